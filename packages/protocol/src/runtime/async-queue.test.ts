// Goal: each item goes to one reader, in order; an end or a failure comes after all items that came
// before it, unless the failure discards them; no item is removed before a reader requests it.
// Method: examples with only the queue, and with more items than one compaction drops.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { type AsyncQueue, createAsyncQueue } from './async-queue.ts'

async function readAll<Item>(queue: AsyncQueue<Item>): Promise<{ seen: Item[]; error?: unknown }> {
  const seen: Item[] = []
  try {
    for await (const item of queue) seen.push(item)
    return { seen }
  } catch (error) {
    return { seen, error }
  }
}

const item = (value: number) => ({ done: false, value })
const done = { done: true, value: undefined }

test('gives one item for each read, in order, and ends', async () => {
  const queue = createAsyncQueue<number>()
  const first = queue.next()
  queue.push(1)
  queue.push(2)
  queue.end()
  queue.push(3)
  expect(await first).toEqual(item(1))
  expect(await queue.next()).toEqual(item(2))
  expect(await queue.next()).toEqual(done)
})

test('takes nothing after its end, and no failure', async () => {
  const queue = createAsyncQueue<number>()
  queue.push(1)
  queue.end()
  queue.push(2)
  queue.fail(new Error('late'))
  expect(await readAll(queue)).toEqual({ seen: [1] })
  expect(queue.state).toBe('ended')
})

test('gives all that came before it failed, then the first failure to each read', async () => {
  const queue = createAsyncQueue<number>()
  queue.push(1)
  queue.push(2)
  const error = new Error('first')
  queue.fail(error)
  queue.fail(new Error('second'))
  queue.end()
  expect(await readAll(queue)).toEqual({ seen: [1, 2], error })
  await expect(queue.next()).rejects.toBe(error)
  expect(queue.state).toBe('failed')
})

test.each(['open', 'ended', 'failed'] as const)('discards items of an %s queue', async (was) => {
  const queue = createAsyncQueue<number>()
  queue.push(1)
  if (was === 'ended') queue.end()
  if (was === 'failed') queue.fail(new Error('before'))
  queue.fail(new Error('gone'), 'discard')
  await expect(queue.next()).rejects.toThrow('gone')
  expect(queue.isReaderBehind).toBe(false)
})

test('wakes its reader for what comes later, in order', async () => {
  const queue = createAsyncQueue<number>()
  const reading = readAll(queue)
  for (const number of [1, 2, 3]) {
    await Promise.resolve()
    queue.push(number)
  }
  await Promise.resolve()
  queue.end()
  expect(await reading).toEqual({ seen: [1, 2, 3] })
})

test('wakes all waiting readers when it ends or fails', async () => {
  const ended = createAsyncQueue<number>()
  const atEnd = [ended.next(), ended.next()]
  ended.end()
  expect(await Promise.all(atEnd)).toEqual([done, done])
  const failed = createAsyncQueue<number>()
  const atFailure = failed.next()
  failed.fail(new Error('gone'))
  await expect(atFailure).rejects.toThrow('gone')
})

test('keeps the rest for another iterator when one ends early', async () => {
  const queue = createAsyncQueue<number>()
  for (const number of [1, 2]) queue.push(number)
  queue.end()
  for await (const first of queue) {
    expect(first).toBe(1)
    break
  }
  expect(await readAll(queue)).toEqual({ seen: [2] })
})

test('a reader is behind while the queue has an item that no read waits for', async () => {
  const queue = createAsyncQueue<number>()
  expect(queue.isReaderBehind).toBe(false)
  const reading = queue.next()
  queue.push(1)
  expect(queue.isReaderBehind).toBe(false)
  queue.push(2)
  expect(queue.isReaderBehind).toBe(true)
  await reading
  await queue.next()
  expect(queue.isReaderBehind).toBe(false)
})

describe('the report of taken items', () => {
  test('comes at once, also for a reader that waited', () => {
    const taken: number[] = []
    const queue = createAsyncQueue<number>((number) => taken.push(number))
    void queue.next()
    queue.push(1)
    expect(taken).toEqual([1])
    queue.push(2)
    expect(taken).toEqual([1])
    void queue.next()
    expect(taken).toEqual([1, 2])
  })

  test('covers more items than are compacted at once', async () => {
    const taken: number[] = []
    const queue = createAsyncQueue<number>((number) => taken.push(number))
    const all = Array.from({ length: 2_500 }, (_, at) => at)
    for (const number of all) queue.push(number)
    queue.end()
    expect(await readAll(queue)).toEqual({ seen: all })
    expect(taken).toEqual(all)
  })
})

test('keeps no item in memory that was taken', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const queue = createAsyncQueue<object>()
  queue.push({})
  queue.push({})
  const taken = new WeakRef((await queue.next()).value ?? {})
  // A new WeakRef keeps its target alive until the end of the current turn.
  await new Promise(setImmediate)
  collect()
  expect(taken.deref()).toBe(undefined)
  expect(queue.isReaderBehind).toBe(true)
})
