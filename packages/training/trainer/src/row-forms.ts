import { isFields, isText, messagesOf, type RowFields, type RowMessage } from './row-messages.ts'
import { rowOf, type TrainingMethod, type TrainingRow } from './rows.ts'

// Forms of rows for other training programs, converted to those of this project. Sources, of
// 2026-11: the dataset formats of TRL 1.x, ShareGPT and Alpaca as LLaMA-Factory and Axolotl read
// them, and the files of OpenAI's fine-tuning. Rows of jobs are converted once, before they are
// published, so that all members read the same rows: docs/spec/training-rounds.md.

/** Name of a form of rows, as people call the form. */
export type RowFormName = 'own' | 'alpaca' | 'sharegpt' | 'trl' | 'openai-preference'

/** A row that was read, and its original form. */
export type ReadRow = { readonly row: TrainingRow; readonly form: RowFormName }

/**
 * A row in a form of this project and the names of the fields that its conversion read, or the
 * reason why the row is invalid.
 */
type Mapped = { readonly value: RowFields; readonly used: readonly string[] } | string

type RowForm = {
  readonly name: RowFormName
  readonly fits: (value: RowFields) => boolean
  readonly map: (value: RowFields, method: TrainingMethod) => Mapped
}

const conversation = ['prompt', 'messages', 'tools']

/** Fields of the forms of this project, by the method that reads them. */
const ownFields: Readonly<Record<TrainingMethod, readonly string[]>> = {
  sft: [...conversation, 'text', 'completion'],
  dpo: [...conversation, 'chosen', 'rejected'],
  distill: [...conversation, 'text', 'completion', 'teacher'],
  grpo: [...conversation, 'reward'],
}

/** Fields that the conversions of Alpaca, ShareGPT and TRL rows copy unchanged. */
const shared: readonly string[] = ['tools', 'teacher', 'reward']

const sharedOf = (value: RowFields): RowFields =>
  Object.fromEntries(Object.entries(value).filter(([name]) => shared.includes(name)))

const systemOf = (text: unknown): readonly RowFields[] =>
  isText(text) && text !== '' ? [{ role: 'system', content: text }] : []

/** Fields of an Alpaca row: a question, and one answer (`output`) or a pair of answers. */
const alpacaFields = ['instruction', 'input', 'output', 'system', 'chosen', 'rejected']

function alpacaOf(value: RowFields, method: TrainingMethod): Mapped {
  const { instruction, input = '', output, system } = value
  if (!isText(instruction) || !isText(input)) return 'its instruction or input is no text'
  if (system !== undefined && !isText(system)) return 'its system is no text'
  const question = input === '' ? instruction : `${instruction}\n\n${input}`
  const messages = [...systemOf(system), { role: 'user', content: question }]
  if (method === 'dpo') {
    const { chosen, rejected } = value
    const pair = { messages, chosen, rejected }
    return { value: { ...pair, ...sharedOf(value) }, used: [...alpacaFields, ...shared] }
  }
  if (method === 'grpo') {
    return { value: { messages, ...sharedOf(value) }, used: [...alpacaFields, ...shared] }
  }
  if (!isText(output)) return 'it has an instruction, and its output is no text'
  const answered = [...messages, { role: 'assistant', content: output }]
  const used = ['instruction', 'input', 'output', 'system', ...shared]
  return { value: { messages: answered, ...sharedOf(value) }, used }
}

/** Senders of ShareGPT's messages (`from`), each with its role in this project. */
const speakers: ReadonlyMap<unknown, string> = new Map([
  ['system', 'system'],
  ['human', 'user'],
  ['user', 'user'],
  ['gpt', 'assistant'],
  ['assistant', 'assistant'],
  ['chatgpt', 'assistant'],
  ['model', 'assistant'],
])

/** Converts a message of ShareGPT to one of this project, or returns why it is invalid. */
function spokenOf(value: unknown): RowFields | string {
  if (!isFields(value)) return 'it is no object'
  if (value['from'] == null && value['role'] != null) return value
  const { from, value: content, ...others } = value
  const role = speakers.get(from)
  if (role !== undefined) return { ...others, role, content }
  return 'its `from` is none of system, human, user, gpt, assistant, chatgpt and model'
}

function spokenList(list: unknown): readonly RowFields[] | string {
  if (!Array.isArray(list)) return 'its conversations are no list'
  const read = list.map(spokenOf)
  const at = read.findIndex((one) => typeof one === 'string')
  return at < 0 ? (read as readonly RowFields[]) : `message ${at + 1}: ${String(read[at])}`
}

function shareGptOf(value: RowFields, method: TrainingMethod): Mapped {
  const { conversations, system, chosen, rejected } = value
  const spoken = spokenList(conversations)
  if (typeof spoken === 'string') return spoken
  if (system !== undefined && !isText(system)) return 'its system is no text'
  const used = ['conversations', 'system', ...shared]
  const messages = [...systemOf(system), ...spoken]
  if (method !== 'dpo') return { value: { messages, ...sharedOf(value) }, used }
  const answers = [chosen, rejected].map((one) => (isText(one) ? one : spokenOf(one)))
  const texts = answers.map((one) => answerOf(typeof one === 'string' ? one : [one]))
  const [good, bad] = texts
  if (good === undefined || bad === undefined) return 'its chosen or rejected is no answer'
  const pair = { messages, chosen: good, rejected: bad }
  return { value: { ...pair, ...sharedOf(value) }, used: [...used, 'chosen', 'rejected'] }
}

/**
 * Returns the text of an answer, which may be in a list with one message; undefined for other
 * values.
 */
function answerOf(value: unknown): string | undefined {
  if (isText(value)) return value
  const read = messagesOf(value)
  if (typeof read === 'string' || read.length !== 1) return undefined
  const [{ role, content, tool_calls }] = read as readonly [RowMessage]
  return role === 'assistant' && !tool_calls ? content : undefined
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Returns the messages of a prompt, marked so that its assistant's answers are not trained. */
const unanswered = (messages: readonly RowMessage[]): readonly RowMessage[] =>
  messages.map((one) => (one.role === 'assistant' ? { ...one, weight: 0 } : one))

/**
 * Converts a row whose prompt and completion are lists of messages: the completion's answers are
 * trained.
 */
function completedOf(value: RowFields): Mapped {
  const [prompt, completion] = [messagesOf(value['prompt']), messagesOf(value['completion'])]
  if (typeof prompt === 'string') return `prompt: ${prompt}`
  if (typeof completion === 'string') return `completion: ${completion}`
  if (completion.some(({ role }) => role !== 'assistant' && role !== 'tool')) {
    return 'its completion has messages that are none of the assistant'
  }
  const messages = [...unanswered(prompt), ...completion]
  return { value: { messages, ...sharedOf(value) }, used: ['prompt', 'completion', ...shared] }
}

/** Returns the number of equal messages at the beginning of two lists. */
function commonLength(one: readonly RowMessage[], other: readonly RowMessage[]): number {
  const texts = [one, other].map((list) => list.map((message) => JSON.stringify(message)))
  const [first = [], second = []] = texts
  const at = first.findIndex((text, index) => text !== second[index])
  return at < 0 ? first.length : at
}

const ONE_ANSWER = 'its chosen and rejected differ in more than one answer of the assistant'

/**
 * Converts a pair whose prompt or answers are lists of messages. Without a prompt that is a list,
 * the equal messages at the beginning of both answers are the conversation.
 */
function pairOf(value: RowFields): Mapped {
  const { prompt, chosen, rejected } = value
  const used = ['prompt', 'chosen', 'rejected', ...shared]
  const from = (messages: readonly RowMessage[], good: unknown, bad: unknown): Mapped => {
    const [one, other] = [answerOf(good), answerOf(bad)]
    if (one === undefined || other === undefined) return ONE_ANSWER
    const pair = { messages, chosen: one, rejected: other }
    return { value: { ...pair, ...sharedOf(value) }, used }
  }
  if (isList(prompt)) {
    const read = messagesOf(prompt)
    return typeof read === 'string' ? `prompt: ${read}` : from(read, chosen, rejected)
  }
  const [good, bad] = [messagesOf(chosen), messagesOf(rejected)]
  if (typeof good === 'string') return `chosen: ${good}`
  if (typeof bad === 'string') return `rejected: ${bad}`
  const common = commonLength(good, bad)
  if (common === 0) return 'its chosen and rejected begin with no message that is the same'
  const messages = good.slice(0, common)
  // Some data sets have the question twice, as a text beside the conversation that begins with it.
  if (prompt !== undefined && !messages.some(({ content }) => content === prompt)) {
    return 'its prompt is a text that its chosen and rejected do not begin with'
  }
  return from(messages, good.slice(common), bad.slice(common))
}

function trlOf(value: RowFields, method: TrainingMethod): Mapped {
  if (method === 'dpo') return pairOf(value)
  if (isList(value['completion'])) return completedOf(value)
  const { prompt } = value
  if (method !== 'grpo') return 'its prompt is a list of messages, and its completion is none'
  return { value: { messages: prompt, ...sharedOf(value) }, used: ['prompt', ...shared] }
}

/** Converts a row with an input and two outputs, the form of pairs in OpenAI's fine-tuning API. */
function openAiPreferenceOf(value: RowFields): Mapped {
  const { input, preferred_output: chosen, non_preferred_output: rejected } = value
  if (!isFields(input)) return 'its input is no object'
  const other = Object.keys(input).find((name) => !['messages', 'tools'].includes(name))
  if (other !== undefined && input[other] != null && other !== 'parallel_tool_calls') {
    return 'its input has a field that is not read'
  }
  const [good, bad] = [answerOf(chosen), answerOf(rejected)]
  if (good === undefined || bad === undefined) return 'its outputs are no lists of one answer'
  const { messages, tools } = input
  const pair = { messages, chosen: good, rejected: bad, ...(tools != null && { tools }) }
  return { value: pair, used: ['input', 'preferred_output', 'non_preferred_output'] }
}

/** Known forms of rows. A row has the first of these forms that fits it. */
const forms: readonly RowForm[] = [
  {
    name: 'sharegpt',
    fits: ({ conversations }) => conversations !== undefined,
    map: shareGptOf,
  },
  {
    name: 'openai-preference',
    fits: ({ preferred_output }) => preferred_output !== undefined,
    map: openAiPreferenceOf,
  },
  {
    name: 'alpaca',
    fits: ({ instruction }) => instruction !== undefined,
    map: alpacaOf,
  },
  {
    name: 'trl',
    fits: ({ prompt, completion, chosen, rejected }) =>
      [prompt, completion, chosen, rejected].some(isList),
    map: trlOf,
  },
  { name: 'own', fits: () => true, map: (value, method) => ({ value, used: ownFields[method] }) },
]

const isOwn = (value: RowFields): boolean =>
  Object.values(ownFields).some((names) => names.some((name) => value[name] !== undefined))

const FORMS =
  '`text`, `prompt` with `completion`, `messages`, `conversations`, or `instruction` with `output`'

const LEAVES_OUT = '`ignoreFields` leaves them out'

/** Lists at most eight names of fields in an error for the rows' author. */
const namesOf = (names: readonly string[]): string =>
  names
    .slice(0, 8)
    .map((name) => `\`${name.slice(0, 32)}\``)
    .join(', ')

/**
 * Reads a row in any known form, or returns why it is invalid. Every field that is not ignored or
 * null is used, or refused by its name.
 *
 * @param options.ignored Fields of the row that its author chose to leave out.
 */
export function readRow(
  value: RowFields,
  options: { readonly method: TrainingMethod; readonly ignored: ReadonlySet<string> },
): ReadRow | string {
  const { method, ignored } = options
  const given = Object.entries(value).filter(([name, one]) => one !== null && !ignored.has(name))
  const fields: RowFields = Object.fromEntries(given)
  const form = forms.find(({ fits }) => fits(fields))!
  if (form.name === 'own' && !isOwn(fields)) {
    const names = Object.keys(fields)
    const found = names.length === 0 ? 'no field' : namesOf(names)
    return `it has ${found}, where a row has ${FORMS}: rename its fields`
  }
  const mapped = form.map(fields, method)
  if (typeof mapped === 'string') return mapped
  // `rowOf` gets the unread fields, too: it refuses some of them with a reason of their own.
  const unread = Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) =>
        !mapped.used.includes(name) || (shared.includes(name) && !ownFields[method].includes(name)),
    ),
  )
  const row = rowOf({ ...unread, ...mapped.value }, method)
  if (typeof row === 'string') return row
  const others = Object.keys(unread)
  if (others.length === 0) return { row, form: form.name }
  return `it has fields that are not read: ${namesOf(others)} (${LEAVES_OUT})`
}
