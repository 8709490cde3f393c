/**
 * How fast z-scores come: the engine alone, in the objects the application uses, and the command with reading and
 * writing around it. Run alone with `npx tsx bench/growth.ts`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GrowthInput, computeGrowth } from '../lib/domain/growth/z-scores'
import { scripts } from '../package.json'

const ROWS = 1_000_000
const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** What `npm run growth` gives to Node, the bounds of its memory among it. */
const COMMAND = scripts.growth.split(' ').slice(1)
const GOLDEN = new URL('../lib/domain/growth/golden.test-data.csv', import.meta.url)
const INPUT_COLUMNS = 10

export type GrowthBench = {
  engineRowsPerSecond: number
  commandRowsPerSecond: number
  commandSeconds: number
  commandPeakMb: number
  /** What a quarter of the rows need. */
  quarterPeakMb: number
}

/** Measures and prints both, over a million rows made of the golden children again and again. */
export async function benchGrowth(): Promise<GrowthBench> {
  const lines = readFileSync(GOLDEN, 'utf8').trim().split('\n')
  const engineRowsPerSecond = ROWS / secondsOfEngine(lines.slice(1).map(inputOf))
  const input = lines.map((line) => line.split(',', INPUT_COLUMNS).join(','))
  const { seconds, peakMb } = await measureCommand(input, ROWS)
  const quarter = await measureCommand(input, ROWS / 4)
  const result = {
    engineRowsPerSecond,
    commandRowsPerSecond: ROWS / seconds,
    commandSeconds: seconds,
    commandPeakMb: peakMb,
    quarterPeakMb: quarter.peakMb,
  }
  console.log(`growth, ${ROWS.toLocaleString('en')} children with six z-scores each`)
  console.log(`  engine   ${perSecond(engineRowsPerSecond)}`)
  console.log(
    `  command  ${perSecond(result.commandRowsPerSecond)}, ${seconds.toFixed(2)} s, peak ${peakMb.toFixed(0)} MB (${quarter.peakMb.toFixed(0)} MB for a quarter)`,
  )
  console.log(`  command / engine  ${(engineRowsPerSecond / result.commandRowsPerSecond).toFixed(1)} x the time`)
  return result
}

const perSecond = (rows: number) =>
  `${Math.round(rows).toLocaleString('en')} children/s (${(Math.round(rows) * 6).toLocaleString('en')} z-scores/s)`

function secondsOfEngine(children: GrowthInput[]): number {
  const from = performance.now()
  let scored = 0
  while (scored < ROWS) {
    for (const child of children) computeGrowth(child)
    scored += children.length
  }
  return (((performance.now() - from) / 1000) * ROWS) / scored
}

function inputOf(line: string): GrowthInput {
  const [, , sex, ageDays, weightKg, lenheiCm, measure, headcCm, armcCm, oedema] = line.split(',')
  const number = (text: string | undefined) => (text ? Number(text) : null)
  return {
    sex: sex === '1' ? 'male' : sex === '2' ? 'female' : null,
    ageDays: number(ageDays),
    weightKg: number(weightKg),
    lenheiCm: number(lenheiCm),
    position: measure === 'L' ? 'lying' : measure === 'H' ? 'standing' : null,
    headcCm: number(headcCm),
    armcCm: number(armcCm),
    oedema: oedema === 'y',
  }
}

async function measureCommand([header, ...rows]: string[], count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'growth-bench-'))
  try {
    const file = join(folder, 'children.csv')
    await writeChildren(file, { header: header ?? '', rows, count })
    return await runCommand(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function writeChildren(
  file: string,
  { header, rows, count }: { header: string; rows: string[]; count: number },
): Promise<void> {
  const out = createWriteStream(file)
  const block = `${rows.join('\n')}\n`
  out.write(`${header}\n`)
  for (let written = 0; written < count; written += rows.length) {
    if (!out.write(block)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** The child says on its fourth channel how much memory it came to need. */
const SAY_PEAK =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))"

async function runCommand(file: string): Promise<{ seconds: number; peakMb: number }> {
  const from = performance.now()
  const child = spawn(process.execPath, ['--import', SAY_PEAK, ...COMMAND, file], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let said = ''
  child.stdio[3]?.on('data', (text: Buffer) => (said += text.toString()))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The growth command ended with ${code}.`)
  return { seconds: (performance.now() - from) / 1000, peakMb: Number(said) / 1024 }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchGrowth()
