import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// One court: cases, juries, appeals. docs/spec/court.md; on chain `ICourt` and `IJuries`.

/**
 * What a court finds, in this order: who finds `major` finds `minor` too. `undecided`: not yet, or
 * never.
 */
export const rulings = ['undecided', 'no', 'minor', 'major'] as const
export type Ruling = (typeof rulings)[number]

/** What a juror can vote for. Who knows nothing keeps silent, and is fined. */
export type JurorVerdict = Exclude<Ruling, 'undecided'>
export const jurorVerdicts = ['no', 'minor', 'major'] as const satisfies readonly JurorVerdict[]

/** Juries of 21 seats, of 63, and everybody enlisted. */
export const juryStages = ['first', 'second', 'plenary'] as const
export type JuryStage = (typeof juryStages)[number]

/** Jurors of all matters, where no model version or other class is named. */
export const GENERAL_DOMAIN: Hash = `0x${'0'.repeat(64)}`

/** A case, as the chain keeps it. */
export type CourtCase = {
  readonly id: bigint
  /** `ended` by its module: there is no jury. */
  readonly hasJury: boolean
  /**
   * `waiting` for the beacon's value that seats the next jury, or, without a jury, for its module.
   * `ruled`: anybody may appeal until `appealUntilSeconds`, then anybody ends it.
   */
  readonly status: 'waiting' | 'voting' | 'ruled' | 'final'
  /** What the last jury found; once final, what holds for ever. */
  readonly ruling: Ruling
  readonly stage: JuryStage
  /** The draw under way, or the last: twice the stage, and one more for a second attempt. */
  readonly draw: number
  /** Who opened it; has no seat. */
  readonly opener: AccountId
  /** Has no seat. Absent where the case is against nobody. */
  readonly respondent?: AccountId
  readonly domain: Hash
  readonly bond: bigint
  /** Pay of a seat. */
  readonly fee: bigint
  readonly openedAtSeconds: bigint
  /** Whatever happens, anybody can end it from this second on. */
  readonly endsAtSeconds: bigint
  readonly voteWindowSeconds: bigint
  /** While ruled. */
  readonly appealUntilSeconds?: bigint
  /** The beacon's epoch whose value seats the draw under way. */
  readonly seedEpoch: bigint
}

/** One draw of jurors and its votes: seats, or weights in the plenary. */
export type JuryDraw = {
  readonly seed: Hash
  readonly seededAtSeconds: bigint
  readonly committed: bigint
  readonly no: bigint
  readonly minor: bigint
  readonly major: bigint
  readonly tallied: boolean
}

/** How an account fared as a provider. */
export type CourtRecord = {
  readonly isExcluded: boolean
  /** The last ruling or silence against it; 0 where there was none. */
  readonly failedAtSeconds: bigint
  readonly failed: bigint
  readonly withheld: bigint
  readonly rejected: bigint
}

export type JuryDrawKey = { readonly caseId: bigint; readonly draw: number }

export type CourtVote = JuryDrawKey & {
  readonly account: AccountId
  readonly verdict: JurorVerdict
  /** Hash of the juror's scores. */
  readonly evidence: Hash
  readonly salt: Hash
}

/** A second of the past and a domain, in which weights are asked. */
export type WeightQuery = { readonly domain: Hash; readonly atSeconds: bigint }

/** Weights, cases and votes. `account`: that of a juror, which its operator may act for. */
export type CourtLedger = {
  weightAt(options: WeightQuery & { readonly account: AccountId }): Promise<bigint>
  /** The same of all accounts together. */
  totalAt(options: WeightQuery): Promise<bigint>
  /** Whether enough stake is enlisted for a domain that cases can be opened in it now. */
  hasQuorum(domain: Hash): Promise<boolean>
  /**
   * Seats that a seed gives to an account where `expected` are given to all who were enlisted.
   * Pure on the chain's side: the same for ever.
   */
  seatsForSeed(
    options: WeightQuery & {
      readonly seed: Hash
      readonly account: AccountId
      readonly expected: number
    },
  ): Promise<bigint>
  /** Enlists weight of an account's stake for a domain, in place of what was there; 0 leaves. */
  enlist(options: {
    readonly account: AccountId
    readonly domain: Hash
    readonly weight: bigint
  }): Promise<Transaction>
  /** Takes off what a fine has left uncovered. By anybody. */
  trimExcessWeight(options: {
    readonly account: AccountId
    readonly domain: Hash
  }): Promise<Transaction>

  courtCase(id: bigint): Promise<CourtCase | undefined>
  juryDraw(place: JuryDrawKey): Promise<JuryDraw | undefined>
  courtRecord(account: AccountId): Promise<CourtRecord>
  /** Seats of an account in a draw that is seated; its weight in the plenary. */
  seatsOf(options: JuryDrawKey & { readonly account: AccountId }): Promise<bigint>
  /** What the next appeal takes from who makes it, most of which returns. */
  appealDeposit(id: bigint): Promise<bigint>

  /** Seats the jury once the beacon's value is there. By anybody. */
  seatJury(id: bigint): Promise<Transaction>
  voteHash(vote: CourtVote): Hash
  commitVote(options: {
    readonly caseId: bigint
    readonly account: AccountId
    readonly hash: Hash
  }): Promise<Transaction>
  /** By anybody who knows the salt. */
  revealVote(vote: CourtVote): Promise<Transaction>
  tallyVotes(id: bigint): Promise<Transaction>
  /** Asks the next jury. By anybody. */
  appeal(id: bigint): Promise<Transaction>
  /**
   * Ends a case by its ruling once no appeal can come, or undecided. By anybody; but what has no
   * jury and takes nothing, as pay that is held for an audit, ends otherwise.
   */
  finalizeCase(id: bigint): Promise<Transaction>
  /** Pays an account for its votes in a draw of a case that has ended. By anybody. */
  collectJurorFee(options: JuryDrawKey & { readonly account: AccountId }): Promise<Transaction>
  /** Fines a juror that kept silent; a tenth is the caller's. */
  fineJuror(options: JuryDrawKey & { readonly account: AccountId }): Promise<Transaction>
  /** Holds the pay of a session or request that was open when the case named it. By anybody. */
  holdPay(options: { readonly caseId: bigint; readonly subject: Hash }): Promise<Transaction>
  /** After a case: returns its pay to the client where the ruling says so, or lets go of it. */
  resolveHeldPay(options: { readonly caseId: bigint; readonly subject: Hash }): Promise<Transaction>
}

/** What happened before the court. */
export type CourtEvent =
  | {
      readonly kind: 'weight-enlisted'
      readonly account: AccountId
      readonly domain: Hash
      readonly weight: bigint
    }
  | {
      readonly kind: 'case-opened'
      readonly caseId: bigint
      readonly opener: AccountId
      readonly respondent?: AccountId
      readonly domain: Hash
      /** What it is about, for the module that opened it. */
      readonly subject: Hash
    }
  | {
      readonly kind: 'jury-seated'
      readonly caseId: bigint
      readonly draw: number
      readonly seed: Hash
      readonly commitUntilSeconds: bigint
    }
  | {
      readonly kind: 'vote-committed'
      readonly caseId: bigint
      readonly draw: number
      readonly account: AccountId
      readonly seats: bigint
    }
  | {
      readonly kind: 'vote-revealed'
      readonly caseId: bigint
      readonly draw: number
      readonly account: AccountId
      readonly verdict: JurorVerdict
      readonly evidence: Hash
    }
  | { readonly kind: 'jury-failed'; readonly caseId: bigint; readonly draw: number }
  | {
      readonly kind: 'case-ruled'
      readonly caseId: bigint
      readonly stage: JuryStage
      readonly ruling: Ruling
      readonly appealUntilSeconds: bigint
    }
  | {
      readonly kind: 'case-appealed'
      readonly caseId: bigint
      readonly stage: JuryStage
      readonly appellant: AccountId
    }
  | {
      readonly kind: 'case-ended'
      readonly caseId: bigint
      readonly respondent?: AccountId
      readonly ruling: Ruling
      /** In native base units: taken of the stake, of that to who brought it, and burnt. */
      readonly slashed: bigint
      readonly reward: bigint
      readonly burnt: bigint
    }
  | {
      readonly kind: 'fee-collected'
      readonly caseId: bigint
      readonly draw: number
      readonly account: AccountId
      readonly amount: bigint
    }
  | {
      readonly kind: 'juror-fined'
      readonly caseId: bigint
      readonly draw: number
      readonly account: AccountId
      readonly amount: bigint
    }
  | { readonly kind: 'pay-attached'; readonly caseId: bigint; readonly subject: Hash }
  | { readonly kind: 'account-excluded'; readonly account: AccountId }
  | {
      /** Some of a stake, what unbonds first, became `to`'s. */
      readonly kind: 'stake-slashed'
      readonly account: AccountId
      readonly to: AccountId
      readonly amount: bigint
    }
