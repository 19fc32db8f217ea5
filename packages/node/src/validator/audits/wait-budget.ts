import { type AccountId, type Clock, monotonicMs } from '@ostrom/protocol'
import { AUDIT_ROUND_WAIT_MS, AUDIT_SLOW_MS, AUDIT_WAIT_MS } from '../limits.ts'
import type { AuditClient } from './audit-client.ts'

/** Bounds the time that providers may take of one round of audits or data challenges. */
export type WaitBudget = {
  /** Begins a round. */
  startRound(): void
  /** Wraps an audit client so that its requests count towards this budget. */
  timed(inquiry: AuditClient): AuditClient
  /** Returns true if the provider gets no further request in this round. */
  isExhausted(provider: AccountId): boolean
  /** Returns true if a provider was slow in the last round in which it received a request. */
  isSlow(provider: AccountId): boolean
  /** Returns the sequence number of the provider's last request; 0 before the first. */
  requestOrderOf(provider: AccountId): number
}

type ProviderWait = {
  readonly round: number
  readonly ms: number
  readonly slow: boolean
  readonly turn: number
}

/** Creates the budget of time that providers may take of a round of audits or challenges. */
export function createWaitBudget({ clock }: { readonly clock: Pick<Clock, 'nowMs'> }): WaitBudget {
  const waits = new Map<AccountId, ProviderWait>()
  let round = 0
  let turn = 0
  let roundMs = 0
  const waitedMs = (provider: AccountId): number => {
    const waited = waits.get(provider)
    return waited?.round === round ? waited.ms : 0
  }
  const isOver = (provider: AccountId, moreMs = 0): boolean =>
    waitedMs(provider) + moreMs >= AUDIT_WAIT_MS || roundMs + moreMs >= AUDIT_ROUND_WAIT_MS
  const note = (provider: AccountId, ms: number): void => {
    const before = waits.get(provider)
    const wasSlow = before?.round === round && before.slow
    const slow = wasSlow || ms >= AUDIT_SLOW_MS
    waits.set(provider, { round, ms: waitedMs(provider) + ms, slow, turn: ++turn })
    roundMs += ms
  }
  const time = async <T>(
    provider: AccountId,
    ask: (sinceMs: () => number) => Promise<T>,
  ): Promise<T> => {
    const fromMs = monotonicMs(clock)
    const sinceMs = () => monotonicMs(clock) - fromMs
    try {
      return await ask(sinceMs)
    } finally {
      note(provider, sinceMs())
    }
  }
  return {
    startRound() {
      round++
      roundMs = 0
    },
    timed: (inquiry) => ({
      ...inquiry,
      receipts: (session) =>
        time(session.provider, (sinceMs) =>
          inquiry.receipts(session, () => !isOver(session.provider, sinceMs())),
        ),
      transcript: (session, receipt) =>
        time(session.provider, () => inquiry.transcript(session, receipt)),
    }),
    isExhausted: (provider) => isOver(provider),
    isSlow: (provider) => waits.get(provider)?.slow ?? false,
    requestOrderOf: (provider) => waits.get(provider)?.turn ?? 0,
  }
}
