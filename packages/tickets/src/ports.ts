import type { AccountId, Hash } from '@ostrom/protocol'

/**
 * A key of an issuer, as its holders and proxies know it. Source: docs/spec/tickets.md, section 2.
 */
export type TicketKey = {
  readonly keyId: Hash
  readonly issuer: AccountId
  readonly asset: AccountId
  /** Pay of a proxy for one ticket, base units. */
  readonly value: bigint
  /** Fee of a buyer above the value, base units. */
  readonly fee: bigint
  /** End of sale and of spending, seconds since 1970 by the chain's clock. */
  readonly endsAt: number
}

/** A holder's tickets under one key. */
export type TicketSource = {
  readonly key: TicketKey
  /**
   * Takes one unspent ticket, 354 bytes, which is on disk as given before this resolves;
   * undefined: none is left.
   */
  take(): Promise<Uint8Array | undefined>
}

/** A proxy's way to the issuers. */
export type TicketAcceptor = {
  /** Returns the key if its issuer's tickets are accepted here. */
  keyOf(keyId: Hash): Promise<TicketKey | undefined>
  /**
   * Shows a ticket to its issuer; `accepted` is durable and counts towards this proxy's posts.
   *
   * @throws {BaseError} The outcome is not known yet, or it is not shown now: give it again later.
   */
  accept(keyId: Hash, ticket: Uint8Array): Promise<TicketOutcome>
}

/** `known`: it was accepted before, and its giver was told so or was to be told. */
export type TicketOutcome = 'accepted' | 'known' | 'refused'
