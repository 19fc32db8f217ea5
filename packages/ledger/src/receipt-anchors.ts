import type { AccountId, Hash } from '@ostrom/protocol'
import type { LedgerEvent } from './events.ts'
import type { Ledger } from './ledger.ts'
import { readAllEvents } from './queries/all-events.ts'

/**
 * A root of receipts on a chain: `settled` for this session or request, or not, because `another`
 * root or `none` is.
 */
export type AnchorState = 'settled' | 'another' | 'none'

/** A root of receipts that a chain may have recorded. */
export type ReceiptAnchor = {
  /** Id of a session or a request. */
  readonly id: Hash
  readonly provider: AccountId
  readonly root: Hash
}

/** Facts that a chain has recorded about receipts. */
export type ReceiptAnchors = {
  /**
   * Looks for the root in all settlements of a provider's session, or in its claim of a request. A
   * session or request of another provider has no root of this one.
   */
  stateOf(anchor: ReceiptAnchor): Promise<AnchorState>
  /** Returns whether a provider has ever named an operator for sessions or requests. */
  hasNamed(provider: AccountId, operator: AccountId): Promise<boolean>
  close(): Promise<void>
}

/** Reads the facts from all events of a ledger. The caller closes the ledger. */
export function receiptAnchorsOf(ledger: Pick<Ledger, 'events'>): ReceiptAnchors {
  return {
    async stateOf({ id, provider, root }) {
      const events = await readAllEvents(ledger)
      const isTheirs = events.some(
        (one) => one.kind === 'session-opened' && one.sessionId === id && one.provider === provider,
      )
      const anchors = events.filter((one) => {
        if (one.kind === 'session-settled') return isTheirs && one.sessionId === id
        return one.kind === 'request-claimed' && one.requestId === id && one.provider === provider
      }) as readonly { readonly receiptsRoot: Hash }[]
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
