// Goal: tickets that were moved to a file can be spent or returned once, from another folder of the
// account. The second folder never opens tickets that stayed in the first. A file that a stranger
// wrote or changed neither adds nor replaces tickets.
// Method: a real issuer and holders on a chain in memory, each with its own disk.

import { generateKeyPairSync } from 'node:crypto'
import { requireMember } from '@ostrom/ledger'
import { Cbor, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { importTicketFile, isTicketFileCommitted, planTicketFile } from '@ostrom/tickets'
import { describe, expect, test } from 'vitest'
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
  const tickets = requireMember(world.buyerLedger, 'tickets')
  return { ...world, issuer, keyId, holder, state, tickets }
}

type TicketFileContents = {
  keys: Record<string, unknown>[]
  purchases: (Record<string, unknown> & { places: Record<string, unknown>[] })[]
  tickets: Record<string, unknown>[]
}

/** Changes a file like a person who has read it. */
function changed(bytes: Uint8Array, change: (file: TicketFileContents) => void): Uint8Array {
  const file = Cbor.decode(bytes, (value) => value as TicketFileContents)
  change(file)
  return Cbor.encode(file)
}

test('a ticket in a file is given by no folder, and counts once when it is taken in', async () => {
  const { holder, state, keyId, tickets } = await createHolderWorld()
  const plan = await planTicketFile(state, { count: 3 })
  expect(plan.count).toBe(3)
  expect(await isTicketFileCommitted(state, plan.bytes)).toBe(false)
  // Nothing has moved before the file is on disk.
  expect(await holder.balances()).toMatchObject([{ unspent: BOUGHT, given: 0 }])
  await plan.commit()
  expect(await isTicketFileCommitted(state, plan.bytes)).toBe(true)
  expect(await holder.balances()).toMatchObject([{ unspent: 1, given: 3 }])

  expect(await importTicketFile(state, plan.bytes, tickets)).toBe(3)
  expect(await importTicketFile(state, plan.bytes, tickets)).toBe(0)
  expect(await holder.balances()).toMatchObject([{ unspent: BOUGHT, given: 0 }])
  const source = (await holder.source(keyId))!
  for (let taken = 0; taken < BOUGHT; taken++) expect(await source.take()).toBeDefined()
  // The import does not restore spent tickets.
  expect(await importTicketFile(state, plan.bytes, tickets)).toBe(0)
  expect(await source.take()).toBeUndefined()
})

test('the key and the file alone bring back what was exported, and open nothing else', async () => {
  const world = await createHolderWorld()
  const { state, keyId, holder, issuer, buyerLedger, chain, tickets } = world
  const plan = await planTicketFile(state, { count: 2 })
  await plan.commit()
  const { nativeAsset: asset } = chain
  const before = await buyerLedger.balance(buyerLedger.account, asset)
  // The first folder spends one of its two remaining tickets, and its disk is lost.
  expect(await (await holder.source(keyId))!.take()).toBeDefined()
  const another = createStateMemory()
  expect(await importTicketFile(another, plan.bytes, tickets)).toBe(2)
  const rescued = world.openHolderOn(another)
  await world.untilAfterSale(TIMES.postSeconds + 1n)
  expect(await rescued.returnUnspent(keyId)).toEqual({ opened: 2 })
  await world.untilAfterSale(TIMES.postSeconds + TIMES.refundSeconds + TIMES.challengeSeconds + 1n)
  await issuer.step(signal)
  expect(await rescued.collect(keyId)).toEqual({ collected: 2 })
  const after = await buyerLedger.balance(buyerLedger.account, asset)
  expect(after - before).toBe(2n * (VALUE + FEE))
})

const otherModulus = () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url'))
}
const otherHash = Hex.sha256Hex(new Uint8Array([1]))
const flip = (bytes: unknown, at: number) =>
  (bytes as Uint8Array).map((byte, index) => (index === at ? byte ^ 1 : byte))

/** Replaces fields of the first entry of a list. */
const set = (list: Record<string, unknown>[], fields: Record<string, unknown>) =>
  Object.assign(list[0]!, fields)

describe('a file', () => {
  // Finding: TKT-34, TKT-35, TKT-36
  test.each<readonly [string, (file: TicketFileContents) => void]>([
    ['with the modulus of a stranger', ({ keys }) => set(keys, { modulus: otherModulus() })],
    ['with another value of a ticket', ({ keys }) => set(keys, { value: 1n })],
    ['with another issuer', ({ keys }) => set(keys, { issuer: `0x${'ee'.repeat(20)}` })],
    ['with another end of the sale', ({ keys }) => set(keys, { endsAt: 2 ** 40 })],
    ['without the key of its tickets', (file) => file.keys.splice(0)],
    ['without the purchase of its tickets', (file) => file.purchases.splice(0)],
    ['with another purchase', ({ purchases }) => set(purchases, { purchaseId: otherHash })],
    [
      'with another account',
      ({ purchases }) => set(purchases, { beneficiary: `0x${'ee'.repeat(20)}` }),
    ],
    ['with another secret', ({ purchases: [one] }) => set(one!.places, { secret: otherHash })],
    [
      'with a factor that opens nothing',
      ({ purchases: [one], tickets: [ticket] }) => {
        const place = one!.places[Number(ticket!.place)]!
        place.inverse = flip(place.inverse, 255)
      },
    ],
    ['with one ticket under another id', ({ tickets }) => set(tickets, { id: otherHash })],
    ['with a ticket of another place', ({ tickets }) => set(tickets, { place: 63 })],
    [
      'with a ticket that no issuer signed',
      ({ tickets }) => set(tickets, { ticket: flip(tickets[0]!.ticket, 353) }),
    ],
  ])('a ticket file %s is refused as a whole', async (_, change) => {
    const { state, tickets } = await createHolderWorld()
    const { bytes, commit } = await planTicketFile(state, { count: 2 })
    await commit()
    const another = createStateMemory()
    const taking = importTicketFile(another, changed(bytes, change), tickets)
    await expect(taking).rejects.toMatchObject({ code: 'ticket-file-invalid' })
    expect((await another.list('')).length).toBe(0)
    // The unchanged file is accepted.
    expect(await importTicketFile(another, bytes, tickets)).toBe(2)
  })

  // Finding: TKT-36
  test('a cut or empty ticket file is refused', async () => {
    const { state, tickets } = await createHolderWorld()
    const { bytes } = await planTicketFile(state)
    for (const cut of [new Uint8Array(), new Uint8Array([1, 2]), bytes.slice(0, -1)])
      await expect(importTicketFile(state, cut, tickets)).rejects.toMatchObject({
        code: 'ticket-file-invalid',
      })
  })

  // Finding: TKT-36
  test('a ticket file of another chain is refused', async () => {
    const { state } = await createHolderWorld()
    const { bytes } = await planTicketFile(state)
    const elsewhere = requireMember((await createTicketWorld()).buyerLedger, 'tickets')
    await expect(importTicketFile(createStateMemory(), bytes, elsewhere)).rejects.toMatchObject({
      code: 'ticket-file-invalid',
    })
  })

  // Finding: TKT-36
  test('a ticket file with one ticket twice counts it once', async () => {
    const { state, tickets } = await createHolderWorld()
    const { bytes } = await planTicketFile(state, { count: 1 })
    const twice = changed(bytes, (file) => file.tickets.push({ ...file.tickets[0] }))
    expect(await importTicketFile(createStateMemory(), twice, tickets)).toBe(1)
  })

  // Finding: TKT-35
  test('a stranger’s ticket file replaces no purchase that waits for its signatures', async () => {
    const world = await createHolderWorld()
    const { holder, state, keyId, issuer, tickets } = world
    const { bytes } = await planTicketFile(state, { count: 1 })
    const { purchaseId } = await holder.buy({ keyId, count: 1 })
    // The id of a purchase is public, so a hostile file could use it under another key.
    const hostile = changed(bytes, ({ keys, purchases }) => {
      keys.push({ ...keys[0]!, keyId: otherHash })
      purchases.push({ ...purchases[0]!, purchaseId, keyId: otherHash })
    })
    await importTicketFile(state, hostile, tickets).catch(() => {})
    await issuer.step(signal)
    await holder.fetch()
    expect(await holder.balances()).toMatchObject([{ unspent: BOUGHT + 1, unsigned: 0 }])
  })
})
