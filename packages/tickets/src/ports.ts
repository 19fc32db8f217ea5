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
   * Takes one unspent ticket, 354 bytes, which is on disk as given before this resolves; undefined
   * if none is left.
   */
  take(): Promise<Uint8Array | undefined>
}

/** A proxy's connection to the issuers. */
export type TicketAcceptor = {
  /** Returns the key if this proxy accepts tickets of its issuer; undefined otherwise. */
  keyOf(keyId: Hash): Promise<TicketKey | undefined>
  /**
   * Shows a ticket to its issuer; `accepted` means that it is on disk and counts towards this
   * proxy's posted counts.
   *
   * @throws {BaseError} The outcome is not known yet, or the ticket cannot be shown now: give it
   *   again later.
   */
  accept(keyId: Hash, ticket: Uint8Array): Promise<TicketOutcome>
}

/** `known`: the ticket was accepted before, and its giver was or will be informed. */
export type TicketOutcome = 'accepted' | 'known' | 'refused'
