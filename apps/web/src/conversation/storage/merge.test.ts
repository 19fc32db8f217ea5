// Goal: in any interleaving of the saves of two tabs, no message, text or payment is lost, and no
// deleted conversation comes back.
// Method: properties. First, laws of merging, over any records of one conversation. Then two tabs
// over one store, where each save reads and writes at different moments because there is no lock.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChatMessageRecord, Conversation } from '../conversation.ts'
import { DELETIONS_MAX } from '../limits.ts'
import { isLacking, mergeConversations, mergeDeletions, mergeMessages } from './merge.ts'

const text = 'An answer only grows.'
const payments = ['', '0xaa'].map((receipt) => ({ cost: '7', fee: '1', provider: '0x12', receipt }))

const message = fc
  .record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      length: fc.nat({ max: text.length }),
      payment: fc.constantFrom(...payments),
      charge: fc.constantFrom('stopped' as const, 'answered' as const, 'none' as const),
      fault: fc.constantFrom('Stopped.', 'Lost.'),
      isEnded: fc.constant(true as const),
    },
    { requiredKeys: ['id', 'length'] },
  )
  .map(({ id, length, ...rest }): ChatMessageRecord => {
    const atMs = id.charCodeAt(0)
    return { id, atMs, role: 'assistant', text: text.slice(0, length), ...rest }
  })

const conversation = fc
  .record(
    {
      title: fc.constantFrom('Sky', 'Sea'),
      titledAtMs: fc.nat({ max: 3 }),
      atMs: fc.nat({ max: 3 }),
      head: fc.record({ id: fc.constantFrom('a', 'b'), atMs: fc.nat({ max: 3 }) }),
      messages: fc.uniqueArray(message, { selector: ({ id }) => id, maxLength: 4 }),
    },
    { requiredKeys: ['title', 'titledAtMs', 'atMs', 'messages'] },
  )
  .map((one): Conversation => {
    const messages = [...one.messages].sort((a, b) => (a.id < b.id ? -1 : 1))
    return { id: 'c', ...one, messages }
  })

describe('a merge of conversations', () => {
  test('a merge of conversations does not depend on order, grouping or repetition', () => {
    fc.assert(
      fc.property(conversation, conversation, conversation, (a, b, c) => {
        const merge = mergeConversations
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, merge(a, b))).toEqual(merge(a, b))
      }),
    )
  })

  test('returns the record that says all, so that nothing is drawn or written for nothing', () => {
    fc.assert(
      fc.property(conversation, conversation, (a, b) => {
        const both = mergeConversations(a, b)
        expect(mergeConversations(both, structuredClone(a))).toBe(both)
        expect(isLacking(both, a)).toBe(false)
      }),
    )
  })
})

test('a charge that one tab found replaces that another found none', () => {
  const base = { id: 'a', atMs: 1, role: 'assistant', text: '' } as const
  for (const charge of ['answered', 'stopped', 'failed', 'interrupted'] as const) {
    const [none, found] = [
      { ...base, charge: 'none' as const },
      { ...base, charge },
    ]
    expect(mergeMessages(none, found).charge).toBe(charge)
    expect(mergeMessages(found, none).charge).toBe(charge)
  }
})

test('the longer reasoning replaces the shorter one, whatever follows it', () => {
  const base = { id: 'a', atMs: 1, role: 'assistant', text: '' } as const
  for (const end of [' so', '!', '"', '\n', '~']) {
    const [short, long] = [
      { ...base, reasoning: 'It is dust' },
      { ...base, reasoning: `It is dust${end}` },
    ]
    expect(mergeMessages(short, long).reasoning).toBe(long.reasoning)
    expect(mergeMessages(long, short).reasoning).toBe(long.reasoning)
  }
})

test('deletions are merged by the latest decision, and so many are remembered', () => {
  const deleted = { c: { atMs: 1, isDeleted: true } }
  const restored = { c: { atMs: 2, isDeleted: false } }
  expect(mergeDeletions(deleted, restored)).toEqual(restored)
  expect(mergeDeletions(restored, deleted)).toEqual(restored)
  const many = Object.fromEntries(
    Array.from({ length: DELETIONS_MAX + 1 }, (_, atMs) => [`c${atMs}`, { atMs, isDeleted: true }]),
  )
  const kept = mergeDeletions(many, {})
  expect(Object.keys(kept)).toHaveLength(DELETIONS_MAX)
  expect(kept['c0']).toBeUndefined()
})

type Step = {
  readonly kind: 'ask' | 'grow' | 'pay' | 'read' | 'write' | 'hear'
  readonly tab: 0 | 1
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('ask', 'grow', 'pay', 'read', 'write', 'hear'),
    tab: fc.constantFrom(0, 1),
  }) as fc.Arbitrary<Step>,
  { maxLength: 60 },
)

/** A tab: its conversations, and the stored state that it read for a save that is still pending. */
type Tab = { own: Conversation; read: Conversation | undefined; asked: number }

test('two tabs that save at once, without a lock, have everything in the end', () => {
  const empty: Conversation = { id: 'c', title: 'Sky', titledAtMs: 0, atMs: 0, messages: [] }
  fc.assert(
    fc.property(steps, (taken) => {
      let stored = empty
      const tabs: [Tab, Tab] = [
        { own: empty, read: undefined, asked: 0 },
        { own: empty, read: undefined, asked: 0 },
      ]
      /** The most complete state of each message. */
      const best = new Map<string, ChatMessageRecord>()
      const put = (tab: Tab, next: ChatMessageRecord) => {
        best.set(next.id, next)
        const others = tab.own.messages.filter(({ id }) => id !== next.id)
        tab.own = { ...tab.own, messages: [...others, next] }
      }
      const take = ({ kind, tab: at }: Step) => {
        const tab = tabs[at]
        const last = best.get(`${at}-${tab.asked}`)
        if (kind === 'ask') {
          tab.asked += 1
          const id = `${at}-${tab.asked}`
          put(tab, { id, atMs: tab.asked, role: 'assistant', text: '' })
        } else if (kind === 'grow') {
          if (last) put(tab, { ...last, text: text.slice(0, last.text.length + 3) })
        } else if (kind === 'pay') {
          if (last) put(tab, { ...last, isEnded: true, payment: payments[1]! })
        } else if (kind === 'read') {
          tab.read = stored
        } else if (kind === 'write') {
          if (tab.read) stored = mergeConversations(tab.read, tab.own)
        } else {
          tab.own = mergeConversations(tab.own, stored)
        }
      }
      for (const step of taken) take(step)
      // Each tab receives the event of the last write, and saves if the store lacks a part of the
      // tab's data.
      for (const tab of tabs) stored = mergeConversations(stored, tab.own)
      for (const tab of tabs) {
        tab.own = mergeConversations(tab.own, stored)
        expect(isLacking(stored, tab.own)).toBe(false)
      }
      expect(stored.messages).toHaveLength(best.size)
      for (const one of stored.messages) expect(one).toEqual(best.get(one.id))
    }),
  )
})
