// Goal: a conversation's title and size are computed as the page and its quote need them.
// Method: given texts.

import { expect, test } from 'vitest'
import { quoteSizeBound, titleOf } from './conversation.ts'

test('a question is measured from above: by bytes, with its pictures and all before it', () => {
  const before = [
    { id: 'a', role: 'user', text: '日本', images: ['data:'] },
    { id: 'b', role: 'assistant', text: 'x'.repeat(200) },
  ] as const
  // The texts have 6, 200 and 1 bytes; 32 tokens are added for each message and for the whole, and
  // the sum is rounded up to a multiple of 256.
  expect(quoteSizeBound(before, '?')).toEqual({ inputTokens: 512, images: 1 })
  expect(quoteSizeBound([], 'x'.repeat(192))).toEqual({ inputTokens: 256, images: 0 })
  expect(quoteSizeBound([], 'x'.repeat(193))).toEqual({ inputTokens: 512, images: 0 })
})

test('a title is the first line', () => {
  expect(titleOf('Why is the sky blue?\nReally.')).toBe('Why is the sky blue?')
  expect(titleOf('x'.repeat(60))).toHaveLength(48)
})
