import type { Ruling } from '@ostrom/ledger'
import { Hex, Sortition } from '@ostrom/protocol'
import { createPrng, type Prng } from '../runtime/prng.ts'
import { type Majority, majority, rulingBy, SEATS } from './court-rules.ts'
import { divideWeight, type JurorWeight, type WeightDivision } from './trial-participants.ts'

// Power of a third of the weight in each stage of a case, by rules that no ledger has too:
// computed from the law of seats, and drawn by the seats of the protocol.

type JuryRule = {
  readonly name: string
  /** Expected in the first and in the second jury. */
  readonly seats: readonly [bigint, bigint]
  readonly majority: Majority
  /** A jury that rules nothing is drawn so often. */
  readonly draws: number
}

const currentRule: JuryRule = { name: 'as it is', seats: SEATS, majority, draws: 2 }

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

/** Of all weight. */
export type Electorate = {
  /** Weight that colludes, and votes as one. */
  readonly colluding: number
  /** Weight of the rest that votes, and sees the truth. */
  readonly active: number
}

const thirdColluding: Electorate = { colluding: 1 / 3, active: 0.95 }

/** How a jury rules: chances of one draw, or of a stage. */
export type RulingChances = {
  readonly convicted: number
  readonly acquitted: number
  readonly undecided: number
}

/** Terms of a sum that are left out are below this together, times their number. */
const NEGLIGIBLE = 1e-18

/** Chances of 0, 1, 2... arrivals of a Poisson process. */
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
  /** Whether the provider is a cheat: those who collude want it free, else convicted. */
  readonly cheats: boolean
}

/** Chances of one draw. Pure. */
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
 * Chances of a stage, whose jury is drawn again where it rules nothing.
 *
 * @param voids Epochs that those who collude may void before each draw, to have another jury.
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

/** The best of several draws for those who collude; none at all is better than a loss. */
function bestOfDraws(one: RulingChances, cheats: boolean, draws: number): RulingChances {
  const [won, lost] = cheats ? [one.acquitted, one.convicted] : [one.convicted, one.acquitted]
  // Small chances do not survive a subtraction from one.
  const wins = -Math.expm1(draws * Math.log1p(-won))
  const losses = lost ** draws
  const [convicted, acquitted] = cheats ? [losses, wins] : [wins, losses]
  return { convicted, acquitted, undecided: Math.max(0, 1 - wins - losses) }
}

/** Chances of wrong rulings by first and by second juries. */
export type RuleErrorRates = {
  readonly name: string
  /** Honest providers. */
  readonly convicted: readonly number[]
  /** Cheats, where nothing is ruled too. */
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

/** In bonds: the first costs one, and each further one twice as much. */
export const priceOf = (voids: number): number => 2 ** voids - 1

export const measureVoids = (): readonly RuleErrorRates[] =>
  VOIDS.map((voids) => ({
    ...errorRatesOf(currentRule, voids),
    name: `${voids} epochs, ${priceOf(voids)} bonds`,
  }))

/**
 * Shares of all weight from which on those who collude have their way in the plenary, where luck
 * has no part: an honest provider convicted, a cheat freed.
 */
export function plenaryShares(awake: number): {
  readonly convicts: number
  readonly frees: number
} {
  // Of what votes 3/5, and of all 1/2; or 2/5, or less than 1/2 left.
  const [part, rest] = [3 / 5, 2 / 5]
  const convicts = Math.max((part * awake) / (1 - part * (1 - awake)), 1 / 2)
  const frees = Math.min((rest * awake) / (1 - rest * (1 - awake)), 1 - 1 / 2 / awake)
  return { convicts, frees }
}

/** How often juries of accounts ruled wrongly, drawn by the seats of the protocol. */
export type SampledErrorRates = {
  readonly division: WeightDivision
  readonly convicted: number
  readonly freed: number
}

/** Draws first juries once among accounts whose weights are drawn anew each time. */
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

/** A first jury of whom all vote. */
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

/** As lines to print. */
export function reportJuries(draws: number): readonly string[] {
  const line = ({ name, convicted, freed }: RuleErrorRates) =>
    `  ${name}: honest convicted ${convicted.map(percent).join(', ')}; ` +
    `cheats freed ${freed.map(percent).join(', ')}`
  const shares = (awake: number) => {
    const { convicts, frees } = plenaryShares(awake)
    const summary = `convicts the honest from ${percent(convicts)} of all weight on`
    const freed = `frees cheats from ${percent(frees)}`
    return `  where ${percent(awake)} of the rest vote it ${summary}, ${freed}`
  }
  return [
    'a third of the weight colludes, 95 % of the rest vote; by rule, first and second jury:',
    ...measureRules().map(line),
    'as it is, by epochs voided in a row before each draw, and their price:',
    ...measureVoids().map(line),
    'the plenary:',
    ...[1, 0.95, 0.8, 0.6].map(shares),
    `up to a third colludes, all vote; of ${draws} first draws by accounts:`,
    ...sampleErrorRates(draws).map(
      ({ division, convicted, freed }) =>
        `  ${division}: honest convicted ${convicted}, cheats freed ${freed}`,
    ),
  ]
}
