import { THREADS_TRIAL_MS, THREADS_TRIAL_SHARE, THREADS_TRIAL_STEPS } from '../limits.ts'
import { GAIN_MIN } from '../thread-search.ts'
import type { NativeContext } from './context.ts'

type Decode = NativeContext['decode']

/** The two settings of a context's number of threads. */
type Choice = 'all' | 'one'

/**
 * Returns true for a step in which no two rows belong to the same sequence, as when each row is the
 * next token of an answer.
 */
const isPlain = (rows: Parameters<Decode>[0]): boolean =>
  new Set(rows.map(({ sequence }) => sequence)).size === rows.length

/**
 * Returns a `decode` that chooses for each step between all threads and one.
 *
 * ggml's threads wait for each other by spinning, several hundred times in a step. If other
 * processes use the cores, each wait lasts until the operating system schedules the late thread:
 * two threads then take 60 to 110 ms for a token of a small model, and one thread takes 4 ms. The
 * measurement at the start cannot know the later load of the machine, so short trials repeat it:
 * `THREADS_TRIAL_STEPS` steps with the other number, which is kept if it is faster.
 */
export function createStepThreads(options: createStepThreads.Options): Decode {
  const { decode, setThreads, threads, nowMs } = options
  if (threads <= 1) return decode
  let choice: Choice = 'all'
  /** Present number of threads of the context. */
  let current = threads
  /** Moving mean of the milliseconds of a step with the present choice and row count. */
  let meanMs = 0
  let steps = 0
  let size = 0
  let trialAtMs = nowMs()
  let trial: { steps: number; tookMs: number } | undefined

  const use = (chosen: Choice): void => {
    const next = chosen === 'all' ? threads : 1
    if (next !== current) setThreads(next)
    current = next
  }
  const restart = (mean = 0): void => {
    meanMs = mean
    steps = 0
    trial = undefined
  }
  const other = (): Choice => (choice === 'all' ? 'one' : 'all')

  /** Ends a trial after enough steps, and keeps the faster choice. */
  const tried = (running: { steps: number; tookMs: number }, tookMs: number): void => {
    running.steps++
    running.tookMs += tookMs
    if (running.steps < THREADS_TRIAL_STEPS) return
    const mean = running.tookMs / running.steps
    trialAtMs = nowMs() + Math.max(THREADS_TRIAL_MS, THREADS_TRIAL_SHARE * running.tookMs)
    const isFaster = mean < GAIN_MIN * meanMs
    if (isFaster) choice = other()
    restart(isFaster ? mean : meanMs)
  }
  const measured = (rows: number, tookMs: number): void => {
    // Steps with another number of rows are not comparable.
    if (rows !== size) restart()
    size = rows
    if (trial) {
      tried(trial, tookMs)
      return
    }
    meanMs = meanMs === 0 ? tookMs : (7 * meanMs + tookMs) / 8
    steps++
    if (steps >= THREADS_TRIAL_STEPS && nowMs() >= trialAtMs) trial = { steps: 0, tookMs: 0 }
  }

  return (rows) => {
    const plain = isPlain(rows)
    const isTrial = trial !== undefined && rows.length === size
    // A part of a prompt always uses all threads, because it computes much between two waits.
    use(plain ? (isTrial ? other() : choice) : 'all')
    const startMs = nowMs()
    const status = decode(rows)
    if (plain && status === 0) measured(rows.length, nowMs() - startMs)
    return status
  }
}

export declare namespace createStepThreads {
  type Options = {
    readonly decode: Decode
    /** Sets the threads of the following steps. */
    readonly setThreads: (threads: number) => void
    /** Number of threads measured at the start, or configured. */
    readonly threads: number
    readonly nowMs: () => number
  }
}
