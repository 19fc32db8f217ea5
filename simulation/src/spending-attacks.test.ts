// Goal: the sums that a client signs stay within the limit of a task and the budget of a key, even
// if answers fail, providers change during answers, and clients leave or repeat requests.
// Afterwards all reserved money is spent or free. Method: the HTTP API over the real gateway and
// real sessions, in virtual time, with a cheap provider that fails at any place; the providers'
// vouchers show the promised amounts.

import { EngineFailedError } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import type { KeyTerms } from '@ostrom/gateway/keys'
import { Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { createPrng, type Prng } from './runtime/prng.ts'

const echo = { tokensPerSecond: 40, prefillTokensPerSecond: 4_000, answerTokens: 200 }
const MINUTE_MS = 60_000

const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

const costOf = (input: bigint, output: bigint) =>
  Price.costUp(PRICES, { ...Price.zeroCounts, request: 1n, input, output })

/**
 * Returns a fault: each answer fails before its first token, fails in its middle, stalls after some
 * token, or succeeds.
 */
const fails = (prng: Prng): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      const parts = prng.between(0, 12)
      const kind = prng.pick(['fails', 'stalls', 'well'] as const)
      let seen = 0
      for await (const part of model.generate(options)) {
        if (kind !== 'well' && seen++ >= parts) {
          if (kind === 'stalls') return void (await stall(options.signal))
          throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
        }
        yield part
      }
    },
  }),
})

const paths = ['/v1/chat/completions', '/v1/responses', '/v1/messages'] as const

type Asked = {
  readonly path: (typeof paths)[number]
  readonly content: string
  readonly stream?: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly ostrom?: Readonly<Record<string, unknown>>
  readonly signal?: AbortSignal
}

async function surface(world: SimulatedNetwork, terms: Partial<KeyTerms> = {}) {
  const client = await world.startGateway('client', { deposit: 100n * UNIT, settings: {} })
  const { inference } = client.gateway
  const random = world.prng.fork('requests').bytes
  const context = { inference, clock: world.time.clock, random, log: () => {} }
  const http = createGatewayHttp({ ...context, state: createStateMemory() })
  const { secret, key } = await http.keys.create({ name: 'key', settlement: 'session', ...terms })
  const send = async ({ path, content, stream = false, headers, ostrom, signal }: Asked) => {
    const messages = [{ role: 'user', content }]
    const said = path === '/v1/responses' ? { input: messages } : { messages }
    const limit = path === '/v1/responses' ? 'max_output_tokens' : 'max_tokens'
    const body = { model: 'echo', ...said, [limit]: 2_000, stream, ...(ostrom && { ostrom }) }
    const request = new Request(`http://gateway.test${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    })
    const response = await http.handle(request)
    return { status: response.status, text: await response.text() }
  }
  const spending = async () => {
    const [{ spentTotal, held } = { spentTotal: 0n, held: 0n }] = await http.keys.list()
    return { spentTotal, held }
  }
  return { client, http, send, spending, keyId: key.id }
}

/** Sends a request; with `leavesMs`, the client leaves after that time. */
async function ask(
  world: SimulatedNetwork,
  send: (asked: Asked) => Promise<{ readonly status: number; readonly text: string }>,
  { leavesMs, ...asked }: Asked & { readonly leavesMs?: number },
) {
  const controller = new AbortController()
  const answered = send({ ...asked, signal: controller.signal }).catch(() => undefined)
  if (leavesMs === undefined) return await answered
  await world.time.clock.sleep(leavesMs)
  controller.abort()
  return undefined
}

const SEED = Number(process.env.OSTROM_SEED ?? 1)

describe('eight at once on one task', () => {
  // Finding: CAP4-7
  test.each(Array.from({ length: 6 }, (_, at) => SEED + at))(
    'eight parallel answers of a task sign no more than its cap (seed %i)',
    async (seed) => {
      const prng = createPrng(`attacks ${seed}`)
      const world = await createSimulatedNetwork({ deliver: () => [10] })
      const half = { ...PRICES, input: PRICES.input / 2n, output: PRICES.output / 2n }
      const flaky = { echo, prices: half, faultInjection: fails(prng), honest: false }
      await world.startProvider('flaky', flaky)
      for (const name of ['a', 'b']) await world.startProvider(name, { echo })
      const budgetTotal = 20n * costOf(8n, 200n)
      const { client, send, spending } = await surface(world, { budgetTotal })
      let before = 0n
      for (let round = 0; round < 4; round++) {
        const max = (costOf(8n, 200n) * BigInt(prng.between(5, 60))) / 10n
        const task = { id: `task ${round}`, max_cost: `${max}` }
        const all = Array.from({ length: 8 }, async (_, at) => {
          const kind = prng.pick(['key', 'retry', 'none'] as const)
          const content = `client#${seed * 1_000 + round * 8 + at} word`
          const asked = {
            path: prng.pick(paths),
            content,
            stream: prng.chance(0.5),
            ostrom: { task },
          }
          const ids = (tries: number): Record<string, string> =>
            kind === 'key'
              ? { 'idempotency-key': content }
              : kind === 'retry'
                ? { 'x-stainless-retry-count': `${tries}` }
                : {}
          const leavesMs = prng.chance(0.5) ? prng.between(0, 8_000) : undefined
          const first = await ask(world, send, {
            ...asked,
            headers: ids(0),
            ...(leavesMs !== undefined && { leavesMs }),
          })
          if (first?.status === 200) return
          await ask(world, send, { ...asked, headers: ids(1) })
        })
        await world.time.until(Promise.all(all))
        await world.time.pass(5 * MINUTE_MS)
        const promised = promisedIn(world)
        const told = `seed ${seed}, round ${round}, cap ${max}`
        expect(promised - before <= max, told).toBe(true)
        expect(await spending(), told).toEqual({ spentTotal: promised, held: 0n })
        before = promised
      }
      await world.time.until(client.stop())
    },
  )
})
