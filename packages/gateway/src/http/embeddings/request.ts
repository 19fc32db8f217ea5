import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { InferenceJob, JobQuestion } from '../answers/inference-job.ts'
import { FieldInvalidError } from '../errors.ts'
import { type FieldTable, read, sortFields } from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { CHOICES_MAX, EMBED_INPUTS_MAX } from '../limits.ts'
import { createEmbeddingRenderer } from './renderer.ts'

export const embeddingRequest = z
  .object({
    model: Fields.model,
    // `inputsOf` checks this field: a schema would record a fault for each id of a long list.
    input: z.unknown().openapi({
      description: 'A text, a list of texts, a list of token ids, or a list of lists of them.',
      oneOf: [
        { type: 'string' },
        { type: 'array', items: { type: 'string' } },
        { type: 'array', items: { type: 'integer' } },
        { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
      ],
    }),
    encoding_format: z.enum(['float', 'base64']).nullish(),
    dimensions: z.number().int().min(1).max(Inference.EMBED_DIMENSIONS_MAX).nullish(),
    user: z.string().max(512).nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('EmbeddingRequest')

const invalid = (param: string, reason: string): never => {
  throw new FieldInvalidError({ param, reason })
}

const isId = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff_ffff

function textOf(value: unknown, param: string): string {
  if (typeof value !== 'string') return invalid(param, 'not a text, as the first input is')
  if (value === '') invalid(param, 'empty')
  const most = Inference.EMBED_TEXT_MAX
  return value.length <= most ? value : invalid(param, `longer than ${most} characters`)
}

function idsOf(value: unknown, param: string): readonly number[] {
  if (!Array.isArray(value)) return invalid(param, 'not a list of token ids, as the first input is')
  const ids: readonly unknown[] = value
  if (ids.length === 0) invalid(param, 'empty')
  if (ids.length > Inference.EMBED_TOKENS_MAX) {
    invalid(param, `more than ${Inference.EMBED_TOKENS_MAX} ids`)
  }
  return ids.every(isId) ? ids : invalid(param, 'holds what is no token id')
}

/**
 * Returns the inputs: one for a text or a list of ids, one per entry for a list of texts or of
 * lists of ids.
 */
function inputsOf(input: unknown): Inference.EmbeddingPrompt {
  if (typeof input === 'string') return { kind: 'embed-texts', inputs: [textOf(input, 'input')] }
  if (!Array.isArray(input)) return invalid('input', 'neither text nor ids')
  if (typeof input[0] === 'number') return { kind: 'embed-ids', inputs: [idsOf(input, 'input')] }
  if (input.length === 0) invalid('input', 'an empty list')
  if (input.length > EMBED_INPUTS_MAX) invalid('input', `more than ${EMBED_INPUTS_MAX} inputs`)
  const entries: readonly unknown[] = input
  if (Array.isArray(entries[0])) {
    return { kind: 'embed-ids', inputs: entries.map((entry, at) => idsOf(entry, `input[${at}]`)) }
  }
  return { kind: 'embed-texts', inputs: entries.map((entry, at) => textOf(entry, `input[${at}]`)) }
}

/** Splits inputs into batches within the count and length limits of one question. */
function splitInputs<T extends { readonly length: number }>(
  inputs: readonly T[],
  lengthMax: number,
): readonly (readonly T[])[] {
  const runs: T[][] = []
  let length = 0
  for (const input of inputs) {
    const run = runs.at(-1)
    length += input.length
    if (run && run.length < Inference.EMBED_INPUTS_MAX && length <= lengthMax) run.push(input)
    else {
      runs.push([input])
      length = input.length
    }
  }
  return runs
}

function promptsOf(input: unknown, dimensions: number | null | undefined) {
  const prompt = inputsOf(input)
  const shortened = dimensions == null ? {} : { dimensions }
  const prompts: readonly Inference.EmbeddingPrompt[] =
    prompt.kind === 'embed-ids'
      ? splitInputs(prompt.inputs, Inference.EMBED_TOKENS_MAX).map((inputs) => {
          return { kind: 'embed-ids', inputs, ...shortened }
        })
      : splitInputs(prompt.inputs, Inference.EMBED_TEXT_MAX).map((inputs) => {
          return { kind: 'embed-texts', inputs, ...shortened }
        })
  if (prompts.length > CHOICES_MAX) invalid('input', `too long: over ${CHOICES_MAX} questions`)
  return prompts
}

/** Treatment of each field that OpenAI documents for the endpoint. */
export const embeddingUses: FieldTable = {
  ...Fields.sharedUses,
  input: read,
  dimensions: read,
  encoding_format: read,
}

/** Embeddings involve no sampling, so the sampler's parameters have no effect and are fixed. */
const sampler = Fields.samplerOf({ temperature: 0 })

/**
 * Reads a request of `/v1/embeddings`.
 *
 * @throws {FieldInvalidError} Names the field at fault.
 */
export function parseEmbedding(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(embeddingRequest, body)
  const shared = {
    model: request.model,
    sampler,
    maxTokens: 1,
    stop: [],
    logprobs: 0,
    preferences: Fields.preferencesOf(request.ostrom),
  }
  return {
    model: request.model,
    questions: promptsOf(body.input, request.dimensions).map(
      (prompt): JobQuestion => ({ ...shared, prompt }),
    ),
    delivery: 'whole',
    schemas: [],
    ignored: sortFields(body, embeddingUses),
    renderer: createEmbeddingRenderer({ encoding: request.encoding_format ?? 'float' }),
  }
}
