// Goal: actions of unknown clients cost a provider at most the amounts that its limits permit, and
// cost other clients nothing. Method: the real provider and gateway in virtual time; attackers with
// free new wallets that send protocol messages directly.
// Requirements: B-2

import type { LoadedModel } from '@ostrom/engine'
import { Channel, Hex, Session, SessionAccount } from '@ostrom/protocol'
import { sampleTopUp } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { stall } from './models/model-tap.ts'
import type { ProviderSetup } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import {
  createRawClient,
  listingsOf,
  plainQuestion,
  type RawClient,
  type RawClientAuthorization,
} from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const leastCap = 2n * checkpoint

/** Limits of the provider, with the values of its `limits.ts`. */
const LIMITS = { newClientStreams: 4, newClientsOpenings: 64, openingsPerClient: 8, debts: 3 }

const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }

async function createScenario(setup: ProviderSetup = {}) {
  const world = await createSimulatedNetwork()
  const sent = { openings: 0, closings: 0 }
  const counted: ProviderSetup['faultInjection'] = {
    ledger: (ledger) =>
      new Proxy(ledger, {
        get(target, name) {
          if (name === 'openSession') sent.openings++
          if (name === 'closeSession') sent.closings++
          return Reflect.get(target, name)
        },
      }),
  }
  const provider = await world.startProvider('provider', {
    echo,
    faultInjection: counted,
    ...setup,
  })
  const listings = await listingsOf(world, world.version)
  const { time } = world
  return { world, provider, listings, listing: listings[0]!, sent, time }
}

/** Opens a session and waits until it is open or refused. Returns the provider's messages. */
async function enter(
  world: SimulatedNetwork,
  stranger: RawClient,
  options: Parameters<RawClient['sign']>[1] & { listing: Parameters<RawClient['sign']>[0] },
) {
  const signed = await stranger.sign(options.listing, options)
  const opened = await stranger.hello(signed)
  const message = await world.time.until(opened.awaitMessage('opened', 'refused'))
  return { signed, opened, told: message }
}

/** Checks that an honest client gets an answer to its question. */
async function honestAnswer(world: SimulatedNetwork, name = 'honest', maxTokens = 40) {
  const client = await world.startGateway(name)
  const question = plainQuestionOf(`${name}#1 Hello there`, { maxTokens })
  const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
  answer.catch(() => {})
  return { client, answer: await world.time.until(answer) }
}

/** Returns the status of a session on the chain. */
const endOf = async ({ id }: RawClientAuthorization, { ledger }: RawClient) =>
  (await ledger.session(id))?.status

const refusal = (message: Channel.ProviderMessage) =>
  message.kind === 'refused' ? message.code : message.kind

describe('a session of the cheap offer', () => {
  const prices = { ...PRICES, input: PRICES.input * 100n, output: PRICES.output * 100n }

  // Finding: OFF-C3
  test('a hello for the expensive offer with a cheap session’s nonce is refused', async () => {
    const { world, listings, time } = await createScenario({ secondOffer: { prices } })
    const [cheap, dear] = listings
    const stranger = await createRawClient(world, 'thief')
    const { opened, told: message } = await enter(world, stranger, {
      listing: cheap!,
      cap: leastCap,
      nonce: 7n,
    })
    expect(message.kind).toBe('opened')
    opened.channel.abort(new Error('leaves'))
    await time.pass(1_000)
    const again = await stranger.hello(
      await stranger.sign(dear!, { cap: 200n * leastCap, nonce: 7n }),
    )
    const answer = await time.until(again.awaitMessage('ready', 'refused'))
    const details = expect.arrayContaining([
      'Reason: another authorization of this nonce is in use.',
    ])
    expect(answer).toMatchObject({ kind: 'refused', code: 'session-refused', details })
  })

  test('a session is refused if another process of the provider opened its nonce', async () => {
    const { world, listings, time, provider } = await createScenario({ secondOffer: { prices } })
    const [cheap, dear] = listings
    const stranger = await createRawClient(world, 'thief')
    const first = await stranger.sign(cheap!, { cap: leastCap, nonce: 7n })
    const { authorization, signature, listing } = first
    await provider.ledger.openSession({ authorization, signature, offer: listing.offer })
    const second = await stranger.sign(dear!, { cap: 200n * leastCap, nonce: 7n })
    const opened = await stranger.hello(second)
    const message = await time.until(opened.awaitMessage('opened', 'refused'))
    expect(message).toMatchObject({ kind: 'refused', code: 'session-exists' })
  })
})

// Finding: OFF4-3
test('a first message of megabytes is dropped unread, others are answered', async () => {
  const { world, listing } = await createScenario()
  const network = world.hub.createNetwork({ name: 'shouter' })
  await network.start()
  const { addresses } = listing.endpoint!
  const dialled = network.connect({ addresses, protocol: Channel.INFER_PROTOCOL })
  const channel = await world.time.until(dialled)
  channel.send(new Uint8Array(4 * 1024 * 1024).fill(0x80)).catch(() => {})
  const told = world.time.until(channel.receive().next())
  // The provider ends the channel without the refusal that a message which it read would get.
  await expect(told).rejects.toMatchObject({ code: 'channel-truncated' })
  expect((await honestAnswer(world)).answer.text).toHaveLength(40)
})

describe('a client without payments', () => {
  // Finding: OFF-H2
  test('a client without payments gets no more work than its cap and the limit allow', async () => {
    const { world, provider, listing, time } = await createScenario({
      echo: { ...echo, sequencesMax: 600 },
    })
    const few = await createRawClient(world, 'few')
    const many = await createRawClient(world, 'many')
    const small = await enter(world, few, { listing, cap: leastCap, nonce: 1n })
    for (let at = 0n; at < 500n; at++) await small.opened.ask(at, plainQuestion(world.version))
    await time.pass(20_000)
    expect(provider.role.status().unpaid).toBeGreaterThan(0n)
    expect(provider.role.status().unpaid).toBeLessThanOrEqual(leastCap)
    small.opened.channel.abort(new Error('leaves'))
    await time.pass(1_000)

    const large = await enter(world, many, { listing, cap: 100n * checkpoint, nonce: 1n })
    for (let at = 0n; at < 500n; at++) await large.opened.ask(at, plainQuestion(world.version))
    await time.pass(20_000)
    const most = BigInt(LIMITS.newClientStreams) * checkpoint
    const { unpaid } = provider.role.status()
    expect(unpaid - leastCap).toBeGreaterThan(0n)
    expect(unpaid).toBeLessThanOrEqual(most + leastCap)
  })

  test('a client that left some checkpoints unpaid in one channel is refused', async () => {
    const { world, listing, time } = await createScenario()
    const stranger = await createRawClient(world, 'debtor')
    const terms = { listing, cap: 100n * checkpoint }
    const { opened } = await enter(world, stranger, { ...terms, nonce: 1n })
    for (let at = 0n; at < 8n; at++) await opened.ask(at, plainQuestion(world.version))
    await time.pass(20_000)
    opened.channel.abort(new Error('leaves'))
    await time.pass(1_000)
    const { told: message } = await enter(world, stranger, { ...terms, nonce: 2n })
    expect(message).toMatchObject({ kind: 'refused', code: 'session-refused' })
    expect((await honestAnswer(world)).answer.text).toHaveLength(40)
  })

  // Finding: OFF-M2
  test('unpaid questions cannot hold a model’s queue before an honest question', async () => {
    const { world, listing, time } = await createScenario({ echo: { ...echo, sequencesMax: 2 } })
    const stranger = await createRawClient(world, 'squatter')
    const { opened } = await enter(world, stranger, {
      listing,
      cap: 100n * checkpoint,
      nonce: 1n,
    })
    for (let at = 0n; at < 1_000n; at++) await opened.ask(at, plainQuestion(world.version))
    await time.pass(1_000)
    const beganMs = time.nowMs()
    expect((await honestAnswer(world)).answer.text).toHaveLength(40)
    // The attacker occupies a sequence at most for the time within which it must pay.
    expect(time.nowMs() - beganMs).toBeLessThan(45_000)
  })
})

describe('sessions that nobody pays in', () => {
  // Finding: OFF-H3
  test('one wallet’s unpaid sessions use part of the capacity, and end', async () => {
    const { world, provider, listing, time } = await createScenario()
    const stranger = await createRawClient(world, 'hoarder', { deposit: 20n * UNIT })
    const { told: message } = await enter(world, stranger, { listing, cap: UNIT, nonce: 99n })
    expect(message).toMatchObject({ kind: 'refused', code: 'provider-capacity-exceeded' })
    const codes: string[] = []
    for (let nonce = 1n; nonce <= 20n; nonce++) {
      codes.push(refusal((await enter(world, stranger, { listing, cap: leastCap, nonce })).told))
    }
    expect(codes.slice(0, 4)).toEqual(['opened', 'opened', 'opened', 'opened'])
    expect(new Set(codes.slice(4))).toEqual(new Set(['provider-capacity-exceeded']))
    const { answer } = await honestAnswer(world)
    expect(answer.text).toHaveLength(40)
    await time.pass(11 * MINUTE_MS)
    expect(provider.role.status().sessions).toBe(1)
  })

  // Finding: OFF-H3
  test('unpaid sessions of many wallets leave capacity for clients that have paid', async () => {
    const { world, listing, time } = await createScenario()
    const { client } = await honestAnswer(world, 'payer', 400)
    const codes: string[] = []
    for (let at = 0; at < 12; at++) {
      const stranger = await createRawClient(world, `wallet-${at}`)
      const terms = { listing, cap: UNIT / 5n, nonce: 1n }
      codes.push(refusal((await enter(world, stranger, terms)).told))
    }
    expect(codes.filter((code) => code === 'opened')).toHaveLength(2)
    expect(new Set(codes.slice(2))).toEqual(new Set(['provider-capacity-exceeded']))
    await time.until(client.gateway.closeSessions())
    const question = plainQuestionOf('payer#2 Again', { maxTokens: 40 })
    const answer = await time.until(
      client.gateway.inference.answer(question, never).then(collectAnswer),
    )
    expect(answer.text).toHaveLength(40)
  })

  // Finding: OFF-H4
  test('unpaid sessions cost few transactions, for one wallet and for all new ones', async () => {
    const { world, listing, sent } = await createScenario()
    const { client } = await honestAnswer(world, 'payer', 400)
    const before = sent.openings
    const openAndFinish = async (stranger: RawClient, nonce: bigint) => {
      const { opened, told: message } = await enter(world, stranger, {
        listing,
        cap: leastCap,
        nonce,
      })
      if (message.kind === 'refused') return message.code
      await opened.send({ kind: 'finish' })
      await world.time.until(opened.awaitMessage('closed'))
      return 'closed'
    }
    const one = await createRawClient(world, 'burner')
    const codes: string[] = []
    for (let nonce = 1n; nonce <= 30n; nonce++) codes.push(await openAndFinish(one, nonce))
    expect(codes.filter((code) => code === 'closed')).toHaveLength(LIMITS.openingsPerClient)
    expect(codes.at(-1)).toBe('provider-capacity-exceeded')
    for (let at = 0; at < 100; at++) {
      await openAndFinish(await createRawClient(world, `fresh-${at}`), 1n)
    }
    expect(sent.openings - before).toBe(LIMITS.newClientsOpenings)
    await world.time.until(client.gateway.closeSessions())
    const question = plainQuestionOf('payer#2 Again', { maxTokens: 40 })
    const answer = await world.time.until(
      client.gateway.inference.answer(question, never).then(collectAnswer),
    )
    expect(answer.text).toHaveLength(40)
  })
})

describe('sessions that nobody uses', () => {
  /**
   * Returns the maximum amount that one client may lock: a quarter of what the provider's stake
   * backs.
   */
  const quarterOf = async ({ ledger }: ProviderHost) => {
    const { stakeRatioBps } = await ledger.parameters()
    return ((await ledger.stake(ledger.account, 'sessions')).amount * stakeRatioBps) / 40_000n
  }

  /** Opens sessions of two clients, which together lock the maximum for all new clients. */
  const hoards = async ({
    world,
    provider,
    listing,
  }: Awaited<ReturnType<typeof createScenario>>) => {
    const cap = await quarterOf(provider)
    const entered = [0, 1].map(async (at) => {
      const stranger = await createRawClient(world, `hoarder-${at}`, { deposit: 20n * UNIT })
      return { stranger, ...(await enter(world, stranger, { listing, cap, nonce: 1n })) }
    })
    const hoarders = await Promise.all(entered)
    expect(hoarders.map(({ told: message }) => refusal(message))).toEqual(['opened', 'opened'])
    return hoarders
  }

  // Finding: PRO-1
  test('unused sessions keep newcomers out for a minute, not longer', async () => {
    const staged = await createScenario()
    const hoarders = await hoards(staged)
    const { world, time } = staged
    await expect(honestAnswer(world, 'early')).rejects.toMatchObject({ code: 'no-provider' })
    await time.pass(MINUTE_MS)
    expect((await honestAnswer(world)).answer.text).toHaveLength(40)
    const ended = await Promise.all(hoarders.map(({ signed, stranger }) => endOf(signed, stranger)))
    expect(ended.sort()).toEqual(['closed', 'open'])
    const over = hoarders.flatMap(({ opened }) => opened.received)
    const reason = expect.stringContaining('others need its room')
    const details = expect.arrayContaining([reason])
    expect(over).toContainEqual(expect.objectContaining({ code: 'session-closed', details }))
  })

  // Finding: PRO-10
  test.each([
    ['nobody signed', false],
    ['has no money behind it', true],
  ])('idle sessions are not evicted for a top-up that %s', async (_why, isSigned) => {
    const staged = await createScenario()
    const { world, provider, listing, time, sent } = staged
    const churner = await createRawClient(world, 'churner', { deposit: leastCap })
    const { opened, signed } = await enter(world, churner, { listing, cap: leastCap, nonce: 1n })
    const cap = (await quarterOf(provider)) - leastCap
    for (const at of [0, 1]) {
      const stranger = await createRawClient(world, `idle-${at}`, { deposit: 20n * UNIT })
      await enter(world, stranger, { listing, cap, nonce: 1n })
    }
    await time.pass(MINUTE_MS)
    const validUntilSeconds = (await provider.ledger.nowSeconds()) + 600n
    const topUp = sampleTopUp({ sessionId: signed.id, cap: cap / 2n, validUntilSeconds })
    const { signer, domain } = churner.ledger
    const digest = Session.topUpHash(topUp, domain)
    const signature = isSigned ? await signer.sign(digest) : signed.signature
    await opened.send({ kind: 'top-up', topUp, signature })
    expect(await time.until(opened.awaitMessage('topped-up'))).toMatchObject({ cap: leastCap })
    expect(sent.closings).toBe(0)
  })

  // Finding: PRO-1
  test('stopped questions are no use of a session, once a checkpoint is unpaid', async () => {
    const staged = await createScenario()
    const hoarders = await hoards(staged)
    const { world, time } = staged
    for (let callId = 0n; callId < 12n; callId++) {
      for (const { opened } of hoarders) {
        await opened.ask(callId, plainQuestion(world.version, { text: 'word '.repeat(60) }))
        await opened.send({ kind: 'stop', callId })
      }
      await time.pass(MINUTE_MS / 6)
    }
    expect((await honestAnswer(world)).answer.text).toHaveLength(40)
  })

  // Finding: PRO-1
  test('clients whose idle sessions are evicted ask again and are answered', async () => {
    const staged = await createScenario()
    const { world, time, provider } = staged
    const sessionCap = await quarterOf(provider)
    const { gateway } = await world.startGateway('idler', { settings: { sessionCap } })
    const ask = (text: string) => {
      const question = plainQuestionOf(`idler#${text}`, { maxTokens: 8 })
      return time.until(gateway.inference.answer(question, never).then(collectAnswer))
    }
    await ask('1 Hello')
    await time.pass(2 * MINUTE_MS)
    expect(provider.role.status().unsettled).toBeGreaterThan(0n)
    await hoards(staged)
    expect(provider.role.status()).toMatchObject({ sessions: 2, unsettled: 0n, unpaid: 0n })
    await time.pass(MINUTE_MS)
    expect((await ask('2 Again')).text).toHaveLength(8)
  })
})

describe('clients that stop reading', () => {
  const terms = { cap: leastCap, nonce: 1n }
  const isRefusal = (bytes: Uint8Array) => {
    try {
      return Channel.decodeProvider(bytes).kind === 'refused'
    } catch {
      return false
    }
  }

  // Finding: PRO-12
  test('clients that stop reading do not delay the closing of other sessions', async () => {
    const deaf: NonNullable<ProviderSetup['faultInjection']> = {
      tap: { onSend: (_peer, bytes) => (isRefusal(bytes) ? new Promise(() => {}) : 'pass') },
    }
    const world = await createSimulatedNetwork()
    const provider = await world.startProvider('provider', { echo, faultInjection: deaf })
    const [listing] = await listingsOf(world, world.version)
    const entered = [0, 1, 2].map(async (at) => {
      const stranger = await createRawClient(world, `deaf-${at}`)
      return { stranger, ...(await enter(world, stranger, { ...terms, listing: listing! })) }
    })
    const clients = await Promise.all(entered)
    await world.time.pass(11 * MINUTE_MS)
    const ends = await Promise.all(clients.map(({ signed, stranger }) => endOf(signed, stranger)))
    expect(ends).toEqual(['closed', 'closed', 'closed'])
    expect(provider.role.status().sessions).toBe(0)
  })
})

describe('a question that comes while its session is being closed', () => {
  // Finding: PRO-2
  test('a question that comes while its session closes is answered in a new one', async () => {
    const slow: ProviderSetup['faultInjection'] = {
      ledger: (ledger) =>
        new Proxy(ledger, {
          get(target, name) {
            if (name !== 'closeSession') return Reflect.get(target, name)
            return async (...args: Parameters<typeof target.closeSession>) => {
              await clock.sleep(MINUTE_MS, never)
              return await target.closeSession(...args)
            }
          },
        }),
    }
    const world = await createSimulatedNetwork()
    const { clock } = world.time
    const provider = await world.startProvider('provider', { echo, faultInjection: slow })
    const { client } = await honestAnswer(world, 'slow', 8)
    await world.time.pass(MINUTE_MS)
    const closing = provider.role.closeAll()
    await world.time.pass(1_000)
    const question = plainQuestionOf('slow#2 Again', { maxTokens: 8 })
    const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
    expect((await world.time.until(answer)).text).toHaveLength(8)
    await world.time.until(closing)
  })
})

describe('a client that comes back while its session is being closed', () => {
  // Finding: PRO-11
  test('a client that comes back while its session closes is not served in it', async () => {
    const slow: ProviderSetup['faultInjection'] = {
      ledger: (ledger) =>
        new Proxy(ledger, {
          get(target, name) {
            const waitMs = name === 'verify' ? 5_000 : name === 'closeSession' ? MINUTE_MS : 0
            if (waitMs === 0) return Reflect.get(target, name)
            return async (options: never) => {
              await world.time.clock.sleep(waitMs, never)
              return await Reflect.get(target, name)(options)
            }
          },
        }),
    }
    const world = await createSimulatedNetwork()
    const provider = await world.startProvider('provider', { echo, faultInjection: slow })
    const [listing] = await listingsOf(world, world.version)
    const stranger = await createRawClient(world, 'quick')
    const terms = { listing: listing!, cap: 100n * checkpoint, nonce: 1n }
    const { signed, opened } = await enter(world, stranger, terms)
    opened.channel.abort(new Error('leaves'))
    await world.time.pass(1_000)
    // Each signature check takes five seconds here: first the check of the hello, then the check of
    // the voucher.
    const voucher = { sessionId: signed.id, total: 1n, count: 0n, receiptsRoot: Hex.zeroHash }
    const again = await stranger.hello({ ...signed, last: { voucher, signature: '0x01' } })
    await world.time.pass(7_000)
    const closing = provider.role.closeAll()
    await world.time.pass(5_000)
    await again.ask(0n, plainQuestion(world.version)).catch(() => {})
    await world.time.pass(20_000)
    expect(again.received.map(({ kind }) => kind)).not.toContain('part')
    expect(again.received.at(-1)).toMatchObject({ kind: 'refused', code: 'session-closed' })
    await world.time.until(closing)
  })
})

describe('unreadable questions', () => {
  // Finding: OFF-H7
  test('unreadable questions become debts of their client and block no other client', async () => {
    const { world, listing, time } = await createScenario()
    const stranger = await createRawClient(world, 'babbler')
    const rubbish = new Uint8Array([0xff, 1, 2])
    const cap = leastCap
    const { signed, opened } = await enter(world, stranger, { listing, cap, nonce: 1n })
    for (let at = 0n; at < 50n; at++) await opened.ask(at, rubbish).catch(() => {})
    await time.until(opened.closed)
    expect(opened.received.find(({ kind }) => kind === 'refused')).toMatchObject({
      code: 'malformed',
    })
    const codes: string[] = []
    for (let left = LIMITS.debts; left > 0; left--) {
      await time.pass(1_000)
      const again = await stranger.hello(signed)
      codes.push(refusal(await time.until(again.awaitMessage('ready', 'refused'))))
      await again.ask(0n, rubbish).catch(() => {})
      await time.until(again.closed)
    }
    expect(codes.at(-1)).toBe('session-refused')
    expect((await honestAnswer(world)).answer.text).toHaveLength(40)
  })
})

describe('pictures that are stopped while they are drawn', () => {
  // Finding: PRO-17
  test('images that are stopped become debts, so that few are computed in vain', async () => {
    const world = await createSimulatedNetwork({ task: 'any-to-any' })
    let drawn = 0
    const draws = (model: LoadedModel): LoadedModel => ({
      ...model,
      async generateImage({ signal }) {
        drawn += 1
        return await stall(signal)
      },
    })
    await world.startProvider('provider', { echo, faultInjection: { model: draws } })
    const [listing] = await listingsOf(world, world.version)
    const stranger = await createRawClient(world, 'fickle')
    const terms = { listing: listing!, cap: leastCap, nonce: 1n }
    const { signed, opened } = await enter(world, stranger, terms)
    for (let at = 0n; at < 6n; at++) {
      await opened.ask(at, plainQuestion(world.version, { draws: true })).catch(() => {})
      await world.time.pass(2_000)
      await opened.send({ kind: 'stop', callId: at }).catch(() => {})
      await world.time.pass(2_000)
    }
    opened.channel.abort(new Error('comes back'))
    const again = await stranger.hello(signed)
    const message = refusal(await world.time.until(again.awaitMessage('ready', 'refused')))
    expect(drawn).toBe(LIMITS.debts)
    expect(message).toBe('session-refused')
  })
})
