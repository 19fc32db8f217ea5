import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// One court: cases, juries, appeals. docs/spec/court.md; on chain `ICourt` and `IJuries`.

/**
 * Rulings in ascending order: `major` includes `minor`. `undecided`: the court has not ruled, or
 * the case ended without a ruling.
 */
export const rulings = ['undecided', 'no', 'minor', 'major'] as const
export type Ruling = (typeof rulings)[number]

/** Verdicts of jurors. A juror that cannot judge casts no vote, and can be fined for this. */
export type JurorVerdict = Exclude<Ruling, 'undecided'>
export const jurorVerdicts = ['no', 'minor', 'major'] as const satisfies readonly JurorVerdict[]

/** Stages of a trial: 21 seats, 63 seats, and all enlisted jurors. */
export const juryStages = ['first', 'second', 'plenary'] as const
export type JuryStage = (typeof juryStages)[number]

/**
 * Seconds for which a juror must have enlisted weight before it counts for seats and endorsements:
 * `WEIGHT_WINDOW` of `IJuries`.
 */
export const WEIGHT_WINDOW_SECONDS = 259_200n

/**
 * Least total weight of the jurors of a domain, in minimum stakes, for cases in it to be judged:
 * `domainMinAt` of `IJuries`. A domain is a model version, or one of the two below.
 */
export const DOMAIN_MIN_STAKES = 21n

/** The domain of cases that concern no particular model version. */
export const GENERAL_DOMAIN: Hash = `0x${'0'.repeat(64)}`

/**
 * The domain of challenges in training jobs, whose jurors need software that trains:
 * keccak256(`ostrom:TrainingDomain:v1`).
 */
export const TRAINING_DOMAIN: Hash =
  '0xc999856fff9f45f5b6c46bc57472bce7c89401c7a1db9ecd8a1dacdbdc2cdfd8'

/** A case, as the chain stores it. */
export type CourtCase = {
  readonly id: bigint
  /**
   * False for a case that ends without a jury, by a call of the module (contract) that opened it.
   */
  readonly hasJury: boolean
  /**
   * `waiting`: for the beacon value that seats the next jury; without a jury, for the module that
   * opened the case. `ruled`: any account may appeal until `appealUntilSeconds`, and finalize from
   * then on.
   */
  readonly status: 'waiting' | 'voting' | 'ruled' | 'final'
  /** Ruling of the last jury; permanent once the case is final. */
  readonly ruling: Ruling
  readonly stage: JuryStage
  /** The current or last draw: twice the index of the stage, plus one for a second attempt. */
  readonly draw: number
  /** The account that opened the case; it gets no seat. */
  readonly opener: AccountId
  /** The accused account, which gets no seat; absent in a case without one. */
  readonly respondent?: AccountId
  readonly domain: Hash
  readonly bond: bigint
  /** Fee of a seat in the current stage, in native base units. */
  readonly fee: bigint
  readonly openedAtSeconds: bigint
  /** Unix second from which any account can finalize the case in any state. */
  readonly endsAtSeconds: bigint
  readonly voteWindowSeconds: bigint
  /** Present while `status` is `ruled`. */
  readonly appealUntilSeconds?: bigint
  /** The epoch whose beacon value seats the current draw. */
  readonly seedEpoch: bigint
  /**
   * Hash of what an appeal contests: terms of the case, number of the draw, and ruling. Zeros
   * without a jury.
   */
  readonly termsHash: Hash
}

/** One jury draw and its votes, in seats, or in weights in the plenary stage. */
export type JuryDraw = {
  readonly seed: Hash
  readonly seededAtSeconds: bigint
  readonly committed: bigint
  readonly no: bigint
  readonly minor: bigint
  readonly major: bigint
  readonly tallied: boolean
}

/** The court's record of an account as a provider. */
export type CourtRecord = {
  readonly isExcluded: boolean
  /**
   * Unix second of the last ruling that counts as a failure; 0 without one. These count: rulings of
   * juries, unless they concern only one model; `major` rulings by fraud proofs; and a ruling about
   * withheld data that excludes the provider.
   */
  readonly failedAtSeconds: bigint
  readonly failed: bigint
  readonly withheld: bigint
  readonly rejected: bigint
}

export type JuryDrawKey = { readonly caseId: bigint; readonly draw: number }

export type CourtVote = JuryDrawKey & {
  readonly account: AccountId
  readonly verdict: JurorVerdict
  /** Hash of the scores on which the juror bases its verdict. */
  readonly evidence: Hash
  readonly salt: Hash
}

/** A domain and a past Unix second, for which to read weights. */
export type WeightQuery = { readonly domain: Hash; readonly atSeconds: bigint }

/** Weights, cases and votes. `account` is a juror; the juror's operator may act for it. */
export type CourtLedger = {
  /** Returns the enlisted weight of an account at a second; decisions use the settled weight. */
  weightAt(options: WeightQuery & { readonly account: AccountId }): Promise<bigint>
  /**
   * Returns the weight with which an account counts at a second, for seats, endorsements and
   * blocks: the lesser of the weights at that second and `WEIGHT_WINDOW_SECONDS` earlier. Weight of
   * the first window after the deployment counts at once.
   */
  settledWeightAt(options: WeightQuery & { readonly account: AccountId }): Promise<bigint>
  /**
   * Returns the settled weight of all accounts: the lesser of their total weights at that second
   * and `WEIGHT_WINDOW_SECONDS` earlier.
   */
  settledTotalAt(options: WeightQuery): Promise<bigint>
  /**
   * Returns true if the settled weight of a domain's jurors suffices to open cases in it now: at
   * least `DOMAIN_MIN_STAKES`.
   */
  hasQuorum(domain: Hash): Promise<boolean>
  /**
   * Returns the number of seats that a seed gives to an account, if all enlisted accounts together
   * get `expected` seats on average. The result never changes, because past weights never change.
   */
  seatsForSeed(
    options: WeightQuery & {
      readonly seed: Hash
      readonly account: AccountId
      readonly expected: number
    },
  ): Promise<bigint>
  /**
   * Sets the weight of an account's stake for a domain; 0 leaves the domain. Throws `weight-paused`
   * if it raises a weight that the account lowered less than `WEIGHT_WINDOW_SECONDS` ago. Weights
   * lowered in the first window after the deployment can be raised at once.
   */
  enlist(options: {
    readonly account: AccountId
    readonly domain: Hash
    readonly weight: bigint
  }): Promise<Transaction>
  /** Removes weight that exceeds the stake, for example after a fine. Any account may call it. */
  trimExcessWeight(options: {
    readonly account: AccountId
    readonly domain: Hash
  }): Promise<Transaction>

  courtCase(id: bigint): Promise<CourtCase | undefined>
  juryDraw(drawKey: JuryDrawKey): Promise<JuryDraw | undefined>
  courtRecord(account: AccountId): Promise<CourtRecord>
  /**
   * Returns the seats of an account in a draw whose jury is seated; in the plenary stage, its
   * weight.
   */
  seatsOf(options: JuryDrawKey & { readonly account: AccountId }): Promise<bigint>
  /**
   * Returns the largest deposit that the next appeal takes, in native base units, most of which is
   * refunded. Fees follow the price of gas up to a multiple of their least amount.
   */
  appealDeposit(id: bigint): Promise<bigint>

  /** Seats the jury once the beacon value is final. Any account may call it. */
  seatJury(id: bigint): Promise<Transaction>
  voteHash(vote: CourtVote): Hash
  commitVote(options: {
    readonly caseId: bigint
    readonly account: AccountId
    readonly hash: Hash
  }): Promise<Transaction>
  /** Reveals a vote. Any account that knows the salt may call it. */
  revealVote(vote: CourtVote): Promise<Transaction>
  tallyVotes(id: bigint): Promise<Transaction>
  /**
   * Appeals the ruling of a case to the next stage. Any account may call it. `termsHash` is the
   * value that the caller read. Throws `case-changed` if a reorganisation, or another ruling,
   * changed the terms since then.
   */
  appeal(courtCase: Pick<CourtCase, 'id' | 'termsHash'>): Promise<Transaction>
  /**
   * Ends a case by its ruling after the appeal window, or undecided. Any account may call it. Cases
   * without jury and penalty, such as audit holds, end by other functions.
   */
  finalizeCase(id: bigint): Promise<Transaction>
  /** Pays an account for its votes in a draw of an ended case. Any account may call it. */
  collectJurorFee(options: JuryDrawKey & { readonly account: AccountId }): Promise<Transaction>
  /**
   * Fines a juror that cast no vote in a draw in which at least half of the expected seats
   * revealed. After a ruling the caller receives a tenth of the fine.
   */
  fineJuror(options: JuryDrawKey & { readonly account: AccountId }): Promise<Transaction>
  /**
   * Holds the pay of a session or request that was still open when the case named it. Any account
   * may call it.
   */
  holdPay(options: { readonly caseId: bigint; readonly subject: Hash }): Promise<Transaction>
  /** After a case: returns held pay to the client or releases it, according to the ruling. */
  resolveHeldPay(options: { readonly caseId: bigint; readonly subject: Hash }): Promise<Transaction>
}

/** Events of cases, juries and weights. */
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
      /** Subject of the case, defined by the module that opened it. */
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
      /**
       * Native base units taken from the respondent's stake. The opener's reward and the burnt
       * amount come from these and from lost bonds.
       */
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
      /** Part of a stake, unbonding stake first, was transferred to `to`. */
      readonly kind: 'stake-slashed'
      readonly account: AccountId
      readonly to: AccountId
      readonly amount: bigint
    }
