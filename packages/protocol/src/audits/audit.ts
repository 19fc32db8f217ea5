import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from '../encoding/cbor.ts'
import type { AccountId, Hash } from '../encoding/hex.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import {
  EMBED_BYTES_MAX,
  type InferenceOutput,
  type InferenceRequest,
  inferenceRequestSchema,
  LOGIT_FINGERPRINT_BYTES_MAX,
  PROMPT_TOKENS_MAX,
} from '../inference/inference.ts'
import { type ReceiptCore, receiptSchema } from '../inference/receipt.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

// Disclosure of answers to validators, and the client's consent: docs/spec/verification.md,
// sections 2 and 3.

/**
 * Audit modes: a client's choice of what validators may see of an answer. `canary-only`: nothing;
 * the client opts the answer out. `sampled`, the default: request and output, if the receipt and
 * the validator are drawn for an audit. `every`: request and output, without a draw.
 *
 * The provider learns an opt-out only at the end of the session, because it must not know which
 * answers it can falsify without detection. A commitment in each question binds the mode, so that a
 * client cannot opt out after the answer.
 */
export const auditModes = ['canary-only', 'sampled', 'every'] as const
export type AuditMode = (typeof auditModes)[number]

/**
 * Maximum answers of a session that a client can opt out, because one on-chain transaction has to
 * contain their modes. Later answers have the default mode.
 */
export const CONSENT_ANSWERS_MAX = 1 << 16

/** A client's statement at the end of a session: the answers that it opted out of audits. */
export type AuditConsent = {
  readonly sessionId: Hash
  /**
   * Number of answers that the consent covers: the count of the session's last voucher, at most
   * `CONSENT_ANSWERS_MAX`.
   */
  readonly count: bigint
  /** `modesHash` of the answers' modes, in the order of their indexes. */
  readonly modesHash: Hash
  /** Secret that opens the commitments in the session's questions. */
  readonly secret: Hash
}

const commitmentTag = new TextEncoder().encode('ostrom:audit-mode:v1')

/**
 * Returns the commitment to a question's audit mode, which stays hidden until the session ends.
 *
 * @param options.secret 32 bytes for the session, which only its client knows until the end.
 * @param options.clientNonce Nonce of the question, which makes each commitment unique.
 */
export function modeCommitment({ secret, clientNonce, mode }: modeCommitment.Options): Hash {
  const modeByte = new Uint8Array([auditModes.indexOf(mode)])
  const parts = [commitmentTag, Hex.toBytes(secret), Hex.toBytes(clientNonce), modeByte]
  return Hex.from(sha256(Hex.concat(...parts)))
}

export declare namespace modeCommitment {
  type Options = {
    readonly secret: Hash
    readonly clientNonce: Hash
    readonly mode: AuditMode
  }
}

/**
 * Message whose signature yields the secret of a session: the secret is the signature's hash. So
 * the client can derive the secret again and does not store it. The session's signer signs the
 * message; for a request, the client's account signs it.
 */
export const auditSecretStruct: StructType<{ readonly sessionId: Hash }> = {
  name: 'AuditSecret',
  contract: 'sessions',
  fields: [['sessionId', 'bytes32']],
}

/**
 * Returns the secret of a session, from the signature of its `auditSecretStruct` message. The
 * signature must be deterministic; otherwise a second signature yields another secret.
 */
export const secretFromSignature = (signature: Hex.Hex): Hash =>
  Hex.from(sha256(Hex.toBytes(signature)))

export const auditConsentStruct: StructType<AuditConsent> = {
  name: 'AuditConsent',
  contract: 'escrow',
  fields: [
    ['sessionId', 'bytes32'],
    ['count', 'uint64'],
    ['modesHash', 'bytes32'],
    ['secret', 'bytes32'],
  ],
}

/** Returns the digest of a consent. The session's signer signs it; for a request, the client. */
export const consentHash = (consent: AuditConsent, domain: Domain): Hash =>
  digest(auditConsentStruct, consent, domain)

/** Encodes audit modes, one byte for each answer: the index of its mode in `auditModes`. */
export const encodeModes = (modes: readonly AuditMode[]): Uint8Array =>
  Uint8Array.from(modes, (mode) => auditModes.indexOf(mode))

/** Mode of an answer for which its client states no mode. */
export const defaultMode: AuditMode = 'sampled'

/** Returns the mode of the answer at an index; the default for an answer without a mode. */
export const modeAt = (modes: Uint8Array, index: bigint): AuditMode =>
  auditModes[modes[Number(index)] ?? auditModes.indexOf(defaultMode)] ?? defaultMode

/**
 * Returns true if the client opted out of an answer, and its question committed to the opt-out. An
 * opt-out without the commitment is void, because the client could have decided it after the
 * answer.
 *
 * Pure. Does not check the consent's signature; see `consentHash`.
 */
export function isOptedOut(options: isOptedOut.Options): boolean {
  const { signed, index, request } = options
  if (!signed || modeAt(signed.modes, index) !== 'canary-only') return false
  const { secret } = signed.consent
  const { clientNonce, auditCommitment } = request
  return modeCommitment({ secret, clientNonce, mode: 'canary-only' }) === auditCommitment
}

export declare namespace isOptedOut {
  type Options = {
    /**
     * The consent that the client revealed at the end of the session; `undefined` if it revealed
     * none.
     */
    readonly signed: SignedConsent | undefined
    readonly index: bigint
    readonly request: Pick<InferenceRequest, 'clientNonce' | 'auditCommitment'>
  }
}

/** Returns the hash of encoded modes, as the consent contains it. */
export const modesHash = (modes: Uint8Array): Hash => Hex.from(sha256(modes))

/** A consent with its modes and the signature over `consentHash`. */
export type SignedConsent = {
  readonly consent: AuditConsent
  readonly modes: Uint8Array
  readonly signature: Hex.Hex
}

const auditConsentSchema: Schema.Schema<AuditConsent> = Schema.object({
  sessionId: Schema.hash,
  count: Schema.unsigned(64),
  modesHash: Schema.hash,
  secret: Schema.hash,
})

/** Schemas of the fields of a `SignedConsent`, as messages contain them. */
export const signedConsentSchemas: {
  readonly [field in keyof SignedConsent]: Schema.Schema<SignedConsent[field]>
} = {
  consent: auditConsentSchema,
  modes: Schema.bytes(CONSENT_ANSWERS_MAX),
  signature: Schema.hex(undefined, 4096),
}

export const signedConsentSchema: Schema.Schema<SignedConsent> = Schema.object(signedConsentSchemas)

/**
 * A validator's request to a provider: for the transcript of a session's receipt at `index`, or for
 * the session's receipts beginning at `index`. `AuditRequestMessage.kind` says which.
 */
export type AuditRequest = {
  readonly validator: AccountId
  readonly provider: AccountId
  readonly sessionId: Hash
  readonly index: bigint
  /** X25519 key to which the provider seals the transcript. */
  readonly sealKey: Hash
  readonly issuedAtSeconds: bigint
}

export const auditRequestStruct: StructType<AuditRequest> = {
  name: 'AuditRequest',
  contract: 'sessions',
  fields: [
    ['validator', 'account'],
    ['provider', 'account'],
    ['sessionId', 'bytes32'],
    ['index', 'uint64'],
    ['sealKey', 'bytes32'],
    ['issuedAtSeconds', 'uint64'],
  ],
}

/** Returns the digest that the chain key of the validator, or of its operator, signs. */
export const requestHash = (ask: AuditRequest, domain: Domain): Hash =>
  digest(auditRequestStruct, ask, domain)

/** Request and output of one call: the data by which a validator scores a receipt. */
export type AuditTranscript = {
  readonly request: InferenceRequest
  readonly output: InferenceOutput
}

export const auditTranscriptSchema: Schema.Schema<AuditTranscript> = Schema.object({
  request: inferenceRequestSchema,
  output: Schema.object({
    ids: Schema.list(Schema.integer(0, 0xffff_ffff), PROMPT_TOKENS_MAX),
    text: Schema.text(16 * 1024 * 1024),
    bytes: Schema.optional(Schema.bytes(EMBED_BYTES_MAX)),
    logitFingerprint: Schema.optional(Schema.bytes(LOGIT_FINGERPRINT_BYTES_MAX)),
  }),
})

/** A receipt with its provider's signature. */
export type ReceiptEnvelope = { readonly receipt: ReceiptCore; readonly signature: Hex.Hex }

export const receiptEnvelopeSchema: Schema.Schema<ReceiptEnvelope> = Schema.object({
  receipt: receiptSchema,
  signature: Schema.hex(undefined, 4096),
})

/** Protocol of audit requests: one request and one response per channel. */
export const AUDIT_PROTOCOL = '/ostrom/audit/3'

/** Maximum receipts in one message. */
export const AUDIT_RECEIPTS_MAX = 512

/**
 * Maximum bytes of a sealed transcript: more than a sealed question may have (3 MiB), because a
 * transcript contains request and output, and less than a channel's largest message has (4 MiB).
 */
const SEALED_TRANSCRIPT_MAX = 4_000_000

export type AuditRequestMessage = {
  /**
   * `receipts`: the envelopes beginning at `request.index`. `transcript`: the transcript of the
   * receipt at this index.
   */
  readonly kind: 'receipts' | 'transcript'
  readonly request: AuditRequest
  readonly signature: Hex.Hex
}

/**
 * Reasons for which a provider refuses an audit request. `private`: the client opted out of audits
 * of the answer. Only this reason, proven by the client's signed consent, clears the provider of
 * withholding the transcript. `unknown`: the provider has no such receipt or transcript.
 * `consent-pending`: the session is open, and its client may still reveal opt-outs. `not-sampled`:
 * the receipt was not drawn. `not-allowed`: the request is not valid, or its validator was not
 * drawn. `busy`: the validator may try again.
 */
export const auditRefusalReasons = [
  'private',
  'unknown',
  'consent-pending',
  'not-sampled',
  'not-allowed',
  'busy',
] as const
export type AuditRefusalReason = (typeof auditRefusalReasons)[number]

export type AuditResponse =
  | { readonly kind: 'receipts'; readonly envelopes: readonly ReceiptEnvelope[] }
  /** An `AuditTranscript`, sealed to the validator. */
  | {
      readonly kind: 'transcript'
      readonly envelope: ReceiptEnvelope
      readonly enc: Uint8Array
      readonly sealed: Uint8Array
    }
  | {
      readonly kind: 'refused'
      readonly reason: AuditRefusalReason
      /** With `private`: the client's consent, which contains the opt-out. */
      readonly consent?: SignedConsent
    }

const signature = Schema.hex(undefined, 4096)

const auditRequestSchema: Schema.Schema<AuditRequest> = Schema.object({
  validator: Schema.account,
  provider: Schema.account,
  sessionId: Schema.hash,
  index: Schema.unsigned(64),
  sealKey: Schema.hash,
  issuedAtSeconds: Schema.unsigned(64),
})

export const auditRequestMessageSchema: Schema.Schema<AuditRequestMessage> = Schema.object({
  kind: Schema.oneOf('receipts', 'transcript'),
  request: auditRequestSchema,
  signature,
})

export const auditResponseSchema: Schema.Schema<AuditResponse> = Schema.union<AuditResponse>({
  receipts: Schema.object({
    kind: Schema.oneOf('receipts'),
    envelopes: Schema.list(receiptEnvelopeSchema, AUDIT_RECEIPTS_MAX),
  }),
  transcript: Schema.object({
    kind: Schema.oneOf('transcript'),
    envelope: receiptEnvelopeSchema,
    enc: Schema.bytes(64),
    sealed: Schema.bytes(SEALED_TRANSCRIPT_MAX),
  }),
  refused: Schema.object({
    kind: Schema.oneOf('refused'),
    reason: Schema.oneOf(...auditRefusalReasons),
    consent: Schema.optional(signedConsentSchema),
  }),
})

/** An `AuditTranscript`, sealed to a validator: the response to an on-chain data challenge. */
export type SealedTranscript = { readonly enc: Uint8Array; readonly sealed: Uint8Array }

export const sealedTranscriptSchema: Schema.Schema<SealedTranscript> = Schema.object({
  enc: Schema.bytes(64),
  sealed: Schema.bytes(SEALED_TRANSCRIPT_MAX),
})

/** Encodes a sealed transcript as it is published on chain. */
export const encodeSealed = (sealed: SealedTranscript): Uint8Array => Cbor.encode(sealed)

/**
 * Decodes a sealed transcript.
 *
 * @throws {MalformedError} Not a sealed transcript.
 */
export const decodeSealed = (bytes: Uint8Array): SealedTranscript =>
  Cbor.decode(bytes, sealedTranscriptSchema, 'sealed transcript')

/** Encodes a message of an audit in canonical dag-cbor. */
export const encode = (message: AuditRequestMessage | AuditResponse): Uint8Array =>
  Cbor.encode(message)

/**
 * Decodes a validator's message.
 *
 * @throws {MalformedError} The bytes are not a valid validator message.
 */
export const decodeRequest = (bytes: Uint8Array): AuditRequestMessage =>
  Cbor.decode(bytes, auditRequestMessageSchema, 'validator message')

/**
 * Decodes a response to a validator.
 *
 * @throws {MalformedError} The bytes are not a response to a validator.
 */
export const decodeResponse = (bytes: Uint8Array): AuditResponse =>
  Cbor.decode(bytes, auditResponseSchema, 'audit message')
