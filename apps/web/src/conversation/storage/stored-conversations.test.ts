// Goal: conversations survive a reload, except for their pictures. So do old conversations without
// branches. No stored value breaks the page.
// Method: a store in memory.

import { describe, expect, test } from 'vitest'
import { branchOf } from '../branches.ts'
import type { Conversation } from '../conversation.ts'
import { createStorageMemory } from '../tabs.fixture.ts'
import {
  migrateConversations,
  readConversations,
  readDeletions,
  storeConversation,
  storeDeletion,
} from './stored-conversations.ts'

const key = 'conversations'

const broken = '[{"id": "c", "title": "Sky", "messages": [null]}]'

const one = (id: string, atMs = 1): Conversation => ({
  id,
  title: 'Sky',
  atMs,
  messages: [{ id: 'm', role: 'user', text: 'Why?', images: ['data:image/png;base64,AAAA'] }],
})

/** Conversations as stored before messages had branches. */
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

  test('without a time keep their messages, whatever is saved of them', () => {
    const storage = createStorageMemory()
    const { atMs: _, ...undated } = old[0]!
    storage.setItem(key, JSON.stringify([undated]))
    migrateConversations(storage, key)
    const more = { ...one('old', 9), head: { id: 'm', atMs: 9 } }
    expect(storeConversation(storage, key, more)).toBeDefined()
    expect(readConversations(storage, key)[0]).toMatchObject({ id: 'old', atMs: 9 })
    expect(readConversations(storage, key)[0]?.messages).toHaveLength(5)
  })

  test.each<[string, object]>([
    ['head', { head: null }],
    ['head', { head: 'm' }],
    ['titledAtMs', { titledAtMs: 'now' }],
    ['payment', { messages: [{ id: 'm', role: 'user', text: 'Why?', payment: null }] }],
    ['images', { messages: [{ id: 'm', role: 'user', text: 'Why?', images: 'a' }] }],
    ['parent', { messages: [{ id: 'm', role: 'user', text: 'Why?', parent: 3 }] }],
  ])('lose a field that is broken, and nothing else: %s', (_, fields) => {
    const storage = createStorageMemory()
    storage.setItem(`${key}/conversation/c`, JSON.stringify({ ...one('c'), ...fields }))
    const payment = { cost: '7', fee: '1', provider: '0x12', receipt: '0xaa' }
    const whole = { ...one('c'), head: { id: 'm', atMs: 2 }, titledAtMs: 2 }
    const paid = { ...whole, messages: [{ ...whole.messages[0]!, payment, images: [] }] }
    const expected = [{ id: 'm', role: 'user', text: 'Why?' }]
    expect(storeConversation(storage, key, paid)).toBeDefined()
    expect(readConversations(storage, key)).toMatchObject([{ ...whole, messages: expected }])
  })

  test.each(['', 'not json', '{}', '[1, null, {"id": 3}]', broken])(
    'stored values of other programs are read as no conversations: %j',
    (text) => {
      const storage = createStorageMemory()
      storage.setItem(key, text)
      storage.setItem(`${key}/conversation/c`, text)
      storage.setItem(`${key}/deletions`, text)
      migrateConversations(storage, key)
      expect(readConversations(storage, key)).toEqual([])
    },
  )

  test('a conversation that does not fit in the store is reported as not stored', () => {
    const storage = createStorageMemory()
    storage.isFull = true
    expect(storeConversation(storage, key, one('c'))).toBeUndefined()
  })

  test('stay deleted, and come back where that was undone', () => {
    const storage = createStorageMemory()
    storeConversation(storage, key, one('c'))
    storeDeletion(storage, key, { id: 'c', atMs: 1, isDeleted: true })
    expect(readConversations(storage, key)).toEqual([])
    // A tab that got no event of the deletion saves its copy.
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

  test('old conversations are read in order with payments, and move to their own keys', () => {
    const storage = createStorageMemory()
    storage.setItem(key, JSON.stringify(old))
    expect(shown(storage)).toEqual(['z', 'y', 'x', 'w'])
    migrateConversations(storage, key)
    expect(storage.getItem(key)).toBeNull()
    expect(shown(storage)).toEqual(['z', 'y', 'x', 'w'])
    const paid = readConversations(storage, key)[0]?.messages.find(({ id }) => id === 'y')
    expect(paid?.payment?.receipt).toBe('0xaa')
  })

  test('move though there is no room for all of them twice', () => {
    const all = Array.from({ length: 20 }, (_, at) => ({ ...old[0]!, id: `c${at}`, atMs: at }))
    const storage = createStorageMemory()
    storage.setItem(key, JSON.stringify(all))
    const set = storage.setItem.bind(storage)
    const used = () =>
      Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at)!)!.length)
    const charactersMax = 1.25 * JSON.stringify(all).length
    storage.setItem = (name, value) => {
      const others =
        used().reduce((sum, one) => sum + one, 0) - (storage.getItem(name) ?? '').length
      if (others + value.length > charactersMax) throw new Error('full')
      set(name, value)
    }
    migrateConversations(storage, key)
    expect(storage.getItem(key)).toBeNull()
    expect(readConversations(storage, key)).toHaveLength(20)
  })

  test('stay where they are while there is no room', () => {
    const storage = createStorageMemory()
    storage.setItem(key, JSON.stringify(old))
    storage.isFull = true
    migrateConversations(storage, key)
    expect(shown(storage)).toEqual(['z', 'y', 'x', 'w'])
  })

  test('a deleted conversation stays deleted if a tab of the old version writes it again', () => {
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
