// Goal: the parent process limits the number of token ids in a reply of a tokenizer worker before
// it builds lists of these ids. Method: values that a compromised worker could send.

import { expect, test } from 'vitest'
import { TOKENIZER_TASK_IDS_MAX } from './limits.ts'
import { parseIds, parseProgress, parseWorkerReply } from './messages.ts'

test('takes lists of ids of a vocabulary', () => {
  const value = [Uint32Array.of(0, 4), Uint32Array.of()]
  expect(parseIds(value, { lists: 2, size: 5 })).toEqual([[0, 4], []])
  expect(parseIds(value, { lists: 2, size: 4 })).toBeUndefined()
  expect(parseIds(value, { lists: 1, size: 5 })).toBeUndefined()
  expect(parseIds([[0]], { lists: 1, size: 5 })).toBeUndefined()
})

test('refuses one long list told again and again, which takes a few bytes each time', () => {
  const list = new Uint32Array(TOKENIZER_TASK_IDS_MAX / 4)
  expect(parseIds([list, list], { lists: 2, size: 1 })).toHaveLength(2)
  const again = Array.from({ length: 5 }, () => list)
  expect(parseIds(again, { lists: 5, size: 1 })).toBeUndefined()
})

test('reads an error of the worker with its details', () => {
  const report = { code: 'template-failed', summary: 'It failed.', details: ['Reason: a.'] }
  expect(parseWorkerReply({ id: 1, report })).toEqual({ id: 1, report })
})

test('takes a count of permitted ids that can be, and nothing else of the message', () => {
  const progress = { permitted: 2, isFinished: true }
  expect(parseProgress({ ...progress, more: 1 }, 2)).toEqual(progress)
  for (const permitted of [-1, 3, 1.5, '2', undefined, Number.NaN]) {
    expect(parseProgress({ permitted, isFinished: true }, 2)).toBeUndefined()
  }
  for (const value of [undefined, null, [], 'x', { permitted: 2 }, { permitted: 2, isFinished: 1 }])
    expect(parseProgress(value, 2)).toBeUndefined()
})
