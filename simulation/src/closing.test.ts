// Goal: a client gets its money back if its provider lies about the chain, and unusual prices never
// prevent that. Method: the real gateway against a provider that lies about the chain, in virtual
// time; unusual prices.

import type { Ledger } from '@ostrom/ledger'
import { Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createSimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal

/** Returns a ledger that reports a session as closed without closing it. */
const pretending = (ledger: Ledger): Ledger =>
  new Proxy(ledger, {
    get: (target, name) =>
      name === 'closeSession'
        ? async () => ({ hash: `0x${'99'.repeat(32)}`, block: 1n })
        : Reflect.get(target, name),
  })

describe('a session', () => {
  test('a session that its provider does not close is closed on chain', async () => {
    const world = await createSimulatedNetwork()
    const { time, chain } = world
    const setup = { faultInjection: { ledger: pretending }, honest: false }
    const provider = await world.startProvider('provider', setup)
    const { gateway, ledger, stop } = await world.startGateway('client')
    const answer = gateway.inference.answer(plainQuestionOf('client#1 Hi'), never)
    await time.until(answer.then(collectAnswer))
    await time.until(gateway.closeSessions())
    const [stored] = await gateway.sessions.list()
    const session = async () => await ledger.session(stored!.id)
    expect(await session()).toMatchObject({ status: 'open' })
    await time.pass(160 * 60_000)
    expect(await session()).toMatchObject({ status: 'closed' })
    await time.until(stop())
    await time.until(provider.stop())
    chain.checkInvariants()
  })
})

describe('a gateway that is told how long to use a session', () => {
  test('closes it on request, and opens the next in advance', async () => {
    const world = await createSimulatedNetwork()
    const { time, chain } = world
    const provider = await world.startProvider('provider')
    const setup = { settings: { sessionSeconds: 20, warm: ['echo'] } }
    const { gateway, ledger, stop } = await world.startGateway('client', setup)
    const statuses = async () => {
      const sessions = await gateway.sessions.list()
      const states = await Promise.all(sessions.map(({ id }) => ledger.session(id)))
      return states.map((state) => state?.status).sort()
    }
    await time.pass(120_000)
    // No question was asked, so the session remains open; otherwise an idle network would open and
    // close sessions endlessly.
    expect(await statuses()).toEqual(['open'])
    await time.until(
      gateway.inference.answer(plainQuestionOf('client#1 Hi'), never).then(collectAnswer),
    )
    await time.pass(15_000)
    expect(await statuses()).toEqual(['open'])
    await time.pass(30_000)
    expect(await statuses()).toEqual(['closed', 'open'])
    await time.until(
      gateway.inference.answer(plainQuestionOf('client#2 Hi'), never).then(collectAnswer),
    )
    await time.pass(45_000)
    expect(await statuses()).toEqual(['closed', 'closed', 'open'])
    await time.until(gateway.closeSessions())
    chain.checkInvariants()
    await time.until(stop())
    await time.until(provider.stop())
    expect(world.accounting.faults).toEqual([])
  })
})

describe('a gateway that opens sessions in advance', () => {
  test('opens no second one that nobody uses, and resumes with the next question', async () => {
    const world = await createSimulatedNetwork()
    const { time } = world
    const provider = await world.startProvider('provider')
    const setup = { settings: { sessionSeconds: 20, warm: ['echo'] } }
    const { gateway, stop } = await world.startGateway('client', setup)
    const opened = async () => (await gateway.sessions.list()).length
    await time.pass(3 * 60 * 60_000)
    expect(await opened()).toBe(1)
    const answer = gateway.inference.answer(plainQuestionOf('client#1 Hi'), never)
    await time.until(answer.then(collectAnswer))
    expect(await opened()).toBe(2)
    await time.pass(60_000)
    expect(await opened()).toBe(3)
    await time.until(stop())
    await time.until(provider.stop())
  })
})

describe('a provider that has moved', () => {
  /** Events that the gateway logs when it cannot close a session. */
  const events: string[] = []

  /** Creates a session that its provider left open before it moved to another address. */
  async function moved() {
    events.length = 0
    const log = (_party: string, event: string) => void events.push(event)
    const world = await createSimulatedNetwork({ log })
    const { time } = world
    const before = await world.startProvider('provider', { location: 'here' })
    const client = await world.startGateway('client')
    await time.until(
      client.gateway.inference.answer(plainQuestionOf('client#1 Hi'), never).then(collectAnswer),
    )
    before.kill()
    const provider = await world.startProvider('provider', { location: 'there' })
    // Wait until the client notices that its channel is lost.
    await time.pass(1_000)
    const [session] = await client.gateway.sessions.list()
    const state = async () => (await client.ledger.session(session!.id))!
    return { world, client, provider, state }
  }

  // Finding: OFF-M8
  test('a provider that has moved is found again to close an open session', async () => {
    const { world, client, provider, state } = await moved()
    await world.time.until(client.gateway.closeSessions())
    expect(await state()).toMatchObject({ status: 'closed' })
    expect(events).not.toContain('session-close-failed')
    await world.time.until(client.stop())
    await world.time.until(provider.stop())
  })

  test('a provider that has moved is found by a gateway that was started again', async () => {
    const { world, client, provider, state } = await moved()
    client.kill()
    const again = await world.startGateway('client')
    await world.time.pass(60_000)
    expect(await state()).toMatchObject({ status: 'closed' })
    expect(events).not.toContain('session-close-failed')
    await world.time.until(again.stop())
    await world.time.until(provider.stop())
  })
})

describe('an offer', () => {
  test.each([
    ['cheap output and dear prompts', { input: UNIT / 1_000n, output: UNIT / 100_000n }],
    ['dear output and free prompts', { input: 0n, output: UNIT / 100n }],
    ['nothing to pay for output', { input: UNIT / 1_000n, output: 0n }],
  ])('an offer with %s can be used', async (_what, dear) => {
    const world = await createSimulatedNetwork()
    const { time, chain } = world
    const provider = await world.startProvider('provider', {
      prices: { ...Price.zeroPrices, ...dear },
    })
    const { gateway, stop } = await world.startGateway('client')
    const answer = gateway.inference.answer(plainQuestionOf('client#1 Hi'), never)
    expect((await time.until(answer.then(collectAnswer))).text).toBe('client#1 Hi')
    await time.until(gateway.closeSessions())
    chain.checkInvariants()
    await time.until(stop())
    await time.until(provider.stop())
    expect(world.accounting.faults).toEqual([])
  })
})
