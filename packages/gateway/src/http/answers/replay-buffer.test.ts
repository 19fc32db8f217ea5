// Goal: an answer that is kept for a retry uses little memory while it has no reader, and its
// replay has the same bytes as the first reading.
// Method: bodies of many small parts, like those of streams, and a count of their reserved bytes.
// Requirements: B-7

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { type AnswerRun, createAnswerRun } from './answer-run.ts'
import { addOstrom, type BodyPart, bytesOf, storePart } from './body-part.ts'
import { createReplayBuffer } from './replay-buffer.ts'

const chunk = (at: number) =>
  `data: {"id":"chatcmpl-1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"${at}"}}]}\n\n`
const parts = [
  ...Array.from({ length: 300 }, (_, at) => storePart(chunk(at))),
  storePart(addOstrom('data: {"usage":1}\n\n', '}\n\n', { cost: '5' })),
  storePart('data: [DONE]\n\n'),
]
const total = parts.reduce((sum, { length }) => sum + length, 0)

function filled({ room = Number.POSITIVE_INFINITY } = {}) {
  const held = { bytes: 0 }
  const buffer = createReplayBuffer((bytes) => {
    held.bytes += bytes
    return held.bytes <= room
  })
  for (const part of parts) buffer.push(part)
  const text = (replayed: boolean) => {
    const read: Uint8Array[] = []
    for (let at = 0; ; at++) {
      const part = buffer.at(at)
      if (!part) return Buffer.concat(read).toString()
      read.push(bytesOf(part, replayed))
    }
  }
  return { buffer, held, text }
}

// Finding: RES-23
test('a resting replay buffer takes a tenth of its size and returns the same bytes', async () => {
  const { buffer, held, text } = filled()
  const [first, replay] = [text(false), text(true)]
  expect(held.bytes).toBe(total)
  await buffer.rest()
  expect(held.bytes).toBeLessThan(total / 10)
  expect(buffer.at(0)).toBeUndefined()
  for (let times = 0; times < 2; times++) {
    buffer.wake()
    expect(held.bytes).toBe(total)
    expect([text(false), text(true)]).toEqual([first, replay])
    await buffer.rest()
    expect(held.bytes).toBeLessThan(total / 10)
  }
})

test('a reader that comes while it is compressed reads all of it', async () => {
  const { buffer, held, text } = filled()
  const first = text(false)
  const resting = buffer.rest()
  buffer.wake()
  await resting
  expect(text(false)).toBe(first)
  expect(held.bytes).toBe(total)
})

test('a replay buffer that is discarded during its compression keeps nothing', async () => {
  const { buffer } = filled()
  const resting = buffer.rest()
  buffer.discard()
  await resting
  await buffer.rest()
  expect(buffer.at(0)).toBeUndefined()
  expect(buffer.lost).toBe(true)
})

test('where its replay finds no room, its reader still has all of it', async () => {
  const { buffer, held, text } = filled({ room: total })
  const first = text(false)
  await buffer.rest()
  // Other answers take the space that became free when the body was compressed.
  held.bytes = total
  buffer.wake()
  expect(text(false)).toBe(first)
  await buffer.rest()
  expect(buffer.lost).toBe(true)
})

const collect = (): void => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  gc()
}

const clock = { nowMs: () => 0, sleep: () => new Promise<void>(() => {}) }

function sourceOf(parts: readonly BodyPart[]) {
  let at = 0
  const headers = { 'x-ostrom-session': '0x1' }
  return { headers, next: async () => parts[at++], hasFailed: () => false, stop() {} }
}

async function readAll(run: AnswerRun): Promise<string> {
  const reader = run.attach({ replayed: false })
  await run.head
  const read: Uint8Array[] = []
  for (let piece = await reader.next(); piece; piece = await reader.next()) read.push(piece)
  reader.detach()
  return Buffer.concat(read).toString()
}

test('a kept run takes little more than its compressed body, in heap and buffers', async () => {
  const [runs, most] = [200, 4_000]
  const inUse = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  let counted = 0
  const grow = (_: AnswerRun, bytes: number): boolean => {
    counted += bytes
    return true
  }
  const keep = async (first: number): Promise<AnswerRun> => {
    const parts = Array.from({ length: 300 }, (_, part) => chunk(first + part))
    const source = sourceOf([...parts, addOstrom('data: 1}\n\n', '}\n\n', { cost: '5' })])
    const run = createAnswerRun({ clock, patience: 'always', grow, start: async () => source })
    await readAll(run)
    return run
  }
  // The first runs compile the code, so they are not measured.
  for (let at = 0; at < 20; at++) await keep(at)
  const before = inUse()
  counted = 0
  const kept: AnswerRun[] = []
  for (let at = 0; at < runs; at++) kept.push(await keep(1_000 * at))
  const each = () => (inUse() - before) / kept.length
  // A separate thread frees unreferenced buffers, some turns later.
  for (let turn = 0; turn < 100 && each() >= most; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(each()).toBeLessThan(most)
  expect(counted / runs).toBeLessThan(most / 2)
})

test('a run that has ended keeps its answer, and nothing else of its request', async () => {
  let request: object | undefined = { question: 'a question' }
  const kept = new WeakRef(request)
  const startOf = (asked: object) => async () => {
    let at = 0
    return {
      headers: { asked: `${Object.keys(asked).length}` },
      next: async () => (at < 3 ? `${at++}` : undefined),
      hasFailed: () => asked === undefined,
      stop() {},
    }
  }
  const run = createAnswerRun({
    clock,
    start: startOf(request),
    patience: 'always',
    grow: () => true,
  })
  request = undefined
  expect(await readAll(run)).toBe('012')
  await new Promise((resolve) => setImmediate(resolve))
  collect()
  expect(kept.deref()).toBeUndefined()
  expect(await readAll(run)).toBe('012')
})
