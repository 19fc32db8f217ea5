import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { InferenceJob } from '../answers/inference-job.ts'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import {
  type FieldTable,
  isAbsent,
  isAbsentOr,
  label,
  must,
  offer,
  read,
  readOnly,
  sortFields,
  tune,
} from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { assertImages, decodeImageUrl } from '../fields/image-inputs.ts'
import {
  earlierReasoning,
  ignoredVariables,
  type ReasoningSwitch,
  reasoningOf,
  switchOfEffort,
  switchOfVariables,
  templateVariables,
} from '../fields/reasoning-fields.ts'
import { responseFormat, responseGrammarOf } from '../fields/response-format.ts'
import { assertCalled, callOf } from '../fields/tools.ts'
import { IMAGE_URL_LENGTH_MAX, MESSAGES_MAX } from '../limits.ts'
import { chatTools, chatToolsOf } from './chat-tools.ts'
import { createChatRenderer } from './renderer.ts'

const text = z.string().max(Inference.MESSAGE_TEXT_MAX)
const part = z.object({
  type: z.string(),
  text: text.optional(),
  refusal: text.optional(),
  image_url: z
    .object({ url: z.string().max(IMAGE_URL_LENGTH_MAX), detail: z.string().max(16).nullish() })
    .optional(),
})
const toolCall = z.object({
  id: z.string().min(1).max(128),
  type: z.string().nullish(),
  function: z.object({ name: z.string(), arguments: z.string() }),
})
const message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([text, z.array(part)]).nullish(),
  refusal: text.nullish(),
  reasoning_content: earlierReasoning.nullish(),
  reasoning: earlierReasoning.nullish(),
  name: z.string().max(128).nullish(),
  tool_calls: z.array(toolCall).max(Inference.TOOL_CALLS_MAX).nullish(),
  tool_call_id: z.string().max(128).nullish(),
})

export const chatRequest = z
  .object({
    model: Fields.model,
    messages: z.array(message).min(1).max(MESSAGES_MAX),
    ...Fields.sampling,
    ...Fields.penalties,
    ...Fields.generation,
    ...Fields.streaming,
    ...chatTools,
    max_tokens: Fields.tokensMax.nullish(),
    max_completion_tokens: Fields.tokensMax.nullish(),
    response_format: responseFormat.nullish(),
    logprobs: z.boolean().nullish(),
    top_logprobs: Fields.topLogprobs.nullish(),
    reasoning_effort: z.string().max(16).nullish(),
    reasoning: z
      .object({ effort: z.string().max(16).nullish(), enabled: z.boolean().nullish() })
      .nullish()
      .openapi({ description: 'The switch of OpenRouter: an extension.' }),
    chat_template_kwargs: templateVariables.nullish(),
    service_tier: Fields.serviceTier.nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ChatCompletionRequest')

/** Treatment of each field that OpenAI documents for the endpoint. */
export const chatUses: FieldTable = {
  ...Fields.generationUses,
  messages: read,
  tools: read,
  tool_choice: read,
  parallel_tool_calls: read,
  max_tokens: read,
  max_completion_tokens: read,
  response_format: readOnly('type', 'json_schema', 'schema'),
  'response_format.json_schema': readOnly('name', 'description', 'schema', 'strict'),
  logprobs: read,
  top_logprobs: read,
  metadata: label,
  safety_identifier: label,
  prompt_cache_key: label,
  functions: must(isAbsent, 'the form of before `tools`; send `tools` and `tool_choice`'),
  function_call: must(isAbsentOr('none', 'auto')),
  modalities: must((value) => isAbsent(value) || String(value) === 'text'),
  audio: must(),
  moderation: must(),
  prediction: tune(),
  web_search_options: offer(),
  reasoning_effort: tune(isAbsentOr('none')),
  reasoning: read,
  'reasoning.effort': tune(isAbsentOr('none')),
  'reasoning.max_tokens': tune(),
  'reasoning.exclude': tune(),
  chat_template_kwargs: read,
  verbosity: tune(isAbsentOr('medium')),
  service_tier: read,
  store: tune(),
  prompt_cache_options: tune(),
  prompt_cache_retention: tune(),
}

type ChatRequestMessage = z.infer<typeof message>

type ChatContent = Pick<Inference.ChatMessage, 'content' | 'images'>

function contentOf(content: ChatRequestMessage['content'], path: string): ChatContent {
  if (typeof content === 'string') return { content }
  const images: Uint8Array[] = []
  const texts = (content ?? []).map((entry, index) => {
    const param = `${path}.content[${index}]`
    if (entry.type === 'image_url' && entry.image_url) {
      images.push(decodeImageUrl(entry.image_url.url, param))
      return ''
    }
    if (entry.type === 'text' && entry.text !== undefined) return entry.text
    if (entry.type === 'refusal' && entry.refusal !== undefined) return entry.refusal
    const reason = 'only parts of type text, refusal and image_url are supported'
    throw new FieldUnsupportedError({ param, reason })
  })
  return { content: texts.join(''), ...(images.length > 0 && { images }) }
}

function messageOf(entry: ChatRequestMessage, index: number): Inference.ChatMessage {
  const path = `messages[${index}]`
  const { role, name } = entry
  if (role === 'function') {
    const reason = 'results of calls belong in messages of the role tool'
    throw new FieldUnsupportedError({ param: `${path}.role`, reason })
  }
  const { tool_calls, tool_call_id } = entry
  const reasoning = entry.reasoning_content ?? entry.reasoning
  const isCalling = role === 'assistant' && tool_calls != null && tool_calls.length > 0
  if (role === 'tool' && tool_call_id == null) {
    throw new FieldInvalidError({ param: `${path}.tool_call_id`, reason: 'missing' })
  }
  return {
    role: role === 'developer' ? 'system' : role,
    ...contentOf(entry.content ?? entry.refusal, path),
    ...(role === 'assistant' && reasoning && { reasoning }),
    ...(name == null ? {} : { name }),
    ...(isCalling && {
      toolCalls: tool_calls.map(({ id, function: called }, at) =>
        callOf({ id, ...called }, `${path}.tool_calls[${at}]`),
      ),
    }),
    ...(role === 'tool' && tool_call_id != null && { toolCallId: tool_call_id }),
  }
}

/**
 * Returns the reasoning setting of a request. If several fields set it, the first applies, in the
 * order of the code below.
 */
function reasoningSwitchOf(request: z.infer<typeof chatRequest>): ReasoningSwitch | undefined {
  const { chat_template_kwargs, reasoning, reasoning_effort } = request
  const { enabled, effort } = reasoning ?? {}
  return (
    switchOfVariables(chat_template_kwargs) ??
    (enabled == null
      ? undefined
      : { mode: enabled ? ('on' as const) : ('off' as const), param: 'reasoning.enabled' }) ??
    switchOfEffort(effort, 'reasoning.effort') ??
    switchOfEffort(reasoning_effort, 'reasoning_effort')
  )
}

/**
 * Reads a request of `/v1/chat/completions`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseChat(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(chatRequest, body)
  const ignored = sortFields(body, chatUses)
  const limits = [request.max_tokens, request.max_completion_tokens].filter((max) => max != null)
  const top = request.top_logprobs ?? 0
  const messages = request.messages.map(messageOf)
  assertImages(messages, 'messages')
  assertCalled(messages, (index) => `messages[${index}].tool_call_id`)
  const format = responseGrammarOf(request.response_format)
  const offered = chatToolsOf(request)
  const { tools } = offered
  const reasoned = reasoningOf(reasoningSwitchOf(request))
  const ask = {
    model: request.model,
    prompt: { kind: 'messages' as const, messages, ...(tools && { tools }), ...reasoned.prompt },
    ...reasoned.question,
    sampler: { ...Fields.samplerOf(request), ...(format && { grammar: format.grammar }) },
    stop: Fields.stopsOf(request.stop),
    // Asks for at least one alternative: without alternatives, a provider also omits the
    // probability of the chosen token.
    logprobs: request.logprobs ? Math.max(1, top) : 0,
    preferences: Fields.preferencesOf(request.ostrom, request.service_tier),
  }
  const maxTokens = limits.length > 0 ? Math.min(...limits) : undefined
  const { seed } = request
  return {
    model: request.model,
    questions: Array.from({ length: request.n ?? 1 }, (_, choice) => {
      return { ...ask, ...Fields.optionalsOf({ maxTokens, seed, choice }) }
    }),
    ...(request.service_tier != null && { serviceTier: request.service_tier }),
    delivery: request.stream ? 'stream' : 'whole',
    schemas: [...(format ? [format] : []), ...offered.schemas],
    ignored: [...ignored, ...ignoredVariables(body['chat_template_kwargs']), ...offered.ignored],
    renderer: createChatRenderer({
      includeUsage: request.stream_options?.include_usage ?? false,
      reportsTier: request.service_tier != null,
      logprobs: request.logprobs ? { top } : undefined,
    }),
  }
}
