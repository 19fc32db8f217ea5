import { TrainerInputInvalidError } from './errors.ts'
import { ROW_MESSAGES_MAX, TRAINING_ROW_BYTES_MAX, TRAINING_ROWS_BYTES_MAX } from './limits.ts'

/** What is trained of a row: docs/spec/training-rounds.md, section 10. */
export type TrainingRow =
  | { readonly text: string }
  | { readonly prompt: string; readonly completion: string }
  | { readonly messages: readonly RowMessage[] }

/** A message of a conversation in a row. */
export type RowMessage = {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed()

const roles: readonly unknown[] = ['system', 'user', 'assistant']

function parseMessage(value: unknown): RowMessage | undefined {
  const { role, content } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (!roles.includes(role) || !isText(content)) return undefined
  return { role: role as RowMessage['role'], content }
}

/** Returns the row of an object, or why it is none. */
function rowOf(value: Readonly<Record<string, unknown>>): TrainingRow | string {
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
  if (!Array.isArray(messages)) return 'its messages are no list'
  if (messages.length > ROW_MESSAGES_MAX) return `more than ${ROW_MESSAGES_MAX} messages`
  const parsed = messages.map(parseMessage)
  const read = parsed.filter((one) => one !== undefined)
  if (read.length < parsed.length) return `message ${parsed.indexOf(undefined)} is invalid`
  return { messages: read }
}

/**
 * Reads a line of a dataset as a row of training data.
 *
 * @param at Where the row stands, for the error, which never has its text.
 * @throws {TrainerInputInvalidError} It is too long, no JSON object, or of no known form.
 */
export function parseRow(line: string, at: string): TrainingRow {
  const refuse = (reason: string): never => {
    throw new TrainerInputInvalidError({ field: at, reason })
  }
  const bytes = new TextEncoder().encode(line).length
  if (bytes > TRAINING_ROW_BYTES_MAX) refuse(`${bytes} bytes, above ${TRAINING_ROW_BYTES_MAX}`)
  if (/[\n\r]/.test(line)) refuse('it is more than one line')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('it is no JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('it is no object')
  }
  const row = rowOf(value as Readonly<Record<string, unknown>>)
  return typeof row === 'string' ? refuse(row) : row
}

/**
 * Reads rows of one request.
 *
 * @throws {TrainerInputInvalidError} As `parseRow`; or they are too long together.
 */
export function parseRows(lines: readonly string[], at: string): readonly TrainingRow[] {
  const encoder = new TextEncoder()
  const bytes = lines.reduce((sum, line) => sum + encoder.encode(line).length, 0)
  if (bytes > TRAINING_ROWS_BYTES_MAX) {
    const reason = `${bytes} bytes, above ${TRAINING_ROWS_BYTES_MAX}`
    throw new TrainerInputInvalidError({ field: at, reason })
  }
  return lines.map((line, index) => parseRow(line, `${at}, row ${index}`))
}
