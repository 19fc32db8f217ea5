import type { AccountId } from '@ostrom/protocol'
import {
  OBSERVED_MAX,
  REFUSED_BRIEFLY_MS,
  REFUSED_BRIEFLY_MS_MAX,
  REFUSED_MS,
  REFUSED_MS_MAX,
} from './limits.ts'
import { createRecent } from './recent.ts'

/** How a provider refused a question. */
export type Refusal = {
  readonly asker?: string | undefined
  readonly nowMs: number
  /**
   * For how long others are asked first: briefly, where it says nothing of the next question; at
   * once for longest, where the question was kept from the others, or paid.
   */
  readonly span: 'brief' | 'usual' | 'longest'
}

const spans = {
  brief: [REFUSED_BRIEFLY_MS, REFUSED_BRIEFLY_MS_MAX],
  usual: [REFUSED_MS, REFUSED_MS_MAX],
  longest: [REFUSED_MS_MAX, REFUSED_MS_MAX],
} as const

/** Who refused whose questions, kept in memory; the oldest give way. */
export type Refusals = {
  /** Until when others are asked before a provider, in milliseconds; 0 where it refused nothing. */
  untilMs(provider: AccountId, asker?: string): number
  /** A refusal more: the time doubles with each in a row. */
  refused(provider: AccountId, refusal: Refusal): void
  /** It answered: its refusals are forgotten. */
  answered(provider: AccountId, asker?: string): void
}

export function createRefusals(): Refusals {
  const seen = createRecent<string, { readonly inRow: number; readonly untilMs: number }>(
    OBSERVED_MAX,
  )
  const keyOf = (provider: AccountId, asker = '') => `${provider} ${asker}`
  return {
    untilMs: (provider, asker) => seen.get(keyOf(provider, asker))?.untilMs ?? 0,
    refused(provider, { asker, nowMs, span }) {
      const key = keyOf(provider, asker)
      const before = seen.get(key)
      const inRow = (before?.inRow ?? 0) + 1
      const [first, most] = spans[span]
      const doubled = Math.min(first * 2 ** (inRow - 1), most)
      seen.put(key, { inRow, untilMs: Math.max(before?.untilMs ?? 0, nowMs + doubled) })
    },
    answered: (provider, asker) => seen.delete(keyOf(provider, asker)),
  }
}
