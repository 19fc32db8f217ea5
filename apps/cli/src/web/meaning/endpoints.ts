import { z } from 'zod'
import { account, amount, type EndpointSchema, hash } from '../endpoint.ts'
import { MEANING_QUERY_MAX } from '../limits.ts'
import { modelRow } from '../market/endpoints.ts'

const offer = z.object({
  model: z.string().describe('The model that is asked for vectors.'),
  version: hash,
  provider: account.describe('The provider that is asked.'),
  inputPrice: amount.describe('Base units per million tokens.'),
  texts: z.int().describe('Texts of models that have no vector yet; beside them, the query.'),
  costMax: amount.describe('The most that one search costs now, in base units, chain fees apart.'),
})

/** Endpoints of the search by meaning: everybody may see its price, whoever asks pays. */
export const meaningEndpoints = {
  'GET /api/market/meaning': {
    summary: 'What a search by meaning costs at most, where one can be made',
    access: 'anyone',
    response: z.object({ offer: offer.optional().describe('Absent where nobody can answer.') }),
  },
  'POST /api/market/meaning': {
    summary: 'Search models by meaning; pays for the vectors that are not kept yet',
    access: 'wallet',
    body: z.object({
      search: z.string().trim().min(1).max(MEANING_QUERY_MAX),
      version: hash.describe('The model to ask, which GET told.'),
      provider: account.describe('The provider to ask, which GET told.'),
      costMax: amount.describe('The most that it may cost; what GET told.'),
    }),
    response: z.object({
      models: z.array(z.object({ cosine: z.number(), model: modelRow })),
      model: z.string().describe('The model that gave the vectors.'),
      cost: amount.describe('What was paid for this search, fee included.'),
      embedded: z.int().describe('Texts that vectors were paid for, the query among them.'),
      receipts: z.array(hash),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
