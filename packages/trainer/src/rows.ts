import { JsonText } from '@ostrom/protocol'
import type { Job } from '@ostrom/training'
import { TrainerInputInvalidError } from './errors.ts'
import {
  REWARD_CHARACTERS_MAX,
  REWARD_TEXT_MAX,
  REWARD_TEXTS_MAX,
  ROW_DEPTH_MAX,
  ROW_MESSAGES_MAX,
  TEACHER_PLACES_MAX,
  TEACHER_TOKENS_MAX,
  TRAINING_ROW_BYTES_MAX,
  TRAINING_ROWS_BYTES_MAX,
} from './limits.ts'

/** Row of the method `sft`; docs/spec/training-rounds.md, section 10, says what is trained. */
export type TextRow =
  | { readonly text: string }
  | { readonly prompt: string; readonly completion: string }
  | { readonly messages: readonly RowMessage[] }

/** Row of the method `dpo`: two answers to a prompt, or to a conversation. */
export type PreferenceRow = (
  | { readonly prompt: string }
  | { readonly messages: readonly RowMessage[] }
) & { readonly chosen: string; readonly rejected: string }

/** Tokens of one place of a row, and their probabilities in parts per million. */
export type TokenShares = readonly (readonly [token: number, sharePpm: number])[]

/** Row of the method `distill`: what a teacher says of each trained token. */
export type TeacherRow = TextRow & { readonly teacher: readonly TokenShares[] }

/** What an answer is rewarded for: a number from 0 to 1 that follows from its text alone. */
export type RewardRule =
  /** A JSON object; one part of the reward for it, and one for each of the keys. */
  | { readonly kind: 'json'; readonly keys: readonly string[] }
  /** The share of these texts that the answer has. */
  | { readonly kind: 'contains'; readonly texts: readonly string[] }
  /** Whole up to this length, in characters; falling with one that is longer. */
  | { readonly kind: 'length'; readonly characters: number }

/** Row of the method `grpo`: a prompt, and what answers to it are rewarded for. */
export type PromptRow = (
  | { readonly prompt: string }
  | { readonly messages: readonly RowMessage[] }
) & { readonly reward: RewardRule }

/** A row of training data, of the form that the job's method has. */
export type TrainingRow = TextRow | PreferenceRow | TeacherRow | PromptRow

/** A message of a conversation in a row. */
export type RowMessage = {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

type RowFields = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed()

const roles: readonly unknown[] = ['system', 'user', 'assistant']

function parseMessage(value: unknown): RowMessage | undefined {
  const { role, content } = (value ?? {}) as RowFields
  if (!roles.includes(role) || !isText(content)) return undefined
  return { role: role as RowMessage['role'], content }
}

/** Returns the messages of a row, or why they are none. */
function messagesOf(messages: unknown): readonly RowMessage[] | string {
  if (!Array.isArray(messages)) return 'its messages are no list'
  if (messages.length > ROW_MESSAGES_MAX) return `more than ${ROW_MESSAGES_MAX} messages`
  const parsed = messages.map(parseMessage)
  const read = parsed.filter((one) => one !== undefined)
  if (read.length < parsed.length) return `message ${parsed.indexOf(undefined)} is invalid`
  return read
}

/** Returns the row of an object, or why it is none. */
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
  const read = messagesOf(messages)
  return typeof read === 'string' ? read : { messages: read }
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
  const read = messagesOf(messages)
  if (typeof read === 'string') return read
  if (read.at(-1)?.role === 'assistant') return 'its messages end with an answer'
  return { messages: read, chosen, rejected }
}

/** Returns the shares of one place, or undefined where they are none. */
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

/** Returns texts of a rule, or undefined where they are none. */
function rewardTextsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > REWARD_TEXTS_MAX) return undefined
  return value.every(isRewardText) ? value : undefined
}

/** Returns the rule of a row, or why it is none. */
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
  const read = messagesOf(messages)
  if (typeof read === 'string') return read
  if (read.at(-1)?.role === 'assistant') return 'its messages end with an answer'
  return { messages: read, reward }
}

const readers = {
  sft: textRowOf,
  dpo: preferenceRowOf,
  distill: teacherRowOf,
  grpo: promptRowOf,
} as const

/** How a job trains; it decides the form of rows. */
export type TrainingMethod = Job.JobSpec['method']

const describe = JsonText.describeFault

/**
 * Reads a line of a dataset as a row of training data.
 *
 * @param at Where the row stands, for the error, which never has its text.
 * @throws {TrainerInputInvalidError} It is too long, no JSON object, too deep, has a name twice, or
 *   is not of the method's form.
 */
export function parseRow(line: string, at: string, method: TrainingMethod): TrainingRow {
  const refuse = (reason: string): never => {
    throw new TrainerInputInvalidError({ field: at, reason })
  }
  const bytes = new TextEncoder().encode(line).length
  if (bytes > TRAINING_ROW_BYTES_MAX) refuse(`${bytes} bytes, above ${TRAINING_ROW_BYTES_MAX}`)
  if (/[\n\r]/.test(line)) refuse('it is more than one line')
  const read = JsonText.parse(line, { depthMax: ROW_DEPTH_MAX })
  if (read.kind === 'fault') {
    const { fault } = read
    // A name may be what somebody wrote, as any other part of a row.
    if (fault.kind === 'duplicate-name') return refuse('it has a name twice')
    return refuse(fault.kind === 'not-json' ? 'it is no JSON' : `it has ${describe(fault)}`)
  }
  const { value } = read
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('it is no object')
  }
  const row = readers[method](value as RowFields)
  return typeof row === 'string' ? refuse(row) : row
}

/**
 * Reads rows of one request.
 *
 * @throws {TrainerInputInvalidError} As `parseRow`; or they are too long together.
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
