// Goal: reading an untrusted body uses no more memory than its limit.
// Method: streams that count the read bytes; one of them never ends.

import { expect, test } from 'vitest'
import { readAtMost } from './read-at-most.ts'

/** Returns a body of parts of four bytes; endless for `undefined` parts. */
function bodyOf(parts: number | undefined) {
  const seen = { taken: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.taken === parts) return controller.close()
        seen.taken += 1
        controller.enqueue(new Uint8Array(4).fill(seen.taken))
      },
      cancel() {
        seen.isCancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, seen }
}

test('nothing is read as no bytes', async () => {
  expect(await readAtMost(null, 0)).toEqual(new Uint8Array())
})

test('a body as large as the limit is read whole, in order', async () => {
  const { body } = bodyOf(2)
  expect(await readAtMost(body, 8)).toEqual(Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2))
})

test('a larger body is cancelled where it passes the limit', async () => {
  const { body, seen } = bodyOf(undefined)
  expect(await readAtMost(body, 9)).toBeUndefined()
  expect(seen).toEqual({ taken: 3, isCancelled: true })
})

test.for([
  [3, 4, { taken: 3, isCancelled: false }],
  [undefined, 4, { taken: 4, isCancelled: true }],
] as const)(
  'a body’s rest is dropped up to the requested number of bytes: %j',
  async ([parts, dropped, expected]) => {
    const { body, seen } = bodyOf(parts)
    expect(await readAtMost(body, 8, dropped)).toBeUndefined()
    expect(seen).toEqual(expected)
  },
)

test('a body that breaks off fails', async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('cut')),
  })
  await expect(readAtMost(body, 8)).rejects.toThrow('cut')
})

test('parts are counted before they are kept, and a refused part ends the body', async () => {
  const { body, seen } = bodyOf(undefined)
  let counted = 0
  const count = (bytes: number) => {
    if (counted + bytes > 8) throw new Error('no room')
    counted += bytes
  }
  await expect(readAtMost(body, 100, 0, count)).rejects.toThrow('no room')
  expect([counted, seen]).toEqual([8, { taken: 3, isCancelled: true }])
})
