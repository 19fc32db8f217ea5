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
import type { OfferBreaches } from './breaches/offer-breaches.ts'
import type { CallObserver } from './calls/call-observer.ts'
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

/** One call: its request, the terms of its payment, and the party for which it is made. */
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
  /** Audit mode of the call. The provider learns the mode only at the end of the session. */
  readonly audit: Audit.AuditMode
  readonly observer: CallObserver
  readonly signal: AbortSignal
}
