import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { InferenceJob, JobQuestion } from '../answers/inference-job.ts'
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
import { assertImages, decodeImage } from '../fields/image-inputs.ts'
import { earlierReasoning, type ReasoningSwitch, reasoningOf } from '../fields/reasoning-fields.ts'
import { assertCalled, callOf } from '../fields/tools.ts'
import * as Limits from '../limits.ts'
import { messagesTools, messagesToolsOf } from './message-tools.ts'
import { outputFields, outputFormatOf } from './output-format.ts'
import { createMessagesRenderer } from './renderer.ts'
import { thinkingTextOf } from './signature.ts'
import { isToolChange, referredTool, toolChangesOf } from './tool-changes.ts'

// Anthropic's Messages API with its beta features, as version 1.14 of its SDK declares them.

const text = z.string().max(Inference.MESSAGE_TEXT_MAX)
const source = z.object({
  type: z.string(),
  media_type: z.string().max(64).nullish(),
  data: z.string().max(Limits.IMAGE_URL_LENGTH_MAX).nullish(),
})
const resultBlock = z.object({
  type: z.string().max(Limits.TYPE_LENGTH_MAX),
  text: text.optional(),
  source: source.optional(),
  tool_name: z.string().optional(),
})
const block = z.object({
  type: z.string().max(Limits.TYPE_LENGTH_MAX),
  text: text.optional(),
  thinking: earlierReasoning.optional(),
  signature: z.string().max(Limits.SIGNATURE_LENGTH_MAX).optional(),
  source: source.optional(),
  id: z.string().min(1).max(128).optional(),
  name: z.string().optional(),
  input: Fields.jsonObject.optional(),
  tool_use_id: z.string().min(1).max(128).optional(),
  content: z.unknown().optional(),
  tool: z.unknown().optional(),
})
const message = z.object({
  role: z.enum(['user', 'assistant', 'system']),
  content: z.union([text, z.array(block)]),
})
const resultContent = z.union([text, z.array(resultBlock)]).nullish()

const questionFields = {
  model: Fields.model,
  messages: z.array(message).min(1).max(Limits.MESSAGES_MAX),
  system: z.union([text, z.array(z.object({ type: z.literal('text'), text }))]).nullish(),
  ...messagesTools,
  thinking: z
    .object({
      type: z.string().max(Limits.TYPE_LENGTH_MAX).nullish(),
      display: z.enum(['summarized', 'omitted']).nullish(),
    })
    .nullish(),
  ...outputFields,
  ostrom: Fields.preferences.nullish(),
}

export const messagesRequest = z
  .object({
    ...questionFields,
    max_tokens: Fields.tokensMax,
    ...Fields.sampling,
    temperature: Fields.real(0, 1).nullish(),
    stop_sequences: Fields.stops.nullish(),
    stream: z.boolean().nullish(),
  })
  .openapi('MessagesRequest')

export const countTokensRequest = z.object(questionFields).openapi('CountTokensRequest')

/** Treatment of each field that Anthropic documents for the endpoint. */
export const messagesUses: FieldTable = {
  model: read,
  messages: read,
  system: read,
  max_tokens: read,
  stop_sequences: read,
  stream: read,
  temperature: read,
  top_p: read,
  top_k: read,
  tools: read,
  tool_choice: read,
  output_config: readOnly('format', 'effort'),
  'output_config.format': readOnly('type', 'schema'),
  'output_config.effort': tune(),
  // Older clients send this name, from a beta feature, for `output_config.format`.
  output_format: readOnly('type', 'schema'),
  ostrom: read,
  metadata: label,
  session_id: label,
  prompt_cache_key: label,
  user_profile_id: label,
  workspace_id: label,
  cache_control: label,
  billing_policy: tune(),
  compaction: must(isAbsent, 'summarize the conversation by a question'),
  container: must(),
  context_management: tune(),
  diagnostics: tune(),
  fallback_credit_token: label,
  fallbacks: tune(),
  inference_geo: must(isAbsentOr('global'), 'use `ostrom.region`'),
  mcp_servers: offer(),
  service_tier: tune(isAbsentOr('auto', 'standard_only')),
  speed: tune(isAbsentOr('standard')),
  thread: must(isAbsent, 'no conversation is stored here; send all of its messages'),
  thinking: read,
  'thinking.type': tune(isAbsentOr('adaptive', 'enabled', 'disabled')),
  'thinking.budget_tokens': tune(),
}

type Block = z.infer<typeof block>
type RequestMessage = z.infer<typeof message>

/**
 * Types of blocks that the gateway leaves out of the prompt, because only Anthropic can use them.
 */
const omitted = new Set(['redacted_thinking', 'server_tool_use', 'container_upload'])
const isOmitted = ({ type }: Block): boolean =>
  omitted.has(type) || (type.endsWith('_tool_result') && type !== 'tool_result')

const missing = (param: string): never => {
  throw new FieldInvalidError({ param, reason: 'missing' })
}

/** Returns the bytes of an image that a block contains. */
function imageOf(
  { source: from }: { readonly source?: z.infer<typeof source> | undefined },
  param: string,
): Uint8Array {
  if (from?.type === 'base64' && from.media_type != null && from.data != null) {
    return decodeImage(from.media_type, from.data, `${param}.source`)
  }
  const reason = 'only base64 images of PNG, JPEG and WebP are supported'
  throw new FieldUnsupportedError({ param: `${param}.source`, reason })
}

/**
 * Returns the text of a text block, or of a document block in plain text; undefined for other
 * blocks.
 */
function textOf({ type, text: said, source: from }: Block | z.infer<typeof resultBlock>) {
  if (type === 'text') return said
  return type === 'document' && from?.type === 'text' ? (from.data ?? undefined) : undefined
}

function refuseBlock(type: string, param: string): never {
  const reason = `blocks of type ${type} are not supported here`
  throw new FieldUnsupportedError({ param, reason })
}

type Contents = { readonly texts: string[]; readonly images: Uint8Array[] }

/** Adds a block to the contents of a message. */
function addBlock(contents: Contents, entry: Block | z.infer<typeof resultBlock>, param: string) {
  const said = textOf(entry)
  if (said !== undefined) contents.texts.push(said)
  else if (entry.type === 'image') contents.images.push(imageOf(entry, param))
  else refuseBlock(entry.type, param)
}

/**
 * Converts the result of a call. The function moves the result's images to the user's message after
 * the result.
 */
function resultOf(
  entry: Block,
  { path, images }: { readonly path: string; readonly images: Uint8Array[] },
): Inference.ChatMessage {
  const toolCallId = entry.tool_use_id ?? missing(`${path}.tool_use_id`)
  const content = Fields.parsePart(resultContent, entry.content, `${path}.content`)
  if (typeof content === 'string') return { role: 'tool', content, toolCallId }
  const contents: Contents = { texts: [], images }
  for (const [at, one] of (content ?? []).entries()) {
    const param = `${path}.content[${at}]`
    const tool = referredTool(one, param)
    if (tool !== undefined) contents.texts.push(tool)
    else addBlock(contents, one, param)
  }
  return { role: 'tool', content: contents.texts.join('\n'), toolCallId }
}

type PlacedBlock = { readonly entry: Block; readonly param: string }

/**
 * Splits a user's message. The first messages have one result of a call each, because Anthropic's
 * API requires results first. One more message has all other blocks.
 */
function userMessages(blocks: readonly PlacedBlock[]): readonly Inference.ChatMessage[] {
  const results: Inference.ChatMessage[] = []
  const rest: Contents = { texts: [], images: [] }
  for (const { entry, param } of blocks) {
    const { images } = rest
    if (entry.type === 'tool_result') results.push(resultOf(entry, { path: param, images }))
    else addBlock(rest, entry, param)
  }
  const { texts, images } = rest
  if (texts.length + images.length === 0) return results
  const content = texts.join('\n')
  return [...results, { role: 'user', content, ...(images.length > 0 && { images }) }]
}

function assistantMessage(blocks: readonly PlacedBlock[]): Inference.ChatMessage {
  const texts: string[] = []
  const thoughts: string[] = []
  const toolCalls: Inference.ToolCall[] = []
  for (const { entry, param } of blocks) {
    const said = textOf(entry)
    if (said !== undefined) texts.push(said)
    else if (entry.type === 'thinking') thoughts.push(thinkingTextOf(entry))
    else if (entry.type === 'tool_use') {
      const id = entry.id ?? missing(`${param}.id`)
      const name = entry.name ?? missing(`${param}.name`)
      toolCalls.push(callOf({ id, name, arguments: JSON.stringify(entry.input ?? {}) }, param))
    } else refuseBlock(entry.type, param)
  }
  const content = texts.join('\n')
  const reasoning = thoughts.filter((thought) => thought !== '').join('\n')
  return {
    role: 'assistant',
    content,
    ...(reasoning !== '' && { reasoning }),
    ...(toolCalls.length > 0 && { toolCalls }),
  }
}

function messagesOf(
  { role, content }: RequestMessage,
  blocks: readonly PlacedBlock[],
): readonly Inference.ChatMessage[] {
  if (typeof content === 'string') return [{ role, content }]
  if (role === 'user') return userMessages(blocks)
  if (role === 'assistant') return [assistantMessage(blocks)]
  const contents: Contents = { texts: [], images: [] }
  for (const { entry, param } of blocks) addBlock(contents, entry, param)
  return blocks.length === 0 ? [] : [{ role, content: contents.texts.join('\n') }]
}

/** A conversation, and the names of the blocks that its messages leave out. */
type Conversation = {
  readonly messages: readonly Inference.ChatMessage[]
  readonly ignored: readonly string[]
}

function conversationOf(
  request: Pick<z.infer<typeof messagesRequest>, 'messages' | 'system'>,
): Conversation {
  const { system } = request
  const instructions =
    typeof system === 'string' ? system : (system ?? []).map((one) => one.text).join('\n')
  const ignored: string[] = []
  const owners: number[] = []
  const messages = request.messages.flatMap((entry, index) => {
    const { content } = entry
    const blocks = typeof content === 'string' ? [] : content
    const placed = blocks.map((one, at) => {
      return { entry: one, param: `messages[${index}].content[${at}]` }
    })
    for (const { entry: one, param } of placed.filter((part) => isOmitted(part.entry))) {
      ignored.push(`${param} (${one.type})`)
    }
    const read = messagesOf(
      entry,
      placed.filter((part) => !isOmitted(part.entry) && !isToolChange(part.entry)),
    )
    owners.push(...read.map(() => index))
    return read
  })
  assertImages(messages, 'messages')
  assertCalled(messages, (at) => `messages[${owners[at]!}].content`)
  if (messages.at(-1)?.role === 'assistant') {
    const reason = 'the last one is of the assistant; an answer cannot be begun for it'
    throw new FieldUnsupportedError({ param: 'messages', reason })
  }
  const head = instructions === '' ? [] : [{ role: 'system' as const, content: instructions }]
  return { messages: [...head, ...messages], ignored }
}

type CountTokensRequest = z.infer<typeof countTokensRequest>

/** Returns the reasoning setting of a request. */
function reasoningSwitchOf({
  thinking,
}: Pick<z.infer<typeof countTokensRequest>, 'thinking'>): ReasoningSwitch | undefined {
  const { type } = thinking ?? {}
  if (type === 'disabled') return { mode: 'off', param: 'thinking' }
  return type === 'enabled' || type === 'adaptive' ? { mode: 'on', param: 'thinking' } : undefined
}

/**
 * Reads the fields that `/v1/messages` and `/v1/messages/count_tokens` share: the prompt with its
 * tools, and the form of the answer.
 */
function promptOf(request: CountTokensRequest) {
  const { messages, ignored } = conversationOf(request)
  const reasoned = reasoningOf(reasoningSwitchOf(request))
  const offered = messagesToolsOf(request, toolChangesOf(request.messages))
  const { tools } = offered
  const format = outputFormatOf(request)
  return {
    prompt: { kind: 'messages' as const, messages, ...(tools && { tools }), ...reasoned.prompt },
    reasoned: reasoned.question,
    grammar: format?.grammar,
    ignored: [...ignored, ...offered.ignored],
    schemas: [...(format ? [format] : []), ...offered.schemas],
    offersTools: tools !== undefined,
  }
}

/**
 * Reads a request of `/v1/messages`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseMessages(body: Readonly<Record<string, unknown>>): InferenceJob {
  const request = Fields.parseFields(messagesRequest, body)
  const ignored = sortFields(body, messagesUses)
  const { prompt, reasoned, grammar, offersTools, ...asked } = promptOf(request)
  return {
    model: request.model,
    questions: [
      {
        model: request.model,
        prompt,
        ...reasoned,
        sampler: { ...Fields.samplerOf(request), ...(grammar && { grammar }) },
        stop: Fields.stopsOf(request.stop_sequences),
        logprobs: 0,
        // Anthropic's API requires `max_tokens`, so clients send the largest value that any model
        // accepts. `fitsContext` reduces it to the context of this model.
        maxTokens: request.max_tokens,
        fitsContext: true,
        preferences: Fields.preferencesOf(request.ostrom),
      },
    ],
    delivery: request.stream ? 'stream' : 'whole',
    schemas: asked.schemas,
    ignored: [...ignored, ...asked.ignored],
    renderer: createMessagesRenderer({
      offersTools,
      thinking: request.thinking?.display === 'omitted' ? 'omitted' : 'shown',
    }),
  }
}

/**
 * Reads a request of `/v1/messages/count_tokens`.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function parseCountTokens(
  body: Readonly<Record<string, unknown>>,
): Pick<JobQuestion, 'model' | 'prompt'> {
  const request = Fields.parseFields(countTokensRequest, body)
  sortFields(body, messagesUses)
  return { model: request.model, prompt: promptOf(request).prompt }
}
