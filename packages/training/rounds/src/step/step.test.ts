// Goal: only the job determines the rate, rows and moments of a step. Method: values computed by
// hand, and different rows whose concatenated texts are equal.

import { expect, test } from 'vitest'
import { testSpec } from '../testing.fixture.ts'
import * as Update from '../update/index.ts'
import * as Step from './index.ts'

test('a constant rate stays, and a linear one ends behind the last step', () => {
  expect(Step.learningRateOf(testSpec, { round: 7, step: 3 })).toBe(0.01)
  const linear = { ...testSpec, optimizer: { ...testSpec.optimizer, schedule: 'linear' as const } }
  const rates = [
    { round: 1, step: 0 },
    { round: 6, step: 0 },
    { round: 10, step: 9 },
  ].map((position) => Step.learningRateOf(linear, position))
  expect(rates).toEqual([0.01, 0.005, 0.0001])
})

test('rows have one hash, whose order and bounds count', () => {
  const hash = Step.rowsHash(['ab', 'c'])
  expect(hash).toBe('0xca9b7b1e63317f94d781a5596f6edba001bba0c5301e235ef10e8181d0b99654')
  for (const other of [['c', 'ab'], ['a', 'bc'], ['ab'], ['ab', 'c', '']]) {
    expect(Step.rowsHash(other)).not.toBe(hash)
  }
})

test('a batch has another hash when a row was turned into other tokens', () => {
  const rows = [
    { row: 'ab', tokens: '{"ids":[1]}' },
    { row: 'c', tokens: '{"ids":[2]}' },
  ]
  const hash = Step.batchHash(rows)
  const others = [
    rows.toReversed(),
    rows.slice(1),
    [{ row: 'ab', tokens: '{"ids":[3]}' }, rows[1]!],
    [{ row: 'x', tokens: '{"ids":[1]}' }, rows[1]!],
  ]
  for (const other of others) expect(Step.batchHash(other)).not.toBe(hash)
  expect(hash).toBe('0xc18b791e5b579764f7c2babd9a25f1b689088a56c2c809952095eacb2cee29aa')
})

test('moments have a file of their own', () => {
  const form = Step.momentsForm({ tensors: [{ name: 'w', shape: [2, 1] }] })
  const values = Float32Array.of(3, 0.5, -0.5, 0.25, 0.125)
  const file = Update.encodeState(values, form)
  expect(Update.decodeState(file, form)).toEqual(values)
  expect(new TextDecoder().decode(file.subarray(8, 60))).toMatch(/^{"steps":{"dtype":"F32","shape"/)
})
