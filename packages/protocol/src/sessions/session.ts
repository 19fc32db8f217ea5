import type { AccountId, AssetId, Hash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import type { Domain, Signable } from '../signing/domain.ts'
import { humanReadableMessage } from '../signing/human-readable-message.ts'
import { digest, type StructType, signable } from '../signing/signed-object.ts'

/**
 * Maximum seconds from the opening to `openBySeconds`, so that a provider cannot hoard
 * authorizations.
 */
export const OPEN_BY_MAX_SECONDS = 600n

/**
 * Maximum seconds from a session's opening to its expiry, which bounds the reservation of money.
 */
export const SESSION_MAX_SECONDS = 30n * 86_400n

/**
 * A client's authorization for one provider to open one session, which reserves `cap` of the
 * client's balance. The provider submits it, so that the client needs no gas.
 */
export type SessionAuthorization = {
  readonly client: AccountId
  /** Fresh key that signs the session's vouchers, so that the wallet key stays cold. */
  readonly signer: AccountId
  readonly provider: AccountId
  readonly asset: AssetId
  /** The offer with the terms of the whole session; see `Offer.hash`. */
  readonly offerHash: Hash
  /** Maximum payment of the session, in base units of `asset`. */
  readonly cap: bigint
  /** Last second at which the session may be opened. */
  readonly openBySeconds: bigint
  /** Deadline of the session, unless it is closed earlier; refunds are possible afterwards. */
  readonly expiresAtSeconds: bigint
  /** Unique per client and provider. A client can cancel all nonces below a number at once. */
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

export const sessionStruct: StructType<SessionKey> = {
  name: 'Session',
  contract: 'sessions',
  fields: [
    ['client', 'account'],
    ['provider', 'account'],
    ['nonce', 'uint64'],
  ],
}

/**
 * Returns the id of an authorization's session. The id never repeats: EVM chains keep closed
 * sessions, and the Solana program refuses nonces up to those of erased sessions.
 */
export const idOf = ({ client, provider, nonce }: SessionKey, domain: Domain): Hash =>
  digest(sessionStruct, { client, provider, nonce }, domain)

/** Returns the digest of an authorization. The client's wallet signs `authorizationMessage`. */
export const authorizationHash = (value: SessionAuthorization, domain: Domain): Hash =>
  digest(authorizationStruct, value, domain)

/**
 * Returns the message that the client's wallet signs: on EVM chains the digest and its typed data,
 * which wallets display; on Solana the text of `humanReadableMessage`, because wallets there only
 * display text.
 */
export function authorizationMessage(value: SessionAuthorization, domain: Domain): Signable {
  if (domain.scheme === 'eip712') return signable(authorizationStruct, value, domain)
  return { text: humanReadableMessage(value, authorizationHash(value, domain)) }
}

/** Raises a session's cap. The client's wallet signs it. A lower or equal cap has no effect. */
export type TopUp = {
  readonly sessionId: Hash
  /** The new cap instead of a difference, so that a repeated message is harmless. */
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

/** Returns the digest of a top-up, which the client's wallet signs. */
export const topUpHash = (value: TopUp, domain: Domain): Hash => digest(topUpStruct, value, domain)

/**
 * A client's request to close a session. The session's deadline becomes the time of the request
 * plus the close window of the chain, unless the deadline is earlier.
 */
export type CloseRequest = { readonly sessionId: Hash }

export const closeRequestStruct: StructType<CloseRequest> = {
  name: 'CloseRequest',
  contract: 'sessions',
  fields: [['sessionId', 'bytes32']],
}

/** Returns the digest that the session's signer or the client's wallet signs. */
export const closeRequestHash = (value: CloseRequest, domain: Domain): Hash =>
  digest(closeRequestStruct, value, domain)

/**
 * Fields of a settlement that bind both sides: the client by its voucher with the same four fields,
 * the provider by its transaction, or by its signature of this object.
 */
export type SettlementConsent = {
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
  contract: 'sessions',
  fields: settlementFields,
}

/**
 * Returns the digest that the provider's account or its operator signs, so that any account may
 * settle exactly this voucher. A watchtower, which settles for a provider that is offline, gets the
 * signature in advance.
 *
 * @see docs/spec/sessions.md, section 5.
 */
export const settlementConsentHash = (value: SettlementConsent, domain: Domain): Hash =>
  digest(settlementConsentStruct, value, domain)

/**
 * A provider's consent to the last settlement. Together with the client's voucher over the same
 * fields, it closes the session at once.
 */
export type CloseConsent = SettlementConsent

export const closeConsentStruct: StructType<CloseConsent> = {
  name: 'CloseConsent',
  contract: 'sessions',
  fields: settlementFields,
}

/** Returns the digest that the provider's account or its operator signs. */
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

/** Returns the digest that the client's wallet signs, so that anyone may submit it. */
export const nonceFloorHash = (value: NonceFloor, domain: Domain): Hash =>
  digest(nonceFloorStruct, value, domain)
