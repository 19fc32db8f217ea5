// Goal: a coordinator learns the exact sum of all updates, and nothing about a single update.
// Method: four members with fixed secrets; a chi-squared test compares the bytes of a masked update
// with uniform bytes; the plain update fails the same test.

import { ED25519_TORSION_SUBGROUP, ed25519, x25519 } from '@noble/curves/ed25519.js'
import { type Hash, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AggregationRefusedError } from '../errors.ts'
import { meanOfSum, toFixedPoint } from './fixed-point.ts'
import {
  announceMaskKey,
  assertMaskKeys,
  assertStatement,
  attemptHash,
  type MaskKey,
  memberKeyOf,
  type RoundAttempt,
} from './mask-keys.ts'
import { bytesOfSum, maskUpdate, sumMaskedUpdates, sumOfBytes } from './masks.ts'

const bytes = (name: string) =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name))) as Uint8Array
const run: Hash = Hex.sha256Hex(new TextEncoder().encode('run'))
const session: Hash = Hex.sha256Hex(new TextEncoder().encode('session'))
const first: RoundAttempt = { run, session, round: 1, attempt: 1 }
const MEMBERS = 4
const memberSecrets = Array.from({ length: MEMBERS }, (_, at) => bytes(`member ${at}`))
const members = memberSecrets.map(memberKeyOf)

const maskSecretOf = (at: number, { round, attempt }: RoundAttempt) =>
  bytes(`mask ${at} ${round} ${attempt}`)
const secretsOf = (at: number, attempt: RoundAttempt) => ({
  memberSecret: memberSecrets[at] as Uint8Array,
  maskSecret: maskSecretOf(at, attempt),
  state: run,
})
const keysOf = (attempt: RoundAttempt): MaskKey[] =>
  members.map((_, at) => announceMaskKey(attempt, secretsOf(at, attempt)))
const maskedOf = (at: number, values: Int32Array, attempt = first) =>
  maskUpdate(values, { attempt, members, keys: keysOf(attempt), ...secretsOf(at, attempt) })

/** Small, smooth changes like those of updates, which are far from uniform. */
const updateOf = (at: number, count = 4_096) =>
  toFixedPoint(
    Float32Array.from({ length: count }, (_, i) => Math.sin(i * (at + 1)) / 1_000),
    { normMax: 1, members: MEMBERS },
  )

/** Returns the chi-squared statistic of the 256 values of a byte, with 255 degrees of freedom. */
function chiSquared(body: Uint8Array): number {
  const counts = new Float64Array(256)
  for (const byte of body) counts[byte] = (counts[byte] as number) + 1
  const due = body.length / 256
  return counts.reduce((sum, count) => sum + (count - due) ** 2 / due, 0)
}

/** Quantile of 99.99 % of chi-squared with 255 degrees of freedom. */
const CHI_SQUARED_MAX = 347.7

test('the sum of masked updates is exactly that of the updates', () => {
  const count = 40
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -(2 ** 28), max: 2 ** 28 }), fixed(count)), fixed(4)),
      (plain) => {
        const updates = plain.map((values, at) => maskedOf(at, Int32Array.from(values)))
        const due = Array.from({ length: count }, (_, i) =>
          plain.reduce((sum, one) => sum + (one[i] as number), 0),
        )
        const sum = sumMaskedUpdates(updates, {
          attempt: first,
          members,
          keys: keysOf(first),
          count,
        })
        expect([...sum]).toEqual(due)
        expect([...sumOfBytes(bytesOfSum(sum))]).toEqual(due)
      },
    ),
    { numRuns: 4 },
  )
})

const fixed = (length: number) => ({ minLength: length, maxLength: length })

test('the mean of clipped updates is returned to half a step', () => {
  const plain = members.map((_, at) => Float32Array.from([at, -at, 3 * at]))
  const updates = plain.map((one, at) =>
    maskedOf(at, toFixedPoint(one, { normMax: 2, members: MEMBERS })),
  )
  const mean = meanOfSum(
    sumMaskedUpdates(updates, { attempt: first, members, keys: keysOf(first), count: 3 }),
    MEMBERS,
  )
  const clipped = plain.map((one) => {
    const norm = Math.hypot(...one)
    return [...one].map((value) => (norm > 2 ? (value * 2) / norm : value))
  })
  for (const [i, value] of mean.entries()) {
    const due = clipped.reduce((sum, one) => sum + (one[i] as number), 0) / MEMBERS
    expect(Math.abs(value - due)).toBeLessThan(2 ** -20)
  }
})

describe('without all masks', () => {
  test('one update is uniform by chi-squared, which plain ones are not', () => {
    const plain = updateOf(0)
    expect(chiSquared(bytesOfSum(plain))).toBeGreaterThan(100_000)
    expect(chiSquared(maskedOf(0, plain).body)).toBeLessThan(CHI_SQUARED_MAX)
  })

  test('all updates but one add up to uniform numbers', () => {
    const parts = [0, 1, 2].map((at) => sumOfBytes(maskedOf(at, updateOf(at)).body))
    const sum = Int32Array.from(parts[0] ?? [], (_, i) =>
      parts.reduce((total, one) => total + (one[i] as number), 0),
    )
    expect(chiSquared(bytesOfSum(sum))).toBeLessThan(CHI_SQUARED_MAX)
  })

  test('the same update has independent masks in the next try', () => {
    const second = { ...first, attempt: 2 }
    const [one, other] = [first, second].map((attempt) =>
      sumOfBytes(maskedOf(0, updateOf(0), attempt).body),
    )
    const difference = Int32Array.from(one ?? [], (value, i) => value - (other?.[i] as number))
    expect(chiSquared(bytesOfSum(difference))).toBeLessThan(CHI_SQUARED_MAX)
  })
})

describe("a member that makes its key of another member's", () => {
  const P = 2n ** 255n - 19n
  const numberOf = (little: Uint8Array) => BigInt(Hex.from(little.toReversed()))
  const bytesOfNumber = (number: bigint) =>
    Hex.toBytes(`0x${number.toString(16).padStart(64, '0')}`).toReversed()
  const power = (base: bigint, exponent: bigint): bigint => {
    if (exponent === 0n) return 1n
    const half = power((base * base) % P, exponent / 2n)
    return exponent % 2n === 0n ? half : (half * base) % P
  }
  /** Returns the other encoding of a key, because X25519 ignores the highest bit. */
  const withHighBit = (key: Uint8Array) => key.with(31, (key[31] as number) | 128)
  /**
   * Returns the key of the sum of two points: the point of `key`, and a point of order 8. Each
   * secret has the same shared secret with both keys.
   */
  const withSmallOrder = (key: Uint8Array) => {
    const u = numberOf(key)
    const y = ((u - 1n + P) * power(u + 1n, P - 2n)) % P
    const small = ed25519.Point.fromHex(ED25519_TORSION_SUBGROUP[1] as string)
    const sum = ed25519.Point.fromBytes(bytesOfNumber(y)).add(small)
    return ed25519.utils.toMontgomery(sum.toBytes())
  }
  const signed = (at: number, bytesOfKey: Uint8Array): MaskKey => {
    const key: Hex.Hex = Hex.from(bytesOfKey)
    const digest = Hex.toBytes(attemptHash('ostrom:MaskKey:v3', first, key, run))
    const signature = Hex.from(ed25519.sign(digest, memberSecrets[at] as Uint8Array))
    return { member: members[at] ?? '0x', key, state: run, signature }
  }
  const keysWith = (make: (key: Uint8Array) => Uint8Array) => {
    const keys = keysOf(first).slice(0, 3)
    return keys.with(2, signed(2, make(Hex.toBytes(keys[0]?.key ?? '0x'))))
  }
  const mask = (keys: readonly MaskKey[], values: Int32Array) =>
    maskUpdate(values, {
      attempt: first,
      members: members.slice(0, 3),
      keys,
      ...secretsOf(1, first),
    })

  test.each([
    ['in another encoding', withHighBit],
    ['plus a point of small order', withSmallOrder],
  ])('%s, does not cancel the mask with that member', (_, make) => {
    // The second of three members subtracts one mask and adds the other.
    const keys = keysWith(make)
    const shared = keys.map(({ key }) =>
      Hex.from(x25519.getSharedSecret(maskSecretOf(1, first), Hex.toBytes(key))),
    )
    expect(shared[0]).toBe(shared[2])
    const { body } = mask(keys, updateOf(1))
    expect(chiSquared(body)).toBeLessThan(CHI_SQUARED_MAX)
  })

  test('a key of small order is refused by name', () => {
    const keys = keysWith(() => new Uint8Array(32))
    expect(() => mask(keys, updateOf(1))).toThrow(AggregationRefusedError)
    expect(() => mask(keys, updateOf(1))).toThrow('the key of member 3 is of small order')
  })
})

test('a statement of a member whose own key is of small order counts as unsigned', () => {
  const identity: Hex.Hex = Hex.from(new Uint8Array(32).with(0, 1))
  const signature = Hex.from(new Uint8Array(64).with(0, 1))
  const statement = { member: identity, text: 'anything', signature }
  expect(() => assertStatement(run, statement)).toThrow('is not signed by its member')
})

describe('refusals', () => {
  const refused = (run: () => unknown, reason: string) => {
    expect(run).toThrow(AggregationRefusedError)
    expect(run).toThrow(reason)
  }
  const values = Int32Array.from([1, 2, 3])
  const sum = (updates: Parameters<typeof sumMaskedUpdates>[0]) => () =>
    sumMaskedUpdates(updates, { attempt: first, members, keys: keysOf(first), count: 3 })

  test('a missing member voids the try', () => {
    const updates = [0, 1, 2].map((at) => maskedOf(at, values))
    refused(sum(updates), 'member 4 has 0 updates, so the try is void')
  })

  test('an update of another try, another length or another member has no sum', () => {
    const good = members.map((_, at) => maskedOf(at, values))
    const replayed = maskedOf(3, values, { ...first, attempt: 2 })
    refused(sum([...good.slice(0, 3), replayed]), 'member 4')
    refused(sum([...good.slice(0, 3), maskedOf(3, Int32Array.from([1]))]), 'member 4')
    const [one, , , last] = good
    if (!one || !last) throw new Error('four updates')
    refused(sum([...good.slice(0, 3), { ...last, signature: one.signature }]), 'member 4')
    refused(sum([...good, last]), 'member 4 has 2 updates')
  })

  test('an update that was masked with other keys than those of the try is refused by name', () => {
    // The coordinator may show members different keys, or a member may sign two keys.
    const again = { ...secretsOf(1, first), maskSecret: bytes('a second key of member 2') }
    const keys = keysOf(first).with(1, announceMaskKey(first, again))
    const other = maskUpdate(values, { attempt: first, members, keys, ...secretsOf(2, first) })
    const good = members.map((_, at) => maskedOf(at, values))
    const reason = 'the update of member 3 has masks of other keys than those of this try'
    refused(sum(good.with(2, other)), reason)
  })

  test('an update of a run with another tensor is refused: its document has another hash', () => {
    const renamed = { ...first, run: Hex.sha256Hex(bytes('the document with another tensor')) }
    const good = members.map((_, at) => maskedOf(at, values))
    const other = maskedOf(1, values, renamed)
    refused(sum(good.with(1, other)), 'the update of member 2 is not signed by it for this try')
  })

  test('members that start from different states mask nothing', () => {
    const lied = announceMaskKey(first, { ...secretsOf(2, first), state: Hex.zeroHash })
    const keys = keysOf(first).with(2, lied)
    const mask = () => maskUpdate(values, { attempt: first, members, keys, ...secretsOf(0, first) })
    refused(mask, 'member 3 starts from another state than member 1')
  })

  test('a key of another round, try, run or member is refused before anything is masked', () => {
    const good = keysOf(first)
    const others = [
      { ...first, round: 2 },
      { ...first, attempt: 2 },
      { ...first, run: Hex.sha256Hex(bytes('another run')) },
    ]
    for (const other of others) {
      const keys = [...good.slice(0, 3), ...keysOf(other).slice(3)]
      refused(
        () => maskUpdate(values, { attempt: first, members, keys, ...secretsOf(0, first) }),
        'the key of member 4 is not signed by it for this try',
      )
    }
    const own = announceMaskKey(first, { ...secretsOf(0, first), maskSecret: bytes('other') })
    const swapped = [...good.slice(0, 3), { ...own, member: members[3] ?? '0x' }]
    refused(() => assertMaskKeys(first, { members, keys: swapped }), 'member 4 is not signed')
    refused(() => assertMaskKeys(first, { members, keys: good.slice(1) }), '3 keys of 4')
    refused(
      () => assertMaskKeys(first, { members, keys: good.toReversed() }),
      'member 1 is missing',
    )
  })

  test('a member that lost the secret of its key masks nothing', () => {
    const secrets = { ...secretsOf(0, first), maskSecret: bytes('after a restart') }
    const options = { attempt: first, members, keys: keysOf(first), ...secrets }
    refused(() => maskUpdate(values, options), 'the own key of this try is another one')
  })

  test('two members, a member twice, and norms beyond 32 bits', () => {
    const two = members.slice(0, 2)
    const keys = keysOf(first)
    refused(() => assertMaskKeys(first, { members: two, keys: keys.slice(0, 2) }), '3 to 32')
    const twice = [...members.slice(0, 3), members[0] ?? '0x']
    refused(() => assertMaskKeys(first, { members: twice, keys }), 'stands twice')
    const options = { normMax: 600, members: MEMBERS }
    refused(() => toFixedPoint(Float32Array.from([1]), options), 'more than 32 bits')
    expect(() => toFixedPoint(Float32Array.from([Number.NaN]), options)).toThrow('not finite')
  })
})
