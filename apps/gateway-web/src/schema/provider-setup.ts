import { z } from 'zod'
import { account, amount, type EndpointSchema } from '../endpoint-schema.ts'

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
  artifact: z
    .string()
    .optional()
    .describe('Best matching artifact variant, such as `gguf/q4_k_m`.'),
  bytes: z.number().optional(),
  reason: z.string(),
  outputPriceMin: amount
    .optional()
    .describe('Lowest current price, in base units per million tokens.'),
  asset: account
    .optional()
    .describe('Asset of `outputPriceMin`: the gateway’s default, if offered.'),
  providers: z.int(),
})

const step = z.object({
  name: z.enum(['keys', 'money', 'model', 'serve']),
  title: z.string(),
  command: z
    .string()
    .optional()
    .describe('Shell command, for the folder where the gateway was started.'),
  status: z.enum(['done', 'next', 'later']),
  detail: z.string().describe('State of the step, for people.'),
})

/**
 * Endpoints that help to offer a machine; they describe the machine, so only its owner may use
 * them.
 */
export const providerSetupEndpoints = {
  'GET /api/provider-setup': {
    summary: 'Hardware of this machine, and models that fit',
    access: 'wallet',
    response: z.object({
      machines: z.array(machine),
      models: z.array(fit),
      stakeMin: amount,
      feeBps: z.int(),
    }),
  },
  'GET /api/provider-setup/steps': {
    summary: 'Commands to serve a model, with their progress',
    access: 'wallet',
    query: z.object({
      model: z.string().max(128).describe('Name of a catalogue model.'),
      artifact: z
        .string()
        .max(64)
        .optional()
        .describe('Artifact variant to fetch; the first when absent.'),
    }),
    response: z.object({
      account: account.optional().describe('Account of the new node, once it has a wallet.'),
      hasFaucet: z.boolean().describe('Whether this chain has a faucet.'),
      steps: z.array(step),
    }),
  },
  'POST /api/provider-setup/fund': {
    summary: 'Send test tokens to the new node’s account, on a chain with a faucet',
    access: 'wallet',
    body: z.object({}),
    response: z.object({ account, amount }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
