import { z } from 'zod'
import { account, amount, type EndpointSchema, hash } from '../endpoint-schema.ts'
import { SEARCH_QUERY_CHARACTERS_MAX } from '../services/limits.ts'
import { modelRow } from './market.ts'

const quote = z.object({
  model: z.string().describe('Model that computes the embeddings.'),
  version: hash,
  provider: account.describe('Provider that computes the embeddings; no other one checks them.'),
  inputPrice: amount.describe('Base units per million tokens.'),
  missingTexts: z
    .int()
    .describe('Model texts for which this payer has no embedding; excludes the query.'),
  costMax: amount.describe(
    'Current maximum cost of one search, in base units, without chain fees.',
  ),
})

/**
 * Endpoints of the semantic search: anyone may read its price, and the caller pays for a search.
 */
export const meaningEndpoints = {
  'GET /api/market/semantic-search': {
    summary: 'Price limit of a semantic search, if available',
    access: 'anyone',
    response: z.object({
      quote: quote.optional().describe('Absent when no provider serves embeddings.'),
    }),
  },
  'POST /api/market/semantic-search': {
    summary: 'Search models by meaning; pays for the embeddings that are not cached',
    access: 'wallet',
    body: z.object({
      query: z.string().trim().min(1).max(SEARCH_QUERY_CHARACTERS_MAX),
      version: hash.describe('Model of the quote.'),
      provider: account.describe('Provider of the quote.'),
      costMax: amount.describe('Quoted cost limit.'),
    }),
    response: z.object({
      models: z.array(z.object({ cosine: z.number(), model: modelRow })),
      model: z.string().describe('Model that computed the embeddings.'),
      provider: account.describe(
        'Provider that computed the embeddings; no other one checked them.',
      ),
      cost: amount.describe('Amount paid for this search, fee included.'),
      embeddedTexts: z.int().describe('Texts that were embedded, the query included.'),
      receipts: z.array(hash),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
