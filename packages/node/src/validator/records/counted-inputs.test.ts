// Goal: embeddings of an input are evidence once, for any number of answers that repeat it.
// Method: findings with few inputs, and a counter that remembers few.

import { Detector } from '@ostrom/verification'
import { expect, test } from 'vitest'
import { hashOf } from '../testing/findings.fixture.ts'
import { countedEvidence, createInputCounter, isFlaggedBy } from './counted-inputs.ts'

const limits = { audits: 1_000_000, falseFlags: 0.01 }

/** A finding on inputs by number. */
const finding = (within: readonly number[], beyond: readonly number[]) => ({
  evidence: 100,
  inputs: { within: within.map(hashOf), beyond: beyond.map(hashOf), scale: 120, limit: 100 },
})
const repeat = <T>(one: T): readonly T[] => new Array<T>(50).fill(one)

test('a text has its own evidence, however often', () => {
  expect(countedEvidence([{ evidence: 3 }, { evidence: 3 }, {}])).toEqual([3, 3, undefined])
})

test('an answer has the share of its inputs beyond the tolerance, up to the limit', () => {
  expect(countedEvidence([finding([1, 2, 3], [4])])).toEqual([30])
  expect(countedEvidence([finding([], [4])])).toEqual([100])
})

test('repeated inputs are no evidence', () => {
  const [first, ...later] = countedEvidence(repeat(finding([1], [2])))
  expect(first).toBe(60)
  expect(new Set(later)).toEqual(new Set([undefined]))
})

test('one input flags nobody, and several do', () => {
  expect(isFlaggedBy(countedEvidence(repeat(finding([], [1]))), limits)).toBe(false)
  const several = repeat(0).map((_, at) => finding([], [at]))
  expect(isFlaggedBy(countedEvidence(several), limits)).toBe(true)
})

test('new inputs count beside repeated ones', () => {
  expect(countedEvidence([finding([], [1]), finding([1, 2], [1, 3])])).toEqual([100, 40])
})

test('an honest answer does not excuse a later one to the same input', () => {
  expect(countedEvidence([finding([1], []), finding([], [1])])).toEqual([0, 100])
})

test('only the latest inputs are remembered', () => {
  const counter = createInputCounter(2)
  const count = (input: number) => counter.evidenceOf(finding([], [input]))
  expect([1, 2, 1, 3, 1, 2].map(count)).toEqual([100, 100, undefined, 100, undefined, 100])
})

test('a flag follows from the detector', () => {
  const evidence = [200, 200, 200, 200, 200]
  const state = evidence.reduce(Detector.observe, Detector.initialState)
  expect(isFlaggedBy(evidence, limits)).toBe(Detector.isFlagged(state, limits))
})
