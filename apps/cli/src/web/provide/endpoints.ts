import { z } from 'zod'
import { amount, type EndpointSchema } from '../endpoint.ts'

const machine = z.object({
  name: z.string(),
  kind: z.enum(['apple', 'nvidia', 'cpu', 'other']),
  memoryBytes: z.number(),
})

const fit = z.object({
  model: z.string(),
  title: z.string(),
  license: z.string(),
  from: z.enum(['chain', 'catalogue']),
  artifact: z.string().optional().describe('Form that fits best, such as `gguf/q4_k_m`.'),
  bytes: z.number().optional(),
  reason: z.string(),
  outputPriceMin: amount.optional().describe('Cheapest offer today, per million tokens.'),
  providers: z.int(),
})

/** Endpoints that help to offer a machine: they tell of it, so only to its owner. */
export const provideEndpoints = {
  'GET /api/provide': {
    summary: 'This machine, and the models that fit it',
    access: 'wallet',
    response: z.object({
      machines: z.array(machine),
      models: z.array(fit),
      stakeMin: amount,
      feeBps: z.int(),
      rpcUrl: z.string(),
      folder: z.string().describe('Where the home of a new node goes, to be found by this one.'),
      deployment: z.string().optional().describe('File of the contracts’ addresses, if known.'),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
