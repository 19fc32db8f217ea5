// Goal: an account that follows the plan deploys contracts that refer to each other correctly.
// Method: compares the plan with the constructors in the committed ABIs. The ledger's conformance
// suite deploys by this plan, and shows that the deployment works.

import { governedParameterNames, rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import { describe, expect, test } from 'vitest'
import * as generated from '../generated/index.gen.ts'
import {
  addresses,
  argumentsOf,
  artifactOf,
  type BeaconConfig,
  type ContractName,
  contracts,
  type DeploymentConfig,
  defaultsOf,
  labelText,
  modules,
  trackContracts,
  trackNames,
} from './plan.ts'

type AbiInput = { readonly type: string; readonly internalType?: string }
type AbiConstructorEntry = { readonly type: string; readonly inputs?: readonly AbiInput[] }

const exported = new Map<string, unknown>(Object.entries(generated))
const constructorOf = (name: ContractName, given: DeploymentConfig): readonly AbiInput[] => {
  const artifact = artifactOf(name, given)
  const abi = exported.get(`${artifact[0]!.toLowerCase()}${artifact.slice(1)}Abi`)
  return (
    (abi as readonly AbiConstructorEntry[]).find(({ type }) => type === 'constructor')?.inputs ?? []
  )
}

const account = (k: number) => `0x${(0x10 + k).toString(16).repeat(20)}`
const drand: BeaconConfig = {
  kind: 'drand',
  publicKey: [1n, 2n, 3n, 4n],
  genesis: 5n,
  period: 3n,
  lead: 6n,
}
const defaults = defaultsOf(1)
const secrets: DeploymentConfig = {
  ...defaults,
  veto: { account: account(100), ...defaults.veto },
}
const deployed = addresses((name) => account(contracts.indexOf(name)))

/** Returns the type of an argument's value, by the names of ABI types. */
const typeOf = (argument: unknown): string => {
  if (typeof argument === 'bigint') return 'uint'
  if (typeof argument === 'string') return argument.startsWith('0x') ? 'address' : 'string'
  return Array.isArray(argument) ? 'list' : 'tuple'
}

const expectedTypeOf = ({ type }: AbiInput): string =>
  type.endsWith('[]') ? 'list' : type.replace(/\d+$/, '')

/** `Contributions.BUCKETS`: the number of closed buckets whose points have weight. */
const BUCKETS = 26n

describe('deployment plan', () => {
  test('gives each contract an address and a label of its own', () => {
    expect(Object.keys(deployed)).toEqual([...contracts])
    expect(deployed.Vault).toBe(account(0))
    const labels = ['a', 'b'].flatMap((market) => contracts.map((name) => labelText(market, name)))
    expect(new Set(labels).size).toBe(2 * contracts.length)
  })

  for (const config of [secrets, { ...secrets, beacon: drand }]) {
    test.each([...contracts])(`fits the constructor of %s (${config.beacon.kind})`, (name) => {
      const args = argumentsOf(name, { config, addresses: deployed })
      expect(args.map(typeOf)).toEqual(constructorOf(name, config).map(expectedTypeOf))
    })
  }

  test('names contracts of the kind that the constructor asks for', () => {
    for (const name of contracts) {
      const args = argumentsOf(name, { config: secrets, addresses: deployed })
      for (const [index, { internalType = '' }] of constructorOf(name, secrets).entries()) {
        const expected = /^contract I?(\w+)$/.exec(internalType)?.[1] as ContractName | undefined
        if (expected && deployed[expected]) expect(args[index]).toBe(deployed[expected])
      }
    }
  })

  test('gives every parameter a value, in the order of the contract', () => {
    const [, , , , values] = argumentsOf('Parameters', { config: secrets, addresses: deployed })
    expect(values).toHaveLength(governedParameterNames.length)
    expect((values as bigint[])[5]).toBe(secrets.parameters.voteWindow)
  })

  test('lets stake leave after any work was judged, and parameters change after that', () => {
    for (const chainId of [1, 31_337]) {
      const { unbonding, windowMax, holdMax, caseMax, delay } = defaultsOf(chainId)
      expect(unbonding).toBeGreaterThan(windowMax + holdMax)
      expect(unbonding).toBeGreaterThan(windowMax + caseMax)
      expect(holdMax).toBeGreaterThanOrEqual(caseMax)
      expect(delay).toBeGreaterThan(unbonding + windowMax + holdMax)
    }
  })

  test('the deployment plan ends the supply window before jurors must vote', () => {
    const { parameters, caseMax } = defaultsOf(1)
    expect(parameters.supplyWindow).toBeLessThan((parameters.voteWindow * 3n) / 4n)
    // If cases last at least this long, the bounds of the contract ensure this for every setting.
    expect(caseMax).toBeGreaterThanOrEqual(7n * 86_400n)
  })

  test('names to the court exactly what opens cases', () => {
    const [, , , , named] = argumentsOf('Court', { config: secrets, addresses: deployed })
    expect(named).toEqual(modules.map((name) => deployed[name]))
  })

  test('gives what an owner, a sink and a guardian had to contracts of governance', () => {
    const [owner, sink] = argumentsOf('Parameters', { config: secrets, addresses: deployed })
    expect([owner, sink]).toEqual([deployed.ParametersOwner, deployed.Treasury])
    const [guardian] = argumentsOf('ModelRegistry', { config: secrets, addresses: deployed })
    expect(guardian).toBe(deployed.EmergencyTimelock)
  })

  test('lets no account reach the absolute quorum alone, and any network quarantine', () => {
    const { capMin, quorumMin } = defaults.governance
    expect(BUCKETS * capMin).toBeLessThan(quorumMin)
    for (const track of trackNames) {
      const { governor } = trackContracts[track]
      const [, , , , rules] = argumentsOf(governor, { config: secrets, addresses: deployed })
      expect(rules).toMatchObject({ quorumMin: track === 'emergency' ? 0n : quorumMin })
    }
  })

  test('gives every setting a value', () => {
    const [, values] = argumentsOf('GovernedSettings', { config: secrets, addresses: deployed })
    expect(values).toHaveLength(rewardSettingNames.length)
    expect((values as bigint[]).every((value) => typeof value === 'bigint')).toBe(true)
  })
})
