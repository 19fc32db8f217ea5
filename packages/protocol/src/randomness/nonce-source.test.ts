// Goal: nonces rise, and two processes of one wallet draw different nonces at the same time.
// Method: two sources with one clock; the test sets the clock and the random bytes.

import { expect, test } from 'vitest'
import { createNonceSource } from './nonce-source.ts'

const SECOND = 1_000_000n

let nowMs = 1_800_000_000_000
const sourceOf = (byte: number) =>
  createNonceSource({
    clock: { nowMs: () => nowMs },
    random: (count) => new Uint8Array(count).fill(byte),
  })

test('two processes draw different nonces in the same millisecond', () => {
  const [one, other] = [sourceOf(1), sourceOf(2)]
  expect(one()).not.toBe(other())
})

test('a process draws rising nonces, also where its clock stands still or is set back', () => {
  const next = sourceOf(255)
  const first = next()
  expect(next()).toBe(first + 1n)
  nowMs -= 5_000
  expect(next()).toBe(first + 2n)
})

test('a later second has higher nonces, in the scale of microseconds', () => {
  const late = sourceOf(255)()
  nowMs += 1_000
  const next = sourceOf(0)()
  expect(next).toBe(BigInt(nowMs) * 1_000n)
  expect(late).toBeLessThan(next)
  expect(next - late).toBeLessThanOrEqual(SECOND)
})
