import { type SignedConsent, signedConsentSchemas } from '../audits/audit.ts'
import * as Cbor from '../encoding/cbor.ts'
import type { Hash, Hex } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { PROMPT_TOKENS_MAX } from '../inference/inference.ts'
import { type TokenCounting, tokenCountings } from '../inference/receipt.ts'
import { type Approval, schema as approvalShape } from '../money/approval.ts'
import { type Offer, offerSchema } from '../offers/offer.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'
import {
  authorizationSchema,
  type SessionAuthorization,
  type TopUp,
  topUpSchema,
} from './session.ts'
import { PREPAID_TOKENS_MAX } from './session-account.ts'
import { type Voucher, voucherSchema } from './voucher.ts'

// Messages of `/ostrom/infer/2`: one ordered channel carries all messages of one session. Vouchers
// are not sealed and rely on the transport's encryption; prompts and answers are sealed. See
// docs/spec/sessions.md.

export const INFER_PROTOCOL = '/ostrom/infer/2'

/** Maximum bytes of a sealed question or stream part inside a message. */
export const SEALED_BYTES_MAX = 3 * 1024 * 1024

/**
 * Maximum seconds of a refusal's `retryAfterSeconds`: a day, which is longer than all time windows
 * of this project's provider. A message with a longer time is malformed, so that no provider can
 * make a caller wait for years.
 */
export const RETRY_AFTER_SECONDS_MAX = 24 * 60 * 60

/** Proof that the session's signer opened this channel from this peer. */
export type Hello = { readonly sessionId: Hash; readonly peerHash: Hash }

export const helloStruct: StructType<Hello> = {
  name: 'Hello',
  contract: 'sessions',
  fields: [
    ['sessionId', 'bytes32'],
    ['peerHash', 'bytes32'],
  ],
}

/** Returns the digest of a hello, which the session's signer signs. */
export const helloHash = (hello: Hello, domain: Domain): Hash => digest(helloStruct, hello, domain)

export type SignedVoucher = { readonly voucher: Voucher; readonly signature: Hex }

/** An approval that its owner signed, so that another account can submit it. */
export type SignedApproval = { readonly approval: Approval; readonly signature: Hex }

export type ClientMessage =
  /** First message of a session's channel. `proof` is the signer's signature over `Hello`. */
  | {
      readonly kind: 'hello-session'
      readonly authorization: SessionAuthorization
      readonly signature: Hex
      readonly offer: Offer
      readonly proof: Hex
      /** Last signed voucher, if the client reopens a lost channel. */
      readonly lastVoucher?: SignedVoucher
      /** Approval for the sessions contract to reserve the cap, if the allowance is too small. */
      readonly approval?: SignedApproval
    }
  /** First message of a channel for a request that the provider has locked on chain. */
  | { readonly kind: 'hello-request'; readonly requestId: Hash; readonly proof: Hex }
  /** A sealed `InferenceRequest`. `callId` increases by one with each question of the session. */
  | {
      readonly kind: 'infer'
      readonly callId: bigint
      /**
       * Prompt tokens that the client pays before any output: `SessionAccount.promptBillingTerms`.
       */
      readonly prepaidTokens: number
      /**
       * Output tokens that the answer may have for now; when absent, as many as the question
       * requests.
       */
      readonly allowedTokens?: number
      readonly enc: Uint8Array
      readonly sealed: Uint8Array
    }
  | { readonly kind: 'pay'; readonly voucher: Voucher; readonly signature: Hex }
  | { readonly kind: 'top-up'; readonly topUp: TopUp; readonly signature: Hex }
  /**
   * The client has reserved money for more output: the answer may now have `outputTokens` output
   * tokens in total.
   */
  | { readonly kind: 'allow'; readonly callId: bigint; readonly outputTokens: number }
  /**
   * The client stops this answer and owes the delivered part. Of the processed prompt tokens it
   * owes those that were due so far, or `promptTokens` if that is more.
   */
  | { readonly kind: 'stop'; readonly callId: bigint; readonly promptTokens?: number }
  /** Audit modes of the session's answers. Sent once, before `finish`: see `Audit.auditModes`. */
  | ({ readonly kind: 'consent' } & SignedConsent)
  /** The client has no more questions: the provider settles its last voucher and closes at once. */
  | { readonly kind: 'finish' }

export type ProviderMessage =
  /** The provider accepts the session, with its terms of payment and counting. */
  | {
      readonly kind: 'ready'
      readonly status: 'opening' | 'open'
      /** Last voucher that the provider holds, if any. */
      readonly lastVoucher?: SignedVoucher
      /** Base units paid for answers that a lost channel cut off; they stay paid. */
      readonly writtenOff: bigint
      /** Output tokens that may be unpaid in each active stream. */
      readonly checkpointTokens: number
      /** Prompt tokens processed between two payments. */
      readonly prefillTokens: number
      readonly streamsMax: number
      /** With `ids`, questions and answers consist of token ids. */
      readonly counting: TokenCounting
      readonly seedCommitment: Hash
    }
  /** The session is open on chain; `transaction` is the hash of the opening transaction. */
  | { readonly kind: 'opened'; readonly transaction: string }
  | { readonly kind: 'topped-up'; readonly cap: bigint }
  /** A sealed `StreamPart`; `sequence` numbers the parts of one answer from 0. */
  | {
      readonly kind: 'part'
      readonly callId: bigint
      readonly sequence: number
      readonly final: boolean
      readonly sealed: Uint8Array
    }
  /** A refusal by the provider: of one call or, without `callId`, of the whole channel. */
  | {
      readonly kind: 'refused'
      readonly callId?: bigint
      readonly code: string
      readonly retry: 'never' | 'later' | 'elsewhere'
      readonly details: readonly string[]
      /** Seconds until the exhausted limit has capacity again, if the provider knows. */
      readonly retryAfterSeconds?: number
    }
  /**
   * The session is closed on chain; `transaction` is the hash of the closing transaction, if any.
   */
  | { readonly kind: 'closed'; readonly transaction?: string }

/** A schema for each kind of message. */
type MessageSchemas<Message extends { readonly kind: string }> = {
  readonly [Kind in Message['kind']]: Schema.Schema<Extract<Message, { kind: Kind }>>
}

const signatureSchema = Schema.hex(undefined, 4096)
const sealedSchema = Schema.bytes(SEALED_BYTES_MAX)
const callIdSchema = Schema.unsigned(64)
export const signedVoucherSchema: Schema.Schema<SignedVoucher> = Schema.object({
  voucher: voucherSchema,
  signature: signatureSchema,
})

export const signedApprovalSchema: Schema.Schema<SignedApproval> = Schema.object({
  approval: approvalShape,
  signature: signatureSchema,
})

/** Schemas of a client's messages, by kind. */
export const clientMessageSchemas: MessageSchemas<ClientMessage> = {
  'hello-session': Schema.object({
    kind: Schema.oneOf('hello-session'),
    authorization: authorizationSchema,
    signature: signatureSchema,
    offer: offerSchema,
    proof: signatureSchema,
    lastVoucher: Schema.optional(signedVoucherSchema),
    approval: Schema.optional(signedApprovalSchema),
  }),
  'hello-request': Schema.object({
    kind: Schema.oneOf('hello-request'),
    requestId: Schema.hash,
    proof: signatureSchema,
  }),
  infer: Schema.object({
    kind: Schema.oneOf('infer'),
    callId: callIdSchema,
    prepaidTokens: Schema.integer(1, PREPAID_TOKENS_MAX),
    allowedTokens: Schema.optional(Schema.integer(1, PROMPT_TOKENS_MAX)),
    enc: Schema.bytes(64),
    sealed: sealedSchema,
  }),
  pay: Schema.object({
    kind: Schema.oneOf('pay'),
    voucher: voucherSchema,
    signature: signatureSchema,
  }),
  'top-up': Schema.object({
    kind: Schema.oneOf('top-up'),
    topUp: topUpSchema,
    signature: signatureSchema,
  }),
  allow: Schema.object({
    kind: Schema.oneOf('allow'),
    callId: callIdSchema,
    outputTokens: Schema.integer(1, PROMPT_TOKENS_MAX),
  }),
  stop: Schema.object({
    kind: Schema.oneOf('stop'),
    callId: callIdSchema,
    promptTokens: Schema.optional(Schema.integer(0, PROMPT_TOKENS_MAX)),
  }),
  consent: Schema.object({ kind: Schema.oneOf('consent'), ...signedConsentSchemas }),
  finish: Schema.object({ kind: Schema.oneOf('finish') }),
}

export const clientMessageSchema: Schema.Schema<ClientMessage> = Schema.union(clientMessageSchemas)

/** Schemas of a provider's messages, by kind. */
export const providerMessageSchemas: MessageSchemas<ProviderMessage> = {
  ready: Schema.object({
    kind: Schema.oneOf('ready'),
    status: Schema.oneOf('opening', 'open'),
    lastVoucher: Schema.optional(signedVoucherSchema),
    writtenOff: Schema.unsigned(128),
    checkpointTokens: Schema.integer(1, 4096),
    prefillTokens: Schema.integer(1, 1 << 16),
    streamsMax: Schema.integer(1, 1 << 16),
    counting: Schema.oneOf(...tokenCountings),
    seedCommitment: Schema.hash,
  }),
  opened: Schema.object({ kind: Schema.oneOf('opened'), transaction: Schema.text(128) }),
  'topped-up': Schema.object({ kind: Schema.oneOf('topped-up'), cap: Schema.unsigned(128) }),
  part: Schema.object({
    kind: Schema.oneOf('part'),
    callId: callIdSchema,
    sequence: Schema.integer(0, 0xffff_ffff),
    final: Schema.boolean,
    sealed: sealedSchema,
  }),
  refused: Schema.object({
    kind: Schema.oneOf('refused'),
    callId: Schema.optional(callIdSchema),
    code: Schema.text(64),
    retry: Schema.oneOf('never', 'later', 'elsewhere'),
    details: Schema.list(Schema.text(512), 8),
    retryAfterSeconds: Schema.optional(Schema.integer(1, RETRY_AFTER_SECONDS_MAX)),
  }),
  closed: Schema.object({
    kind: Schema.oneOf('closed'),
    transaction: Schema.optional(Schema.text(128)),
  }),
}

export const providerMessageSchema: Schema.Schema<ProviderMessage> =
  Schema.union(providerMessageSchemas)

/** Encodes a message of a channel in canonical dag-cbor. */
export const encode = (message: ClientMessage | ProviderMessage): Uint8Array => Cbor.encode(message)

/**
 * Decodes a client's message.
 *
 * @throws {MalformedError} The bytes are not a valid client message.
 */
export const decodeClient = (bytes: Uint8Array): ClientMessage =>
  Cbor.decode(bytes, clientMessageSchema, 'client message')

/**
 * Decodes a provider's message.
 *
 * @throws {MalformedError} The bytes are not a valid provider message.
 */
export const decodeProvider = (bytes: Uint8Array): ProviderMessage =>
  Cbor.decode(bytes, providerMessageSchema, 'provider message')
