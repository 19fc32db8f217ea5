import type { GovernedRow } from './governed-row.ts'

const MINUTE = 60n
const HOUR = 60n * MINUTE
const DAY = 24n * HOUR
const BPS = 10_000n
const UNIT = 10n ** 18n

/** Parameters of the market, in the order of the contract's enumeration `Parameter`. */
export const governedParameters = {
  feeBps: {
    unit: 'bps',
    // The fee cannot be zero. Accounts get the points with which they vote in the governance for
    // work that paid fees. So without fees no vote could raise the fee again.
    min: 10n,
    max: 1_000n,
    initial: 1_000n,
    text: 'Share of the gross price that goes to the fee sink.',
  },
  auditWindow: {
    unit: 'seconds',
    min: DAY,
    max: 14n * DAY,
    initial: 3n * DAY,
    local: MINUTE,
    text: "Time after an agreement's end during which a court can hold the agreement's pay.",
  },
  auditRateBps: {
    unit: 'bps',
    min: 100n,
    max: BPS,
    initial: 500n,
    text: "Share of receipts that the beacon's random values draw for audits.",
  },
  probationCompletions: {
    unit: 'count',
    min: 0n,
    // An agreement stores the number of its provider's earlier completions in one byte, so more
    // than 255 completions are stored as 255.
    max: 255n,
    initial: 20n,
    text:
      'Number of completions, which are agreements whose pay was collected. If the provider had ' +
      "fewer completions under the offer's court when an agreement began, all receipts of this " +
      'agreement are drawn for audits.',
  },
  lockBondBps: {
    unit: 'share-of-stake',
    min: 0n,
    max: BPS,
    initial: 100n,
    text: 'Bond of a provider that locks a request, as a share of `StakeMin`.',
  },
  voteWindow: {
    unit: 'seconds',
    min: 6n * HOUR,
    max: DAY,
    initial: 6n * HOUR,
    local: 10n,
    text:
      'Time in which jurors commit votes. The time after it in which they reveal the votes has ' +
      'the same length.',
  },
  appealWindow: {
    unit: 'seconds',
    min: 12n * HOUR,
    max: 2n * DAY,
    initial: DAY,
    local: 10n,
    text: 'Time after a ruling in which it may be appealed.',
  },
  supplyWindow: {
    unit: 'seconds',
    min: 10n * MINUTE,
    // Shorter than three quarters of the time to commit votes, even if `Juries` shortens the latter
    // so that a case ends within a week.
    max: 3n * HOUR,
    initial: 3n * HOUR,
    local: 20n,
    text:
      'Time that a provider has to supply data that a challenge demands. It is shorter than ' +
      'three quarters of the time to commit votes, so that jurors see the data before they ' +
      'vote.',
  },
  caseBondBps: {
    unit: 'share-of-stake',
    min: 1_000n,
    max: 10n * BPS,
    initial: 5_000n,
    text: 'Bond of the account that brings a case to the court, as a share of `StakeMin`.',
  },
  penaltyBps: {
    unit: 'bps',
    min: 1_000n,
    max: 5_000n,
    initial: 5_000n,
    text: "Penalty of a major ruling, as a share of the provider's stake.",
  },
  minorPenaltyBps: {
    unit: 'bps',
    min: 100n,
    max: 5_000n,
    initial: 1_000n,
    text: "Penalty of a minor ruling, as a share of the provider's stake.",
  },
  proofPenaltyBps: {
    unit: 'bps',
    min: 1_000n,
    max: BPS,
    initial: BPS,
    text: "Penalty of an offence with a fraud proof, as a share of the punished account's stake.",
  },
  withheldPenaltyBps: {
    unit: 'share-of-stake',
    min: 1_000n,
    max: BPS,
    initial: 5_000n,
    text: 'Penalty for withholding a transcript, as a share of `StakeMin`.',
  },
  seatFeeBps: {
    unit: 'share-of-stake',
    min: 1n,
    max: 500n,
    initial: 50n,
    text: 'Pay of a juror for each seat in a jury, as a share of `StakeMin`.',
  },
  absenceFees: {
    unit: 'seat-fees',
    min: 5n,
    max: 20n,
    initial: 10n,
    text: 'Fine of a juror for each seat without a vote, in multiples of the pay for a seat.',
  },
  rewardBps: {
    unit: 'bps',
    min: 0n,
    max: 2_000n,
    initial: 1_000n,
    text: 'Share of a penalty that goes to the account that reported the punished offence.',
  },
  beaconBondBps: {
    unit: 'share-of-stake',
    min: 1_000n,
    max: 10n * BPS,
    initial: BPS,
    text: 'Bond of an account that commits a secret to the beacon, as a share of `StakeMin`.',
  },
  stakeMin: {
    unit: 'amount',
    min: UNIT / 100n,
    max: 10_000n * UNIT,
    factor: 100n,
    initial: UNIT / 10n,
    text:
      'Least stake for work and votes, and the basis of bonds, in native base units. On the ' +
      'local chain, the first value is at least one base unit.',
  },
} as const satisfies Readonly<Record<string, GovernedRow>>
