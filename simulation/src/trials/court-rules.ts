import type { JurorVerdict, Ruling } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'

// A second implementation of docs/spec/court.md, sections 3 to 6, independent of the chain. It
// computes the rulings from the votes, and the resulting payments.

/** Expected number of seats of a first jury, and of the jury after an appeal. */
export const SEATS = [21n, 63n] as const

/** The last stage: all enlisted jurors, by weight. */
export const PLENARY = 2

export const stageOf = (draw: number): number => Math.floor(draw / 2)

/** Seats, or weights, by vote. */
export type VoteCount = Record<JurorVerdict, bigint>

export const emptyVoteCount = (): VoteCount => ({ no: 0n, minor: 0n, major: 0n })

/** A fraction as numerator and denominator. */
export type Fraction = readonly [bigint, bigint]

/** Majority that a conviction needs. */
export type Majority = {
  /** Minimum share of the revealed votes. */
  readonly part: Fraction
  /** Minimum share of the expected seats; in the plenary, of the total weight. */
  readonly quorum: Fraction
}

export const majority: Majority = { part: [3n, 5n], quorum: [1n, 2n] }

const isAtLeast = (votes: bigint, all: bigint, [part, of]: Fraction): boolean =>
  votes * of >= all * part

/**
 * Returns whether votes of at least a third of the expected seats (in the plenary, of the weight)
 * were revealed; if not, the draw cannot acquit.
 */
const isHeard = (revealed: bigint, expected: bigint): boolean =>
  isAtLeast(revealed, expected, [1n, 3n])

/**
 * Returns whether votes of at least half of the expected seats (in the plenary, of the weight) were
 * revealed; if not, silent jurors are not fined.
 */
export const isFinable = (revealed: bigint, expected: bigint): boolean =>
  isAtLeast(revealed, expected, [1n, 2n])

/**
 * Returns the ruling of a count. `undecided` leads to another draw or ends the case without a
 * ruling.
 *
 * @param expected Expected number of seats; for the plenary, the total weight.
 */
export function rulingBy(tally: VoteCount, expected: bigint, { part, quorum } = majority): Ruling {
  const { no, minor, major } = tally
  const revealed = no + minor + major
  const carries = (votes: bigint) => {
    return isAtLeast(votes, revealed, part) && isAtLeast(votes, expected, quorum)
  }
  if (carries(major)) return 'major'
  if (carries(major + minor)) return 'minor'
  const denied = no * 5n > revealed * 2n
  return denied && isHeard(revealed, expected) ? 'no' : 'undecided'
}

/** Returns the same as `rulingBy` for a draw of a first jury or of a jury after an appeal. */
export const rulingOf = (tally: VoteCount, draw: number): Ruling =>
  rulingBy(tally, SEATS[stageOf(draw)] ?? 0n)

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

/** A revealed vote. */
export type CountedVote = {
  readonly account: AccountId
  readonly verdict: JurorVerdict
  readonly seats: bigint
}

export type CountedDraw = { readonly draw: number; readonly votes: readonly CountedVote[] }

/** The facts about an ended case that determine its payments. */
export type EndedCase = {
  readonly ruling: Ruling
  readonly opener: AccountId
  readonly respondent: AccountId
  readonly bond: bigint
  /** Fee of one seat. */
  readonly fee: bigint
  readonly rewardBps: bigint
  /** Total weight of the jurors that may judge this case; its parties may not. */
  readonly weight: bigint
  /** Locked part of the respondent's stakes. */
  readonly locked: bigint
  readonly penalties: { readonly minor: bigint; readonly major: bigint }
  /**
   * Amount that concurrent cases of the same kind against the respondent took during this case and
   * paid to no account.
   */
  readonly carriedOver: bigint
  /** Whether no other case of the same kind runs against the respondent. */
  readonly isLast: boolean
  readonly appeals: readonly { readonly appellant: AccountId; readonly against: Ruling }[]
  readonly draws: readonly CountedDraw[]
}

export type CasePayouts = {
  readonly slashed: bigint
  readonly reward: bigint
  readonly burnt: bigint
  /**
   * Amount that is kept for running cases of the same kind, to repay the fees of the parties that
   * are right in those cases.
   */
  readonly carriedOver: bigint
  /** Amounts that the end of the case pays out, by account. */
  readonly gains: ReadonlyMap<AccountId, bigint>
  /**
   * Jury fees that were not repaid although the payer was right. If the case is undecided, the
   * requester of the last jury also lost its bond, which is included.
   */
  readonly unrepaid: ReadonlyMap<AccountId, bigint>
  /** Base units that are reserved for fees, but cannot be divided equally. */
  readonly dust: bigint
  /** Returns the pay of a revealed vote. */
  payOf(draw: number, vote: CountedVote): bigint
}

/** Returns the deposit that is held for the fees of a stage. */
export const feeDepositOf = (fee: bigint, stage: number): bigint =>
  fee * (stage === PLENARY ? 4n * SEATS[1] : 2n * (SEATS[stage] ?? 0n))

const isConviction = (ruling: Ruling): boolean => ruling === 'minor' || ruling === 'major'

/** Divides the money of a case among its parties, exact to the base unit. */
export function computePayouts(facts: EndedCase): CasePayouts {
  const { ruling, bond, locked, penalties, rewardBps, appeals, opener, respondent } = facts
  const upheld = isConviction(ruling)
  const slashed = upheld ? least(locked, penalties[ruling as 'minor' | 'major']) : 0n
  const gains = new Map<AccountId, bigint>()
  const unrepaid = new Map<AccountId, bigint>()
  const give = (to: Map<AccountId, bigint>, account: AccountId, amount: bigint) =>
    to.set(account, (to.get(account) ?? 0n) + amount)
  // If the case ends without a ruling, the party that asked for the last stage loses its bond, if a
  // jury of this stage was seated.
  const isAskedInVain = (stage: number) =>
    ruling === 'undecided' &&
    stage === appeals.length &&
    facts.draws.some(({ draw }) => stageOf(draw) === stage)
  const charges = [{ payer: opener, wrong: ruling === 'no' || isAskedInVain(0) }].concat(
    appeals.map(({ appellant: payer, against }, at) => ({
      payer,
      wrong: ruling === 'undecided' ? isAskedInVain(at + 1) : ruling === against,
    })),
  )
  const most = least((slashed * rewardBps) / 10_000n, 4n * bond)
  let left =
    slashed +
    (upheld ? facts.carriedOver : 0n) +
    bond * BigInt(charges.filter(({ wrong }) => wrong).length)
  let dust = 0n
  for (const [stage, { payer, wrong }] of charges.entries()) {
    const { used, paid } = feesOf(facts, stage)
    const repaid = wrong || ruling === 'undecided' ? 0n : least(used, left)
    left -= repaid
    dust += used - paid
    if (!wrong) give(unrepaid, payer, used - repaid)
    else if (ruling === 'undecided') give(unrepaid, payer, used + bond)
    give(gains, payer, feeDepositOf(facts.fee, stage) - used + repaid + (wrong ? 0n : bond))
  }
  const reward = least(most, left)
  const half = ruling === 'no' ? (left - reward) / 2n : 0n
  give(gains, opener, reward)
  give(gains, respondent, half)
  const payOf = (draw: number, vote: CountedVote) => feeOf(facts, draw, vote)
  const rest = left - reward - half
  const { burnt, kept: carriedOver } = remainderOf(facts, rest)
  return { slashed, reward, burnt, carriedOver, gains, unrepaid, dust, payOf }
}

/**
 * Splits the remainder of a case: it is burnt, unless another case against the respondent needs it.
 */
function remainderOf({ ruling, bond, carriedOver, isLast }: EndedCase, rest: bigint) {
  if (isConviction(ruling)) {
    const keep = isLast ? 0n : least(rest, 8n * bond)
    return { burnt: rest - keep, kept: keep }
  }
  return isLast ? { burnt: rest + carriedOver, kept: 0n } : { burnt: rest, kept: carriedOver }
}

/** Returns the fees of both draws of a stage: the reserved and the paid amounts. */
function feesOf(facts: EndedCase, stage: number): { readonly used: bigint; readonly paid: bigint } {
  const draws = facts.draws.filter(({ draw }) => stageOf(draw) === stage)
  const paid = sum(draws.flatMap(({ draw, votes }) => votes.map((one) => feeOf(facts, draw, one))))
  if (stage !== PLENARY) return { used: paid, paid }
  const weight = sum(draws.map(({ votes }) => paidSeats(facts, votes)))
  return { used: (feeDepositOf(facts.fee, stage) * weight) / facts.weight, paid }
}

const isPaid = ({ ruling }: EndedCase, { verdict }: CountedVote): boolean =>
  ruling === 'undecided' || (verdict === 'no') === (ruling === 'no')

const paidSeats = (facts: EndedCase, votes: readonly CountedVote[]): bigint =>
  sum(votes.filter((vote) => isPaid(facts, vote)).map(({ seats }) => seats))

/**
 * Returns the fee of a vote. If a jury has more seats than its deposit covers, each seat is paid
 * less. The second draw of a stage gets only what the first draw left of the deposit.
 */
function feeOf(facts: EndedCase, draw: number, vote: CountedVote): bigint {
  const { fee, weight, draws } = facts
  if (!isPaid(facts, vote)) return 0n
  const pot = feeDepositOf(fee, stageOf(draw))
  if (stageOf(draw) === PLENARY) return (pot * vote.seats) / weight
  const seatsIn = (index: number) =>
    paidSeats(facts, draws.find((one) => one.draw === index)?.votes ?? [])
  const before = draw % 2 === 1 ? least(pot, fee * seatsIn(draw - 1)) : 0n
  return least(fee, (pot - before) / seatsIn(draw)) * vote.seats
}
