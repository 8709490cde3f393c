import type { Timing } from './load'

/** What one thing cost at one size, beside its floor. Times in ms. */
export type Row = {
  what: string
  connections: number
  own: Timing
  floor: Timing
  /** One of the things that have an aim. */
  aimed: boolean
}

export type ScriptBytes = {
  page: string
  /** gzip, of every script that the page's HTML asks for. */
  atOnce: number
  /** gzip, of scripts that those may still load. */
  later: number
}

/** The long list scored for everybody of the district: the first time, and again when it stands. */
export type Scoring = { children: number; firstSeconds: number; againSeconds: number }

export type SizeResult = {
  size: number
  cases: number
  rows: Row[]
  /** 25 people who look at each page for about two seconds. */
  crowds: { what: string; timing: Timing }[]
  /** SQL statements of one visit, with BEGIN, the actor's settings and COMMIT. */
  statements: { what: string; most: number }[]
  scripts: ScriptBytes[]
  /** Resident memory of the application after each thing that was measured, in MB. */
  memory: { after: string; mb: number }[]
  scoring: Scoring | null
  /** What could not be measured, and why. */
  missing: { what: string; why: string }[]
}

/** A planner's desk in a district with very many open lines. */
export type DeskResult = {
  lines: number
  agencies: number
  rows: Row[]
  /** 25 people who look at it for about two seconds. */
  crowd: Timing | null
  /** Commands about many lines, each one transaction. */
  bulk: { what: string; lines: number; seconds: number }[]
  /** The check of lateness over all of them: when all are late, and again when it was said. */
  escalation: { raised: number; seconds: number; againSeconds: number }
}
