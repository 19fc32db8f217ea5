import type { GovernedRow } from './governed-row.ts'

const HOUR = 3_600n
const DAY = 24n * HOUR
const BPS = 10_000n
const UNIT = 10n ** 18n

/**
 * Settings of rewards and proposals, in the order of the contract's enumeration `Setting`. Buckets
 * and points are those of `IContributions`.
 */
export const rewardSettings = {
  providersBps: {
    unit: 'bps',
    min: 0n,
    max: 9_000n,
    initial: 3_000n,
    text: 'Share for the pool of providers.',
  },
  validatorsBps: {
    unit: 'bps',
    min: 0n,
    max: 9_000n,
    initial: 2_500n,
    text: 'Share for the pool of validators.',
  },
  trainersBps: {
    unit: 'bps',
    min: 0n,
    max: 9_000n,
    initial: 1_500n,
    text: 'Share for the pool of trainers.',
  },
  curatorsBps: {
    unit: 'bps',
    min: 0n,
    max: 9_000n,
    initial: 500n,
    text: 'Share for the pool of curators, whose datasets were used.',
  },
  honeypotsBps: {
    unit: 'bps',
    min: 0n,
    max: 9_000n,
    initial: 1_000n,
    text:
      'Share for the pot that adds to the rewards of honeypots. A vote must have accepted the ' +
      'owner of such a honeypot.',
  },
  rewardRateBps: {
    unit: 'bps',
    min: 0n,
    // Below the whole, so that an account that pays fees to itself to gain points loses money.
    max: 9_000n,
    initial: 5_000n,
    text:
      'Highest reward for a point, in basis points of the native base unit that the point ' +
      'counts. The bound is below 10_000, so that an account that pays fees to itself to gain ' +
      'points loses money.',
  },
  capBps: {
    unit: 'bps',
    min: 500n,
    max: 5_000n,
    initial: 2_000n,
    text:
      'Highest number of points that one account can be credited in a bucket, in basis points ' +
      'of the points that all accounts were credited in the previous bucket.',
  },
  reserveBps: {
    unit: 'bps',
    min: 0n,
    max: BPS,
    initial: 0n,
    text: "Share of a token's income that stays in the reserve, and is not sold.",
  },
  saleSeconds: {
    unit: 'seconds',
    min: HOUR,
    max: 30n * DAY,
    initial: DAY,
    text: 'Seconds between two sales of one token.',
  },
  slippageBps: {
    unit: 'bps',
    min: 0n,
    max: 100n,
    initial: 100n,
    text: 'Highest loss of a sale against the governed price, in basis points.',
  },
  burnBps: {
    unit: 'bps',
    min: 0n,
    max: BPS,
    initial: 0n,
    text: 'Share of the proceeds of sales that is burnt.',
  },
  proposalDeposit: {
    unit: 'amount',
    min: 0n,
    // Affordable: if no account could pay the deposit, no proposal could lower it.
    max: 10n * UNIT,
    initial: UNIT,
    text: 'Deposit of a proposal, in native base units.',
  },
  honeypotReward: {
    unit: 'amount',
    min: 0n,
    max: 10n ** 24n,
    initial: UNIT / 10n,
    text: "Highest amount that the treasury adds to one honeypot's pool, in native base units.",
  },
  unitFee: {
    unit: 'amount',
    min: 100n,
    max: 10n ** 24n,
    // Within years, the value of the native token and the cost of compute change by orders of
    // magnitude. A price far above the market's would limit nothing.
    factor: 100n,
    // Ten times the fee at market prices, about 10^6: for a model of 16 GB at 0.5 USD for a million
    // output tokens, a native unit of 3,000 USD, and a fee of 10 %; docs/spec/governance.md,
    // section 1.
    initial: 10n ** 7n,
    // Local models have a few kilobytes, so at the price of a public market their work would give
    // no points.
    local: 10n ** 14n,
    text:
      "Price of compute, in native base units of fee for a giga-unit. A provider's points are " +
      'at most the cost of its computation at this price. A giga-unit is 1e9 units; a unit is ' +
      "one token times one byte of the model's largest artifact. The tokens are those that the " +
      "pay buys at the offer's highest token price.",
  },
  loadMinBps: {
    unit: 'bps',
    min: 5_000n,
    max: BPS,
    initial: 5_000n,
    text:
      'Least multiplier of rewards, in basis points. It applies to a bucket without load, in ' +
      'which providers are credited no points.',
  },
  loadTargetBps: {
    unit: 'bps',
    min: 1_000n,
    max: BPS,
    initial: 5_000n,
    text:
      'Load at which rewards are paid in full, in basis points of the usual load. The usual ' +
      'load is the average of the previous 26 buckets.',
  },
  datasetPointsBps: {
    unit: 'bps',
    min: 0n,
    max: 5_000n,
    initial: 2_000n,
    text:
      "Share of the points for a training job's fees that is credited to the proposers of the " +
      "job's datasets.",
  },
} as const satisfies Readonly<Record<string, GovernedRow>>
