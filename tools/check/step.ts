import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { endGroup, KILL_MS, ownGroup } from './process-group.ts'

/** Root of the repository. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Counts of tests, or of checked items. */
export type TestCounts = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Output and end of a child process. */
export type StepResult = {
  /** Exit status; 1 if a signal ended the process. */
  readonly status: number
  readonly output: string
  readonly seconds: number
}

export type StepOptions = {
  readonly name: string
  /** Arguments of Node 24: a program of this repository, then its own arguments. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /**
   * `failed` shows the output only if the step fails; `always` shows it as it arrives; `never`
   * shows nothing.
   */
  readonly show: 'always' | 'failed' | 'never'
  /** Milliseconds between a signal that stops the step and SIGKILL; ten seconds by default. */
  readonly killMs?: number
}

/** Runs one step; prints its name, its time and its result. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const { name, args, env, show, killMs = KILL_MS } = options
  const startedAtMs = performance.now()
  if (show === 'always') console.log(`>>> ${name}`)
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...ownGroup,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      if (show === 'always') process.stdout.write(text)
    })
  }
  const status = await ending(child, killMs)
  const seconds = (performance.now() - startedAtMs) / 1000
  if (show === 'failed' && status !== 0) process.stdout.write(output)
  if (show !== 'never')
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
  return { status, output, seconds }
}

/** Signals by which a terminal, a shell or `.ci/run` stops this process. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Waits for a child, then ends the processes that it left behind. A signal that stops this process
 * stops the child first, with all processes that it started, and no later step starts.
 */
async function ending(child: ChildProcess, killMs: number): Promise<number> {
  let stopped: Promise<void> | undefined
  const stop = (signal: NodeJS.Signals) => {
    stopped = endGroup(child, signal, killMs)
  }
  for (const signal of stopSignals) process.on(signal, stop)
  const status = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
  await (stopped ?? endGroup(child, 'SIGTERM', killMs))
  for (const signal of stopSignals) process.off(signal, stop)
  if (stopped !== undefined) process.exit(1)
  return status
}

/**
 * Reads the last "N passed, N failed[, N skipped]" that a program printed. It also reads forge's
 * form ("12 tests passed, 0 failed, 1 skipped").
 */
export function parseTestCounts(output: string): TestCounts | undefined {
  const plain = stripVTControlCharacters(output)
  const pattern = /(\d+) (?:tests |rules )?passed[,;] (\d+) failed(?:[,;] (\d+) skipped)?/g
  const [, passed, failed, skipped = '0'] = [...plain.matchAll(pattern)].at(-1) ?? []
  if (passed === undefined) return undefined
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) }
}

/** Adds counts up. */
export function sumTestCounts(all: readonly TestCounts[]): TestCounts {
  const sum = (field: keyof TestCounts) => all.reduce((total, one) => total + one[field], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
