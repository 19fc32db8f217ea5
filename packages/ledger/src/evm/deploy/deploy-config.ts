import {
  type DeploymentConfig,
  defaultsOf,
  type GovernanceConfig,
} from '@ostrom/contracts-evm/deployment'
import { type Hex, Schema } from '@ostrom/protocol'
import { governedParameterNames, rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import { ASSETS_LISTED_MAX } from '../../limits.ts'

/** Decisions about a deployment that differ from the defaults of the chain. */
export type DeploymentOverrides = Partial<
  Omit<DeploymentConfig, 'parameters' | 'governance' | 'veto' | 'tickets'>
> & {
  readonly parameters?: Partial<DeploymentConfig['parameters']>
  readonly governance?: GovernanceOverrides
  readonly veto?: Partial<DeploymentConfig['veto']>
  readonly tickets?: Partial<DeploymentConfig['tickets']>
}

type GovernanceOverrides = Partial<Omit<GovernanceConfig, 'settings'>> & {
  readonly settings?: Partial<GovernanceConfig['settings']>
}

const plain = Schema.hex(20)

/** Accepts an address with the capitals of EIP-55, as people copy it, and makes it lower case. */
const account: Schema.Schema<Hex.Hex> = (value, path) =>
  plain(typeof value === 'string' ? value.toLowerCase() : value, path)

const number = Schema.decimal(128)
const word = Schema.decimal(256)

const parameters = Schema.object(
  Object.fromEntries(governedParameterNames.map((name) => [name, Schema.optional(number)])),
) as Schema.Schema<Partial<DeploymentConfig['parameters']>>

const settings = Schema.object(
  Object.fromEntries(rewardSettingNames.map((name) => [name, Schema.optional(number)])),
) as Schema.Schema<Partial<GovernanceConfig['settings']>>

const governance: Schema.Schema<GovernanceOverrides> = Schema.object({
  bucketSeconds: Schema.optional(number),
  capMin: Schema.optional(number),
  quorumMin: Schema.optional(number),
  settings: Schema.optional(settings),
})

const tickets: Schema.Schema<Partial<DeploymentConfig['tickets']>> = Schema.object({
  saleMin: Schema.optional(number),
  saleMax: Schema.optional(number),
  posts: Schema.optional(number),
  refunds: Schema.optional(number),
  challenges: Schema.optional(number),
})

const coordinates: Schema.Schema<readonly [bigint, bigint, bigint, bigint]> = (value, path) => {
  const [a, b, c, d] = Schema.list(word, 4)(value, path)
  return [a, b, c, d].map((one, at) => word(one, `${path}[${at}]`)) as unknown as readonly [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
}

const beacon: Schema.Schema<DeploymentConfig['beacon']> = Schema.union({
  'commit-reveal': Schema.object({ kind: Schema.oneOf('commit-reveal') }),
  drand: Schema.object({
    kind: Schema.oneOf('drand'),
    publicKey: coordinates,
    genesis: number,
    period: number,
    lead: number,
  }),
})

/**
 * Reads the decisions from untrusted JSON: accounts, and numbers as decimal text; throws
 * `MalformedError` at the first fault. The constructors of the contracts check their own bounds.
 */
export const deploymentOverridesSchema: Schema.Schema<DeploymentOverrides> = Schema.object({
  veto: Schema.optional(
    Schema.object({ account: Schema.optional(account), seconds: Schema.optional(number) }),
  ),
  governance: Schema.optional(governance),
  epochSeconds: Schema.optional(number),
  parameters: Schema.optional(parameters),
  assets: Schema.optional(
    Schema.list(Schema.object({ asset: account, ratio: number }), ASSETS_LISTED_MAX),
  ),
  unbonding: Schema.optional(number),
  windowMax: Schema.optional(number),
  holdMax: Schema.optional(number),
  caseMax: Schema.optional(number),
  delay: Schema.optional(number),
  beacon: Schema.optional(beacon),
  tickets: Schema.optional(tickets),
})

/**
 * Returns all decisions: those of `overrides`, and the defaults of the chain.
 *
 * @param self Holder of the veto if none is named.
 */
export function deploymentConfigOf(
  chainId: number,
  self: string,
  overrides: DeploymentOverrides = {},
): DeploymentConfig {
  const defaults = defaultsOf(chainId)
  const { governance: given = {} } = overrides
  return {
    ...defaults,
    ...overrides,
    veto: { account: self, ...defaults.veto, ...overrides.veto },
    governance: {
      ...defaults.governance,
      ...given,
      settings: { ...defaults.governance.settings, ...given.settings },
    },
    parameters: { ...defaults.parameters, ...overrides.parameters },
    tickets: { ...defaults.tickets, ...overrides.tickets },
  }
}
