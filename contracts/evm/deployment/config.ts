// Decisions of the deployer, and their defaults. Pure data.

import {
  type GovernedParameterName,
  governedParameters,
  initialValues,
} from '@ostrom/protocol/governed-numbers'
import {
  type GovernanceConfig,
  governanceDefaults,
  localGovernanceDefaults,
  VETO_SECONDS_DEFAULT,
  type VetoConfig,
} from './governance.ts'

/** Source of the chain's randomness. */
export type BeaconConfig =
  | { readonly kind: 'commit-reveal' }
  | {
      readonly kind: 'drand'
      /**
       * Public key of the drand network: four coordinates of a point of G2, encoded as in EIP-197.
       */
      readonly publicKey: readonly [bigint, bigint, bigint, bigint]
      /** Unix time of round 1, in seconds. */
      readonly genesis: bigint
      /** Seconds between two rounds. */
      readonly period: bigint
      /**
       * Seconds from the start of an epoch to the drand round that gives its value, so that no
       * account knows the value when the epoch starts.
       */
      readonly lead: bigint
    }

/** Times of keys for tickets, in seconds; docs/spec/tickets.md, section 7. */
export type TicketsConfig = {
  /** Shortest sale of a key; `saleMax` is the longest. */
  readonly saleMin: bigint
  readonly saleMax: bigint
  /**
   * Time after the sale in which proxies may post their last counts of spent tickets. The time
   * `refunds` follows, in which buyers may open unspent tickets, and then the time `challenges`, in
   * which openings may be refuted.
   */
  readonly posts: bigint
  readonly refunds: bigint
  readonly challenges: bigint
}

/** Decisions of the deployer. Times are in seconds. */
export type DeploymentConfig = {
  /** The only right that an account keeps after the deployment, for a limited time. */
  readonly veto: VetoConfig
  readonly governance: GovernanceConfig
  /**
   * Length of an epoch of the beacon: 4 to 86,400. If it is above a fortieth of `caseMax`, a case
   * that is appealed twice can end before the beacon has values for all its draws.
   */
  readonly epochSeconds: bigint
  /** Initial values of the parameters. */
  readonly parameters: { readonly [name in GovernedParameterName]: bigint }
  /**
   * Assets listed from the start, besides the native token, with their stake ratios: base units
   * that 1e18 native base units of stake back.
   */
  readonly assets: readonly { readonly asset: string; readonly ratio: bigint }[]
  /**
   * Time from unstaking to withdrawal; longer than the longest audit window and the longest case
   * together.
   */
  readonly unbonding: bigint
  /** Longest audit window; `Parameters` allows up to 14 days. */
  readonly windowMax: bigint
  /** Longest time that a court can hold pay beyond the audit window; not shorter than `caseMax`. */
  readonly holdMax: bigint
  /** Longest duration of a case. */
  readonly caseMax: bigint
  /**
   * Time that a change of parameters must wait; longer than unbonding, window and hold together.
   */
  readonly delay: bigint
  readonly beacon: BeaconConfig
  readonly tickets: TicketsConfig
}

/** Default values of a deployment, without the holder of the veto. */
export type DeploymentDefaults = Omit<DeploymentConfig, 'veto'> & {
  readonly veto: Pick<VetoConfig, 'seconds'>
}

const HOUR = 3_600n
const DAY = 24n * HOUR

const publicDefaults: DeploymentDefaults = {
  epochSeconds: 300n,
  parameters: initialValues(governedParameters),
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

/** Id of a local test chain, where times may be very short. */
const LOCAL_CHAIN_ID = 31_337

const localDefaults: DeploymentDefaults = {
  ...publicDefaults,
  epochSeconds: 10n,
  parameters: initialValues(governedParameters, 'local'),
  tickets: { saleMin: 60n, saleMax: 30n * DAY, posts: 60n, refunds: 120n, challenges: 60n },
  governance: localGovernanceDefaults,
}

/**
 * Returns the initial values of a deployment on a chain: on the local chain all times are short.
 */
export const defaultsOf = (chainId: number): DeploymentDefaults =>
  chainId === LOCAL_CHAIN_ID ? localDefaults : publicDefaults
