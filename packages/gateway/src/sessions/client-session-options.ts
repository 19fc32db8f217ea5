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
  PrefixHistory,
  SessionAccount,
  Signer,
} from '@ostrom/protocol'
import type { SignedReceipt } from '../inference/inference-service.ts'
import type { BeforePaid, NoteSigned } from '../inference/question-payment.ts'
import type { OfferBreaches } from './breaches/offer-breaches.ts'
import type { InferenceCallEvent } from './calls/inference-call.ts'
import type { StopPay } from './payments/stop-pay.ts'
import type { SealKeyHolder } from './seal-key.ts'
import type { SessionConsents } from './session-consents.ts'

export type ClientSessionOptions = {
  readonly id: Hash
  /** First message to send; undefined if a proxy has sent it. */
  readonly hello: Channel.ClientMessage | undefined
  readonly channel: NetworkChannel
  readonly offer: Offer.Offer
  readonly manifest: Manifest.Manifest
  readonly tokenizer: AsyncTokenizer | undefined
  /** X25519 key to which requests are sealed. */
  readonly sealKey: SealKeyHolder
  readonly signer: Signer
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Reads the provider's operator from the chain; undefined if it has none. */
  readonly operator: () => Promise<AccountId | undefined>
  /** EIP-712 domain of the vouchers, receipts and consents. */
  readonly domain: Domain
  readonly clock: Clock
  readonly cap: bigint
  /** The counts of finished and paid work of the session, at the client's last voucher. */
  readonly accountSnapshot: SessionAccount.AccountSnapshot
  readonly last: Channel.SignedVoucher | undefined
  /** Audit modes of the session's answers, including those of earlier channels. */
  readonly consents: SessionConsents
  /**
   * Answers of this channel whose prefixes later questions may claim; empty at the channel's start.
   */
  readonly prefixes: PrefixHistory.PrefixHistory
  /**
   * Returns the cache scope of a caller's questions; it does not reveal the caller to the provider.
   */
  readonly cacheScopeOf: (caller: string) => Hex.Hex | undefined
  /** The signed maximum on disk, in base units: no voucher above it was ever signed. */
  readonly ceiling: bigint
  /** Raises the signed maximum on disk to at least `total`, before a voucher is signed. */
  readonly reserve: (total: bigint) => Promise<void>
  /** Returns true if the model is quarantined on chain: providers may then truncate its answers. */
  readonly isModelQuarantined: () => Promise<boolean>
  /** Stores a verified receipt, even that of an aborted call. */
  readonly saveReceipt: (
    receipt: SignedReceipt,
    about: { readonly cost: bigint; readonly audit: Audit.AuditMode },
  ) => Promise<void>
  /**
   * Computes the pay for stopped prompts under the offer, from the record of all channels of the
   * wallet.
   */
  readonly stopPay: StopPay
  /** Stores an offer breach. */
  readonly saveBreach: OfferBreaches['save']
}

/** Bounds of an answer's output, in tokens. */
export type OutputLimits = {
  readonly maxTokens: number
  /** Tokens that the answer may have until `CallControl.allow` raises them; `maxTokens` at most. */
  readonly allowedTokens: number
}

/** Settings that a caller can change in a running call. */
export type CallControl = {
  /** Raises the allowed output tokens of the whole answer to `outputTokens`; never lowers them. */
  allow(outputTokens: number): void
  /** Ends the answer with its delivered part; its events continue to its receipt. */
  end(): void
}

export type InferenceCallOptions = {
  readonly request: Omit<
    Inference.InferenceRequest,
    'auditCommitment' | 'prefixClaim' | 'cacheScope'
  >
  readonly promptTokens: number
  /**
   * Caller of the question, such as an API key. Questions of one caller claim no prefixes of other
   * callers' answers, and share no engine cache with them: otherwise a caller could learn the
   * questions of others.
   */
  readonly scope?: string | undefined
  /**
   * Prompt tokens for which the client pays before any output; `SessionAccount.PREPAID_TOKENS` when
   * absent.
   */
  readonly prepaidTokens?: number
  readonly costMax: bigint
  /**
   * Returns the output's bounds if `cachedTokens` of the prompt's tokens are claimed as cached; the
   * request's own bounds when absent. If this function throws an error, the call is not sent, and
   * ends with the error.
   */
  readonly outputLimits?: ((cachedTokens: number) => OutputLimits) | undefined
  /** Called when the call is sent, with the control to change it afterwards. */
  readonly onSent?: ((control: CallControl) => void) | undefined
  /** Audit mode of the call. The provider learns the mode only at the end of the session. */
  readonly audit: Audit.AuditMode
  /** Called whenever the usage to be paid changes; once the answer has failed, with zero usage. */
  readonly onUsage: (work: SessionAccount.Usage) => void
  /** Called with the number of processed prompt tokens whenever the provider reports it. */
  readonly onPrefill?: ((tokens: number) => void) | undefined
  /** Called when the provider ends the answer with a receipt, before the receipt is checked. */
  readonly onReceipt?: (() => void) | undefined
  /**
   * Called with the valid receipt, before `onCharge`, even if the answer no longer has a reader.
   */
  readonly onSigned?: ((receipt: SignedReceipt) => void) | undefined
  /**
   * Called at the end of the call with the base units that the call added to the signed vouchers,
   * to charge its caller for them. If the call cannot be sent, `onCharge(0n)` comes last.
   */
  readonly onCharge: (amount: bigint) => void
  /** Called with the receipt of an aborted call, which is paid as well. */
  readonly onAbandoned?: (end: Extract<InferenceCallEvent, { kind: 'end' }>) => void
  /** Called if the provider does not end a stopped answer in time; the channel is then closed. */
  readonly onStopTimeout?: (error: Error) => void
  /**
   * Returns whether another provider may continue the answer. If so, the answer is given up as soon
   * as its silence is much longer than its usual gaps; otherwise after `PART_WAIT_MS`.
   */
  readonly isReplaceable?: (() => boolean) | undefined
  /**
   * Called before a voucher counts any part of the call. The voucher waits for the returned
   * promise.
   */
  readonly beforePaid?: BeforePaid | undefined
  /**
   * Called with the total that the next voucher counts for the call. The voucher waits for the
   * returned promise.
   */
  readonly noteSigned?: NoteSigned | undefined
  readonly signal: AbortSignal
}
