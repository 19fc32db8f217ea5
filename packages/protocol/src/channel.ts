import { type Approval, shape as approvalShape } from './approval.ts'
import { type SignedConsent, signedConsentFields } from './audit.ts'
import * as Cbor from './cbor.ts'
import type { Domain } from './domain.ts'
import type { Hash, Hex } from './hex.ts'
import { type Offer, offerShape } from './offer.ts'
import { type Counting, countings } from './receipt.ts'
import { authorizationShape, type SessionAuthorization, type TopUp, topUpShape } from './session.ts'
import * as Shape from './shape.ts'
import { digest, type Kind } from './signed-object.ts'
import { PREPAID_TOKENS_MAX } from './tally.ts'
import { type Voucher, voucherShape } from './voucher.ts'

// Messages of `/ostrom/infer/1`: one ordered channel carries all the traffic of one session.
// Payment travels in the clear (inside the transport's own encryption); prompts and answers are
// sealed. See docs/spec/sessions.md.

export const INFER_PROTOCOL = '/ostrom/infer/1'

/** Most bytes of a sealed question or piece inside a message. */
export const SEALED_BYTES_MAX = 3 * 1024 * 1024

/** Proof that the session's signer opened this channel from this peer. */
export type Hello = { readonly sessionId: Hash; readonly peerHash: Hash }

export const helloKind: Kind<Hello> = {
  name: 'Hello',
  contract: 'sessions',
  fields: [
    ['sessionId', 'bytes32'],
    ['peerHash', 'bytes32'],
  ],
}

export const helloHash = (hello: Hello, domain: Domain): Hash => digest(helloKind, hello, domain)

export type SignedVoucher = { readonly voucher: Voucher; readonly signature: Hex }

export type SignedApproval = { readonly approval: Approval; readonly signature: Hex }

export type ClientMessage =
  /** First message of a session's channel. `proof` is the signer's signature over `Hello`. */
  | {
      readonly kind: 'hello-session'
      readonly authorization: SessionAuthorization
      readonly signature: Hex
      readonly offer: Offer
      readonly proof: Hex
      /** Last voucher signed, when the channel was lost and is opened again. */
      readonly last?: SignedVoucher
      /** The client's leave for Sessions to reserve the cap, where it gave none before. */
      readonly approval?: SignedApproval
    }
  /** First message of a channel for a request that the provider has locked on chain. */
  | { readonly kind: 'hello-request'; readonly requestId: Hash; readonly proof: Hex }
  /** A sealed `InferRequest`. `askId` grows by one with each question of the session. */
  | {
      readonly kind: 'ask'
      readonly askId: bigint
      /** Prompt tokens that the client pays before any output: see `Tally.promptTerms`. */
      readonly prepaidTokens: number
      readonly enc: Uint8Array
      readonly sealed: Uint8Array
    }
  | { readonly kind: 'pay'; readonly voucher: Voucher; readonly signature: Hex }
  | { readonly kind: 'top-up'; readonly topUp: TopUp; readonly signature: Hex }
  /** The client wants no more of this answer; what was delivered is owed. */
  | { readonly kind: 'stop'; readonly askId: bigint }
  /** Who may see this session's answers. Sent once, before `finish`: see `Audit.auditModes`. */
  | ({ readonly kind: 'consent' } & SignedConsent)
  /** No more questions: the provider settles its last voucher and closes at once. */
  | { readonly kind: 'finish' }

export type ProviderMessage =
  /** The provider accepts the session and says how it counts. */
  | {
      readonly kind: 'ready'
      readonly status: 'opening' | 'open'
      /** Last voucher that the provider holds, if any. */
      readonly last?: SignedVoucher
      /** Base units paid for answers that a lost channel cut off; they stay paid. */
      readonly lapsed: bigint
      /** Output tokens that may be unpaid in each active stream. */
      readonly checkpointTokens: number
      /** Prompt tokens processed between two payments. */
      readonly prefillTokens: number
      readonly streamsMax: number
      /** Whether questions must come as token ids, and answers do. */
      readonly counting: Counting
      readonly seedCommitment: Hash
    }
  /** The session is open on chain; `transaction` is its hash. */
  | { readonly kind: 'opened'; readonly transaction: string }
  | { readonly kind: 'topped-up'; readonly cap: bigint }
  /** A sealed `AnswerPiece`; `sequence` counts the pieces of one answer from 0. */
  | {
      readonly kind: 'piece'
      readonly askId: bigint
      readonly sequence: number
      readonly final: boolean
      readonly sealed: Uint8Array
    }
  /** What the provider will not do. Without `askId` the whole channel is refused. */
  | {
      readonly kind: 'refused'
      readonly askId?: bigint
      readonly code: string
      readonly retry: 'never' | 'later' | 'elsewhere'
      readonly facts: readonly string[]
    }
  /** The session is closed on chain; `transaction` is its hash where there was one. */
  | { readonly kind: 'closed'; readonly transaction?: string }

const signature = Shape.hex(undefined, 4096)
const sealed = Shape.bytes(SEALED_BYTES_MAX)
const askId = Shape.unsigned(64)
export const signedVoucherShape: Shape.Shape<SignedVoucher> = Shape.object({
  voucher: voucherShape,
  signature,
})

export const signedApprovalShape: Shape.Shape<SignedApproval> = Shape.object({
  approval: approvalShape,
  signature,
})

export const clientMessageShape: Shape.Shape<ClientMessage> = Shape.union<ClientMessage>({
  'hello-session': Shape.object({
    kind: Shape.oneOf('hello-session'),
    authorization: authorizationShape,
    signature,
    offer: offerShape,
    proof: signature,
    last: Shape.optional(signedVoucherShape),
    approval: Shape.optional(signedApprovalShape),
  }),
  'hello-request': Shape.object({
    kind: Shape.oneOf('hello-request'),
    requestId: Shape.hash,
    proof: signature,
  }),
  ask: Shape.object({
    kind: Shape.oneOf('ask'),
    askId,
    prepaidTokens: Shape.integer(1, PREPAID_TOKENS_MAX),
    enc: Shape.bytes(64),
    sealed,
  }),
  pay: Shape.object({ kind: Shape.oneOf('pay'), voucher: voucherShape, signature }),
  'top-up': Shape.object({ kind: Shape.oneOf('top-up'), topUp: topUpShape, signature }),
  stop: Shape.object({ kind: Shape.oneOf('stop'), askId }),
  consent: Shape.object({ kind: Shape.oneOf('consent'), ...signedConsentFields }),
  finish: Shape.object({ kind: Shape.oneOf('finish') }),
})

export const providerMessageShape: Shape.Shape<ProviderMessage> = Shape.union<ProviderMessage>({
  ready: Shape.object({
    kind: Shape.oneOf('ready'),
    status: Shape.oneOf('opening', 'open'),
    last: Shape.optional(signedVoucherShape),
    lapsed: Shape.unsigned(128),
    checkpointTokens: Shape.integer(1, 4096),
    prefillTokens: Shape.integer(1, 1 << 16),
    streamsMax: Shape.integer(1, 1 << 16),
    counting: Shape.oneOf(...countings),
    seedCommitment: Shape.hash,
  }),
  opened: Shape.object({ kind: Shape.oneOf('opened'), transaction: Shape.text(128) }),
  'topped-up': Shape.object({ kind: Shape.oneOf('topped-up'), cap: Shape.unsigned(128) }),
  piece: Shape.object({
    kind: Shape.oneOf('piece'),
    askId,
    sequence: Shape.integer(0, 0xffff_ffff),
    final: Shape.boolean,
    sealed,
  }),
  refused: Shape.object({
    kind: Shape.oneOf('refused'),
    askId: Shape.optional(askId),
    code: Shape.text(64),
    retry: Shape.oneOf('never', 'later', 'elsewhere'),
    facts: Shape.list(Shape.text(512), 8),
  }),
  closed: Shape.object({
    kind: Shape.oneOf('closed'),
    transaction: Shape.optional(Shape.text(128)),
  }),
})

export const encode = (message: ClientMessage | ProviderMessage): Uint8Array => Cbor.encode(message)

/** @throws {MalformedError} Not a message that a client may send. */
export const decodeClient = (bytes: Uint8Array): ClientMessage =>
  Cbor.decode(bytes, clientMessageShape, 'client message')

/** @throws {MalformedError} Not a message that a provider may send. */
export const decodeProvider = (bytes: Uint8Array): ProviderMessage =>
  Cbor.decode(bytes, providerMessageShape, 'provider message')
