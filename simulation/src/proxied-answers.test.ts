// Goal: an answer through a proxy is paid exactly with tickets. A party that is killed, leaves or
// cheats costs another party at most one ticket. Method: the real provider, proxy and gateway in
// virtual time; real tickets of a real issuer.
// Requirements: R001-11

import { describe, expect, test } from 'vitest'
import type { NetworkTap } from './faults/network-tap.ts'
import { PRICES, UNIT } from './network/simulated-network.ts'
import { collectAnswer } from './questions/questions.ts'
import { createProxyScenario, FEE, TICKET } from './tickets/proxy-scenario.ts'

type Scene = Awaited<ReturnType<typeof createProxyScenario>>

const CREDIT = TICKET - FEE
const settings = { checkpointTokens: 8, prefillTokens: 64 }
const echo = { tokensPerSecond: 200, prefillTokensPerSecond: 10_000, answerTokens: 120 }
// Prompts are cheap, and a checkpoint costs as much as 8 output tokens.
const prices = { ...PRICES, input: UNIT / 64n, output: UNIT }
const provider = { settings, echo, prices }

const walletOf = ({ proxyLedger, chain }: Scene) =>
  proxyLedger.balance(proxyLedger.account, chain.nativeAsset)

/** Lets the proxy's upkeep close abandoned sessions. */
async function settle({ time, proxy }: Scene) {
  await time.pass(15_000)
  for (let round = 0; round < 4; round++) {
    await time.until(proxy.role.upkeep())
    await time.pass(1_000)
  }
}

/**
 * Returns the provider's pay within a client's cost. The cost is the price of tickets: a ticket
 * costs one percent more than its value, and the proxy keeps a fee of each ticket.
 */
const paidOf = (cost: bigint) => (cost * CREDIT) / (TICKET + TICKET / 100n)

const ask = ({ time, startAnswer }: Scene, text: string, maxTokens?: number) =>
  time.until(startAnswer(text, maxTokens).then(collectAnswer))

describe('an answer through a proxy', () => {
  test('tickets pay a proxied answer to the unit, and no unit more is signed', async () => {
    const scene = await createProxyScenario({ provider })
    const before = await walletOf(scene)
    const first = await ask(scene, 'Hello there, a first question', 60)
    const second = await ask(scene, 'And another one, a little longer', 60)
    await scene.time.until(scene.client.gateway.closeSessions())
    await settle(scene)
    const cost = second.end.receipt!.core.total
    expect(cost).toBeGreaterThan(CREDIT)
    expect(paidOf(first.end.cost) + paidOf(second.end.cost)).toBe(cost)
    const { tickets, balance, fees, open } = await scene.books()
    expect(tickets).toBe(Number((cost + CREDIT - 1n) / CREDIT))
    expect(balance).toBe(BigInt(tickets) * CREDIT - cost)
    expect(fees).toBe(BigInt(tickets) * FEE)
    expect(open).toBe(0)
    expect(before - (await walletOf(scene))).toBe(cost)
    expect(await scene.taken()).toBe(tickets)
  })

  // Finding: PRX-1
  test('a client uses the credit that is left at a proxy in its next session', async () => {
    const scene = await createProxyScenario({ provider })
    await ask(scene, 'Hi', 2)
    await scene.time.until(scene.client.gateway.closeSessions())
    const { balance } = await scene.books()
    expect(balance).toBeGreaterThan(0n)
    const { end } = await ask(scene, 'Hello again', 4)
    await scene.time.until(scene.client.gateway.closeSessions())
    const paid = end.receipt!.core.total
    expect(paid).toBeLessThan(balance)
    expect(await scene.books()).toMatchObject({ tickets: 1, balance: balance - paid })
    expect(paidOf(end.cost)).toBe(paid)
  })
})

/** Checks the accounting invariant: each signed unit was paid for with a ticket. */
async function expectBooks(scene: Scene, before: bigint): Promise<void> {
  const { tickets, balance, fees } = await scene.books()
  const paid = before - (await walletOf(scene))
  const given = BigInt(tickets) * TICKET
  expect(paid + balance + fees).toBe(given)
  const taken = await scene.taken()
  expect(taken - tickets).toBeLessThanOrEqual(1)
}

/** Returns a tap that kills a party at its n-th message through the proxy. */
function killAt(n: number, kill: () => void): { readonly tap: NetworkTap; count(): number } {
  let seen = 0
  const look = () => {
    if (++seen === n) kill()
    return 'pass' as const
  }
  return { tap: { onSend: look, onReceive: look }, count: () => seen }
}

describe('a kill at any message', () => {
  const QUESTION = 'Tell me'
  /**
   * Message numbers of the kills: from the first message to parts, vouchers and tickets in the
   * middle of the answer.
   */
  const moments = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15, 18, 22, 27]

  async function story(who: 'proxy' | 'client' | 'provider', n: number) {
    let kill = () => {}
    const { tap, count } = killAt(n, () => kill())
    const scene = await createProxyScenario({ provider, proxyTap: tap, isPowerKept: true })
    const { time } = scene
    const before = await walletOf(scene)
    let isKilled = false
    kill = () => {
      time.schedule(0, () => {
        isKilled = true
        if (who === 'provider') scene.provider.kill()
        else scene[who].kill()
      })
    }
    const answering = scene.startAnswer(QUESTION, 30).then(collectAnswer)
    answering.catch(() => {})
    await time.pass(8_000)
    if (isKilled) {
      if (who === 'proxy') await scene.restartProxy()
      if (who === 'client') await scene.restartClient()
      if (who === 'provider') await scene.world.startProvider('provider', provider)
      await time.pass(15_000)
      const { end } = await ask(scene, QUESTION, 10)
      expect(end.cost).toBeGreaterThan(0n)
    }
    await time.until(scene.client.gateway.closeSessions())
    await settle(scene)
    await expectBooks(scene, before)
    return { isKilled, messages: count() }
  }

  test.each(['proxy', 'client', 'provider'] as const)(
    'a kill of the %s at any message costs each party at most one ticket',
    async (who) => {
      const kills: boolean[] = []
      for (const n of moments) kills.push((await story(who, n)).isKilled)
      expect(kills).toEqual(moments.map(() => true))
    },
  )
})
