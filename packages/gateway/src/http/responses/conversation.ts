import type { Inference } from '@ostrom/protocol'
import { ConversationTooLongError, ResponseUnknownError } from '../../stored-responses/errors.ts'
import type { KeyResponses } from '../../stored-responses/key-responses.ts'
import { RESPONSE_CONTEXT_BYTES_MAX } from '../../stored-responses/limits.ts'
import type { ContentsHalf } from '../../stored-responses/response-records.ts'
import type { StoredResponse } from '../../stored-responses/stored-response.ts'
import { FieldInvalidError } from '../errors.ts'
import { openCompaction, SUMMARY_HEADING } from './sealed-summary.ts'
import { responseOfItem } from './stored-items.ts'

type RawItem = Readonly<Record<string, unknown>>

/** An item of a conversation, not parsed yet. */
export type PlacedItem = {
  /**
   * Path of the item's field in the request; `previous_response_id` for an item of an earlier
   * response.
   */
  readonly path: string
  readonly item: RawItem
  /**
   * True for an item of an earlier response, which was checked when that response was requested.
   */
  readonly isEarlier: boolean
  /** True for the summary that replaces a compacted part of the conversation. */
  readonly isSummary: boolean
}

/** The conversation that a request continues. */
export type ResponseConversation = {
  /** All items of the conversation, oldest first, with summaries in place of compactions. */
  readonly items: readonly PlacedItem[]
  /** The items of the request itself, with the referenced items in place of references. */
  readonly own: readonly RawItem[]
  /** The responses that the request continues, oldest first. */
  readonly earlier: readonly StoredResponse[]
}

/**
 * Returns the id of the item to which a reference refers; `undefined` for an item that is no
 * reference.
 */
function referenceOf({ type, role, id }: RawItem): string | undefined {
  const isReference = type === 'item_reference' || (type == null && role == null)
  return isReference && typeof id === 'string' ? id : undefined
}

type FoundItem = { readonly item: RawItem; readonly bytes: number }
type ItemsById = ReadonlyMap<string, FoundItem>

/**
 * Returns a function that adds up bytes. The function throws once their sum exceeds
 * `RESPONSE_CONTEXT_BYTES_MAX`, the most that the body of a request may have.
 */
function createByteLimit() {
  let total = 0
  return (bytes: number, param: string): void => {
    total += bytes
    if (total > RESPONSE_CONTEXT_BYTES_MAX) throw new ConversationTooLongError({ param })
  }
}

/**
 * Creates the function that finds referenced items. A stored response has two halves: the request's
 * items and the answer's items. The function reads a half only once, regardless of the number of
 * references to this half. The total bytes of the halves that it reads are limited, because a small
 * item may be in a large half. The total bytes of the found items have the same limit, because a
 * request may refer to one item many times.
 */
function createItemFinder(responses: KeyResponses) {
  const halves = new Map<string, Promise<ItemsById>>()
  const countRead = createByteLimit()
  const countFound = createByteLimit()
  const readHalf = async (id: string, half: ContentsHalf, param: string): Promise<ItemsById> => {
    const { items, bytes } = await responses.items(id, half)
    countRead(bytes, param)
    const withSize = (item: RawItem) => ({ item, bytes: JSON.stringify(item).length })
    return new Map(items.map((item) => [item.id, withSize(item)]))
  }
  const halfOf = (id: string, half: ContentsHalf, param: string): Promise<ItemsById> => {
    const name = `${id}/${half}`
    const read = halves.get(name) ?? readHalf(id, half, param)
    halves.set(name, read)
    return read
  }
  return async (id: string, param: string): Promise<RawItem> => {
    const response = responseOfItem(id)
    for (const half of response === undefined ? [] : (['response', 'request'] as const)) {
      const found = (await halfOf(response!, half, param).catch(missing))?.get(id)
      if (!found) continue
      countFound(found.bytes, param)
      return found.item
    }
    throw new ResponseUnknownError({ id, param })
  }
}

function missing(error: unknown): undefined {
  if (error instanceof ResponseUnknownError) return undefined
  throw error
}

const rawItems = (input: unknown): readonly RawItem[] => {
  if (input == null) return []
  return typeof input === 'string'
    ? [{ type: 'message', role: 'user', content: input }]
    : (input as readonly RawItem[])
}

/**
 * Replaces a compaction by its summary, in a message of the assistant, so that the model reads the
 * summary as its own words.
 */
function openItem(placed: Omit<PlacedItem, 'isSummary'>, responses: KeyResponses): PlacedItem {
  const { item, path } = placed
  if (item.type !== 'compaction') return { ...placed, isSummary: false }
  const { encrypted_content: sealed } = item
  const summary = typeof sealed === 'string' ? openCompaction(responses.seal, sealed) : undefined
  if (summary === undefined) {
    const reason = 'not a compaction of this gateway for this key'
    throw new FieldInvalidError({ param: `${path}.encrypted_content`, reason })
  }
  const content = `${SUMMARY_HEADING}\n\n${summary}`
  return { ...placed, item: { type: 'message', role: 'assistant', content }, isSummary: true }
}

/**
 * Reads the conversation of a request. The conversation begins with the responses that the request
 * continues, each after its input; then comes the request's own input. The function replaces
 * references by their items, and compactions by their summaries.
 *
 * @throws {ResponseUnknownError | ConversationBrokenError | ConversationTooLongError} The error
 *   names the request field that refers to the response.
 * @throws {FieldInvalidError} The request continues no response and has no input, or it has a
 *   compaction that this gateway did not make for the request's API key.
 */
export async function readConversation(
  request: { readonly input: unknown; readonly previous: string | null | undefined },
  responses: KeyResponses,
): Promise<ResponseConversation> {
  const { previous } = request
  const given = rawItems(request.input)
  if (given.length === 0 && previous == null) {
    throw new FieldInvalidError({ param: 'input', reason: 'missing' })
  }
  const field = 'previous_response_id'
  const earlier = previous == null ? [] : await responses.conversation(previous, field)
  const find = createItemFinder(responses)
  const own: RawItem[] = []
  for (const [index, item] of given.entries()) {
    const reference = referenceOf(item)
    own.push(reference === undefined ? item : await find(reference, `input[${index}].id`))
  }
  const past = earlier.flatMap(({ input, response }) => [...input, ...response.output])
  const all = [
    ...past.map((item) => ({ item, path: field, isEarlier: true })),
    ...own.map((item, index) => ({ item, path: `input[${index}]`, isEarlier: false })),
  ]
  return { items: all.map((placed) => openItem(placed, responses)), own, earlier }
}

/** A message of a conversation. `isSummary` is true if the message replaces a compacted part. */
export type ConversationMessage = {
  readonly message: Inference.ChatMessage
  readonly path: string
  readonly isSummary: boolean
}

/**
 * Merges consecutive messages of the user before a summary. The summary has replaced the answers
 * between them, and templates of many models require alternating turns.
 */
export function mergeCompacted(
  messages: readonly ConversationMessage[],
): readonly Inference.ChatMessage[] {
  const summaryAt = messages.findLastIndex(({ isSummary }) => isSummary)
  const merged: Inference.ChatMessage[] = []
  for (const [at, { message }] of messages.entries()) {
    const last = merged.at(-1)
    const isMore = at < summaryAt && message.role === 'user' && last?.role === 'user'
    if (!isMore) merged.push(message)
    else {
      const images = [...(last.images ?? []), ...(message.images ?? [])]
      const content = `${last.content}\n\n${message.content}`
      merged[merged.length - 1] = { ...last, content, ...(images.length > 0 && { images }) }
    }
  }
  return merged
}

/**
 * Returns true for a message with only reasoning; the text or the calls of its answer are in the
 * next message.
 */
const isThought = ({ content, toolCalls, reasoning }: Inference.ChatMessage): boolean =>
  reasoning !== undefined && content === '' && toolCalls === undefined

/**
 * Moves reasoning into the next message of the same answer. If the answer has no next message, the
 * function drops the reasoning, because the answer was cut.
 */
export function mergeReasoning(
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

/**
 * Merges the consecutive calls of one answer into one message, which also has the answer's text if
 * there is a text.
 */
export function mergeCalls(
  messages: readonly Inference.ChatMessage[],
): readonly Inference.ChatMessage[] {
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
