// Goal: in the description of a proposal's action, no text of the proposer can look like another
// field.
// Method: names of models with a comma, a line break, an escape sequence, or a change of text
// direction.

import { expect, test } from 'vitest'
import { actionFields } from './action-fields.ts'
import type { GovernanceAction } from './actions.ts'

const version = `0x${'ab'.repeat(32)}` as const
const promote = (model: string): GovernanceAction => ({ kind: 'promote', model, version })
const modelOf = (model: string) => actionFields(promote(model)).fields[0]?.value

// Finding: PROP-2
test.each([
  ['one that names another version', 'llama, version 0xcd', '"llama, version 0xcd"'],
  ['one that ends a line', 'llama\nversion 0xcd', '"llama\\nversion 0xcd"'],
  ['one that commands a terminal', 'llama\x1b[2K', '"llama\\u001b[2K"'],
  ['one that turns what follows', 'llama\u202edc', '"llama\\u202edc"'],
  ['one that looks like another', 'll\u0430ma', '"ll\\u0430ma"'],
  ['an empty one', '', '""'],
])('a proposal shows the name of a model as one word, also %s', (_, name, word) => {
  expect(modelOf(name)).toBe(word)
})

test('usual names and numbers stay as they are', () => {
  expect(modelOf('qwen/qwen3-0.6b_it')).toBe('qwen/qwen3-0.6b_it')
  const spend: GovernanceAction = {
    kind: 'set-sale',
    token: `0x${'00'.repeat(12)}${'11'.repeat(20)}`,
    price: 5n,
    amountMax: 7n,
  }
  expect(
    actionFields(spend)
      .fields.map(({ value }) => value)
      .slice(1),
  ).toEqual(['5', '7'])
  const end: GovernanceAction = { kind: 'promote', model: 'm', version: undefined }
  expect(actionFields(end).fields.at(-1)).toEqual({ name: 'version', value: 'none' })
})
