import type { AccountId, AssetId, Hash, Hex, TicketCount } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Blind-signed tickets of bonded issuers. Optional member of a ledger. docs/spec/tickets.md.

/**
 * Terms under which an issuer sells tickets of one key in one epoch. Amounts are base units of the
 * asset.
 */
export type TicketTerms = {
  /** Asset in which the value, the fee and the bond are paid. */
  readonly asset: AssetId
  /** Pay of a proxy for a ticket. */
  readonly value: bigint
  /** Fee of the issuer for a ticket beside its value. */
  readonly fee: bigint
  /** Account that signs the counts of accepted tickets. It is a key of its own, not a contract. */
  readonly signer: AccountId
  /** Largest number of tickets that the issuer may sell under the key. */
  readonly soldMax: number
  readonly startSeconds: bigint
  /** Last second of sale and of spending. */
  readonly endSeconds: bigint
}

/** A key of an issuer in its present state on chain. */
export type TicketKeyState = {
  readonly keyId: Hash
  readonly issuer: AccountId
  readonly terms: TicketTerms
  /** keccak256 of the 256 bytes of the modulus. */
  readonly modulusHash: Hash
  readonly sold: number
  /** Number of posted tickets for which proxies are paid. */
  readonly posted: number
  /** Number of opened tickets whose value and fee go back to their beneficiary. */
  readonly refunded: number
  /** True if the issuer accepted one ticket twice, or more tickets than it had sold. */
  readonly isBroken: boolean
  readonly isSettled: boolean
}

/** Durations that a deployment fixes for all keys, in seconds. */
export type TicketTimes = {
  /** Shortest and longest time in which tickets of one key may be sold. */
  readonly saleMinSeconds: bigint
  readonly saleMaxSeconds: bigint
  /**
   * Time after the sale for the last counts; the next two fields are the times for openings and
   * then for refutations.
   */
  readonly postSeconds: bigint
  readonly refundSeconds: bigint
  readonly challengeSeconds: bigint
}

/** Tickets that one account bought at once. */
export type TicketPurchase = {
  readonly keyId: Hash
  /**
   * Account that receives value and fee of unspent tickets. Each ticket's nonce is derived from it.
   */
  readonly beneficiary: AccountId
  readonly count: number
  /** keccak256 of the hashes of all tickets of the purchase. */
  readonly blindedHash: Hash
  /** Indices of the tickets of this purchase that were opened, ascending. */
  readonly openedPlaces: readonly number[]
}

/** A proxy's posted count of the tickets of a key that it accepted. */
export type TicketPost = {
  /** Number of tickets in the highest count that was posted. */
  readonly count: number
  /**
   * Number of these tickets whose value the proxy can collect after the settlement, at most as many
   * as were sold; zero once it collected them.
   */
  readonly paid: number
  readonly root: Hash
}

/** A count, signed by the key that the terms name. */
export type SignedCount = {
  readonly count: TicketCount.TicketCount
  readonly signature: Hex.Hex
}

/** An accepted ticket in a signed count. */
export type CountedTicket = SignedCount & {
  readonly index: number
  /** Inclusion proof in the Merkle tree of the count, by RFC 9162. */
  readonly proof: readonly Hash[]
}

/** Values that show that a ticket is the one at `index` of a purchase. */
export type PlaceOpening = {
  readonly index: number
  /** 256 bytes. */
  readonly blinded: Uint8Array
  readonly secret: Hash
  /** 48 bytes. */
  readonly salt: Uint8Array
  /** 256 bytes. */
  readonly factor: Uint8Array
}

/** A signed transaction of the ledger's account. It may have been sent already. */
export type SignedPayment = {
  readonly hash: Hash
  /**
   * Nonce of the transaction. The chain mines at most one transaction of the account with this
   * nonce.
   */
  readonly nonce: number
}

/**
 * State of a signed transaction. `mined`: it is in a block with enough confirmations, and
 * succeeded. `failed`: it is in such a block, but reverted. `replaced`: another transaction with
 * its nonce is in such a block, so that it is never mined. `waiting`: a node of the chain has it.
 * `unknown`: the node does not know it, and it may still be mined.
 */
export type PaymentStatus = 'mined' | 'failed' | 'replaced' | 'waiting' | 'unknown'

/** Reads and calls for tickets, whose issuers have a bond, and payments of proxies to accounts. */
export type TicketLedger = {
  /**
   * Sends native coin from the balance of the ledger's account in the Vault to the wallet of
   * another account. A proxy does so in return for tickets: docs/spec/proxy.md, section 8.
   *
   * @param options.onSigned Receives the transaction before it is sent. It is called again if
   * another program used the nonce of that transaction, because the transaction can then never be
   * mined.
   * @throws {LedgerError} `amount-invalid`, `insufficient-funds`; `account-is-contract`: the
   * receiver's code would run at this account's cost.
   */
  payAccount(options: {
    readonly account: AccountId
    readonly amount: bigint
    readonly onSigned?: (signed: SignedPayment) => Promise<void>
  }): Promise<Transaction>
  /** Returns the state of a payment of this account. */
  paymentStatus(signed: SignedPayment): Promise<PaymentStatus>
  ticketTimes(): Promise<TicketTimes>
  ticketKey(keyId: Hash): Promise<TicketKeyState | undefined>
  ticketPurchase(purchaseId: Hash): Promise<TicketPurchase | undefined>
  /** The latest post of a proxy; undefined before its first count is posted. */
  ticketPost(options: {
    readonly keyId: Hash
    readonly proxy: AccountId
  }): Promise<TicketPost | undefined>
  /** The purchase of an opened ticket that is neither paid nor refuted. */
  openedTicket(ticket: Hash): Promise<Hash | undefined>
  /**
   * Opens a key for an epoch and deposits its bond, `ticketBond`.
   *
   * @param options.modulus 256 bytes, which the issuer has not used before.
   * @throws {LedgerError} `ticket-terms-invalid`, `ticket-modulus-used`, `insufficient-funds`.
   */
  openTicketKey(options: {
    readonly terms: TicketTerms
    readonly modulus: Uint8Array
  }): Promise<Transaction>
  /**
   * Pays for tickets. Their issuer signs the blinded messages off chain.
   *
   * @throws {LedgerError} `ticket-key-unknown`, `ticket-out-of-window`, `tickets-sold-out`,
   * `ticket-terms-invalid`, `ticket-purchase-exists`, `insufficient-funds`.
   */
  buyTickets(options: {
    readonly keyId: Hash
    readonly count: number
    readonly blindedHash: Hash
    readonly beneficiary: AccountId
  }): Promise<Transaction>
  /**
   * Posts a count of a proxy. Any account may call it.
   *
   * @throws {LedgerError} `ticket-key-unknown`, `ticket-out-of-window`, `signature-invalid`,
   *   `ticket-count-not-higher`.
   */
  postTickets(signed: SignedCount): Promise<Transaction>
  /**
   * Opens an unspent ticket of a purchase, after the last posts. Any account may call it.
   *
   * @param options.hashes Hashes of all tickets of the purchase, in order.
   * @throws {LedgerError} `ticket-key-unknown`, `ticket-out-of-window`, `ticket-purchase-unknown`,
   *   `ticket-opening-invalid`, `ticket-opened-before`.
   */
  openTicket(options: {
    readonly keyId: Hash
    readonly purchaseId: Hash
    readonly hashes: readonly Hash[]
    readonly modulus: Uint8Array
    readonly opening: PlaceOpening
  }): Promise<Transaction>
  /**
   * Proves that an opened ticket is in a posted count. Any account may call it, before the
   * settlement.
   *
   * @throws {LedgerError} `ticket-key-settled`, `ticket-not-opened`, `ticket-proof-invalid`.
   */
  refuteTicket(options: {
    readonly keyId: Hash
    readonly ticket: Hash
    readonly proxy: AccountId
    readonly index: number
    readonly proof: readonly Hash[]
  }): Promise<Transaction>
  /**
   * Proves that an issuer accepted a ticket twice. Any account may call it, before the settlement.
   *
   * @throws {LedgerError} `ticket-key-settled`, `signature-invalid`, `ticket-proof-invalid`.
   */
  proveTicketTwice(options: {
    readonly ticket: Hash
    readonly one: CountedTicket
    readonly other: CountedTicket
  }): Promise<Transaction>
  /**
   * Ends a key after all its time limits. Its bond returns to the issuer, unless the issuer broke
   * the rules. Any account may call it.
   *
   * @throws {LedgerError} `ticket-key-settled`, `ticket-out-of-window`.
   */
  settleTicketKey(keyId: Hash): Promise<Transaction>
  /**
   * Pays a proxy its posted tickets, after the settlement. Any account may call it.
   *
   * @throws {LedgerError} `ticket-key-not-settled`, `no-ticket-pay-due`.
   */
  collectTickets(options: { readonly keyId: Hash; readonly proxy: AccountId }): Promise<Transaction>
  /**
   * Returns value and fee of opened tickets, after the settlement. Any account may call it. Skips
   * tickets that are not opened or already repaid.
   *
   * @throws {LedgerError} `ticket-key-not-settled`, `no-ticket-pay-due`.
   */
  collectOpenedTickets(options: {
    readonly keyId: Hash
    readonly tickets: readonly Hash[]
  }): Promise<Transaction>
}
