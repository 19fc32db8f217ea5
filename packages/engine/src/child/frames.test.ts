// Goal: a compromised child can neither make its parent run out of memory nor make it lose a
// message.
// Method: bytes that V8 writes, and malformed bytes, sent through a stream in memory.

import { PassThrough } from 'node:stream'
import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { CHILD_MESSAGE_VALUES_MAX } from '../limits.ts'
import { countValues } from './clone-size.ts'
import { readFrames, writeFrame } from './frames.ts'

const varint = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]

const framed = (body: Uint8Array) => {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(body.length)
  return Buffer.concat([head, body])
}

async function read(bytes: Uint8Array, size = bytes.length) {
  const socket = new PassThrough()
  const seen: unknown[] = []
  readFrames(socket, {
    valuesMax: CHILD_MESSAGE_VALUES_MAX,
    onMessage: (message) => seen.push(message),
    onFault: (reason) => seen.push(new Error(reason)),
  })
  for (let at = 0; at < bytes.length; at += size) socket.write(bytes.subarray(at, at + size))
  await new Promise((resolve) => setImmediate(resolve))
  return seen
}

const messages = [
  { id: 1, value: { lengths: Int32Array.of(1, -1), bytes: Uint8Array.of(1), none: undefined } },
  { kind: 'scored', positions: [{ ids: Uint32Array.of(7), logits: Float32Array.of(-Infinity) }] },
  { long: 'x'.repeat(300), wide: 'é\u{1f600}'.repeat(200), yes: true, no: false, nothing: null },
  [1, -1, 2 ** 31, 0.5, Number.NaN, [[]], Array.from({ length: 3 }, (_, at) => ({ at }))],
  // biome-ignore lint/suspicious/noSparseArray: a list with a gap has a form of its own
  [1, , 3],
]

test('gives on every kind of message that children send, however it is cut', async () => {
  const bytes = Buffer.concat(messages.map((message) => framed(serialize(message))))
  for (const size of [1, 3, 64, bytes.length]) expect(await read(bytes, size)).toEqual(messages)
})

test('goes together with what is written', async () => {
  const socket = new PassThrough()
  for (const message of messages) writeFrame(socket, message)
  await new Promise((resolve) => setImmediate(resolve))
  expect(await read(socket.read() as Buffer)).toEqual(messages)
})

test('counts values and entries of lists', () => {
  const count = (value: unknown) => countValues(serialize(value), 1_000)
  expect(count('a')).toBe(1)
  expect(count([1, 2])).toBeGreaterThanOrEqual(5)
  expect(count(Array.from({ length: 5_000 }, () => 0))).toBeGreaterThan(1_000)
  expect(count(new Map())).toBeUndefined()
})

const claims = 30_000_000
const begin = [...serialize(undefined).subarray(0, 2)]
/** Ten lists that claim `claims` entries each, and contain none. */
const gaps = Array.from({ length: 10 }, () => [0x61, ...varint(claims), 0x40, 0, ...varint(claims)])

test.each([
  ['lists of gaps', Buffer.from([...begin, 0x41, 10, ...gaps.flat(), 0x24, 0, 10])],
  ['many maps', Buffer.concat([Buffer.from([...begin, 0x41, ...varint(claims)])])],
  ['a list within the length of a message', Buffer.from([...begin, 0x41, ...varint(2 ** 32)])],
  ['bytes beyond the end', Buffer.from([...begin, 0x22, ...varint(claims)])],
  ['another version of the form', Buffer.from([0xff, 1, 0x30])],
  ['no version', Buffer.from([0x6f, 0x7b, 0])],
  ['nothing', Buffer.alloc(0)],
])('refuses %s before room is made for it', async (_, body) => {
  const before = process.memoryUsage()
  const [fault, ...rest] = await read(framed(body))
  const { heapTotal } = process.memoryUsage()
  expect(String(fault)).toMatch(/Error: it sent (what is no message|a message of more than)/)
  expect(rest).toEqual([])
  expect(heapTotal - before.heapTotal).toBeLessThan(100_000_000)
})
