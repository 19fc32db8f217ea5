// Goal: a client continues to trust an honest proxy even if the client, the proxy or their provider
// is killed during one answer after another, with complete answers in between. The accounts agree
// exactly, and a kill costs at most one ticket. Method: the real provider, proxy and gateway in
// virtual time. Each of them is killed in turn, at a message that the seed determines, and a
// complete answer follows each kill.

import { expect, test } from 'vitest'
import { PRICES, UNIT } from './network/simulated-network.ts'
import { collectAnswer } from './questions/questions.ts'
import { createPrng } from './runtime/prng.ts'
import { createProxyScenario, TICKET } from './tickets/proxy-scenario.ts'

const KILLS = 6
/** A kill happens within this number of the proxy's messages. */
const MESSAGES = 40
const TRIES_MAX = 60
const parties = ['proxy', 'client', 'provider'] as const
const provider = {
  // Prompts are cheap. A checkpoint costs as much as 8 output tokens, and a ticket as much as 40.
  settings: { checkpointTokens: 8, prefillTokens: 64 },
  echo: { tokensPerSecond: 200, prefillTokensPerSecond: 10_000, answerTokens: 120 },
  prices: { ...PRICES, input: UNIT / 64n, output: UNIT },
}

async function createKillScene() {
  let left = 0
  let kill = () => {}
  const look = () => {
    if (--left === 0) kill()
    return 'pass' as const
  }
  const proxyTap = { onSend: look, onReceive: look }
  const scene = await createProxyScenario({ provider, tickets: 64, proxyTap, isPowerKept: true })
  const { time, world } = scene
  let running = scene.provider
  const ask = (tokens: number) => scene.startAnswer('Tell me', tokens).then(collectAnswer)
  return {
    scene,
    /** Kills a party at the n-th message of an answer, and starts it again. */
    async killAt(party: (typeof parties)[number], n: number): Promise<boolean> {
      let isKilled = false
      left = n
      kill = () => {
        time.schedule(0, () => {
          isKilled = true
          if (party === 'provider') running.kill()
          else scene[party].kill()
        })
      }
      ask(60).catch(() => {})
      await time.pass(10_000)
      left = 0
      if (party === 'proxy') await scene.restartProxy()
      else if (party === 'client') await scene.restartClient()
      // After three unpaid answers, a provider refuses a proxy until the provider is restarted.
      running.kill()
      running = await world.startProvider('provider', provider)
      return isKilled
    },
    async untilAnswered(): Promise<void> {
      for (let tries = 0; ; tries++) {
        await time.pass(5_000)
        const failure = await time.until(
          ask(10).then(
            () => undefined,
            (error: unknown) => error,
          ),
        )
        if (failure === undefined) return
        if (tries === TRIES_MAX) throw failure
      }
    },
  }
}

// Finding: PRX-17
test.each(parties)('kills of a %s in one answer after the other cost no trust', async (party) => {
  const { scene, killAt, untilAnswered } = await createKillScene()
  const { time, proxyLedger, chain } = scene
  const wallet = () => proxyLedger.balance(proxyLedger.account, chain.nativeAsset)
  const before = await wallet()
  const prng = createPrng(`kills of a ${party}`)
  for (let kills = 0; kills < KILLS; kills++) {
    const n = prng.between(8, MESSAGES)
    expect(await killAt(party, n), `kill ${kills} at message ${n}`).toBe(true)
    await untilAnswered()
  }
  await time.until(scene.client.gateway.closeSessions())
  await time.pass(15_000)
  for (let round = 0; round < 4; round++) {
    await time.until(scene.proxy.role.upkeep())
    await time.pass(1_000)
  }
  const { tickets, balance, fees, open } = await scene.books()
  expect(open).toBe(0)
  expect(before - (await wallet()) + balance + fees).toBe(BigInt(tickets) * TICKET)
  expect((await scene.taken()) - tickets).toBeLessThanOrEqual(1)
})
