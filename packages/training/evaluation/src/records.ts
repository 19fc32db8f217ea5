import { Evaluation, InputInvalidError, JsonText, Schema } from '@ostrom/protocol'
import { EVALUATION_CHOICES_MAX, EVALUATION_RECORDS_MAX } from './limits.ts'

/** A text whose likelihood is measured. */
export type TextRecord = { readonly text: string; readonly group?: string | undefined }

/** A question, its possible continuations, and the right one. */
export type ChoiceRecord = {
  readonly prompt: string
  readonly choices: readonly string[]
  /** Index of the right choice, from 0. */
  readonly answer: number
  readonly group?: string | undefined
}

/** Records on which a model is measured, all of one kind. */
export type EvaluationRecords =
  | { readonly kind: 'texts'; readonly records: readonly TextRecord[] }
  | { readonly kind: 'choices'; readonly records: readonly ChoiceRecord[] }

const TEXT_MAX = 64 * 1024 * 1024

/** A record as parsed JSON. Fields that no reader below uses are ignored. */
type JsonObject = Readonly<Record<string, unknown>>

class EvaluationRecordError extends Error {}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= TEXT_MAX) return value
  throw new EvaluationRecordError(`${name} is not a text`)
}

const groupOf = ({ group }: JsonObject) =>
  group === undefined ? {} : { group: Schema.text(64)(group, 'group') }

function choiceOf(fields: JsonObject): ChoiceRecord {
  const { choices, answer } = fields
  const prompt = textOf(fields['question'] ?? fields['prompt'], 'question')
  if (!Array.isArray(choices) || choices.length < 2 || choices.length > EVALUATION_CHOICES_MAX) {
    throw new EvaluationRecordError(`choices are not a list of 2 to ${EVALUATION_CHOICES_MAX}`)
  }
  const texts = choices.map((choice) => textOf(choice, 'a choice'))
  const index = typeof answer === 'string' ? texts.indexOf(answer) : answer
  if (!Number.isInteger(index) || texts[index as number] === undefined) {
    throw new EvaluationRecordError('answer is neither the place of a choice, from 0, nor its text')
  }
  return { prompt, choices: texts, answer: index as number, ...groupOf(fields) }
}

function recordOf(line: string): TextRecord | ChoiceRecord {
  const value: unknown = JsonText.parseDocument(line)
  if (typeof value !== 'object' || value === null) throw new EvaluationRecordError('not an object')
  const fields = value as JsonObject
  if ('choices' in fields) return choiceOf(fields)
  return { text: textOf(fields['text'], 'text'), ...groupOf(fields) }
}

const isChoice = (record: TextRecord | ChoiceRecord): record is ChoiceRecord => 'choices' in record

/**
 * Reads the records to measure on. A `.jsonl` file has JSON lines of texts (`text`) or of questions
 * (`question` or `prompt`, `choices`, `answer`), each with or without a `group`. Any other file is
 * one text.
 *
 * @throws {InputInvalidError} The file is empty or not UTF-8, a line is no such record, the file
 * has both texts and questions, or it has too many records or groups.
 */
export function readRecords(
  bytes: Uint8Array,
  { file }: { readonly file: string },
): EvaluationRecords {
  const refuse = (expected: string) =>
    new InputInvalidError({ field: 'dataset', value: file, expected })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('a file of UTF-8')
  }
  if (text.trim() === '') throw refuse('a file that is not empty')
  if (!file.endsWith('.jsonl')) return { kind: 'texts', records: [{ text }] }
  const records = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [recordOf(line)]
    } catch (error) {
      const reason =
        error instanceof EvaluationRecordError ? error.message : 'not JSON, or a bad group'
      throw refuse(`a record on line ${at + 1}: ${reason}`)
    }
  })
  if (records.length > EVALUATION_RECORDS_MAX) {
    throw refuse(`at most ${EVALUATION_RECORDS_MAX} records`)
  }
  const groups = new Set(records.flatMap(({ group }) => group ?? []))
  if (groups.size > Evaluation.GROUPS_MAX) throw refuse(`at most ${Evaluation.GROUPS_MAX} groups`)
  const choices = records.filter(isChoice)
  if (choices.length === records.length) return { kind: 'choices', records: choices }
  const texts = records.filter((record): record is TextRecord => !isChoice(record))
  if (texts.length === records.length) return { kind: 'texts', records: texts }
  throw refuse('texts or questions, not both')
}
