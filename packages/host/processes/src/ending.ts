import type { ChildProcess } from 'node:child_process'
import { OUTPUT_MATCHED_CHARACTERS_MAX } from './limits.ts'

// The life of a child that its parent starts, waits for, and stops: until it reports that it is
// ready, and until it has ended.

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

/** How a child is stopped. */
export type StopOptions = {
  /** Signal that asks the child to end, or a function that does. `SIGTERM` when absent. */
  readonly by?: NodeJS.Signals | (() => void)
  /** Milliseconds after which the child is killed; the wait is unlimited when absent. */
  readonly killAfterMs?: number
}

/**
 * Asks a child to end, and kills it if it does not end in time. Resolves when the child has
 * ended, at once if it had already ended.
 */
export async function stopProcess(child: ChildProcess, options: StopOptions = {}): Promise<void> {
  const { by = 'SIGTERM', killAfterMs } = options
  if (!isRunning(child)) return
  const ended = whenEnded(child)
  if (typeof by === 'function') by()
  else child.kill(by)
  const late = () => void child.kill('SIGKILL')
  const timer = killAfterMs === undefined ? undefined : setTimeout(late, killAfterMs)
  await ended
  clearTimeout(timer)
}

/** The output that shows that a child is ready, and the errors if it does not come. */
export type OutputMatch = {
  readonly pattern: RegExp
  /** Returns the error for a child that ended before it printed a match. */
  readonly onEnded: (code: number | null, signal: NodeJS.Signals | null) => Error
  /** Limit of the wait, in milliseconds, with its error; no limit when absent. */
  readonly late?: { readonly afterMs: number; readonly error: () => Error }
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
  const timer = late && setTimeout(() => reject(late.error()), late.afterMs)
  child.stdout?.setEncoding('utf8').on('data', read)
  child.once('exit', end)
  child.once('error', reject)
  return promise.finally(() => {
    clearTimeout(timer)
    child.off('exit', end)
    child.stdout?.off('data', read).resume()
  })
}
