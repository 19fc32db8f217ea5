// Goal: the block of an epoch does not depend on the order of the epoch's items or on their
// division into parts. The block changes with every bit of an item, and proves each item. Method:
// properties over random items.
// Requirements: R002-14
// Missing for R002-14: a host other than the two virtual machines of the tests, a public JAM chain.

import { Cbor, type Hash, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AccumulatedBlock,
  accumulate,
  blockHash,
  type EpochItem,
  includes,
  prove,
  refine,
  type WorkPackage,
} from './epoch.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Hex.from(bytes) as Hash)
const item: fc.Arbitrary<EpochItem> = fc.oneof(
  fc.record({
    kind: fc.constant('answers' as const),
    subject: hash,
    receiptsRoot: hash,
    count: fc.bigInt({ min: 0n, max: 2n ** 40n }),
    total: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
  }),
  fc.record({ kind: fc.constant('weights' as const), version: hash, artifactHash: hash }),
  fc.record({ kind: fc.constant('dataset' as const), dataset: hash, accepted: fc.boolean() }),
  fc.record({
    kind: fc.constant('parameter' as const),
    name: fc.string({ maxLength: 20 }),
    value: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
  }),
)
const items = fc.uniqueArray(item, {
  minLength: 1,
  maxLength: 24,
  selector: (one) => JSON.stringify(one, text),
})
const text = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

const bytesOf = (work: WorkPackage) => Cbor.encode(work)
const refined = (parts: readonly (readonly EpochItem[])[]) =>
  parts.map((part) => refine(bytesOf({ epoch: 5n, items: part })))
const blockOf = (parts: readonly (readonly EpochItem[])[], previous?: AccumulatedBlock) =>
  accumulate(previous, { epoch: 5n, reports: refined(parts) })

describe('a block', () => {
  test('a block is the same in any division, order and repetition of its work', () => {
    fc.assert(
      fc.property(items, fc.nat(24), (all, cut) => {
        const [first, rest] = [all.slice(0, cut), all.slice(cut)]
        const whole = blockOf([all])
        expect(blockOf([rest, first])).toEqual(whole)
        expect(blockOf([[...all].reverse()])).toEqual(whole)
        expect(blockOf([[...all, all[0]!]])).toEqual(whole)
      }),
    )
  })

  test('proves each of its items, and no other', () => {
    fc.assert(
      fc.property(items, item, (all, other) => {
        const reports = refined([all])
        const block = blockOf([all])
        for (const one of all) expect(includes(block, one, prove(reports, one)!)).toBe(true)
        const isDuplicate = all.some(
          (one) => JSON.stringify(one, text) === JSON.stringify(other, text),
        )
        if (isDuplicate) return
        expect(prove(reports, other)).toBeUndefined()
        expect(includes(block, other, prove(reports, all[0]!)!)).toBe(false)
      }),
    )
  })

  test('names the one before, so that no epoch can be changed later', () => {
    const one: EpochItem = { kind: 'dataset', dataset: Hex.zeroHash, accepted: true }
    const first = accumulate(undefined, { epoch: 4n, reports: [] })
    const forged = { ...first, answers: 1n }
    expect(blockOf([[one]], first).previous).toBe(blockHash(first))
    expect(blockHash(blockOf([[one]], forged))).not.toBe(blockHash(blockOf([[one]], first)))
  })

  test('counts no item twice, and takes no batch of another epoch', () => {
    const one: EpochItem = { kind: 'dataset', dataset: Hex.zeroHash, accepted: true }
    expect(() => blockOf([[one], [one]])).toThrow(/one batch/)
    const late = refine(bytesOf({ epoch: 6n, items: [one] }))
    expect(() => accumulate(undefined, { epoch: 5n, reports: [late] })).toThrow(/of its epoch/)
    const before = accumulate(undefined, { epoch: 5n, reports: [] })
    expect(() => accumulate(before, { epoch: 5n, reports: [] })).toThrow(/in time/)
  })

  test('refuses what is no work package', () => {
    expect(() => refine(new Uint8Array([1, 2, 3]))).toThrow(/malformed|not/i)
    expect(() => refine(Cbor.encode({ epoch: 1n, items: [{ kind: 'gift' }] }))).toThrow(/kind/)
  })
})
