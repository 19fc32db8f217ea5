import { Bounds } from '@ostrom/verification'
import { createDice, type Dice } from '../dice.ts'
import { type Division, type Drawn, divide } from './cast.ts'
import { uniform } from './evidence.ts'

// Which rules of a jury would keep a third of the stake from having its way: draws alone, without a
// chain, so that rules can be tried that no ledger has. All who do not collude are diligent here.

type Rule = {
  readonly name: string
  /** Of the first jury, and of the one after an appeal. */
  readonly seats: readonly [number, number]
  /** Fewest validators that may decide anything. */
  readonly poolMin: number
  /** Guilty votes of all seats that convict. */
  readonly majority: readonly [number, number]
  /** One ticket for a validator, or one for each least stake that it has. */
  readonly tickets: 'one' | 'by-stake'
  /** Whether an acquittal by the first jury stands, or its accuser can appeal too. */
  readonly acquittal: 'stands' | 'appeals'
}

const present: Rule = {
  ...{ name: 'as it is', seats: [7, 15], poolMin: 3, majority: [2, 3] },
  ...{ tickets: 'one', acquittal: 'appeals' },
}

const byStake = { ...present, tickets: 'by-stake' } as const

const rules: readonly Rule[] = [
  present,
  { ...present, name: 'pool of 16 at least', poolMin: 16 },
  { ...present, name: 'pool of 64 at least', poolMin: 64 },
  { ...present, name: 'seats 15 and 31', seats: [15, 31] },
  { ...present, name: 'majority 4 of 5', majority: [4, 5] },
  { ...present, name: 'acquittal stands', acquittal: 'stands' },
  { ...byStake, name: 'tickets by stake' },
  { ...byStake, name: 'tickets by stake, acquittal stands', acquittal: 'stands' },
  { ...byStake, name: 'tickets by stake, seats 15 and 31', seats: [15, 31] },
  { ...byStake, name: 'tickets by stake, seats 21 and 63', seats: [21, 63] },
  {
    ...{ ...byStake, name: 'tickets by stake, seats 21 and 63, majority 3 of 5' },
    ...{ seats: [21, 63], majority: [3, 5] },
  },
  {
    ...{ ...byStake, name: 'tickets by stake, seats 31 and 127, majority 1 of 2' },
    ...{ seats: [31, 127], majority: [1, 2] },
  },
]

/** Least stake, in units of which stakes are whole multiples here. */
const LEAST = 1_000n

/** Who holds each seat: whether it colludes. Smallest tickets sit, as in `Lottery`. */
function draw(dice: Dice, pool: readonly Drawn[], rule: Rule, seats: number): readonly boolean[] {
  const tickets = pool.flatMap(({ stake, colluding }) => {
    const weight = Number(stake) / Number(LEAST)
    const count = rule.tickets === 'one' ? 1 : Math.floor(weight)
    return Array.from({ length: count }, () => {
      const ticket = (-Math.log(1 - uniform(dice)) * count) / weight
      return { ticket, colluding }
    })
  })
  const sorted = tickets.sort((a, b) => a.ticket - b.ticket)
  return sorted.slice(0, seats).map(({ colluding }) => colluding)
}

/** Whether a jury convicts; those who collude have others convicted if honest, not if cheats. */
function convicts(jury: readonly boolean[], cheats: boolean, { majority: [part, of] }: Rule) {
  const guilty = jury.filter((colluding) => colluding !== cheats).length
  return guilty * of >= jury.length * part
}

type Case = { readonly rule: Rule; readonly cheats: boolean; readonly choices?: number }

/**
 * The verdict that stands when everybody appeals who can.
 *
 * @param options.choices Juries from which those who collude take the one that convicts, if any.
 */
function verdict(dice: Dice, pool: readonly Drawn[], { rule, cheats, choices = 1 }: Case): boolean {
  if (pool.length < rule.poolMin) return false
  const guilty = (seats: number) =>
    Array.from({ length: choices }).some(() =>
      convicts(draw(dice, pool, rule, seats), cheats, rule),
    )
  const [first, appeal] = rule.seats
  if (rule.acquittal === 'stands' && !guilty(first)) return false
  return guilty(appeal)
}

export type Measured = {
  readonly rule: string
  /** Wrong verdicts on honest providers, and on cheats, in each of the places. */
  readonly convicted: readonly number[]
  readonly acquitted: readonly number[]
  /** Of a sixteenth of the draws, honest ones convicted by the best of 16 juries for that. */
  readonly chosen: readonly number[]
}

/** Juries among which somebody chooses who can hide four secrets of the beacon. */
const CHOICES = 16

/** How many validators there are, and how those who collude divide their stake. */
const places: readonly { readonly pool: readonly [number, number]; readonly division: Division }[] =
  [
    { pool: [4, 20], division: 'alike' },
    { pool: [4, 20], division: 'split' },
    { pool: [21, 128], division: 'alike' },
    { pool: [21, 128], division: 'split' },
  ]

/** Plays each rule `draws` times in each place; just a third of the stake colludes. */
export const measure = (draws: number): readonly Measured[] =>
  rules.map((rule) => {
    const seen = places.map(({ pool, division }) => {
      const dice = createDice(`juries ${pool} ${division}`)
      const wish = () => ({ count: dice.between(...pool), thirds: 1_000n, least: LEAST })
      let [convicted, acquitted, chosen] = [0, 0, 0]
      for (let at = 0; at < draws; at++) {
        const all = divide(dice, division, wish())
        const friends = without(all, true)
        if (verdict(dice, friends, { rule, cheats: false })) convicted++
        const judges = without(all, false)
        const enough = judges.length >= rule.poolMin
        if (enough && !verdict(dice, judges, { rule, cheats: true })) acquitted++
        if (at % CHOICES > 0) continue
        if (verdict(dice, friends, { rule, cheats: false, choices: CHOICES })) chosen++
      }
      return { convicted, acquitted, chosen }
    })
    return {
      rule: rule.name,
      convicted: seen.map(({ convicted }) => convicted),
      acquitted: seen.map(({ acquitted }) => acquitted),
      chosen: seen.map(({ chosen }) => chosen),
    }
  })

/** The accuser does not sit: a friend where the provider is honest, else a diligent one. */
function without(all: readonly Drawn[], bad: boolean): readonly Drawn[] {
  const accuser = all.find(({ colluding }) => colluding === bad)
  return all.filter((one) => one !== accuser)
}

/** As lines to print. */
export function tellJuries(draws: number): readonly string[] {
  const bound = Bounds.upperBound({ successes: 0, trials: draws, risk: 0.05 })
  return [
    `a third of the stake colludes; of ${draws} draws, by rule:`,
    `in pools of ${places.map(({ pool, division }) => `${pool.join('-')} ${division}`).join(', ')}`,
    ...measure(draws).map(
      ({ rule, convicted, acquitted, chosen }) =>
        `${rule}: honest convicted ${convicted.join(' ')}, cheats acquitted ` +
        `${acquitted.join(' ')}, honest convicted by the best of ${CHOICES} juries ` +
        `${chosen.join(' ')} of ${Math.ceil(draws / CHOICES)}`,
    ),
    `0 of ${draws} is at most ${(100 * bound).toFixed(3)} %, with 95 % confidence`,
  ]
}
