import { Evaluation } from '@ostrom/protocol'
import { z } from 'zod'
import { type EndpointSchema, hash } from '../endpoint-schema.ts'
import { evaluation, figure } from './evaluations.ts'

const comparedFile = z.object({ bytes: z.number(), sha256: z.string().optional() })

const comparedFigure = z.object({
  value: figure,
  interval: evaluation.shape.interval,
  samples: evaluation.shape.samples,
  artifact: evaluation.shape.artifact,
})

const comparedVersion = z.object({
  name: z.string(),
  version: hash,
  release: z.string().optional().describe('Version name in the manifest.'),
  license: z.string(),
  apiName: z.string().describe('Value of `model` in API requests.'),
  isServed: z.boolean().describe('Whether it has an active offer.'),
})

const modelComparison = z.object({
  a: comparedVersion,
  b: comparedVersion,
  relation: z.object({
    kind: z
      .enum(['same', 'derived', 'origin', 'related', 'unrelated'])
      .describe(
        '`derived`: `b` was made from `a`. `origin`: `a` was made from `b`. `related`: both were ' +
          'made from a third version.',
      ),
    common: z.array(z.object({ version: hash, name: z.string().optional() })),
    continued: z
      .enum(['a', 'b'])
      .optional()
      .describe('Whose training went on from the other, as its creator says.'),
  }),
  differences: z.array(
    z.object({ field: z.string(), from: z.string().optional(), to: z.string().optional() }),
  ),
  forms: z.array(
    z.object({
      variant: z.string(),
      a: comparedFile.optional(),
      b: comparedFile.optional(),
      outcome: z.enum(['same', 'different', 'a-only', 'b-only', 'unknown']),
    }),
  ),
  evaluations: z
    .array(
      z.object({
        task: z.string(),
        dataset: evaluation.shape.dataset,
        metric: z.enum(Evaluation.metricNames),
        better: evaluation.shape.better,
        notes: z.string().optional(),
        shots: z.int().optional(),
        a: comparedFigure.optional(),
        b: comparedFigure.optional(),
        difference: figure.optional().describe('Value of `b` less that of `a`.'),
        outcome: z
          .enum(['better', 'worse', 'open'])
          .optional()
          .describe('Of `b`, by intervals that do not meet; `open` otherwise.'),
      }),
    )
    .describe('Evaluations stated by the creators; not verified.'),
})

/** Two versions side by side: a public endpoint. */
export const comparisonEndpoints = {
  'GET /api/comparison': {
    summary: 'Two versions side by side, by their names or ids',
    access: 'anyone',
    query: z.object({ a: z.string().max(256), b: z.string().max(256) }),
    response: modelComparison,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
