import { z } from '@hono/zod-openapi'
import { capScopes } from '../../keys/index.ts'
import { unit } from '../model-list.ts'

const receipt = z
  .object({
    id: z.string(),
    provider: z.string().openapi({ description: 'In the signed form: hex on every chain.' }),
    operator: z.string().optional().openapi({
      description: 'Operator that signed for the provider; absent if the provider signed.',
    }),
    signature: z.string(),
    core: z.record(z.string(), z.union([z.string(), z.number()])),
    logit_fingerprint: z.string().optional().openapi({
      description: 'Base64 of the logit fingerprint in the output hash, if there is one.',
    }),
  })
  .openapi('Receipt')

const paidParts = z.array(
  z.object({
    provider: z.string(),
    cost: z.string(),
    input_tokens: z.number().int(),
    output_tokens: z.number().int(),
  }),
)

/** The field `ostrom` of a response, in the form of the OpenAPI document. */
export const ostrom = z
  .object({
    cost: z.string().openapi({
      description:
        'What the key is charged for all providers of the request: base units, fee included, as ' +
        'a decimal string.',
    }),
    pending: z
      .literal(true)
      .optional()
      .openapi({
        description:
          'A stopped provider has not signed its receipt yet: `cost` has its cost so far, and ' +
          'the key is charged the final cost later. Absent otherwise.',
      }),
    expected_cost: z.string().openapi({
      description: 'What the answer was expected to cost when its provider was chosen.',
    }),
    fee: z.string(),
    unit,
    cost_text: z.string().openapi({ description: 'Rounded cost for display, such as `9.6 nETH`.' }),
    provider: z.string().openapi({ description: 'Base58 on Solana, hex on EVM chains.' }),
    session: z.string(),
    model_version: z.string(),
    receipt: receipt.optional().openapi({
      description:
        'Of the answer, or of its last part. Absent if the last provider failed after all tokens ' +
        'of the answer had arrived.',
    }),
    failed_parts: paidParts.optional().openapi({
      description:
        'Providers that failed, with what they were paid, which is part of `cost`: they gave the ' +
        'beginning of the answer, or took the pay of a prompt and gave no token. The receipt is ' +
        'that of the rest. Absent for none.',
    }),
    hedged: paidParts.optional().openapi({
      description:
        'Providers that were asked the same beside the one that answered, and stopped, with what ' +
        'they were paid, which is part of `cost`. Absent for none.',
    }),
    ignored: z.array(z.string()).optional().openapi({
      description: 'Fields and tools of the request without effect; absent for none.',
    }),
    stopped: z
      .object({ reason: z.literal('max-cost'), limit: z.enum(['request', 'key', ...capScopes]) })
      .optional()
      .openapi({ description: 'The limit of cost that ended the answer before its model did.' }),
    caps: z
      .array(
        z.object({
          scope: z.enum(['request', ...capScopes]),
          id: z.string().optional().openapi({ description: 'Absent for the request itself.' }),
          spent: z.string(),
          max_cost: z.string().optional(),
          soft_cost: z.string().optional(),
          status: z.enum(['open', 'ask', 'spent']).openapi({
            description: '`ask` from `soft_cost` on: ask a person before the next request.',
          }),
        }),
      )
      .optional()
      .openapi({
        description: 'Limits of the request, its task and its conversation, and what they cost.',
      }),
    replayed: z.literal(true).optional().openapi({
      description: 'The answer to an earlier request, which this one joined: it was charged once.',
    }),
  })
  .openapi('Ostrom', { description: 'Cost, fee, provider and receipt of the answer.' })
