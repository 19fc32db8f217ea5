// Goal: conversations survive a reload without pictures, and nothing in the store breaks the page.
// Method: a store of two functions.

import { describe, expect, test } from 'vitest'
import {
  type Conversation,
  costOf,
  keepConversations,
  readConversations,
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
    expect(keepConversations(store, key, many)).toBe(true)
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
    expect(keepConversations(full, key, [one('c')])).toBe(false)
  })
})

test('a title is the first line, a cost is rounded up', () => {
  expect(titleOf('Why is the sky blue?\nReally.')).toBe('Why is the sky blue?')
  expect(titleOf('x'.repeat(60))).toHaveLength(48)
  expect(costOf('1', 1)).toBe(1n)
  expect(costOf('3000000', 7)).toBe(21n)
})
