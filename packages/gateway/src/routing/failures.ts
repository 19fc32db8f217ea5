import type { AccountId } from '@ostrom/protocol'
import { COOL_DOWN_MS, COOL_DOWN_MS_MAX, OBSERVED_MAX } from './limits.ts'
import { createRecent } from './recent.ts'

/** Who can have brought an end about: the question as well, or nobody but the provider. */
export type Cause = 'question' | 'provider'

export type Failed = {
  /** Whose question it was. */
  readonly asker?: string | undefined
  readonly nowMs: number
  readonly cause: Cause
}

/** Who failed whose questions, kept in memory; the oldest give way. */
export type Failures = {
  /** Until when a provider is left alone, in milliseconds; 0 where it failed nothing. */
  untilMs(provider: AccountId, asker?: string): number
  /** A failure more: the time doubles with each in a row. */
  failed(provider: AccountId, failure: Failed): void
  /** It answered: what it failed of this asker is forgotten, and what counts for all. */
  answered(provider: AccountId, asker?: string): void
}

type Row = { readonly inRow: number; readonly untilMs: number }

/** What counts for all askers, and who had the last failure. */
type Shared = Row & { readonly asker: string | undefined }

const none: Shared = { inRow: 0, untilMs: 0, asker: undefined }

function oneMore({ inRow }: Row, nowMs: number): Row {
  const coolMs = Math.min(COOL_DOWN_MS * 2 ** inRow, COOL_DOWN_MS_MAX)
  return { inRow: inRow + 1, untilMs: nowMs + coolMs }
}

/**
 * A failure counts for its own asker, since its question may be what the engine behind an honest
 * provider stumbles over: no asker takes a provider from the others by asking what it has to fail.
 * For all askers counts what only the provider can be the cause of, and what two of them had one
 * after the other with no answer between.
 */
export function createFailures(): Failures {
  const own = createRecent<string, Row>(OBSERVED_MAX)
  const shared = createRecent<AccountId, Shared>(OBSERVED_MAX)
  const keyOf = (provider: AccountId, asker: string) => `${provider} ${asker}`
  return {
    untilMs(provider, asker = '') {
      const [mine, all] = [own.get(keyOf(provider, asker)), shared.get(provider)]
      return Math.max(mine?.untilMs ?? 0, all?.untilMs ?? 0)
    },
    failed(provider, { asker = '', nowMs, cause }) {
      const key = keyOf(provider, asker)
      own.put(key, oneMore(own.get(key) ?? none, nowMs))
      const before = shared.get(provider) ?? none
      const isOfTwo = before.asker !== undefined && before.asker !== asker
      const counts = cause === 'provider' || isOfTwo
      shared.put(provider, { ...before, ...(counts && oneMore(before, nowMs)), asker })
    },
    answered(provider, asker = '') {
      own.delete(keyOf(provider, asker))
      shared.delete(provider)
    },
  }
}
