import { Cbor, type Hash, Hex } from '@ostrom/protocol'
import {
  encodeIssuerMessage,
  ISSUER_PROTOCOL,
  type IssuerAnswer,
  type IssuerQuestion,
} from '@ostrom/tickets'
import { expect, test } from 'vitest'
import {
  createTicketWorld,
  FEE,
  FUNDS,
  type KillSwitch,
  PRICE,
  signal,
  type TicketWorld,
  VALUE,
} from './issuer.fixture.ts'
import { QUESTIONS_PER_PEER_MAX, SIGNINGS_PER_MINUTE_MAX } from './limits.ts'

// Goal: issuer, holder and proxy end with the same books whenever one of them is killed, and each
// ticket is spent or returned, and once. Method: the roles over a network and a chain in memory,
// with a true key; one of them is killed before and after each commit and each transaction.

const BOUGHT = 6
const SPENT = 4

const balanceOf = (world: TicketWorld, who: 'issuerLedger' | 'buyerLedger' | 'proxyLedger') =>
  world[who].balance(world[who].account, world.chain.nativeAsset)

/**
 * Buys, spends, posts, returns, settles and collects, with one role killed once.
 *
 * @returns How far the switch was from striking: below zero, it has struck.
 */
async function play(victim: 'issuer' | 'holder' | 'acceptor' | 'nobody', left: number) {
  const world = await createTicketWorld()
  const kill: KillSwitch = { left, isKilled: false }
  const killOf = (name: typeof victim) => (name === victim ? kill : undefined)
  let issuer = await world.openIssuer(killOf('issuer'))
  const stepIssuer = async () => {
    for (let turn = 0; turn < 2; turn++) {
      await issuer.step(signal).catch(() => {})
      await revive()
    }
    await issuer.step(signal)
  }
  const revive = async () => {
    if (kill.isKilled && victim === 'issuer') issuer = await world.openIssuer()
  }
  await stepIssuer()
  const keyId = await world.keyId()

  let holder = world.openHolder(killOf('holder'))
  const hold = async (act: () => Promise<unknown>) => {
    await act().catch(() => {
      holder = world.openHolder()
    })
  }
  await hold(() => holder.learnKey(world.issuerLedger.account, keyId))
  await holder.learnKey(world.issuerLedger.account, keyId)
  await hold(() => holder.buy({ keyId, count: BOUGHT }))
  const [held] = await holder.balances()
  const isBought = (await world.buyerLedger.tickets?.ticketKey(keyId))?.sold === BOUGHT
  if (!isBought) {
    // The kill came before the chain had it: nothing was paid, and the user buys again.
    expect(held?.unsigned).toBe(0)
    await hold(() => holder.buy({ keyId, count: BOUGHT }))
  }
  await stepIssuer()
  await hold(() => holder.fetch())
  await revive()
  await holder.fetch()

  let acceptor = world.openAcceptor(killOf('acceptor'))
  const accepted: Uint8Array[] = []
  let lost = 0
  const source = async () => (await holder.source(keyId))!
  for (let at = 0; at < SPENT; at++) {
    let ticket: Uint8Array | undefined
    try {
      ticket = await (await source()).take()
    } catch {
      // Given on disk, or not: what was not returned is not spent, and loses one ticket at most.
      holder = world.openHolder()
      ticket = await (await source()).take()
    }
    if (!ticket) continue
    const outcome = await acceptor.accept(keyId, ticket).catch(async () => {
      await revive()
      if (victim === 'acceptor') acceptor = world.openAcceptor()
      return await acceptor.accept(keyId, ticket)
    })
    if (outcome === 'accepted') accepted.push(ticket)
    else lost++
  }
  for (const ticket of accepted) expect(await acceptor.accept(keyId, ticket)).toBe('refused')

  await world.untilAfterSale(1n)
  await acceptor.step()
  if (kill.isKilled && victim === 'acceptor') acceptor = world.openAcceptor()
  await acceptor.step()
  await world.untilAfterSale(1_001n)
  await hold(() => holder.returnUnspent(keyId))
  await holder.returnUnspent(keyId)
  await stepIssuer()
  await world.untilAfterSale(3_001n)
  await stepIssuer()
  await stepIssuer()
  await hold(() => holder.collect(keyId))
  await holder.collect(keyId)
  await acceptor.step()
  if (kill.isKilled && victim === 'acceptor') acceptor = world.openAcceptor()
  await acceptor.step()
  world.chain.checkInvariants()
  const [after] = await holder.balances()
  const key = await world.buyerLedger.tickets?.ticketKey(keyId)
  const balances = {
    issuer: (await balanceOf(world, 'issuerLedger')) - FUNDS,
    buyer: (await balanceOf(world, 'buyerLedger')) - FUNDS,
    proxy: (await balanceOf(world, 'proxyLedger')) - FUNDS,
  }
  return { after, key, balances, accepted: accepted.length, lost, left: kill.left }
}

test('books are right to the unit where nobody is killed', async () => {
  const { after, key, balances, accepted, lost } = await play('nobody', 0)
  expect({ accepted, lost }).toEqual({ accepted: SPENT, lost: 0 })
  expect(after).toMatchObject({ unspent: 0, given: SPENT, unsigned: 0, opened: BOUGHT - SPENT })
  expect(key).toMatchObject({ isSettled: true, isBroken: false, posted: SPENT, refunded: 2 })
  const spent = BigInt(SPENT)
  // The bond of the key of the next epoch, which the issuer opened meanwhile, is still put up.
  expect(balances.buyer).toBe(-spent * PRICE)
  expect(balances.proxy).toBe(spent * VALUE)
  expect(balances.issuer % 125_000n).toBe((spent * FEE) % 125_000n)
})

const victims = ['issuer', 'holder', 'acceptor'] as const

test.each(victims)(
  'books are right to the unit wherever the %s is killed',
  { timeout: 120_000 },
  async (victim) => {
    let left = 0
    for (; ; left++) {
      const { after, key, balances, accepted, lost, left: rest } = await play(victim, left)
      // The switch never struck: every moment was tried.
      if (rest >= 0) break
      const { given = 0, opened = 0, unspent, unsigned } = after!
      expect({ unspent, unsigned, sum: given + opened }, `${victim} ${left}`).toEqual({
        unspent: 0,
        unsigned: 0,
        sum: BOUGHT,
      })
      // A ticket may be given on disk and lost with the process, and no other one.
      const lostTickets = given - accepted
      expect(lostTickets, `${victim} ${left}`).toBeLessThanOrEqual(1)
      expect(lost, `${victim} ${left}`).toBeLessThanOrEqual(1)
      expect(key, `${victim} ${left}`).toMatchObject({ isSettled: true, isBroken: false })
      expect(balances.buyer, `${victim} ${left}`).toBe(-BigInt(given) * PRICE)
      expect(balances.proxy, `${victim} ${left}`).toBe(BigInt(key!.posted) * VALUE)
      expect(key!.posted, `${victim} ${left}`).toBeGreaterThanOrEqual(accepted)
    }
    expect(left).toBeGreaterThan(4)
  },
)

test('a hundred proxies that show one ticket at once: one is paid', async () => {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId: Hash = await world.keyId()
  const holder = world.openHolder()
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count: 1 })
  await issuer.step(signal)
  await holder.fetch()
  const ticket = (await (await holder.source(keyId))!.take())!
  const acceptor = world.openAcceptor()
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, () => acceptor.accept(keyId, ticket)),
  )
  expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1)
})

test('an opening of a spent ticket is refuted before the settlement', async () => {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId = await world.keyId()
  const holder = world.openHolder()
  await holder.learnKey(world.issuerLedger.account, keyId)
  await holder.buy({ keyId, count: 2 })
  await issuer.step(signal)
  await holder.fetch()
  const ticket = (await (await holder.source(keyId))!.take())!
  const acceptor = world.openAcceptor()
  expect(await acceptor.accept(keyId, ticket)).toBe('accepted')
  await world.untilAfterSale(1n)
  await acceptor.step()
  await world.untilAfterSale(1_001n)
  expect(await world.openForgetful().returnUnspent(keyId)).toEqual({ opened: 2 })
  await issuer.step(signal)
  expect(await world.buyerLedger.tickets!.ticketKey(keyId)).toMatchObject({
    posted: 1,
    refunded: 1,
  })
  await world.untilAfterSale(3_001n)
  await issuer.step(signal)
  const key = await world.buyerLedger.tickets!.ticketKey(keyId)
  expect(key).toMatchObject({ isSettled: true, isBroken: false })
})

test('a peer is bounded in questions and signings, and others are answered meanwhile', async () => {
  const world = await createTicketWorld()
  const issuer = await world.openIssuer()
  await issuer.step(signal)
  const keyId = await world.keyId()
  const peer = await world.createPeer('greedy')
  const connect = () => peer.connect({ addresses: peer.issuer, protocol: ISSUER_PROTOCOL })
  const answerOf = async (channel: Awaited<ReturnType<typeof connect>>) => {
    for await (const message of channel.receive())
      return Cbor.decode(message, (value) => value as IssuerAnswer)
    return undefined
  }
  const ask = async (question: IssuerQuestion) => {
    const channel = await connect()
    await channel.send(encodeIssuerMessage(question))
    await channel.close()
    return await answerOf(channel)
  }
  // An honest proxy has one question under each key, and a buyer of 1,000 tickets 16 purchases.
  expect(16).toBeLessThan(SIGNINGS_PER_MINUTE_MAX)
  const silent = await Promise.all(Array.from({ length: QUESTIONS_PER_PEER_MAX }, connect))
  const busy = { kind: 'refused', code: 'ticket-issuer-closed', retry: 'later' }
  expect(await ask({ kind: 'keys' })).toMatchObject(busy)
  const other = world.openHolder()
  expect(await other.learnKey(world.issuerLedger.account, keyId)).toMatchObject({ value: VALUE })
  for (const channel of silent) await channel.send(new Uint8Array([1, 2, 3])).catch(() => {})
  for (const channel of silent) await expect(answerOf(channel)).rejects.toThrow()
  expect(await ask({ kind: 'keys' })).toMatchObject({ kind: 'keys' })
  const sign = { kind: 'sign', keyId, purchaseId: Hex.zeroHash, places: [] } as const
  const codes: string[] = []
  for (let at = 0; at <= SIGNINGS_PER_MINUTE_MAX; at++) {
    const answer = await ask(sign)
    codes.push(answer?.kind === 'refused' ? answer.code : 'signed')
  }
  expect(codes.indexOf('ticket-issuer-closed')).toBe(SIGNINGS_PER_MINUTE_MAX)
  expect(codes[0]).toBe('ticket-purchase-mismatch')
})
