import type { ChildProcess } from 'node:child_process'
import type { UsageSample } from './deadline.ts'
import { OUTPUT_MATCHED_CHARACTERS_MAX } from './limits.ts'
import { sampleProcess, type TimeWatch, watchTime } from './watch.ts'

// The life of a child that its parent starts, waits for, and stops: until it reports that it is
// ready, and until it has ended. Limits of these waits do not count the time in which the child
// waits for a processor: a loaded machine must not end a child that is about to write its state.

/** Returns true while a child has not been seen to end. */
export const isRunning = ({
  exitCode,
  signalCode,
}: Pick<ChildProcess, 'exitCode' | 'signalCode'>): boolean =>
  exitCode === null && signalCode === null

/** Resolves when a child has ended: at once if it had already ended, or could not be started. */
export function whenEnded(child: ChildProcess): Promise<void> {
  if (!isRunning(child) || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** Time of a child's own after which it is late, with the sampling of that time. */
type OwnLimit = {
  /** Milliseconds without those in which the child waits for a processor. */
  readonly ownMsMax: number
  /** Samples the child; `sampleProcess` of its id when absent. */
  readonly sample?: (() => Promise<UsageSample>) | undefined
}

/** Calls `onLate` when a running child has used its own time. */
function watchChild(child: ChildProcess, limit: OwnLimit, onLate: () => void): TimeWatch {
  const { ownMsMax, sample = () => sampleProcess(child.pid ?? 0) } = limit
  return watchTime({ limit: { ownMsMax }, sample, onExceeded: onLate })
}

/** How a child is stopped. */
export type StopOptions = {
  /** Signal that asks the child to end, or a function that does. `SIGTERM` when absent. */
  readonly by?: NodeJS.Signals | (() => void)
  /**
   * Milliseconds after which the child is killed, without those in which it waits for a processor;
   * the wait is unlimited when absent.
   */
  readonly killAfterMs?: number
  readonly sample?: OwnLimit['sample']
}

/**
 * Asks a child to end, and kills it if it does not end in time. Resolves when the child has
 * ended, at once if it had already ended.
 */
export async function stopProcess(child: ChildProcess, options: StopOptions = {}): Promise<void> {
  const { by = 'SIGTERM', killAfterMs, sample } = options
  if (!isRunning(child)) return
  const ended = whenEnded(child)
  if (typeof by === 'function') by()
  else child.kill(by)
  const late = () => void child.kill('SIGKILL')
  const watch =
    killAfterMs === undefined
      ? undefined
      : watchChild(child, { ownMsMax: killAfterMs, sample }, late)
  await ended
  watch?.stop()
}

/** The output that shows that a child is ready, and the errors if it does not come. */
export type OutputMatch = {
  readonly pattern: RegExp
  /** Returns the error for a child that ended before it printed a match. */
  readonly onEnded: (code: number | null, signal: NodeJS.Signals | null) => Error
  /** Limit of the child's own time, with its error; no limit when absent. */
  readonly late?: OwnLimit & { readonly error: () => Error }
}

/**
 * Waits until a child prints a text, and returns the match. Searches only the last
 * `OUTPUT_MATCHED_CHARACTERS_MAX` characters. Output after the match is read and dropped.
 *
 * @throws {Error} The error of `onEnded` or `late`, or the reason why the child could not be
 * started.
 */
export function matchOutput(child: ChildProcess, options: OutputMatch): Promise<RegExpExecArray> {
  const { pattern, onEnded, late } = options
  const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>()
  let text = ''
  const read = (part: string) => {
    text = (text + part).slice(-OUTPUT_MATCHED_CHARACTERS_MAX)
    const found = pattern.exec(text)
    if (found) resolve(found)
  }
  const end = (code: number | null, signal: NodeJS.Signals | null) => reject(onEnded(code, signal))
  const watch = late && watchChild(child, late, () => reject(late.error()))
  child.stdout?.setEncoding('utf8').on('data', read)
  child.once('exit', end)
  child.once('error', reject)
  return promise.finally(() => {
    watch?.stop()
    child.off('exit', end)
    child.stdout?.off('data', read).resume()
  })
}
