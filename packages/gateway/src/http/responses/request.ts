import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import * as Fields from '../fields.ts'
import { assertImages, decodeImageUrl } from '../image-inputs.ts'
import type { InferenceJob } from '../inference-job.ts'
import { IMAGE_URL_LENGTH_MAX, MESSAGES_MAX } from '../limits.ts'
import { grammarOf, textFormat } from '../response-format.ts'
import { callOf, refuseBoth, responsesTools, responsesToolsOf, strictSchemas } from '../tools.ts'
import { createResponsesRenderer } from './renderer.ts'

const text = z.string().max(Inference.MESSAGE_TEXT_MAX)
const part = z.object({
  type: z.string(),
  text: text.optional(),
  image_url: z.string().max(IMAGE_URL_LENGTH_MAX).nullish(),
  detail: z.string().max(16).nullish(),
})
const item = z.object({
  type: z.string().nullish(),
  role: z.string().nullish(),
  content: z.union([text, z.array(part)]).nullish(),
  call_id: z.string().min(1).max(128).nullish(),
  name: z.string().nullish(),
  arguments: z.string().nullish(),
  output: z.union([text, z.array(part)]).nullish(),
})

export const responsesRequest = z
  .object({
    model: Fields.model,
    input: z.union([text, z.array(item).min(1).max(MESSAGES_MAX)]),
    instructions: text.nullish(),
    ...Fields.sampling,
    ...responsesTools,
    stream: z.boolean().nullish(),
    max_output_tokens: Fields.tokensMax.nullish(),
    top_logprobs: Fields.topLogprobs.nullish(),
    text: z
      .object({ format: textFormat.nullish(), verbosity: z.literal('medium').nullish() })
      .nullish(),
    include: z.array(z.string()).nullish(),
    metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ResponsesRequest')

const LOGPROBS = 'message.output_text.logprobs'
/**
 * Requests encrypted reasoning. These models have no hidden reasoning, so the response omits none.
 */
const REASONING = 'reasoning.encrypted_content'

const unsupported = {
  reasoning: (value: unknown) => {
    const { effort, summary } = (value ?? {}) as { effort?: unknown; summary?: unknown }
    return Fields.isAbsentOr('none')(effort) && Fields.isAbsentOr('auto')(summary)
  },
  store: Fields.isAbsent,
  background: Fields.isAbsent,
  conversation: Fields.isAbsent,
  prompt: Fields.isAbsent,
  truncation: Fields.isAbsentOr('disabled'),
  context_management: Fields.isAbsent,
  service_tier: Fields.isAbsentOr('auto', 'default'),
  include: (value: unknown) =>
    Fields.isAbsent(value) ||
    (Array.isArray(value) && value.every((entry) => entry === LOGPROBS || entry === REASONING)),
}

const roles: Readonly<Record<string, Inference.ChatMessage['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
}

const partTypes = new Set(['input_text', 'output_text', 'text'])

type ResponseContent = Pick<Inference.ChatMessage, 'content' | 'images'>

function contentOf(content: z.infer<typeof item>['content'], path: string): ResponseContent {
  if (typeof content === 'string') return { content }
  const images: Uint8Array[] = []
  const texts = (content ?? []).map((entry, at) => {
    if (entry.type === 'input_image' && entry.image_url) {
      images.push(decodeImageUrl(entry.image_url, `${path}[${at}]`))
      return ''
    }
    if (!partTypes.has(entry.type) || entry.text === undefined) {
      const reason = 'only text parts, and images as data URLs, are supported'
      throw new FieldUnsupportedError({ param: `${path}[${at}]`, reason })
    }
    return entry.text
  })
  return { content: texts.join(''), ...(images.length > 0 && { images }) }
}

const callTypes = new Set(['function_call', 'function_call_output'])

function messageOf(entry: z.infer<typeof item>, index: number): Inference.ChatMessage {
  const path = `input[${index}]`
  const { type, role, content } = entry
  if (callTypes.has(type ?? '')) return callMessageOf(entry, path)
  if (type != null && type !== 'message') {
    const reason =
      type === 'item_reference'
        ? 'no response is stored here; send the messages themselves (set `store` to false)'
        : 'only messages and function calls are supported'
    throw new FieldUnsupportedError({ param: `${path}.type`, reason })
  }
  const mapped = Object.hasOwn(roles, role ?? '') ? roles[role!] : undefined
  if (!mapped) throw new FieldInvalidError({ param: `${path}.role`, reason: 'not a known role' })
  return { role: mapped, ...contentOf(content, `${path}.content`) }
}

function messagesOf(request: z.infer<typeof responsesRequest>): readonly Inference.ChatMessage[] {
  const { input, instructions } = request
  const messages =
    typeof input === 'string'
      ? [{ role: 'user' as const, content: input }]
      : mergeCalls(input.map((entry, index) => messageOf(entry, index)))
  if (instructions == null || instructions === '') return messages
  return [{ role: 'system', content: instructions }, ...messages]
}

/** Converts a function call of an earlier answer, or its result, to a message. */
function callMessageOf(entry: z.infer<typeof item>, path: string): Inference.ChatMessage {
  const { type, call_id, name, arguments: given, output } = entry
  if (call_id == null) {
    throw new FieldInvalidError({ param: `${path}.call_id`, reason: 'missing' })
  }
  if (type === 'function_call') {
    const call = { id: call_id, name: name ?? '', arguments: given ?? '' }
    return { role: 'assistant', content: '', toolCalls: [callOf(call, path)] }
  }
  const { content } = contentOf(output, `${path}.output`)
  return { role: 'tool', content, toolCallId: call_id }
}

/** Merges consecutive calls of one answer into one message, with its text if it has one. */
function mergeCalls(messages: readonly Inference.ChatMessage[]): readonly Inference.ChatMessage[] {
  const all: Inference.ChatMessage[] = []
  for (const message of messages) {
    const last = all.at(-1)
    const { toolCalls } = message
    const isMore = toolCalls && message.content === '' && last?.role === 'assistant'
    if (!isMore) all.push(message)
    else all[all.length - 1] = { ...last, toolCalls: [...(last.toolCalls ?? []), ...toolCalls] }
  }
  return all
}

function refuseStored(body: Readonly<Record<string, unknown>>): void {
  if (Fields.isAbsent(body.previous_response_id)) return
  throw new FieldUnsupportedError({
    param: 'previous_response_id',
    reason: 'no response is stored here; send the whole conversation in `input`',
  })
}

/**
 * Parses a request of `/v1/responses`. The gateway stores no response.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseResponses(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(responsesRequest, body)
  refuseStored(body)
  Fields.refuseFields(body, unsupported)
  const tools = responsesToolsOf(request)
  const top = request.top_logprobs ?? 0
  const logprobs = request.include?.includes(LOGPROBS) || top > 0 ? { top } : undefined
  const format = request.text?.format ?? { type: 'text' as const }
  const { type, schema } = format
  const grammar = grammarOf({ type, schema }, 'text.format.schema')
  refuseBoth(tools, grammar, 'text.format')
  const sampler = { ...Fields.samplerOf(request), ...(grammar && { grammar }) }
  const messages = messagesOf(request)
  assertImages(messages, 'input')
  const ask = {
    model: request.model,
    prompt: { kind: 'messages' as const, messages, ...(tools && { tools }) },
    sampler,
    stop: [],
    logprobs: logprobs ? Math.max(1, top) : 0,
    preferences: Fields.preferencesOf(request.ostrom),
    ...Fields.optionalsOf({
      maxTokens: request.max_output_tokens,
      seed: undefined,
      choice: 0,
    }),
  }
  return {
    model: request.model,
    questions: [ask],
    delivery: request.stream ? 'stream' : 'whole',
    schemas: [
      ...(grammar ? [{ param: 'text.format.schema', grammar: grammar }] : []),
      ...strictSchemas(tools, (at) => `tools[${at}].`),
    ],
    renderer: createResponsesRenderer({
      offersTools: tools !== undefined,
      logprobs,
      requestSettings: {
        instructions: request.instructions ?? null,
        max_output_tokens: request.max_output_tokens ?? null,
        metadata: request.metadata ?? {},
        temperature: sampler.temperature,
        top_p: sampler.topP,
        top_logprobs: top,
        text: { format, verbosity: 'medium' },
        tools: request.tools ?? [],
        tool_choice: request.tool_choice ?? 'auto',
        parallel_tool_calls: request.parallel_tool_calls ?? true,
      },
    }),
  }
}
