import {
  defaultsOf,
  type TrackName,
  trackNames,
  trackRules,
} from '@ostrom/contracts-evm/deployment'
import { assumptions, defaultParameters } from './market.ts'

/**
 * A track of governance (a class of decisions, such as spending), with its deployed voting rules.
 */
export type AttackedTrack = {
  readonly name: TrackName
  /** Share of the total weight that must take part. */
  readonly quorum: number
  /**
   * Days from the proposal to its execution: the voting delay, the voting period, and the timelock.
   */
  readonly days: number
  /** The greatest effect that a winner of the vote can achieve. */
  readonly reach: string
}

const reaches: Readonly<Record<TrackName, string>> = {
  root: 'a new fee sink, after 47 more days',
  parameters: 'parameters within their bounds',
  treasury: 'a twentieth of the reserve in each bucket',
  models: 'recommended versions',
  datasets: 'admitted datasets',
  emergency: 'one quarantine of a week for each version',
}

const DAY = 86_400

export const tracks: readonly AttackedTrack[] = trackNames.map((name) => {
  const { quorumBps, votingDelay, votingPeriod, delay } = trackRules[name]
  const days = Number(votingDelay + votingPeriod + delay) / DAY
  return { name, quorum: Number(quorumBps) / 10_000, days, reach: reaches[name] }
})

/** Number of weeks before a vote whose points give weight in the vote. */
const WEEKS = 26

/**
 * Returns the share of a fee that rewards pay back: the share of the providers' pool, up to the
 * reward rate.
 */
const rewarded = (): number => {
  const { poolBps, rewardRateBps } = defaultParameters.books
  return Math.min(Number(poolBps.provider), Number(rewardRateBps)) / 10_000
}

/** Returns the weight that decides a vote at a given turnout of others, in weeks of honest fees. */
export function weightToDecide(quorum: number, turnout: number): number {
  const against = turnout * WEEKS
  const forQuorum = ((quorum - turnout) * WEEKS) / (1 - quorum)
  return Math.max(against, forQuorum)
}

/**
 * Returns the price of capturing a track, in weeks of honest fees: the unrecoverable cost of the
 * necessary weight.
 */
export const priceOf = (quorum: number, turnout: number): number =>
  weightToDecide(quorum, turnout) * (1 - rewarded())

/**
 * Price of capturing a track on a young network, where the absolute quorum and not a share of the
 * weight is the bound.
 */
export type LeastPrice = {
  readonly name: TrackName
  /** Points that reach the absolute quorum, in native tokens: a fee earns as many points. */
  readonly points: number
  /** Fees that buy these points, minus the rewards for the points, in native tokens. */
  readonly price: number
  /** Least number of accounts that can get these points in one bucket under an account's cap. */
  readonly accountsAtOnce: number
  /** Least number of accounts that can get these points before the first points expire. */
  readonly accountsInTime: number
}

/** Returns the least prices of all tracks, with the settings of a public chain. */
export function leastPrices(): readonly LeastPrice[] {
  const { quorumMin, capMin } = defaultsOf(1).governance
  return trackNames.map((name) => {
    // Only the emergency track has no absolute quorum, so that a young network can also use
    // quarantine.
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

/** Returns the reserve after some weeks without spending, in weeks of honest fees. */
export const reserveAfter = (weeks: number): number => reserved() * weeks

/**
 * Returns the share of the reserve that has been spent after some buckets, if each bucket spends
 * the share `spend` of the reserve that is left.
 */
export const takenAfter = (buckets: number, spend: number): number => 1 - (1 - spend) ** buckets

/** An attack that captures the treasury's track and spends from the reserve. */
export type TreasuryAttack = {
  readonly name: string
  /** Share of the reserve that the attacker takes before it loses control of the track. */
  readonly share: number
  /**
   * Age of the network, in weeks of honest fees, from which the attack pays, if the treasury spent
   * nothing before.
   */
  readonly paysAfterWeeks: number
}

/**
 * Returns the attacks on the treasury. The first assumes no bound on spending. The others keep the
 * bound `Treasury.SPEND_BPS`.
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
    attack('all at once, without the limit', 1),
    attack(
      `until other accounts vote, ${responseWeeks} buckets later`,
      takenAfter(responseWeeks + 1, spend),
    ),
    attack('until the points expire, without other votes', takenAfter(WEEKS, spend)),
  ]
}
