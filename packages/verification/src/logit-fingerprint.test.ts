// Goal: fingerprints of the same logits have a distance near zero, fingerprints of other logits
// have a large distance, and a missing or invented fingerprint has the maximum distance. Method:
// the model of `synthetic.ts`, whose logits a seed determines.

import { describe, expect, test } from 'vitest'
import {
  distance,
  encode,
  FINGERPRINT_DISTANCE_MAX,
  FINGERPRINT_INTERVAL,
  isFingerprinted,
} from './logit-fingerprint.ts'
import { type SyntheticModel, syntheticLogits } from './synthetic.ts'

const TOKENS = 40
const named: SyntheticModel = { base: 7 }

const positionsOf = (model: SyntheticModel, machine: number, before: readonly number[] = []) =>
  Array.from({ length: TOKENS }, (_, at) =>
    syntheticLogits(model, [...before, at], { seed: machine }),
  )

function printOf(positions: ReturnType<typeof positionsOf>): Uint8Array {
  const printed = positions.filter((_, position) => isFingerprinted(position))
  return Uint8Array.from(printed.flatMap((one) => [...encode(one)]))
}

const own = positionsOf(named, 1)

describe('a print', () => {
  test('the distance of a fingerprint to its own logits is at most its rounding', () => {
    expect(distance(printOf(own), own)).toBeLessThan(1 / 256)
  })

  test('another machine changes a fingerprint little, another context or model much', () => {
    const honest = distance(printOf(positionsOf(named, 2)), own)
    expect(honest).toBeLessThan(0.06)
    for (const other of [positionsOf(named, 1, [9]), positionsOf({ base: 7, distance: 0.3 }, 1)]) {
      expect(distance(printOf(other), own)).toBeGreaterThan(0.15)
    }
  })

  test('covers a position of every few tokens, and counts in full where it is too short', () => {
    const print = printOf(own)
    expect(print.length).toBe(Math.ceil(TOKENS / FINGERPRINT_INTERVAL) * 48)
    expect(distance(print.subarray(0, -1), own)).toBe(FINGERPRINT_DISTANCE_MAX)
    expect(distance(new Uint8Array(), own)).toBe(FINGERPRINT_DISTANCE_MAX)
    // Positions after the judged tokens do not count.
    expect(distance(print, own.slice(0, 10))).toBeLessThan(1 / 256)
    expect(distance(print, [])).toBeUndefined()
  })

  // Finding: RDC-1
  test('a fingerprint that a provider invents without logits has a large distance', () => {
    const unknown = [900_001, 900_002, 900_003, 900_004, 900_005, 900_006, 900_007, 900_008]
    const made = (ids: readonly number[], below: (at: number) => number, first = 0) => {
      const entry = new Uint8Array(48)
      const view = new DataView(entry.buffer)
      ids.forEach((id, at) => {
        view.setUint32(at * 6, id, true)
        view.setUint16(at * 6 + 4, at === 0 ? first : below(at), true)
      })
      return Uint8Array.from(own.filter((_, at) => isFingerprinted(at)).flatMap(() => [...entry]))
    }
    const flat = () => 0
    // One id at all eight places (known or unknown to the validator), ids in a wrong order, and a
    // first logit that is already below the highest logit.
    const known = own[0]!.ids[0]!
    for (const wrong of [
      made(Array(8).fill(known), flat),
      made(Array(8).fill(unknown[0]), flat),
      made(unknown, (at) => 80 - at),
      made(unknown, () => 9, 9),
    ]) {
      expect(distance(wrong, own)).toBe(FINGERPRINT_DISTANCE_MAX)
    }
    // Tokens that are not among the validator's highest logits, alone or with one token of the
    // validator.
    for (const below of [flat, (at: number) => 64 * at, () => 0xffff]) {
      expect(distance(made(unknown, below), own)).toBeGreaterThan(0.4)
      expect(distance(made([known, ...unknown.slice(1)], below), own)).toBeGreaterThan(0.4)
    }
  })

  test('a fingerprint of few candidates has no distance to its logits', () => {
    const one = { ids: [5], logits: [3] }
    expect(distance(encode(one), [one])).toBe(0)
  })
})
