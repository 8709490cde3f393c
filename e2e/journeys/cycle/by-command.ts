import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Actor } from '../../../lib/domain/access/actor'
import type { Commands } from './run-commands'

/** A command of the application, as its form would send it. */
export type Told = {
  [Name in keyof Commands]: {
    command: Name
    by: Actor
    input: Omit<Parameters<Commands[Name]>[1], 'commandId'>
  }
}[keyof Commands]

const run = promisify(execFile)

/** A script of this folder in a process of its own, with the environment of the application. @returns what it wrote */
export async function inProcess(script: string, input = ''): Promise<string> {
  const flags = ['--import', 'tsx', '--conditions=react-server']
  const running = run(process.execPath, [...flags, join(import.meta.dirname, script)], { maxBuffer: 2 ** 24 })
  running.child.stdin?.end(input)
  return (await running).stdout
}

/**
 * What was shown in the browser for one case, done for the others without one: by the commands behind the forms, each by
 * the person who would fill it in, so that everything the application refuses is refused here too.
 */
export async function byCommand(told: readonly Told[]): Promise<void> {
  await inProcess('run-commands.ts', JSON.stringify(told))
}
