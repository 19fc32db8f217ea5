import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'
import * as Fields from '../fields/fields.ts'
import { assertImages, decodeImageUrl } from '../fields/image-inputs.ts'
import { assertCalled, callOf } from '../fields/tools.ts'
import {
  COMPACTION_LENGTH_MAX,
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
} from './conversation.ts'
import { reasoningTextOf } from './reasoning-item.ts'
import {
  customArguments,
  modelNameOf,
  type PlacedTool,
  responsesToolList,
} from './response-tools.ts'

/** The text of a message, or of a part of a message. */
export const messageText = z.string().max(Inference.MESSAGE_TEXT_MAX)

const part = z.object({
  type: z.string(),
  text: messageText.optional(),
  refusal: messageText.optional(),
  image_url: z.string().max(IMAGE_URL_LENGTH_MAX).nullish(),
  detail: z.string().max(16).nullish(),
})

const item = z.object({
  type: z.string().max(TYPE_LENGTH_MAX).nullish(),
  id: z.string().nullish(),
  role: z.string().nullish(),
  content: z.union([messageText, z.array(part)]).nullish(),
  call_id: z.string().min(1).max(128).nullish(),
  name: z.string().nullish(),
  namespace: z.string().max(Inference.TOOL_NAME_MAX).nullish(),
  arguments: z.string().nullish(),
  input: z.string().max(Inference.TOOL_TEXT_MAX).nullish(),
  tools: responsesToolList.nullish(),
  output: z.union([messageText, z.array(part)]).nullish(),
  summary: z.array(part).nullish(),
  encrypted_content: z.string().max(COMPACTION_LENGTH_MAX).nullish(),
})

export const responsesInput = z
  .union([messageText, z.array(item).min(1).max(MESSAGES_MAX)])
  .nullish()

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

/**
 * Types of items that the gateway leaves out of the prompt, because they belong to calls that this
 * gateway does not make.
 */
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

/**
 * Contents of a conversation: the messages with the paths of their items, the tools that some items
 * add, and the names of the items that the prompt leaves out.
 */
type ReadInput = {
  readonly messages: readonly ConversationMessage[]
  readonly added: readonly PlacedTool[]
  readonly ignored: readonly string[]
}

/**
 * @throws {FieldUnsupportedError} The function always throws, because the gateway does not support
 *   the item and cannot ignore it.
 */
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

export function inputOf(conversation: readonly PlacedItem[]): ReadInput {
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

/**
 * Returns the messages of a request's prompt: its instructions, then its conversation.
 *
 * @throws {FieldInvalidError} The conversation has too many messages or images, or it has the
 *   result of a call but not the call itself.
 */
export function messagesOf(
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

/**
 * Returns the prompt of a conversation without tools, and the names of the items left out of it.
 */
export function promptOf(
  { items }: Pick<ResponseConversation, 'items'>,
  instructions: string | null | undefined,
): { readonly messages: readonly Inference.ChatMessage[]; readonly ignored: readonly string[] } {
  const input = inputOf(items)
  return { messages: messagesOf(input, instructions), ignored: input.ignored }
}
