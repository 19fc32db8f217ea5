// Goal: the payment of an answer drawn for audit is held until validators endorse the answer,
// without a human step. The payment returns to the client if the provider cheated, or if no
// validator examined the answer. Method: a provider, clients and validators on in-memory ports in
// virtual time, one request each.
// Requirements: R002-2

import { type LedgerEvent, readAllEvents } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { substituteTokens } from './models/model-substitution.ts'
import {
  collectMaturedPay,
  createSimulatedNetwork,
  type GatewayHost,
  type SimulatedNetwork,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
}
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

async function network({ cheats = false, validators = 4 } = {}) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const faultInjection = cheats ? { faultInjection: { model: substituteTokens } } : {}
  const provider = await world.startProvider('provider', { echo, ...faultInjection })
  for (const name of ['ann', 'ben', 'cid', 'dot'].slice(0, validators)) {
    await world.startValidator(name, { echo })
  }
  const clients: GatewayHost[] = []
  for (const name of ['c1', 'c2', 'c3', 'c4']) clients.push(await world.startGateway(name))
  return { world, provider, clients }
}

async function askEach(
  world: SimulatedNetwork,
  clients: readonly GatewayHost[],
  audit: 'every' | 'sampled',
) {
  for (const client of clients) {
    const about = { settlement: 'request', maxTokens: 24, preferences: { audit } } as const
    const question = plainQuestionOf(`A question of ${client.name}`, about)
    await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
  }
  await world.time.pass(MINUTE_MS)
}

const eventsOf = (world: SimulatedNetwork): Promise<readonly LedgerEvent[]> =>
  readAllEvents(world.ledgerOf('watcher'))

async function claimsIn(world: SimulatedNetwork) {
  const events = await eventsOf(world)
  return events.flatMap((event) => (event.kind === 'request-claimed' ? [event] : []))
}

const payOf = async (world: SimulatedNetwork, id: Hash) =>
  (await world.ledgerOf('watcher').request(id))?.pay?.status

const has = (events: readonly LedgerEvent[], kind: LedgerEvent['kind']): boolean =>
  events.some((event) => event.kind === kind)

test('validators endorse an honest answer, and its provider collects', async () => {
  const { world, provider, clients } = await network()
  await askEach(world, clients.slice(0, 1), 'every')
  const [claimed] = await claimsIn(world)
  const { requestId: id, paid } = claimed!
  expect(await payOf(world, id)).toBe('held')
  // Validators can commit findings about a claimed answer during three epochs of one minute each.
  // Eight minutes later, this time is over.
  await world.time.pass(8 * MINUTE_MS)
  const events = await eventsOf(world)
  const endorsed = events.filter(({ kind }) => kind === 'answer-endorsed')
  expect(endorsed.length).toBeGreaterThanOrEqual(3)
  expect(has(events, 'answers-validated')).toBe(true)
  // The provider releases the pay as soon as it is due, and collects it at its next check.
  await collectMaturedPay(world)
  expect(has(await eventsOf(world), 'pay-released')).toBe(true)
  await collectMaturedPay(world)
  const collected = (await eventsOf(world)).filter((event) => event.kind === 'pay-collected')
  expect(collected).toMatchObject([{ subject: id, provider: provider.ledger.account }])
  const [{ net, fee, royalties }] = collected as [(typeof collected)[0]]
  expect(net + fee + royalties).toBe(paid)
  expect(await payOf(world, id)).toBe('paid')
  world.chain.checkInvariants()
})

test('a request without audit is paid after maturation', async () => {
  const { world, clients } = await network({ validators: 0 })
  await askEach(world, clients.slice(0, 1), 'sampled')
  const [claimed] = await claimsIn(world)
  expect(await payOf(world, claimed!.requestId)).toBe('maturing')
  await collectMaturedPay(world)
  expect(await payOf(world, claimed!.requestId)).toBe('paid')
  world.chain.checkInvariants()
})

test('pay of a dishonest provider returns to its clients, without an endorsement', async () => {
  const { world, provider, clients } = await network({ cheats: true })
  const watcher = world.ledgerOf('watcher')
  const { nativeAsset: asset } = watcher
  const balances = () =>
    Promise.all(clients.map(({ ledger }) => ledger.balance(ledger.account, asset)))
  const before = await balances()
  await askEach(world, clients, 'every')
  await askEach(world, clients, 'every')
  const claimed = await claimsIn(world)
  expect(claimed).toHaveLength(8)
  await world.time.pass(40 * MINUTE_MS)
  expect(await isExcluded(watcher, provider.ledger.account)).toBe(true)
  expect(has(await eventsOf(world), 'answer-endorsed')).toBe(false)
  for (const { requestId } of claimed) expect(await payOf(world, requestId)).toBe('returned')
  expect(await balances()).toEqual(before)
  world.chain.checkInvariants()
})

test('pay of an unexamined request returns to its client after the window', async () => {
  const { world, clients } = await network({ validators: 0 })
  await askEach(world, clients.slice(0, 1), 'every')
  const [claimed] = await claimsIn(world)
  const { requestId: id, paid } = claimed!
  const watcher = world.ledgerOf('watcher')
  const { returnFromSeconds = 0n } = (await watcher.auditHolds!.auditHold(id))!
  const left = returnFromSeconds - (await watcher.nowSeconds())
  world.time.jump(Number(left - 60n) * 1_000)
  await world.time.pass(30_000)
  expect(await payOf(world, id)).toBe('held')
  await world.time.pass(3 * MINUTE_MS)
  expect(await payOf(world, id)).toBe('returned')
  const returned = (await eventsOf(world)).find((event) => event.kind === 'pay-returned')
  expect(returned).toMatchObject({ subject: id, amount: paid })
  world.chain.checkInvariants()
})
