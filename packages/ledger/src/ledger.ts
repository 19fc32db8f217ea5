import type {
  AccountId,
  AssetId,
  Channel,
  Domain,
  Endpoint,
  Hash,
  Hex,
  Manifest,
  Offer,
  Request,
  Session,
  Signable,
  Signer,
} from '@ostrom/protocol'
import type { ChainParameters } from './chain-parameters.ts'
import type { AuditHoldLedger } from './court/audit-hold.ts'
import type { AuditLedger } from './court/audit-ledger.ts'
import type { DataChallengeLedger } from './court/data-challenges.ts'
import type { DatasetLedger } from './court/datasets.ts'
import type { HoneypotLedger } from './court/honeypots.ts'
import type { ModelReportLedger } from './court/model-reports.ts'
import type { LedgerEvent } from './events.ts'
import type { GovernanceLedger } from './governance/governance.ts'
import type { ApprovalLedger } from './money/approvals.ts'
import type { PaymentKeys } from './money/payment-keys.ts'
import type { RentLedger } from './money/rent.ts'
import type { Stake, StakeMarket } from './money/stakes.ts'
import type { WalletLedger } from './money/wallets.ts'
import type { AdapterLedger } from './registry/adapters.ts'
import type { FlagReason } from './registry/flag-reasons.ts'
import type {
  CalibrationDocument,
  CalibrationKey,
  ModelVersion,
  RegistrationLedger,
} from './registry/models.ts'
import type { OfferTerms } from './registry/offers.ts'
import type { ProviderRecord } from './registry/provider-reputation.ts'
import type { OnchainAnswerLedger } from './requests/onchain-answers.ts'
import type { ClaimOptions, RequestState } from './requests/requests.ts'
import type { SessionState, SettleOptions } from './sessions/sessions.ts'
import type { StorageDealLedger } from './storage-deals/storage-deals.ts'
import type { TicketLedger } from './tickets/tickets.ts'
import type { TrainingLedger } from './training/training.ts'
import type { Transaction } from './transaction.ts'

/** A position in the chain's history. If a reorganisation replaces the block, `hash` differs. */
export type EventCursor = { readonly block: bigint; readonly hash: Hash }

export type EventPage = {
  readonly events: readonly LedgerEvent[]
  /**
   * Cursor for the next page; equals the argument `from` if no further block was read. The cursor
   * may be later than the last event, because blocks without events are read too.
   */
  readonly next: EventCursor
  /** Number of transactions and events that were skipped as unreadable. Absent means none. */
  readonly unreadable?: number
  /**
   * Unix second before which no later page has an event; only on chains with confirmations. On
   * other chains, the chain's time that was read before an empty page has this property.
   */
  readonly throughSeconds?: bigint
}

/** Keys and signatures of the chain's scheme. */
export type SignatureScheme = PaymentKeys & {
  /** Returns a signer for a 32-byte secret. */
  createSigner(secretKey: Uint8Array): Signer
  /** Returns true if `account`'s key (or contract, ERC-1271) made `signature` over `digest`. */
  verify(options: {
    readonly digest: Signable
    readonly signature: Hex.Hex
    readonly account: AccountId
    /**
     * True to accept only a signature by the account's key, without asking a contract. Callers set
     * it for signatures that are used long after they were made, such as vouchers. Chains accept
     * these signatures only from keys, because a contract could refuse them later.
     */
    readonly byKey?: true
  }): Promise<boolean>
}

/** Reads that anyone may do. */
export type LedgerReader = {
  /** Returns the time of the chain's latest block in Unix seconds; deadlines are measured by it. */
  nowSeconds(): Promise<bigint>
  parameters(): Promise<ChainParameters>
  /** Returns the terms that an offer in an asset must have now, beside its prices. */
  offerTerms(asset: AssetId): Promise<OfferTerms>
  /**
   * Returns the available balance of an account in the Vault; sessions and requests hold the rest.
   */
  balance(account: AccountId, asset: AssetId): Promise<bigint>
  /** Returns the balance of `account` outside the Vault, for deposits and gas. */
  walletBalance(account: AccountId, asset: AssetId): Promise<bigint>
  /**
   * Returns the decimal places of an asset from its contract. The token's name is not read, because
   * any token can take any name.
   *
   * @throws {LedgerError} `asset-not-allowed`: there is no token at the address.
   */
  decimals(asset: AssetId): Promise<number>
  stake(account: AccountId, market: StakeMarket): Promise<Stake>
  session(id: Hash): Promise<SessionState | undefined>
  request(id: Hash): Promise<RequestState | undefined>
  modelVersion(version: Hash): Promise<ModelVersion | undefined>
  /**
   * Returns the version that an alias names now; `undefined` for unknown names, never a guess.
   * `base+adapter` names an adapter's version, if the adapter belongs to the version that the
   * base's alias names.
   */
  resolveModel(name: string): Promise<Hash | undefined>
  /**
   * Returns true if the access of a version lets an account use it; see `setAllowed`. False for
   * unknown versions.
   */
  mayUse(options: { version: Hash; account: AccountId }): Promise<boolean>
  /**
   * Returns CID and hash of the creator's calibration of an artifact under an engine build; see
   * `setCalibration`.
   */
  calibration(options: CalibrationKey): Promise<CalibrationDocument | undefined>
  providerRecord(provider: AccountId): Promise<ProviderRecord>
  passesFilter(filter: Request.ProviderFilter, provider: AccountId): Promise<boolean>
  nonceFloor(client: AccountId): Promise<bigint>
  /**
   * Returns events after `from`, oldest first, only of blocks with enough confirmations.
   *
   * @throws {LedgerError} `cursor-forked`: the block of `from` is no longer part of the chain.
   */
  events(from: EventCursor | undefined, signal?: AbortSignal): Promise<EventPage>
  /**
   * Calls `wake` when there may be new events, until `signal` aborts. The call is only a hint: the
   * caller reads the events by `events`.
   */
  watch(wake: () => void, signal: AbortSignal): void
}

/** Writes of the connection's own account. Each resolves once its transaction is on the chain. */
export type LedgerWriter = {
  readonly account: AccountId
  /** Signs digests with the account's own key. */
  readonly signer: Signer
  /** `approve`: the transaction also raises this escrow's allowance by the deposited amount. */
  deposit(options: {
    asset: AssetId
    amount: bigint
    approve?: 'sessions' | 'requests'
  }): Promise<Transaction>
  withdraw(options: { asset: AssetId; amount: bigint }): Promise<Transaction>
  /** Adds stake from the wallet. */
  addStake(options: { market: StakeMarket; amount: bigint }): Promise<Transaction>
  startUnbonding(options: { market: StakeMarket; amount: bigint }): Promise<Transaction>
  /** Moves unbonded stake to the account's balance in the Vault. */
  withdrawStake(options: { market: StakeMarket }): Promise<Transaction>
  /**
   * Names the operator that opens, settles and votes for the account in this market; `undefined`
   * removes it.
   */
  setOperator(options: {
    market: StakeMarket
    operator: AccountId | undefined
  }): Promise<Transaction>

  registerModel(options: {
    /**
     * The name belongs to the account that registers it first. It names this version until its
     * owner calls `setAlias` for another version.
     */
    name: string
    manifest: Manifest.Manifest
    royalties: readonly Offer.Royalty[]
    access: ModelVersion['access']
    /**
     * The creator's signature over `Registration.hash`; not needed if the creator sends the
     * transaction.
     */
    signature?: Hex.Hex
  }): Promise<Transaction>
  /**
   * Points a name at another version registered under this name. Only the version's creator may
   * call it.
   */
  setAlias(options: { name: string; version: Hash }): Promise<Transaction>
  /**
   * Allows or forbids an account to use a version whose access is `allow-list`. Only the version's
   * creator may call it.
   */
  setAllowed(options: { version: Hash; account: AccountId; allowed: boolean }): Promise<Transaction>
  /**
   * Publishes the location of a calibration of an artifact under an engine build; a later one
   * replaces it. Only the version's creator may call it, for the version's own artifacts.
   * Validators may use another calibration when they judge answers.
   */
  setCalibration(options: CalibrationKey & CalibrationDocument): Promise<Transaction>
  retireModel(version: Hash): Promise<Transaction>

  publishOffer(offer: Offer.Offer): Promise<Transaction>
  retireOffer(offerHash: Hash): Promise<Transaction>
  announceEndpoint(endpoint: Endpoint.Endpoint): Promise<Transaction>

  openSession(options: {
    authorization: Session.SessionAuthorization
    signature: Hex.Hex
    offer: Offer.Offer
    /** The client's approval for the escrow to reserve the cap; submitted before the opening. */
    approval?: Channel.SignedApproval
  }): Promise<Transaction>
  raiseCap(options: { topUp: Session.TopUp; signature: Hex.Hex }): Promise<Transaction>
  /**
   * Settles a voucher. The provider may call it, or any account with the provider's consent to
   * exactly this voucher.
   */
  settle(options: SettleOptions): Promise<Transaction>
  /**
   * Settles the voucher, if any, closes the session at once and returns the rest of its cap to the
   * client. Only the provider may call it. Also collects the due pay of the ended sessions in
   * `matured`.
   */
  closeSession(options: {
    sessionId: Hash
    last?: SettleOptions
    matured?: readonly Hash[]
  }): Promise<Transaction>
  /**
   * Closes a session at once by both sides' signatures over the same total, count and root. Any
   * account may call it.
   */
  closeCooperatively(options: {
    last: SettleOptions
    /** Signature over `CloseConsent` of exactly the voucher's fields. */
    consentSignature: Hex.Hex
  }): Promise<Transaction>
  requestClose(options: { sessionId: Hash; signature: Hex.Hex }): Promise<Transaction>
  /** Ends a session that is not closed. Any account may call it from the deadline on. */
  expireSession(sessionId: Hash): Promise<Transaction>
  /** Refuses all of the account's authorizations with a nonce below `floor`. */
  cancelNonces(floor: bigint): Promise<Transaction>
  /**
   * Pays the provider the matured pay of these sessions or requests, all of one asset; skips pay
   * that is not due. Any account may call it.
   */
  collectPay(options: {
    escrow: 'sessions' | 'requests'
    subjects: readonly Hash[]
  }): Promise<Transaction>

  openRequest(options: { terms: Request.RequestTerms; input?: Uint8Array }): Promise<Transaction>
  lockRequest(options: {
    requestId: Hash
    offer: Offer.Offer
    addresses: readonly string[]
    sealKey: Hex.Hex
    /** Highest bond to put up if waiting answers raise the bond; default: the present bond. */
    bondMax?: bigint
  }): Promise<Transaction>
  /**
   * Claims the pay of a locked request. The provider may call it, or any account with the
   * provider's consent.
   * After the claim window, the claim costs the provider a tenth of the bond, and any account may
   * refund the request instead.
   */
  claimRequest(options: ClaimOptions): Promise<Transaction>
  /**
   * Opens a locked request again. Only the provider that locked it may call this function; this
   * provider cannot lock the request again. After the release window, the release costs the
   * provider a tenth of the bond. On EVM chains, a request for an on-chain answer cannot be
   * released after the claim window (`release-too-late`).
   */
  releaseRequest(requestId: Hash): Promise<Transaction>
  cancelRequest(requestId: Hash): Promise<Transaction>
  /**
   * Returns the money of a request to its client. Any account may call it after the claim window of
   * a lock, or after the deadline of an unlocked request. A provider that locked the request and
   * claimed nothing loses its bond: a tenth of the bond goes to the sender, and the rest is burned
   * (`Request.bondPart`). For an on-chain answer the sender gets at most a tenth of the minimum
   * bond.
   */
  refundRequest(requestId: Hash): Promise<Transaction>

  /** Flags a provider. A client may call it once for each closed session or claimed request. */
  flag(options: { subject: Hash; provider: AccountId; reason: FlagReason }): Promise<Transaction>
  rate(options: { subject: Hash; provider: AccountId; score: number }): Promise<Transaction>
}

/** A connection to a chain for one account, which sends its transactions. */
export type Ledger = SignatureScheme &
  LedgerReader &
  LedgerWriter & {
    /** Stable name, for example `evm:31337`. */
    readonly id: string
    readonly domain: Domain
    readonly nativeAsset: AssetId
    /**
     * Absent members are abilities that the chain lacks. `capabilitiesOf` names the present
     * members; it refuses a ledger with a member that needs an absent member.
     */
    readonly audits?: AuditLedger
    readonly dataChallenges?: DataChallengeLedger
    /**
     * Requires `audits` and `honeypots`, because only committed findings endorse an answer on hold.
     */
    readonly auditHolds?: AuditHoldLedger
    readonly honeypots?: HoneypotLedger
    readonly datasets?: DatasetLedger
    readonly modelReports?: ModelReportLedger
    readonly adapters?: AdapterLedger
    readonly registrations?: RegistrationLedger
    readonly training?: TrainingLedger
    readonly onchainAnswers?: OnchainAnswerLedger
    /** Needs the beacon of `audits`. */
    readonly storageDeals?: StorageDealLedger
    /** Absent if the deployment has no contract `Tickets`. */
    readonly tickets?: TicketLedger
    readonly approvals?: ApprovalLedger
    readonly rent?: RentLedger
    /** Points (items of the epoch blocks of `audits`), votes, rewards, treasury. Needs `audits`. */
    readonly governance?: GovernanceLedger
    /** Present if accounts can act from external wallets. */
    readonly wallets?: WalletLedger
    close(): Promise<void>
  }
