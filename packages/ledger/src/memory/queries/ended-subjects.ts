import type { AssetId, Hash } from '@ostrom/protocol'
import type { LedgerEvent } from '../../events.ts'
import { type EndedSubject, MARKET_PAGE_MAX, type MarketReader } from '../../queries/market.ts'
import { byStakeDescending } from './by-stake.ts'

/** An ended subject with its debt: the owed amount that was not collected or returned. */
type EndedSubjectWithDebt = EndedSubject & { readonly owed: bigint }

type OpenSessionEntry = {
  readonly asset: AssetId
  readonly cap: bigint
  readonly settled: bigint
  readonly deadlineSeconds: bigint
}

/** Creates the fold of events into the open sessions. */
function createOpenSessions() {
  const open = new Map<Hash, OpenSessionEntry>()

  function change(id: Hash, to: Partial<OpenSessionEntry>): void {
    const session = open.get(id)
    if (session) open.set(id, { ...session, ...to })
  }

  return {
    apply(event: LedgerEvent): void {
      switch (event.kind) {
        case 'session-opened': {
          const { sessionId, asset, cap, expiresAtSeconds: deadlineSeconds } = event
          open.set(sessionId, { asset, cap, settled: 0n, deadlineSeconds })
          return
        }
        case 'session-cap-raised':
          change(event.sessionId, { cap: event.cap })
          return
        case 'session-settled':
          change(event.sessionId, { settled: event.total })
          return
        case 'session-close-requested':
          change(event.sessionId, { deadlineSeconds: event.deadlineSeconds })
          return
        case 'session-closed':
          open.delete(event.sessionId)
      }
    },
    /** Returns the sessions past their deadline, with the largest amount at risk first. */
    expired(nowSeconds: bigint, offered: ReadonlySet<AssetId>): readonly Hash[] {
      const due = [...open].filter(([, { deadlineSeconds }]) => nowSeconds >= deadlineSeconds)
      const atStake = ([, { asset, cap, settled }]: (typeof due)[number]) => ({
        asset,
        amount: cap - settled,
      })
      return byStakeDescending(due, { atStake, offered }).map(([id]) => id)
    },
  }
}

/** Creates the fold of events about the ends of sessions and requests. */
export function createEndedSubjects() {
  const open = createOpenSessions()
  const ended = new Map<Hash, EndedSubjectWithDebt>()
  /** Pay collected before the end of a subject, on chains that pay at each settlement. */
  const collected = new Map<Hash, bigint>()

  function end(
    kind: EndedSubject['kind'],
    event: LedgerEvent,
    of: { id: Hash; owed: bigint },
  ): void {
    const { id } = of
    const owed = of.owed - (collected.get(id) ?? 0n)
    collected.delete(id)
    ended.set(id, { kind, id, endedAtSeconds: event.atSeconds, owed })
  }

  function collect(id: Hash, amount: bigint): void {
    const endedSubject = ended.get(id)
    if (endedSubject) ended.set(id, { ...endedSubject, owed: endedSubject.owed - amount })
    else collected.set(id, (collected.get(id) ?? 0n) + amount)
  }

  function apply(event: LedgerEvent): void {
    open.apply(event)
    switch (event.kind) {
      case 'session-closed':
        end('session', event, { id: event.sessionId, owed: event.total })
        return
      case 'request-claimed':
        // With a payout, the whole amount was paid in the same transaction.
        end('request', event, { id: event.requestId, owed: event.payout ? 0n : event.paid })
        return
      case 'request-refunded':
        end('request', event, { id: event.requestId, owed: 0n })
        return
      case 'pay-collected':
        collect(event.subject, event.net + event.fee + event.royalties)
        return
      case 'pay-returned': {
        const endedSubject = ended.get(event.subject)
        if (endedSubject) ended.set(event.subject, { ...endedSubject, owed: 0n })
      }
    }
  }

  return {
    apply,
    expired: open.expired,
    ended({ after, seconds, limit = MARKET_PAGE_MAX }: Parameters<MarketReader['endedBefore']>[0]) {
      const due = [...ended.values()].filter(
        (one) => one.owed <= 0n && one.endedAtSeconds <= seconds && (!after || isAfter(one, after)),
      )
      const rows = due.sort((a, b) => (isAfter(a, b) ? 1 : -1)).slice(0, limit)
      return rows.map(({ kind, id, endedAtSeconds }) => ({ kind, id, endedAtSeconds }))
    },
  }
}

const isAfter = (one: EndedSubject, other: EndedSubject): boolean =>
  one.endedAtSeconds === other.endedAtSeconds
    ? one.id > other.id
    : one.endedAtSeconds > other.endedAtSeconds
