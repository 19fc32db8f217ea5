import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { Question } from '../../inference/inference-service.ts'
import type { InferenceJob } from '../answers/inference-job.ts'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import { type FieldTable, must, read, sortFields } from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { CHOICES_MAX, COMPLETION_TOKENS_DEFAULT } from '../limits.ts'
import { createCompletionRenderer } from './renderer.ts'

type CompletionPrompt = Extract<Question['prompt'], { kind: 'text' | 'ids' }>

export const completionRequest = z
  .object({
    model: Fields.model,
    // `promptsOf` checks this field: a schema would record a fault for each id of a long list.
    prompt: z.unknown().openapi({
      description: 'A text, a list of texts, a list of token ids, or a list of lists of them.',
      oneOf: [
        { type: 'string' },
        { type: 'array', items: { type: 'string' } },
        { type: 'array', items: { type: 'integer' } },
        { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
      ],
    }),
    ...Fields.sampling,
    ...Fields.penalties,
    ...Fields.generation,
    ...Fields.streaming,
    max_tokens: Fields.tokensMax.nullish(),
    best_of: z.number().int().min(1).nullish(),
    echo: z.boolean().nullish(),
    logprobs: Fields.topLogprobs.nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('CompletionRequest')

const isId = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff_ffff

const invalid = (param: string, reason: string): never => {
  throw new FieldInvalidError({ param, reason })
}

function promptOf(value: unknown, param: string): CompletionPrompt {
  if (typeof value === 'string') {
    if (value.length > Inference.MESSAGE_TEXT_MAX) invalid(param, 'too long')
    return { kind: 'text', text: value }
  }
  if (!Array.isArray(value) || value.length === 0) return invalid(param, 'neither text nor ids')
  if (value.length > Inference.PROMPT_TOKENS_MAX) {
    invalid(param, `more than ${Inference.PROMPT_TOKENS_MAX} ids`)
  }
  const ids: readonly unknown[] = value
  return ids.every(isId) ? { kind: 'ids', ids } : invalid(param, 'holds what is no token id')
}

/** Returns the prompts: one for a list of ids, one per entry for a list of texts or of lists. */
function promptsOf(value: unknown): readonly CompletionPrompt[] {
  if (!Array.isArray(value) || typeof value[0] === 'number') return [promptOf(value, 'prompt')]
  if (value.length === 0) return invalid('prompt', 'an empty list')
  if (value.length > CHOICES_MAX) invalid('prompt', `more than ${CHOICES_MAX} prompts`)
  return value.map((entry, index) => promptOf(entry, `prompt[${index}]`))
}

/**
 * Returns the prompts as the texts that the response repeats before its answers (`echo`).
 *
 * @throws {FieldUnsupportedError} The request asks for log probabilities, or a prompt is a list of
 * token ids.
 */
function echoOf(prompts: readonly CompletionPrompt[], withLogprobs: boolean): readonly string[] {
  if (withLogprobs) {
    const reason = 'log probabilities of the prompt are not reported'
    throw new FieldUnsupportedError({ param: 'echo', reason })
  }
  return prompts.map((prompt) => {
    if (prompt.kind === 'text') return prompt.text
    throw new FieldUnsupportedError({ param: 'echo', reason: 'token ids cannot be echoed' })
  })
}

/** Treatment of each field that OpenAI documents for the endpoint. */
export const completionUses: FieldTable = {
  ...Fields.generationUses,
  prompt: read,
  max_tokens: read,
  best_of: read,
  echo: read,
  logprobs: read,
  suffix: must(),
}

/**
 * Reads a request of `/v1/completions`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseCompletion(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(completionRequest, body)
  const ignored = sortFields(body, completionUses)
  const n = request.n ?? 1
  if (request.best_of != null && request.best_of !== n) {
    throw new FieldUnsupportedError({ param: 'best_of', reason: 'only the same as n' })
  }
  const prompts = promptsOf(body.prompt).flatMap((prompt) =>
    Array.from({ length: n }, () => prompt),
  )
  if (prompts.length > CHOICES_MAX) {
    throw new FieldInvalidError({ param: 'n', reason: `over ${CHOICES_MAX} choices in all` })
  }
  const { logprobs } = request
  const shared = {
    model: request.model,
    sampler: Fields.samplerOf(request),
    stop: Fields.stopsOf(request.stop),
    logprobs: logprobs == null ? 0 : Math.max(1, logprobs),
    preferences: Fields.preferencesOf(request.ostrom),
  }
  const maxTokens = request.max_tokens ?? COMPLETION_TOKENS_DEFAULT
  const { seed } = request
  return {
    model: request.model,
    questions: prompts.map((prompt, index) => {
      const optionals = Fields.optionalsOf({ maxTokens, seed, choice: index % n })
      return { ...shared, ...optionals, prompt }
    }),
    delivery: request.stream ? 'stream' : 'whole',
    schemas: [],
    ignored,
    renderer: createCompletionRenderer({
      includeUsage: request.stream_options?.include_usage ?? false,
      logprobs: logprobs == null ? undefined : { top: logprobs },
      echo: request.echo ? echoOf(prompts, logprobs != null) : prompts.map(() => ''),
    }),
  }
}
