// Goal: exactly the same signatures are valid off chain and on chain.
// Method: rounds that drand published, recorded in vectors/drand.json, and properties of the test
// key.

import { readFileSync } from 'node:fs'
import { bn254 } from '@noble/curves/bn254.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hex } from '../encoding/hex.ts'
import * as Drand from './drand.ts'

type Signed = {
  readonly rounds: readonly Hex[]
  readonly signatures: readonly Hex[]
  readonly values: readonly Hex[]
}

const vectors: {
  readonly evmnet: Signed & { readonly genesisSeed: Hex }
  readonly testKey: Signed & { readonly seed: string; readonly publicKey: Hex }
} = JSON.parse(readFileSync(new URL('../../../../vectors/drand.json', import.meta.url), 'utf8'))

const { evmnet } = Drand
const { publicKey } = evmnet
const recorded = vectors.evmnet.rounds.map((round, index) => ({
  round: BigInt(round),
  signature: vectors.evmnet.signatures[index]!,
  value: vectors.evmnet.values[index]!,
}))
const [first] = recorded
const p = bn254.fields.Fp.ORDER
const word = (value: bigint): string => value.toString(16).padStart(64, '0')
const [x, y] = [BigInt(first!.signature.slice(0, 66)), BigInt(`0x${first!.signature.slice(66)}`)]
const inRange = fc.bigInt({ min: 0n, max: 1n << 40n })

describe('evmnet', () => {
  test('the evmnet chain has the hash by which drand names it', () => {
    const hash = Drand.chainHash({
      chain: evmnet,
      genesisSeed: vectors.evmnet.genesisSeed,
      beaconId: 'evmnet',
    })
    expect(hash).toBe('0x04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3')
  })
})

describe('verify', () => {
  test.each(recorded)('accepts what was published of round $round', ({ round, signature }) => {
    expect(Drand.verify({ publicKey, round, signature })).toBe(true)
  })

  test('refuses the signature of another round, and one by another key', () => {
    const { signature } = first!
    expect(Drand.verify({ publicKey, round: 2n, signature })).toBe(false)
    const other = vectors.testKey.publicKey
    expect(Drand.verify({ publicKey: other, round: 1n, signature })).toBe(false)
  })

  test.each([
    ['the point at infinity', word(0n) + word(0n)],
    ['a point beside the curve', word(x) + word(y + 1n)],
    ['the negative of the right point', word(x) + word(p - y)],
    ['the right point with x not reduced', word(x + p) + word(y)],
    ['the right point with y not reduced', word(x) + word(y + p)],
    ['half of a point', word(x)],
  ])('refuses %s', (_, hex) => {
    expect(Drand.verify({ publicKey, round: 1n, signature: `0x${hex}` })).toBe(false)
  })

  test('says what is wrong with a key', () => {
    const { round, signature } = first!
    const verify = (key: Hex) => () => Drand.verify({ publicKey: key, round, signature })
    expect(verify('0x01')).toThrow('not 128 bytes of hex')
    expect(verify(`0x${'01'.repeat(128)}`)).toThrow('not a point of the group')
  })
})

describe('rounds', () => {
  test('the first round after a second is signed after it, the one before is not', () => {
    fc.assert(
      fc.property(
        inRange,
        inRange,
        fc.bigInt({ min: 1n, max: 3600n }),
        (second, genesis, period) => {
          const chain = { publicKey, genesisSeconds: genesis, periodSeconds: period }
          const round = Drand.roundAfter(chain, second)
          expect(Drand.roundTime(chain, round) > second).toBe(true)
          expect(round === 1n || Drand.roundTime(chain, round - 1n) <= second).toBe(true)
        },
      ),
    )
  })

  test('the value is the hash of the signature of that round', () => {
    for (const { round, signature, value } of recorded) {
      const second = Drand.roundTime(evmnet, round) - 1n
      expect(Drand.randomnessAfter({ chain: evmnet, second, signature })).toBe(value)
      const late = second + 1n
      expect(Drand.randomnessAfter({ chain: evmnet, second: late, signature })).toBeUndefined()
    }
  })
})

describe('testKey', () => {
  test('a seed gives the same test key in every implementation', () => {
    const { seed, rounds, signatures } = vectors.testKey
    const key = Drand.testKey(new TextEncoder().encode(seed))
    expect(key.publicKey).toBe(vectors.testKey.publicKey)
    expect(rounds.map((round) => Drand.sign(key, BigInt(round)))).toEqual(signatures)
  })

  test('signs what verifies under its own key alone', () => {
    const seeds = fc.tuple(fc.uint8Array({ maxLength: 80 }), inRange)
    fc.assert(
      fc.property(seeds, ([seed, round]) => {
        const key = Drand.testKey(seed)
        const signature = Drand.sign(key, round)
        expect(Drand.verify({ publicKey: key.publicKey, round, signature })).toBe(true)
        expect(Drand.verify({ publicKey, round, signature })).toBe(false)
      }),
      { numRuns: 5 },
    )
  })
})
