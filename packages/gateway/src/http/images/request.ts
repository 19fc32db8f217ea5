import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { InferenceJob, JobQuestion } from '../answers/inference-job.ts'
import { FieldInvalidError } from '../errors.ts'
import {
  type FieldTable,
  isAbsentOr,
  label,
  must,
  read,
  sortFields,
  tune,
} from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { CHOICES_MAX } from '../limits.ts'
import { createImageRenderer } from './renderer.ts'

export const imageRequest = z
  .object({
    model: Fields.model,
    prompt: z.string().min(1).max(Inference.IMAGE_PROMPT_LENGTH_MAX),
    n: z.number().int().min(1).max(CHOICES_MAX).nullish(),
    size: z.string().max(16).nullish().openapi({ description: 'WIDTHxHEIGHT in pixels, or auto.' }),
    seed: Fields.generation.seed,
    user: z.string().max(512).nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ImageRequest')

/** Treatment of each field that OpenAI documents for the endpoint. */
export const imageUses: FieldTable = {
  ...Fields.sharedUses,
  prompt: read,
  n: read,
  size: read,
  seed: read,
  safety_identifier: label,
  response_format: must(isAbsentOr('b64_json')),
  stream: must(),
  background: must(isAbsentOr('auto')),
  moderation: tune(isAbsentOr('auto')),
  output_format: must(isAbsentOr('png')),
  output_compression: must(),
  partial_images: must(isAbsentOr(0)),
  quality: tune(isAbsentOr('auto', 'standard')),
  complexity: tune(),
  style: tune(),
  svg: must(),
  frame_count: must(),
  frame_duration_ms: must(),
}

function sizeOf(size: string | null | undefined): Inference.ImagePrompt['size'] {
  if (size == null || size === 'auto') return undefined
  const [, width, height] = /^([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(size) ?? []
  const sides = { width: Number(width), height: Number(height) }
  const most = Inference.IMAGE_SIDE_MAX
  if (sides.width <= most && sides.height <= most) return sides
  const reason = `not WIDTHxHEIGHT of at most ${most} pixels each`
  throw new FieldInvalidError({ param: 'size', reason })
}

/**
 * Reads a request of `/v1/images/generations`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseImages(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(imageRequest, body)
  const ignored = sortFields(body, imageUses)
  const size = sizeOf(request.size)
  const ask: JobQuestion = {
    model: request.model,
    prompt: { kind: 'image', text: request.prompt, ...(size && { size }) },
    sampler: Fields.samplerOf({}),
    stop: [],
    logprobs: 0,
    preferences: Fields.preferencesOf(request.ostrom),
  }
  const { seed } = request
  return {
    model: request.model,
    questions: Array.from({ length: request.n ?? 1 }, (_, choice) => {
      return { ...ask, ...Fields.optionalsOf({ maxTokens: 1, seed, choice }) }
    }),
    delivery: 'whole',
    schemas: [],
    ignored,
    renderer: createImageRenderer(),
  }
}
