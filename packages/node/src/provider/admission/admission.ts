import { ALLOWANCE_UNLIMITED, type Ledger, type SignatureScheme } from '@ostrom/ledger'
import {
  Amount,
  Approval,
  Channel,
  type Domain,
  type Hash,
  Hex,
  Offer,
  Session,
} from '@ostrom/protocol'
import { SessionRefusedError } from '../errors.ts'
import { CAP_CHECKPOINTS_MIN } from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import { OPEN_BY_MIN_SECONDS } from './openings/limits.ts'

export type HelloSession = Extract<Channel.ClientMessage, { kind: 'hello-session' }>

/**
 * Returns the SHA-256 of a peer id. A hello, the client's first message, has the hash of the peer
 * id of its client.
 */
export const peerHashOf = (peerId: string): Hash => Hex.sha256Hex(new TextEncoder().encode(peerId))

export type AdmissionContext = {
  readonly keys: Pick<SignatureScheme, 'verify'>
  readonly domain: Domain
  readonly provider: Hex.AccountId
  /** This provider's published offers by hash, each with its model. */
  readonly offers: ReadonlyMap<Hash, { readonly offer: Offer.Offer; readonly served: ServedModel }>
  /** Returns the stored authorization of a known session, whose signature is already verified. */
  readonly authorizationOf: (sessionId: Hash) => Session.SessionAuthorization | undefined
}

/**
 * Checks a client's first message as far as possible without the chain: provider, offer, asset, and
 * the signatures of the client and of the session signer for this peer. It calls the chain only if
 * the client is a contract account.
 *
 * @returns The session's id.
 * @throws {SessionRefusedError} With the failed check.
 */
export async function checkHello(
  hello: HelloSession,
  peerId: string,
  context: AdmissionContext,
): Promise<Hash> {
  const { authorization, offer } = hello
  const sessionId = Session.idOf(authorization, context.domain)
  const refuse = (reason: string, remedy: string): never => {
    throw new SessionRefusedError({ sessionId, reason, remedy })
  }
  if (authorization.provider !== context.provider) {
    refuse('the authorization names another provider', 'Sign one for this provider.')
  }
  const offerHash = Offer.hash(offer, context.domain)
  const ours = context.offers.get(offerHash)
  if (!ours || authorization.offerHash !== offerHash) {
    return refuse('the offer does not stand', 'Read the current offers from the chain.')
  }
  if (authorization.asset !== offer.asset) {
    refuse('the authorization pays in another asset', `Pay in ${offer.asset}.`)
  }
  const proof = { sessionId, peerHash: peerHashOf(peerId) }
  const proved = await context.keys.verify({
    digest: Channel.helloHash(proof, context.domain),
    signature: hello.proof,
    account: authorization.signer,
    byKey: true,
  })
  if (!proved) refuse('the session key did not sign for this peer', 'Sign Hello for your peer id.')
  const session = context.authorizationOf(sessionId)
  const hash = Session.authorizationHash(authorization, context.domain)
  const same = session && Session.authorizationHash(session, context.domain) === hash
  const signed =
    same ||
    (await context.keys.verify({
      digest: Session.authorizationMessage(authorization, context.domain),
      signature: hello.signature,
      account: authorization.client,
    }))
  if (!signed) refuse('the client did not sign it', "Sign it with the client's wallet key.")
  return sessionId
}

/**
 * Checks that the chain accepts a new session and that its cap covers `CAP_CHECKPOINTS_MIN`
 * checkpoints.
 *
 * @returns The approval to submit with the opening, if one is needed.
 * @throws {SessionRefusedError} With the failed check.
 */
export async function checkOpening(options: {
  readonly authorization: Session.SessionAuthorization
  readonly sessionId: Hash
  /** The client's signed approval from its hello, which raises the allowance for the opening. */
  readonly approval?: Channel.SignedApproval
  readonly ledger: Pick<Ledger, 'balance' | 'approvals' | 'domain' | 'verify' | 'nonceFloor'>
  readonly nowSeconds: bigint
  readonly checkpoint: bigint
}): Promise<Channel.SignedApproval | undefined> {
  const { authorization, sessionId, nowSeconds, checkpoint, approval } = options
  const { client: owner, asset } = authorization
  const refuse = (reason: string, remedy: string): never => {
    throw new SessionRefusedError({ sessionId, reason, remedy })
  }
  const { openBySeconds, expiresAtSeconds, cap } = authorization
  if (openBySeconds <= nowSeconds) refuse('openBy has passed', 'Sign a new authorization.')
  if (openBySeconds < nowSeconds + OPEN_BY_MIN_SECONDS) {
    refuse('openBy is too near', `Sign one at least ${OPEN_BY_MIN_SECONDS} seconds ahead.`)
  }
  if (openBySeconds > nowSeconds + Session.OPEN_BY_MAX_SECONDS) {
    refuse('openBy is too far ahead', `At most ${Session.OPEN_BY_MAX_SECONDS} seconds.`)
  }
  if (expiresAtSeconds <= openBySeconds) refuse('it expires too soon', 'Choose a later expiry.')
  if (expiresAtSeconds > nowSeconds + Session.SESSION_MAX_SECONDS) {
    refuse('it expires too late', `At most ${Session.SESSION_MAX_SECONDS} seconds ahead.`)
  }
  const floor = await options.ledger.nonceFloor(authorization.client)
  if (authorization.nonce < floor) refuse('its nonce was cancelled', `Choose ${floor} or above.`)
  const least = CAP_CHECKPOINTS_MIN * checkpoint
  if (cap < least) {
    refuse('the cap is below two checkpoints', `Reserve ${Amount.detailUp(least, asset)}.`)
  }
  const available = await options.ledger.balance(authorization.client, authorization.asset)
  if (available < cap) {
    const has = Amount.detail(available, asset)
    refuse(`the client has ${has} available`, `Deposit ${Amount.detailUp(cap, asset)}.`)
  }
  const approved = await allowanceOf(options.ledger, { owner, asset })
  if (approved >= cap) return undefined
  const more = approval && (await allowanceAdded(options.ledger, authorization, approval))
  if (more !== undefined && approved + more >= cap) return approval
  const needed = Amount.detailUp(cap, asset)
  const remedy = `Approve sessions in the Vault for ${needed}, or send a signed approval along.`
  return refuse(`the client has let sessions move ${Amount.detail(approved, asset)}`, remedy)
}

type ApprovalContext = Pick<Ledger, 'approvals' | 'domain' | 'verify'>

/**
 * Returns how much of the client's money the sessions contract may reserve; unlimited on chains
 * without approvals.
 */
async function allowanceOf(
  { approvals }: ApprovalContext,
  { owner, asset }: { readonly owner: Hex.AccountId; readonly asset: Hex.AssetId },
): Promise<bigint> {
  const spender = approvals?.spenders.get('sessions')
  if (!approvals || !spender) return ALLOWANCE_UNLIMITED
  return await approvals.allowance({ owner, spender, asset })
}

/**
 * Returns the allowance that a signed approval would give; `undefined` if the chain would refuse
 * the approval or has already applied it.
 */
async function allowanceAdded(
  ledger: ApprovalContext,
  { client: owner, asset, openBySeconds }: Session.SessionAuthorization,
  { approval, signature }: Channel.SignedApproval,
): Promise<bigint | undefined> {
  const { approvals } = ledger
  const { amount, nonce, validUntilSeconds } = approval
  const spender = approvals?.spenders.get('sessions')
  const named = approval.owner === owner && approval.spender === spender && approval.asset === asset
  // An approval must be valid until the opening's deadline; an approval of 0 would revoke the
  // allowance.
  if (!approvals || !named || amount === 0n || validUntilSeconds < openBySeconds) return undefined
  if (await approvals.isApprovalUsed({ owner, nonce })) return undefined
  const digest = Approval.hash(approval, ledger.domain)
  return (await ledger.verify({ digest, signature, account: owner })) ? amount : undefined
}

/**
 * Checks that the chain accepts a top-up, before any session is evicted for it.
 *
 * @throws {SessionRefusedError} With the failed check.
 */
export async function checkTopUp(options: {
  readonly topUp: Session.TopUp
  readonly signature: Hex.Hex
  readonly authorization: Session.SessionAuthorization
  /** Current cap, in base units. */
  readonly cap: bigint
  readonly deadlineSeconds: bigint
  readonly ledger: Pick<Ledger, 'approvals' | 'balance' | 'domain' | 'nowSeconds' | 'verify'>
}): Promise<void> {
  const { topUp, signature, authorization, cap, deadlineSeconds, ledger } = options
  const { client: account, asset } = authorization
  const { sessionId, validUntilSeconds } = topUp
  const refuse = (reason: string, remedy: string): never => {
    throw new SessionRefusedError({ sessionId, reason, remedy })
  }
  const now = await ledger.nowSeconds()
  if (validUntilSeconds < now || deadlineSeconds <= now) {
    refuse('the time for it is over', 'Sign another one, or open another session.')
  }
  const digest = Session.topUpHash(topUp, ledger.domain)
  if (!(await ledger.verify({ digest, signature, account }))) {
    refuse('the client did not sign it', "Sign it with the client's wallet key.")
  }
  const available = await ledger.balance(account, asset)
  const more = topUp.cap - cap
  if (available < more) {
    const has = Amount.detail(available, asset)
    refuse(`the client has ${has} available`, `Deposit ${Amount.detailUp(more, asset)}.`)
  }
  const approved = await allowanceOf(ledger, { owner: account, asset })
  if (approved < more) {
    const remedy = `Approve sessions in the Vault for ${Amount.detailUp(more, asset)}.`
    refuse(`the client has let sessions move ${Amount.detail(approved, asset)}`, remedy)
  }
}
