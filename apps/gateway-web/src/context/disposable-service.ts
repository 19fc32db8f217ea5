import type { DisposableAccount } from '@ostrom/gateway'
import type { TicketKeyRow } from '@ostrom/indexer'

/** An account, and its balance of coin in base units. */
export type DisposableHoldings = DisposableAccount & {
  readonly wallet: bigint
  readonly vault: bigint
}

/** Disposable accounts of a gateway's folder, as its web app shows them. */
export type DisposableService = {
  list(): Promise<{
    readonly accounts: readonly DisposableHoldings[]
    /** Keys on sale for the native coin, and the unspent tickets of each. */
    readonly keys: readonly (TicketKeyRow & { readonly unspent: number })[]
  }>
  make(name: string): Promise<DisposableAccount>
  fund(name: string): Promise<DisposableAccount>
  /** Buys tickets with the remaining balance of an account. */
  sweep(name: string, keyId: string): Promise<{ readonly count: number; readonly ready: number }>
}
