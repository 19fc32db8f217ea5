import type {
  AccountId,
  AssetId,
  Domain,
  Endpoint,
  Hash,
  Hex,
  Manifest,
  Offer,
  Price,
  Request,
  Session,
  Signable,
  Signer,
  Voucher,
} from '@ostrom/protocol'
import type { AdapterLedger } from './adapters.ts'
import type { AnswerLedger } from './answers.ts'
import type { AuditLedger } from './audits.ts'
import type { AvailabilityLedger } from './availability.ts'
import type { LedgerEvent } from './events.ts'
import type { FlagReason } from './flags.ts'
import type {
  CalibrationKey,
  CalibrationPlace,
  ModelVersion,
  RegistrationLedger,
} from './models.ts'
import type { TrainingLedger } from './training.ts'
import type { Transaction } from './transaction.ts'
import type { WalletLedger } from './wallets.ts'

/** What a chain can do. The UI shows what is missing. */
export type Capability =
  | 'market'
  | 'sessions'
  | 'requests'
  | 'reputation'
  | 'registry'
  | 'tokens'
  | 'audits'
  | 'adapters'
  | 'registrations'
  | 'training'
  | 'answers'
  | 'availability'

/** Governed numbers that the roles need. Seconds and base units. */
export type Parameters = {
  readonly feeBps: number
  readonly closeWindowSeconds: bigint
  readonly claimWindowSeconds: bigint
  readonly releaseWindowSeconds: bigint
  readonly auditWindowSeconds: bigint
  readonly stakeMin: bigint
  readonly unbondingSeconds: bigint
  readonly requestBond: bigint
  /** Open and immature value of a provider may be at most stake times this, in basis points. */
  readonly stakeRatioBps: bigint
  /** Share of a provider's receipts that the beacon draws, once it has a history. */
  readonly auditRateBps: bigint
  /** Completions below which all receipts of work that begins are drawn. */
  readonly probationSessions: bigint
  /** Behind a secret committed to the beacon. */
  readonly beaconBond: bigint
  readonly validatorStakeMin: bigint
  /** Time to commit votes, and again to reveal them. */
  readonly voteWindowSeconds: bigint
  readonly appealWindowSeconds: bigint
  readonly supplyWindowSeconds: bigint
  /** Behind an accusation, an appeal, a demand. */
  readonly accusationBond: bigint
  /** Share of the stake that a guilty verdict takes. */
  readonly penaltyBps: bigint
  /** Share of the stake that a proven offence takes. */
  readonly proofPenaltyBps: bigint
  /** What a transcript that was not supplied costs. */
  readonly withheldPenalty: bigint
  /** What each seat of a vote that was not revealed costs. */
  readonly noShowPenalty: bigint
  /** Share of a penalty that goes to who brought it about. */
  readonly rewardBps: bigint
  /** Pay of a juror for each of its seats, on each jury. */
  readonly juryFee: bigint
}

export type Stake = {
  readonly amount: bigint
  /** Being withdrawn; free from `unbondsAtSeconds` on. */
  readonly unbonding: bigint
  readonly unbondsAtSeconds: bigint
}

export type SessionState = {
  readonly id: Hash
  readonly status: 'open' | 'closed'
  /** As it was opened; chains do not keep `openBySeconds`. */
  readonly authorization: Omit<Session.SessionAuthorization, 'openBySeconds'>
  readonly cap: bigint
  readonly settled: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  /** Vouchers are taken strictly before this second; refunds from it on. */
  readonly deadlineSeconds: bigint
}

export type RequestState = {
  readonly id: Hash
  /**
   * `held`: claimed, and not paid yet. `refunded`: the lock was not claimed in time, or what was
   * held was refused. `cancelled`: ended without a lock.
   */
  readonly status: 'open' | 'locked' | 'held' | 'claimed' | 'refunded' | 'cancelled'
  readonly terms: Request.RequestTerms
  readonly provider?: AccountId
  readonly prices?: Price.PriceMap
  readonly lockedAtSeconds?: bigint
  /** Addresses that the provider gave when it locked the request. */
  readonly addresses?: readonly string[]
  /** While held: what is to be paid. */
  readonly paid: bigint
  /** Where it is, or was, held: time alone pays it from this second on. */
  readonly heldUntilSeconds?: bigint
}

/**
 * What the chain has seen of a provider. Weights are settled fees, in native base units: what a
 * false record would have cost. Numbers of answers are not counted: they cost nothing to inflate.
 * Numbers of completions and locks are to be believed as far as `Standing` says.
 */
export type Reputation = {
  readonly provider: AccountId
  /** Sessions closed and requests claimed in which something was paid. */
  readonly completions: bigint
  /** Weight of all of them. */
  readonly volume: bigint
  /** Requests locked and not released. */
  readonly locks: bigint
  /** Locked requests that were refunded. */
  readonly timeouts: bigint
  /** Weight of those that their clients flagged. */
  readonly flaggedVolume: bigint
  /** Weight of those that were rated. */
  readonly ratedVolume: bigint
  /** Sum of stars, 1 to 5, each times its weight: the mean is this by `ratedVolume`. */
  readonly ratingSum: bigint
  /** Weight of answers whose pay was held and that more than half of the joined stake endorsed. */
  readonly validatedVolume: bigint
  /** Accusations that a jury found innocent. */
  readonly acquittals: bigint
  /** Verdicts of guilty and withheld, demands that ended in silence, proven offences. */
  readonly auditsFailed: bigint
  /** The last of them; 0 where there was none. */
  readonly auditFailedAtSeconds: bigint
}

/** A place in the chain's history. `hash` tells a reorganised block from the one seen before. */
export type Cursor = { readonly block: bigint; readonly hash: Hash }

export type EventPage = {
  readonly events: readonly LedgerEvent[]
  /** Where to go on; equals the argument when there was nothing new. */
  readonly next: Cursor
  /** Transactions and events that could not be read, and were left out. Absent means none. */
  readonly unreadable?: number
}

/** Keys and signatures of the chain's scheme. */
export type Keys = {
  /** A signer for a 32-byte secret. */
  createSigner(secretKey: Uint8Array): Signer
  /** True when `signature` over `digest` was made by `account`'s key (or contract, ERC-1271). */
  verify(options: {
    readonly digest: Signable
    readonly signature: Hex.Hex
    readonly account: AccountId
    /**
     * No contract is asked. For what is used long after it was signed, such as vouchers, which the
     * chains take of keys alone: a contract could say no by then.
     */
    readonly byKey?: true
  }): Promise<boolean>
}

/** What anyone can read. */
export type LedgerReader = {
  /** Seconds of the chain's latest block: what deadlines are measured by. */
  nowSeconds(): Promise<bigint>
  parameters(): Promise<Parameters>
  /**
   * What `account` can withdraw from the Vault now, in base units. What is set aside, matures or is
   * frozen belongs to sessions, requests and bonds, and is not part of it.
   */
  balance(account: AccountId, asset: AssetId): Promise<bigint>
  /** What `account` holds outside the Vault, for deposits and gas. */
  walletBalance(account: AccountId, asset: AssetId): Promise<bigint>
  stake(account: AccountId): Promise<Stake>
  session(id: Hash): Promise<SessionState | undefined>
  request(id: Hash): Promise<RequestState | undefined>
  modelVersion(version: Hash): Promise<ModelVersion | undefined>
  /**
   * The version that an alias stands for now; `undefined` for unknown names, never a guess.
   * `base+adapter` stands for an adapter's version, where it is one of the version of that base.
   */
  resolveModel(name: string): Promise<Hash | undefined>
  /** What the creator measured of an artifact under an engine build; see `setCalibration`. */
  calibration(options: CalibrationKey): Promise<CalibrationPlace | undefined>
  reputation(provider: AccountId): Promise<Reputation>
  passes(filter: Request.Filter, provider: AccountId): Promise<boolean>
  nonceFloor(client: AccountId): Promise<bigint>
  /**
   * Events after `from`, oldest first, only of blocks with enough confirmations.
   *
   * @throws {LedgerError} `cursor-forked`: the block of `from` is no longer part of the chain.
   */
  events(from: Cursor | undefined, signal?: AbortSignal): Promise<EventPage>
  /** Calls `wake` when there may be new events, until `signal` aborts. A hint, never a source. */
  watch(wake: () => void, signal: AbortSignal): void
}

/** What the connection's own account can do. Each resolves once the chain has accepted it. */
export type LedgerWriter = {
  readonly account: AccountId
  /** Signs digests with the account's own key. */
  readonly signer: Signer
  deposit(options: { asset: AssetId; amount: bigint }): Promise<Transaction>
  withdraw(options: { asset: AssetId; amount: bigint }): Promise<Transaction>
  stakeUp(amount: bigint): Promise<Transaction>
  startUnbonding(amount: bigint): Promise<Transaction>
  withdrawStake(): Promise<Transaction>
  /**
   * Names who acts for this account as a provider: opens, settles, closes, locks, claims, answers,
   * publishes and consents beside it; `undefined` for nobody. Stake, withdrawals and this name stay
   * the account's own. Absent where a chain has no operators.
   */
  nameOperator?(operator: AccountId | undefined): Promise<Transaction>

  registerModel(options: {
    /** Taken by whoever registers it first; stands for that version until `setAlias`. */
    name: string
    manifest: Manifest.Manifest
    royalties: readonly Offer.Royalty[]
    access: ModelVersion['access']
    /** The creator's, over `Registration.hash`; not needed when the creator itself sends. */
    signature?: Hex.Hex
  }): Promise<Transaction>
  /** Points a name at another version registered under it. By its creator. */
  setAlias(options: { name: string; version: Hash }): Promise<Transaction>
  /** Lets an account use a version of access `allow-list`, or no longer. By its creator. */
  setAllowed(options: { version: Hash; account: AccountId; allowed: boolean }): Promise<Transaction>
  /**
   * Says where the calibration of an artifact under an engine build is; a later one replaces it.
   * By the version's creator, and of its own artifacts only. Validators may judge by another.
   */
  setCalibration(options: CalibrationKey & CalibrationPlace): Promise<Transaction>
  retireModel(version: Hash): Promise<Transaction>

  publishOffer(offer: Offer.Offer): Promise<Transaction>
  retireOffer(offerHash: Hash): Promise<Transaction>
  announceEndpoint(endpoint: Endpoint.Endpoint): Promise<Transaction>

  openSession(options: {
    authorization: Session.SessionAuthorization
    signature: Hex.Hex
    offer: Offer.Offer
  }): Promise<Transaction>
  raiseCap(options: { topUp: Session.TopUp; signature: Hex.Hex }): Promise<Transaction>
  /** By the provider, or by anyone with its consent to exactly this voucher. */
  settle(options: SettleOptions): Promise<Transaction>
  /** By the provider: settles the voucher, if any, and returns the rest at once. */
  closeSession(options: { sessionId: Hash; last?: SettleOptions }): Promise<Transaction>
  /** By anyone with both sides' signatures over the same total, count and root. */
  closeTogether(options: {
    last: SettleOptions
    consent: Session.CloseConsent
    consentSignature: Hex.Hex
  }): Promise<Transaction>
  requestClose(options: { sessionId: Hash; signature: Hex.Hex }): Promise<Transaction>
  /** By anyone, from the deadline on. */
  expireSession(sessionId: Hash): Promise<Transaction>
  /** Refuses all of the account's authorizations with a nonce below `floor`. */
  cancelNonces(floor: bigint): Promise<Transaction>

  openRequest(options: { terms: Request.RequestTerms; input?: Uint8Array }): Promise<Transaction>
  lockRequest(options: {
    requestId: Hash
    offer: Offer.Offer
    addresses: readonly string[]
    sealKey: Hex.Hex
  }): Promise<Transaction>
  /** By the provider, or by anyone with its consent to exactly this voucher. */
  claimRequest(options: SettleOptions): Promise<Transaction>
  /**
   * Opens a locked request again, by its provider, within the release window. That provider cannot
   * lock it again.
   */
  releaseRequest(requestId: Hash): Promise<Transaction>
  cancelRequest(requestId: Hash): Promise<Transaction>
  /**
   * Pays what is held, by anyone: once more than half of the joined stake endorses the answer, or
   * after the audit window unless an accusation runs, or `HOLD_MAX_SECONDS` after the claim.
   */
  collectRequest(requestId: Hash): Promise<Transaction>
  /**
   * By anyone: after the claim window of a lock, or after the deadline of an unlocked request, or
   * where what is held is refused: its provider is excluded, or withheld this answer.
   */
  refundRequest(requestId: Hash): Promise<Transaction>

  /** Once per closed session or claimed request, by its client. */
  flag(options: { subject: Hash; provider: AccountId; reason: FlagReason }): Promise<Transaction>
  rate(options: { subject: Hash; provider: AccountId; score: number }): Promise<Transaction>
}

export type SettleOptions = {
  readonly voucher: Voucher.Voucher
  /** By the session's or request's signer. */
  readonly signature: Hex.Hex
  /**
   * The provider's signature over the `Session.SettlementConsent` of the voucher's fields. Needed
   * of everybody but the provider, so that nobody but the provider chooses what is anchored.
   */
  readonly consent?: Hex.Hex
}

/** A chain, seen through one account. */
export type Ledger = Keys &
  LedgerReader &
  LedgerWriter & {
    /** Stable name, for example `evm:31337`. */
    readonly id: string
    readonly domain: Domain
    readonly capabilities: ReadonlySet<Capability>
    readonly nativeAsset: AssetId
    /** Present with the capability `audits`. */
    readonly audits?: AuditLedger
    /** Present with the capability `adapters`. */
    readonly adapters?: AdapterLedger
    /** Present with the capability `registrations`. */
    readonly registrations?: RegistrationLedger
    /** Present with the capability `training`. */
    readonly training?: TrainingLedger
    /** Present with the capability `answers`. */
    readonly answers?: AnswerLedger
    /** Present with the capability `availability`, beside `audits`. */
    readonly availability?: AvailabilityLedger
    /** Present where accounts can act from wallets that are elsewhere. */
    readonly wallets?: WalletLedger
    close(): Promise<void>
  }
