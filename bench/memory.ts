import { spawnSync } from 'node:child_process'

type Process = { pid: number; parent: number; kb: number }

function processes(): Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kb = 0]) => ({ pid, parent, kb }))
}

/** Resident memory of a process and everything it started, in MB. */
export function residentMb(pid: number): number {
  const all = processes()
  const family = new Set([pid])
  for (let grew = true; grew;) {
    const more = all.filter((each) => family.has(each.parent) && !family.has(each.pid))
    for (const each of more) family.add(each.pid)
    grew = more.length > 0
  }
  return all.filter((each) => family.has(each.pid)).reduce((sum, { kb }) => sum + kb, 0) / 1024
}
