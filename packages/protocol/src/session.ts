import type { Domain, Signable } from './domain.ts'
import type { AccountId, AssetId, Hash } from './hex.ts'
import { humanReadableMessage } from './human-readable-message.ts'
import * as Schema from './schema.ts'
import { digest, type StructType } from './signed-object.ts'

/** `openBy` may lie at most this far ahead: an authorization cannot be hoarded. */
export const OPEN_BY_MAX_SECONDS = 600n

/** A session expires at most this far ahead: a client's money is never held for longer. */
export const SESSION_MAX_SECONDS = 30n * 86_400n

/**
 * A client's leave for one provider to open one session, which reserves `cap` of the client's
 * balance. The provider submits it, so that the client needs no gas.
 */
export type SessionAuthorization = {
  readonly client: AccountId
  /** Fresh key that signs the session's vouchers, so that the wallet key stays cold. */
  readonly signer: AccountId
  readonly provider: AccountId
  readonly asset: AssetId
  /** The offer whose terms hold for the whole session; see `Offer.hash`. */
  readonly offerHash: Hash
  /** Most that the session can ever pay, in base units of `asset`. */
  readonly cap: bigint
  /** Last second at which the session may be opened. */
  readonly openBySeconds: bigint
  /** The session's deadline unless it is closed before: refunds are due from here on. */
  readonly expiresAtSeconds: bigint
  /** Unique per client and provider. A client cancels all nonces below a number at once. */
  readonly nonce: bigint
}

export const authorizationSchema: Schema.Schema<SessionAuthorization> = Schema.object({
  client: Schema.account,
  signer: Schema.account,
  provider: Schema.account,
  asset: Schema.account,
  offerHash: Schema.hash,
  cap: Schema.unsigned(128),
  openBySeconds: Schema.unsigned(64),
  expiresAtSeconds: Schema.unsigned(64),
  nonce: Schema.unsigned(64),
})

export const authorizationStruct: StructType<SessionAuthorization> = {
  name: 'SessionAuthorization',
  contract: 'sessions',
  fields: [
    ['client', 'account'],
    ['signer', 'account'],
    ['provider', 'account'],
    ['asset', 'account'],
    ['offerHash', 'bytes32'],
    ['cap', 'uint128'],
    ['openBySeconds', 'uint64'],
    ['expiresAtSeconds', 'uint64'],
    ['nonce', 'uint64'],
  ],
}

type SessionKey = Pick<SessionAuthorization, 'client' | 'provider' | 'nonce'>

const sessionStruct: StructType<SessionKey> = {
  name: 'Session',
  contract: 'sessions',
  fields: [
    ['client', 'account'],
    ['provider', 'account'],
    ['nonce', 'uint64'],
  ],
}

/** Id of the session that an authorization opens. Never repeats: closed sessions stay known. */
export const idOf = ({ client, provider, nonce }: SessionKey, domain: Domain): Hash =>
  digest(sessionStruct, { client, provider, nonce }, domain)

/** Digest of an authorization; what the client's wallet signs is `authorizationMessage`. */
export const authorizationHash = (value: SessionAuthorization, domain: Domain): Hash =>
  digest(authorizationStruct, value, domain)

/**
 * What the client's wallet signs. On EVM chains the digest, whose fields wallets show; on Solana
 * the text of `humanReadableMessage`, since wallets there show text and nothing else.
 */
export function authorizationMessage(value: SessionAuthorization, domain: Domain): Signable {
  const hash = authorizationHash(value, domain)
  return domain.scheme === 'eip712' ? hash : { text: humanReadableMessage(value, hash) }
}

/** Raises a session's cap. Signed by the client's wallet; a lower or equal cap changes nothing. */
export type TopUp = {
  readonly sessionId: Hash
  /** The new cap, not the difference: repeating the message does no harm. */
  readonly cap: bigint
  readonly validUntilSeconds: bigint
}

export const topUpSchema: Schema.Schema<TopUp> = Schema.object({
  sessionId: Schema.hash,
  cap: Schema.unsigned(128),
  validUntilSeconds: Schema.unsigned(64),
})

export const topUpStruct: StructType<TopUp> = {
  name: 'TopUp',
  contract: 'sessions',
  fields: [
    ['sessionId', 'bytes32'],
    ['cap', 'uint128'],
    ['validUntilSeconds', 'uint64'],
  ],
}

export const topUpHash = (value: TopUp, domain: Domain): Hash => digest(topUpStruct, value, domain)

/** A client's request to close a session: its deadline becomes now plus the governed window. */
export type CloseRequest = { readonly sessionId: Hash }

export const closeRequestStruct: StructType<CloseRequest> = {
  name: 'CloseRequest',
  contract: 'sessions',
  fields: [['sessionId', 'bytes32']],
}

/** Digest that the session's signer or the client's wallet signs. */
export const closeRequestHash = (value: CloseRequest, domain: Domain): Hash =>
  digest(closeRequestStruct, value, domain)

/**
 * Fields of a settlement that bind both sides: the client by its voucher over the same four fields,
 * the provider by sending it, or by its signature over this object.
 */
export type SettlementConsent = {
  /** Id of a session or of a request. */
  readonly sessionId: Hash
  readonly total: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
}

const settlementFields: StructType<SettlementConsent>['fields'] = [
  ['sessionId', 'bytes32'],
  ['total', 'uint128'],
  ['count', 'uint64'],
  ['receiptsRoot', 'bytes32'],
]

export const settlementConsentStruct: StructType<SettlementConsent> = {
  name: 'SettlementConsent',
  contract: 'escrow',
  fields: settlementFields,
}

/**
 * Digest that the provider's account signs, so that any account may settle or claim exactly this
 * voucher. A watchtower gets the signature in advance.
 *
 * @see docs/spec/sessions.md, section 5.
 */
export const settlementConsentHash = (value: SettlementConsent, domain: Domain): Hash =>
  digest(settlementConsentStruct, value, domain)

/**
 * A provider's consent that this is the last settlement: with the client's voucher over the same
 * fields the session may close at once.
 */
export type CloseConsent = SettlementConsent

export const closeConsentStruct: StructType<CloseConsent> = {
  name: 'CloseConsent',
  contract: 'sessions',
  fields: settlementFields,
}

/** Digest that the provider's account signs. */
export const closeConsentHash = (value: CloseConsent, domain: Domain): Hash =>
  digest(closeConsentStruct, value, domain)

/** A client's cancellation of all of its authorizations with a nonce below `floor`. */
export type NonceFloor = { readonly client: AccountId; readonly floor: bigint }

export const nonceFloorStruct: StructType<NonceFloor> = {
  name: 'NonceFloor',
  contract: 'sessions',
  fields: [
    ['client', 'account'],
    ['floor', 'uint64'],
  ],
}

/** Digest that the client's wallet signs, so that anyone may submit it. */
export const nonceFloorHash = (value: NonceFloor, domain: Domain): Hash =>
  digest(nonceFloorStruct, value, domain)
