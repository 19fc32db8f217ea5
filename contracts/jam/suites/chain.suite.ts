// Goal: a package passes through a chain's whole path: authorizer, refine in core, accumulate on
// chain. A valid package changes exactly the documented keys, and an invalid package changes
// nothing.
// Method: packages of local validators, encoded, through typeberry's InCore and Accumulate.

import { type Hash, Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import { beforeEach, describe, expect, test } from 'vitest'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import type { ChainOutcome } from '../harness/chain.ts'
import {
  claim,
  configuration,
  hashOf,
  type PackageOptions,
  payloadOf,
  tokenOf,
  withGivenSignatures,
} from '../harness/packages.fixture.ts'
import {
  type TypeberryChain,
  type TypeberryPackage,
  typeberryChain,
} from '../harness/typeberry-chain.ts'

/**
 * All tests except the first use `service-given`, for which the signatures of a batch only state
 * their validity. The authorizer verifies the signature of each token.
 */
let chain: TypeberryChain
beforeEach(async () => {
  const packages = await ensurePackageSet('jam')
  chain = await typeberryChain(packages, { configuration, program: 'service-given' })
})

const authorized = (payload: Uint8Array, by = 1): TypeberryPackage => ({
  payload,
  token: tokenOf(by, payload),
})
const packageOf = (options: PackageOptions = {}, by = 1): TypeberryPackage =>
  authorized(withGivenSignatures(payloadOf(options)), by)

/** Package with a changed byte and a valid token, so that refine and not the authorizer refuses. */
const tampered = (at: number): TypeberryPackage =>
  authorized(packageOf().payload.map((byte, index) => (index === at ? byte ^ 1 : byte)))

/** Submits a package that is refused, and expects unchanged storage. */
async function refused(options: TypeberryPackage): Promise<ChainOutcome> {
  const [before, root] = [chain.storage(), await chain.stateRoot()]
  const outcome = await chain.submit(options)
  expect(chain.storage()).toEqual(before)
  if (outcome.status === 'unauthorized') expect(await chain.stateRoot()).toBe(root)
  else expect(outcome.changedKeys).toEqual([])
  return outcome
}

const latest = async (): Promise<Hash> => {
  const value = await chain.read(Jam.storageKeys.latest)
  return Hex.from(value!.subarray(8))
}

const asText = (key: Hex.Hex): string => Buffer.from(Hex.toBytes(key)).toString('latin1')

describe('a package through a whole chain', () => {
  test('changes exactly the documented keys, for the gas that is written down', async () => {
    chain = await typeberryChain(await ensurePackageSet('jam'), { configuration })
    const before = await chain.stateRoot()
    const good = authorized(payloadOf())
    const outcome = await chain.submit(good)
    if (outcome.status !== 'accumulated') throw new Error(outcome.status)
    expect(outcome.result).toBe('output')
    expect(outcome.changedKeys.map(asText)).toEqual([
      'block/\0\0\0\0\0\0\0\x07',
      'latest',
      'totals',
    ])
    expect(outcome.gas).toMatchSnapshot()
    const result = Jam.refine(good.payload, { configuration })
    const created = new Map([[Hex.from(Jam.storageKeys.authorizer), Hex.toBytes(chain.authorizer)]])
    const wanted = Jam.accumulate(created, { authorizer: chain.authorizer, result })
    for (const [key, value] of wanted) expect(chain.storage().get(key)).toBe(Hex.from(value))
    expect(chain.storage().size).toBe(4)
    expect(await chain.stateRoot()).not.toBe(before)
  })

  test('a package with a tampered receipt, wrong claim or wrong total fails in core', async () => {
    const { payload } = packageOf()
    const receipt = payload.findIndex((_, index) => index > 700 && payload[index] === 0x30)
    const wrong = claim.map((byte, at) => (at === claim.length - 1 ? byte ^ 1 : byte))
    const total = packageOf({
      header: (header) => ({ ...header, totals: { ...header.totals, paid: 7n } }),
    })
    for (const bad of [tampered(receipt), packageOf({ claim: wrong }), total])
      expect(await refused(bad)).toMatchObject({ status: 'accumulated', result: 'nothing' })
  })

  test('a package that is a replay or has another previous block is refused on chain', async () => {
    await chain.submit(packageOf())
    const replays = [packageOf(), packageOf({ previous: hashOf(5), epoch: 9n })]
    for (const bad of replays) expect(await refused(bad)).toMatchObject({ result: 'output' })
    const next = packageOf({ previous: await latest(), epoch: 9n })
    const outcome = await chain.submit(next)
    expect(outcome).toMatchObject({ status: 'accumulated', result: 'output' })
    expect(chain.storage().size).toBe(5)
    const read = new Map<Hex.Hex, Uint8Array>()
    for (const [key, value] of chain.storage()) read.set(key, Hex.toBytes(value as Hex.Hex))
    expect(Jam.totalsIn(read)).toMatchObject({ blocks: 2n, totals: { items: 18n } })
  })

  test('a package that no bonded validator authorized is refused', async () => {
    const good = packageOf()
    const token = good.token.map((byte, at) => (at === 40 ? byte ^ 1 : byte))
    for (const bad of [
      { ...good, token },
      { ...good, token: new Uint8Array() },
    ])
      expect(await refused(bad)).toEqual({ status: 'unauthorized' })
  })

  test('a package that another configuration authorized is refused on chain', async () => {
    const others = configuration.slice(0, 80)
    const { payload, token } = packageOf({ signers: [0, 1] }, 0)
    const bad = { payload, token, configuration: others }
    // The validators of the other configuration may use a core, but the service ignores results of
    // another authorizer than its own.
    expect(await refused(bad)).toMatchObject({ status: 'accumulated', result: 'output' })
    const stranger = { ...packageOf({ signers: [0, 1] }, 2), configuration: others }
    expect((await refused(stranger)).status).toBe('unauthorized')
  })

  test('changes nothing where the gas of refine or of accumulate does not suffice', async () => {
    const good = packageOf()
    const inCore = await refused({ ...good, refineGas: 100_000n })
    expect(inCore).toMatchObject({ status: 'accumulated', result: 'out-of-gas' })
    const onChain = await refused({ ...good, accumulateGas: 5_000n })
    expect(onChain).toMatchObject({ status: 'accumulated', result: 'output' })
    expect(await chain.submit(good)).toMatchObject({ status: 'accumulated', result: 'output' })
    expect(chain.storage().size).toBe(4)
  })
})
