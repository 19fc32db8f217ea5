// Goal: a server's function calls become text with the same arguments. Method: the parser of calls
// reads the text made from the deltas of a stream.

import { expect, test } from 'vitest'
import { createToolCallReader } from '../tokenizer/calls/index.ts'
import { createToolCallWriter } from './tool-calls.ts'

const readBack = (given: readonly string[]) => {
  const writer = createToolCallWriter()
  for (const [at, text] of given.entries()) {
    writer.push([{ index: 0, function: { ...(at === 0 && { name: 'f' }), arguments: text } }])
  }
  const reader = createToolCallReader({ format: 'hermes', names: ['f'], opening: '' })
  return [...reader.push(writer.end()), ...reader.end()]
}
const call = (written: string) => [{ kind: 'call', name: 'f', arguments: written }]

// Finding: API-9
test('the arguments of function calls keep their text, digits and order', () => {
  for (const written of [
    '{"id": 2512292042121000001, "9": 1.0, "1": [ ]}',
    '{}',
    '{\n  "a": "</tool_call>{\\"b\\": 1}"\n}',
  ]) {
    expect(readBack([...written])).toEqual(call(written))
  }
  expect(readBack([''])).toEqual(call('{}'))
})

test('arguments that are no JSON stay readable', () => {
  const [part] = readBack(['{"a": 1'])
  expect(part).toMatchObject({ kind: 'text', text: expect.stringContaining('{\\"a\\": 1') })
})
