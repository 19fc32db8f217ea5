// Goal: draws use drand's values before the chain has them, and cases write them to the chain.
// Values without a valid signature are rejected. A source is asked once for a signed round, and
// only rarely for an unsigned one.
// Method: a beacon of drand rounds in memory, with the rules of the contract, under a test key.

import type { BeaconLedger, DrandBeacon, Transaction } from '@ostrom/ledger'
import { Drand, type Hash, type Hex } from '@ostrom/protocol'
import { race } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { createDrandMemory, type DrandSource } from './drand/index.ts'
import { DRAND_RETRY_SECONDS } from './limits.ts'
import { createRandomness } from './randomness.ts'

const EPOCH_SECONDS = 30n
const chain = { genesisSeconds: 0n, periodSeconds: 3n }
const key = Drand.testKey(new Uint8Array([5]))
const other = Drand.testKey(new Uint8Array([6]))
const { signal } = new AbortController()
const sent: Transaction = { hash: '0x', block: 1n, gasCost: 0n }

function setUp(source?: DrandSource) {
  let now = 0n
  const fixed = new Map<bigint, Hash>()
  const submitted: bigint[] = []
  let calls = 0
  const roundOf = (epoch: bigint) =>
    Drand.roundAfter({ ...chain, publicKey: key.publicKey }, epoch * EPOCH_SECONDS)
  const beacon: DrandBeacon = {
    kind: 'drand',
    publicKey: async () =>
      [0, 1, 2, 3].map((at) => BigInt(`0x${key.publicKey.slice(2 + 64 * at, 66 + 64 * at)}`)),
    drandRound: async (epoch) => roundOf(epoch),
    async submitRound({ epoch, signature }) {
      const { publicKey } = key
      if (!Drand.verify({ publicKey, round: roundOf(epoch), signature })) throw new Error('refused')
      submitted.push(epoch)
      fixed.set(epoch, Drand.randomnessOf(signature))
      return sent
    },
  }
  const audits: BeaconLedger = {
    beacon,
    epochSeconds: async () => EPOCH_SECONDS,
    beaconValue: async (epoch) => fixed.get(epoch),
  }
  const last = () => now / chain.periodSeconds + 1n
  const own = source ?? createDrandMemory({ key, last })
  const drand: DrandSource = {
    async signatureOf(round, over) {
      calls++
      return await own.signatureOf(round, over)
    },
  }
  const options = { audits, ledger: { nowSeconds: async () => now }, signal, log: () => {} }
  return {
    submitted,
    roundOf,
    asked: () => calls,
    fixed,
    randomness: createRandomness({ ...options, drand }),
    without: createRandomness(options),
    to: (second: bigint) => {
      now = second
    },
  }
}

const randomnessOf = (round: bigint) => Drand.randomnessOf(Drand.sign(key, round))

describe('a value', () => {
  test('a value of drand is used as soon as it is signed, without a transaction', async () => {
    const { randomness, roundOf, submitted, to, without } = setUp()
    to(2n * EPOCH_SECONDS)
    // The first round after the epoch's start is not signed yet.
    expect(await randomness.value(3n)).toBeUndefined()
    to(3n * EPOCH_SECONDS + chain.periodSeconds)
    expect(await randomness.value(3n)).toBe(randomnessOf(roundOf(3n)))
    expect(await randomness.selectionValue(2n * EPOCH_SECONDS + 1n)).toBe(randomnessOf(roundOf(3n)))
    expect(submitted).toEqual([])
    expect(await without.value(3n)).toBeUndefined()
  })

  test('a value is submitted to the chain once, if a case cites it', async () => {
    const { randomness, roundOf, submitted, to, without } = setUp()
    to(3n * EPOCH_SECONDS + chain.periodSeconds)
    expect(await without.ensureOnchain(3n)).toBe(false)
    expect(await randomness.ensureOnchain(4n)).toBe(false)
    expect(await randomness.ensureOnchain(3n)).toBe(true)
    expect(await randomness.ensureOnchain(3n)).toBe(true)
    expect(submitted).toEqual([3n])
    expect(await without.value(3n)).toBe(randomnessOf(roundOf(3n)))
  })

  test('a value without the signature of the network is refused', async () => {
    const forger = createDrandMemory({ key: other, last: () => 1_000n })
    const swapped: DrandSource = {
      signatureOf: async (round) => Drand.sign(key, round + 1n),
    }
    const broken: DrandSource = { signatureOf: async () => `0x${'00'.repeat(64)}` as Hex.Hex }
    for (const source of [forger, swapped, broken]) {
      const { randomness, submitted, to } = setUp(source)
      to(4n * EPOCH_SECONDS)
      expect(await randomness.value(3n)).toBeUndefined()
      expect(await randomness.ensureOnchain(3n)).toBe(false)
      expect(submitted).toEqual([])
    }
  })
})

describe('a source', () => {
  test('a source is queried once for a signed round, and rarely for an unsigned one', async () => {
    const { randomness, asked, to } = setUp()
    to(3n * EPOCH_SECONDS)
    // An epoch that has not begun causes no request.
    await randomness.value(4n)
    expect(asked()).toBe(0)
    for (let times = 0; times < 5; times++) await randomness.value(3n)
    expect(asked()).toBe(1)
    to(3n * EPOCH_SECONDS + DRAND_RETRY_SECONDS)
    for (let times = 0; times < 5; times++) expect(await randomness.value(3n)).toBeDefined()
    expect(asked()).toBe(2)
  })

  test('an unreachable source does not stop the service', async () => {
    const away: DrandSource = { signatureOf: () => Promise.reject(new Error('away')) }
    const { randomness, fixed, to } = setUp(away)
    to(4n * EPOCH_SECONDS)
    expect(await randomness.value(3n)).toBeUndefined()
    // Another account may put the value on chain.
    fixed.set(3n, randomnessOf(7n))
    expect(await randomness.value(3n)).toBe(randomnessOf(7n))
  })
})

test('parallel questions for a value ask the source and the chain once', async () => {
  const { randomness, asked, to, roundOf } = setUp()
  to(EPOCH_SECONDS * 2n)
  const { results, errors } = await race(() => randomness.value(1n))
  expect([[...results], errors, asked()]).toEqual([[randomnessOf(roundOf(1n))], [], 1])
})
