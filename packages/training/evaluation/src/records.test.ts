// Goal: a file for an evaluation is read completely and in its format, or refused with the number
// of the faulty line.
// Method: small files of each kind, and faults by example.

import { describe, expect, test } from 'vitest'
import { readRecords } from './records.ts'

const read = (text: string, file = 'set.jsonl') =>
  readRecords(new TextEncoder().encode(text), { file })

const question = { question: 'Is it?', choices: ['Yes.', 'No.'], answer: 1 }
const lines = (...records: readonly unknown[]) =>
  records.map((one) => JSON.stringify(one)).join('\n')

describe('what is read', () => {
  test('a file that is not JSON lines is read as one text', () => {
    expect(read('One.\nTwo.\n', 'set.txt')).toEqual({
      kind: 'texts',
      records: [{ text: 'One.\nTwo.\n' }],
    })
  })

  test('each line is read as a text with its group, without its other fields', () => {
    const text = lines({ text: 'a', group: 'en' }, { text: 'b', id: 7 })
    expect(read(`${text}\n\n`)).toEqual({
      kind: 'texts',
      records: [{ text: 'a', group: 'en' }, { text: 'b' }],
    })
  })

  test('a question is read with its answer, given as a place or as a text', () => {
    const { choices } = question
    const other = { prompt: 'Is it?', choices, answer: 'Yes.' }
    expect(read(lines(question, other))).toEqual({
      kind: 'choices',
      records: [
        { prompt: 'Is it?', choices, answer: 1 },
        { prompt: 'Is it?', choices, answer: 0 },
      ],
    })
  })
})

describe('what is refused', () => {
  test.each<[string, string, string]>([
    ['an empty file', '\n', 'not empty'],
    ['no JSON', '{"text":"a"}\nno', 'line 2'],
    ['no object', '1', 'not an object'],
    ['an empty text', lines({ text: '' }), 'text is not a text'],
    ['one choice', lines({ ...question, choices: ['Yes.'] }), 'list of 2 to 64'],
    ['an answer beyond the choices', lines({ ...question, answer: 2 }), 'answer is neither'],
    ['an answer that is no choice', lines({ ...question, answer: 'Maybe.' }), 'answer is neither'],
    ['texts among questions', lines(question, { text: 'a' }), 'not both'],
    [
      'too many groups',
      lines(...Array.from({ length: 33 }, (_, at) => ({ text: 'a', group: `${at}` }))),
      'at most 32 groups',
    ],
  ])('%s', (_, text, reason) => {
    expect(() => read(text)).toThrow(reason)
  })
})
