// Goal: an honest computation passes every drawn check. A single wrong number in a drawn product
// never passes, and trying many commitments does not help. Method: faults at random positions of
// opened products; a prover who knows earlier beacons, and draws with later beacons.

import { Hex, Keccak } from '@ostrom/protocol'
import { createPrng } from '@ostrom/verification/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as HashTree from '../hash-tree.ts'
import { type IntegerTransformer, idOf, weightsTree } from '../transformer/integer-transformer.ts'
import { smallShape, transformerOf } from '../transformer/random-transformer.ts'
import { type Computation, commitmentOf, compute } from './computation.ts'
import * as Freivalds from './freivalds.ts'
import * as SpotCheck from './spot-check.ts'

const model = transformerOf(smallShape, 7)
const modelId = idOf(smallShape, HashTree.rootOf(weightsTree(model)))
const input = {
  prompt: [3, 39, 0],
  tokens: 3,
  sharpness: 90_000,
  seed: `0x${'a7'.repeat(32)}`,
} as const
const offsets = SpotCheck.productOffsets(model)

const check = (prover: Computation, opened: SpotCheck.OpenedProduct, seed: number): void =>
  SpotCheck.verifyProduct(model, {
    commitment: commitmentOf(modelId, prover),
    opened,
    projection: SpotCheck.projectionFor(model, opened.offset, { random: createPrng(seed) }),
  })

let honest: Computation
beforeAll(async () => {
  await Keccak.loadFastest()
  honest = compute(model, input)
})

describe('verifyProduct', () => {
  test('passes every product of an honest computation', () => {
    expect(offsets).toHaveLength(7 * smallShape.layers + 1)
    for (const offset of offsets)
      for (const seed of [1, 2]) check(honest, SpotCheck.openProduct(model, honest, offset), seed)
  })

  test('refuses one changed number, opened as it was committed', () => {
    const faults = fc.record({
      offset: fc.constantFrom(...offsets),
      at: fc.nat(),
      position: fc.nat(honest.positions - 1),
      mask: fc.integer({ min: 1, max: 255 }),
      seed: fc.nat(),
    })
    const count = honest.vectors.length / honest.positions
    fc.assert(
      fc.property(faults, ({ offset, at, position, mask, seed }) => {
        const vectors = honest.vectors.map((vector) => vector.slice())
        const vector = vectors[position * Math.floor(count) + offset]!
        vector[at % vector.length]! ^= mask
        const prover = { ...honest, vectors, tree: HashTree.from(vectors.map(HashTree.leafOf)) }
        const opened = SpotCheck.openProduct(model, prover, offset)
        expect(() => check(prover, opened, seed)).toThrow(/does not follow from its sum/)
      }),
      { numRuns: 300 },
    )
  })

  test('refuses every product of which one weight is another', () => {
    for (const offset of offsets) {
      const cheat = structuredClone(model) as IntegerTransformer
      for (const layer of [...cheat.layers.flatMap(Object.values), cheat.head])
        if (layer.weights instanceof Int8Array && layer.weights.length > 0) layer.weights[0]! ^= 1
      const prover = compute(cheat, input)
      const opened = SpotCheck.openProduct(cheat, prover, offset)
      expect(() => check(prover, opened, 5)).toThrow(/are no product/)
    }
  })

  test('refuses sums that were made to fit a changed number', () => {
    const opened = SpotCheck.openProduct(model, honest, offsets[1]!)
    const [first, ...others] = opened.positions
    const changed = { ...first!, sums: first!.sums.with(0, first!.sums[0]! + 1) }
    const forged = { ...opened, positions: [changed, ...others] }
    expect(() => check(honest, forged, 6)).toThrow(/are no product/)
  })

  test('refuses openings of another step, of too few positions, and without a path', () => {
    const opened = SpotCheck.openProduct(model, honest, offsets[1]!)
    const cases: [SpotCheck.OpenedProduct, RegExp][] = [
      [{ ...opened, positions: opened.positions.slice(1) }, /positions are opened/],
      [{ ...opened, offset: 0 }, /is no product/],
      [{ ...opened, positions: opened.positions.toReversed() }, /is not under the root/],
      [
        { ...opened, positions: opened.positions.map((one) => ({ ...one, inputs: [] })) },
        /is not opened/,
      ],
    ]
    for (const [forged, reason] of cases) expect(() => check(honest, forged, 7)).toThrow(reason)
  })
})

describe('isProduct', () => {
  test('refuses one changed sum in 10,000 trials of matrices of random size', () => {
    const random = createPrng(11)
    for (let trial = 0; trial < 10_000; trial += 1) {
      const rows = 1 + Math.floor(random() * 6)
      const columns = 1 + Math.floor(random() * 6)
      const weights = Int8Array.from({ length: rows * columns }, () => random() * 255 - 127)
      const matrix = {
        columns,
        weights,
        multipliers: new Uint16Array(rows),
        shifts: new Uint8Array(rows),
      }
      const inputs = Int8Array.from({ length: columns }, () => random() * 255 - 127)
      const sums = Array.from({ length: rows }, (_, row) =>
        inputs.reduce((sum, value, at) => sum + value * weights[row * columns + at]!, 0),
      )
      const projection = Freivalds.project(matrix, { random })
      expect(Freivalds.isProduct(projection, inputs, sums)).toBe(true)
      const at = Math.floor(random() * rows)
      const wrong = sums.with(at, sums[at]! + 1 + Math.floor(random() * 1_000))
      expect(Freivalds.isProduct(projection, inputs, wrong)).toBe(false)
    }
  })
})

describe('draw', () => {
  const word = (value: number): Hex.Hash =>
    Hex.from(Keccak.keccak256(new Uint8Array(new Uint32Array([value]).buffer)))

  test('draws each product once, all of them where so many are asked for', () => {
    const all = SpotCheck.draw(offsets, { beacon: word(1), root: word(2), count: 99 })
    expect([...all].sort((a, b) => a - b)).toEqual(offsets)
  })

  test('a cheat that tries commitments passes no more often than k of N allows', () => {
    // One of 15 products is wrong and two are drawn, so a cheating prover passes 13 of 15 times. It
    // tries 100 commitments to false computations with 25 known beacons, and keeps the commitment
    // with the most passes. The test measures 20,000 later beacons.
    const wrong = offsets[4]!
    const passes = (root: Hex.Hash, beacon: number): boolean =>
      !SpotCheck.draw(offsets, { beacon: word(beacon), root, count: 2 }).includes(wrong)
    const share = (root: Hex.Hash, first: number, beacons: number): number =>
      Array.from({ length: beacons }, (_, at) => passes(root, first + at)).filter(Boolean).length /
      beacons
    const roots = Array.from({ length: 100 }, (_, at) => HashTree.rootOf(falseRun(wrong, at).tree))
    expect(new Set(roots).size).toBe(100)
    const shares = roots.map((root) => share(root, 0, 25))
    const best = Math.max(...shares)
    const luckiest = roots[shares.indexOf(best)]!
    expect(best).toBeGreaterThan(0.95)
    // Five standard deviations of 20,000 draws are 0.012.
    const expected = 1 - 2 / offsets.length
    expect(Math.abs(share(luckiest, 100, 20_000) - expected)).toBeLessThan(0.012)
  })

  test('a beacon known before the commitment lets a cheat pass, a later one does not', () => {
    const wrong = offsets[4]!
    const drawn = (root: Hex.Hash, beacon: number) =>
      SpotCheck.draw(offsets, { beacon: word(beacon), root, count: 2 })
    let cheat = falseRun(wrong, 0)
    for (let at = 1; drawn(HashTree.rootOf(cheat.tree), 7).includes(wrong); at += 1)
      cheat = falseRun(wrong, at)
    const root = HashTree.rootOf(cheat.tree)
    const verifyAll = (beacon: number) => {
      for (const offset of drawn(root, beacon))
        check(cheat, SpotCheck.openProduct(model, cheat, offset), beacon)
    }
    // If the prover knows the beacon (7) before it commits, its selected commitment passes.
    verifyAll(7)
    // With a later beacon, which the prover did not know, the check fails if the beacon draws the
    // wrong product.
    const later = Array.from({ length: 200 }, (_, at) => 1_000 + at)
    const convicting = later.find((beacon) => drawn(root, beacon).includes(wrong))!
    expect(convicting).toBeDefined()
    expect(() => verifyAll(convicting)).toThrow(/does not follow from its sum/)
  })

  /**
   * Returns a computation with a wrong number in one product, and with a different root for each
   * attempt.
   */
  function falseRun(wrong: number, attempt: number): Computation {
    const vectors = honest.vectors.map((vector) => vector.slice())
    vectors[wrong]![attempt % vectors[wrong]!.length]! ^= 1 + Math.floor(attempt / 16)
    return { ...honest, vectors, tree: HashTree.from(vectors.map(HashTree.leafOf)) }
  }
})
