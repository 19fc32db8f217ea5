// Goal: tickets that were moved to a file are spent or returned from another folder of the account,
// once; what stayed in the first folder is never opened by the second.
// Method: a true issuer and holders on a chain in memory, each on a disk of its own.

import { createStateMemory } from '@ostrom/state/memory'
import { importTicketFile, isTicketFileCommitted, planTicketFile } from '@ostrom/tickets'
import { expect, test } from 'vitest'
import { createTicketWorld, FEE, signal, TIMES, VALUE } from './issuer.fixture.ts'

const BOUGHT = 4

/** A holder with four tickets of one purchase. */
async function createHolderWorld() {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId = await world.keyId()
  const state = createStateMemory()
  const holder = world.openHolderOn(state)
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count: BOUGHT })
  await issuer.step(signal)
  await holder.fetch()
  return { ...world, issuer, keyId, holder, state }
}

test('a ticket in a file is given by no folder, and counts once when it is taken in', async () => {
  const { holder, state, keyId } = await createHolderWorld()
  const plan = await planTicketFile(state, { count: 3 })
  expect(plan.count).toBe(3)
  expect(await isTicketFileCommitted(state, plan.bytes)).toBe(false)
  // Nothing has moved before the file is on disk.
  expect(await holder.balances()).toMatchObject([{ unspent: BOUGHT, given: 0 }])
  await plan.commit()
  expect(await isTicketFileCommitted(state, plan.bytes)).toBe(true)
  expect(await holder.balances()).toMatchObject([{ unspent: 1, given: 3 }])

  expect(await importTicketFile(state, plan.bytes)).toBe(3)
  expect(await importTicketFile(state, plan.bytes)).toBe(0)
  expect(await holder.balances()).toMatchObject([{ unspent: BOUGHT, given: 0 }])
  const source = (await holder.source(keyId))!
  for (let taken = 0; taken < BOUGHT; taken++) expect(await source.take()).toBeDefined()
  // Spent tickets do not come back.
  expect(await importTicketFile(state, plan.bytes)).toBe(0)
  expect(await source.take()).toBeUndefined()
})

test('the key and the file alone bring back what was exported, and open nothing else', async () => {
  const world = await createHolderWorld()
  const { state, keyId, holder, issuer, buyerLedger, chain } = world
  const plan = await planTicketFile(state, { count: 2 })
  await plan.commit()
  const { nativeAsset: asset } = chain
  const before = await buyerLedger.balance(buyerLedger.account, asset)
  // The first folder spends one of its two, and its disk is lost.
  expect(await (await holder.source(keyId))!.take()).toBeDefined()
  const another = createStateMemory()
  expect(await importTicketFile(another, plan.bytes)).toBe(2)
  const rescued = world.openHolderOn(another)
  await world.untilAfterSale(TIMES.postSeconds + 1n)
  expect(await rescued.returnUnspent(keyId)).toEqual({ opened: 2 })
  await world.untilAfterSale(TIMES.postSeconds + TIMES.refundSeconds + TIMES.challengeSeconds + 1n)
  await issuer.step(signal)
  expect(await rescued.collect(keyId)).toEqual({ collected: 2 })
  const after = await buyerLedger.balance(buyerLedger.account, asset)
  expect(after - before).toBe(2n * (VALUE + FEE))
})

test('a file that is none is refused', async () => {
  const { state } = await createHolderWorld()
  await expect(importTicketFile(state, new Uint8Array([1, 2]))).rejects.toMatchObject({
    code: 'ticket-file-invalid',
  })
})
