import { tell } from './refusal.mjs'
import { waitUntil } from './processes.mjs'

/**
 * Everything this process must put away before it ends, in the reverse order of its making. A signal, the death of the
 * launcher, an error and an ordinary end all go the same way, once; further signals change nothing.
 */
export function createShutdown() {
  const tasks = []
  let ending = null

  const end = (code) =>
    (ending ??= (async () => {
      for (const task of tasks.toReversed()) await Promise.resolve(task()).catch(tell)
      process.exit(code)
    })())

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  process.on('disconnect', () => end(1))

  return {
    /** @param {() => unknown} task */
    add: (task) => void tasks.push(task),
    end,
    get isEnding() {
      return ending !== null
    },
  }
}

/** Asks a child to end, and ends it where it does not listen. */
export async function stopChild(child, patience = 4000) {
  const gone = () => child.exitCode !== null || child.signalCode !== null
  if (gone()) return
  child.kill('SIGTERM')
  if (!(await waitUntil(gone, patience))) child.kill('SIGKILL')
}
