import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError } from '../errors.ts'
import * as Fields from '../fields.ts'
import type { Ask, Job } from '../job.ts'
import { CHOICES_MAX } from '../limits.ts'
import { createImageRenderer } from './renderer.ts'

export const imageRequest = z
  .object({
    model: Fields.model,
    prompt: z.string().min(1).max(Inference.DRAW_TEXT_MAX),
    n: z.number().int().min(1).max(CHOICES_MAX).nullish(),
    size: z.string().max(16).nullish().openapi({ description: 'WIDTHxHEIGHT in pixels, or auto.' }),
    seed: Fields.generation.seed,
    user: z.string().max(512).nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ImageRequest')

/** Fields of OpenAI's API that cannot be honoured, and what they may hold all the same. */
const unsupported = {
  response_format: Fields.only('b64_json'),
  stream: Fields.nothing,
  background: Fields.only('auto'),
  moderation: Fields.only('auto'),
  output_format: Fields.only('png'),
  output_compression: Fields.nothing,
  partial_images: Fields.only(0),
  quality: Fields.only('auto', 'standard'),
  style: Fields.nothing,
}

function sizeOf(size: string | null | undefined): Inference.DrawPrompt['size'] {
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
export function parseImages(body: Readonly<Record<string, unknown>>): Job {
  const request = Fields.check(imageRequest, body)
  Fields.refuse(body, unsupported)
  const size = sizeOf(request.size)
  const ask: Ask = {
    model: request.model,
    prompt: { kind: 'draw', text: request.prompt, ...(size && { size }) },
    sampler: Fields.samplerOf({}),
    stop: [],
    logprobs: 0,
    preferences: Fields.preferencesOf(request.ostrom),
  }
  const { seed } = request
  return {
    model: request.model,
    asks: Array.from({ length: request.n ?? 1 }, (_, choice) => {
      return { ...ask, ...Fields.optionalsOf({ maxTokens: 1, seed, choice }) }
    }),
    delivery: 'whole',
    schemas: [],
    renderer: createImageRenderer(),
  }
}
