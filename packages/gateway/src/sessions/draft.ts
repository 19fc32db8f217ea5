import { type Ledger, LedgerError, type Listing } from '@ostrom/ledger'
import {
  type Approval,
  type Clock,
  type Hash,
  Hex,
  type Random,
  Session,
  type Signable,
  Tally,
} from '@ostrom/protocol'
import { OverBudgetError } from '../errors.ts'
import { approvalFor } from './approval.ts'
import {
  OPEN_BY_SECONDS,
  SESSION_CHECKPOINTS,
  SESSION_SECONDS,
  SIGNED_ROOM_PARTS,
  USUAL_CHECKPOINT_TOKENS,
  USUAL_PREFILL_TOKENS,
} from './limits.ts'
import type { ClientSessionRecord } from './records.ts'

/** A session that lacks nothing but the signatures of the client's wallet. */
export type Draft = {
  readonly id: Hash
  /** What the wallet signs: `Session.authorizationMessage`. */
  readonly message: Signable
  /** What it signs beside, where too little was approved before: `Approval.hash`. */
  readonly approval?: Approval.Approval
  readonly record: Omit<ClientSessionRecord, 'signature'>
}

export type DraftContext = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly random: Random
  /** Base units that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
}

/** Makes drafts, no two with the same nonce. */
export function createDrafts(context: DraftContext) {
  const { ledger, clock, random } = context
  let nonce = 0n
  const nextNonce = (): bigint => {
    const now = BigInt(clock.nowMs()) * 1_000n
    nonce = now > nonce ? now : nonce + 1n
    return nonce
  }
  return async (listing: Listing, wish: CapWish): Promise<Draft> => {
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
        status: 'alive',
      },
    }
  }
}

/** What a session is wanted for, in base units. */
export type CapWish = {
  /** Most that the question may cost for which it is opened. */
  readonly costMax: bigint
  /** Most that the session may ever pay, where somebody chose it. */
  readonly cap?: bigint
  /** Into how many parts the usual cap is cut: its provider has no room for all of it. */
  readonly parts?: bigint
  /** Most that the provider takes; less is never asked for than it needs. */
  readonly room?: bigint
  /** Caps of sessions in the same asset that are not on the chain yet. */
  readonly opening?: bigint
}

/** As much as a session usually reserves, or what was chosen or is needed, or what there is. */
async function capFor(
  { ledger, sessionCap }: DraftContext,
  { offer }: Listing,
  { costMax, cap, parts = 1n, room }: CapWish,
): Promise<bigint> {
  const checkpoint = usualCheckpoint(offer)
  const usual = cap ?? sessionCap ?? checkpoint * SESSION_CHECKPOINTS
  const least = reservedFor(costMax, offer)
  // What a person chose is never raised.
  if (cap !== undefined && cap < least) {
    throw new OverBudgetError({ needed: least, allowed: cap, asset: offer.asset })
  }
  const available = await ledger.balance(ledger.account, offer.asset)
  if (available < least) {
    const { asset } = offer
    throw new LedgerError('insufficient-funds', { asset, available, required: least })
  }
  const part = max(usual, 2n * costMax) / parts
  const wanted = max(room !== undefined && room < part ? room : part, least)
  return wanted < available ? wanted : available
}

/** Native base units of stake that an offer's ratio is of. */
const RATIO_SCALE = 10n ** 18n

/** Most that a provider takes of one client, beside what it holds there already. */
export function roomAt({ offer, stake }: Pick<Listing, 'offer' | 'stake'>, held: bigint): bigint {
  const backedBy = (amount: bigint) => (amount * offer.stakeRatio) / RATIO_SCALE
  const share = backedBy(stake.amount) / SIGNED_ROOM_PARTS - held
  const free = backedBy(stake.amount - stake.inUse)
  return max(share < free ? share : free, 0n)
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/**
 * Least that is reserved for an answer, whatever it costs. Providers refuse less: they work ahead
 * by a checkpoint before they are paid.
 */
export const reservedFor = (costMax: bigint, offer: Pick<Listing['offer'], 'prices'>): bigint =>
  max(costMax, 2n * usualCheckpoint(offer))

/** Most that a question under an offer may cost where nothing but a balance can be reserved. */
export const spendable = ({ offer }: Pick<Listing, 'offer'>, balance: bigint): bigint =>
  balance >= reservedFor(0n, offer) ? balance : 0n

/** The checkpoint of a provider that is set up as usual: of output or of prompt, the dearer. */
const usualCheckpoint = ({ prices }: Pick<Listing['offer'], 'prices'>): bigint =>
  Tally.checkpointUp({
    prices,
    checkpointTokens: USUAL_CHECKPOINT_TOKENS,
    prefillTokens: USUAL_PREFILL_TOKENS,
  })
