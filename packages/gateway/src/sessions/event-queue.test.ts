import { expect, test } from 'vitest'
import { createEventQueue } from './calls/inference-call.ts'

// Goal: the queue between a channel and the reader of an answer hands out one event for each call,
// in order, and nothing ahead of a call.
// Method: the queue alone.

test('gives one event for each call, in order, and ends', async () => {
  const queue = createEventQueue<number>()
  const first = queue.next()
  queue.push(1)
  queue.push(2)
  queue.end()
  queue.push(3)
  expect(await first).toBe(1)
  expect(await queue.next()).toBe(2)
  expect(await queue.next()).toBeUndefined()
})

test('gives what came before a failure, then the failure', async () => {
  const queue = createEventQueue<number>()
  queue.push(1)
  queue.fail(new Error('gone'))
  expect(await queue.next()).toBe(1)
  await expect(queue.next()).rejects.toThrow('gone')
  expect(queue.ended).toBe(true)
})

test('wakes a waiting reader when it ends or fails', async () => {
  const ended = createEventQueue<number>()
  const atEnd = ended.next()
  ended.end()
  expect(await atEnd).toBeUndefined()
  const failed = createEventQueue<number>()
  const atFailure = failed.next()
  failed.fail(new Error('gone'))
  await expect(atFailure).rejects.toThrow('gone')
})
