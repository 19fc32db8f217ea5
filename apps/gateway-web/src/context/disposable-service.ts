import type { DisposableAccount } from '@ostrom/gateway'
import type { TicketKeyRow } from '@ostrom/indexer'

/** A disposable account, and its native coin in base units: in its wallet, and in the Vault. */
export type DisposableHoldings = DisposableAccount & {
  readonly wallet: bigint
  readonly vault: bigint
}

/** Lists, makes, funds and empties the disposable accounts of a gateway's data folder. */
export type DisposableService = {
  list(): Promise<{
    readonly accounts: readonly DisposableHoldings[]
    /**
     * Ticket keys that are on sale for the native coin, each with the gateway's unspent tickets.
     */
    readonly keys: readonly (TicketKeyRow & { readonly unspent: number })[]
  }>
  make(name: string): Promise<DisposableAccount>
  fund(name: string): Promise<DisposableAccount>
  /**
   * Buys tickets of a ticket key with the remaining balance of an account. Returns the number of
   * bought tickets, and how many of them the issuer has signed.
   */
  sweep(name: string, keyId: string): Promise<{ readonly count: number; readonly ready: number }>
}
