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
  read,
  readOnly,
  sortFields,
  tune,
} from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { assertImages, decodeImageUrl } from '../fields/image-inputs.ts'
import { reasoningOf, switchOfEffort } from '../fields/reasoning-fields.ts'
import { grammarOf, textFormat } from '../fields/response-format.ts'
import { assertCalled, callOf } from '../fields/tools.ts'
import type { Caller } from '../incoming/caller.ts'
import {
  COMPACTION_LENGTH_MAX,
  CONVERSATION_ID_LENGTH_MAX,
  IMAGE_URL_LENGTH_MAX,
  MESSAGES_MAX,
  TYPE_LENGTH_MAX,
} from '../limits.ts'
import {
  type ConversationMessage,
  mergeCalls,
  mergeCompacted,
  mergeReasoning,
  type PlacedItem,
  type ResponseConversation,
  readConversation,
} from './conversation.ts'
import { reasoningTextOf } from './reasoning-item.ts'
import { createResponsesRenderer } from './renderer.ts'
import {
  customArguments,
  modelNameOf,
  type PlacedTool,
  responsesToolList,
  responsesTools,
  responsesToolsOf,
} from './response-tools.ts'
import { storedItems } from './stored-items.ts'

const text = z.string().max(Inference.MESSAGE_TEXT_MAX)
const part = z.object({
  type: z.string(),
  text: text.optional(),
  refusal: text.optional(),
  image_url: z.string().max(IMAGE_URL_LENGTH_MAX).nullish(),
  detail: z.string().max(16).nullish(),
})
const item = z.object({
  type: z.string().max(TYPE_LENGTH_MAX).nullish(),
  id: z.string().nullish(),
  role: z.string().nullish(),
  content: z.union([text, z.array(part)]).nullish(),
  call_id: z.string().min(1).max(128).nullish(),
  name: z.string().nullish(),
  namespace: z.string().max(Inference.TOOL_NAME_MAX).nullish(),
  arguments: z.string().nullish(),
  input: z.string().max(Inference.TOOL_TEXT_MAX).nullish(),
  tools: responsesToolList.nullish(),
  output: z.union([text, z.array(part)]).nullish(),
  summary: z.array(part).nullish(),
  encrypted_content: z.string().max(COMPACTION_LENGTH_MAX).nullish(),
})

export const responsesInput = z.union([text, z.array(item).min(1).max(MESSAGES_MAX)]).nullish()

export const responsesRequest = z
  .object({
    model: Fields.model,
    input: responsesInput,
    instructions: text.nullish(),
    previous_response_id: z.string().nullish(),
    store: z.boolean().nullish(),
    truncation: z.enum(['auto', 'disabled']).nullish(),
    ...Fields.sampling,
    presence_penalty: Fields.penalties.presence_penalty,
    frequency_penalty: Fields.penalties.frequency_penalty,
    ...responsesTools,
    stream: z.boolean().nullish(),
    max_output_tokens: Fields.tokensMax.nullish(),
    top_logprobs: Fields.topLogprobs.nullish(),
    text: z
      .object({ format: textFormat.nullish(), verbosity: z.string().max(16).nullish() })
      .nullish(),
    include: z.array(z.string()).nullish(),
    reasoning: z.object({ effort: z.string().max(16).nullish() }).nullish(),
    metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
    service_tier: Fields.serviceTier.nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ResponsesRequest')

const LOGPROBS = 'message.output_text.logprobs'
const CARRIED_REASONING = 'reasoning.encrypted_content'

/** Contents of the answer that a request may ask to have reported. */
const includable = new Set([LOGPROBS, CARRIED_REASONING])

/** Each published field of the endpoint. */
export const responsesUses: FieldTable = {
  ...Fields.sharedUses,
  input: read,
  instructions: read,
  temperature: read,
  top_p: read,
  top_k: read,
  presence_penalty: read,
  frequency_penalty: read,
  tools: read,
  tool_choice: read,
  parallel_tool_calls: read,
  stream: read,
  max_output_tokens: read,
  top_logprobs: read,
  text: readOnly('format', 'verbosity'),
  'text.format': readOnly('type', 'name', 'description', 'schema', 'strict'),
  'text.verbosity': tune(isAbsentOr('medium')),
  metadata: label,
  // Codex: ids of its installation, session and thread.
  client_metadata: label,
  safety_identifier: label,
  prompt_cache_key: label,
  previous_response_id: read,
  store: read,
  background: must(),
  conversation: must(isAbsent, 'use `previous_response_id`, or send the messages themselves'),
  prompt: must(),
  access_programs: must(),
  moderation: must(),
  include: must(
    (value) =>
      isAbsent(value) || (Array.isArray(value) && value.every((one) => includable.has(one))),
  ),
  // It counts calls of tools that OpenAI runs; this gateway runs none.
  max_tool_calls: label,
  image: tune(),
  'reasoning.effort': tune(isAbsentOr('none')),
  'reasoning.summary': tune(isAbsentOr('auto')),
  'reasoning.generate_summary': tune(isAbsentOr('auto')),
  reasoning: read,
  stream_options: tune(),
  truncation: read,
  context_management: tune(),
  service_tier: read,
  prompt_cache_options: tune(),
  prompt_cache_retention: tune(),
}

const roles: Readonly<Record<string, Inference.ChatMessage['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
}

const partTypes = new Set(['input_text', 'output_text', 'text', 'refusal'])

type ResponseContent = Pick<Inference.ChatMessage, 'content' | 'images'>

function contentOf(content: z.infer<typeof item>['content'], path: string): ResponseContent {
  if (typeof content === 'string') return { content }
  const images: Uint8Array[] = []
  const texts = (content ?? []).map((entry, at) => {
    if (entry.type === 'input_image' && entry.image_url) {
      images.push(decodeImageUrl(entry.image_url, `${path}[${at}]`))
      return ''
    }
    const said = entry.type === 'refusal' ? entry.refusal : entry.text
    if (!partTypes.has(entry.type) || said === undefined) {
      const reason = 'only text parts, and images as data URLs, are supported'
      throw new FieldUnsupportedError({ param: `${path}[${at}]`, reason })
    }
    return said
  })
  return { content: texts.join(''), ...(images.length > 0 && { images }) }
}

type InputItem = z.infer<typeof item>

/** Items that a conversation is complete without: calls that this gateway does not make. */
const omitted = new Set([
  'web_search_call',
  'file_search_call',
  'image_generation_call',
  'tool_search_call',
  'mcp_list_tools',
  'mcp_approval_request',
  'mcp_approval_response',
])

const results = new Set(['function_call_output', 'custom_tool_call_output'])

/** A conversation's messages with their fields, the added tools, and the parts left out. */
type ReadInput = {
  readonly messages: readonly ConversationMessage[]
  readonly added: readonly PlacedTool[]
  readonly ignored: readonly string[]
}

/** @throws {FieldUnsupportedError} Always: the item has to have an effect, and cannot. */
function refuseItem(type: string, path: string): never {
  const reason = `only messages and calls of functions are supported, not ${type}`
  throw new FieldUnsupportedError({ param: `${path}.type`, reason })
}

function messageOf(entry: InputItem, path: string): Inference.ChatMessage {
  const { type, role, content } = entry
  if (type === 'function_call') return callMessageOf(entry, entry.arguments ?? '', path)
  if (type === 'custom_tool_call') {
    return callMessageOf(entry, customArguments(entry.input ?? ''), path)
  }
  if (results.has(type ?? '')) return resultMessageOf(entry, path)
  if (type === 'reasoning') {
    return { role: 'assistant', content: '', reasoning: reasoningTextOf(entry) ?? '' }
  }
  if (type != null && type !== 'message') refuseItem(type, path)
  const mapped = Object.hasOwn(roles, role ?? '') ? roles[role!] : undefined
  if (!mapped) throw new FieldInvalidError({ param: `${path}.role`, reason: 'not a known role' })
  return { role: mapped, ...contentOf(content, `${path}.content`) }
}

function inputOf(conversation: readonly PlacedItem[]): ReadInput {
  const items = conversation.map((placed) => {
    return { ...placed, entry: Fields.parsePart(item, placed.item, placed.path) }
  })
  const isAdding = ({ entry }: (typeof items)[number]) => entry.type === 'additional_tools'
  const isOmitted = ({ entry }: (typeof items)[number]) =>
    omitted.has(entry.type ?? '') ||
    (entry.type === 'reasoning' && reasoningTextOf(entry) === undefined)
  return {
    messages: items
      .filter((one) => !isAdding(one) && !isOmitted(one))
      .map(({ entry, path, isSummary }) => ({ path, isSummary, message: messageOf(entry, path) })),
    added: items
      .filter(isAdding)
      .flatMap(({ entry, path }) =>
        (entry.tools ?? []).map((tool, at) => ({ path: `${path}.tools[${at}]`, tool })),
      ),
    ignored: items
      .filter((one) => isOmitted(one) && !one.isEarlier)
      .map(({ entry, path }) => `${path} (${entry.type})`),
  }
}

function callIdOf({ call_id }: InputItem, path: string): string {
  if (call_id != null) return call_id
  throw new FieldInvalidError({ param: `${path}.call_id`, reason: 'missing' })
}

/** Converts a call of an earlier answer to a message. */
function callMessageOf(entry: InputItem, given: string, path: string): Inference.ChatMessage {
  const { name, namespace } = entry
  const called = modelNameOf({ name: name ?? '', ...(namespace != null && { namespace }) })
  const call = { id: callIdOf(entry, path), name: called, arguments: given }
  return { role: 'assistant', content: '', toolCalls: [callOf(call, path)] }
}

/** Converts the result of a call to a message. */
function resultMessageOf(entry: InputItem, path: string): Inference.ChatMessage {
  const content = contentOf(entry.output, `${path}.output`)
  return { role: 'tool', ...content, toolCallId: callIdOf(entry, path) }
}

/** Returns the conversation of a request: its instructions, then its input. */
function messagesOf(
  { messages }: ReadInput,
  instructions: string | null | undefined,
): readonly Inference.ChatMessage[] {
  const all = messages.map(({ message }) => message)
  assertImages(all, 'input')
  assertCalled(all, (at) => `${messages[at]!.path}.call_id`)
  const merged = mergeCalls(mergeReasoning(mergeCompacted(messages)))
  if (merged.length > MESSAGES_MAX) {
    const reason = `more than ${MESSAGES_MAX} messages, with those of earlier responses`
    throw new FieldInvalidError({ param: 'input', reason })
  }
  if (instructions == null || instructions === '') return merged
  return [{ role: 'system', content: instructions }, ...merged]
}

/** Returns the prompt of a conversation without tools, and the parts left out of it. */
export function promptOf(
  { items }: Pick<ResponseConversation, 'items'>,
  instructions: string | null | undefined,
): { readonly messages: readonly Inference.ChatMessage[]; readonly ignored: readonly string[] } {
  const input = inputOf(items)
  return { messages: messagesOf(input, instructions), ignored: input.ignored }
}

type ResponsesRequest = z.infer<typeof responsesRequest>

/** Returns the tools of a request as a response repeats them: each published field is present. */
const repeatedTools = ({ tools }: ResponsesRequest): readonly object[] =>
  (tools ?? []).map((tool) => {
    const isFunction = tool.type === 'function'
    return isFunction ? { description: null, parameters: null, strict: null, ...tool } : tool
  })

/** Returns a label as a response repeats it: a text that is no longer than one that is used. */
const labelOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= CONVERSATION_ID_LENGTH_MAX ? value : null

/** Returns the settings of a request that its response repeats. */
const settingsOf = (request: ResponsesRequest, body: Readonly<Record<string, unknown>>) => ({
  instructions: request.instructions ?? null,
  max_output_tokens: request.max_output_tokens ?? null,
  max_tool_calls: typeof body.max_tool_calls === 'number' ? body.max_tool_calls : null,
  metadata: request.metadata ?? {},
  previous_response_id: request.previous_response_id ?? null,
  reasoning: { effort: request.reasoning?.effort ?? null, summary: null },
  prompt_cache_key: labelOf(body.prompt_cache_key),
  safety_identifier: labelOf(body.safety_identifier),
  temperature: request.temperature ?? 1,
  top_p: request.top_p ?? 1,
  presence_penalty: request.presence_penalty ?? 0,
  frequency_penalty: request.frequency_penalty ?? 0,
  top_logprobs: request.top_logprobs ?? 0,
  text: { format: request.text?.format ?? { type: 'text' }, verbosity: 'medium' },
  tools: repeatedTools(request),
  tool_choice: request.tool_choice ?? 'auto',
  parallel_tool_calls: request.parallel_tool_calls ?? true,
  truncation: request.truncation ?? 'disabled',
})

/**
 * Parses a request of `/v1/responses`, with the conversation that it goes on with.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 * @throws {ResponseUnknownError | ConversationBrokenError | ConversationTooLongError} The response
 * or conversation that it continues is not stored for its key.
 */
export async function parseResponses(
  body: Readonly<Record<string, unknown>>,
  { responses }: Caller,
): Promise<InferenceJob> {
  const request = Fields.parseFields(responsesRequest, body)
  const ignored = sortFields(body, responsesUses)
  const previous = request.previous_response_id ?? undefined
  const conversation = await readConversation({ input: body.input, previous }, responses)
  const input = inputOf(conversation.items)
  const offered = responsesToolsOf(request, input.added)
  const { tools } = offered
  const top = request.top_logprobs ?? 0
  const logprobs = request.include?.includes(LOGPROBS) || top > 0 ? { top } : undefined
  const { type, schema } = request.text?.format ?? { type: 'text' as const, schema: undefined }
  const grammar = grammarOf({ type, schema }, 'text.format.schema')
  const sampler = { ...Fields.samplerOf(request), ...(grammar && { grammar }) }
  const messages = messagesOf(input, request.instructions)
  const effort = request.reasoning?.effort ?? null
  const reasoned = reasoningOf(switchOfEffort(effort, 'reasoning.effort'))
  const ask = {
    model: request.model,
    prompt: { kind: 'messages' as const, messages, ...(tools && { tools }), ...reasoned.prompt },
    ...reasoned.question,
    sampler,
    stop: [],
    logprobs: logprobs ? Math.max(1, top) : 0,
    preferences: Fields.preferencesOf(request.ostrom, request.service_tier),
    ...Fields.optionalsOf({
      maxTokens: request.max_output_tokens,
      seed: undefined,
      choice: 0,
    }),
  }
  return {
    model: request.model,
    questions: [ask],
    ...(request.service_tier != null && { serviceTier: request.service_tier }),
    delivery: request.stream ? 'stream' : 'whole',
    schemas: [
      ...(grammar ? [{ param: 'text.format.schema', grammar: grammar }] : []),
      ...offered.schemas,
    ],
    ...(request.truncation === 'auto' && { truncation: request.truncation }),
    ignored: [...ignored, ...input.ignored, ...offered.ignored],
    renderer: createResponsesRenderer({
      offersTools: tools !== undefined,
      origins: offered.origins,
      carriesReasoning: request.include?.includes(CARRIED_REASONING) ?? false,
      logprobs,
      requestSettings: settingsOf(request, body),
      ...((request.store ?? true) && {
        save: (response, hex) => {
          const stored = { input: storedItems(conversation.own, hex), response }
          return responses.save({ ...stored, ...(previous !== undefined && { previous }) })
        },
      }),
    }),
  }
}
