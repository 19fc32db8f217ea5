import { createBoundedMap } from '@ostrom/protocol'
import { CALLER_SHARE_LEAK_MS, CALLER_SHARES_MAX } from './limits.ts'

/** Recent processor time of each caller whose schemas one shared process reads. */
export type CallerShares = {
  /** Returns the recent processor time of a caller in milliseconds; 0 for an unknown caller. */
  spentMs(caller: string): number
  add(caller: string, processorMs: number): void
}

/** Creates a record of processor time by caller that decays over time. @param nowMs The clock. */
export function createCallerShares(nowMs: () => number): CallerShares {
  const shares = createBoundedMap<string, { readonly spentMs: number; readonly atMs: number }>(
    CALLER_SHARES_MAX,
  )
  const spentMs = (caller: string) => {
    const share = shares.get(caller)
    if (!share) return 0
    return Math.max(0, share.spentMs - (nowMs() - share.atMs) / CALLER_SHARE_LEAK_MS)
  }
  return {
    spentMs,
    add(caller, processorMs) {
      const spent = spentMs(caller) + processorMs
      shares.set(caller, { spentMs: spent, atMs: nowMs() })
    },
  }
}
