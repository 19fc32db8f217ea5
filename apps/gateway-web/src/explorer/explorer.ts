import type { IndexedRequest, IndexedSession } from '@ostrom/indexer'
import type { LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Address, Hex } from '@ostrom/protocol'
import { courtKinds, toEventRows } from '../context/event-rows.ts'
import type { WebContext } from '../context/web-context.ts'
import { percentilesOf } from '../dashboard/percentiles.ts'
import { seriesOf } from '../market/market.ts'
import { requestProofOf } from '../market/proofs.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import type { explorerEndpoints } from '../schema/explorer.ts'
import { WEB_PAGE_MAX } from '../services/limits.ts'
import { caseHandlers } from './cases.ts'
import { createStatisticsHandler } from './statistics.ts'

const text = (amount: bigint): string => amount.toString()

function sessionOf(row: IndexedSession) {
  const { signer: _signer, receiptsRoot, closedAtSeconds, ...rest } = row
  const { cap, settled, fee, refunded } = rest
  return {
    ...rest,
    cap: text(cap),
    settled: text(settled),
    fee: text(fee),
    refunded: text(refunded),
    ...(receiptsRoot && { receiptsRoot }),
    ...(closedAtSeconds !== null && { closedAtSeconds }),
  }
}

const requestOf = ({ id, status, terms, provider, paid, fee, pay, sequence }: IndexedRequest) => ({
  id,
  status,
  sequence,
  client: terms.client,
  version: terms.modelVersion,
  asset: terms.asset,
  ...(provider && { provider }),
  ...(pay && { pay }),
  costMax: text(terms.costMax),
  paid: text(paid),
  fee: text(fee),
})

type PageQuery = {
  readonly client?: string | undefined
  readonly provider?: string | undefined
  readonly before?: number | undefined
  readonly limit?: number | undefined
}

/** Returns the parameters of a query in the form that the index takes. */
const pageOf = ({ client, provider, before, limit = 50 }: PageQuery) => ({
  ...(client !== undefined && { client: client as AccountId }),
  ...(provider !== undefined && { provider: provider as AccountId }),
  ...(before !== undefined && { before }),
  limit: Math.min(limit, WEB_PAGE_MAX),
})

/** Most sessions of an account that a look-up returns. */
const LOOKUP_SESSIONS_MAX = 20

async function lookUp(
  context: WebContext,
  id: Hex.Hex,
): Promise<EndpointOutput<'GET /api/lookup'>> {
  const { parts } = context
  const { queries, browse } = parts.indexer
  const session = browse.session(id)
  const request = browse.request(id)
  const model = Hex.is(id, 32) ? queries.model(id) : undefined
  const provider = browse.provider(id)
  const isAccount = session === undefined && request === undefined && model === undefined
  const party = provider ? { provider: id } : { client: id }
  const sessions = isAccount ? queries.sessions({ ...party, limit: LOOKUP_SESSIONS_MAX }) : []
  const settling = Hex.is(id, 32) ? browse.settledUnder(id) : undefined
  const acts = queries.events({ transaction: settling ?? id, limit: WEB_PAGE_MAX })
  const proof = request && (await requestProofOf(context, request))
  const root = settling !== undefined || undefined
  const transaction = acts.length > 0 || undefined
  const client = sessions.length > 0 || undefined
  const kinds = { session, request, model, provider, client, root, transaction }
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => kinds[name])
  const events = transaction ? acts : queries.events({ subject: id, limit: WEB_PAGE_MAX })
  const included = new Set(events.map(({ sequence }) => sequence))
  const court = browse.mentions(id).filter(({ sequence }) => !included.has(sequence))
  return {
    kind: kind ?? 'other',
    ...(session && { session: sessionOf(session) }),
    ...(request && { request: requestOf(request) }),
    ...(proof && { proof }),
    ...(model && { model: model.model }),
    sessions: sessions.map(sessionOf),
    events: toEventRows(parts, events),
    courtEvents: toEventRows(parts, court),
  }
}

/**
 * Returns this gateway's measurements of the answers to its own callers. Only the owner gets them:
 * a stranger who reads counts again and again would see when a caller asks.
 */
function gatewayFigures({ answerMetrics }: WebContext): EndpointOutput<'GET /api/gateway/answers'> {
  const all = answerMetrics.measurements()
  return {
    answers: all.length,
    failed: all.filter(({ outcome }) => outcome === 'failed').length,
    running: answerMetrics.running(),
    memoryBytes: process.memoryUsage().rss,
    firstTokenMs: percentilesOf(all.flatMap(({ firstTokenMs }) => firstTokenMs ?? [])),
    tokensPerSecond: percentilesOf(all.flatMap(({ tokensPerSecond }) => tokensPerSecond ?? [])),
    recentAnswers: all
      .slice(-WEB_PAGE_MAX)
      .map(({ atMs, outcome, firstTokenMs, tokensPerSecond }) => {
        return { atMs, outcome, firstTokenMs, tokensPerSecond }
      }),
  }
}

async function networkOf(context: WebContext): Promise<EndpointOutput<'GET /api/network'>> {
  const { indexer, ledger } = context.parts
  const { asset } = context.defaultUnit
  const [parameters, now] = await Promise.all([ledger.parameters(), ledger.nowSeconds()])
  const { rows, stepSeconds } = seriesOf(context, { nowSeconds: Number(now), asset })
  const topModels = indexer.queries
    .usage()
    .flatMap((row) =>
      row.version && row.asset === asset ? [{ ...row, version: row.version }] : [],
    )
    .sort((a, b) => b.answers - a.answers)
    .slice(0, 10)
  return {
    chain: ledger.id,
    block: text(indexer.cursor()?.block ?? 0n),
    blockAtSeconds: Number(now),
    ...(indexer.unreadable() > 0 && { unreadableEvents: indexer.unreadable() }),
    totals: indexer.browse.totals(),
    feeBps: parameters.feeBps,
    stakeMin: text(parameters.stakeMin),
    stepSeconds,
    asset,
    settledSeries: rows,
    topModels: topModels.map(({ version, answers, amount }) => {
      const model = indexer.queries.model(version)?.model
      return { version, answers, amount: text(amount), ...(model && { model }) }
    }),
  }
}

/** Handlers of the endpoints that show the chain's records. */
export function explorerHandlers(
  context: WebContext,
): EndpointHandlers<keyof typeof explorerEndpoints> {
  const { queries } = context.parts.indexer
  const statistics = createStatisticsHandler(context)
  return {
    ...caseHandlers(context),
    'GET /api/sessions': async ({ query }) => {
      const { status } = query
      const rows = queries.sessions({ ...pageOf(query), ...(status && { status }) })
      return { rows: rows.map(sessionOf) }
    },
    'GET /api/requests': async ({ query }) => ({
      rows: queries.requests(pageOf(query)).map(requestOf),
    }),
    'GET /api/settlements': async ({ query }) => ({
      rows: queries.settlements(pageOf(query)).map((row) => {
        const { transactionHash: transaction, version, amount, ...rest } = row
        return {
          ...rest,
          transaction,
          amount: text(amount),
          ...(version && { version }),
        }
      }),
    }),
    'GET /api/events': async ({ query }) => {
      const { subject, kind, before, group } = query
      const { limit } = pageOf(query)
      const rows = queries.events({
        limit,
        ...(before !== undefined && { before }),
        ...(subject && { subject: Address.tryParse(subject) ?? subject }),
        ...(kind && { kinds: [kind as LedgerEvent['kind']] }),
        ...(group === 'court' && { kinds: courtKinds }),
      })
      return { rows: toEventRows(context.parts, rows) }
    },
    'GET /api/lookup': async ({ query }) =>
      lookUp(context, Address.tryParse(query.id) ?? (query.id as Hex.Hex)),
    'GET /api/statistics': ({ query }) => statistics(Number(query.days)),
    'GET /api/network': () => networkOf(context),
    'GET /api/gateway/answers': async () => gatewayFigures(context),
  }
}
