// Goal: a trainer that sends an update slowly uses no time that is meant for the updates of others.
// Method: contents that never arrive or arrive immediately, with a short time limit for both.

import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createTrainingContents, type TrainingContents } from './contents.ts'
import { createTransferTime } from './timely-contents.ts'

const { signal } = new AbortController()
const nowMs = () => performance.now()
const reading = { what: 'a file', bytesMax: 10, signal }

/** Contents of which one file never arrives. */
const read: TrainingContents['read'] = (cid, options) =>
  new Promise((resolve, reject) => {
    options.signal.addEventListener('abort', () => reject(options.signal.reason))
    if (cid !== 'slow') resolve(Uint8Array.of(7))
  })

const contents: TrainingContents = {
  ...createTrainingContents({ storage: createStorageMemory(), sources: [] }),
  read,
}

test('an update that does not arrive is refused, and the next one has its own time', async () => {
  const time = createTransferTime({ contents, totalMs: 100, updates: 2, nowMs })
  const slow = time.next().read('slow', reading)
  await expect(slow).rejects.toMatchObject({ code: 'training-content-invalid' })
  expect(await time.next().read('quick', reading)).toEqual(Uint8Array.of(7))
})

test('an update that has used its time waits for no further file', async () => {
  const own = createTransferTime({ contents, totalMs: 20, updates: 1, nowMs }).next()
  for (const _ of [1, 2, 3]) {
    const slow = own.read('slow', reading)
    await expect(slow).rejects.toMatchObject({ code: 'training-content-invalid' })
  }
})

test('an end of the whole work is told as itself', async () => {
  const stop = new AbortController()
  const own = createTransferTime({ contents, totalMs: 60_000, updates: 1, nowMs }).next()
  const slow = own.read('slow', { ...reading, signal: stop.signal })
  stop.abort(new Error('its phase is over'))
  await expect(slow).rejects.toThrow('its phase is over')
})

test('the longest score window gives a file more time than a moment', async () => {
  const windowMs = 7_776_000_000
  const late: TrainingContents['read'] = async (_, options) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    options.signal.throwIfAborted()
    return Uint8Array.of(7)
  }
  const options = { contents: { ...contents, read: late }, updates: 1, nowMs }
  const time = createTransferTime({ ...options, totalMs: windowMs / 2 })
  expect(await time.next().read('late', reading)).toEqual(Uint8Array.of(7))
})
