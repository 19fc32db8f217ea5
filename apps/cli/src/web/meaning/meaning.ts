import type { GatewayHttp } from '@ostrom/gateway/http'
import type { AccountId, Clock, Hash } from '@ostrom/protocol'
import { createCounts } from '../counts.ts'
import type { Answered, Handlers } from '../endpoints.ts'
import { MeaningBusyError, MeaningDearerError, MeaningUnavailableError } from '../errors.ts'
import { MEANING_PER_MINUTE_MAX, MEANING_SHOWN_MAX, MEANING_TEXTS_PER_QUESTION } from '../limits.ts'
import { rowOf } from '../market/market.ts'
import type { Place } from '../place.ts'
import { embed } from './embed.ts'
import { createModels, type Plan, planOf } from './plan.ts'
import { rankByMeaning } from './rank.ts'
import { createVectors, type Vectors } from './vectors.ts'

/** Who pays for a search: the wallet of the gateway, or one account of those who share it. */
export type Payer = {
  readonly id: string
  readonly http: Pick<GatewayHttp, 'handle'>
  key(): Promise<string>
}

type Asking = {
  readonly place: Place
  readonly vectors: Vectors
  readonly plan: Plan
  readonly search: string
  readonly payer: Payer
  readonly signal: AbortSignal
}

/** Buys the vectors that are missing; each question's are kept before the next is asked. */
async function buy({ place, vectors, plan, search, payer, signal }: Asking) {
  const { model, maker, texts, fresh } = plan
  const { http } = payer
  const key = await payer.key()
  let query: Float32Array = new Float32Array()
  const bought = { cost: 0n, receipts: [] as Hash[] }
  const asked = [search, ...fresh]
  for (let at = 0; at < asked.length; at += MEANING_TEXTS_PER_QUESTION) {
    const part = asked.slice(at, at + MEANING_TEXTS_PER_QUESTION)
    const answer = await embed({ http, key, maker, texts: part, signal })
    bought.cost += answer.cost
    bought.receipts.push(answer.receipt)
    const made = new Map(part.map((text, index) => [text, answer.vectors[index]!]))
    if (at === 0) {
      query = answer.vectors[0]!
      // What people search for is not kept, unless a model's own text says the same.
      if (!fresh.includes(search)) made.delete(search)
    }
    if (made.size > 0)
      await vectors.put(
        maker,
        made,
        texts.map(({ text }) => text),
      )
  }
  place.parts.log('meaning-searched', { model, texts: asked.length, cost: bought.cost })
  return { ...bought, query }
}

async function searched(asking: Asking): Promise<Answered<'POST /api/market/meaning'>> {
  const { place, vectors, plan } = asking
  const { query, cost, receipts } = await buy(asking)
  const placed = []
  for (const { row, text } of plan.texts) {
    const vector = await vectors.get(plan.maker, text)
    if (vector) placed.push({ name: row.alias, row, vector })
  }
  const nearest = rankByMeaning(query, placed).slice(0, MEANING_SHOWN_MAX)
  const models = nearest.map(async ({ cosine, item }) => {
    return { cosine, model: await rowOf(place, item.row) }
  })
  return {
    models: await Promise.all(models),
    model: plan.model,
    cost: cost.toString(),
    embedded: plan.fresh.length + 1,
    receipts,
  }
}

/** Lets each payer make one search at a time, and so many in a minute. */
function createTurns(clock: Pick<Clock, 'nowMs'>) {
  const isWithin = createCounts(clock, MEANING_PER_MINUTE_MAX)
  const running = new Set<string>()
  return async <T>(payer: string, search: () => Promise<T>): Promise<T> => {
    if (running.has(payer) || !isWithin(payer)) throw new MeaningBusyError()
    running.add(payer)
    try {
      return await search()
    } finally {
      running.delete(payer)
    }
  }
}

/** The search by meaning: its price is the same for all, and whoever searches pays. */
export type Meaning = {
  readonly offer: Handlers<'GET /api/market/meaning'>
  by(payer: Payer): Handlers<'POST /api/market/meaning'>
}

/** Creates the search by meaning. What is kept of it is kept for all payers. */
export function createMeaning(place: Place): Meaning {
  const vectors = createVectors(place.parts.state)
  const read = createModels(place)
  const inTurn = createTurns(place.parts.clock)
  return {
    offer: {
      async 'GET /api/market/meaning'() {
        const plan = await planOf(place, { vectors, read })
        if (!plan) return {}
        const { model, maker, inputPrice, fresh, costMax } = plan
        const [price, most] = [inputPrice.toString(), costMax.toString()]
        return { offer: { model, ...maker, inputPrice: price, texts: fresh.length, costMax: most } }
      },
    },
    by: (payer) => ({
      'POST /api/market/meaning': ({ body, request: { signal } }) =>
        inTurn(payer.id, async () => {
          const { search } = body
          const only = { version: body.version as Hash, provider: body.provider as AccountId }
          const plan = await planOf(place, { vectors, read, only })
          if (!plan) throw new MeaningUnavailableError()
          if (plan.costMax > BigInt(body.costMax)) throw new MeaningDearerError()
          return await searched({ place, vectors, plan, search, payer, signal })
        }),
    }),
  }
}
