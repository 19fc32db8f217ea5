import { z } from 'zod'
import {
  account,
  amount,
  domain,
  type EndpointSchema,
  hash,
  signedAccount,
} from '../endpoint-schema.ts'

/** Endpoints for pages that seal questions to providers: docs/spec/blind-gateway.md. */
export const sealingEndpoints = {
  'GET /api/sealing': {
    summary: 'Contracts of the chain that a page seals by, and the time of its latest block',
    access: 'anyone',
    response: z.object({ domain, nowSeconds: amount }),
  },
  'GET /api/sealing/provider': {
    summary: 'Sealing key of a provider as this gateway reads it on the chain',
    access: 'anyone',
    query: z.object({ provider: account, offer: hash }),
    response: z.object({
      isOffered: z.boolean().describe('Whether the offer stands.'),
      endpoint: z
        .object({ sealKey: hash, expiresAtSeconds: amount })
        .optional()
        .describe('The provider’s latest announcement, if any.'),
      operator: signedAccount
        .optional()
        .describe('Account that may sign receipts for the provider, if any.'),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
