import { assumptions, defaultParameters } from './market.ts'

/** A track of governance, by docs/spec/governance.md, section 4. */
export type AttackedTrack = {
  readonly name: string
  /** Weight that must take part, of all weight. */
  readonly quorum: number
  /** Days from proposal to effect: delay of the vote, its period, and its timelock. */
  readonly days: number
  /** What its winner can do at most. */
  readonly reach: string
}

export const tracks: readonly AttackedTrack[] = [
  { name: 'root', quorum: 0.2, days: 16, reach: 'fee sink, after 47 more days' },
  { name: 'parameters', quorum: 0.15, days: 8, reach: 'numbers within their bounds' },
  { name: 'treasury', quorum: 0.2, days: 9, reach: 'a twentieth of the reserve a bucket' },
  { name: 'models', quorum: 0.1, days: 5, reach: 'recommended versions' },
  { name: 'datasets', quorum: 0.1, days: 5, reach: 'admission of datasets' },
  { name: 'emergency', quorum: 0.05, days: 0.4, reach: 'quarantines of a week, once a version' },
]

/** Weeks of points that count. */
const WEEKS = 26

/** Share of a fee that comes back as a reward: the pool of providers, at most the reward rate. */
const rewarded = (): number => {
  const { poolBps, rewardRateBps } = defaultParameters.books
  return Math.min(Number(poolBps.provider), Number(rewardRateBps)) / 10_000
}

/** Returns the weight that decides, in weeks of honest fees, where so many others vote. */
export function weightToDecide(quorum: number, turnout: number): number {
  const against = turnout * WEEKS
  const forQuorum = ((quorum - turnout) * WEEKS) / (1 - quorum)
  return Math.max(against, forQuorum)
}

/** Price of a track: what its weight costs for good, in weeks of honest fees. */
export const priceOf = (quorum: number, turnout: number): number =>
  weightToDecide(quorum, turnout) * (1 - rewarded())

/** Share of income that stays in the reserve. */
function reserved(): number {
  const { poolBps, honeypotsBps } = defaultParameters.books
  const given = Object.values(poolBps).reduce((sum, bps) => sum + bps, honeypotsBps)
  return 1 - Number(given) / 10_000
}

/** Reserve after some weeks in which nothing was spent, in weeks of honest fees. */
export const reserveAfter = (weeks: number): number => reserved() * weeks

/** Returns the share of the reserve that is gone after some buckets at a bound for each. */
export const takenAfter = (buckets: number, spend: number): number => 1 - (1 - spend) ** buckets

/** What taking the treasury's track brings, in weeks of honest fees. */
export type TreasuryAttack = {
  readonly name: string
  /** Share of the reserve that is taken before others vote against it. */
  readonly share: number
  /** Weeks of honest fees after which it pays, where nothing was spent before. */
  readonly paysAfterWeeks: number
}

/** Returns the attacks on the treasury: without a bound of spending, and with that of `spend`. */
export function treasuryAttacks(): readonly TreasuryAttack[] {
  const { turnout, responseWeeks } = assumptions
  const spend = Number(defaultParameters.books.spendBps) / 10_000
  const price = priceOf(tracks.find(({ name }) => name === 'treasury')!.quorum, turnout)
  const attack = (name: string, share: number): TreasuryAttack => ({
    name,
    share,
    paysAfterWeeks: price / (share * reserved()),
  })
  return [
    attack('all at once: without the bound', 1),
    attack(
      `until others vote, ${responseWeeks} buckets later`,
      takenAfter(responseWeeks + 1, spend),
    ),
    attack('until its points expire, and nobody votes', takenAfter(WEEKS, spend)),
  ]
}
