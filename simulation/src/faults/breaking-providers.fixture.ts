// Providers that break their answers, and a gateway whose clients ask over HTTP.

import { EngineFailedError, type LoadedModel } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { stall } from '../models/model-tap.ts'
import type { FaultInjection } from '../network/party-setup.ts'
import { PRICES, type SimulatedNetwork, UNIT } from '../network/simulated-network.ts'

/** Speed of an echo engine of these providers. */
export const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000 }
/** Prices of a provider that is asked first. */
export const cheaper = { ...PRICES, output: PRICES.output / 2n, input: PRICES.input / 2n }
/** A question that the echo engine answers with its own text. */
export const text = `client#0 ${'What a wonderful day. '.repeat(8)}`.trim()

/** Returns the base units that all vouchers of a network promise. */
export const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

/** Returns the price of one answer, in base units. */
export const priceOf = (prices: Price.PriceMap, input: number, output: number): bigint =>
  Price.costUp(prices, {
    ...Price.zeroCounts,
    request: 1n,
    input: BigInt(input),
    output: BigInt(output),
  })

/** The act of a provider after its last token. */
export type Rest = (signal: AbortSignal) => Promise<void>

/** Generates the first tokens of each answer, and then behaves as `then` says. */
export const breaksAfter = (tokens: number, then: Rest, onAsked = () => {}): FaultInjection => ({
  model: (model: LoadedModel) => ({
    ...model,
    async *generate(options) {
      onAsked()
      let left = tokens
      for await (const piece of model.generate(options)) {
        if (piece.kind !== 'prefill' && left === 0) break
        if (piece.kind === 'tokens') left -= piece.ids.length
        yield piece
      }
      await then(options.signal)
    },
  }),
})

/** Reports a failed engine. */
export const fails: Rest = async () => {
  throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
}
/** Sends nothing until it is stopped. */
export const stalls: Rest = async (signal) => {
  await stall(signal)
}

/** Starts a gateway with one key, and returns functions that ask as the owner of this key. */
export async function surface(world: SimulatedNetwork) {
  const client = await world.startGateway('client', { deposit: 10n * UNIT })
  const context = { inference: client.gateway.inference, clock: world.time.clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session' })
  const begin = async (ostrom: object = {}, fields: object = {}) =>
    await http.handle(
      new Request('http://gateway.test/v1/chat/completions', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'echo',
          stream: true,
          max_tokens: 300,
          messages: [{ role: 'user', content: text }],
          ostrom,
          ...fields,
        }),
      }),
    )
  const ask = async (ostrom: object, fields: object = {}) =>
    await world.time.until(begin(ostrom, fields).then((response) => response.text()))
  return { client, http, begin, ask }
}
