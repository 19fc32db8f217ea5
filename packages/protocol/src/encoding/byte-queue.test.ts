// Goal: bytes come out of a queue as they went in, and the work is linear in them. Method: a
// property over pieces and reads, and the copies of a stream of single bytes, counted.

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ByteQueue } from './byte-queue.ts'

test('bytes come out in order, however they are cut', () => {
  const steps = fc.array(fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.nat(700)))
  fc.assert(
    fc.property(steps, (list) => {
      const queue = new ByteQueue()
      const model: number[] = []
      for (const step of list) {
        if (typeof step === 'number') {
          const size = Math.min(step, model.length)
          expect([...queue.take(size)]).toEqual(model.splice(0, size))
        } else {
          queue.push(step)
          model.push(...step)
        }
        expect(queue.length).toBe(model.length)
      }
    }),
  )
})

test('a read of more bytes than there are is refused and takes none', () => {
  const queue = new ByteQueue()
  queue.push(Uint8Array.of(1, 2))
  expect(() => queue.take(3)).toThrow(RangeError)
  expect([...queue.take(2)]).toEqual([1, 2])
})

test('bytes that were taken do not change when more bytes arrive', () => {
  const queue = new ByteQueue()
  queue.push(Uint8Array.of(1, 2, 3))
  const taken = queue.take(2)
  queue.push(new Uint8Array(1_000).fill(9))
  expect([...taken]).toEqual([1, 2])
})

test.each([
  ['read at the end', (queue: ByteQueue) => queue.length > 1_000_000],
  ['read two bytes behind the writer', (queue: ByteQueue) => queue.length > 2],
])('single bytes, %s, are copied a few times each', (_, isReading) => {
  const set = vi.spyOn(Uint8Array.prototype, 'set')
  const within = vi.spyOn(Uint8Array.prototype, 'copyWithin')
  const pieces = 50_000
  const queue = new ByteQueue()
  const piece = Uint8Array.of(7)
  for (let at = 0; at < pieces; at++) {
    queue.push(piece)
    if (isReading(queue)) queue.take(1)
  }
  const copied =
    set.mock.calls.reduce((sum, [bytes]) => sum + bytes.length, 0) +
    within.mock.calls.reduce((sum, [, from, to]) => sum + (to ?? 0) - from!, 0)
  vi.restoreAllMocks()
  expect(copied).toBeGreaterThanOrEqual(pieces)
  expect(copied).toBeLessThan(4 * pieces)
})
