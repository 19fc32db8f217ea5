import { type Ledger, LedgerError, type OfferListing } from '@ostrom/ledger'
import {
  type Approval,
  type Clock,
  createNonceSource,
  type Hash,
  Hex,
  type RandomBytes,
  Session,
  SessionAccount,
  type Signable,
} from '@ostrom/protocol'
import { OverBudgetError } from '../../errors.ts'
import type { ClientSessionRecord } from '../client-session-records.ts'
import {
  DEFAULT_CHECKPOINT_TOKENS,
  DEFAULT_PREFILL_TOKENS,
  EXTERNAL_CAPACITY_DIVISOR,
  OPEN_BY_SECONDS,
  SESSION_CHECKPOINTS,
  SESSION_SECONDS,
} from '../limits.ts'
import { approvalFor } from './approval.ts'

/** A session that lacks only the signatures of the client's wallet. */
export type UnsignedSession = {
  readonly id: Hash
  /** Message for the wallet to sign: `Session.authorizationMessage`. */
  readonly message: Signable
  /** Approval to sign as well (`Approval.hash`), if the allowance is too small. */
  readonly approval?: Approval.Approval
  readonly record: Omit<ClientSessionRecord, 'signature'>
}

export type UnsignedSessionContext = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly random: RandomBytes
  /** Base units that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
}

/** Returns a builder of unsigned sessions, each with its own nonce. */
export function createUnsignedSessionBuilder(context: UnsignedSessionContext) {
  const { ledger, clock, random } = context
  const nextNonce = createNonceSource({ clock, random })
  return async (listing: OfferListing, wish: CapRequest): Promise<UnsignedSession> => {
    const { offer, offerHash, endpoint } = listing
    const { asset } = offer
    const now = await ledger.nowSeconds()
    const secret = Hex.from(random(32))
    const authorization: Session.SessionAuthorization = {
      client: ledger.account,
      signer: ledger.createSigner(Hex.toBytes(secret)).account,
      provider: offer.provider,
      asset,
      offerHash,
      cap: await capFor(context, listing, wish),
      openBySeconds: now + OPEN_BY_SECONDS,
      expiresAtSeconds: now + SESSION_SECONDS,
      nonce: nextNonce(),
    }
    const { cap, openBySeconds: validUntilSeconds } = authorization
    const needed = cap + (wish.opening ?? 0n)
    const approval = await approvalFor(ledger, random, { asset, needed, validUntilSeconds })
    return {
      id: Session.idOf(authorization, ledger.domain),
      message: Session.authorizationMessage(authorization, ledger.domain),
      ...(approval && { approval }),
      record: {
        authorization,
        offer,
        signerSecret: secret,
        sealKey: endpoint?.sealKey ?? Hex.zeroHash,
        addresses: endpoint?.addresses ?? [],
        ceiling: 0n,
        cap,
        status: 'open',
      },
    }
  }
}

/** Amounts that determine the cap of a new session, in base units. */
export type CapRequest = {
  /** Maximum cost of the call for which the session is opened. */
  readonly costMax: bigint
  /** The cap that a user chose, if any. */
  readonly cap?: bigint
  /** Divisor of the usual cap, for a provider without the capacity for all of it. */
  readonly divisor?: bigint
  /**
   * Value of caps that the provider still accepts from this client. The cap does not fall below
   * `reservationFor`, even if the capacity is less.
   */
  readonly capacity?: bigint
  /** Caps of sessions in the same asset that are not on chain yet. */
  readonly opening?: bigint
}

/**
 * Returns the cap of a new session. The larger of two amounts is divided by `divisor`: the chosen
 * or usual cap, and twice the cost of the call. The capacity limits the quotient; then
 * `reservationFor` is its minimum, and the balance its maximum.
 */
async function capFor(
  { ledger, sessionCap }: UnsignedSessionContext,
  { offer }: OfferListing,
  { costMax, cap, divisor = 1n, capacity }: CapRequest,
): Promise<bigint> {
  const checkpoint = defaultCheckpoint(offer)
  const usual = cap ?? sessionCap ?? checkpoint * SESSION_CHECKPOINTS
  const least = reservationFor(costMax, offer)
  // A chosen cap below the smallest reservation is refused, because the user did not agree to more.
  if (cap !== undefined && cap < least) {
    throw new OverBudgetError({ needed: least, allowed: cap, asset: offer.asset })
  }
  const available = await ledger.balance(ledger.account, offer.asset)
  if (available < least) {
    const { asset } = offer
    throw new LedgerError('insufficient-funds', { asset, available, required: least })
  }
  const part = max(usual, 2n * costMax) / divisor
  const target = max(capacity !== undefined && capacity < part ? capacity : part, least)
  return target < available ? target : available
}

/** Native base units of stake to which an offer's stake ratio refers. */
const RATIO_SCALE = 10n ** 18n

/**
 * Returns the value of caps that a provider still accepts from a client with caps of `held` in all.
 */
export function providerCapacityFor(
  { offer, stake }: Pick<OfferListing, 'offer' | 'stake'>,
  held: bigint,
): bigint {
  const backedBy = (amount: bigint) => (amount * offer.stakeRatio) / RATIO_SCALE
  const share = backedBy(stake.amount) / EXTERNAL_CAPACITY_DIVISOR - held
  const free = backedBy(stake.amount - stake.inUse)
  return max(share < free ? share : free, 0n)
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/**
 * Returns the smallest reservation for an answer. Providers refuse less than two checkpoints,
 * because they process one before they are paid.
 */
export const reservationFor = (
  costMax: bigint,
  offer: Pick<OfferListing['offer'], 'prices'>,
): bigint => max(costMax, 2n * defaultCheckpoint(offer))

/** Returns the maximum cost of a call that a new session can reserve from a balance. */
export const spendableMax = ({ offer }: Pick<OfferListing, 'offer'>, balance: bigint): bigint =>
  balance >= reservationFor(0n, offer) ? balance : 0n

/**
 * Returns the usual value of a checkpoint: the cost of the output tokens that providers usually
 * leave unpaid or, if it is more, that of the prompt tokens.
 */
const defaultCheckpoint = ({ prices }: Pick<OfferListing['offer'], 'prices'>): bigint =>
  SessionAccount.checkpointUp({
    prices,
    checkpointTokens: DEFAULT_CHECKPOINT_TOKENS,
    prefillTokens: DEFAULT_PREFILL_TOKENS,
  })
