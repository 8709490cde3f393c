import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { inRoot, projectNode, root } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { stopChild } from './shutdown.mjs'

/** The environment of every child: Node 24 first in the path, no chatter home, no colour codes in files. */
export function childEnvironment(extra = {}) {
  const { TUNTAS_LAUNCHER: _, ...inherited } = process.env
  return {
    ...inherited,
    PATH: [inRoot('node_modules/.bin'), process.env.PATH].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    ...extra,
  }
}

/** For output that is kept and shown later: no colours. */
export const PLAIN = { NO_COLOR: '1', FORCE_COLOR: undefined }

const closed = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })

/**
 * Runs a script of a package (or of ours) under Node 24 and keeps what it says.
 * @param {string[]} argv arguments of node
 * @param {{ env?: Record<string, string | undefined>, shutdown?: { add: (task: () => unknown) => void } }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runNode(argv, { env, shutdown } = {}) {
  const options = { cwd: root, env: childEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] }
  const child = spawn(projectNode(), argv, options)
  shutdown?.add(() => stopChild(child))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return { code: await closed(child), output }
}

/** Runs one quiet step: a line before it, nothing after it, everything it said where it fails. */
export async function step(title, argv, options) {
  console.log(`${title} …`)
  const began = Date.now()
  const { code, output } = await runNode(argv, options)
  if (code !== 0) throw new Refusal(`${title} failed.`, output)
  return { output, seconds: (Date.now() - began) / 1000 }
}

/** Where a package's command lies, for running it under Node 24 without a shell. */
export const packageFile = (...parts) => inRoot('node_modules', ...parts)
