import type { RequestRow, SessionRow } from '@ostrom/indexer'
import type { LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Address, Hex } from '@ostrom/protocol'
import { percentilesOf } from '../../dashboard/percentiles.ts'
import type { Answered, Handlers } from '../endpoints.ts'
import { WEB_PAGE_MAX } from '../limits.ts'
import { seriesOf } from '../market/market.ts'
import type { Place } from '../place.ts'
import { caseHandlers } from './cases.ts'
import type { explorerEndpoints } from './endpoints.ts'
import { courtKinds, eventsOf } from './events.ts'

const text = (amount: bigint): string => amount.toString()

function sessionOf(row: SessionRow) {
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

const requestOf = ({ id, status, terms, provider, paid, fee, pay, place }: RequestRow) => ({
  id,
  status,
  place,
  client: terms.client,
  version: terms.modelVersion,
  asset: terms.asset,
  ...(provider && { provider }),
  ...(pay && { pay }),
  costMax: text(terms.costMax),
  paid: text(paid),
  fee: text(fee),
})

type Query = {
  readonly client?: string | undefined
  readonly provider?: string | undefined
  readonly before?: number | undefined
  readonly limit?: number | undefined
}

/** What a query says, as the index takes it. */
const pageOf = ({ client, provider, before, limit = 50 }: Query) => ({
  ...(client !== undefined && { client: client as AccountId }),
  ...(provider !== undefined && { provider: provider as AccountId }),
  ...(before !== undefined && { before }),
  limit: Math.min(limit, WEB_PAGE_MAX),
})

/** Sessions of an account on its trail. */
const TRAIL_SESSIONS = 20

function trailOf({ parts }: Place, id: Hex.Hex): Answered<'GET /api/trail'> {
  const { queries, browse } = parts.indexer
  const session = browse.session(id)
  const request = browse.request(id)
  const model = Hex.is(id, 32) ? queries.model(id) : undefined
  const provider = browse.provider(id)
  const isAccount = session === undefined && request === undefined && model === undefined
  const party = provider ? { provider: id } : { client: id }
  const sessions = isAccount ? queries.sessions({ ...party, limit: TRAIL_SESSIONS }) : []
  const settling = Hex.is(id, 32) ? browse.settledUnder(id) : undefined
  const acts = queries.events({ transaction: settling ?? id, limit: WEB_PAGE_MAX })
  const root = settling !== undefined || undefined
  const transaction = acts.length > 0 || undefined
  const client = sessions.length > 0 || undefined
  const kinds = { session, request, model, provider, client, root, transaction }
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => kinds[name])
  const events = transaction ? acts : queries.events({ subject: id, limit: WEB_PAGE_MAX })
  const shown = new Set(events.map(({ place }) => place))
  const court = browse.mentions(id).filter(({ place }) => !shown.has(place))
  return {
    kind: kind ?? 'other',
    ...(session && { session: sessionOf(session) }),
    ...(request && { request: requestOf(request) }),
    ...(model && { model: model.model }),
    sessions: sessions.map(sessionOf),
    events: eventsOf(parts, events),
    court: eventsOf(parts, court),
  }
}

/** What this gateway has seen of its own answers. */
function gatewayFigures({ measured }: Place) {
  const all = measured.measurements()
  return {
    answers: all.length,
    failed: all.filter(({ outcome }) => outcome === 'failed').length,
    running: measured.running(),
    memoryBytes: process.memoryUsage().rss,
    firstTokenMs: percentilesOf(all.flatMap(({ firstTokenMs }) => firstTokenMs ?? [])),
    tokensPerSecond: percentilesOf(all.flatMap(({ tokensPerSecond }) => tokensPerSecond ?? [])),
    latest: all.slice(-WEB_PAGE_MAX).map(({ atMs, outcome, firstTokenMs, tokensPerSecond }) => {
      return { atMs, outcome, firstTokenMs, tokensPerSecond }
    }),
  }
}

async function networkOf(place: Place): Promise<Answered<'GET /api/network'>> {
  const { indexer, ledger } = place.parts
  const { asset } = place.usual
  const [parameters, now] = await Promise.all([ledger.parameters(), ledger.nowSeconds()])
  const { rows, stepSeconds } = seriesOf(place, { nowSeconds: Number(now), asset })
  const popular = indexer.queries
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
    ...(indexer.unreadable() > 0 && { unreadable: indexer.unreadable() }),
    totals: indexer.browse.totals(),
    feeBps: parameters.feeBps,
    stakeMin: text(parameters.stakeMin),
    stepSeconds,
    asset,
    settled: rows,
    popular: popular.map(({ version, answers, amount }) => {
      const model = indexer.queries.model(version)?.model
      return { version, answers, amount: text(amount), ...(model && { model }) }
    }),
    gateway: gatewayFigures(place),
  }
}

/** Handlers of the endpoints that show what the chain has seen. */
export function explorerHandlers(place: Place): Handlers<keyof typeof explorerEndpoints> {
  const { queries } = place.parts.indexer
  return {
    ...caseHandlers(place),
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
        return { ...rest, transaction, amount: text(amount), ...(version && { version }) }
      }),
    }),
    'GET /api/events': async ({ query }) => {
      const { subject, kind, before, group } = query
      const { limit } = pageOf(query)
      const rows = queries.events({
        limit,
        ...(before !== undefined && { before }),
        ...(subject && { subject: Address.find(subject) ?? subject }),
        ...(kind && { kinds: [kind as LedgerEvent['kind']] }),
        ...(group === 'court' && { kinds: courtKinds }),
      })
      return { rows: eventsOf(place.parts, rows) }
    },
    'GET /api/trail': async ({ query }) =>
      trailOf(place, Address.find(query.id) ?? (query.id as Hex.Hex)),
    'GET /api/network': () => networkOf(place),
  }
}
