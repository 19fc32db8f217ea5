import type { AsyncTokenizer } from '@ostrom/engine/tokenizer'
import type { SignatureScheme } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import type {
  AccountId,
  Audit,
  Channel,
  Clock,
  Domain,
  Hash,
  Hex,
  Inference,
  Manifest,
  Offer,
  SessionAccount,
  Signer,
} from '@ostrom/protocol'
import type { SignedReceipt } from '../inference-service.ts'
import type { InferenceCallEvent } from './inference-call.ts'
import type { OfferBreaches } from './offer-breaches.ts'
import type { SessionConsents } from './session-consents.ts'

export type ClientSessionOptions = {
  readonly id: Hash
  readonly hello: Channel.ClientMessage
  readonly channel: NetworkChannel
  readonly offer: Offer.Offer
  readonly manifest: Manifest.Manifest
  readonly tokenizer: AsyncTokenizer | undefined
  /** X25519 key that questions are sealed to. */
  readonly sealKey: Hex.Hex
  readonly signer: Signer
  readonly keys: SignatureScheme
  /** Who signs for the provider beside itself, as the chain has it now. */
  readonly operator: () => Promise<AccountId | undefined>
  /** Of the session's or request's vouchers, receipts and consents. */
  readonly domain: Domain
  readonly clock: Clock
  readonly cap: bigint
  /** The account as we know it: at our last voucher. */
  readonly accountSnapshot: SessionAccount.AccountSnapshot
  readonly last: Channel.SignedVoucher | undefined
  /** Who may see which answer, those of the session's last channel among them. */
  readonly consents: SessionConsents
  /** Most that we may have signed, were our own memory lost. */
  readonly ceiling: bigint
  /** Makes sure that `total` is under the ceiling on disk before it is signed. */
  readonly reserve: (total: bigint) => Promise<void>
  /** Whether the chain has stopped the model, so that its provider ends answers where they are. */
  readonly isModelQuarantined: () => Promise<boolean>
  /** Keeps a checked receipt, also of an answer that nobody reads any more. */
  readonly saveReceipt: (
    receipt: SignedReceipt,
    about: { readonly cost: bigint; readonly audit: Audit.AuditMode },
  ) => Promise<void>
  /** Keeps a receipt by which its provider broke the offer. */
  readonly saveBreach: OfferBreaches['save']
}

export type InferenceCallOptions = {
  readonly request: Omit<Inference.InferenceRequest, 'auditCommitment'>
  readonly promptTokens: number
  /**
   * Those of them that are paid before anything comes; `SessionAccount.PREPAID_TOKENS` when absent.
   */
  readonly prepaidTokens?: number
  readonly costMax: bigint
  /** Who may see question and answer; told to the provider when the session ends. */
  readonly audit: Audit.AuditMode
  /** Told of the work that is due whenever it changes: none once the answer has failed. */
  readonly onUsage: (work: SessionAccount.Usage) => void
  /**
   * Told when nothing more of it can come: what the question added to what is promised, in
   * base units, and is to be charged for. Told again where that grows after all.
   */
  readonly onCharge: (amount: bigint) => void
  /** Told of the receipt where the answer was left before its end: it was signed for as well. */
  readonly onAbandoned?: (end: Extract<InferenceCallEvent, { kind: 'end' }>) => void
  /** Told where it was stopped and its provider did not end it: the channel is over with that. */
  readonly onStopTimeout?: (error: Error) => void
  readonly signal: AbortSignal
}
