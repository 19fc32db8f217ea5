import type { EventWithPlace, RequestRow, SessionRow } from '@ostrom/indexer'
import type { LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { Answered, Handlers } from './endpoints.ts'
import type { explorerEndpoints } from './explorer-endpoints.ts'
import { WEB_PAGE_MAX } from './limits.ts'
import { seriesOf } from './market.ts'
import { quantile } from './measured.ts'
import type { Place } from './place.ts'

type EventShown = Answered<'GET /api/events'>['rows'][number]

const text = (amount: bigint): string => amount.toString()

const plain = (_name: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

function eventOf(event: EventWithPlace): EventShown {
  const { block, blockHash: _hash, index: _index, transaction, atSeconds, place, ...told } = event
  const { kind, ...fields } = told
  return {
    ...{ place, kind, atSeconds: Number(atSeconds), block: text(block), transaction },
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      value: typeof value === 'object' ? JSON.stringify(value, plain) : String(value),
    })),
  }
}

function sessionOf(row: SessionRow) {
  const { signer: _signer, asset: _asset, receiptsRoot, closedAtSeconds, ...rest } = row
  const { cap, settled, fee, refunded } = rest
  return {
    ...rest,
    ...{ cap: text(cap), settled: text(settled), fee: text(fee), refunded: text(refunded) },
    ...(receiptsRoot && { receiptsRoot }),
    ...(closedAtSeconds !== null && { closedAtSeconds }),
  }
}

const requestOf = ({ id, status, terms, provider, paid, fee, place }: RequestRow) => ({
  ...{ id, status, place, client: terms.client, version: terms.modelVersion },
  ...(provider && { provider }),
  ...{ costMax: text(terms.costMax), paid: text(paid), fee: text(fee) },
})

/** Kinds of events that tell of audits, verdicts and penalties. */
const court: ReadonlySet<LedgerEvent['kind']> = new Set([
  'accused',
  'accusation-concluded',
  'case-decided',
  'client-restored',
  'slashed',
  'excluded',
  'transcript-demanded',
  'receipt-demanded',
  'transcript-withheld',
  'plant-revealed',
  'plant-settled',
  'flagged',
])

/** Pages of events read to find those of the court, which are rare. */
const COURT_PAGES = 50

function courtEvents({ parts }: Place, before: number | undefined, limit: number) {
  const found: EventWithPlace[] = []
  let last = before
  for (let page = 0; page < COURT_PAGES && found.length < limit; page++) {
    const rows = parts.indexer.queries.events(last === undefined ? {} : { before: last })
    found.push(...rows.filter(({ kind }) => court.has(kind)))
    last = rows.at(-1)?.place
    if (last === undefined) break
  }
  return found.slice(0, limit)
}

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

function trailOf({ parts }: Place, id: Hex.Hex): Answered<'GET /api/trail'> {
  const { queries, browse } = parts.indexer
  const session = browse.session(id)
  const request = browse.request(id)
  const model = Hex.is(id, 32) ? queries.model(id) : undefined
  const provider = browse.provider(id)
  const kinds = { session, request, model, provider }
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => kinds[name])
  return {
    kind: kind ?? 'other',
    ...(session && { session: sessionOf(session) }),
    ...(request && { request: requestOf(request) }),
    ...(model && { model: model.model }),
    events: queries.events({ subject: id, limit: WEB_PAGE_MAX }).map(eventOf),
    court: browse.mentions(id).map(eventOf),
  }
}

const percentilesOf = (values: readonly number[]) => {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(values, share))
  if (p50 === undefined || p95 === undefined || p99 === undefined) return undefined
  return { p50, p95, p99 }
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
  const [parameters, now] = await Promise.all([ledger.parameters(), ledger.nowSeconds()])
  const { rows, stepSeconds } = seriesOf(place, Number(now))
  const popular = indexer.queries
    .usage()
    .flatMap(({ version, answers, amount }) => (version ? [{ version, answers, amount }] : []))
    .sort((a, b) => b.answers - a.answers)
    .slice(0, 10)
  return {
    chain: ledger.id,
    block: text(indexer.cursor()?.block ?? 0n),
    blockAtSeconds: Number(now),
    totals: indexer.browse.totals(),
    feeBps: parameters.feeBps,
    stakeMin: text(parameters.stakeMin),
    stepSeconds,
    paid: rows,
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
        const { transactionHash: transaction, version, amount, fee, asset: _asset, ...rest } = row
        const told = { ...rest, transaction, amount: text(amount), fee: text(fee) }
        return { ...told, ...(version && { version }) }
      }),
    }),
    'GET /api/events': async ({ query }) => {
      const { subject, kind, before, group } = query
      const { limit } = pageOf(query)
      if (group === 'court') return { rows: courtEvents(place, before, limit).map(eventOf) }
      const rows = queries.events({
        limit,
        ...(before !== undefined && { before }),
        ...(subject && { subject }),
        ...(kind && { kind: kind as LedgerEvent['kind'] }),
      })
      return { rows: rows.map(eventOf) }
    },
    'GET /api/trail': async ({ query }) => trailOf(place, query.id as Hex.Hex),
    'GET /api/network': () => networkOf(place),
  }
}
