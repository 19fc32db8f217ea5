// Measures the processor time and memory of `ostrom --help`, of the help of one command, and of a
// command that reads the configuration. Method: the program runs in a separate process, with its
// code compiled before (Node's compile cache, which `tools/start` sets for users). At its end, the
// process reports its processor time and memory. Target: <= 0.35 s of processor time and <= 120 MB
// for each command.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BenchFigure, formatNumber, median } from '../measure/figures.ts'

const root = resolve(import.meta.dirname, '../../..')
const main = join(root, 'apps/cli/src/main.ts')
/** Number of measured starts of each command line, after one start that compiles. */
const ROUNDS = 9
const SECONDS_MAX = 0.35
const MEGABYTES_MAX = 120

/**
 * Code that Node loads before the program. At the program's end, the code writes its processor time
 * in µs and its maximum memory in KiB to a file.
 */
const probe = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs'
process.once('exit', () => {
  const { user, system } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  writeFileSync(process.env.OSTROM_BENCH_USAGE, JSON.stringify({ micros: user + system, maxRSS }))
})`)}`

const commandLines: Readonly<Record<string, readonly string[]>> = {
  'ostrom --help': ['--help'],
  'ostrom wallet deposit --help': ['wallet', 'deposit', '--help'],
  // This command fails because the configuration is missing, after it has loaded all modules for
  // reading a configuration.
  'ostrom sessions, without a network': ['sessions'],
}

type ProcessUsage = { readonly seconds: number; readonly megabytes: number }

function start(folder: string, words: readonly string[]): ProcessUsage {
  const file = join(folder, 'usage.json')
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    OSTROM_BENCH_USAGE: file,
  }
  spawnSync(process.execPath, ['--import', probe, main, ...words], { cwd: folder, env })
  const { micros, maxRSS } = JSON.parse(readFileSync(file, 'utf8')) as {
    micros: number
    maxRSS: number
  }
  return { seconds: micros / 1e6, megabytes: (maxRSS * 1024) / 1e6 }
}

type FigureOptions = {
  readonly what: string
  readonly values: readonly number[]
  readonly unit: ' s' | ' MB'
  readonly max: number
}

function figureOf({ what, values, unit, max }: FigureOptions): BenchFigure {
  const number = median(values)
  return {
    what,
    number,
    values,
    unit,
    target: `<= ${max}${unit}`,
    isReached: number <= max,
    value: `${formatNumber(number)}${unit}`,
  }
}

/** Measures each command line `ROUNDS` times. */
export async function run(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-bench-startup-'))
  try {
    return Object.entries(commandLines).flatMap(([name, words]) => {
      start(folder, words)
      const usages = Array.from({ length: ROUNDS }, () => start(folder, words))
      const seconds = usages.map((usage) => usage.seconds)
      const megabytes = usages.map((usage) => usage.megabytes)
      return [
        figureOf({
          what: `${name}, processor time`,
          values: seconds,
          unit: ' s',
          max: SECONDS_MAX,
        }),
        figureOf({ what: `${name}, memory`, values: megabytes, unit: ' MB', max: MEGABYTES_MAX }),
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
