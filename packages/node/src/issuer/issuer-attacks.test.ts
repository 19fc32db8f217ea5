// Goal: an attack that keeps an honest proxy from its pay, a buyer from its tickets or an issuer
// from its work costs the attacker a ticket each time. Method: issuer, holder and proxy over a
// network and a chain in memory, with a real RSA key, and peers that send the issuer arbitrary
// messages.

import type { Channel, HandleOptions, Handler } from '@ostrom/network'
import { Cbor, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import {
  createTicketAcceptor,
  createTicketHolder,
  encodeIssuerMessage,
  ISSUER_PROTOCOL,
  ISSUER_QUESTION_BYTES_MAX,
  type IssuerAnswer,
  type IssuerClient,
  type IssuerQuestion,
  IssuerRefusedError,
} from '@ostrom/tickets'
import { expect, test } from 'vitest'
import { createTicketWorld, signal, type TicketWorld, VALUE } from './issuer.fixture.ts'
import { serveIssuer } from './issuer-server.ts'
import { QUESTIONS_PER_PEER_MAX, QUESTIONS_REFUSED_MAX, SIGNINGS_PER_MINUTE_MAX } from './limits.ts'
import { acceptorChainOf, holderChainOf } from './ticket-chains.ts'

/** A key with bought tickets of an honest holder. */
async function createSale(count: number) {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId: Hash = await world.keyId()
  const holder = world.openHolder()
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count })
  await issuer.step(signal)
  await holder.fetch()
  const take = async () => (await (await holder.source(keyId))!.take())!
  return { world, issuer, keyId, holder, take }
}

/** Creates a stranger that sends requests to the issuer. */
async function createStranger(world: TicketWorld) {
  const peer = await world.createPeer('stranger')
  return async (question: IssuerQuestion): Promise<IssuerAnswer> => {
    const channel = await peer.connect({ addresses: peer.issuer, protocol: ISSUER_PROTOCOL })
    await channel.send(encodeIssuerMessage(question))
    await channel.close()
    for await (const message of channel.receive())
      return Cbor.decode(message, (value) => value as IssuerAnswer)
    throw new Error('it ended without an answer')
  }
}

// Finding: TKT-28
test('a stranger’s tickets in a proxy’s name are paid to it and block no others', async () => {
  const { world, keyId, take } = await createSale(4)
  const ask = await createStranger(world)
  const proxy = world.proxyLedger.account
  const acceptor = world.openAcceptor()
  const given = await take()
  const gifts = { kind: 'accept', keyId, proxy, tickets: [given], known: 0 } as const
  expect(await ask(gifts)).toMatchObject({ kind: 'count', count: 1 })
  expect(await acceptor.accept(keyId, await take())).toBe('accepted')
  expect(await ask({ ...gifts, tickets: [await take()] })).toMatchObject({ count: 3 })
  expect(await acceptor.accept(keyId, await take())).toBe('accepted')
  // If the client later gives the proxy a ticket that the stranger has shown, the proxy credits it
  // once.
  expect(await acceptor.accept(keyId, given)).toBe('accepted')
  expect(await acceptor.accept(keyId, given)).toBe('known')
  await world.untilAfterSale(1n)
  await acceptor.step()
  expect(await world.buyerLedger.tickets!.ticketPost({ keyId, proxy })).toMatchObject({ count: 4 })
})

test('an issuer keeps no channel of a stranger after its answer', async () => {
  const { world } = await createSale(1)
  const peer = await world.createPeer('stranger')
  const channel = await peer.connect({ addresses: peer.issuer, protocol: ISSUER_PROTOCOL })
  await channel.send(encodeIssuerMessage({ kind: 'keys' }))
  for await (const message of channel.receive())
    expect(Cbor.decode(message, (value) => value)).toMatchObject({ kind: 'keys' })
  const sending = () =>
    channel.send(new Uint8Array()).then(
      () => 'sent',
      (error) => error.code,
    )
  await expect.poll(sending).toBe('channel-truncated')
})

/**
 * Returns a client of an issuer that counts its requests, and may permanently refuse to sign one
 * purchase.
 */
function createCountingClient(world: TicketWorld, refusesFirst = false) {
  let refused: Hash | undefined
  let asked = 0
  const inner = world.holderClient
  const client: Pick<IssuerClient, 'keys' | 'sign' | 'accept'> = {
    async keys(issuer) {
      asked++
      return await inner.keys(issuer)
    },
    async sign(issuer, purchase, places) {
      if (refusesFirst) refused ??= purchase.purchaseId
      if (purchase.purchaseId !== refused) return await inner.sign(issuer, purchase, places)
      const code = 'ticket-key-unknown'
      throw new IssuerRefusedError({ issuer, code, retry: 'never', reason: 'it is unknown' })
    },
    accept: inner.accept,
  }
  return { client, asked: () => asked }
}

// Finding: TKT-29
test('a permanently refused purchase blocks the tickets of no other purchase', async () => {
  const { world, issuer, keyId } = await createSale(1)
  const { client } = createCountingClient(world, true)
  const chain = holderChainOf(world.buyerLedger)
  const state = createStateMemory()
  let seed = 0
  const random = (size: number) => new Uint8Array(size).fill(++seed)
  const holder = createTicketHolder({ chain, client, state, random })
  await holder.learnKey(world.issuerLedger.account, keyId)
  for (const count of [1, 2, 3]) await holder.buy({ keyId, count })
  await issuer.step(signal)
  const { ready, waiting } = await holder.fetch()
  expect(ready + waiting).toBe(6)
  expect(ready).toBeGreaterThan(2)
  await expect(holder.fetch()).rejects.toMatchObject({ code: 'ticket-issuer-refused' })
})

// Finding: TKT-30
test('a proxy asks the issuer about no ended key that strangers name', async () => {
  const { world, keyId } = await createSale(1)
  const { client, asked } = createCountingClient(world)
  const acceptor = createTicketAcceptor({
    issuers: [world.issuerLedger.account],
    client,
    chain: acceptorChainOf(world.proxyLedger),
    state: createStateMemory(),
    unpostedMax: VALUE,
    log: () => {},
  })
  await world.untilAfterSale(1n)
  for (let at = 0; at < 20; at++) expect(await acceptor.keyOf(keyId)).toBeUndefined()
  expect(asked()).toBe(0)
})

// Finding: TKT-31
test('a proxy that cannot post declines for now, and no ticket is lost', async () => {
  const { world, keyId, take } = await createSale(3)
  const chain = acceptorChainOf(world.proxyLedger)
  let isBlocked = true
  const acceptor = createTicketAcceptor({
    issuers: [world.issuerLedger.account],
    client: world.holderClient,
    chain: {
      ...chain,
      async postTickets(signed) {
        if (isBlocked) throw new Error('no gas')
        return await chain.postTickets(signed)
      },
    },
    state: createStateMemory(),
    unpostedMax: VALUE,
    log: () => {},
  })
  expect(await acceptor.accept(keyId, await take())).toBe('accepted')
  expect(await acceptor.accept(keyId, await take())).toBe('accepted')
  const third = await take()
  const later = { code: 'ticket-issuer-closed', retry: 'later' }
  await expect(acceptor.accept(keyId, third)).rejects.toMatchObject(later)
  isBlocked = false
  expect(await acceptor.accept(keyId, third)).toBe('accepted')
})

// Finding: TKT-32
test('strangers use up no buyer’s signatures, and a purchase has limited signatures', async () => {
  const { world, issuer, keyId } = await createSale(1)
  const ask = await createStranger(world)
  const nonsense = { kind: 'sign', keyId, purchaseId: Hex.zeroHash, places: [] } as const
  for (let at = 0; at < 150; at++) await ask(nonsense)
  const taped: IssuerQuestion[] = []
  const client: Pick<IssuerClient, 'keys' | 'sign'> = {
    keys: world.holderClient.keys,
    async sign(_, purchase, places) {
      const question = { kind: 'sign', ...purchase, places } as const
      taped.push(question)
      const answer = await ask(question)
      return answer.kind === 'signatures' ? answer.signatures : []
    },
  }
  const chain = holderChainOf(world.buyerLedger)
  const random = (size: number) => new Uint8Array(size).fill(9)
  const holder = createTicketHolder({ chain, client, state: createStateMemory(), random })
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count: 1 })
  await issuer.step(signal)
  expect(await holder.fetch()).toEqual({ ready: 1, waiting: 0 })
  const answers: string[] = []
  for (let at = 0; at < SIGNINGS_PER_MINUTE_MAX; at++) {
    const answer = await ask(taped.at(-1)!)
    answers.push(answer.kind === 'refused' ? answer.code : answer.kind)
  }
  expect(answers.at(-1)).toBe('ticket-issuer-closed')
  expect(answers.slice(0, -1).every((one) => one === 'signatures')).toBe(true)
})

// Finding: OFF4-3
test('the network drops a question to an issuer that is longer than any', async () => {
  const { world } = await createSale(1)
  const bounds: unknown[] = []
  const network = {
    handle: (_protocol: string, _handler: Handler, options?: HandleOptions) => {
      bounds.push(options)
    },
  }
  const clock = { nowMs: () => 0, sleep: async () => {} }
  serveIssuer({ network, clock, log: () => {}, keys: () => [] })
  expect(bounds).toEqual([{ firstBytesMax: ISSUER_QUESTION_BYTES_MAX }])
  const peer = await world.createPeer('stranger')
  const say = async (bytes: Uint8Array): Promise<unknown> => {
    const channel = await peer.connect({ addresses: peer.issuer, protocol: ISSUER_PROTOCOL })
    await channel.send(bytes)
    for await (const message of channel.receive()) return Cbor.decode(message, (value) => value)
    return undefined
  }
  const long = new Uint8Array(ISSUER_QUESTION_BYTES_MAX + 1).fill(0x80)
  await expect(say(long)).rejects.toThrow('the peer reset the channel')
  expect(await say(encodeIssuerMessage({ kind: 'keys' }))).toMatchObject({ kind: 'keys' })
})

test('a busy issuer keeps a limited number of refused channels open', async () => {
  let handler: Handler = () => {}
  const network = {
    handle: (_protocol: string, given: Handler) => {
      handler = given
    },
  }
  // No wait ends.
  const clock = { nowMs: () => 0, sleep: () => new Promise<void>(() => {}) }
  serveIssuer({ network, clock, log: () => {}, keys: () => [] })
  let aborted = 0
  let told = 0
  const silent = {
    async *receive() {
      await new Promise(() => {})
    },
    send: async () => void told++,
    close: async () => {},
    abort: () => void aborted++,
  } as unknown as Channel
  const count = QUESTIONS_PER_PEER_MAX + QUESTIONS_REFUSED_MAX + 100
  for (let at = 0; at < count; at++) void handler(silent, { peerId: 'peer' })
  await new Promise(setImmediate)
  expect([told, aborted]).toEqual([QUESTIONS_REFUSED_MAX, 100])
})
