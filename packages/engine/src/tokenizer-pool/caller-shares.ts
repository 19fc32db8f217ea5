import { createBoundedMap } from '@ostrom/protocol'
import { SCHEMA_SHARE_LEAK_MS, SCHEMA_SHARES_MAX } from './limits.ts'

/** Processor time that each caller of a shared reader took of late. */
export type CallerShares = {
  /** Milliseconds; 0 for whom nothing is known. */
  spentMs(caller: string): number
  add(caller: string, processorMs: number): void
}

/** Processor time by caller, forgotten bit by bit. @param nowMs The clock. */
export function createCallerShares(nowMs: () => number): CallerShares {
  const shares = createBoundedMap<string, { readonly spentMs: number; readonly atMs: number }>(
    SCHEMA_SHARES_MAX,
  )
  const spentMs = (caller: string) => {
    const share = shares.get(caller)
    if (!share) return 0
    return Math.max(0, share.spentMs - (nowMs() - share.atMs) / SCHEMA_SHARE_LEAK_MS)
  }
  return {
    spentMs,
    add(caller, processorMs) {
      const spent = spentMs(caller) + processorMs
      shares.set(caller, { spentMs: spent, atMs: nowMs() })
    },
  }
}
