// Goal: the store's inclusion proof of a receipt has the root of the session's receipts. If a
// receipt is missing, the store gives no proof. Method: a store in memory, with all receipts of a
// session and with one missing.

import { type Hash, Hex, Merkle, type Receipt } from '@ostrom/protocol'
import { sampleReceipt } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createReceiptStore } from './receipt-store.ts'

const sessionId: Hash = `0x${'5e'.repeat(32)}`
const idOf = (index: number): Hash => `0x${(index + 1).toString(16).padStart(64, '0')}`

const coreOf = (index: number): Receipt.ReceiptCore =>
  sampleReceipt({ sessionId, index: BigInt(index) })

/** A store with the receipts of these indexes. */
async function storeOf(...indexes: readonly number[]) {
  const store = createReceiptStore(createStateMemory())
  for (const index of indexes) {
    const receipt = { id: idOf(index), core: coreOf(index), signature: '0x' as const }
    await store.save({ ...receipt, provider: Hex.zeroHash }, { cost: 1n })
  }
  return store
}

test('a proof of each receipt leads to the root of all', async () => {
  const indexes = Array.from({ length: 12 }, (_, index) => index)
  const store = await storeOf(...indexes)
  const root = Merkle.rootOf(indexes.map(idOf))
  for (const index of indexes) {
    const proof = await store.prove(coreOf(index))
    expect(proof).toMatchObject({ index: BigInt(index), count: 12n, root })
  }
})

test('a receipt that is missing leaves no proof of those after or before it', async () => {
  const store = await storeOf(0, 1, 3, 4)
  for (const index of [0, 1, 2, 3, 4]) expect(await store.prove(coreOf(index))).toBeUndefined()
  expect(await (await storeOf(0, 1)).prove(coreOf(2))).toBeUndefined()
})
