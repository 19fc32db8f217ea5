import { z } from 'zod'
import { account, amount, type EndpointSchema } from '../../system/endpoint-schema.ts'

const machine = z.object({
  name: z.string(),
  kind: z.enum(['apple', 'nvidia', 'cpu', 'other']),
  memoryBytes: z.number(),
})

const fit = z.object({
  model: z.string(),
  title: z.string(),
  license: z.string(),
  source: z.enum(['chain', 'catalogue']),
  artifact: z.string().optional().describe('Form that fits best, such as `gguf/q4_k_m`.'),
  bytes: z.number().optional(),
  reason: z.string(),
  outputPriceMin: amount.optional().describe('Cheapest offer today, per million tokens.'),
  asset: account.optional().describe('What that is in: what this gateway pays in, if offered.'),
  providers: z.int(),
})

const step = z.object({
  name: z.enum(['keys', 'money', 'model', 'serve']),
  title: z.string(),
  command: z.string().optional().describe('To be typed where the gateway was started.'),
  status: z.enum(['done', 'next', 'later']),
  detail: z.string().describe('State of the step, for people.'),
})

/** Endpoints that help to offer a machine: they tell of it, so only to its owner. */
export const providerSetupEndpoints = {
  'GET /api/provider-setup': {
    summary: 'This machine, and the models that fit it',
    access: 'wallet',
    response: z.object({
      machines: z.array(machine),
      models: z.array(fit),
      stakeMin: amount,
      feeBps: z.int(),
    }),
  },
  'GET /api/provider-setup/steps': {
    summary: 'What to type to serve a model, and what of it is done',
    access: 'wallet',
    query: z.object({
      model: z.string().max(128).describe('A name of the catalogue.'),
      artifact: z.string().max(64).optional().describe('Form to fetch; the first when absent.'),
    }),
    response: z.object({
      account: account.optional().describe('Of the new node, once it has a wallet.'),
      hasFaucet: z.boolean().describe('Whether this chain gives play money.'),
      steps: z.array(step),
    }),
  },
  'POST /api/provider-setup/fund': {
    summary: 'Give the new node’s account play money, on a chain that has such',
    access: 'wallet',
    body: z.object({}),
    response: z.object({ account, amount }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
