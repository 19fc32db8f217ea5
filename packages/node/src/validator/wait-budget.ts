import type { AccountId, Clock } from '@ostrom/protocol'
import type { AuditClient } from './audit-client.ts'
import { AUDIT_ROUND_WAIT_MS, AUDIT_SLOW_MS, AUDIT_WAIT_MS } from './limits.ts'

/** How long providers may make a validator wait in one round of its questions. */
export type WaitBudget = {
  /** Begins a round. */
  startRound(): void
  /** The same questions, timed. */
  timed(inquiry: AuditClient): AuditClient
  /** Whether a provider is asked nothing more in this round. */
  isExhausted(provider: AccountId): boolean
  /** Whether a provider was slow in this round, or in the last one in which it was asked. */
  isSlow(provider: AccountId): boolean
  /** Counts up with each provider that is asked: what is less was asked longer ago. */
  requestOrderOf(provider: AccountId): number
}

type ProviderWait = {
  readonly round: number
  readonly ms: number
  readonly slow: boolean
  readonly turn: number
}

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
    const fromMs = clock.nowMs()
    const sinceMs = () => clock.nowMs() - fromMs
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
