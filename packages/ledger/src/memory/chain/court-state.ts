import type { AccountId, Hash } from '@ostrom/protocol'
import type { JurorVerdict, JuryDraw, Ruling } from '../../court/court.ts'
import type { DataChallenge } from '../../court/data-challenges.ts'
import type { DatasetRecord } from '../../court/datasets.ts'
import type { FindingOpening, HoneypotOutcome } from '../../court/honeypots.ts'
import type { ModelReport } from '../../court/model-reports.ts'
import type { GuardianStatus } from '../../registry/model-status.ts'

/** How an account fared before the court as a provider. */
export type CourtRecordEntry = {
  readonly excluded: boolean
  readonly failedAtSeconds: bigint
  readonly withheldAtSeconds: bigint
  readonly withheldBeforeSeconds: bigint
  readonly failed: bigint
  readonly withheld: bigint
  readonly rejected: bigint
}

/** One epoch's randomness. */
export type RoundRecord = {
  /** Block whose hash is mixed in; zero before the seal. */
  readonly mixBlock: bigint
  readonly mixHash?: Hash
  /** Exclusive or of the revealed secrets' hashes. */
  readonly mixed: bigint
  /** Once all secrets are revealed, and enough. */
  readonly value?: Hash
  /** Behind each secret: that of the first commit. */
  readonly bond: bigint
  readonly commits: readonly {
    readonly account: AccountId
    /** Absent once its secret is revealed. */
    readonly hash?: Hash
  }[]
}

/** A weight from a second on. */
export type WeightStep = { readonly fromSeconds: bigint; readonly weight: bigint }

export type BallotRecord = {
  readonly account: AccountId
  /** Weight of the vote: seats, or weight in the plenary. */
  readonly seats: bigint
  readonly hash?: Hash
  readonly verdict?: JurorVerdict
  /** Paid, or fined. */
  readonly settled: boolean
}

export type JuryDrawRecord = JuryDraw & { readonly ballots: readonly BallotRecord[] }

/** The part of a case that juries decide. */
export type TrialRecord = {
  readonly payer: AccountId
  readonly fee: bigint
  /** Weight of all jurors that may sit. */
  readonly weight: bigint
  readonly absenceFees: bigint
  readonly voteWindowSeconds: bigint
  readonly appealWindowSeconds: bigint
  readonly status: 'open' | 'voting' | 'ruled' | 'final'
  readonly ruling: Ruling
  readonly draw: number
  readonly seedEpoch: bigint
  readonly ruledAtSeconds: bigint
  /** By stage, from the second on. */
  readonly appeals: readonly { readonly payer: AccountId; readonly against: Ruling }[]
  /** By draw; those that were left out are `undefined`. */
  readonly draws: readonly (JuryDrawRecord | undefined)[]
}

/** Key that signed the evidence of a fraud proof. */
export type FraudSigner = 'operator' | 'account'

/** The strongest proof of an offence. */
export type FraudProofRecord = { readonly signer: FraudSigner; readonly caseId: bigint }

/** Offences that operators' signatures proved against a provider since an incident began. */
export type FraudIncident = {
  readonly startedAtSeconds: bigint
  /** Incidents that add up. */
  readonly count: number
  /** Penalties of this incident. */
  readonly taken: bigint
}

/** The last epoch with a commit to a secret of the beacon. */
export type CommittedEpoch = {
  readonly epoch: bigint
  /** How often the bond was doubled for it. */
  readonly level: number
  /** Idle epochs between the value before it and it. */
  readonly idle: number
}

/** Sums taken by cases of one kind against an account. */
export type PenaltyTotals = {
  readonly sum: bigint
  /** Not paid to any account yet: fees of parties that are right in a case that still runs. */
  readonly retained: bigint
  /** Cases that seek a penalty and have not ended. */
  readonly running: number
}

/** Stake behind pay of a respondent that a domain's cases return. */
export type CountedPay = {
  /** Sum of ended cases, and of the pay that running ones named. */
  readonly sum: bigint
  /** Sum named by running cases. */
  readonly running: bigint
}

/** Part of its respondent's pay that a case may return, as stake. */
export type PayBudget = {
  /** Sum that ended cases had counted as the case was opened. */
  readonly before: bigint
  /** Sum that the case counted and that none of its pay needs. */
  readonly spare: bigint
  /** Sum that the case counted while it ran. */
  readonly drawn: bigint
}

/** Sums that juries of a domain take from stakes that modules hold. */
export type ExternalTakings = {
  /** Sum taken, as far as it counts at `atSeconds`. */
  readonly recent: bigint
  /** Sum reserved for waiting cases. */
  readonly kept: bigint
  /** Of all cases that wait. */
  readonly parts: bigint
  /** All sums ever reserved for one unit of a part, times 2^64. */
  readonly share: bigint
  /** Sum that all of them wait for. */
  readonly rests: bigint
  readonly atSeconds: bigint
}

/** A case that may take more than its domain may yet. */
export type ExternalWait = {
  /** Sum that it waits for. */
  readonly rest: bigint
  readonly part: bigint
  /** `ExternalTakings.share` at its last request. */
  readonly share: bigint
}

export type CaseRecord = {
  readonly id: bigint
  /** Module that opened it, and that module's name of the kind. */
  readonly module: string
  readonly kind: string
  /**
   * Whether the ruling is written into the respondent's record, and the work that `major` forbids
   * it.
   */
  readonly recorded: boolean
  readonly excludes?: 'domain' | 'all'
  /** From which ruling on named pay returns. */
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
  /** Sum that rulings of its kind had taken from the respondent before. */
  readonly slashedBefore: bigint
  /** Of a jury that may return pay. */
  readonly budget?: PayBudget
  /** Sum that the module may still take of the stake that it holds itself. */
  readonly externalMax: bigint
  /** While it waits for more. */
  readonly externalWait?: ExternalWait
  readonly isFinal: boolean
  /** Once it is final. */
  readonly endedAtSeconds?: bigint
  readonly ruling: Ruling
  readonly trial?: TrialRecord
  /**
   * Sessions and requests whose pay it names, whether it holds it, and the stake that it counts for
   * it.
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
  /** Absent where a receipt is demanded. */
  readonly receiptId?: Hash
  /** The receipt's id; where a receipt is demanded, the seed that drew its place. */
  readonly subject: Hash
  readonly bond: bigint
  /** Bytes that a transcript still has to have, at the least. */
  readonly bytesLeft: bigint
  readonly untilSeconds: bigint
  readonly status: DataChallenge['status']
  /** Parts of the transcript supplied so far. */
  readonly parts: number
  /** Millionths of the model's weight that the validator had as the receipt was anchored. */
  readonly share: bigint
}

/** On-chain supplies of one provider for one model within a day. */
export type SupplyCount = {
  readonly startedAtSeconds: bigint
  /** Validators that got a supply. */
  readonly validators: readonly AccountId[]
  /** Millionths of the model's weight that they have. */
  readonly share: bigint
  /** Supplies after their share exceeded a half. */
  readonly excess: bigint
}

/** Fees of a provider for on-chain supplies, of all models, until a day passes without one. */
export type SupplyFees = { readonly taken: bigint; readonly lastAtSeconds: bigint }

/** The chain's record of a dataset. */
export type DatasetEntry = Omit<DatasetRecord, 'isUsable' | 'acceptableAtSeconds' | 'termsHash'> & {
  readonly proposedAtSeconds: bigint
  /** Hash of its CID and its license. */
  readonly textsHash: Hash
  /** Before the challenge that runs. */
  readonly wasAccepted: boolean
}

/** The chain's record of a report. */
export type ModelReportRecord = Omit<ModelReport, 'restorableAtSeconds'> & {
  readonly openedAtSeconds: bigint
}

/** The chain's record of the reports of a version. */
export type VersionReportSummary = {
  /** The newest case about it. */
  readonly caseId: bigint
  /** Cases about harm that were not concluded, and the one about its restoration. */
  readonly running: number
  readonly restoration?: bigint
  /** Whether it is warned of though no case about harm runs. */
  readonly warned: boolean
  /** When the last case in which a jury found harm ended. */
  readonly harmFoundAtSeconds: bigint
  /** When the last restoration that a jury upheld was requested. */
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

/** A finding that was opened of a plant; its weight is zero once it was paid. */
export type FindingOpeningRecord = FindingOpening

export type HoneypotState = {
  readonly id: bigint
  readonly status: 'committed' | 'revealed'
  /** Once anybody collected of it. */
  readonly outcome?: HoneypotOutcome
  readonly honeypotOwner: AccountId
  readonly epoch: bigint
  readonly hash: Hash
  readonly pool: bigint
  readonly bond: bigint
  readonly paidInto: readonly { readonly account: AccountId; readonly amount: bigint }[]
  readonly revealed?: { readonly isFalsified: boolean; readonly receiptId: Hash }
  readonly openings: readonly FindingOpeningRecord[]
  /** Weight for and against it that was not paid yet. */
  readonly agreed: bigint
  readonly disagreed: bigint
}

/** The guardian's one term for a version. */
export type GuardianTerm = {
  /** Undefined before the term begins. */
  readonly set?: GuardianStatus & { readonly fromSeconds: bigint }
  /** The term cannot begin before this second, because a jury restored the version. */
  readonly pausedUntilSeconds: bigint
}
