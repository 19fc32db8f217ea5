// Goal: conversations survive a reload without pictures, and nothing in the store breaks the page.
// Method: a store of two functions.

import { describe, expect, test } from 'vitest'
import {
  type Conversation,
  quoteSizeBound,
  readConversations,
  saveConversations,
  titleOf,
} from './conversation.ts'

const key = 'conversations'

function storeOf(given?: string) {
  let text = given
  return {
    getItem: () => text ?? null,
    setItem: (_key: string, value: string) => {
      text = value
    },
  }
}

const broken = '[{"id": "c", "title": "Sky", "messages": [null]}]'

const one = (id: string): Conversation => ({
  id,
  title: 'Sky',
  atMs: 1,
  messages: [{ id: 'm', role: 'user', text: 'Why?', images: ['data:image/png;base64,AAAA'] }],
})

describe('kept conversations', () => {
  test('come back without their pictures, and only the latest', () => {
    const store = storeOf()
    const many = Array.from({ length: 40 }, (_, index) => one(`c${index}`))
    expect(saveConversations(store, key, many)).toBe(true)
    const back = readConversations(store, key)
    expect(back).toHaveLength(30)
    expect(back[0]).toEqual({ ...one('c0'), messages: [{ id: 'm', role: 'user', text: 'Why?' }] })
  })

  test.each(['', 'not json', '{}', '[1, null, {"id": 3}]', broken])(
    'of others are none: %j',
    (text) => {
      expect(readConversations(storeOf(text), key)).toEqual([])
    },
  )

  test('that do not fit are not kept, which is told', () => {
    const full = {
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(saveConversations(full, key, [one('c')])).toBe(false)
  })
})

test('a question is measured from above: by bytes, with its pictures and all before it', () => {
  const before = [
    { id: 'a', role: 'user', text: '日本', images: ['data:'] },
    { id: 'b', role: 'assistant', text: 'x'.repeat(200) },
  ] as const
  // 6, 200 and 1 bytes, and 32 around each message and the whole.
  expect(quoteSizeBound(before, '?')).toEqual({ inputTokens: 512, images: 1 })
  expect(quoteSizeBound([], 'x'.repeat(192))).toEqual({ inputTokens: 256, images: 0 })
  expect(quoteSizeBound([], 'x'.repeat(193))).toEqual({ inputTokens: 512, images: 0 })
})

test('a title is the first line', () => {
  expect(titleOf('Why is the sky blue?\nReally.')).toBe('Why is the sky blue?')
  expect(titleOf('x'.repeat(60))).toHaveLength(48)
})
