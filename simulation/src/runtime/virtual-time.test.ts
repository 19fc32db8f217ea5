// Goal: a run in virtual time depends on its seed only: time does not pass while work of the
// platform's threads is open, however slow the machine is.
// Method: operations in threads beside an event that is due at once.

import { deflateRaw } from 'node:zlib'
import { expect, test } from 'vitest'
import { createVirtualTime } from './virtual-time.ts'

const LARGE = new Uint8Array(8 << 20)

const works: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a hash of Web Cryptography', () => crypto.subtle.digest('SHA-512', LARGE)],
  ['a compression', () => new Promise((resolve) => deflateRaw(LARGE, resolve))],
]

test.each(works)('no time passes during %s', async (_, work) => {
  const time = createVirtualTime()
  const startMs = time.nowMs()
  const ended = work().then(() => time.nowMs() - startMs)
  time.schedule(1, () => {})
  await time.pass(1)
  expect(await ended).toBe(0)
})

test('work in threads that fails lets time pass again', async () => {
  const time = createVirtualTime()
  const failed = crypto.subtle.digest('no such hash', LARGE).catch(() => 'failed')
  await time.pass(1)
  expect(await failed).toBe('failed')
})
