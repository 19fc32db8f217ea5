// Goal: TypeScript and Python read and write the same frames between the engine and Ostrom's vLLM
// server, and have the same limits. Method: the frames of vectors/vllm-frames.json, in one piece
// and byte by byte.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SCORE_TARGETS_MAX, SCORE_TOP_MAX, VLLM_TIE_CANDIDATES } from '../../limits.ts'
import {
  createBodyReader,
  createFrameReader,
  encodeFrame,
  encodeIds,
  fitsFrame,
  type ServeFrame,
} from './frames.ts'
import { VLLM_CREDIT_TOKENS, VLLM_FRAME_BYTES_MAX, VLLM_FRAME_HEAD_BYTES_MAX } from './limits.ts'
import { SERVE_PROTOCOL_VERSION } from './welcome.ts'

type Vectors = {
  readonly limits: Readonly<Record<string, number>>
  readonly frames: readonly {
    readonly name: string
    readonly kind: number
    readonly task: number
    readonly head: object
    readonly body: string
    readonly bytes: string
  }[]
  readonly refusals: readonly {
    readonly name: string
    readonly bytes: string
    readonly zeros: number
  }[]
}

const url = new URL('../../../../../vectors/vllm-frames.json', import.meta.url)
const { limits, frames, refusals } = JSON.parse(readFileSync(url, 'utf8')) as Vectors

function read(bytes: Uint8Array, size = bytes.length) {
  const seen: (ServeFrame | string)[] = []
  const push = createFrameReader({
    onFrame: (frame) => seen.push(frame),
    onFault: (reason) => seen.push(reason),
  })
  for (let at = 0; at < bytes.length; at += size) push(Buffer.from(bytes.subarray(at, at + size)))
  return seen
}

describe('frames', () => {
  test.each(frames)('$name', ({ kind, task, head, body: hex, bytes }) => {
    const body = Buffer.from(hex, 'hex')
    expect(Buffer.from(encodeFrame(kind, task, { head, body })).toString('hex')).toBe(bytes)
    const expected = { kind, task, head, body }
    expect(read(Buffer.from(bytes, 'hex'))).toEqual([expected])
    expect(read(Buffer.from(bytes, 'hex'), 1)).toEqual([expected])
  })

  test('all of them in one piece', () => {
    const bytes = Buffer.concat(frames.map((frame) => Buffer.from(frame.bytes, 'hex')))
    expect(read(bytes).map((frame) => (typeof frame === 'string' ? frame : frame.kind))).toEqual(
      frames.map(({ kind }) => kind),
    )
  })

  test.each(refusals)('$name ends the connection', ({ bytes, zeros }) => {
    const good = encodeFrame(6, 1)
    const data = Buffer.concat([Buffer.from(bytes, 'hex'), Buffer.alloc(zeros), good])
    expect(read(data)).toEqual([expect.stringMatching(/^its server sent/)])
  })

  test('numbers of a body are read wherever it lies', () => {
    const body = Buffer.concat([Buffer.alloc(3), encodeIds([1, 2 ** 32 - 1])]).subarray(3)
    const reader = createBodyReader(body)
    expect(reader.left).toBe(2)
    expect([...reader.ids(2)]).toEqual([1, 2 ** 32 - 1])
    const reals = createBodyReader(Buffer.from('0000c03f000080ff', 'hex'))
    expect([...reals.reals(2)]).toEqual([1.5, Number.NEGATIVE_INFINITY])
  })

  test('a frame that the server would skip is not sent', () => {
    expect(fitsFrame({}, VLLM_FRAME_BYTES_MAX - 9 - 2)).toBe(true)
    expect(fitsFrame({}, VLLM_FRAME_BYTES_MAX - 9 - 1)).toBe(false)
    const long = (length: number) => ({ a: 'x'.repeat(length - 8) })
    expect(fitsFrame(long(VLLM_FRAME_HEAD_BYTES_MAX), 0)).toBe(true)
    expect(fitsFrame(long(VLLM_FRAME_HEAD_BYTES_MAX + 1), 0)).toBe(false)
  })
})

describe('limits', () => {
  test('both sides have the same', () => {
    expect(limits).toMatchObject({
      version: SERVE_PROTOCOL_VERSION,
      frameBytes: VLLM_FRAME_BYTES_MAX,
      headBytes: VLLM_FRAME_HEAD_BYTES_MAX,
    })
  })

  test('the engine never asks for more than the server accepts', () => {
    const biases = 1024
    expect(VLLM_CREDIT_TOKENS).toBeLessThanOrEqual(limits['creditTokens']!)
    // A paused answer must be able to continue even if a quarter of its credit has not been granted
    // again.
    expect((VLLM_CREDIT_TOKENS * 3) / 4).toBeGreaterThanOrEqual(limits['resumeTokens']!)
    expect(SCORE_TOP_MAX + biases + VLLM_TIE_CANDIDATES).toBeLessThanOrEqual(limits['candidates']!)
    expect(SCORE_TARGETS_MAX + biases).toBeLessThanOrEqual(limits['toldIds']!)
  })
})
