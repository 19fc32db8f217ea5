import type { AccountId, Hash } from '@ostrom/protocol'
import type { JurorVerdict, JuryDraw, Ruling } from '../../court/court.ts'
import type { DataChallenge } from '../../court/data-challenges.ts'
import type { DatasetRecord } from '../../court/datasets.ts'
import type { FindingOpening, HoneypotOutcome } from '../../court/honeypots.ts'
import type { ModelReport } from '../../court/model-reports.ts'
import type { GuardianStatus } from '../../registry/model-status.ts'

/** Facts that the court has recorded about an account as a provider. */
export type CourtRecordEntry = {
  readonly excluded: boolean
  readonly failedAtSeconds: bigint
  readonly withheldAtSeconds: bigint
  readonly withheldBeforeSeconds: bigint
  readonly failed: bigint
  readonly withheld: bigint
  readonly rejected: bigint
}

/** Commitments, reveals and value of the beacon in one epoch. */
export type RoundRecord = {
  /** Number of the block whose hash becomes part of the value; zero until a block is chosen. */
  readonly mixBlock: bigint
  readonly mixHash?: Hash
  /** Exclusive or of the revealed secrets' hashes. */
  readonly mixed: bigint
  /** Present once all committed secrets are revealed and their number suffices. */
  readonly value?: Hash
  /** Bond behind each secret, equal to that of the first commit. */
  readonly bond: bigint
  readonly commits: readonly {
    readonly account: AccountId
    /** Absent once its secret is revealed. */
    readonly hash?: Hash
  }[]
}

/** A weight that applies from a second on. */
export type WeightStep = { readonly fromSeconds: bigint; readonly weight: bigint }

export type BallotRecord = {
  readonly account: AccountId
  /** Weight of the vote: seats, or weight in the plenary. */
  readonly seats: bigint
  readonly hash?: Hash
  readonly verdict?: JurorVerdict
  /** True once the juror was paid for its vote, or fined. */
  readonly settled: boolean
}

export type JuryDrawRecord = JuryDraw & { readonly ballots: readonly BallotRecord[] }

/** The part of a case that juries decide. */
export type TrialRecord = {
  readonly payer: AccountId
  readonly fee: bigint
  /** Total weight of the domain's jurors, without the parties of the case. */
  readonly weight: bigint
  readonly absenceFees: bigint
  readonly voteWindowSeconds: bigint
  readonly appealWindowSeconds: bigint
  readonly status: 'open' | 'voting' | 'ruled' | 'final'
  readonly ruling: Ruling
  readonly draw: number
  readonly seedEpoch: bigint
  readonly ruledAtSeconds: bigint
  /** Appeals by stage, starting with the second stage. */
  readonly appeals: readonly { readonly payer: AccountId; readonly against: Ruling }[]
  /**
   * Draws of juries, with `CourtCase.draw` as the index; a draw that was skipped is `undefined`.
   */
  readonly draws: readonly (JuryDrawRecord | undefined)[]
}

/** Key that signed the evidence of a fraud proof. */
export type FraudSigner = 'operator' | 'account'

/** Strongest proof of an offence so far. A proof by the account's key outranks the operator's. */
export type FraudProofRecord = { readonly signer: FraudSigner; readonly caseId: bigint }

/** Offences within 30 days (an incident) that signatures of the provider's operator proved. */
export type FraudIncident = {
  readonly startedAtSeconds: bigint
  /**
   * Number of incidents so far, this one included. The count restarts at an incident that begins a
   * year or more after the incident before. At `INCIDENTS_MAX` the provider is excluded.
   */
  readonly count: number
  /** Base units of stake that cases have taken for this incident. */
  readonly taken: bigint
}

/** The last epoch with a committed secret of the beacon. */
export type CommittedEpoch = {
  readonly epoch: bigint
  /** Number of doublings of the bond for this epoch. */
  readonly level: number
  /** Number of epochs with too few committed secrets between the previous value and this epoch. */
  readonly idle: number
}

/** Sums taken by cases of one kind against an account. */
export type PenaltyTotals = {
  readonly sum: bigint
  /**
   * Sum that is not paid to any account yet: fees for parties that may still win a running case.
   */
  readonly retained: bigint
  /** Number of cases that seek a penalty and have not ended. */
  readonly running: number
}

/** Stake that backs the pay which cases of one domain return from one respondent. */
export type CountedPay = {
  /** Stake that backs the pay which ended cases returned or running cases may return. */
  readonly sum: bigint
  /** Part of `sum` for running cases. */
  readonly running: bigint
}

/** Stake that one case counts, because it backs the pay that the case may return. */
export type PayBudget = {
  /** `CountedPay.sum` of ended cases when this case was opened. */
  readonly before: bigint
  /** Stake that the case counted, but that none of its pay needs any more. */
  readonly spare: bigint
  /** Stake that the case has added to `CountedPay.sum` while it ran. */
  readonly drawn: bigint
}

/**
 * Sums that juries of one domain take from stakes that modules hold outside of the court, such as
 * those of training jobs.
 */
export type ExternalTakings = {
  /** Part of the sum taken so far that still limits further takings at `atSeconds`. */
  readonly recent: bigint
  /** Sum that is reserved for waiting cases and not taken yet. */
  readonly kept: bigint
  /** Sum of the parts (`ExternalWait.part`) of all waiting cases. */
  readonly parts: bigint
  /** Total of the sums ever reserved for one unit of a part, times 2^64. */
  readonly share: bigint
  /** Total of the sums that waiting cases may not take yet (`ExternalWait.rest`). */
  readonly rests: bigint
  readonly atSeconds: bigint
}

/** Amounts of a case that waits because its domain may not take more yet. */
export type ExternalWait = {
  /** Sum that the case may not take yet. */
  readonly rest: bigint
  /** The case's weight in the division of the sum that the domain may take again. */
  readonly part: bigint
  /** `ExternalTakings.share` at the last request of the case. */
  readonly share: bigint
}

export type CaseRecord = {
  readonly id: bigint
  /** Module that opened the case; `kind` is the module's name for cases of this kind. */
  readonly module: string
  readonly kind: string
  /**
   * Whether the ruling is written into the respondent's record. The next field tells whether the
   * ruling `major` bars the respondent from all new sessions and requests, or only from those of
   * the case's domain.
   */
  readonly recorded: boolean
  readonly excludes?: 'domain' | 'all'
  /** Lowest ruling that returns the pay which the case names (`pays`) to the clients. */
  readonly returnsFrom?: Ruling
  readonly opener: AccountId
  readonly respondent?: AccountId
  readonly domain: Hash
  readonly subject: Hash
  readonly bond: bigint
  readonly minor: bigint
  readonly major: bigint
  readonly rewardBps: bigint
  readonly counter?: { readonly payer: AccountId; readonly bond: bigint }
  readonly openedAtSeconds: bigint
  /**
   * Sum that cases of the same module and kind had taken from the respondent before this case was
   * opened.
   */
  readonly slashedBefore: bigint
  /** Present for a case whose jury may return pay. */
  readonly budget?: PayBudget
  /** Sum that the module may still take from the stake that it holds itself. */
  readonly externalMax: bigint
  /** Present while the case waits until its domain may take more. */
  readonly externalWait?: ExternalWait
  readonly isFinal: boolean
  /** Present once the case is final. */
  readonly endedAtSeconds?: bigint
  readonly ruling: Ruling
  readonly trial?: TrialRecord
  /**
   * Sessions and requests whose pay the case names; for each of them, whether the case holds the
   * pay, and the stake that the case counts for it.
   */
  readonly pays: readonly {
    readonly subject: Hash
    readonly held: boolean
    readonly counted: bigint
  }[]
}

export type DataChallengeRecord = {
  readonly id: bigint
  readonly provider: AccountId
  readonly validator: AccountId
  readonly kind: DataChallenge['kind']
  readonly sessionId: Hash
  readonly index: bigint
  /** Absent in a challenge for a receipt. */
  readonly receiptId?: Hash
  /** The receipt's id; in a challenge for a receipt, the seed that drew its index. */
  readonly subject: Hash
  readonly bond: bigint
  /** Minimum number of transcript bytes that are still missing. */
  readonly bytesLeft: bigint
  readonly untilSeconds: bigint
  readonly status: DataChallenge['status']
  /** Number of parts of the transcript that were supplied so far. */
  readonly parts: number
  /** Millionths of the model's weight that the validator had when the receipt was anchored. */
  readonly share: bigint
}

/** Counts the transcripts of one model's answers that a provider supplied on chain within a day. */
export type SupplyCount = {
  readonly startedAtSeconds: bigint
  /** Validators that challenged the provider for one of these transcripts. */
  readonly validators: readonly AccountId[]
  /** Millionths of the model's weight that these validators have. */
  readonly share: bigint
  /** Number of supplies since `share` exceeds one half, the first such supply included. */
  readonly excess: bigint
}

/** Fees taken from a provider for supplies of all models; reset after a day without a fee. */
export type SupplyFees = { readonly taken: bigint; readonly lastAtSeconds: bigint }

/** The chain's record of a dataset. */
export type DatasetEntry = Omit<DatasetRecord, 'isUsable' | 'acceptableAtSeconds' | 'termsHash'> & {
  readonly proposedAtSeconds: bigint
  /** Hash of the dataset's CID and license. */
  readonly textsHash: Hash
  /** Whether the dataset was accepted when the running challenge began. */
  readonly wasAccepted: boolean
}

/** The chain's record of a report of a harmful model. */
export type ModelReportRecord = Omit<ModelReport, 'restorableAtSeconds'> & {
  readonly openedAtSeconds: bigint
}

/** The chain's record of the reports of a version. */
export type VersionReportSummary = {
  /** The newest case about the version. */
  readonly caseId: bigint
  /** Unconcluded cases about harm. The next field is the case about the version's restoration. */
  readonly running: number
  readonly restoration?: bigint
  /** Whether the version stays warned when no case about harm runs. */
  readonly warned: boolean
  /** Unix second at which the last case that found harm ended. */
  readonly harmFoundAtSeconds: bigint
  /** Unix second at which the last upheld restoration was requested. */
  readonly restoredFromSeconds: bigint
  readonly restorableAtSeconds: bigint
}

/** Pay of a request that waits for its audit. */
export type AuditHoldRecord = {
  readonly provider: AccountId
  readonly openedAtSeconds: bigint
  readonly caseId: bigint
  readonly ended: boolean
}

/** An opened finding on a honeypot; its weight is zero once it was paid. */
export type FindingOpeningRecord = FindingOpening

export type HoneypotState = {
  readonly id: bigint
  readonly status: 'committed' | 'revealed'
  /** Present once any account has collected a payment from the honeypot. */
  readonly outcome?: HoneypotOutcome
  readonly honeypotOwner: AccountId
  readonly epoch: bigint
  readonly hash: Hash
  readonly pool: bigint
  readonly bond: bigint
  readonly paidInto: readonly { readonly account: AccountId; readonly amount: bigint }[]
  readonly revealed?: { readonly isFalsified: boolean; readonly receiptId: Hash }
  readonly openings: readonly FindingOpeningRecord[]
  /** Unpaid weight of the findings that agree and that disagree with the owner. */
  readonly agreed: bigint
  readonly disagreed: bigint
}

/** The only time in which the guardian may set a version's status: its term of one week. */
export type GuardianTerm = {
  /** Status that the guardian set, with the term's first second; absent before the term begins. */
  readonly set?: GuardianStatus & { readonly fromSeconds: bigint }
  /** The term cannot begin before this second, because a jury restored the version. */
  readonly pausedUntilSeconds: bigint
}
