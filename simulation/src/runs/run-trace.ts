import { createHash } from 'node:crypto'
import { BaseError } from '@ostrom/protocol'

/** Events of a run, one per line. Two runs with the same seed have equal traces. */
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

/** Formats a time since the start as hours, minutes, seconds and milliseconds. */
function clockOf(ms: number): string {
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, '0')
  const seconds = ms / 1_000
  const time = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((value) => part(value, 2))
  return `${time.join(':')}.${part(ms % 1_000, 3)}`
}

/** Formats base units as a decimal of whole units, shortened for readability. */
export const inUnits = (amount: bigint): string => (Number(amount) / 1e18).toFixed(9)

/** Returns the name of an error in a trace: its code, or its class name if it has no code. */
export const errorNameOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : String((error as Error)?.name)
