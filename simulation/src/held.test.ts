// Goal: what is paid for an answer that is to be audited is held until validators endorse it, with
// no human step; it returns to the client of a cheat; and it is paid by time where nobody looks.
// Method: a provider, clients and validators on in-memory ports in virtual time, one request each.

import type { LedgerEvent } from '@ostrom/ledger'
import { expect, test } from 'vitest'
import { cheat } from './cheat.ts'
import { question, read } from './questions.ts'
import { createWorld, type GatewayHost, type World } from './world.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
}
const echo = {
  ...{ tokensPerSecond: 1_000, prefillTokensPerSecond: 4_000 },
  ...{ answerTokens: 24, seeded: true },
}

async function network({ cheats = false, validators = 4 } = {}) {
  const world = await createWorld({ deliver: () => [10], parameters })
  const mask = cheats ? { mask: { model: cheat } } : {}
  const provider = await world.startProvider('provider', { echo, ...mask })
  for (const name of ['ann', 'ben', 'cid', 'dot'].slice(0, validators)) {
    await world.startValidator(name, { echo })
  }
  const clients: GatewayHost[] = []
  for (const name of ['c1', 'c2', 'c3', 'c4']) clients.push(await world.startGateway(name))
  return { world, provider, clients }
}

async function askEach(world: World, clients: readonly GatewayHost[], audit: 'every' | 'sampled') {
  for (const client of clients) {
    const about = { settlement: 'request', maxTokens: 24, preferences: { audit } } as const
    const asked = question(`A question of ${client.name}`, about)
    await world.time.until(client.gateway.answerer.answer(asked, never).then(read))
  }
  await world.time.pass(MINUTE_MS)
}

async function eventsOf(world: World): Promise<readonly LedgerEvent[]> {
  return (await world.ledgerOf('watcher').events(undefined)).events
}

async function heldOf(world: World) {
  const events = await eventsOf(world)
  return events.flatMap((event) => (event.kind === 'request-claimed' ? [event] : []))
}

const statusOf = async (world: World, id: `0x${string}`) =>
  (await world.ledgerOf('watcher').request(id))?.status

test('validators endorse an honest answer, and its provider collects', async () => {
  const { world, provider, clients } = await network()
  const [client] = clients as [GatewayHost]
  await askEach(world, [client], 'every')
  const [claimed] = await heldOf(world)
  expect(claimed?.heldUntilSeconds).toBe(claimed!.atSeconds + parameters.auditWindowSeconds)
  const { requestId: id, paid } = claimed!
  expect(await statusOf(world, id)).toBe('held')
  expect(world.chain.vaultOf(client.ledger.account).reserved).toBe(paid)
  // Three epochs of a minute, until nobody can commit findings of the claim's any more.
  await world.time.pass(8 * MINUTE_MS)
  const events = await eventsOf(world)
  const endorsed = events.filter(({ kind }) => kind === 'answer-endorsed')
  expect(endorsed.length).toBeGreaterThanOrEqual(3)
  expect(events.find(({ kind }) => kind === 'request-collected')).toMatchObject({
    ...{ requestId: id, provider: provider.ledger.account, paid, validated: true },
  })
  expect(await statusOf(world, id)).toBe('claimed')
  world.chain.audit()
})

test('a request that is not to be audited is paid at once', async () => {
  const { world, clients } = await network({ validators: 0 })
  await askEach(world, clients.slice(0, 1), 'sampled')
  const [claimed] = await heldOf(world)
  expect(claimed?.heldUntilSeconds).toBeUndefined()
  expect(await statusOf(world, claimed!.requestId)).toBe('claimed')
  world.chain.audit()
})

test('what is held for a cheat returns to its clients, none of it endorsed', async () => {
  const { world, provider, clients } = await network({ cheats: true })
  const { audits } = world.ledgerOf('watcher')
  await askEach(world, clients, 'every')
  await askEach(world, clients, 'every')
  const claimed = await heldOf(world)
  expect(claimed).toHaveLength(8)
  await world.time.pass(40 * MINUTE_MS)
  expect(await audits!.isExcluded(provider.ledger.account)).toBe(true)
  const events = await eventsOf(world)
  expect(events.filter(({ kind }) => kind === 'answer-endorsed')).toEqual([])
  for (const { requestId } of claimed) expect(await statusOf(world, requestId)).toBe('refunded')
  for (const { ledger } of clients) {
    expect(world.chain.vaultOf(ledger.account).reserved).toBe(0n)
  }
  world.chain.audit()
})

test('what nobody looks at is paid by time', async () => {
  const { world, clients } = await network({ validators: 0 })
  await askEach(world, clients.slice(0, 1), 'every')
  const [claimed] = await heldOf(world)
  const { requestId: id, heldUntilSeconds = 0n } = claimed!
  const left = heldUntilSeconds - (await world.ledgerOf('watcher').nowSeconds())
  await world.time.pass(Number(left - 30n) * 1_000)
  expect(await statusOf(world, id)).toBe('held')
  await world.time.pass(3 * MINUTE_MS)
  expect(await statusOf(world, id)).toBe('claimed')
  const collected = (await eventsOf(world)).find(({ kind }) => kind === 'request-collected')
  expect(collected).toMatchObject({ requestId: id, validated: false })
  world.chain.audit()
})
