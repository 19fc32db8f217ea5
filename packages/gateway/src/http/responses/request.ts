import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import {
  type FieldTable,
  isAbsent,
  isAbsentOr,
  label,
  must,
  read,
  sortFields,
  tune,
} from '../field-table.ts'
import * as Fields from '../fields.ts'
import { assertImages, decodeImageUrl } from '../image-inputs.ts'
import type { InferenceJob, JobQuestion } from '../inference-job.ts'
import {
  IMAGE_URL_LENGTH_MAX,
  MESSAGES_MAX,
  SIGNATURE_LENGTH_MAX,
  TYPE_LENGTH_MAX,
} from '../limits.ts'
import { reasoningOf, switchOfEffort } from '../reasoning-fields.ts'
import { grammarOf, textFormat } from '../response-format.ts'
import {
  assertCalled,
  callOf,
  type PlacedTool,
  refuseBoth,
  responsesToolList,
  responsesTools,
  responsesToolsOf,
} from '../tools.ts'
import { reasoningTextOf } from './reasoning-item.ts'
import { createResponsesRenderer } from './renderer.ts'

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
  role: z.string().nullish(),
  content: z.union([text, z.array(part)]).nullish(),
  call_id: z.string().min(1).max(128).nullish(),
  name: z.string().nullish(),
  arguments: z.string().nullish(),
  input: z.string().max(Inference.TOOL_TEXT_MAX).nullish(),
  tools: responsesToolList.nullish(),
  output: z.union([text, z.array(part)]).nullish(),
  summary: z.array(part).nullish(),
  encrypted_content: z.string().max(SIGNATURE_LENGTH_MAX).nullish(),
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
      .object({ format: textFormat.nullish(), verbosity: z.string().max(16).nullish() })
      .nullish(),
    include: z.array(z.string()).nullish(),
    reasoning: z.object({ effort: z.string().max(16).nullish() }).nullish(),
    metadata: z.record(z.string().max(64), z.string().max(512)).nullish(),
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
  tools: read,
  tool_choice: read,
  parallel_tool_calls: read,
  stream: read,
  max_output_tokens: read,
  top_logprobs: read,
  text: read,
  'text.verbosity': tune(isAbsentOr('medium')),
  metadata: label,
  safety_identifier: label,
  prompt_cache_key: label,
  previous_response_id: must(
    isAbsent,
    'no response is stored here; send the whole conversation in `input`',
  ),
  store: must(),
  background: must(),
  conversation: must(),
  prompt: must(),
  access_programs: must(),
  moderation: must(),
  include: must(
    (value) =>
      isAbsent(value) || (Array.isArray(value) && value.every((one) => includable.has(one))),
  ),
  // It counts calls of tools that OpenAI runs; nobody here runs one.
  max_tool_calls: label,
  image: tune(),
  'reasoning.effort': tune(isAbsentOr('none')),
  'reasoning.summary': tune(isAbsentOr('auto')),
  'reasoning.generate_summary': tune(isAbsentOr('auto')),
  reasoning: read,
  stream_options: tune(),
  truncation: tune(isAbsentOr('disabled')),
  context_management: tune(),
  service_tier: tune(isAbsentOr('auto', 'default')),
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

/** Items that a conversation is complete without: calls that nobody here makes. */
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

/** An input's messages with their places in it, the tools that it adds, and what it leaves out. */
type ReadInput = {
  readonly messages: readonly { readonly index: number; readonly message: Inference.ChatMessage }[]
  readonly added: readonly PlacedTool[]
  readonly ignored: readonly string[]
}

/** @throws {FieldUnsupportedError} Always: the item has to have an effect, and cannot. */
function refuseItem(type: string, path: string): never {
  const reason =
    type === 'item_reference'
      ? 'no response is stored here; send the messages themselves (set `store` to false)'
      : `only messages and calls of functions are supported, not ${type}`
  throw new FieldUnsupportedError({ param: `${path}.type`, reason })
}

function messageOf(entry: InputItem, path: string): Inference.ChatMessage {
  const { type, role, content } = entry
  if (type === 'function_call') return callMessageOf(entry, entry.arguments ?? '', path)
  if (type === 'custom_tool_call') {
    return callMessageOf(entry, JSON.stringify({ input: entry.input ?? '' }), path)
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

function inputOf(input: z.infer<typeof responsesRequest>['input']): ReadInput {
  if (typeof input === 'string') {
    return {
      messages: [{ index: 0, message: { role: 'user', content: input } }],
      added: [],
      ignored: [],
    }
  }
  const items = input.map((entry, index) => ({ entry, index, path: `input[${index}]` }))
  const isAdding = ({ entry }: (typeof items)[number]) => entry.type === 'additional_tools'
  const isOmitted = ({ entry }: (typeof items)[number]) =>
    omitted.has(entry.type ?? '') ||
    (entry.type === 'reasoning' && reasoningTextOf(entry) === undefined)
  return {
    messages: items
      .filter((one) => !isAdding(one) && !isOmitted(one))
      .map(({ entry, index, path }) => ({ index, message: messageOf(entry, path) })),
    added: items
      .filter(isAdding)
      .flatMap(({ entry, path }) =>
        (entry.tools ?? []).map((tool, at) => ({ path: `${path}.tools[${at}]`, tool })),
      ),
    ignored: items.filter(isOmitted).map(({ entry, path }) => `${path} (${entry.type})`),
  }
}

function callIdOf({ call_id }: InputItem, path: string): string {
  if (call_id != null) return call_id
  throw new FieldInvalidError({ param: `${path}.call_id`, reason: 'missing' })
}

/** Converts a call of an earlier answer to a message. */
function callMessageOf(entry: InputItem, given: string, path: string): Inference.ChatMessage {
  const call = { id: callIdOf(entry, path), name: entry.name ?? '', arguments: given }
  return { role: 'assistant', content: '', toolCalls: [callOf(call, path)] }
}

/** Converts the result of a call to a message. */
function resultMessageOf(entry: InputItem, path: string): Inference.ChatMessage {
  const { content } = contentOf(entry.output, `${path}.output`)
  return { role: 'tool', content, toolCallId: callIdOf(entry, path) }
}

/** True for reasoning whose text or calls are in the next message. */
const isThought = ({ content, toolCalls, reasoning }: Inference.ChatMessage): boolean =>
  reasoning !== undefined && content === '' && toolCalls === undefined

/**
 * Moves reasoning into the message that follows it in its answer. Reasoning that nothing follows is
 * dropped: its answer was cut.
 */
function mergeReasoning(
  messages: readonly Inference.ChatMessage[],
): readonly Inference.ChatMessage[] {
  const all: Inference.ChatMessage[] = []
  let thoughts: string[] = []
  for (const message of messages) {
    if (isThought(message)) {
      thoughts.push(message.reasoning ?? '')
      continue
    }
    const isNext = thoughts.length > 0 && message.role === 'assistant'
    all.push(isNext ? { ...message, reasoning: thoughts.join('\n') } : message)
    thoughts = []
  }
  return all
}

/** Merges consecutive calls of one answer into one message, with its text if it has one. */
function mergeCalls(messages: readonly Inference.ChatMessage[]): readonly Inference.ChatMessage[] {
  const all: Inference.ChatMessage[] = []
  for (const message of messages) {
    const last = all.at(-1)
    const { toolCalls } = message
    const isMore =
      toolCalls && !message.reasoning && message.content === '' && last?.role === 'assistant'
    if (!isMore) all.push(message)
    else all[all.length - 1] = { ...last, toolCalls: [...(last.toolCalls ?? []), ...toolCalls] }
  }
  return all
}

/** Returns the conversation of a request: its instructions, then its input. */
function messagesOf(
  { messages }: ReadInput,
  instructions: string | null | undefined,
): readonly Inference.ChatMessage[] {
  const all = messages.map(({ message }) => message)
  assertImages(all, 'input')
  assertCalled(all, (at) => `input[${messages[at]!.index}].call_id`)
  const merged = mergeCalls(mergeReasoning(all))
  if (instructions == null || instructions === '') return merged
  return [{ role: 'system', content: instructions }, ...merged]
}

/**
 * Parses a request of `/v1/responses/input_tokens`, which has the fields of `/v1/responses`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseInputTokens(
  body: Readonly<Record<string, unknown>>,
): Pick<JobQuestion, 'model' | 'prompt'> {
  const [question] = parseResponses(body).questions as readonly [JobQuestion]
  return question
}

/**
 * Parses a request of `/v1/responses`. The gateway stores no response.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseResponses(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(responsesRequest, body)
  const ignored = sortFields(body, responsesUses)
  const input = inputOf(request.input)
  const offered = responsesToolsOf(request, input.added)
  const { tools } = offered
  const top = request.top_logprobs ?? 0
  const logprobs = request.include?.includes(LOGPROBS) || top > 0 ? { top } : undefined
  const format = request.text?.format ?? { type: 'text' as const }
  const { type, schema } = format
  const grammar = grammarOf({ type, schema }, 'text.format.schema')
  refuseBoth(tools, grammar, 'text.format')
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
      ...offered.schemas,
    ],
    ignored: [...ignored, ...input.ignored, ...offered.ignored],
    renderer: createResponsesRenderer({
      offersTools: tools !== undefined,
      carriesReasoning: request.include?.includes(CARRIED_REASONING) ?? false,
      logprobs,
      requestSettings: {
        instructions: request.instructions ?? null,
        max_output_tokens: request.max_output_tokens ?? null,
        metadata: request.metadata ?? {},
        reasoning: { effort, summary: null },
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
