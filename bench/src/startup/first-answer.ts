// Measures two times of `npm start -- --once`: the seconds to the first word of an answer on an
// installed checkout with the model's weights and, as `fresh-clone`, the seconds from the start of
// a `git clone` to the end of the answer, with only npm's cache. Target: <= 15 s on an installed
// checkout; <= 120 s for a clone.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BenchFigure, median } from '../measure/figures.ts'

const root = resolve(import.meta.dirname, '../../..')
/** Number of measured starts, after one start that downloads the weights. */
const ROUNDS = 3
const FIRST_WORD_MAX = 15
const FRESH_MAX = 120

/** The last line that `npm start -- --once --json` prints. */
type OnceReport = { readonly seconds: { ready: number; firstToken: number; total: number } }

/** Runs a command to its end; returns its output. */
async function printed(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, [...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`)
  return text
}

/**
 * Starts a network in `cwd`, and sends it one question; returns the seconds until the first word
 * and until the end.
 */
async function start(cwd: string, args: readonly string[]) {
  const startedMs = performance.now()
  const words = ['start', '--', '--once', '--json', '--port', '0', ...args]
  const text = await printed('npm', words, cwd)
  const whole = (performance.now() - startedMs) / 1000
  const { seconds } = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as OnceReport
  // The time outside of the program (npm's start and end) is counted as if all of it came before
  // the program.
  const outside = whole - seconds.total
  return { whole, firstWord: outside + seconds.ready + seconds.firstToken }
}

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-bench-first-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function figureOf(what: string, values: readonly number[], max: number): BenchFigure {
  const number = median(values)
  return {
    what,
    number,
    values,
    unit: ' s',
    target: `<= ${max} s`,
    isReached: number <= max,
    value: `${number.toFixed(1)} s`,
  }
}

/** Measures the time to the first word on an installed checkout. */
export const run = (): Promise<readonly BenchFigure[]> =>
  inFolder(async (folder) => {
    const args = ['--data', folder]
    await start(root, args)
    const found: number[] = []
    for (let round = 0; round < ROUNDS; round++) found.push((await start(root, args)).firstWord)
    return [figureOf('npm start after installation, to the first word', found, FIRST_WORD_MAX)]
  })

/** Measures from the start of cloning the last commit to the end of the clone's answer. */
export const runFresh = (): Promise<readonly BenchFigure[]> =>
  inFolder(async (folder) => {
    const clone = join(folder, 'clone')
    await printed('git', ['clone', '--depth', '1', `file://${root}`, clone], folder)
    const { whole } = await start(clone, [])
    return [figureOf('npm start on a fresh clone, to the end', [whole], FRESH_MAX)]
  })
