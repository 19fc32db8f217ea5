import { type Ledger, LedgerError, type Listing } from '@ostrom/ledger'
import {
  type Clock,
  type Hash,
  Hex,
  type Random,
  Session,
  type Signable,
  Tally,
} from '@ostrom/protocol'
import { OverBudgetError } from '../errors.ts'
import {
  OPEN_BY_SECONDS,
  SESSION_CHECKPOINTS,
  SESSION_SECONDS,
  SIGNED_ROOM_PARTS,
  USUAL_CHECKPOINT_TOKENS,
  USUAL_PREFILL_TOKENS,
} from './limits.ts'
import type { ClientSessionRecord } from './records.ts'

/** A session that lacks nothing but the signature of the client's wallet. */
export type Draft = {
  readonly id: Hash
  /** What the wallet signs: `Session.authorizationMessage`. */
  readonly message: Signable
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
    const now = await ledger.nowSeconds()
    const secret = Hex.from(random(32))
    const authorization: Session.SessionAuthorization = {
      client: ledger.account,
      signer: ledger.createSigner(Hex.toBytes(secret)).account,
      provider: offer.provider,
      asset: offer.asset,
      offerHash,
      cap: await capFor(context, listing, wish),
      openBySeconds: now + OPEN_BY_SECONDS,
      expiresAtSeconds: now + SESSION_SECONDS,
      nonce: nextNonce(),
    }
    return {
      id: Session.idOf(authorization, ledger.domain),
      message: Session.authorizationMessage(authorization, ledger.domain),
      record: {
        authorization,
        offer,
        signerSecret: secret,
        sealKey: endpoint?.sealKey ?? Hex.zeroHash,
        addresses: endpoint?.addresses ?? [],
        ceiling: 0n,
        cap: authorization.cap,
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
}

/** As much as a session usually reserves, or what was chosen or is needed, or what there is. */
async function capFor(
  { ledger, sessionCap }: DraftContext,
  { offer }: Listing,
  { costMax, cap, parts = 1n, room }: CapWish,
): Promise<bigint> {
  const checkpoint = usualCheckpoint(offer)
  const usual = cap ?? sessionCap ?? checkpoint * SESSION_CHECKPOINTS
  // Less is refused: a provider works ahead by a checkpoint before it is paid.
  const least = max(costMax, 2n * checkpoint)
  // What a person chose is never raised.
  if (cap !== undefined && cap < least) throw new OverBudgetError({ needed: least, allowed: cap })
  const available = await ledger.balance(ledger.account, offer.asset)
  if (available < least) {
    throw new LedgerError('insufficient-funds', { available, required: least })
  }
  const part = max(usual, 2n * costMax) / parts
  const wanted = max(room !== undefined && room < part ? room : part, least)
  return wanted < available ? wanted : available
}

/**
 * Most that a provider takes of one client, beside what it holds there already; undefined for an
 * asset of which the chain does not tell what stake backs.
 */
export async function roomAt(
  ledger: Pick<Ledger, 'nativeAsset' | 'parameters'>,
  { offer, stake }: Listing,
  held: bigint,
): Promise<bigint | undefined> {
  if (offer.asset !== ledger.nativeAsset) return
  const { stakeRatioBps } = await ledger.parameters()
  return max((stake.amount * stakeRatioBps) / 10_000n / SIGNED_ROOM_PARTS - held, 0n)
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** The checkpoint of a provider that is set up as usual: of output or of prompt, the dearer. */
const usualCheckpoint = ({ prices }: Listing['offer']): bigint =>
  Tally.checkpointUp({
    prices,
    checkpointTokens: USUAL_CHECKPOINT_TOKENS,
    prefillTokens: USUAL_PREFILL_TOKENS,
  })
