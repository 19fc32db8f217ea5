import { EngineFailedError, type LoadedModel } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createStateMemory } from '@ostrom/state/memory'
import { expect } from 'vitest'
import { idsOf, stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

/** Returns a number of sixteenths of the simulation's usual prices. */
const partOfPrices = (sixteenths: bigint) => ({
  ...PRICES,
  input: (PRICES.input * sixteenths) / 16n,
  output: (PRICES.output * sixteenths) / 16n,
})

/** A model whose answers, or whose first `times` answers, break after `tokens` tokens. */
export const breaksAfter = (
  tokens: number,
  { how = 'fails', times = Number.POSITIVE_INFINITY }: breaksAfter.Options = {},
): FaultInjection => ({
  model: (model: LoadedModel) => ({
    ...model,
    async *generate(options) {
      let left = times-- > 0 ? tokens : Number.POSITIVE_INFINITY
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens') {
          if (left <= 0 && how === 'stalls') await stall(options.signal)
          if (left <= 0) throw new EngineFailedError({ engine: 'echo', reason: 'it was asked for' })
          left -= piece.ids.length
        }
        yield piece
      }
    },
  }),
})

export declare namespace breaksAfter {
  type Options = {
    readonly how?: 'fails' | 'stalls'
    /** Number of answers that break; all when absent. */
    readonly times?: number
  }
}

/** A model that reports each prompt as processed, takes its pay, and then fails without a token. */
export const takesPrompts: FaultInjection = {
  model: (model) => ({
    ...model,
    async *generate(options) {
      yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
      throw new EngineFailedError({ engine: 'echo', reason: 'it was asked for' })
    },
  }),
}

/** Budgets of a key, in base units. */
export type KeyBudgets = { readonly budgetTotal?: bigint; readonly budgetPerDay?: bigint }

/** Sum of all signed vouchers, in base units. */
const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

/**
 * Starts a provider for each fault, from cheap to dear, then an honest provider, and a gateway with
 * one key. The honest provider is the dearest, so the gateway asks the others first.
 */
export async function createBrokenWorld(
  faults: readonly FaultInjection[],
  options: createBrokenWorld.Options = {},
) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const { tokensPerSecond = 4_000, answerTokens, hasOnePrice = false } = options
  const speed = { tokensPerSecond, prefillTokensPerSecond: 400_000 }
  const echo = { ...speed, ...(answerTokens !== undefined && { answerTokens }) }
  for (const [at, faultInjection] of faults.entries()) {
    const prices = hasOnePrice ? PRICES : partOfPrices(BigInt(4 + at))
    await world.startProvider(`p${at}`, { echo, faultInjection, honest: false, prices })
  }
  const prices = hasOnePrice ? PRICES : partOfPrices(BigInt(4 + faults.length))
  await world.startProvider('honest', { echo, prices })
  const client = await world.startGateway('client', { deposit: 50n * UNIT })
  const { inference } = client.gateway
  const context = { inference, clock: world.time.clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { budgets = {} } = options
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session', ...budgets })
  const fetch = (path: string, init: RequestInit = {}) =>
    http.handle(
      new Request(`http://gateway.test/v1/${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${secret}` },
      }),
    )
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ model: 'echo', ...body }),
    })
  /** Waits until all payments are final, and checks the books against the signed vouchers. */
  const checkBooks = async () => {
    await world.time.pass(5 * 60_000)
    const [key] = await http.keys.list()
    const records = await Array.fromAsync(http.keys.usage())
    const spent = records.reduce((sum, { cost }) => sum + cost, 0n)
    const promised = promisedIn(world)
    expect({ spentTotal: key!.spentTotal, held: key!.held, spent }).toEqual({
      spentTotal: promised,
      held: 0n,
      spent: promised,
    })
    return { promised, records }
  }
  return { world, client, http, fetch, post, checkBooks, prices }
}

export declare namespace createBrokenWorld {
  type Options = {
    readonly budgets?: KeyBudgets
    readonly tokensPerSecond?: number
    /** Tokens of each answer; those of its prompt when absent. */
    readonly answerTokens?: number
    /** True if all providers have the prices of the honest one. */
    readonly hasOnePrice?: boolean
  }
}
