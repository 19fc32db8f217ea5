// Goal: the next state is the same, exact to the bit, for every order of arrival. A hostile update
// among four updates changes it no more than an honest update.
// Method: permutations, and attacks mixed with honest updates.
// Requirements: R000-7

import { createPrng, nextNormal } from '@ostrom/verification/testing'
import { expect, test } from 'vitest'
import { testAccounts, testSpec } from '../testing.fixture.ts'
import { type AcceptedUpdate, aggregate, median, norm } from './index.ts'

const size = 500
const state = Float32Array.from({ length: size }, (_, i) => Math.sin(i))
const random = createPrng(7)
const common = Float32Array.from({ length: size }, () => nextNormal(random))
const honest: readonly AcceptedUpdate[] = testAccounts.map((account) => ({
  account,
  values: common.map((value) => value + 0.3 * nextNormal(random)),
}))
const terms = testSpec.aggregation

test('the order of arrival changes no bit', () => {
  const { state: next } = aggregate({ state, updates: honest, terms })
  for (const order of [
    [3, 1, 0, 2],
    [2, 3, 1, 0],
  ]) {
    const updates = order.map((i) => honest[i] as AcceptedUpdate)
    expect(aggregate({ state, updates, terms }).state).toEqual(next)
  }
  expect(aggregate({ state, updates: [], terms }).state).toEqual(state)
})

test('a mean of equal updates is that update', () => {
  const updates = testAccounts.map((account) => ({ account, values: common }))
  const { state: next, scales } = aggregate({ state, updates, terms })
  expect(next).toEqual(state.map((value, at) => value - (common[at] as number)))
  expect([...scales.values()]).toEqual([1, 1, 1, 1])
})

test.each([
  ['sign-flip', (value: number) => -10 * value],
  ['scale', (value: number) => 100 * value],
  ['noise', () => 30 * nextNormal(random)],
])('one %s of four is clipped to the median norm', (_, forge) => {
  const [first, ...rest] = honest as [AcceptedUpdate, ...AcceptedUpdate[]]
  const attack = { account: first.account, values: first.values.map(forge) }
  const { state: next, scales } = aggregate({ state, updates: [attack, ...rest], terms })
  expect(scales.get(first.account)).toBeLessThan(0.2)
  const change = norm(next.map((value, at) => value - (state[at] as number)))
  expect(change).toBeLessThan(1.2 * norm(common))
})

test('a trimmed mean drops the extremes of each coordinate, from five updates on', () => {
  const values = [1, 2, 3, 4, 1_000].map((value) => Float32Array.of(value))
  const updates = values.map((one, i) => ({
    account: `0x${i}${'0'.repeat(39)}` as const,
    values: one,
  }))
  const trimmed = { ...terms, rule: 'trimmed-mean', clipPpm: 100_000_000_000 } as const
  const { state: next } = aggregate({ state: Float32Array.of(0), updates, terms: trimmed })
  expect([...next]).toEqual([-3])
})

test('the median of an even count is the mean of its middle', () => {
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 5])]).toEqual([0, 3, 2.5, 5])
})
