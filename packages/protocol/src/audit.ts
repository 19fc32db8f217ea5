import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from './cbor.ts'
import type { Domain } from './domain.ts'
import type { AccountId, Hash } from './hex.ts'
import * as Hex from './hex.ts'
import {
  EMBED_BYTES_MAX,
  type InferenceOutput,
  type InferenceRequest,
  inferenceRequestSchema,
  LOGIT_FINGERPRINT_BYTES_MAX,
  PROMPT_TOKENS_MAX,
} from './inference.ts'
import { type ReceiptCore, receiptSchema } from './receipt.ts'
import * as Schema from './schema.ts'
import { digest, type StructType } from './signed-object.ts'

// What validators see of answers, and who allows it: docs/spec/verification.md, sections 2 and 3.

/**
 * What a client lets validators see of an answer. `canary-only`: nothing. `sampled`: question and
 * answer, where the receipt is drawn for audit. `every`: both, drawn or not.
 *
 * Told to the provider only when the session ends: before, it must not know which answers it can
 * falsify without being seen. Bound by a commitment in each question, so that nobody can choose
 * which answers are seen once it knows them.
 */
export const auditModes = ['canary-only', 'sampled', 'every'] as const
export type AuditMode = (typeof auditModes)[number]

/**
 * Answers of one session that a consent can cover: as many as one transaction can show on chain.
 * What it does not cover is private.
 */
export const CONSENT_ANSWERS_MAX = 1 << 16

/** A client's word, at the end of a session, on who may see its answers. */
export type AuditConsent = {
  readonly sessionId: Hash
  /** Answers covered: all that the last voucher counts. */
  readonly count: bigint
  /** `modesHash` of their modes, in the order of their indexes. */
  readonly modesHash: Hash
  /** Opens the commitments in the session's questions. */
  readonly secret: Hash
}

const commitmentTag = new TextEncoder().encode('ostrom:audit-mode:v1')

/**
 * What a question says of its mode while it must not be known.
 *
 * @param options.secret 32 bytes of the session that only its client knows until the end.
 * @param options.clientNonce The question's own, so that no two commitments are alike.
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

/** A session's name for its secret: the session's signer makes the secret by signing this. */
const auditSecretStruct: StructType<{ readonly sessionId: Hash }> = {
  name: 'AuditSecret',
  contract: 'sessions',
  fields: [['sessionId', 'bytes32']],
}

/** Digest whose signature, hashed, is the session's secret: it needs no place on a disk. */
export const secretDigest = (sessionId: Hash, domain: Domain): Hash =>
  digest(auditSecretStruct, { sessionId }, domain)

/** The secret of a session, from its signer's deterministic signature over `secretDigest`. */
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

/** Digest that the session's signer signs. */
export const consentHash = (consent: AuditConsent, domain: Domain): Hash =>
  digest(auditConsentStruct, consent, domain)

/** One byte for each answer: the index of its mode in `auditModes`. */
export const encodeModes = (modes: readonly AuditMode[]): Uint8Array =>
  Uint8Array.from(modes, (mode) => auditModes.indexOf(mode))

/** The mode of the answer with an index; `canary-only` where none was told. */
export const modeAt = (modes: Uint8Array, index: bigint): AuditMode =>
  auditModes[modes[Number(index)] ?? 0] ?? 'canary-only'

/** Hash of encoded modes, as the consent binds them. */
export const modesHash = (modes: Uint8Array): Hash => Hex.from(sha256(modes))

/** A consent with its modes and the signature of the session's signer. */
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

/** Fields of a message that carries a consent. */
export const signedConsentSchemas: {
  readonly [field in keyof SignedConsent]: Schema.Schema<SignedConsent[field]>
} = {
  consent: auditConsentSchema,
  modes: Schema.bytes(CONSENT_ANSWERS_MAX),
  signature: Schema.hex(undefined, 4096),
}

export const signedConsentSchema: Schema.Schema<SignedConsent> = Schema.object(signedConsentSchemas)

/** A validator's question for one receipt, or for all receipts of a session from `index` on. */
export type AuditRequest = {
  readonly validator: AccountId
  readonly provider: AccountId
  readonly sessionId: Hash
  readonly index: bigint
  /** X25519 key that the transcript is to be sealed to. */
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

/** Digest that the validator's chain key signs. */
export const requestHash = (ask: AuditRequest, domain: Domain): Hash =>
  digest(auditRequestStruct, ask, domain)

/** What was asked and answered: all that a validator needs to judge a receipt. */
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

/** A receipt with the provider's signature, as it is kept and handed on. */
export type ReceiptEnvelope = { readonly receipt: ReceiptCore; readonly signature: Hex.Hex }

export const receiptEnvelopeSchema: Schema.Schema<ReceiptEnvelope> = Schema.object({
  receipt: receiptSchema,
  signature: Schema.hex(undefined, 4096),
})

/** One question and one answer on each channel of this protocol. */
export const AUDIT_PROTOCOL = '/ostrom/audit/2'

/** Receipts in one message. */
export const AUDIT_RECEIPTS_MAX = 512

/** Below the largest message of a channel. Questions are at most 3 MiB. */
const SEALED_TRANSCRIPT_MAX = 4_000_000

export type AuditRequestMessage = {
  /** `receipts`: envelopes from `ask.index` on. `transcript`: of the receipt at `ask.index`. */
  readonly kind: 'receipts' | 'transcript'
  readonly request: AuditRequest
  readonly signature: Hex.Hex
}

/** Why a transcript is not handed out. Only `private` ends the matter in the provider's favour. */
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
  /** A `Transcript`, sealed to the validator as a question is to a provider. */
  | {
      readonly kind: 'transcript'
      readonly envelope: ReceiptEnvelope
      readonly enc: Uint8Array
      readonly sealed: Uint8Array
      /** The client's consent, by which this was handed out. */
      readonly consent?: SignedConsent
    }
  | {
      readonly kind: 'refused'
      readonly reason: AuditRefusalReason
      /** With `private`: the client's word for it, where it gave one. */
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

const auditRequestMessageSchema: Schema.Schema<AuditRequestMessage> = Schema.object({
  kind: Schema.oneOf('receipts', 'transcript'),
  request: auditRequestSchema,
  signature,
})

const auditResponseSchema: Schema.Schema<AuditResponse> = Schema.union<AuditResponse>({
  receipts: Schema.object({
    kind: Schema.oneOf('receipts'),
    envelopes: Schema.list(receiptEnvelopeSchema, AUDIT_RECEIPTS_MAX),
  }),
  transcript: Schema.object({
    kind: Schema.oneOf('transcript'),
    envelope: receiptEnvelopeSchema,
    enc: Schema.bytes(64),
    sealed: Schema.bytes(SEALED_TRANSCRIPT_MAX),
    consent: Schema.optional(signedConsentSchema),
  }),
  refused: Schema.object({
    kind: Schema.oneOf('refused'),
    reason: Schema.oneOf(...auditRefusalReasons),
    consent: Schema.optional(signedConsentSchema),
  }),
})

/** A `Supply`, sealed to a validator: what answers a demand on chain. */
export type SealedTranscript = { readonly enc: Uint8Array; readonly sealed: Uint8Array }

const sealedTranscriptSchema: Schema.Schema<SealedTranscript> = Schema.object({
  enc: Schema.bytes(64),
  sealed: Schema.bytes(SEALED_TRANSCRIPT_MAX),
})

/** What is sealed: the client's consent shows that it was bound to let the answer be seen. */
export type TranscriptDisclosure = {
  readonly transcript: AuditTranscript
  readonly consent?: SignedConsent
}

export const transcriptDisclosureSchema: Schema.Schema<TranscriptDisclosure> = Schema.object({
  transcript: auditTranscriptSchema,
  consent: Schema.optional(signedConsentSchema),
})

/** Bytes of a sealed transcript, as they stand on chain. */
export const encodeSealed = (sealed: SealedTranscript): Uint8Array => Cbor.encode(sealed)

/** @throws {MalformedError} Not a sealed transcript. */
export const decodeSealed = (bytes: Uint8Array): SealedTranscript =>
  Cbor.decode(bytes, sealedTranscriptSchema, 'sealed transcript')

export const encode = (message: AuditRequestMessage | AuditResponse): Uint8Array =>
  Cbor.encode(message)

/** @throws {MalformedError} Not a message that a validator may send. */
export const decodeRequest = (bytes: Uint8Array): AuditRequestMessage =>
  Cbor.decode(bytes, auditRequestMessageSchema, 'validator message')

/** @throws {MalformedError} Not an answer to a validator. */
export const decodeResponse = (bytes: Uint8Array): AuditResponse =>
  Cbor.decode(bytes, auditResponseSchema, 'audit message')
