// Goal: money that one attacker binds, or moves from wallet to wallet, does not keep new clients
// away from a provider, and costs the provider a bounded number of openings.
// Method: the real provider and gateway in virtual time. An attacker binds a hundred times the
// usual cap of a new client in sessions that it does not pay, besides sessions with the least cap.

import { type Hash, Session, SessionAccount, type Signer } from '@ostrom/protocol'
import { sampleTopUp } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import type { ProviderSetup } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import {
  createRawClient,
  listingsOf,
  type RawClient,
  type RawClientChannel,
} from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })

/** The cap that a gateway with default settings reserves. */
const USUAL_CAP = 512n * checkpoint
/** Everything that the attacker has. */
const MONEY = 100n * USUAL_CAP
/** Openings of new clients that a provider pays for in an hour. */
const OPENINGS_MAX = 192
const LEAST_CAP = 2n * checkpoint
/** Sessions without a payment whose money a provider returns within an hour. */
const UNPAID_RETURNS_MAX = 16

const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }

type Opened = {
  readonly id: Hash
  readonly signer: Signer
  readonly wallet: RawClient
  readonly opened: RawClientChannel
}

type Scenario = Awaited<ReturnType<typeof createScenario>>

async function createScenario() {
  const world = await createSimulatedNetwork()
  const sent = { openings: 0 }
  const faultInjection: ProviderSetup['faultInjection'] = {
    ledger: (ledger) =>
      new Proxy(ledger, {
        get(target, name) {
          if (name === 'openSession') sent.openings++
          return Reflect.get(target, name)
        },
      }),
  }
  // The stake backs 40 units, half of it for new clients: 152 times the usual cap.
  const settings = { stake: 4n * UNIT }
  const provider = await world.startProvider('provider', { echo, settings, faultInjection })
  const [listing] = await listingsOf(world, world.version)
  return { world, provider, listing: listing!, sent }
}

/** Opens a session of a wallet. Returns its channel, or `undefined` if the provider refuses. */
async function open({ world, listing }: Scenario, wallet: RawClient, cap: bigint, nonce = 1n) {
  const opened = await wallet.hello(await wallet.sign(listing, { cap, nonce }))
  const told = await world.time.until(opened.awaitMessage('opened', 'refused'))
  return told.kind === 'opened' ? opened : undefined
}

/** Opens as many sessions as a provider accepts; each wallet opens `perWallet` sessions. */
async function bind(
  scenario: Scenario,
  { wallets, cap, perWallet = 1n }: { wallets: number; cap: bigint; perWallet?: bigint },
): Promise<number> {
  let accepted = 0
  for (let at = 0; at < wallets; at++) {
    const deposit = cap * perWallet
    const wallet = await createRawClient(scenario.world, `wallet-${wallets}-${at}-${cap}`, {
      deposit,
    })
    for (let nonce = 1n; nonce <= perWallet; nonce++) {
      if (await open(scenario, wallet, cap, nonce)) accepted++
    }
  }
  return accepted
}

/** Binds the same money again and again, in sessions that it finishes without a payment. */
async function bindAgain(scenario: Scenario, cap: bigint): Promise<number> {
  let free = MONEY
  let accepted = 0
  while (free >= cap) {
    const wallet = await createRawClient(scenario.world, `mover-${accepted}`, { deposit: cap })
    const opened = await open(scenario, wallet, cap)
    if (!opened) break
    accepted++
    free -= cap
    await opened.send({ kind: 'finish' })
    const told = await scenario.world.time.until(opened.awaitMessage('closed', 'refused'))
    // The money of a closed session goes to the next wallet.
    if (told.kind === 'closed') free += cap
  }
  return accepted
}

const ask = (world: SimulatedNetwork, name: string, client: NewClient, maxTokens = 40) => {
  const question = plainQuestionOf(`${name} Hello there`, { maxTokens })
  const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
  return world.time.until(answer)
}

type NewClient = Awaited<ReturnType<SimulatedNetwork['startGateway']>>

/** Checks that three new clients and one that has paid are answered within a minute. */
async function expectAnswers({ world }: Scenario, payer: NewClient) {
  const sinceMs = world.time.nowMs()
  for (const name of ['new-1', 'new-2', 'new-3']) {
    const client = await world.startGateway(name)
    expect((await ask(world, `${name}#1`, client)).text).toHaveLength(40)
  }
  await world.time.until(payer.gateway.closeSessions())
  expect((await ask(world, 'payer#2', payer)).text).toHaveLength(40)
  expect(world.time.nowMs() - sinceMs).toBeLessThan(MINUTE_MS)
}

/** A provider with a client that has paid, and sessions with the least cap in all their places. */
async function createAttackedScenario() {
  const scenario = await createScenario()
  const { world, sent } = scenario
  const payer = await world.startGateway('payer')
  await ask(world, 'payer#1', payer, 400)
  sent.openings = 0
  expect(await bind(scenario, { wallets: 17, cap: LEAST_CAP, perWallet: 4n })).toBe(64)
  return { scenario, payer, sent }
}

describe('new clients are answered while an attacker binds a hundred usual caps', () => {
  // Finding: OFF4-8
  test.each([
    ['in next to nothing: many wallets with the least cap', 40, LEAST_CAP, 0],
    ['in 64 wallets with more than a usual cap', 64, (156n * USUAL_CAP) / 100n, 64],
    ['in 100 wallets with a usual cap', 100, USUAL_CAP, 100],
    ['in three wallets', 3, 33n * USUAL_CAP, 3],
  ])('money is bound %s', async (_how, wallets, cap, accepted) => {
    const { scenario, payer } = await createAttackedScenario()
    expect(await bind(scenario, { wallets, cap })).toBe(accepted)
    await expectAnswers(scenario, payer)
    expect(scenario.sent.openings).toBeLessThanOrEqual(OPENINGS_MAX)
  })

  // Finding: OFF4-8
  test('money is bound again in sessions that the attacker finishes unpaid', async () => {
    const { scenario, payer, sent } = await createAttackedScenario()
    // The provider returns the money of the first sessions.
    expect(await bindAgain(scenario, USUAL_CAP)).toBe(100 + UNPAID_RETURNS_MAX)
    await expectAnswers(scenario, payer)
    expect(sent.openings).toBeLessThanOrEqual(OPENINGS_MAX)
    // After an hour the provider has closed every unused session.
    await scenario.world.time.pass(HOUR_MS + MINUTE_MS)
    expect(scenario.provider.role.status().sessions).toBeLessThanOrEqual(4)
  })
})

describe('the money of sessions without a payment', () => {
  /** Opens a session with the usual cap for each new wallet. */
  const openEach = async (scenario: Scenario, wallets: number) => {
    const each: Opened[] = []
    for (let at = 0; at < wallets; at++) {
      const wallet = await createRawClient(scenario.world, `idler-${at}`, { deposit: USUAL_CAP })
      const { id, signer } = await wallet.sign(scenario.listing, { cap: USUAL_CAP, nonce: 1n })
      const opened = await open(scenario, wallet, USUAL_CAP)
      each.push({ id, signer, wallet, opened: opened! })
    }
    return each
  }
  const openCount = async (each: readonly Opened[]) => {
    const states = await Promise.all(each.map(({ wallet, id }) => wallet.ledger.session(id)))
    return states.filter((state) => state?.status === 'open').length
  }

  test('stays bound for an hour in idle sessions, and after a close request', async () => {
    const scenario = await createScenario()
    const { world } = scenario
    const each = await openEach(scenario, 40)
    for (const { id, signer, wallet } of each.slice(0, 20)) {
      const { ledger } = wallet
      const digest = Session.closeRequestHash({ sessionId: id }, ledger.domain)
      await ledger.requestClose({ sessionId: id, signature: await signer.sign(digest) })
    }
    await world.time.pass(30 * MINUTE_MS)
    expect(await openCount(each)).toBe(40 - UNPAID_RETURNS_MAX)
    await world.time.pass(32 * MINUTE_MS)
    expect(await openCount(each)).toBe(0)
  })

  test('money bound in a session that its client may use again does not count', async () => {
    const scenario = await createScenario()
    const { world, listing } = scenario
    for (const { opened } of await openEach(scenario, UNPAID_RETURNS_MAX)) {
      await opened.send({ kind: 'finish' })
      await world.time.until(opened.awaitMessage('closed'))
    }
    const wallet = await createRawClient(world, 'returner', { deposit: 8n * USUAL_CAP })
    const first = await wallet.sign(listing, { cap: USUAL_CAP, nonce: 0n })
    const begun = await wallet.hello(first)
    await world.time.until(begun.awaitMessage('opened'))
    await begun.send({ kind: 'finish' })
    await world.time.until(begun.awaitMessage('refused'))
    for (let nonce = 1n; nonce <= 3n; nonce++) {
      const opened = await open(scenario, wallet, USUAL_CAP, nonce)
      await opened!.send({ kind: 'finish' })
      const told = await world.time.until(opened!.awaitMessage('closed', 'refused'))
      expect(told).toMatchObject({ code: 'session-held', retry: 'later' })
    }
    await world.time.pass(2 * MINUTE_MS)
    expect(await open(scenario, wallet, USUAL_CAP, 5n)).toBeDefined()
    const again = await wallet.hello(first)
    await world.time.until(again.awaitMessage('ready'))
  })

  test('a gateway waits for the money of an unpaid session, without a transaction', async () => {
    const scenario = await createScenario()
    const { world } = scenario
    for (const { opened } of await openEach(scenario, UNPAID_RETURNS_MAX)) {
      await opened.send({ kind: 'finish' })
      await world.time.until(opened.awaitMessage('closed'))
    }
    const client = await world.startGateway('early', { settings: { warm: ['echo'] } })
    await world.time.pass(MINUTE_MS)
    await world.time.until(client.gateway.closeSessions())
    const [stored] = await client.gateway.sessions.list()
    const state = async () => await client.ledger.session(stored!.id)
    await world.time.pass(50 * MINUTE_MS)
    const { expiresAtSeconds } = stored!.record.authorization
    expect(await state()).toMatchObject({ status: 'open', deadlineSeconds: expiresAtSeconds })
    await world.time.pass(12 * MINUTE_MS)
    expect(await state()).toMatchObject({ status: 'closed' })
    expect((await client.gateway.sessions.list())[0]!.record.status).toBe('closed')
  })
})

test('a client that pays nothing makes the provider raise its cap at most four times', async () => {
  const scenario = await createScenario()
  const { world, listing } = scenario
  const { ledger, ...wallet } = await createRawClient(world, 'raiser', { deposit: 2n * USUAL_CAP })
  const signed = await wallet.sign(listing, { cap: LEAST_CAP, nonce: 1n })
  const opened = await wallet.hello(signed)
  await world.time.until(opened.awaitMessage('opened'))
  const capOf = async () => (await ledger.session(signed.id))!.cap
  let raises = 0
  for (let at = 1n; at <= 12n; at++) {
    const before = await capOf()
    const validUntilSeconds = (await ledger.nowSeconds()) + 300n
    const cap = LEAST_CAP + at * 16n * checkpoint
    const topUp = sampleTopUp({ sessionId: signed.id, cap, validUntilSeconds })
    const signature = await ledger.signer.sign(Session.topUpHash(topUp, ledger.domain))
    await opened.send({ kind: 'top-up', topUp, signature })
    await world.time.pass(1_000)
    if ((await capOf()) > before) raises++
  }
  expect(raises).toBe(4)
})
