import type { GatewayHttp } from '@ostrom/gateway/http'
import type { AccountId, Clock, Hash } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import { toCatalogueRow } from '../market/market.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import {
  SemanticSearchBusyError,
  SemanticSearchPriceChangedError,
  SemanticSearchUnavailableError,
} from '../services/errors.ts'
import {
  SEARCH_RESULTS_MAX,
  SEARCH_TEXTS_PER_REQUEST,
  SEARCHES_PER_MINUTE_MAX,
} from '../services/limits.ts'
import { tokenOf } from '../services/origin.ts'
import { createRateLimit } from '../services/rate-limit.ts'
import { embedTexts } from './embed-texts.ts'
import { createEmbeddingCache, type EmbeddingCache } from './embedding-cache.ts'
import { createSearchableModels, type EmbeddingPlan, planOf } from './embedding-plan.ts'
import { rankBySimilarity } from './rank.ts'

/** The payer of a search: the wallet of the gateway, or one account of a shared gateway. */
export type SearchPayer = {
  readonly id: string
  readonly http: Pick<GatewayHttp, 'handle'>
  key(): Promise<string>
}

type SearchInput = {
  readonly context: WebContext
  readonly vectors: EmbeddingCache
  readonly plan: EmbeddingPlan
  readonly search: string
  readonly payer: SearchPayer
  readonly signal: AbortSignal
}

/** Buys the query's and the missing vectors; stores those of a request before the next request. */
async function buyEmbeddings({ context, vectors, plan, search, payer, signal }: SearchInput) {
  const { model, source, texts, missingTexts } = plan
  const owner = { ...source, payer: payer.id }
  const { http } = payer
  const key = await payer.key()
  let query: Float32Array = new Float32Array()
  const bought = { cost: 0n, receipts: [] as Hash[] }
  const inputs = [search, ...missingTexts]
  for (let at = 0; at < inputs.length; at += SEARCH_TEXTS_PER_REQUEST) {
    const part = inputs.slice(at, at + SEARCH_TEXTS_PER_REQUEST)
    const answer = await embedTexts({ http, key, source, texts: part, signal })
    bought.cost += answer.cost
    bought.receipts.push(answer.receipt)
    const made = new Map(part.map((text, index) => [text, answer.vectors[index]!]))
    if (at === 0) {
      query = answer.vectors[0]!
      // The query's vector is not stored, unless the query equals the text of a model.
      if (!missingTexts.includes(search)) made.delete(search)
    }
    if (made.size > 0)
      await vectors.put(
        owner,
        made,
        texts.map(({ text }) => text),
      )
  }
  context.parts.log('semantic-search-run', { model, texts: inputs.length, cost: bought.cost })
  return { ...bought, query }
}

async function runSearch(
  asking: SearchInput,
): Promise<EndpointOutput<'POST /api/market/semantic-search'>> {
  const { context, vectors, plan, payer } = asking
  const { query, cost, receipts } = await buyEmbeddings(asking)
  const placed = []
  for (const { row, text } of plan.texts) {
    const vector = await vectors.get({ ...plan.source, payer: payer.id }, text)
    if (vector) placed.push({ name: row.alias, row, vector })
  }
  const nearest = rankBySimilarity(query, placed).slice(0, SEARCH_RESULTS_MAX)
  const models = nearest.map(async ({ cosine, item }) => {
    return { cosine, model: await toCatalogueRow(context, item.row) }
  })
  return {
    models: await Promise.all(models),
    model: plan.model,
    provider: plan.source.provider,
    cost: cost.toString(),
    embeddedTexts: plan.missingTexts.length + 1,
    receipts,
  }
}

/** Lets each payer run one search at a time, up to a limit per minute. */
function createSearchLimiter(clock: Pick<Clock, 'nowMs'>) {
  const isWithin = createRateLimit(clock, SEARCHES_PER_MINUTE_MAX)
  const running = new Set<string>()
  return async <T>(payer: string, search: () => Promise<T>): Promise<T> => {
    if (running.has(payer) || !isWithin(payer)) throw new SemanticSearchBusyError()
    running.add(payer)
    try {
      return await search()
    } finally {
      running.delete(payer)
    }
  }
}

/** The public handler of the price of a search, and for each payer the handler that searches. */
export type SemanticSearch = {
  readonly offer: EndpointHandlers<'GET /api/market/semantic-search'>
  handlersFor(payer: SearchPayer): EndpointHandlers<'POST /api/market/semantic-search'>
}

/** Payer id for a gateway that only its owner uses: the gateway's wallet. */
export const OWN_PAYER = 'own'

/** Returns the payer of a request's search; undefined if no account is signed in. */
function payerOf({ hosted, signIn }: WebContext, request: Request): string | undefined {
  return hosted ? signIn.accountOf(tokenOf(request)) : OWN_PAYER
}

/** Creates the semantic search. Each payer has its own cached embeddings. */
export function createSemanticSearch(context: WebContext): SemanticSearch {
  const vectors = createEmbeddingCache(context.parts.state)
  const read = createSearchableModels(context)
  const inTurn = createSearchLimiter(context.parts.clock)
  return {
    offer: {
      async 'GET /api/market/semantic-search'({ request }) {
        const plan = await planOf(context, { vectors, read, payer: payerOf(context, request) })
        if (!plan) return {}
        const { model, source, inputPrice, missingTexts, costMax } = plan
        const [price, most] = [inputPrice.toString(), costMax.toString()]
        return {
          quote: {
            model,
            ...source,
            inputPrice: price,
            missingTexts: missingTexts.length,
            costMax: most,
          },
        }
      },
    },
    handlersFor: (payer) => ({
      'POST /api/market/semantic-search': ({ body, request: { signal } }) =>
        inTurn(payer.id, async () => {
          const { query: search } = body
          const only = { version: body.version as Hash, provider: body.provider as AccountId }
          const plan = await planOf(context, { vectors, read, payer: payer.id, only })
          if (!plan) throw new SemanticSearchUnavailableError()
          if (plan.costMax > BigInt(body.costMax)) throw new SemanticSearchPriceChangedError()
          return await runSearch({ context, vectors, plan, search, payer, signal })
        }),
    }),
  }
}
