// Messages and instructions of sessions, which clients and providers sign and send on the test
// chain.

import { Hex, Request, Session, type Signable, type SolanaDomain, Voucher } from '@ostrom/protocol'
import type { Address, Instruction, KeyPairSigner } from '@solana/kit'
import { bytesOf, consentModes, runtimePrograms } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { hexOf, NATIVE, type ProgramFixture, UNIT } from './market.ts'

export const CAP = UNIT

export type OpenedSession = { readonly id: Uint8Array; readonly outcome: TransactionOutcome }

export type OpenSessionFields = Partial<Session.SessionAuthorization> & {
  /** Signer of the authorization; the client itself if absent. */
  readonly signedBy?: KeyPairSigner
  /** Message to sign; the authorization with these fields if absent. */
  readonly message?: Signable
  /** Accounts that replace the right accounts, by name. */
  readonly swap?: { readonly [name: string]: Address }
  readonly sender?: KeyPairSigner
}

/** Returns the authorization that a client would sign now. */
export function authorization(
  market: ProgramFixture,
  fields: OpenSessionFields = {},
): Session.SessionAuthorization {
  const { client, provider, signer } = market.actors
  const now = market.chain.nowSeconds
  const { signedBy: _, message: __, swap: ___, sender: ____, ...given } = fields
  return {
    client: hexOf(client),
    signer: hexOf(signer),
    provider: hexOf(provider),
    asset: market.offer.asset,
    offerHash: Hex.from(market.offerHash),
    cap: CAP,
    openBySeconds: now + 300n,
    expiresAtSeconds: now + 7_200n,
    nonce: given.nonce ?? market.nonce(),
    ...given,
  }
}

/** Builds the check of the client's signature, and the instruction that opens the session. */
export async function openInstructions(market: ProgramFixture, fields: OpenSessionFields = {}) {
  const { client, provider } = market.actors
  const wish = authorization(market, fields)
  const id = Hex.toBytes(Session.idOf(wish, market.domain))
  const message = fields.message ?? Session.authorizationMessage(wish, market.domain)
  const proof = await market.signed(fields.signedBy ?? client, message)
  const sender = fields.sender ?? provider
  const mint = Hex.toBytes(wish.asset)
  const key = bytesOf(client.address)
  const accounts = {
    sender: sender.address,
    config: await market.at.config(),
    asset: await market.at.asset(mint),
    offer: await market.at.offer(market.offerHash),
    model: await market.at.model(market.version),
    modelPermission: runtimePrograms.system,
    providerRecord: await market.providerRecord(),
    clientRecord: await market.at.client(key),
    clientBalance: await market.at.balance(key, mint),
    session: await market.at.session(id),
    ...fields.swap,
  }
  const data = {
    id,
    client: Hex.toBytes(wish.client),
    signer: Hex.toBytes(wish.signer),
    cap: wish.cap,
    openBy: wish.openBySeconds,
    expiresAt: wish.expiresAtSeconds,
    nonce: wish.nonce,
    proof: 0,
  }
  const open = market.build('openSession', { data, accounts })
  return { id, sender, instructions: [proof, open] }
}

export async function openSession(
  market: ProgramFixture,
  fields: OpenSessionFields = {},
): Promise<OpenedSession> {
  const { id, sender, instructions } = await openInstructions(market, fields)
  return { id, outcome: await market.send(instructions, sender) }
}

export type VoucherFields = {
  readonly id: Uint8Array
  readonly total: bigint
  readonly count?: bigint
  readonly signedBy?: KeyPairSigner
  /** Signer of the provider's consent. If absent, the sender must be the provider. */
  readonly consentBy?: KeyPairSigner
  /** Least total of a consent to a claim; the voucher's total if absent. */
  readonly totalMin?: bigint
  /** Fields of the consent that differ from the voucher's fields. */
  readonly consented?: Partial<Voucher.Voucher & Request.ClaimConsent>
  /** Domain of the consent, if it differs from the market's domain. */
  readonly consentDomain?: SolanaDomain
}

export const rootOf = (count: bigint): Uint8Array => new Uint8Array(32).fill(Number(count % 256n))

/** Builds the checks of a voucher's signatures, and the data of its settlement. */
export async function voucherOf(market: ProgramFixture, fields: VoucherFields) {
  const { id, total, count = 1n } = fields
  const receiptsRoot = rootOf(count)
  const voucher = { sessionId: Hex.from(id), total, count, receiptsRoot: Hex.from(receiptsRoot) }
  const digest = Voucher.hash(voucher, market.domain)
  const proof = await market.signed(fields.signedBy ?? market.actors.signer, digest)
  const { consentBy, consented, consentDomain = market.domain } = fields
  const words = { total, count, receiptsRoot, proof: 0 }
  if (!consentBy)
    return { proofs: [proof], data: { ...words, mode: consentModes.sends, consent: 0 } }
  const agreed = { ...voucher, ...consented }
  const consent = Session.settlementConsentHash(agreed, consentDomain)
  const proofs = [proof, await market.signed(consentBy, consent)]
  return { proofs, data: { ...words, mode: consentModes.settlement, consent: 1 } }
}

/**
 * Builds the checks of a claim's signatures, and the data of the claim. The provider's consent
 * states the least total that the claim may have.
 */
export async function claimOf(market: ProgramFixture, fields: VoucherFields) {
  const { consentBy, consented, consentDomain = market.domain, ...rest } = fields
  const { proofs, data } = await voucherOf(market, rest)
  if (!consentBy) return { proofs, data: { ...data, totalMin: 0n } }
  const { total, count, receiptsRoot } = data
  const totalMin = fields.totalMin ?? total
  const agreed = { requestId: Hex.from(fields.id), totalMin, count }
  const words = { ...agreed, receiptsRoot: Hex.from(receiptsRoot), ...consented }
  const consent = Request.claimConsentHash(words, consentDomain)
  return {
    proofs: [...proofs, await market.signed(consentBy, consent)],
    data: { ...data, mode: consentModes.claim, consent: 1, totalMin },
  }
}

/** Returns the addresses of the balances that a payment in `mint` needs. */
export async function payees(market: ProgramFixture, mint = NATIVE) {
  const { client, provider, feeSink, creator } = market.actors
  return {
    clientBalance: await market.balance(client, mint),
    providerBalance: await market.balance(provider, mint),
    feeBalance: await market.balance(feeSink, mint),
    royaltyBalance0: await market.balance(creator, mint),
    royaltyBalance1: runtimePrograms.system,
  }
}

export async function settleInstructions(
  market: ProgramFixture,
  fields: VoucherFields & { readonly swap?: { readonly [name: string]: Address } },
  sender = market.actors.provider,
): Promise<readonly Instruction[]> {
  const { proofs, data } = await voucherOf(market, fields)
  const session = await market.at.session(fields.id)
  const config = await market.at.config()
  const mint = Hex.toBytes(market.offer.asset)
  const providerRecord = await market.providerRecord()
  const instructionAccounts = { sender: sender.address, session, config, providerRecord }
  const accounts = { ...instructionAccounts, ...(await payees(market, mint)), ...fields.swap }
  return [...proofs, market.build('settle', { data, accounts })]
}

export async function settle(
  market: ProgramFixture,
  fields: Parameters<typeof settleInstructions>[1],
  sender = market.actors.provider,
): Promise<TransactionOutcome> {
  return market.send(await settleInstructions(market, fields, sender), sender)
}

/** Returns the accounts that each way to close a session needs. */
export async function closeAccountsOf(market: ProgramFixture, id: Uint8Array) {
  const mint = Hex.toBytes(market.offer.asset)
  return {
    session: await market.at.session(id),
    providerRecord: await market.providerRecord(),
    clientBalance: await market.balance(market.actors.client, mint),
  }
}

export async function closeByProvider(
  market: ProgramFixture,
  id: Uint8Array,
  sender = market.actors.provider,
) {
  const accounts = { sender: sender.address, ...(await closeAccountsOf(market, id)) }
  return market.send([market.build('closeByProvider', { data: {}, accounts })], sender)
}

export async function expire(market: ProgramFixture, id: Uint8Array): Promise<TransactionOutcome> {
  const instruction = market.build('expireSession', {
    data: {},
    accounts: await closeAccountsOf(market, id),
  })
  return market.send([instruction], market.actors.stranger)
}

type SignedBy = { readonly id: Uint8Array; readonly signedBy?: KeyPairSigner }

type CloseConsentFields = SignedBy & { readonly total: bigint; readonly count?: bigint }

export async function closeCooperativelyInstructions(
  market: ProgramFixture,
  { id, total, count = 1n, signedBy = market.actors.provider }: CloseConsentFields,
): Promise<readonly [Instruction, Instruction]> {
  const receiptsRoot = rootOf(count)
  const consent = { sessionId: Hex.from(id), total, count, receiptsRoot: Hex.from(receiptsRoot) }
  const proof = await market.signed(signedBy, Session.closeConsentHash(consent, market.domain))
  const accounts = { ...(await closeAccountsOf(market, id)), config: await market.at.config() }
  return [proof, market.build('closeCooperatively', { data: { proof: 0 }, accounts })]
}

export async function closeCooperatively(
  market: ProgramFixture,
  consent: CloseConsentFields,
): Promise<TransactionOutcome> {
  return market.send(await closeCooperativelyInstructions(market, consent), market.actors.stranger)
}

/** Requests the close of a session as the session's signer, or as the client. */
export async function requestClose(market: ProgramFixture, id: Uint8Array, who: KeyPairSigner) {
  const digest = Session.closeRequestHash({ sessionId: Hex.from(id) }, market.domain)
  const { stranger, client } = market.actors
  const instructionAccounts = {
    session: await market.at.session(id),
    config: await market.at.config(),
  }
  const accounts = { sender: stranger.address, ...instructionAccounts }
  const data = { party: who === client ? 1 : 0, proof: 0 }
  const proof = await market.signed(who, digest)
  return market.send([proof, market.build('requestClose', { data, accounts })], stranger)
}

export async function raiseCap(
  market: ProgramFixture,
  options: SignedBy & { readonly cap: bigint; readonly validUntil?: bigint },
  sender = market.actors.provider,
): Promise<TransactionOutcome> {
  const { id, cap, validUntil = market.chain.nowSeconds + 60n } = options
  const topUp = { sessionId: Hex.from(id), cap, validUntilSeconds: validUntil }
  const digest = Session.topUpHash(topUp, market.domain)
  const proof = await market.signed(options.signedBy ?? market.actors.client, digest)
  const instructionAccounts = {
    ...(await closeAccountsOf(market, id)),
    config: await market.at.config(),
  }
  const accounts = { sender: sender.address, ...instructionAccounts }
  const act = market.build('raiseCap', { data: { cap, validUntil, proof: 0 }, accounts })
  return market.send([proof, act], sender)
}

export async function eraseSession(
  market: ProgramFixture,
  id: Uint8Array,
  heir = market.actors.provider,
): Promise<TransactionOutcome> {
  const clientRecord = await market.at.client(bytesOf(market.actors.client.address))
  const session = await market.at.session(id)
  const accounts = { session, clientRecord, payer: heir.address }
  const act = market.build('eraseSession', { data: {}, accounts })
  return market.send([act], market.actors.stranger)
}

export async function cancelNonces(
  market: ProgramFixture,
  floor: bigint,
): Promise<TransactionOutcome> {
  const { client } = market.actors
  const clientRecord = await market.at.client(bytesOf(client.address))
  const accounts = { owner: client.address, clientRecord }
  return market.send([market.build('cancelNonces', { data: { floor }, accounts })], client)
}
