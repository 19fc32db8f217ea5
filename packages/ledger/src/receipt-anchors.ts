import type { AccountId, Hash } from '@ostrom/protocol'
import type { LedgerEvent } from './events.ts'
import type { Ledger } from './ledger.ts'
import { readAllEvents } from './queries/all-events.ts'

/**
 * A root of receipts on a chain: `settled` for this session or request, or not, because `another`
 * root or `none` is.
 */
export type AnchorState = 'settled' | 'another' | 'none'

/** Facts that a chain has recorded about receipts. */
export type ReceiptAnchors = {
  /** Looks for the root in all settlements of a session, or in the claim of a request. */
  stateOf(id: Hash, root: Hash): Promise<AnchorState>
  /** Returns whether a provider has ever named an operator for sessions or requests. */
  hasNamed(provider: AccountId, operator: AccountId): Promise<boolean>
  close(): Promise<void>
}

/** Reads the facts from all events of a ledger. The caller closes the ledger. */
export function receiptAnchorsOf(ledger: Pick<Ledger, 'events'>): ReceiptAnchors {
  return {
    async stateOf(id, root) {
      const events = await readAllEvents(ledger)
      const sessions = events.filter((one) => one.kind === 'session-settled')
      const requests = events.filter((one) => one.kind === 'request-claimed')
      const anchors = [
        ...sessions.filter(({ sessionId }) => sessionId === id),
        ...requests.filter(({ requestId }) => requestId === id),
      ]
      return anchorStateOf(anchors, root)
    },
    async hasNamed(provider, operator) {
      return hasNamedIn(await readAllEvents(ledger), { provider, operator })
    },
    close: async () => {},
  }
}

/** Returns whether events name an operator of a provider for sessions or requests. Pure. */
export const hasNamedIn = (
  events: readonly LedgerEvent[],
  { provider, operator }: { readonly provider: AccountId; readonly operator: AccountId },
): boolean =>
  events.some((event) => {
    if (event.kind !== 'operator-set' || event.market === 'court') return false
    return event.account === provider && event.operator === operator
  })

/** Returns the state of a root among the anchors of its session or request. Pure. */
export function anchorStateOf(
  anchors: readonly { readonly receiptsRoot: Hash }[],
  root: Hash,
): AnchorState {
  if (anchors.length === 0) return 'none'
  return anchors.some(({ receiptsRoot }) => receiptsRoot === root) ? 'settled' : 'another'
}
