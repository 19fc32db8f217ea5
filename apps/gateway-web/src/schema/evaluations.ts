import { Evaluation } from '@ostrom/protocol'
import { z } from 'zod'
import { hash } from '../endpoint-schema.ts'

/** A decimal number. */
export const figure = z
  .string()
  .describe('A decimal number, with the digits that its creator stated.')

/** Measurement of a creator. */
export const evaluation = z.object({
  task: z.string(),
  dataset: z.object({
    name: z.string(),
    split: z.string().optional(),
    url: z.string().optional(),
    cid: z.string().optional(),
    sha256: hash.optional(),
  }),
  metric: z.enum(Evaluation.metricNames),
  better: z.enum(['higher', 'lower']).describe('Whether a higher or a lower value is better.'),
  value: figure,
  interval: z
    .object({ low: figure, high: figure })
    .optional()
    .describe('95 % confidence interval.'),
  samples: z.int().optional().describe('Records measured.'),
  shots: z.int().optional().describe('Examples before each question.'),
  artifact: z.string().optional().describe('Measured artifact variant.'),
  tool: z.object({ name: z.string(), version: z.string() }),
  notes: z.string().optional(),
  groups: z.array(z.object({ name: z.string(), value: figure, samples: z.int() })),
  gap: figure.optional().describe('Difference between the best and the worst group.'),
  parentComparison: z
    .array(z.object({ version: hash, value: figure, difference: figure }))
    .describe('Values of the parents’ manifests for the same measurement.'),
})
