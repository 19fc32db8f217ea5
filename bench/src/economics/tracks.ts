import {
  defaultsOf,
  type TrackName,
  trackNames,
  trackRules,
} from '@ostrom/contracts-evm/deployment'
import { assumptions, defaultParameters } from './market.ts'

/** A track of governance, by the rules that it is deployed with. */
export type AttackedTrack = {
  readonly name: TrackName
  /** Weight that must take part, of all weight. */
  readonly quorum: number
  /** Days from proposal to effect: delay of the vote, its period, and its timelock. */
  readonly days: number
  /** Greatest power of its winner. */
  readonly reach: string
}

const reaches: Readonly<Record<TrackName, string>> = {
  root: 'fee sink, after 47 more days',
  parameters: 'numbers within their bounds',
  treasury: 'a twentieth of the reserve a bucket',
  models: 'recommended versions',
  datasets: 'admission of datasets',
  emergency: 'quarantines of a week, once a version',
}

const DAY = 86_400

export const tracks: readonly AttackedTrack[] = trackNames.map((name) => {
  const { quorumBps, votingDelay, votingPeriod, delay } = trackRules[name]
  const days = Number(votingDelay + votingPeriod + delay) / DAY
  return { name, quorum: Number(quorumBps) / 10_000, days, reach: reaches[name] }
})

/** Weeks of points that count. */
const WEEKS = 26

/** Share of a fee that comes back as a reward: the pool of providers, at most the reward rate. */
const rewarded = (): number => {
  const { poolBps, rewardRateBps } = defaultParameters.books
  return Math.min(Number(poolBps.provider), Number(rewardRateBps)) / 10_000
}

/** Returns the weight that decides, in weeks of honest fees, at a turnout of the others. */
export function weightToDecide(quorum: number, turnout: number): number {
  const against = turnout * WEEKS
  const forQuorum = ((quorum - turnout) * WEEKS) / (1 - quorum)
  return Math.max(against, forQuorum)
}

/** Price of a track: what its weight costs for good, in weeks of honest fees. */
export const priceOf = (quorum: number, turnout: number): number =>
  weightToDecide(quorum, turnout) * (1 - rewarded())

/** Price of a track on a network that is too young for a share of its weight to mean anything. */
export type LeastPrice = {
  readonly name: TrackName
  /** Points that the quorum needs at any total weight, in native units. */
  readonly points: number
  /** Fees that buy them, less their rewards, in native units. */
  readonly price: number
  /** Accounts that get them in one bucket, by the cap of an account. */
  readonly accountsAtOnce: number
  /** Accounts that get them while the first ones still count. */
  readonly accountsInTime: number
}

/** Returns the least prices of all tracks, by what a public chain is deployed with. */
export function leastPrices(): readonly LeastPrice[] {
  const { quorumMin, capMin } = defaultsOf(1).governance
  return trackNames.map((name) => {
    // The emergency track alone has no absolute quorum: a young network quarantines, too.
    const points = name === 'emergency' ? 0 : Number(quorumMin) / 1e18
    const atOnce = points / (Number(capMin) / 1e18)
    return {
      name,
      points,
      price: points * (1 - rewarded()),
      accountsAtOnce: Math.ceil(atOnce),
      accountsInTime: Math.ceil(atOnce / WEEKS),
    }
  })
}

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

/** Gain of taking the treasury's track, in weeks of honest fees. */
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
