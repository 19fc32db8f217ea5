import { createHash } from 'node:crypto'
import { BaseError } from '@ostrom/protocol'

/** Events of a run, line by line. Two runs of one seed have equal traces. */
export type RunTrace = {
  readonly append: (line: string) => void
  readonly lines: readonly string[]
  /** Short fingerprint of all lines so far. */
  readonly hash: () => string
}

export function createRunTrace(nowMs: () => number): RunTrace {
  const lines: string[] = []
  const startMs = nowMs()
  const digest = createHash('sha256')
  return {
    append(line) {
      const at = `${clockOf(nowMs() - startMs)}  ${line}`
      digest.update(`${at}\n`)
      lines.push(at)
    },
    lines,
    hash: () => digest.copy().digest('hex').slice(0, 16),
  }
}

/** Hours, minutes, seconds and milliseconds since the start. */
function clockOf(ms: number): string {
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0')
  const seconds = ms / 1_000
  const time = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((value) => part(value, 2))
  return `${time.join(':')}.${part(ms % 1_000, 3)}`
}

/** Base units as a decimal of whole ones, shortened for reading. */
export const inUnits = (amount: bigint): string => (Number(amount) / 1e18).toFixed(9)

/** Returns how a trace names an error: by its code, or by its name if it has none. */
export const errorNameOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : String((error as Error)?.name)
