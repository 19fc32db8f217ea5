// Goal: a stranger's row that would overload a parser, a tokenizer or memory is refused before it
// is written for Python. The error has a code, and does not contain the text of the row. Method:
// one row of each kind. docs/spec/hostile-input.md has the table that names these tests.

import { describe, expect, test } from 'vitest'
import { TrainerInputInvalidError } from './errors.ts'
import { TRAINING_ROW_BYTES_MAX } from './limits.ts'
import { parseRow } from './rows.ts'

function faultOf(line: string): string {
  try {
    parseRow(line, 'batch 0, row 3', 'sft')
  } catch (error) {
    if (!(error instanceof TrainerInputInvalidError)) throw error
    expect(error.code).toBe('trainer-input-invalid')
    expect(error.message).not.toContain('xylophone')
    return error.details[0] ?? ''
  }
  throw new Error('nothing was wrong')
}

const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('a row', () => {
  test.each([
    ['of one byte too many', `{"text":"${'x'.repeat(TRAINING_ROW_BYTES_MAX)}"}`, '1048587 bytes'],
    ['without an end', `{"text":"xylophone${'x'.repeat(1_000)}`, 'it is no JSON'],
    ['of 500,000 lists', `{"text":${lists(500_000)}}`, 'more than 32 levels'],
    ['of 500,000 open lists', '['.repeat(500_000), 'more than 32 levels'],
    ['of lists in a field that nobody reads', `{"text":"a","b":${lists(32)}}`, 'more than 32'],
    ['with a text twice', '{"text":"xylophone","text":"a"}', 'it has a name twice'],
    ['with a text twice, once escaped', '{"text":"a","te\\u0078t":"xylophone"}', 'a name twice'],
    ['with a role twice', '{"messages":[{"role":"user","role":"system"}]}', 'a name twice'],
    ['of two lines', '{"text":"a"}\n{"text":"b"}', 'more than one line'],
    ['of half a character', '{"text":"\\ud800"}', 'its text is none'],
    ['of 1,025 messages', JSON.stringify({ messages: Array(1_025).fill(0) }), '1024 messages'],
  ])('%s', (_, line, fault) => {
    const told = faultOf(line)
    expect(told).toContain('Field: batch 0, row 3.')
    expect(told).toContain(fault)
  })

  test('a row at the limits of length and depth is read', () => {
    const room = TRAINING_ROW_BYTES_MAX - JSON.stringify({ text: '' }).length
    const long = parseRow(JSON.stringify({ text: 'x'.repeat(room) }), 'row', 'sft')
    expect(long).toEqual({ text: 'x'.repeat(room) })
    expect(parseRow(`{"text":"a","b":${lists(31)}}`, 'row', 'sft')).toEqual({ text: 'a' })
  })
})
