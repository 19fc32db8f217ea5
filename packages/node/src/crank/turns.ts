import { createHash } from 'node:crypto'
import { CRANK_RETRY_MS, CRANK_TURNS_MAX } from './limits.ts'

// When a crank acts on what is due. Its client comes first, who is paid the whole bond; and cranks
// do not all send at once, of which all but one would pay for nothing.

export type Turns = {
  /** Whether the subject has been due for long enough. The first look starts its time. */
  isReady(subject: string, nowMs: number): boolean
  /** It failed, or was done before: it is left alone for a while. */
  putOff(subject: string, nowMs: number): void
}

export function createTurns(options: {
  /** Whose turns: each account waits differently, once and a half the grace on average. */
  readonly account: string
  readonly graceMs: number
}): Turns {
  const { account, graceMs } = options
  const readyAtMs = new Map<string, number>()
  const set = (subject: string, atMs: number) => {
    readyAtMs.delete(subject)
    readyAtMs.set(subject, atMs)
    for (const oldest of readyAtMs.keys()) {
      if (readyAtMs.size <= CRANK_TURNS_MAX) return
      readyAtMs.delete(oldest)
    }
  }
  return {
    isReady(subject, nowMs) {
      const known = readyAtMs.get(subject)
      if (known !== undefined) return known <= nowMs
      const drawn = createHash('sha256').update(`${account}/${subject}`).digest().readUInt32BE()
      set(subject, nowMs + graceMs + Math.floor((graceMs * drawn) / 2 ** 32))
      return graceMs === 0
    },
    putOff: (subject, nowMs) => set(subject, nowMs + CRANK_RETRY_MS),
  }
}
