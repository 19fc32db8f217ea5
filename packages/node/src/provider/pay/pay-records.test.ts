// Goal: uncollected pay is found in the order in which it is due, until it is
// dropped.
// Method: records over a state in memory, read again by a second set of records.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createPayRecords, type DuePay } from './pay-records.ts'

const pay = (number: number, dueAtSeconds: bigint): DuePay => ({
  subject: `0x${number.toString(16).padStart(64, '0')}`,
  escrow: number % 2 === 0 ? 'sessions' : 'requests',
  asset: `0x${'00'.repeat(20)}`,
  owed: 10n ** 20n + BigInt(number),
  dueAtSeconds,
})

async function setUp(pays: readonly DuePay[]) {
  const state = createStateMemory()
  const records = createPayRecords(state)
  await state.commit(pays.map(records.changeFor))
  return { records, again: createPayRecords(state) }
}

test('pay due first comes first, by its number and not by its digits', async () => {
  const [late, soon, next] = [pay(1, 1_000n), pay(2, 99n), pay(3, 100n)] as const
  const { again } = await setUp([late, soon, next])
  expect(await again.first(2)).toEqual([soon, next])
  expect(await Array.fromAsync(again.all())).toEqual([soon, next, late])
})

test('two subjects that are due in one second are both kept', async () => {
  const { again } = await setUp([pay(1, 5n), pay(2, 5n)])
  expect(await again.first(9)).toHaveLength(2)
})

test('pay that is deferred moves behind what is due before it, and is kept once', async () => {
  const [first, second] = [pay(1, 5n), pay(2, 6n)]
  const { records, again } = await setUp([first, second])
  await records.defer(first, 7n)
  expect(await again.first(9)).toEqual([second, { ...first, dueAtSeconds: 7n }])
})

test('pay that is dropped is gone, and no other with it', async () => {
  const [first, second] = [pay(1, 5n), pay(2, 5n)]
  const { records, again } = await setUp([first, second])
  await records.drop(first)
  expect(await again.first(9)).toEqual([second])
})
