import { JsonText } from '@ostrom/protocol'
import type { Job } from '@ostrom/training'
import { TrainerInputInvalidError } from './errors.ts'
import {
  REWARD_CHARACTERS_MAX,
  REWARD_TEXT_MAX,
  REWARD_TEXTS_MAX,
  ROW_DEPTH_MAX,
  TEACHER_PLACES_MAX,
  TEACHER_TOKENS_MAX,
  TRAINING_ROW_BYTES_MAX,
  TRAINING_ROWS_BYTES_MAX,
} from './limits.ts'
import {
  isText,
  messagesOf,
  type RowFields,
  type RowMessage,
  type RowTool,
  toolsOf,
} from './row-messages.ts'

/** A conversation, and the functions that its assistant may call. */
export type RowConversation = {
  readonly messages: readonly RowMessage[]
  readonly tools?: readonly RowTool[]
}

/** Row of the method `sft`; docs/spec/training-rounds.md, section 10, defines the trained part. */
export type TextRow =
  | { readonly text: string }
  | { readonly prompt: string; readonly completion: string }
  | RowConversation

/** Row of the method `dpo`: two answers to a prompt, or to a conversation. */
export type PreferenceRow = ({ readonly prompt: string } | RowConversation) & {
  readonly chosen: string
  readonly rejected: string
}

/** Tokens at one position of a row, and their probabilities in parts per million. */
export type TokenShares = readonly (readonly [token: number, sharePpm: number])[]

/** Row of the method `distill`: a teacher's distribution for each trained token. */
export type TeacherRow = TextRow & { readonly teacher: readonly TokenShares[] }

/** Rule that rewards an answer: a number from 0 to 1 that follows only from the answer's text. */
export type RewardRule =
  /** Rewards a JSON object: one part of the reward for the object, and one for each of the keys. */
  | { readonly kind: 'json'; readonly keys: readonly string[] }
  /** Rewards the share of these texts that the answer contains. */
  | { readonly kind: 'contains'; readonly texts: readonly string[] }
  /** Rewards in full up to this length, in characters; a longer answer gets less. */
  | { readonly kind: 'length'; readonly characters: number }

/** Row of the method `grpo`: a prompt, and the rule that rewards answers to it. */
export type PromptRow = ({ readonly prompt: string } | RowConversation) & {
  readonly reward: RewardRule
}

/** A row of training data, in the form of the job's method. */
export type TrainingRow = TextRow | PreferenceRow | TeacherRow | PromptRow

/** Returns the conversation of a row, or why it is invalid. */
function conversationOf({ messages, tools }: RowFields): RowConversation | string {
  const read = messagesOf(messages)
  if (typeof read === 'string') return read
  if (tools === undefined) return { messages: read }
  const functions = toolsOf(tools)
  if (typeof functions === 'string') return functions
  return functions.length === 0 ? { messages: read } : { messages: read, tools: functions }
}

/** Returns the conversation before an answer, or why it is invalid. */
function openConversationOf(value: RowFields): RowConversation | string {
  const read = conversationOf(value)
  if (typeof read === 'string') return read
  return read.messages.at(-1)?.role === 'assistant' ? 'its messages end with an answer' : read
}

/** Returns the `sft` row in an object, or why it is invalid. */
function textRowOf(value: RowFields): TextRow | string {
  const { text, prompt, completion, messages } = value
  const forms = [text, prompt ?? completion, messages].filter((one) => one !== undefined)
  if (forms.length !== 1) {
    return 'it must have one of text, prompt with completion, and messages'
  }
  if (text !== undefined) return isText(text) ? { text } : 'its text is none'
  if (messages === undefined) {
    const isWhole = isText(prompt) && isText(completion)
    return isWhole ? { prompt, completion } : 'its prompt or completion is no text'
  }
  return conversationOf(value)
}

function preferenceRowOf(value: RowFields): PreferenceRow | string {
  const { prompt, messages, chosen, rejected } = value
  if ((prompt === undefined) === (messages === undefined)) {
    return 'a row of `dpo` must have one of prompt and messages'
  }
  if (!isText(chosen) || !isText(rejected)) return 'its chosen or rejected is no text'
  if (messages === undefined) {
    return isText(prompt) ? { prompt, chosen, rejected } : 'its prompt is no text'
  }
  const read = openConversationOf(value)
  return typeof read === 'string' ? read : { ...read, chosen, rejected }
}

/** Returns the probabilities at one position, or undefined if they are invalid. */
function tokenSharesOf(value: unknown): TokenShares | undefined {
  if (!Array.isArray(value) || value.length > TEACHER_TOKENS_MAX) return undefined
  let sum = 0
  for (const pair of value) {
    if (!Array.isArray(pair) || pair.length !== 2) return undefined
    const [token, sharePpm] = pair as readonly unknown[]
    const isToken = Number.isInteger(token) && (token as number) >= 0
    const isShare = Number.isInteger(sharePpm) && (sharePpm as number) >= 1
    if (!isToken || !isShare) return undefined
    sum += sharePpm as number
  }
  const tokens = new Set(value.map(([token]) => token))
  return tokens.size === value.length && sum <= 1_000_000 ? (value as TokenShares) : undefined
}

function teacherRowOf(value: RowFields): TeacherRow | string {
  const row = textRowOf(value)
  if (typeof row === 'string') return row
  const { teacher } = value
  if (!Array.isArray(teacher)) return 'a row of `distill` must have a list, teacher'
  if (teacher.length > TEACHER_PLACES_MAX)
    return `teacher has more than ${TEACHER_PLACES_MAX} items`
  const places = teacher.map(tokenSharesOf)
  const read = places.filter((one) => one !== undefined)
  if (read.length < places.length) return `item ${places.indexOf(undefined)} of teacher is invalid`
  return { ...row, teacher: read }
}

const isRewardText = (value: unknown): value is string =>
  isText(value) && value.length >= 1 && value.length <= REWARD_TEXT_MAX

/** Returns the texts of a rule, or undefined if they are invalid. */
function rewardTextsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > REWARD_TEXTS_MAX) return undefined
  return value.every(isRewardText) ? value : undefined
}

/** Returns the rule of a row, or why it is invalid. */
function rewardRuleOf(value: unknown): RewardRule | string {
  const { kind, keys = [], texts, characters } = (value ?? {}) as RowFields
  if (kind === 'json') {
    const read = rewardTextsOf(keys)
    return read ? { kind, keys: read } : 'the keys of its reward are no list of short texts'
  }
  if (kind === 'contains') {
    const read = rewardTextsOf(texts)
    if (read && read.length > 0) return { kind, texts: read }
    return 'the texts of its reward are no list of short texts'
  }
  if (kind !== 'length') return 'its reward is none of json, contains and length'
  const isLength = Number.isInteger(characters) && (characters as number) >= 1
  if (!isLength || (characters as number) > REWARD_CHARACTERS_MAX) {
    return `the characters of its reward are no number from 1 to ${REWARD_CHARACTERS_MAX}`
  }
  return { kind, characters: characters as number }
}

function promptRowOf(value: RowFields): PromptRow | string {
  const { prompt, messages } = value
  if ((prompt === undefined) === (messages === undefined)) {
    return 'a row of `grpo` must have one of prompt and messages'
  }
  const reward = rewardRuleOf(value['reward'])
  if (typeof reward === 'string') return reward
  if (messages === undefined) {
    return isText(prompt) ? { prompt, reward } : 'its prompt is no text'
  }
  const read = openConversationOf(value)
  return typeof read === 'string' ? read : { ...read, reward }
}

const readers = {
  sft: textRowOf,
  dpo: preferenceRowOf,
  distill: teacherRowOf,
  grpo: promptRowOf,
} as const

/** Method by which a job trains, such as `sft`; each method has its own form of rows. */
export type TrainingMethod = Job.JobSpec['method']

const perMessage = 'it belongs in a message of the assistant'
const asMessages = 'write the row as `messages`'

/** Fields that no form has and that would change a row's meaning, each with the remedy. */
const refusedFields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    weight: perMessage,
    train: perMessage,
    training: perMessage,
    functions: 'write functions as `tools`',
    function_call: 'write calls as `tool_calls` of a message',
    system: `${asMessages}, with the role system first`,
    history: asMessages,
    label:
      'write pairs of `chosen` and `rejected`: rows with one answer and a label have no method',
    chat_template: 'the template is that of the base',
    chat_template_kwargs: 'the template gets the values of the server alone',
    images: 'rows are text alone',
  }),
)

/** Returns why a row is refused for a field outside of its form; undefined if it has none. */
function refusedFieldOf(value: RowFields): string | undefined {
  for (const [name, remedy] of refusedFields) {
    if (value[name] != null) return `it has a field that is not read: \`${name}\` (${remedy})`
  }
  if (value['tools'] == null || value['messages'] !== undefined) return undefined
  return `it has a field that is not read: \`tools\` (${asMessages})`
}

/**
 * Returns the row of an object in the form of a method, or why it is invalid. Fields without effect
 * on the trained text are dropped; others are used, or refused by their names.
 */
export function rowOf(value: RowFields, method: TrainingMethod): TrainingRow | string {
  const given = Object.entries(value).filter(([, one]) => one !== null)
  const fields = Object.fromEntries(given)
  return refusedFieldOf(fields) ?? readers[method](fields)
}

const describe = JsonText.describeFault

/**
 * Reads a line of a dataset as a row of training data.
 *
 * @param at Position of the row, for the error, which never contains the row's text.
 * @throws {TrainerInputInvalidError} The line is too long, no JSON object, too deep, has a
 * duplicate name, or is not in the method's form.
 */
export function parseRow(line: string, at: string, method: TrainingMethod): TrainingRow {
  const refuse = (reason: string): never => {
    throw new TrainerInputInvalidError({ field: at, reason })
  }
  const bytes = new TextEncoder().encode(line).length
  if (bytes > TRAINING_ROW_BYTES_MAX) refuse(`${bytes} bytes, above ${TRAINING_ROW_BYTES_MAX}`)
  if (/[\n\r]/.test(line)) refuse('it is more than one line')
  const read = JsonText.parse(line, { depthMax: ROW_DEPTH_MAX, isExact: true })
  if (read.kind === 'fault') {
    const { fault } = read
    // The error does not quote the duplicate name, which may be a person's text like any other part
    // of a row.
    if (fault.kind === 'duplicate-name') return refuse('it has a name twice')
    return refuse(fault.kind === 'not-json' ? 'it is no JSON' : `it has ${describe(fault)}`)
  }
  const { value } = read
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('it is no object')
  }
  const row = rowOf(value as RowFields, method)
  return typeof row === 'string' ? refuse(row) : row
}

/**
 * Reads rows of one request.
 *
 * @throws {TrainerInputInvalidError} The same errors as `parseRow`; or the rows together are too
 * long.
 */
export function parseRows(
  lines: readonly string[],
  at: string,
  method: TrainingMethod,
): readonly TrainingRow[] {
  const encoder = new TextEncoder()
  const bytes = lines.reduce((sum, line) => sum + encoder.encode(line).length, 0)
  if (bytes > TRAINING_ROWS_BYTES_MAX) {
    const reason = `${bytes} bytes, above ${TRAINING_ROWS_BYTES_MAX}`
    throw new TrainerInputInvalidError({ field: at, reason })
  }
  return lines.map((line, index) => parseRow(line, `${at}, row ${index}`, method))
}
