// Goal: a client believes no more of its proxy than the tickets show, and gives it no more than one
// ticket that the proxy does not earn.
// Method: one channel to a proxy that the test plays, with the client's records in memory.

import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { Channel, type Hash, Hex, SessionAccount } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { LOST_TICKETS_MAX, PROXY_ANSWER_WAIT_MS } from './limits.ts'
import { ProxiedChannel } from './proxied-channel.ts'
import {
  createScriptedProxy,
  type ScriptedProxyChannel,
  TICKET_CREDIT,
  TICKET_FEE,
  ticketKey,
} from './scripted-proxy.fixture.ts'
import { createTicketCredits } from './ticket-credit.ts'

const sessionId: Hash = `0x${'5e'.repeat(32)}`
const account = `0x${'ac'.repeat(20)}` as const
const payoutId: Hash = `0x${'9a'.repeat(32)}`

let scenario: Scenario
let proxy: Awaited<ReturnType<typeof createScriptedProxy>>
let clock: ReturnType<typeof createClockManual>
/** Number of times that the client was told of a misbehaviour. */
let misbehaved: number

beforeEach(async () => {
  scenario = await createMemoryScenario()
  proxy = await createScriptedProxy()
  clock = createClockManual()
  misbehaved = 0
})

const codeOf = ({ code }: { readonly code?: string }) => code

/** The credit at the place `0`, as it is on disk. */
const openCredit = () => {
  const { tickets, state, random } = proxy
  return createTicketCredits({ tickets, state, random, clock, proxy: 'proxy' }).open('0')
}

/** Connects the client, and accepts its channel. */
async function connect() {
  const credit = await openCredit()
  const connecting = ProxiedChannel.connect({
    ...proxy.access,
    clock,
    credit,
    key: ticketKey,
    onMisbehaved: () => {
      misbehaved += 1
    },
  })
  connecting.catch(() => {})
  return { connecting, far: await proxy.accept() }
}

/** A channel whose session is open, with the credit of one ticket. */
async function openChannel() {
  const { connecting, far } = await connect()
  await far.sendTerms()
  const channel = await connecting
  const opening = channel.open(scenario.offer, 10n ** 18n)
  await far.creditTicket()
  await far.openSession(sessionId)
  await opening
  return { channel, far }
}

/** Reads messages of the proxy for the session, until the channel ends. */
function read(channel: ProxiedChannel) {
  const kinds: string[] = []
  const all = async () => {
    for await (const bytes of channel.receive()) kinds.push(Channel.decodeProvider(bytes).kind)
  }
  return { kinds, ended: all().then(() => 'ended', codeOf) }
}

const payOf = (total: bigint) =>
  Channel.encode({
    kind: 'pay',
    voucher: { sessionId, total, count: 0n, receiptsRoot: Hex.zeroHash },
    signature: '0x',
  })
const inferOf = (callId: bigint) =>
  Channel.encode({
    kind: 'infer',
    callId,
    prepaidTokens: 512,
    enc: new Uint8Array(32),
    sealed: new Uint8Array(32),
  })

describe('the terms of a proxy', () => {
  test.each([
    ['in another asset', { asset: account }, 'proxy-misbehaved'],
    ['that lose a part of a ticket', { ticketCredit: TICKET_CREDIT - 1n }, 'proxy-misbehaved'],
    [
      'without credit for a ticket',
      { ticketCredit: 0n, ticketFee: ticketKey.value },
      'proxy-misbehaved',
    ],
    [
      'with a fee above the limit of the user',
      { ticketCredit: TICKET_CREDIT - 1n, ticketFee: TICKET_FEE + 1n },
      'proxy-fee-too-high',
    ],
  ])('terms %s are refused, and cost no ticket', async (_, fields, code) => {
    const { connecting, far } = await connect()
    await far.sendTerms(fields)
    expect(await connecting.catch(codeOf)).toBe(code)
    expect(proxy.tickets.taken()).toBe(0)
  })

  test('terms without the credit of an earlier channel are refused', async () => {
    await (await openCredit()).begin(7n)
    const first = await connect()
    await first.far.sendTerms({ balance: 6n })
    expect(await first.connecting.catch(codeOf)).toBe('proxy-misbehaved')
    const second = await connect()
    await second.far.sendTerms({ balance: 7n })
    expect((await second.connecting).spending.balance).toBe(7n)
  })

  test('a client names the same credit after a restart', async () => {
    const begins: string[] = []
    for (let time = 0; time < 2; time++) {
      const { connecting, far } = await connect()
      const { credit } = await far.sendTerms()
      begins.push(credit)
      const channel = await connecting
      const giving = channel.open(scenario.offer, 1n)
      giving.catch(() => {})
      await far.next('ticket')
      channel.abort(new Error('a kill'))
    }
    expect(begins[1]).toBe(begins[0])
  })

  test('a proxy without terms in time is given up', async () => {
    const { connecting, far } = await connect()
    await far.next('begin')
    await clock.advance(PROXY_ANSWER_WAIT_MS)
    expect(await connecting.catch(codeOf)).toBe('proxy-away')
  })

  test('a refusal in place of terms is passed on with its code', async () => {
    const { connecting, far } = await connect()
    await far.next('begin')
    await far.send({ kind: 'declined', code: 'proxy-full', retry: 'later', details: [] })
    expect(await connecting.catch((error) => [error.code, error.proxyCode])).toEqual([
      'proxy-declined',
      'proxy-full',
    ])
  })
})

describe('a ticket', () => {
  test('a ticket is given before a session only if no credit is left', async () => {
    const { connecting, far } = await connect()
    await far.sendTerms({ balance: 3n })
    const opening = (await connecting).open(scenario.offer, 50n)
    expect(await far.openSession(sessionId, 40n)).toMatchObject({ cap: 50n })
    expect(await opening).toEqual({ id: sessionId, cap: 40n })
    expect(proxy.tickets.taken()).toBe(0)
  })

  test('a ticket without confirmation is given again, and no second one', async () => {
    const first = await connect()
    await first.far.sendTerms()
    const lost = (await first.connecting).open(scenario.offer, 1n).catch(codeOf)
    await first.far.next('ticket')
    proxy.cut()
    expect(await lost).toBeDefined()
    const second = await connect()
    // The proxy has counted the ticket before the channel was lost.
    await second.far.sendTerms({ balance: TICKET_CREDIT })
    const channel = await second.connecting
    const opening = channel.open(scenario.offer, 1n)
    expect(await second.far.creditTicket(TICKET_CREDIT)).toBe(1)
    await second.far.openSession(sessionId)
    await opening
    expect(proxy.tickets.taken()).toBe(1)
    expect(channel.spending).toEqual({ tickets: 1n, balance: TICKET_CREDIT })
  })

  test('a ticket that is credited with too little is no longer given', async () => {
    const { connecting, far } = await connect()
    await far.sendTerms()
    const opening = (await connecting).open(scenario.offer, 1n)
    await far.creditTicket(TICKET_CREDIT - 1n)
    expect(await opening.catch(codeOf)).toBe('proxy-misbehaved')
    // Without a confirmed balance, the ticket stays pending, and is not replaced by another one.
    expect((await openCredit()).hasPending).toBe(true)
  })

  test('a credit without a ticket ends the channel', async () => {
    const { channel, far } = await openChannel()
    const { ended } = read(channel)
    await far.send({ kind: 'credited', balance: 2n * TICKET_CREDIT })
    expect(await ended).toBe('proxy-misbehaved')
    expect(misbehaved).toBe(1)
  })

  test('a proxy that kept the credit of many lost channels gets no ticket', async () => {
    const credit = await openCredit()
    const much = (LOST_TICKETS_MAX + 1n) * ticketKey.value
    await credit.begin(much)
    await credit.spend({ balance: much, risk: much })
    const { connecting, far } = await connect()
    await far.sendTerms({ balance: 1n })
    const opening = (await connecting).open(scenario.offer, 1n)
    expect(await opening.catch(codeOf)).toBe('proxy-misbehaved')
    expect(proxy.tickets.taken()).toBe(0)
  })

  test('a session without a ticket is not opened', async () => {
    proxy = await createScriptedProxy({ tickets: 0 })
    const { connecting, far } = await connect()
    await far.sendTerms()
    expect(await (await connecting).open(scenario.offer, 1n).catch(codeOf)).toBe('tickets-spent')
  })
})

describe('a session through a proxy', () => {
  test('a session with a higher cap than the client asked for is refused', async () => {
    const { connecting, far } = await connect()
    await far.sendTerms({ balance: 1n })
    const opening = (await connecting).open(scenario.offer, 50n)
    await far.openSession(sessionId, 51n)
    expect(await opening.catch(codeOf)).toBe('proxy-misbehaved')
  })

  test('a session takes tickets until a voucher is covered, and sends it unsigned', async () => {
    const { channel, far } = await openChannel()
    const reading = read(channel)
    const paid = channel.send(payOf(2n * TICKET_CREDIT + 1n))
    expect(await far.creditTicket(2n * TICKET_CREDIT)).toBe(2)
    expect(await far.creditTicket(3n * TICKET_CREDIT)).toBe(3)
    const pay = await far.next('pay')
    await paid
    expect(pay).toEqual({ kind: 'pay', voucher: expect.objectContaining({ sessionId }) })
    expect(channel.spending).toEqual({ tickets: 3n, balance: TICKET_CREDIT - 1n })
    await far.channel.close()
    expect(await reading.ended).toBe('ended')
  })

  test('a session spends nothing while a ticket is counted', async () => {
    const { channel, far } = await openChannel()
    void read(channel).ended
    const first = channel.send(payOf(TICKET_CREDIT + 5n))
    const { ticket } = await far.next('ticket')
    expect(ticket[0]).toBe(2)
    // This call would pay from the balance that the proxy is about to report.
    const second = channel.send(inferOf(0n))
    await clock.advance(0)
    await far.send({ kind: 'credited', balance: 2n * TICKET_CREDIT })
    expect([(await far.next('pay')).kind, (await far.next('infer')).kind]).toEqual(['pay', 'infer'])
    await Promise.all([first, second])
    expect(misbehaved).toBe(0)
  })

  test('a voucher is sent after the rest of the credit is on disk', async () => {
    const { channel, far } = await openChannel()
    await channel.send(payOf(TICKET_CREDIT / 2n))
    await far.next('pay')
    const { owed } = await openCredit()
    expect(owed()).toBeLessThanOrEqual(TICKET_CREDIT / 2n)
    expect(owed()).toBeGreaterThan(TICKET_CREDIT / 4n)
  })

  test('a proxy may keep a checkpoint for each answer that runs at a time', async () => {
    const { channel, far } = await openChannel()
    const reading = read(channel)
    const provider = far.provider(scenario, sessionId)
    const { prices } = scenario.offer
    const sizes = { checkpointTokens: 4, prefillTokens: 64 }
    await provider.ready(sizes)
    await clock.advance(0)
    const checkpoint = SessionAccount.checkpointUp({ prices, ...sizes })
    const owed = async () => TICKET_CREDIT - (await openCredit()).owed()
    await channel.send(inferOf(0n))
    expect(await owed()).toBe(checkpoint)
    await channel.send(inferOf(1n))
    expect(await owed()).toBe(2n * checkpoint)
    const last = { sequence: 0, final: true, sealed: new Uint8Array(32) }
    await provider.send({ kind: 'part', callId: 0n, ...last })
    await clock.advance(0)
    await channel.send(inferOf(2n))
    expect(await owed()).toBe(2n * checkpoint)
    await channel.send(inferOf(3n))
    expect(await owed()).toBe(3n * checkpoint)
    expect(reading.kinds).toEqual(['ready', 'part'])
  })

  test('a top-up is not sent, because only the proxy can sign one', async () => {
    const { channel } = await openChannel()
    const topUp = { sessionId, cap: 9n, validUntilSeconds: 9n }
    const message = Channel.encode({ kind: 'top-up', topUp, signature: '0x' })
    expect(await channel.send(message).catch(codeOf)).toBe('proxy-misbehaved')
  })

  test('a session ends with the refusal of its proxy', async () => {
    const { channel, far } = await openChannel()
    const { ended } = read(channel)
    const code = 'proxy-credit-insufficient'
    await far.send({ kind: 'declined', code, retry: 'never', details: [] })
    expect(await ended).toBe('proxy-declined')
    // The client has counted the credit itself, so this refusal is a false statement.
    expect(misbehaved).toBe(1)
  })

  test('a voucher that waits for a ticket fails with the channel', async () => {
    const { channel, far } = await openChannel()
    void read(channel).ended
    const paid = channel.send(payOf(TICKET_CREDIT + 1n)).catch(codeOf)
    await far.next('ticket')
    await far.channel.close()
    expect(await paid).toBe('proxy-away')
    expect((await openCredit()).hasPending).toBe(true)
  })
})

describe('a payout', () => {
  /** Connects, and asks for a payout. */
  async function ask() {
    const { connecting, far } = await connect()
    await far.sendTerms()
    const funded = (await connecting).fund({ id: payoutId, account }).catch(codeOf)
    return { funded, far }
  }
  const answer = (far: ScriptedProxyChannel, status: 'unpaid' | 'waiting', dueSeconds = 0n) =>
    far.send({ kind: 'payout', id: payoutId, status, dueSeconds })

  test('a payout costs one ticket, whose credit is spent before its request', async () => {
    const { funded, far } = await ask()
    expect(await far.next('fund')).toMatchObject({ id: payoutId, account })
    await answer(far, 'unpaid')
    await far.creditTicket()
    await far.next('fund')
    expect((await openCredit()).owed()).toBe(0n)
    await answer(far, 'waiting', 90n)
    expect(await funded).toBe(90n)
    expect(proxy.tickets.taken()).toBe(1)
  })

  test('a payout that the proxy has charged costs no further ticket', async () => {
    const { funded, far } = await ask()
    await far.next('fund')
    await answer(far, 'waiting', 90n)
    expect(await funded).toBe(90n)
    expect(proxy.tickets.taken()).toBe(0)
  })

  test('a payout never costs a second ticket', async () => {
    const { funded, far } = await ask()
    await far.next('fund')
    await answer(far, 'unpaid')
    await far.creditTicket()
    await far.next('fund')
    await answer(far, 'unpaid')
    expect(await funded).toBe('proxy-misbehaved')
    expect(proxy.tickets.taken()).toBe(1)
  })
})
