// Goal: conversations survive a reload without pictures, those of before there were branches too,
// and nothing in the store breaks the page.
// Method: a store in memory.

import { describe, expect, test } from 'vitest'
import { branchOf } from './branches.ts'
import type { Conversation } from './conversation.ts'
import {
  migrateConversations,
  readConversations,
  readDeletions,
  storeConversation,
  storeDeletion,
} from './stored-conversations.ts'
import { createStorageMemory } from './test-tabs.ts'

const key = 'conversations'

const broken = '[{"id": "c", "title": "Sky", "messages": [null]}]'

const one = (id: string, atMs = 1): Conversation => ({
  id,
  title: 'Sky',
  atMs,
  messages: [{ id: 'm', role: 'user', text: 'Why?', images: ['data:image/png;base64,AAAA'] }],
})

/** What was kept before there were branches. */
const old: readonly Conversation[] = [
  {
    id: 'old',
    title: 'Sky',
    atMs: 5,
    messages: [
      { id: 'z', role: 'user', text: 'Why?' },
      {
        id: 'y',
        role: 'assistant',
        text: 'Because.',
        payment: { cost: '7', fee: '1', provider: '0x12', receipt: '0xaa' },
      },
      { id: 'x', role: 'user', text: 'More?' },
      { id: 'w', role: 'assistant', text: 'No.' },
    ],
  },
]

describe('kept conversations', () => {
  test('come back without their pictures, all of them, newest first', () => {
    const storage = createStorageMemory()
    for (let at = 0; at < 40; at++)
      expect(storeConversation(storage, key, one(`c${at}`, at))).toBeDefined()
    const back = readConversations(storage, key)
    expect(back).toHaveLength(40)
    const messages = [{ id: 'm', role: 'user', text: 'Why?' }]
    expect(back[0]).toEqual({ ...one('c39', 39), messages })
  })

  test.each(['', 'not json', '{}', '[1, null, {"id": 3}]', broken])(
    'of others are none: %j',
    (text) => {
      const storage = createStorageMemory()
      storage.setItem(key, text)
      storage.setItem(`${key}/conversation/c`, text)
      storage.setItem(`${key}/deletions`, text)
      migrateConversations(storage, key)
      expect(readConversations(storage, key)).toEqual([])
    },
  )

  test('that do not fit are not kept, which is told', () => {
    const storage = createStorageMemory()
    storage.isFull = true
    expect(storeConversation(storage, key, one('c'))).toBeUndefined()
  })

  test('stay deleted, and come back where that was undone', () => {
    const storage = createStorageMemory()
    storeConversation(storage, key, one('c'))
    storeDeletion(storage, key, { id: 'c', atMs: 1, isDeleted: true })
    expect(readConversations(storage, key)).toEqual([])
    // A tab that did not hear of it.
    storeConversation(storage, key, one('c'))
    expect(readConversations(storage, key)).toEqual([])
    storeDeletion(storage, key, { id: 'c', atMs: 2, isDeleted: false })
    expect(readConversations(storage, key)).toHaveLength(1)
    expect(readDeletions({ storage, key })).toEqual({ c: { atMs: 2, isDeleted: false } })
  })
})

describe('conversations of before there were branches', () => {
  const shown = (storage: ReturnType<typeof createStorageMemory>) =>
    branchOf(readConversations(storage, key)[0]!, undefined).map(({ id }) => id)

  test('are read in their order, with what was paid, and move to their own places', () => {
    const storage = createStorageMemory()
    storage.setItem(key, JSON.stringify(old))
    expect(shown(storage)).toEqual(['z', 'y', 'x', 'w'])
    migrateConversations(storage, key)
    expect(storage.getItem(key)).toBeNull()
    expect(shown(storage)).toEqual(['z', 'y', 'x', 'w'])
    const paid = readConversations(storage, key)[0]?.messages.find(({ id }) => id === 'y')
    expect(paid?.payment?.receipt).toBe('0xaa')
  })

  test('stay where they are while there is no room', () => {
    const storage = createStorageMemory()
    storage.setItem(key, JSON.stringify(old))
    storage.isFull = true
    migrateConversations(storage, key)
    expect(shown(storage)).toEqual(['z', 'y', 'x', 'w'])
  })

  test('that a tab of the version before writes again do not bring back what was deleted', () => {
    const storage = createStorageMemory()
    storage.setItem(key, JSON.stringify(old))
    migrateConversations(storage, key)
    storeDeletion(storage, key, { id: 'old', atMs: 9, isDeleted: true })
    storage.setItem(key, JSON.stringify(old))
    expect(readConversations(storage, key)).toEqual([])
    migrateConversations(storage, key)
    expect(readConversations(storage, key)).toEqual([])
  })
})
