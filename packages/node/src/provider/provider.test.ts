// Goal: a provider serves no client before its stake and offers are on chain, and then serves the
// clients that its offers permit. The provider loses no promised payment when a client leaves, when
// the provider stops, or when it closes a session.
// Method: a provider with the echo engine over a chain, a market and a network in memory, and a
// client that the test controls step by step; a clock that the test sets.

import type { AuditLedger, CourtRecord, Ledger } from '@ostrom/ledger'
import { createScenario, type Scenario, UNIT, worldFromChain } from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import { createHub, type NetworkHub } from '@ostrom/network/memory'
import { Audit, Channel, type Log, Receipt, Session } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { peerHashOf } from './admission/admission.ts'
import { createProvider } from './create-provider.ts'
import { HELLO_PENDING_PER_PEER_MAX, HELLO_WAIT_MS, MODEL_STATUS_POLL_MS } from './limits.ts'
import type { Provider } from './provider-interface.ts'
import type { ProviderParameters } from './provider-options.ts'
import { createTestClock, settle, TestClient } from './testing/client.fixture.ts'
import { serveEcho } from './testing/served-model.fixture.ts'

const CAP = 10n ** 16n

let chain: MemoryChain
let scenario: Scenario
let hub: NetworkHub
let clock: ReturnType<typeof createTestClock>
let state: ReturnType<typeof createStateMemory>
let running: Provider[]

beforeEach(async () => {
  chain = createMemoryChain()
  scenario = await createScenario(worldFromChain(chain))
  hub = createHub()
  clock = createTestClock(Number(await scenario.client.nowSeconds()) * 1_000)
  state = createStateMemory()
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((provider) => provider.stop()))
})

/** Creates a provider of the scenario's model, at the prices of the scenario's offer. */
async function create(fields: Partial<ProviderParameters> = {}, echo = serveEcho()) {
  const { provider: ledger, offer, version, creator } = scenario
  hub.kill('provider')
  const network = hub.createNetwork({ name: 'provider' })
  await network.start()
  const market = createMarketMemory(ledger)
  const manifest = { ...(await serveEcho()).manifest, creator: creator.account }
  const { asset, prices } = offer
  const served = [{ ...(await echo), version, manifest, asset, prices }]
  const provider = createProvider({ ledger, market, network, state, clock, served, ...fields })
  running.push(provider)
  return provider
}

async function start(
  fields: Partial<ProviderParameters> = {},
  echo = serveEcho(),
): Promise<Provider> {
  const provider = await create(fields, echo)
  await provider.start()
  return provider
}

/** Returns a provider's offers in the market, with their endpoints. */
async function listed(account = scenario.provider.account) {
  const market = createMarketMemory(scenario.client)
  await market.sync()
  const listings = await market.offersFor(scenario.version)
  return listings.filter(({ offer }) => offer.provider === account)
}

let peers = 0
/** Opens a channel of a peer, by default for a new session under the provider's offer. */
async function connect(authorized?: Awaited<ReturnType<Scenario['authorize']>>) {
  const { domain, signer, version } = scenario
  const [listing] = await listed()
  if (!listing?.endpoint) throw new Error('the provider is not listed')
  const { offer, offerHash, endpoint } = listing
  const made = authorized ?? { ...(await scenario.authorize({ offerHash, cap: CAP })), offer }
  const id = Session.idOf(made.authorization, domain)
  const name = `client-${++peers}`
  const network = hub.createNetwork({ name })
  await network.start()
  const open = () =>
    network.connect({ addresses: endpoint.addresses, protocol: Channel.INFER_PROTOCOL })
  const sealed = { sessionId: id, modelVersion: version, sealKey: endpoint.sealKey }
  const client = new TestClient({ channel: await open(), signer, domain, ...sealed })
  const hello = async (peer = name) => {
    const proof = { sessionId: id, peerHash: peerHashOf(peer) }
    const signed = await signer.sign(Channel.helloHash(proof, domain))
    await client.send({ kind: 'hello-session', ...made, proof: signed })
  }
  return { id, client, hello, made, name, open }
}

/** Creates a session that the provider has opened, with one paid answer. */
async function servePaid() {
  const connected = await connect()
  const { client, hello, id } = connected
  await hello()
  expect(await client.next()).toMatchObject({ kind: 'ready', status: 'open', writtenOff: 0n })
  await client.ask([97, 98, 99])
  const { part } = await client.end()
  if (part.kind !== 'end') throw new Error('it did not end')
  const { total } = part.receipt
  await client.pay(total, [Receipt.idOf(part.receipt, scenario.domain)])
  await settle()
  return { ...connected, id, total }
}

const onChain = (id: Session.TopUp['sessionId']) => scenario.client.session(id)

describe('a start', () => {
  test('raises the stakes, replaces outdated offers and announces the endpoint', async () => {
    const { provider } = scenario
    await start({ settings: { stake: 2n * UNIT, region: 'de-hel1' } })
    const stakes = (['sessions', 'requests'] as const).map((market) =>
      provider.stake(provider.account, market),
    )
    expect((await Promise.all(stakes)).map(({ amount }) => amount)).toEqual([2n * UNIT, UNIT])
    const [listing, ...others] = await listed()
    expect(others).toEqual([])
    expect(listing?.offerHash).not.toBe(scenario.offerHash)
    expect(listing?.endpoint).toMatchObject({
      addresses: ['/memory/p2p/provider'],
      region: 'de-hel1',
    })
  })

  test('says why it puts up stake: the first, a higher one, what the court took', async () => {
    const ledger = scenario.ledgers[6] as Ledger
    const settings = { requests: false, stake: UNIT }
    const events: object[] = []
    const log: Log = (event, fields) => void events.push({ event, ...fields })
    const reasons = () =>
      events.splice(0).flatMap((one) => ('reason' in one ? [`${one.reason}`] : []))
    await start({ ledger, settings, log })
    expect(reasons()).toEqual(['the market needs a stake, and there was none'])
    await start({ ledger, settings, log })
    expect(reasons()).toEqual([])
    await start({ ledger, settings: { ...settings, stake: 2n * UNIT }, log })
    expect(reasons()).toEqual(['the configured stake is higher'])
    const courtRecord = async () => ({ failed: 1n }) as CourtRecord
    const fined = { ...ledger, audits: { ...ledger.audits, courtRecord } as AuditLedger }
    await start({ ledger: fined, settings: { ...settings, stake: 3n * UNIT }, log })
    expect(reasons()).toEqual(['the court took a part of it'])
  })

  test('stakes for no market that it does not serve', async () => {
    const ledger = scenario.ledgers[6] as Ledger
    await start({ ledger, settings: { requests: false } })
    const { stakeMin } = await ledger.parameters()
    expect((await ledger.stake(ledger.account, 'sessions')).amount).toBe(stakeMin)
    expect((await ledger.stake(ledger.account, 'requests')).amount).toBe(0n)
    expect(await listed(ledger.account)).toHaveLength(1)
  })

  test('without money for the stake publishes and serves nothing', async () => {
    const ledger = chain.connect(new Uint8Array(32).fill(77))
    const provider = await create({ ledger })
    await expect(provider.start()).rejects.toMatchObject({ code: 'insufficient-funds' })
    expect(await listed(ledger.account)).toEqual([])
    const { open } = await connectUnlisted()
    await expect(open()).rejects.toMatchObject({ code: 'protocol-unsupported' })
  })
})

/** Creates a peer that knows the provider's address without the market. */
async function connectUnlisted() {
  const network = hub.createNetwork({ name: `client-${++peers}` })
  await network.start()
  const addresses = ['/memory/p2p/provider']
  return { open: () => network.connect({ addresses, protocol: Channel.INFER_PROTOCOL }) }
}

describe('a channel is refused', () => {
  test('where no hello comes in time', async () => {
    await start()
    const { client } = await connect()
    await settle()
    clock.advance(HELLO_WAIT_MS)
    expect(await client.refusal()).toMatchObject({ code: 'hello-timeout', retry: 'later' })
    expect(await client.next()).toBeUndefined()
  })

  test('where it begins with something else', async () => {
    await start()
    const { client } = await connect()
    await client.send({ kind: 'finish' })
    expect(await client.refusal()).toMatchObject({ code: 'hello-timeout' })
  })

  test('where its session key signed for another peer, and nothing is opened', async () => {
    const provider = await start()
    const { client, hello, id } = await connect()
    await hello('client-of-another-name')
    expect(await client.refusal()).toMatchObject({ code: 'session-refused', retry: 'elsewhere' })
    expect(await onChain(id)).toBeUndefined()
    expect(provider.status().sessions).toBe(0)
  })

  test('where its offer was replaced', async () => {
    await start()
    const { client, hello } = await connect(await scenario.authorize({ cap: CAP }))
    await hello()
    expect(await client.refusal()).toMatchObject({ code: 'session-refused' })
  })

  test('where its peer has too many that say nothing', async () => {
    await start()
    const { client, open, hello } = await connect()
    for (let left = HELLO_PENDING_PER_PEER_MAX; left > 1; left--) await open()
    const { domain, signer, version } = scenario
    const sealed = { sessionId: Session.idOf((await connect()).made.authorization, domain) }
    const more = new TestClient({
      ...sealed,
      channel: await open(),
      modelVersion: version,
      sealKey: sealed.sessionId,
      signer,
      domain,
    })
    expect(await more.refusal()).toMatchObject({ code: 'provider-capacity-exceeded' })
    // Channels that were opened before are still served.
    await hello()
    expect(await client.next()).toMatchObject({ kind: 'ready' })
  })

  test('while its model is quarantined', async () => {
    await start()
    await settle()
    const { client, hello, id } = await connect()
    await scenario.setModelStatus(scenario.version, 'quarantined')
    clock.advance(MODEL_STATUS_POLL_MS)
    await settle()
    await hello()
    expect(await client.next()).toMatchObject({ kind: 'refused', code: 'model-quarantined' })
    expect(await onChain(id)).toBeUndefined()
  })

  test.each([Channel.INFER_PROTOCOL, Audit.AUDIT_PROTOCOL])(
    'without a first message on %s, as soon as the provider stops',
    async (protocol) => {
      const provider = await start()
      const network = hub.createNetwork({ name: `client-${++peers}` })
      await network.start()
      const channel = await network.connect({ addresses: ['/memory/p2p/provider'], protocol })
      await settle()
      await provider.stop()
      const rest = Array.fromAsync(channel.receive(), Channel.decodeProvider)
      if (protocol === Channel.INFER_PROTOCOL) {
        expect(await rest).toMatchObject([{ kind: 'refused', code: 'provider-stopping' }])
      } else await expect(rest).rejects.toMatchObject({ code: 'channel-truncated' })
    },
  )

  test('once the provider stops', async () => {
    const provider = await start()
    await provider.stop()
    const { client, id } = await connect()
    expect(await client.refusal()).toMatchObject({ code: 'provider-stopping' })
    expect(await onChain(id)).toBeUndefined()
  })
})

describe('a session', () => {
  test('a session is opened, served and paid, and its client closes it on chain', async () => {
    const provider = await start()
    const { client, id, total } = await servePaid()
    expect(await onChain(id)).toMatchObject({ status: 'open', cap: CAP, settled: 0n })
    expect(provider.status()).toEqual({ sessions: 1, streams: 0, unsettled: total, unpaid: 0n })
    await client.send({ kind: 'finish' })
    expect(await client.next()).toMatchObject({ kind: 'closed' })
    expect(await client.next()).toBeUndefined()
    expect(await onChain(id)).toMatchObject({ status: 'closed', settled: total, count: 1n })
    expect(provider.status()).toEqual({ sessions: 0, streams: 0, unsettled: 0n, unpaid: 0n })
  })

  test('goes on in another channel after its client left, with what was promised', async () => {
    const provider = await start()
    const { name, made, total } = await servePaid()
    hub.kill(name)
    await settle()
    expect(provider.status()).toMatchObject({ sessions: 1, unsettled: total })
    const { client, hello } = await connect(made)
    await hello()
    expect(await client.next()).toMatchObject({
      kind: 'ready',
      status: 'open',
      lastVoucher: { voucher: { total, count: 1n } },
    })
    await client.ask([97])
    expect((await client.end()).part).toMatchObject({ kind: 'end', receipt: { index: 1n } })
  })

  test('a late question of one session is served before the flood of another session', async () => {
    const opened = Promise.withResolvers<void>()
    const order: number[] = []
    const echo = await serveEcho('chat', {}, 1)
    const { model } = echo
    const served = {
      ...echo,
      model: {
        ...model,
        async *generate(options: Parameters<typeof model.generate>[0]) {
          if (options.prompt.kind === 'ids') order.push(options.prompt.ids[0]!)
          await opened.promise
          yield* model.generate(options)
        },
      },
    }
    await start({}, Promise.resolve(served))
    const sessions = [await connect(), await connect()] as const
    for (const { client, hello } of sessions) {
      await hello()
      expect(await client.next()).toMatchObject({ kind: 'ready', status: 'open' })
    }
    const [flood, late] = sessions
    for (let asked = 0; asked < 50; asked++) await flood.client.ask([97])
    await settle()
    await late.client.ask([98])
    await settle()
    // The engine computes one sequence at a time, and no question waits in its own queue.
    expect(order).toEqual([97])
    opened.resolve()
    expect((await late.client.end()).part).toMatchObject({ kind: 'end' })
    expect(order.slice(0, 2)).toEqual([97, 98])
  })

  test('counts what its client left unpaid', async () => {
    const provider = await start()
    const { client, total } = await servePaid()
    await client.ask([97])
    const { part } = await client.end()
    if (part.kind !== 'end') throw new Error('it did not end')
    const unpaid = part.receipt.total - total
    expect(provider.status()).toMatchObject({ unsettled: total, unpaid })
  })

  test('a stop of the provider settles a session, which goes on after a restart', async () => {
    const provider = await start()
    const { id, client, made, total } = await servePaid()
    await provider.stop()
    await expect(client.next()).rejects.toMatchObject({ code: 'channel-truncated' })
    expect(await onChain(id)).toMatchObject({ status: 'open', settled: total })
    await start()
    const again = await connect(made)
    await again.hello()
    expect(await again.client.next()).toMatchObject({ kind: 'ready', status: 'open' })
  })

  test('a stop of the provider settles a session whose client left', async () => {
    const provider = await start()
    const { id, name, total } = await servePaid()
    hub.kill(name)
    await settle()
    expect(await onChain(id)).toMatchObject({ status: 'open', settled: 0n })
    await provider.stop()
    expect(await onChain(id)).toMatchObject({ status: 'open', settled: total })
  })

  test('a provider closes a session on chain with its last voucher', async () => {
    const provider = await start()
    const { id, client, total } = await servePaid()
    await provider.closeAll()
    expect(await onChain(id)).toMatchObject({ status: 'closed', settled: total })
    expect(await client.refusal()).toMatchObject({ code: 'session-closed' })
    expect(provider.status().sessions).toBe(0)
  })
})
