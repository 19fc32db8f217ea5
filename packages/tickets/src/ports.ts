import type { AccountId, Hash } from '@ostrom/protocol'

/**
 * An issuer's key, with the terms that holders and proxies need. Source: docs/spec/tickets.md,
 * section 2.
 */
export type TicketKey = {
  readonly keyId: Hash
  readonly issuer: AccountId
  readonly asset: AccountId
  /** Pay of a proxy for one ticket, in base units. */
  readonly value: bigint
  /** Fee that a buyer pays in addition to the value, in base units. */
  readonly fee: bigint
  /** End of sale and of spending, in seconds since 1970 by the chain's clock. */
  readonly endsAt: number
}

/** A holder's tickets under one key. */
export type TicketSource = {
  readonly key: TicketKey
  /**
   * Takes one unspent ticket of 354 bytes, and records it as given on disk before it resolves;
   * undefined if none is left, or the sale of the key has ended.
   */
  take(): Promise<Uint8Array | undefined>
}

/** A proxy's connection to the issuers. */
export type TicketAcceptor = {
  /** Returns the key if this proxy accepts its tickets now; undefined otherwise. */
  keyOf(keyId: Hash): Promise<TicketKey | undefined>
  /**
   * Shows a ticket to its issuer. `accepted` means that the issuer has counted the ticket for this
   * proxy, and that this count is on disk.
   *
   * @throws {BaseError} The outcome is not known yet, or the ticket cannot be shown now: give it
   *   again later.
   */
  accept(keyId: Hash, ticket: Uint8Array): Promise<TicketOutcome>
}

/** `known`: the ticket was accepted before, and its giver was or will be informed. */
export type TicketOutcome = 'accepted' | 'known' | 'refused'
