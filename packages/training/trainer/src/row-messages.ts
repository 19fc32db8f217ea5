import { JsonNumber, JsonText } from '@ostrom/protocol'
import { ROW_DEPTH_MAX, ROW_MESSAGES_MAX, ROW_TOOLS_MAX } from './limits.ts'

// Messages and functions of a row, in the format of the chat API, on which OpenAI, TRL and Axolotl
// train: docs/spec/training-rounds.md, section 10. A field is used or refused by its name, because
// a dropped field would teach something else than its author meant.

/** A call of a function by the assistant. */
export type RowToolCall = {
  readonly id?: string
  readonly type: 'function'
  /** The arguments, as the text of a JSON value. */
  readonly function: { readonly name: string; readonly arguments: string }
}

/** A function that the assistant of a row may call. */
export type RowTool = {
  readonly type: 'function'
  readonly function: {
    readonly name: string
    readonly description?: string
    /** JSON Schema. */
    readonly parameters: Readonly<Record<string, unknown>>
  }
}

/** A message of a conversation in a row. */
export type RowMessage = {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  /** Empty for an assistant's message that has only calls. */
  readonly content: string
  /** 0 for an assistant's message that is read but not trained; absent for all other messages. */
  readonly weight?: 0
  readonly name?: string
  readonly tool_calls?: readonly RowToolCall[]
  readonly tool_call_id?: string
}

export type RowFields = Readonly<Record<string, unknown>>

/** Returns whether a value is a text without incomplete characters (lone surrogates). */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed()

/** Returns true for an object that is no list, and no number that is kept as text. */
export const isFields = (value: unknown): value is RowFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !JsonNumber.isExact(value)

/** Returns a field's name for an error. A name that could be text of the row is hidden. */
const shownName = (name: string): string =>
  /^[A-Za-z_][\w.-]{0,31}$/.test(name) ? `\`${name}\`` : 'without a plain name'

const roles: ReadonlyMap<unknown, RowMessage['role']> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['assistant', 'assistant'],
  ['tool', 'tool'],
])

/** Fields of messages that are refused with a reason of their own. */
const refusedFields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    function_call: 'write calls as `tool_calls`',
    reasoning_content: 'write reasoning into `content`, as the template of the model has it',
    reasoning: 'write reasoning into `content`, as the template of the model has it',
    thinking: 'write reasoning into `content`, as the template of the model has it',
    images: 'rows are text alone',
    audio: 'rows are text alone',
  }),
)

const messageFields: ReadonlySet<string> = new Set([
  'role',
  'content',
  'weight',
  'train',
  'training',
  'name',
  'tool_calls',
  'tool_call_id',
])

class MessageFault extends Error {}

const refuse = (reason: string): never => {
  throw new MessageFault(reason)
}

/**
 * Returns the text of a message's `content`, which is a text, a list of text parts, or absent in a
 * message with function calls.
 */
function contentOf(content: unknown, hasCalls: boolean): string {
  if (isText(content)) return content
  if (content === undefined && hasCalls) return ''
  if (!Array.isArray(content)) return refuse('its content is no text')
  const texts = content.map((part: unknown) => {
    const { type, text } = isFields(part) ? part : {}
    if (type !== 'text' && type !== undefined) {
      return refuse('its content has a part that is no text, and rows are text alone')
    }
    return isText(text) ? text : refuse('its content has a part without a text')
  })
  return texts.join('')
}

/**
 * Returns whether a message is trained, by its field `weight`, `train` or `training`; undefined if
 * it has none of them.
 */
function trainedOf({ weight, train, training }: RowFields): boolean | undefined {
  const said: boolean[] = []
  if (weight !== undefined) {
    if (weight !== 0 && weight !== 1) refuse('its `weight` is neither 0 nor 1')
    said.push(weight === 1)
  }
  for (const [name, value] of Object.entries({ train, training })) {
    if (value === undefined) continue
    said.push(typeof value === 'boolean' ? value : refuse(`its \`${name}\` is no truth value`))
  }
  if (new Set(said).size > 1) refuse('`weight`, `train` and `training` say different things')
  return said[0]
}

/**
 * Returns the arguments of a function call as JSON text. Some data sets have an object instead of
 * its text; its numbers keep their digits.
 */
function argumentsOf(value: unknown): string {
  if (isFields(value)) return JSON.stringify(value)
  if (!isText(value)) return refuse('the arguments of a call are neither text nor an object')
  const read = JsonText.parse(value, { depthMax: ROW_DEPTH_MAX })
  return read.kind === 'value' ? value : refuse('the arguments of a call are no JSON')
}

function assertNames(value: RowFields, known: readonly string[], what: string): void {
  const other = Object.keys(value).find((name) => !known.includes(name) && value[name] != null)
  if (other !== undefined) refuse(`${what} has a field that is not read: ${shownName(other)}`)
}

function callOf(value: unknown): RowToolCall {
  if (!isFields(value) || !isFields(value['function'])) return refuse('a call is no function')
  const { id, type = 'function', function: called } = value
  assertNames(value, ['id', 'type', 'function', 'index'], 'a call')
  assertNames(called as RowFields, ['name', 'arguments'], 'a call')
  const { name, arguments: given } = called as RowFields
  if (type !== 'function' || !isText(name)) return refuse('a call is no function with a name')
  if (id != null && !isText(id)) return refuse('the id of a call is no text')
  const own = { name, arguments: argumentsOf(given ?? {}) }
  return { ...(id != null && { id: id as string }), type: 'function', function: own }
}

/**
 * Returns an object without its null fields, because files of tables have null for missing values.
 */
const withoutNulls = (value: RowFields): RowFields =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null))

function messageOf(value: unknown): RowMessage {
  if (!isFields(value)) return refuse('it is no object')
  const fields = withoutNulls(value)
  const { role: named, tool_calls: calls, name, tool_call_id: id } = fields
  if (named === 'function') refuse('results of calls belong in messages of the role `tool`')
  const role = roles.get(named) ?? refuse('its role is none of system, user, assistant and tool')
  for (const field of Object.keys(fields)) {
    if (messageFields.has(field)) continue
    const reason = refusedFields.get(field)
    refuse(`it has a field that is not read: ${shownName(field)}${reason ? ` (${reason})` : ''}`)
  }
  const hasCalls = Array.isArray(calls) && calls.length > 0
  if (calls !== undefined && (!Array.isArray(calls) || (hasCalls && role !== 'assistant'))) {
    refuse('its `tool_calls` are no list of an assistant')
  }
  if (id !== undefined && (role !== 'tool' || !isText(id))) {
    refuse('its `tool_call_id` is no text of a message of the role `tool`')
  }
  if (name !== undefined && !isText(name)) refuse('its `name` is no text')
  const isTrained = trainedOf(fields)
  if (isTrained && role !== 'assistant') refuse('answers of the assistant alone are trained')
  return {
    role,
    content: contentOf(fields['content'], hasCalls),
    ...(isTrained === false && role === 'assistant' && { weight: 0 as const }),
    ...(name !== undefined && { name: name as string }),
    ...(hasCalls && { tool_calls: calls.map(callOf) }),
    ...(id !== undefined && { tool_call_id: id as string }),
  }
}

/** Returns the result of `read`; if it refuses, returns `words` followed by its reason. */
function reasonOr<T>(read: () => T, words: string): T | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof MessageFault) return `${words}${error.message}`
    throw error
  }
}

/** Returns the messages of a row, or why they are invalid. */
export function messagesOf(messages: unknown): readonly RowMessage[] | string {
  if (!Array.isArray(messages)) return 'its messages are no list'
  if (messages.length === 0) return 'its messages are an empty list'
  if (messages.length > ROW_MESSAGES_MAX) return `more than ${ROW_MESSAGES_MAX} messages`
  const read: RowMessage[] = []
  for (const [at, value] of messages.entries()) {
    const message = reasonOr(() => messageOf(value), `message ${at + 1}: `)
    if (typeof message === 'string') return message
    read.push(message)
  }
  return read
}

function toolOf(value: unknown): RowTool {
  const { type = 'function', function: inner } = isFields(value) ? value : {}
  if (type !== 'function' || !isFields(inner)) return refuse('it is no function')
  const { name, description, parameters = {} } = withoutNulls(inner)
  assertNames(value as RowFields, ['type', 'function'], 'it')
  assertNames(inner, ['name', 'description', 'parameters'], 'it')
  if (!isText(name) || !isFields(parameters)) return refuse('it has no name, or no parameters')
  if (description !== undefined && !isText(description)) refuse('its description is no text')
  const own = { name, ...(description !== undefined && { description: description as string }) }
  return { type, function: { ...own, parameters } }
}

/** Parses a text as JSON, because some data sets have a list's text; keeps other values. */
function listOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const read = JsonText.parse(value, { depthMax: ROW_DEPTH_MAX, isExact: true })
  return read.kind === 'value' ? read.value : undefined
}

/** Returns the functions of a row, or why they are invalid. */
export function toolsOf(value: unknown): readonly RowTool[] | string {
  const list = listOf(value)
  if (!Array.isArray(list)) return 'its `tools` are no list'
  if (list.length > ROW_TOOLS_MAX) return `more than ${ROW_TOOLS_MAX} functions in \`tools\``
  const read: RowTool[] = []
  for (const [at, one] of list.entries()) {
    const tool = reasonOr(() => toolOf(one), `function ${at + 1} of \`tools\`: `)
    if (typeof tool === 'string') return tool
    read.push(tool)
  }
  return read
}
