import { spawn } from 'node:child_process'
import { install } from './install.mjs'
import { projectNode, root } from './paths.mjs'
import { isRunning, npmAbove } from './processes.mjs'
import { Refusal, tell } from './refusal.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs the script again under Node 24 and passes on the signals that reach this process alone. */
function runAgain(script) {
  const child = spawn(projectNode(), [script, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, TUNTAS_LAUNCHER: String(process.pid) },
    // The channel carries nothing: when this process dies, however it dies, the child sees it close and stops too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  const npm = npmAbove()
  if (npm) setInterval(() => isRunning(npm) || child.kill('SIGTERM'), 300).unref()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Installs under whatever Node there is; a signal meanwhile stops npm and this process. */
async function installHere() {
  let running
  const stop = () => {
    running?.kill('SIGTERM')
    process.exit(130)
  }
  for (const signal of SIGNALS) process.once(signal, stop)
  await install((child) => (running = child))
  for (const signal of SIGNALS) process.off(signal, stop)
}

/**
 * Runs `main` under the project's own Node 24 with every package installed, starting from any Node of 20 or newer with
 * nothing installed. Ends the process with 1 and one clear sentence when something is missing.
 * @param {string} script path of the calling file
 * @param {() => Promise<void>} first cheap checks that should refuse before anything slow
 * @param {() => Promise<void>} main
 */
export async function underProjectNode(script, first, main) {
  try {
    if (process.env.TUNTAS_LAUNCHER === String(process.ppid)) return await main()
    if (Number(process.versions.node.split('.')[0]) < 20) {
      throw new Refusal(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
    }
    await first()
    await installHere()
    process.exitCode = await runAgain(script)
  } catch (error) {
    tell(error)
    process.exitCode = 1
  }
}
