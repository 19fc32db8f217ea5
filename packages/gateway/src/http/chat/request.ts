import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import * as Fields from '../fields.ts'
import type { Job } from '../job.ts'
import { IMAGE_URL_LENGTH_MAX, MESSAGES_MAX } from '../limits.ts'
import { createChatRenderer } from './renderer.ts'

const text = z.string().max(Inference.MESSAGE_TEXT_MAX)
const part = z.object({
  type: z.string(),
  text: text.optional(),
  image_url: z
    .object({ url: z.string().max(IMAGE_URL_LENGTH_MAX), detail: z.string().max(16).nullish() })
    .optional(),
})
const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([text, z.array(part)]).nullish(),
  name: z.string().max(128).nullish(),
  tool_calls: z.array(z.unknown()).nullish(),
})

export const chatRequest = z
  .object({
    model: Fields.model,
    messages: z.array(message).min(1).max(MESSAGES_MAX),
    ...Fields.sampling,
    ...Fields.penalties,
    ...Fields.generation,
    ...Fields.streaming,
    max_tokens: Fields.tokensMax.nullish(),
    max_completion_tokens: Fields.tokensMax.nullish(),
    logprobs: z.boolean().nullish(),
    top_logprobs: Fields.topLogprobs.nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ChatCompletionRequest')

/** Fields of OpenAI's API that this endpoint cannot honour, and what they may hold all the same. */
const unsupported = {
  tools: Fields.nothing,
  tool_choice: Fields.only('none', 'auto'),
  functions: Fields.nothing,
  function_call: Fields.only('none', 'auto'),
  response_format: Fields.plainText,
  modalities: (value: unknown) => Fields.nothing(value) || String(value) === 'text',
  audio: Fields.nothing,
  prediction: Fields.nothing,
  web_search_options: Fields.nothing,
  reasoning_effort: Fields.only('none'),
  verbosity: Fields.only('medium'),
  service_tier: Fields.only('auto', 'default'),
  store: Fields.nothing,
}

type Message = z.infer<typeof message>

type Content = Pick<Inference.ChatMessage, 'content' | 'images'>

/** A picture that came inside the request. Nothing is fetched for anybody. */
function imageOf(url: string, param: string): Uint8Array {
  const [, base64] = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/=\s]*)$/.exec(url) ?? []
  if (base64 === undefined) {
    const reason = 'only data URLs of PNG, JPEG and WebP pictures are read'
    throw new FieldUnsupportedError({ param, reason })
  }
  const file = new Uint8Array(Buffer.from(base64, 'base64'))
  if (Inference.imageFormat(file)) return file
  throw new FieldInvalidError({ param, reason: 'not a PNG, JPEG or WebP picture' })
}

function contentOf(content: Message['content'], path: string): Content {
  if (typeof content === 'string') return { content }
  const images: Uint8Array[] = []
  const texts = (content ?? []).map((entry, index) => {
    const param = `${path}.content[${index}]`
    if (entry.type === 'image_url' && entry.image_url) {
      images.push(imageOf(entry.image_url.url, param))
      return ''
    }
    if (entry.type === 'text' && entry.text !== undefined) return entry.text
    const reason = 'only parts of type text and image_url are read'
    throw new FieldUnsupportedError({ param, reason })
  })
  return { content: texts.join(''), ...(images.length > 0 && { images }) }
}

/** @throws {FieldInvalidError} The pictures are too many, or too large together. */
function assertImages(messages: readonly Inference.ChatMessage[]): void {
  const files = messages.flatMap(({ images = [] }) => images)
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  if (files.length <= Inference.IMAGES_MAX && bytes <= Inference.IMAGE_BYTES_MAX) return
  const most = `${Inference.IMAGES_MAX} pictures of ${Inference.IMAGE_BYTES_MAX} bytes together`
  throw new FieldInvalidError({ param: 'messages', reason: `more than ${most}` })
}

function messageOf(entry: Message, index: number): Inference.ChatMessage {
  const path = `messages[${index}]`
  const { role, name } = entry
  if (role === 'tool' || role === 'function') {
    throw new FieldUnsupportedError({ param: `${path}.role`, reason: 'tools are not supported' })
  }
  if (!Fields.nothing(entry.tool_calls)) {
    throw new FieldUnsupportedError({ param: `${path}.tool_calls` })
  }
  return {
    role: role === 'developer' ? 'system' : role,
    ...contentOf(entry.content, path),
    ...(name == null ? {} : { name }),
  }
}

/**
 * Reads a request of `/v1/chat/completions`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseChat(body: Readonly<Record<string, unknown>>): Job {
  const request = Fields.check(chatRequest, body)
  Fields.refuse(body, unsupported)
  const limits = [request.max_tokens, request.max_completion_tokens].filter((max) => max != null)
  const top = request.top_logprobs ?? 0
  const messages = request.messages.map(messageOf)
  assertImages(messages)
  const ask = {
    model: request.model,
    prompt: { kind: 'messages' as const, messages },
    sampler: Fields.samplerOf(request),
    stop: Fields.stopsOf(request.stop),
    // A provider that reports none leaves out the chosen token's as well.
    logprobs: request.logprobs ? Math.max(1, top) : 0,
    preferences: Fields.preferencesOf(request.ostrom),
  }
  const maxTokens = limits.length > 0 ? Math.min(...limits) : undefined
  const { seed } = request
  return {
    model: request.model,
    asks: Array.from({ length: request.n ?? 1 }, (_, choice) => {
      return { ...ask, ...Fields.optionalsOf({ maxTokens, seed, choice }) }
    }),
    delivery: request.stream ? 'stream' : 'whole',
    renderer: createChatRenderer({
      includeUsage: request.stream_options?.include_usage ?? false,
      logprobs: request.logprobs ? { top } : undefined,
    }),
  }
}
