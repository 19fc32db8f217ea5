import { z } from 'zod'
import { account, amount, type EndpointSchema, hash, pageQuery, seconds } from './endpoint.ts'
import { paidSeries } from './market-endpoints.ts'

const sessionRow = z.object({
  id: hash,
  client: account,
  provider: account,
  offerHash: hash,
  status: z.enum(['open', 'closed']),
  cap: amount,
  settled: amount,
  fee: amount,
  refunded: amount,
  count: z.int(),
  receiptsRoot: hash.optional(),
  deadlineSeconds: seconds,
  openedAtSeconds: seconds,
  closedAtSeconds: seconds.optional(),
  place: z.number(),
})

const requestRow = z.object({
  id: hash,
  client: account,
  version: hash,
  provider: account.optional(),
  status: z.enum(['open', 'locked', 'held', 'claimed', 'refunded', 'cancelled']),
  costMax: amount,
  paid: amount,
  fee: amount,
  place: z.number(),
})

const settlementRow = z.object({
  place: z.number(),
  atSeconds: seconds,
  transaction: z.string(),
  subject: hash,
  flow: z.enum(['session', 'request']),
  client: account,
  provider: account,
  version: hash.optional(),
  amount,
  fee: amount,
  answers: z.int(),
  receiptsRoot: hash,
})

const eventRow = z.object({
  place: z.number(),
  kind: z.string(),
  atSeconds: seconds,
  block: amount,
  transaction: z.string(),
  fields: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .describe('What it says, in the order of the contract; lists and terms as JSON.'),
})

const party = {
  client: account.optional(),
  provider: account.optional(),
}

const percentiles = z
  .object({ p50: z.number(), p95: z.number(), p99: z.number() })
  .describe('Of the answers that this gateway had lately.')

/** Endpoints that show what the chain has seen: everybody may ask. */
export const explorerEndpoints = {
  'GET /api/sessions': {
    summary: 'Sessions, newest first',
    access: 'anyone',
    query: z.object({ ...party, ...pageQuery, status: z.enum(['open', 'closed']).optional() }),
    response: z.object({ rows: z.array(sessionRow) }),
  },
  'GET /api/requests': {
    summary: 'Requests in escrow, newest first',
    access: 'anyone',
    query: z.object({ ...party, ...pageQuery }),
    response: z.object({ rows: z.array(requestRow) }),
  },
  'GET /api/settlements': {
    summary: 'Payments, newest first',
    access: 'anyone',
    query: z.object({ ...party, ...pageQuery }),
    response: z.object({ rows: z.array(settlementRow) }),
  },
  'GET /api/events': {
    summary: 'Events of the contracts, newest first',
    access: 'anyone',
    query: z.object({
      ...pageQuery,
      subject: z.string().max(80).optional(),
      kind: z.string().max(64).optional(),
      group: z.enum(['court']).optional().describe('`court`: audits, verdicts and penalties.'),
    }),
    response: z.object({ rows: z.array(eventRow) }),
  },
  'GET /api/trail': {
    summary: 'Everything known of one id: a session, request, receipt, account or version',
    access: 'anyone',
    query: z.object({ id: z.string().regex(/^0x[0-9a-f]{40,64}$/) }),
    response: z.object({
      kind: z.enum(['session', 'request', 'model', 'provider', 'other']),
      session: sessionRow.optional(),
      request: requestRow.optional(),
      model: z.string().optional(),
      events: z.array(eventRow),
      court: z.array(eventRow).describe('Audits, verdicts and penalties that name it.'),
    }),
  },
  'GET /api/network': {
    summary: 'The network in figures',
    access: 'anyone',
    response: z.object({
      chain: z.string(),
      block: amount,
      blockAtSeconds: seconds,
      totals: z.object({
        models: z.int(),
        providers: z.int(),
        offers: z.int(),
        sessions: z.int(),
        sessionsOpen: z.int(),
        requests: z.int(),
        answers: z.int(),
      }),
      feeBps: z.int(),
      stakeMin: amount,
      stepSeconds: z.int(),
      paid: paidSeries,
      popular: z.array(
        z.object({ version: hash, model: z.string().optional(), answers: z.int(), amount }),
      ),
      gateway: z.object({
        answers: z.int(),
        failed: z.int(),
        running: z.int(),
        memoryBytes: z.number(),
        firstTokenMs: percentiles.optional(),
        tokensPerSecond: percentiles.optional(),
        latest: z.array(
          z.object({
            atMs: z.number(),
            outcome: z.enum(['answered', 'stopped', 'failed']),
            firstTokenMs: z.number().optional(),
            tokensPerSecond: z.number().optional(),
          }),
        ),
      }),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
