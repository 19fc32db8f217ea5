import type { Ruling } from '@ostrom/ledger'
import { Hex, Sortition } from '@ostrom/protocol'
import { createPrng, type Prng } from '../runtime/prng.ts'
import { type Majority, majority, rulingBy, SEATS } from './court-rules.ts'
import { divideWeight, type JurorWeight, type WeightDivision } from './trial-participants.ts'

// Probabilities of wrong rulings if a third of the jurors' weight colludes, in each stage of a
// case, by the current rule and by rules that no ledger implements. They are computed from the
// distribution of seats, and sampled with the protocol's draw of seats.

type JuryRule = {
  readonly name: string
  /** Expected seats of the first and the second jury. */
  readonly seats: readonly [bigint, bigint]
  readonly majority: Majority
  /** Maximum number of draws if a jury is undecided. */
  readonly draws: number
}

const currentRule: JuryRule = { name: 'present rule', seats: SEATS, majority, draws: 2 }

const rules: readonly JuryRule[] = [
  currentRule,
  { ...currentRule, name: 'seats 7 and 21', seats: [7n, 21n] },
  { ...currentRule, name: 'seats 15 and 45', seats: [15n, 45n] },
  { ...currentRule, name: 'seats 31 and 127', seats: [31n, 127n] },
  { ...currentRule, name: 'one half convicts', majority: { ...majority, part: [1n, 2n] } },
  { ...currentRule, name: 'two thirds convict', majority: { ...majority, part: [2n, 3n] } },
  { ...currentRule, name: 'no quorum', majority: { ...majority, quorum: [0n, 1n] } },
  { ...currentRule, name: 'one draw', draws: 1 },
]

/** The electorate of juries, as shares of all jurors' weight. */
export type Electorate = {
  /** Share that colludes and votes together. */
  readonly colluding: number
  /** Share of the other weight that votes and sees the truth. */
  readonly active: number
}

const thirdColluding: Electorate = { colluding: 1 / 3, active: 0.95 }

/** Probabilities of the rulings of one draw or stage. */
export type RulingChances = {
  readonly convicted: number
  readonly acquitted: number
  readonly undecided: number
}

/** Terms smaller than this bound are omitted from a sum. */
const NEGLIGIBLE = 1e-18

/** Returns the probabilities of 0, 1, 2... arrivals of a Poisson process. */
function arrivals(mean: number): readonly number[] {
  const chances: number[] = []
  let chance = Math.exp(-mean)
  for (let at = 0; at < mean || chance > NEGLIGIBLE; at++) {
    chances.push(chance)
    chance *= mean / (at + 1)
  }
  return chances
}

export type JuryModel = {
  readonly rule?: JuryRule
  readonly seats: bigint
  readonly electorate?: Electorate
  /**
   * Whether the provider cheats. If it does, the colluding jurors want an acquittal; if not, they
   * want a conviction.
   */
  readonly cheats: boolean
}

/** Returns the probabilities of one draw. Pure. */
export function drawChances({
  rule = currentRule,
  seats,
  electorate = thirdColluding,
  cheats,
}: JuryModel): RulingChances {
  const { colluding, active } = electorate
  const lies = arrivals(Number(seats) * colluding)
  const truths = arrivals(Number(seats) * (1 - colluding) * active)
  const sums: Record<Ruling, number> = { undecided: 0, no: 0, minor: 0, major: 0 }
  for (const [false_, first] of lies.entries()) {
    for (const [true_, second] of truths.entries()) {
      const [no, major] = cheats ? [false_, true_] : [true_, false_]
      const tally = { no: BigInt(no), minor: 0n, major: BigInt(major) }
      sums[rulingBy(tally, seats, rule.majority)] += first * second
    }
  }
  return { convicted: sums.major, acquitted: sums.no, undecided: sums.undecided }
}

/**
 * Returns the probabilities of a stage. An undecided jury is drawn again.
 *
 * @param voids Number of epochs that the colluding jurors can void before each draw, in order to
 *   get another jury.
 */
export function stageChances(jury: JuryModel, voids = 0): RulingChances {
  const { rule = currentRule, cheats } = jury
  const one = bestOfDraws(drawChances(jury), cheats, voids + 1)
  let left = 1
  const sums = { convicted: 0, acquitted: 0 }
  for (let draw = 0; draw < rule.draws; draw++) {
    sums.convicted += left * one.convicted
    sums.acquitted += left * one.acquitted
    left *= one.undecided
  }
  return { ...sums, undecided: left }
}

/** Returns the best of several draws for the colluding jurors, who prefer no ruling to a loss. */
function bestOfDraws(one: RulingChances, cheats: boolean, draws: number): RulingChances {
  const [won, lost] = cheats ? [one.acquitted, one.convicted] : [one.convicted, one.acquitted]
  // Subtraction from one would lose the precision of small probabilities.
  const wins = -Math.expm1(draws * Math.log1p(-won))
  const losses = lost ** draws
  const [convicted, acquitted] = cheats ? [losses, wins] : [wins, losses]
  return { convicted, acquitted, undecided: Math.max(0, 1 - wins - losses) }
}

/** Probabilities of wrong rulings by first juries and by juries after an appeal. */
export type RuleErrorRates = {
  readonly name: string
  /** Probability that an honest provider is convicted, for each of the two juries. */
  readonly convicted: readonly number[]
  /** Probability that a cheating provider is acquitted or the jury is undecided. */
  readonly freed: readonly number[]
}

function errorRatesOf(rule: JuryRule, voids: number, electorate = thirdColluding): RuleErrorRates {
  const of = (cheats: boolean) =>
    rule.seats.map((seats) => stageChances({ rule, seats, electorate, cheats }, voids))
  return {
    name: rule.name,
    convicted: of(false).map(({ convicted }) => convicted),
    freed: of(true).map(({ acquitted, undecided }) => acquitted + undecided),
  }
}

export const measureRules = (electorate = thirdColluding): readonly RuleErrorRates[] =>
  rules.map((rule) => errorRatesOf(rule, 0, electorate))

const VOIDS = [0, 1, 2, 3, 5, 10]

/**
 * Returns the price in bonds: the first voided epoch costs one, and each further epoch twice as
 * much.
 */
export const priceOf = (voids: number): number => 2 ** voids - 1

export const measureVoids = (): readonly RuleErrorRates[] =>
  VOIDS.map((voids) => ({
    ...errorRatesOf(currentRule, voids),
    name: `${voids} epochs, ${priceOf(voids)} bonds`,
  }))

/**
 * Returns the minimum shares of the total weight with which colluding jurors decide in the plenary,
 * which has no randomness: to convict an honest provider, and to free a cheating provider.
 */
export function plenaryShares(awake: number): {
  readonly convicts: number
  readonly frees: number
} {
  // A conviction needs 3/5 of the voting weight and 1/2 of the total weight. Colluding jurors
  // prevent it with more than 2/5 of the voting weight, or if less than 1/2 of the total weight is
  // left.
  const [part, rest] = [3 / 5, 2 / 5]
  const convicts = Math.max((part * awake) / (1 - part * (1 - awake)), 1 / 2)
  const frees = Math.min((rest * awake) / (1 - rest * (1 - awake)), 1 - 1 / 2 / awake)
  return { convicts, frees }
}

/** Numbers of wrong rulings by sampled first juries, drawn with the protocol's draw of seats. */
export type SampledErrorRates = {
  readonly division: WeightDivision
  readonly convicted: number
  readonly freed: number
}

/** Samples first juries. For each, the accounts get new random weights. */
export function sampleErrorRates(draws: number): readonly SampledErrorRates[] {
  return (['alike', 'split'] as const).map((division) => {
    const dice = createPrng(`juries ${division}`)
    const wrong = { convicted: 0, freed: 0 }
    for (let at = 0; at < draws; at++) {
      const drawn = divideWeight(dice, division, { count: dice.between(4, 20), thirds: 1_000n })
      if (rulingIn(dice, drawn, false) === 'major') wrong.convicted++
      if (rulingIn(dice, drawn, true) !== 'major') wrong.freed++
    }
    return { division, ...wrong }
  })
}

/** Returns the ruling of a first jury in which every juror votes. */
function rulingIn(dice: Prng, drawn: readonly JurorWeight[], cheats: boolean): Ruling {
  const [expected] = SEATS
  const seed = Hex.from(dice.bytes(32))
  const total = drawn.reduce((all, { weight }) => all + weight, 0n)
  const tally = { no: 0n, minor: 0n, major: 0n }
  for (const [at, { weight, colluding }] of drawn.entries()) {
    const account: Hex.AccountId = `0x${(at + 1).toString(16).padStart(40, '0')}`
    const seats = Sortition.seats(seed, { account, expected, weight, total })
    tally[colluding === cheats ? 'no' : 'major'] += seats
  }
  return rulingBy(tally, expected)
}

const percent = (chance: number): string => `${Number((100 * chance).toPrecision(2))} %`

/** Returns the results as lines to print. */
export function reportJuries(draws: number): readonly string[] {
  const line = ({ name, convicted, freed }: RuleErrorRates) =>
    `  ${name}: honest convicted ${convicted.map(percent).join(', ')}; ` +
    `cheats freed ${freed.map(percent).join(', ')}`
  const shares = (awake: number) => {
    const { convicts, frees } = plenaryShares(awake)
    const summary = `from ${percent(convicts)} on they convict an honest provider`
    const freed = `from ${percent(frees)} on they free a cheat`
    return `  ${percent(awake)} of the rest vote: ${summary}, ${freed}`
  }
  return [
    'a third of the weight colludes, 95 % of the rest vote; by rule, first and second jury:',
    ...measureRules().map(line),
    'present rule, by number of epochs voided in a row before each draw, and their price:',
    ...measureVoids().map(line),
    'the plenary, by the share of all weight that colluding jurors have:',
    ...[1, 0.95, 0.8, 0.6].map(shares),
    'up to a third of the weight colludes, all jurors vote; ' +
      `wrong rulings of ${draws} first juries:`,
    ...sampleErrorRates(draws).map(
      ({ division, convicted, freed }) =>
        `  ${division}: honest convicted ${convicted}, cheats freed ${freed}`,
    ),
  ]
}
