import type { AccountId, Hash, Hex, TicketCount } from '@ostrom/protocol'
import type { TicketOpening } from './blinding.ts'

// Functions of a chain that holders and proxies need: parts of the member `tickets` of a ledger.

/** The chain's record of a ticket key. */
export type ChainTicketKey = {
  readonly issuer: AccountId
  readonly modulusHash: Hash
  readonly isBroken: boolean
  readonly isSettled: boolean
  readonly sold: number
  readonly terms: {
    readonly asset: AccountId
    readonly value: bigint
    readonly fee: bigint
    readonly signer: AccountId
    readonly startSeconds: bigint
    readonly endSeconds: bigint
  }
}

export type ChainTicketTimes = {
  readonly postSeconds: bigint
  readonly refundSeconds: bigint
  readonly challengeSeconds: bigint
}

/** The reads and transactions of the contract `Tickets` that a holder needs. */
export type HolderChain = {
  readonly account: AccountId
  nowSeconds(): Promise<bigint>
  /** Returns the id of a purchase of this account. */
  purchaseIdOf(purchase: { readonly keyId: Hash; readonly blindedHash: Hash }): Hash
  ticketTimes(): Promise<ChainTicketTimes>
  ticketKey(keyId: Hash): Promise<ChainTicketKey | undefined>
  ticketPurchase(
    purchaseId: Hash,
  ): Promise<{ readonly openedPlaces: readonly number[] } | undefined>
  openedTicket(ticket: Hash): Promise<Hash | undefined>
  buyTickets(purchase: {
    readonly keyId: Hash
    readonly count: number
    readonly blindedHash: Hash
    readonly beneficiary: AccountId
  }): Promise<unknown>
  openTicket(options: {
    readonly keyId: Hash
    readonly purchaseId: Hash
    readonly hashes: readonly Hash[]
    readonly modulus: Uint8Array
    readonly opening: TicketOpening & { readonly index: number; readonly secret: Hash }
  }): Promise<unknown>
  collectOpenedTickets(options: {
    readonly keyId: Hash
    readonly tickets: readonly Hash[]
  }): Promise<unknown>
}

/** The reads and transactions of the contract `Tickets` that a proxy needs. */
export type AcceptorChain = {
  readonly account: AccountId
  nowSeconds(): Promise<bigint>
  ticketTimes(): Promise<ChainTicketTimes>
  ticketKey(keyId: Hash): Promise<ChainTicketKey | undefined>
  ticketPost(options: {
    readonly keyId: Hash
    readonly proxy: AccountId
  }): Promise<{ readonly count: number; readonly paid: number } | undefined>
  postTickets(signed: {
    readonly count: TicketCount.TicketCount
    readonly signature: Hex.Hex
  }): Promise<unknown>
  collectTickets(options: { readonly keyId: Hash; readonly proxy: AccountId }): Promise<unknown>
  /**
   * Returns true if the key of `signer` made the signature of a proxy's count of accepted tickets.
   */
  isCountSignedBy(
    signer: AccountId,
    count: TicketCount.TicketCount,
    signature: Hex.Hex,
  ): Promise<boolean>
}
