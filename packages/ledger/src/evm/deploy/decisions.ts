import { defaultsOf, type Given, parameterNames } from '@ostrom/contracts-evm/deployment'
import { type Hex, Shape } from '@ostrom/protocol'
import { ASSETS_LISTED_MAX } from '../../limits.ts'

/** What is decided otherwise than by default. */
export type Overrides = Partial<Omit<Given, 'parameters'>> & {
  readonly parameters?: Partial<Given['parameters']>
}

const plain = Shape.hex(20)

/** People copy addresses with the capitals of EIP-55. */
const account: Shape.Shape<Hex.Hex> = (value, path) =>
  plain(typeof value === 'string' ? value.toLowerCase() : value, path)

const number = Shape.decimal(128)
const word = Shape.decimal(256)

const parameters = Shape.object(
  Object.fromEntries(parameterNames.map((name) => [name, Shape.optional(number)])),
) as Shape.Shape<Partial<Given['parameters']>>

const coordinates: Shape.Shape<readonly [bigint, bigint, bigint, bigint]> = (value, path) => {
  const [a, b, c, d] = Shape.list(word, 4)(value, path)
  return [a, b, c, d].map((one, at) => word(one, `${path}[${at}]`)) as unknown as readonly [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
}

const beacon: Shape.Shape<Given['beacon']> = Shape.union({
  secrets: Shape.object({ kind: Shape.oneOf('secrets') }),
  drand: Shape.object({
    kind: Shape.oneOf('drand'),
    publicKey: coordinates,
    genesis: number,
    period: number,
    lead: number,
  }),
})

/**
 * Reads what is decided from untrusted JSON: accounts, and numbers as decimal text; throws
 * `MalformedError` at the first fault. What the contracts allow, their constructors check.
 */
export const decisionsShape: Shape.Shape<Overrides> = Shape.object({
  owner: Shape.optional(account),
  feeSink: Shape.optional(account),
  guardian: Shape.optional(account),
  epochSeconds: Shape.optional(number),
  stakeMin: Shape.optional(number),
  parameters: Shape.optional(parameters),
  assets: Shape.optional(
    Shape.list(Shape.object({ asset: account, ratio: number }), ASSETS_LISTED_MAX),
  ),
  unbonding: Shape.optional(number),
  windowMax: Shape.optional(number),
  holdMax: Shape.optional(number),
  caseMax: Shape.optional(number),
  delay: Shape.optional(number),
  beacon: Shape.optional(beacon),
})

/**
 * All that is decided: what `overrides` says, and the defaults of the chain.
 *
 * @param self Owner, fee sink and guardian where nobody is named.
 */
export function givenOf(chainId: number, self: string, overrides: Overrides = {}): Given {
  const defaults = defaultsOf(chainId)
  return {
    owner: self,
    feeSink: self,
    guardian: self,
    ...defaults,
    ...overrides,
    parameters: { ...defaults.parameters, ...overrides.parameters },
  }
}
