// Decisions of the deployer, and their defaults. Pure data.

import {
  type GovernanceConfig,
  governanceDefaults,
  localGovernanceDefaults,
  VETO_SECONDS_DEFAULT,
  type VetoConfig,
} from './governance.ts'

/** Parameters of `IParameters`, in the order of its enumeration. */
export const parameterNames = [
  'feeBps',
  'auditWindow',
  'auditRateBps',
  'probationCompletions',
  'lockBondBps',
  'voteWindow',
  'appealWindow',
  'supplyWindow',
  'caseBondBps',
  'penaltyBps',
  'minorPenaltyBps',
  'proofPenaltyBps',
  'withheldPenaltyBps',
  'seatFeeBps',
  'absenceFees',
  'rewardBps',
  'beaconBondBps',
  'stakeMin',
] as const

export type ParameterName = (typeof parameterNames)[number]

/** How the chain comes by its randomness. */
export type BeaconConfig =
  | { readonly kind: 'commit-reveal' }
  | {
      readonly kind: 'drand'
      /** Key of the network: four coordinates of a point of G2, as EIP-197 has them. */
      readonly publicKey: readonly [bigint, bigint, bigint, bigint]
      /** Second of round 1. */
      readonly genesis: bigint
      /** Seconds from one round to the next. */
      readonly period: bigint
      /** Seconds of an epoch in which its value is not known. */
      readonly lead: bigint
    }

/** Times of keys for tickets, in seconds; docs/spec/tickets.md, section 7. */
export type TicketsConfig = {
  /** Shortest and longest sale of a key. */
  readonly saleMin: bigint
  readonly saleMax: bigint
  /** After the sale, for the last counts; then for openings; then for refutations. */
  readonly posts: bigint
  readonly refunds: bigint
  readonly challenges: bigint
}

/** Decisions of the deployer. Times in seconds. */
export type DeploymentConfig = {
  /** The one right that an account keeps, for a time. */
  readonly veto: VetoConfig
  readonly governance: GovernanceConfig
  /**
   * Length of an epoch of the beacon: 4 to 86,400. Above a fortieth of `caseMax` a case that is
   * appealed twice can end before all its draws have their values.
   */
  readonly epochSeconds: bigint
  /** Values from the start. */
  readonly parameters: { readonly [name in ParameterName]: bigint }
  /** Listed from the start beside the native token, with what 1e18 units of stake back in them. */
  readonly assets: readonly { readonly asset: string; readonly ratio: bigint }[]
  /** Time that stake takes to leave: longer than the longest audit window and case together. */
  readonly unbonding: bigint
  /** Longest audit window; what `Parameters` allows is 14 days. */
  readonly windowMax: bigint
  /** Longest that a court holds pay beyond its window; not shorter than a case. */
  readonly holdMax: bigint
  /** Longest life of a case. */
  readonly caseMax: bigint
  /** Time that a change of parameters waits: longer than unbonding, window and hold together. */
  readonly delay: bigint
  readonly beacon: BeaconConfig
  readonly tickets: TicketsConfig
}

/** Default values: all except the holder of the veto. */
export type DeploymentDefaults = Omit<DeploymentConfig, 'veto'> & {
  readonly veto: Pick<VetoConfig, 'seconds'>
}

const HOUR = 3_600n
const DAY = 24n * HOUR

const publicDefaults: DeploymentDefaults = {
  epochSeconds: 300n,
  parameters: {
    feeBps: 1_000n,
    auditWindow: 3n * DAY,
    auditRateBps: 500n,
    probationCompletions: 20n,
    // Jurors wait three quarters of `voteWindow` for what they challenge for: it is there by then.
    lockBondBps: 100n,
    voteWindow: DAY / 4n,
    appealWindow: DAY,
    supplyWindow: DAY / 8n,
    caseBondBps: 5_000n,
    penaltyBps: 5_000n,
    minorPenaltyBps: 1_000n,
    proofPenaltyBps: 10_000n,
    withheldPenaltyBps: 5_000n,
    seatFeeBps: 50n,
    absenceFees: 10n,
    rewardBps: 1_000n,
    beaconBondBps: 10_000n,
    // Amounts are shares of it.
    stakeMin: 10n ** 17n,
  },
  assets: [],
  unbonding: 25n * DAY,
  windowMax: 14n * DAY,
  holdMax: 7n * DAY,
  caseMax: 7n * DAY,
  delay: 47n * DAY,
  beacon: { kind: 'commit-reveal' },
  tickets: {
    saleMin: HOUR,
    saleMax: 30n * DAY,
    posts: DAY,
    refunds: 7n * DAY,
    challenges: 2n * DAY,
  },
  governance: governanceDefaults,
  veto: { seconds: VETO_SECONDS_DEFAULT },
}

/** The chain of a machine of one's own, where times may be as short as one wants to wait. */
const LOCAL_CHAIN_ID = 31_337

const localDefaults: DeploymentDefaults = {
  ...publicDefaults,
  epochSeconds: 10n,
  parameters: {
    ...publicDefaults.parameters,
    auditWindow: 60n,
    voteWindow: 10n,
    appealWindow: 10n,
    supplyWindow: 20n,
  },
  tickets: { saleMin: 60n, saleMax: 30n * DAY, posts: 60n, refunds: 120n, challenges: 60n },
  governance: localGovernanceDefaults,
}

/**
 * Returns the initial values of a deployment on a chain: on the local chain all times are short.
 */
export const defaultsOf = (chainId: number): DeploymentDefaults =>
  chainId === LOCAL_CHAIN_ID ? localDefaults : publicDefaults
