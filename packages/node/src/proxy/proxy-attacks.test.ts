// Goal: no client, provider or kill costs an honest proxy money, capacity or trust. Method: the
// parts of a proxy with real tickets of a real issuer on a chain in memory; a client that the test
// implements with protocol messages; a clock that a test sets.

import type { Network } from '@ostrom/network'
import {
  type Channel,
  type Clock,
  type Hash,
  Hex,
  type Offer,
  Price,
  ProxyChannel,
  type Session,
  type Voucher,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createTicketWorld, signal, type TicketWorld, VALUE } from '../issuer/issuer.fixture.ts'
import { ClientConnection, type ClientConnectionContext } from './client-connection.ts'
import {
  PROXY_CALLS_PER_CLIENT_MAX,
  PROXY_CHANNELS_MAX,
  PROXY_CHANNELS_PER_PEER_MAX,
  PROXY_SESSIONS_PER_CREDIT_MAX,
  PROXY_TICKET_WAIT_MS,
} from './limits.ts'
import { type OpenSessionContext, openSession } from './open-session.ts'
import { createOpeningTries } from './opening-tries.ts'
import { Payouts } from './payouts.ts'
import type { ProviderChannel } from './provider-channel.ts'
import { ProxiedSession } from './proxied-session.ts'
import { createProxy } from './proxy-role.ts'
import { createProxyRecords } from './records.ts'
import { createRunningCalls } from './running-calls.ts'

const TICKET_FEE = 100n
const CREDIT_ID: Hash = `0x${'c1'.repeat(32)}`
const SESSION_ID: Hash = `0x${'5e'.repeat(32)}`
const account = (byte: string) => `0x${byte.repeat(20)}` as const

/** A clock that a test sets; it ends the waits that are due. */
function createHandClock() {
  let nowMs = 0
  const waiting = new Set<{ readonly atMs: number; readonly wake: () => void }>()
  const clock: Clock = {
    nowMs: () => nowMs,
    sleep: (ms, stop) =>
      new Promise((wake) => {
        const one = { atMs: nowMs + ms, wake }
        waiting.add(one)
        stop?.addEventListener('abort', () => waiting.delete(one) && wake(), { once: true })
      }),
  }
  return {
    clock,
    async pass(ms: number) {
      nowMs += ms
      for (const one of waiting) if (one.atMs <= nowMs && waiting.delete(one)) one.wake()
      await turns()
    },
  }
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

/** Connects a raw client, which can send any message to a proxy. */
async function dial(network: Pick<Network, 'connect'>, addresses: readonly string[]) {
  const channel = await network.connect({ addresses, protocol: ProxyChannel.PROXY_PROTOCOL })
  const messages = channel.receive()
  return {
    send: (message: ProxyChannel.ProxiedMessage) => channel.send(ProxyChannel.encode(message)),
    async next() {
      const result = await messages.next().catch(() => undefined)
      return result && !result.done ? ProxyChannel.decodeProxy(result.value) : undefined
    },
  }
}

/** Creates the part of a proxy that serves one client, with its own disk and real tickets. */
async function createTicketProxy() {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId = await world.keyId()
  const holder = world.openHolder()
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count: 2 })
  await issuer.step(signal)
  await holder.fetch()
  const disk = createStateDisk()
  const { clock } = createHandClock()
  const network = world.hub.createNetwork({ name: 'proxy' })
  await network.start()
  const client = world.hub.createNetwork({ name: 'client' })
  await client.start()
  const open = (wrap: (state: StateStore) => StateStore = (state) => state) => {
    const state = wrap(createStateMemory({ disk }))
    const [ledger, records] = [world.proxyLedger, createProxyRecords(state)]
    const inUse = {
      credits: new Set<Hash>(),
      leaving: new Map<Hash, Promise<void>>(),
      sessions: new Set<Hash>(),
      tickets: new Set<Hash>(),
    }
    const log = () => {}
    const random = () => new Uint8Array(32)
    const settings = { fee: TICKET_FEE, waitSeconds: 600, perDay: 10 }
    const context = {
      acceptor: world.openAcceptor(),
      ticketFee: TICKET_FEE,
      capMax: VALUE,
      ledger,
      records,
      inUse,
      payouts: new Payouts({ ledger, records, inUse, log, random, settings }),
      clock,
      log,
      stopping: new AbortController().signal,
    } as unknown as ClientConnectionContext
    network.handle(ProxyChannel.PROXY_PROTOCOL, (channel) =>
      new ClientConnection(context, channel).serve(),
    )
  }
  const begin = async () => {
    const raw = await dial(client, network.addresses())
    await raw.send({ kind: 'begin', credit: CREDIT_ID, keyId })
    expect(await raw.next()).toMatchObject({ kind: 'terms' })
    return raw
  }
  const take = async () => (await (await holder.source(keyId))!.take())!
  return { open, begin, take }
}

// Finding: PRX-7
test('a ticket that a proxy’s kill interrupted is credited when it is sent again', async () => {
  const { open, begin, take } = await createTicketProxy()
  const ticket = await take()
  // The kill comes after the issuer has counted the ticket, and before the proxy stores the credit
  // for it.
  open((state) => ({
    ...state,
    get: (key) => state.get(key),
    list: (prefix, options) => state.list(prefix, options),
    async commit() {
      throw new Error('killed')
    },
  }))
  const first = await begin()
  await first.send({ kind: 'ticket', ticket })
  expect(await first.next()).toBeUndefined()
  open()
  const second = await begin()
  await second.send({ kind: 'ticket', ticket })
  expect(await second.next()).toEqual({ kind: 'credited', balance: VALUE - TICKET_FEE })
})

// Finding: PRX-28
test('a client without a ticket may request one payout for each channel', async () => {
  const { open, begin, take } = await createTicketProxy()
  open()
  const wish = { kind: 'fund', id: SESSION_ID, account: account('ab') } as const
  const greedy = await begin()
  await greedy.send(wish)
  expect(await greedy.next()).toMatchObject({ kind: 'payout', status: 'unpaid' })
  await greedy.send(wish)
  expect(await greedy.next()).toMatchObject({ kind: 'declined', code: 'proxy-request-refused' })
  await turns()
  const honest = await begin()
  await honest.send(wish)
  expect(await honest.next()).toMatchObject({ status: 'unpaid' })
  await honest.send({ kind: 'ticket', ticket: await take() })
  expect(await honest.next()).toMatchObject({ kind: 'credited' })
  await honest.send(wish)
  expect(await honest.next()).toMatchObject({ kind: 'payout', status: 'waiting' })
})

const OFFER = { prices: { ...Price.zeroCounts, output: 100n * Price.TOKENS_PER_PRICE } }
const authorization = { cap: 10_000n, provider: account('aa') } as Session.SessionAuthorization
const record = {
  authorization,
  signature: '0x00' as Hex.Hex,
  offer: OFFER as unknown as Offer.Offer,
  signerSecret: Hex.from(new Uint8Array(32)),
  creditId: CREDIT_ID,
} as const
const READY = { kind: 'ready', checkpointTokens: 8, prefillTokens: 8 } as Channel.ProviderMessage
const part = (final: boolean) =>
  ({ kind: 'part', callId: 1n, final }) as unknown as Channel.ProviderMessage

/** Creates a session whose provider only records the received vouchers. */
function createSession(records: ReturnType<typeof createProxyRecords>) {
  const paid: Voucher.Voucher[] = []
  const provider: ProviderChannel = {
    receive: () => (async function* (): AsyncGenerator<Uint8Array> {})(),
    forward: async () => {},
    pay: async (voucher) => void paid.push(voucher),
    consent: async () => {},
    close: async () => {},
    abort: () => {},
  }
  const { clock, pass } = createHandClock()
  const calls = createRunningCalls(PROXY_CALLS_PER_CLIENT_MAX)
  const session = new ProxiedSession({ id: SESSION_ID, record, provider, records, calls, clock })
  session.observe(READY)
  return { session, paid, pass }
}

const asset = account('00')
const creditOf = (balance: bigint, fees: bigint) => {
  return { asset, balance, fees, kept: 0n, changedSeconds: 0n }
}
const QUESTION = { kind: 'infer', callId: 1n } as unknown as Parameters<
  ProxiedSession['forward']
>[0]

describe('a client that', () => {
  // Finding: PRX-8
  test('a client that leaves gets back no fee that paid an unsettled voucher', async () => {
    const records = createProxyRecords(createStateMemory())
    const { session, pass } = createSession(records)
    // All but ten base units of the credit are used; the proxy has kept fees of 900 base units.
    await session.forward(QUESTION, creditOf(10n, 900n))
    session.observe(part(false))
    const settling = session.settleLeft(creditOf(10n, 900n))
    await turns()
    await pass(60_000)
    const after = await settling
    expect(after).toMatchObject({ balance: 0n, fees: 900n - (8n * 100n - 10n) })
    const last = { sessionId: SESSION_ID, total: 800n, count: 0n, receiptsRoot: Hex.zeroHash }
    // A provider owned by the client lets the session end without the last voucher.
    await records.removeSession(SESSION_ID, { ...record, last, ofFees: 790n }, 0n)
    expect(await records.credit(CREDIT_ID)).toMatchObject({ balance: 10n, fees: 900n })
  })

  // Finding: PRX-9
  test('a client that ends its session in an answer pays for it as one that leaves', async () => {
    const { session, paid, pass } = createSession(createProxyRecords(createStateMemory()))
    await session.forward(QUESTION, creditOf(5_000n, 0n))
    expect(session.isOwing).toBe(true)
    session.observe(part(false))
    session.observe(part(true))
    expect(session.isRunning).toBe(false)
    expect(session.isOwing).toBe(true)
    const settling = session.settleLeft(creditOf(5_000n, 0n))
    await pass(60_000)
    expect(await settling).toMatchObject({ balance: 5_000n - 800n })
    expect(paid.map(({ total }) => total)).toEqual([800n])
    expect(session.isOwing).toBe(false)
  })
})

// Finding: PRX-11
test('a client whose providers close no session locks few caps of a proxy’s wallet', async () => {
  const records = createProxyRecords(createStateMemory())
  const opened = Array.from({ length: PROXY_SESSIONS_PER_CREDIT_MAX }, (_, at) => ({
    id: Hex.sha256Hex(new Uint8Array([at])),
    record,
  }))
  let status: 'open' | 'closed' = 'open'
  const context = {
    records: { ...records, sessions: async () => opened },
    tries: createOpeningTries(createHandClock().clock),
    market: { offersOf: async () => [], sync: async () => {} },
    ledger: {
      domain: { scheme: 'ed25519', genesisHash: SESSION_ID, program: account('00') },
      session: async () => ({ status }),
    },
  } as unknown as OpenSessionContext
  const wish = { offer: record.offer, cap: VALUE, creditId: CREDIT_ID }
  await expect(openSession(context, wish)).rejects.toMatchObject({ code: 'proxy-full' })
  const other = { ...wish, creditId: SESSION_ID }
  const passed = (error: unknown) => error
  expect(await openSession(context, other).catch(passed)).not.toMatchObject({ code: 'proxy-full' })
  status = 'closed'
  expect(await openSession(context, wish).catch(passed)).not.toMatchObject({ code: 'proxy-full' })
})

/** Creates the proxy role itself, whose channels strangers occupy. */
async function createRole(world: TicketWorld) {
  const { clock, pass } = createHandClock()
  const network = world.hub.createNetwork({ name: 'proxy' })
  await network.start()
  const proxy = createProxy({
    ledger: world.proxyLedger,
    market: { sync: async () => {} } as never,
    network,
    state: createStateMemory(),
    acceptor: {
      keyOf: async (keyId) => ({ keyId, issuer: asset, asset, value: VALUE, fee: 0n, endsAt: 0 }),
      accept: async () => 'refused',
    },
    clock,
    random: (size) => new Uint8Array(size),
    log: () => {},
    settings: { ticketFee: TICKET_FEE, sessionCap: VALUE },
  })
  await proxy.start()
  const begin = async (peer: Network, credit: number) => {
    const raw = await dial(peer, network.addresses())
    const secret = Hex.sha256Hex(new TextEncoder().encode(`${credit}`))
    await raw.send({ kind: 'begin', credit: secret, keyId: CREDIT_ID })
    return raw
  }
  const peer = async (name: string) => {
    const one = world.hub.createNetwork({ name })
    await one.start()
    return one
  }
  return { proxy, pass, begin, peer }
}

// Finding: PRX-10
test('channels of identities without tickets keep no client from a proxy', async () => {
  const world = await createTicketWorld()
  const { proxy, pass, begin, peer } = await createRole(world)
  for (let at = 0; at < PROXY_CHANNELS_MAX; at += PROXY_CHANNELS_PER_PEER_MAX) {
    const greedy = await peer(`greedy-${at}`)
    for (let one = 0; one < PROXY_CHANNELS_PER_PEER_MAX; one++) await begin(greedy, at + one)
  }
  await turns()
  expect(proxy.channels).toBe(PROXY_CHANNELS_MAX)
  const honest = await begin(await peer('honest'), -1)
  expect(await honest.next()).toMatchObject({ kind: 'terms' })
  await pass(PROXY_TICKET_WAIT_MS)
  expect(proxy.channels).toBe(0)
  await proxy.stop()
})
