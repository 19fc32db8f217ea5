import type { OfferListing } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import type { AcquiredSession, SessionNeed, UnsignedSessionNeed } from './pooled-session.ts'
import type { UnsignedSession } from './unsigned-session.ts'
import type { WalletSignatures } from './unsigned-session-store.ts'

/** Source of sessions for questions. */
export type SessionSource = {
  /**
   * Returns a session under the offer of `listing` with `costMax` base units of free cap.
   *
   * @throws {LedgerError} insufficient-funds: the balance does not cover a session.
   * @throws {SessionNeededError} An external wallet has to sign a new session.
   * @throws {ProviderRefusedError} {PeerUnreachableError} ...: try another provider.
   */
  acquire(options: SessionNeed): Promise<AcquiredSession>
  /** Returns true if a call under this offer needs no signature of an external wallet. */
  covers(listing: OfferListing): boolean
  /**
   * Returns the maximum cost of one call under an offer, in base units: the free cap of an open
   * session, or the part of the balance that a new one can reserve. Returns `undefined` if the
   * amount depends on an external wallet.
   */
  spendableMax(listing: OfferListing, balance: bigint): bigint | undefined
}

/** Opens, tops up, reuses and closes sessions: docs/spec/sessions.md, the client's side. */
export type SessionPool = SessionSource & {
  /**
   * Returns true if the last session under this offer ended without a question: opening another one
   * in advance might cost its provider two further transactions for nothing.
   */
  endedUnused(listing: OfferListing): boolean
  /** Creates a session for an external wallet to sign; see `openSigned`. @throws {LedgerError} */
  prepare(wish: UnsignedSessionNeed): Promise<UnsignedSession>
  /**
   * Opens a session of `prepare` with the wallet's signatures.
   *
   * @throws {SignatureRefusedError} {ProviderRefusedError} {PeerUnreachableError}
   */
  openSigned(id: Hash, signed: WalletSignatures): Promise<void>
  /** Closes sessions that take no further calls, and those that have lost their channel. */
  upkeep(): Promise<void>
  /**
   * Closes the sessions of a previous run, which releases their unspent caps. Sessions with slow
   * providers are closed in the background.
   */
  recover(): Promise<void>
  /** Settles and closes all sessions. Returns the transactions that closed them. */
  closeAll(): Promise<readonly string[]>
  /** Closes all channels and leaves the sessions open; calls fail with `gateway-stopped`. */
  stop(): void
}
