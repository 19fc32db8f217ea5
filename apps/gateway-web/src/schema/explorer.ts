import { jurorVerdicts, juryStages, rulings } from '@ostrom/ledger'
import { z } from 'zod'
import { answerSampleSchema, percentilesSchema } from '../dashboard/percentiles.ts'
import {
  account,
  amount,
  type EndpointSchema,
  eventRow,
  hash,
  pageQuery,
  paySchema,
  seconds,
} from '../endpoint-schema.ts'
import { settledSeries } from './market.ts'
import { statisticsSchema } from './statistics.ts'

const sessionRow = z.object({
  id: hash,
  client: account,
  provider: account,
  offerHash: hash,
  status: z.enum(['open', 'closed']),
  asset: account,
  cap: amount,
  settled: amount,
  fee: amount.describe('Fee of the collected pay.'),
  refunded: amount,
  pay: paySchema.optional().describe('Pay of a closed session.'),
  count: z.int(),
  receiptsRoot: hash.optional(),
  deadlineSeconds: seconds,
  openedAtSeconds: seconds,
  closedAtSeconds: seconds.optional(),
  sequence: z.number(),
})

const requestRow = z.object({
  id: hash,
  client: account,
  version: hash,
  provider: account.optional(),
  status: z.enum(['open', 'locked', 'answered', 'claimed', 'refunded', 'cancelled']),
  asset: account,
  costMax: amount,
  paid: amount,
  fee: amount.describe('Fee of the collected pay.'),
  pay: paySchema.optional().describe('Pay of a claimed request.'),
  sequence: z.number(),
})

const requestProof = z.object({
  version: hash,
  model: z.string().optional(),
  verifier: account,
  keyHash: hash
    .optional()
    .describe('Its verification key; absent if the verifier is not registered for the version.'),
  openedAtSeconds: seconds,
  provenAtSeconds: seconds.optional().describe('Absent until the proof is verified and paid.'),
  asset: account,
  reward: amount,
  paid: amount.optional(),
  prover: account.optional().describe('Account that the proof names.'),
  output: z
    .string()
    .optional()
    .describe('Bytes of the answer, or its SHA-256 if they are elsewhere.'),
  transaction: z.string().optional(),
  gas: amount.optional().describe('Gas of the transaction that verified and paid.'),
  gasCost: amount.optional().describe('Price of that gas, in native base units.'),
  callback: z.object({
    gas: z.int(),
    fee: amount,
    outcome: z.enum(['none', 'pending', 'succeeded', 'failed']),
  }),
})

const settlementRow = z.object({
  sequence: z.number(),
  atSeconds: seconds,
  transaction: z.string(),
  subject: hash,
  subjectKind: z.enum(['session', 'request']),
  client: account,
  provider: account,
  version: hash.optional(),
  asset: account,
  amount,
  answers: z.int(),
  receiptsRoot: hash,
  isRefunded: z.boolean().describe('Whether a ruling refunded the settled amount to the client.'),
})

export const caseRow = z.object({
  id: amount,
  kind: z
    .enum(['accusation', 'fraud-proof', 'dataset', 'harm', 'restoration', 'other'])
    .describe('`other`: a case that a module ends without a jury.'),
  status: z.enum(['waiting', 'voting', 'ruled', 'final']),
  stage: z.enum(juryStages),
  ruling: z.enum(rulings),
  opener: account,
  respondent: account.optional(),
  domain: hash.describe('Model version whose jurors judge; zeros for the general domain.'),
  model: z.string().optional().describe('Name of that version.'),
  subject: hash.describe('Subject id, as the opening module defines it.'),
  openedAtSeconds: seconds,
  appealUntilSeconds: seconds
    .optional()
    .describe('End of the time to appeal; present while the case is ruled.'),
  endedAtSeconds: seconds.optional(),
  slashed: amount.describe('Amount slashed from the respondent’s stake.'),
  sequence: z.number(),
})

const juryDraw = z.object({
  draw: z.int().describe('Twice the stage index, plus 1 for a second attempt.'),
  stage: z.enum(juryStages),
  seatedAtSeconds: seconds,
  committedSeats: amount.describe('Seats that voted; in the plenary, their weight.'),
  acquitVotes: amount,
  minorVotes: amount,
  majorVotes: amount,
  isTallied: z.boolean(),
})

const vote = z.object({
  draw: z.int(),
  account,
  seats: amount,
  verdict: z.enum(jurorVerdicts).optional().describe('Absent if not revealed.'),
})

const party = {
  client: account.optional(),
  provider: account.optional(),
}

/** Public endpoints that show the chain's records. */
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
    summary: 'Settlements with their receipts roots, newest first',
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
  'GET /api/cases': {
    summary: 'Cases before the court, newest first',
    access: 'anyone',
    query: z.object({ ...pageQuery, against: account.optional() }),
    response: z.object({ rows: z.array(caseRow) }),
  },
  'GET /api/case': {
    summary: 'One case before the court, its juries and their votes',
    access: 'anyone',
    query: z.object({ id: z.string().regex(/^\d{1,15}$/) }),
    response: z.object({
      ...caseRow.shape,
      bond: amount,
      seatFee: amount.describe('Fee per jury seat.'),
      endsAtSeconds: seconds.describe('Time from which the case can be ended in any state.'),
      weight: amount.describe('Stake enlisted in the domain when the case was opened.'),
      draws: z.array(juryDraw),
      votes: z.array(vote),
      events: z.array(eventRow),
    }),
  },
  'GET /api/lookup': {
    summary: 'Records of one session, request, receipt, account, version or transaction',
    access: 'anyone',
    query: z.object({
      id: z
        .string()
        .regex(/^(?:0x[0-9a-f]{40,64}|[1-9A-HJ-NP-Za-km-z]{32,44}|[1-9A-HJ-NP-Za-km-z]{64,88})$/),
    }),
    response: z.object({
      kind: z.enum([
        'session',
        'request',
        'model',
        'provider',
        'client',
        'root',
        'transaction',
        'other',
      ]),
      session: sessionRow.optional(),
      request: requestRow.optional(),
      proof: requestProof.optional().describe('Of a request that requires a proof.'),
      model: z.string().optional(),
      sessions: z.array(sessionRow).describe('Latest sessions of an account.'),
      events: z.array(eventRow),
      courtEvents: z.array(eventRow).describe('Related audits, verdicts and penalties.'),
    }),
  },
  'GET /api/statistics': {
    summary: 'Adapters, training, datasets, storage, revenue and models over the last days',
    access: 'anyone',
    query: z.object({
      days: z.enum(['7', '30', '90', '365']).default('30').describe('Days of UTC, today included.'),
    }),
    response: statisticsSchema,
  },
  'GET /api/network': {
    summary: 'The network in figures',
    access: 'anyone',
    response: z.object({
      chain: z.string(),
      block: amount,
      blockAtSeconds: seconds,
      unreadableEvents: z
        .int()
        .optional()
        .describe('Transactions and events skipped as unreadable since the start.'),
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
      asset: account.describe(
        'Default asset of this gateway; asset of `settledSeries` and `topModels`.',
      ),
      settledSeries,
      topModels: z.array(
        z.object({ version: hash, model: z.string().optional(), answers: z.int(), amount }),
      ),
    }),
  },
  'GET /api/gateway/answers': {
    summary: 'Answers of this gateway since its start, for its owner',
    access: 'wallet',
    response: z.object({
      answers: z.int(),
      failed: z.int(),
      running: z.int(),
      firstTokenMs: percentilesSchema.optional(),
      tokensPerSecond: percentilesSchema.optional(),
      memoryBytes: z.number(),
      recentAnswers: z.array(answerSampleSchema),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
