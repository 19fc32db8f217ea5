import {
  defaultsOf,
  type TrackName,
  trackNames,
  trackRules,
} from '@ostrom/contracts-evm/deployment'
import { assumptions, defaultParameters } from './market.ts'

/** A track of governance, with its deployed rules. */
export type AttackedTrack = {
  readonly name: TrackName
  /** Share of all weight that must take part. */
  readonly quorum: number
  /** Days from proposal to effect: the delay and the period of the vote, and its timelock. */
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

/** Share of a fee that is paid back as a reward: the pool of providers, up to the reward rate. */
const rewarded = (): number => {
  const { poolBps, rewardRateBps } = defaultParameters.books
  return Math.min(Number(poolBps.provider), Number(rewardRateBps)) / 10_000
}

/** Returns the weight that decides, in weeks of honest fees, at a given turnout of the others. */
export function weightToDecide(quorum: number, turnout: number): number {
  const against = turnout * WEEKS
  const forQuorum = ((quorum - turnout) * WEEKS) / (1 - quorum)
  return Math.max(against, forQuorum)
}

/** Returns the price of a track, in weeks of honest fees: the unrecoverable cost of its weight. */
export const priceOf = (quorum: number, turnout: number): number =>
  weightToDecide(quorum, turnout) * (1 - rewarded())

/** Price of a track on a network so young that a share of its weight has no meaning. */
export type LeastPrice = {
  readonly name: TrackName
  /** Points that the quorum needs at any total weight, in native units. */
  readonly points: number
  /** Fees that buy these points, minus their rewards, in native units. */
  readonly price: number
  /** Number of accounts that get these points in one bucket, by the cap of an account. */
  readonly accountsAtOnce: number
  /** Number of accounts that get them while the first points still count. */
  readonly accountsInTime: number
}

/** Returns the least prices of all tracks, with the settings of a public chain. */
export function leastPrices(): readonly LeastPrice[] {
  const { quorumMin, capMin } = defaultsOf(1).governance
  return trackNames.map((name) => {
    // Only the emergency track has no absolute quorum, so that a young network can also quarantine.
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

/** Reserve after some weeks without spending, in weeks of honest fees. */
export const reserveAfter = (weeks: number): number => reserved() * weeks

/** Returns the share of the reserve that is spent after some buckets at a bound for each. */
export const takenAfter = (buckets: number, spend: number): number => 1 - (1 - spend) ** buckets

/** Gain of capturing the treasury's track, in weeks of honest fees. */
export type TreasuryAttack = {
  readonly name: string
  /** Share of the reserve that is taken before others vote against the attacker. */
  readonly share: number
  /** Weeks of honest fees after which the attack pays, if nothing was spent before. */
  readonly paysAfterWeeks: number
}

/**
 * Returns the attacks on the treasury: without a bound on spending, and with the bound of `spend`.
 */
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
