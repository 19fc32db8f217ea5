// Goal: the parent checks everything that a child sends, because hostile native code may control
// the child. Method: examples of honest messages, and the same messages with one invalid field
// each.

import { deserialize, serialize } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { CHILD_IDS_MAX, CHILD_REASON_CHARACTERS, SCORE_TOP_MAX } from '../limits.ts'
import { parseChildEvent } from './child-event.ts'
import type { ChildEvent } from './messages.ts'

const honest: readonly ChildEvent[] = [
  { kind: 'loaded', build: 'b1', threads: 2, contextLength: 4096 },
  { kind: 'load-failed', fault: 'artifact', reason: 'no magic' },
  { kind: 'opened', context: 1 },
  { kind: 'progress', taskId: 3, ids: [1, 2], prefill: { tokens: 8, cached: 0 }, finish: 'stop' },
  {
    kind: 'progress',
    taskId: 3,
    ids: [1],
    logprobs: [{ id: 1, logprob: -0.5, top: [{ id: 1, logprob: -0.5 }] }],
  },
  { kind: 'scored', taskId: 4, positions: [], targetLogits: [new Float32Array(3)], isLast: true },
  { kind: 'image-generated', taskId: 5, file: new Uint8Array(4) },
  { kind: 'embedded', taskId: 6, vector: new Float32Array(4) },
  { kind: 'answer-failed', taskId: 7, reason: 'no' },
  { kind: 'freed', taskId: 8 },
  { kind: 'statistics', sampledTokens: 9 },
]

describe('a message of a child', () => {
  test('a message of a child is accepted unchanged if it has a known shape', () => {
    for (const message of honest) expect(parseChildEvent(message)).toBe(message)
  })

  // Finding: OFF-M6
  test('a message of a child is refused if any of its fields has another type', () => {
    for (const message of honest) {
      for (const key of Object.keys(message)) {
        const spoiled = { ...message, [key]: { toString: 'evil' } }
        expect(parseChildEvent(spoiled), `${message.kind} ${key}`).toBeUndefined()
      }
    }
  })

  test.each([
    ['another kind', { kind: 'constructor' }],
    ['a text', 'loaded'],
    ['nothing', null],
    ['a count below zero', { kind: 'freed', taskId: -1 }],
    ['gaps among ids', { kind: 'progress', taskId: 1, ids: Array(4) }],
    ['a part of a number', { kind: 'progress', taskId: 1, ids: [0.5] }],
    ['too many ids', { kind: 'progress', taskId: 1, ids: Array(CHILD_IDS_MAX + 1).fill(1) }],
    [
      'too long a reason',
      { kind: 'answer-failed', taskId: 1, reason: 'x'.repeat(CHILD_REASON_CHARACTERS + 1) },
    ],
    ['an object with a length for ids', { kind: 'progress', taskId: 1, ids: { length: 1, 0: 1 } }],
  ])('a message of a child is refused: %s', (_, message) => {
    expect(parseChildEvent(message)).toBeUndefined()
  })
})

describe('the ids of a score', () => {
  const scored = (ids: readonly number[] | Uint32Array) => {
    const positions = [{ ids, logits: new Float32Array() }]
    const message = { kind: 'scored', taskId: 0, positions, targetLogits: [], isLast: true }
    return deserialize(serialize(message))
  }

  test('the ids of a score are not read if a few bytes declare 2^32 of them', () => {
    const hollow: number[] = []
    hollow.length = 2 ** 32 - 1
    expect(serialize(hollow).length).toBeLessThan(32)
    expect(parseChildEvent(scored(hollow))).toBeUndefined()
  })

  test('a score has at most the maximum number of ids', () => {
    const ids = Array.from({ length: SCORE_TOP_MAX }, (_, at) => at)
    expect(parseChildEvent(scored(ids))).toMatchObject({ positions: [{ ids }] })
    expect(parseChildEvent(scored([...ids, 0]))).toBeUndefined()
    expect(parseChildEvent(scored(Uint32Array.from([...ids, 0])))).toBeUndefined()
  })
})
