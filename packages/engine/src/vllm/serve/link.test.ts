// Goal: if a server misbehaves, its request or its connection fails. Data that the engine did not
// request is never accepted. Method: a local server that sends frames written by the test.

import { chown } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { Inference } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { collect, generateOptions } from '../../conformance/index.ts'
import { echoTokenizerJson } from '../../echo/index.ts'
import { VLLM_STATUS_TIMEOUT_MS } from '../../limits.ts'
import { createTokenizer } from '../../tokenizer/index.ts'
import { createGrammars } from '../grammar.ts'
import { createPeerFolder } from '../peer-folder.fixture.ts'
import { PEER_END_ID, PEER_VOCABULARY } from '../peer-model.fixture.ts'
import type { VllmModelHandle } from '../vllm.ts'
import { hashFolder } from './folder-hashes.ts'
import { createFrameReader, encodeFrame, encodeIds, FrameKind, type ServeFrame } from './frames.ts'
import { VLLM_FRAME_BYTES_MAX, VLLM_TASK_BYTES_MAX } from './limits.ts'
import { createEngineVllmServe } from './serve.ts'

const folder = await createPeerFolder()
const files = await hashFolder(folder.artifact.path)
const tokenizer = createTokenizer({ tokenizerJson: Buffer.from(echoTokenizerJson) })
const { tableHash } = createGrammars(tokenizer, new Set([PEER_END_ID]))

const welcome = {
  version: 1,
  vllm: '0.32.0',
  build: {
    torch: '2.13.0',
    runner: 'V2',
    device: 'NVIDIA H100 80GB HBM3',
    dtype: 'bfloat16',
    headDtype: 'float32',
    kvDtype: 'auto',
    quantization: 'none',
    attention: 'FLASH_ATTN',
    tensorParallel: 2,
    pipelineParallel: 1,
  },
  contextLength: 1024,
  vocabulary: PEER_VOCABULARY,
  files: files.map(({ path, bytes, sha256 }) => ({
    path,
    size: Number(bytes),
    sha256: sha256.slice(2),
  })),
  adapters: {},
  tokenTable: tableHash,
  limits: { prefillTokens: 2048 },
}

type Reply = (
  frame: ServeFrame,
  send: (...parts: Parameters<typeof encodeFrame>) => void,
  socket: Socket,
) => void

let greeting: object = welcome
let reply: Reply = () => {}
const sockets = new Set<Socket>()
const server = createServer((socket) => {
  sockets.add(socket)
  const send: Parameters<Reply>[1] = (...parts) => void socket.write(encodeFrame(...parts))
  const onFrame = (frame: ServeFrame) => {
    if (frame.kind === FrameKind.hello) send(FrameKind.welcome, 0, { head: greeting })
    else reply(frame, send, socket)
  }
  socket.on('data', createFrameReader({ onFrame, onFault: () => socket.destroy() }))
  socket.on('error', () => {})
})
const path = `${folder.artifact.path}/.socket`
const load = () => createEngineVllmServe({ address: { path } }).load({ artifact: folder.artifact })

const options = generateOptions({ prompt: { kind: 'ids', ids: [65, 66] }, maxTokens: 4 })
const failure = { code: 'engine-failed' }

/** Kind, head and body of a frame. */
type Part = readonly [number, { readonly head?: object; readonly body?: Uint8Array }]

/** Returns a reply function that answers requests with these parts. */
const answering =
  (...parts: readonly Part[]): Reply =>
  ({ kind, task }, send) => {
    if (kind !== FrameKind.generate && kind !== FrameKind.score) return
    for (const part of parts) send(...withTask(part, task))
  }

const withTask = ([kind, given]: Part, task: number) => [kind, task, given] as const

const prefill = [FrameKind.prefill, { head: { tokens: 2, cached: 0 } }] as const
const tokens = (...ids: number[]) => [FrameKind.tokens, { body: encodeIds(ids) }] as const
const end = (finish: string, body = new Uint8Array(48)) =>
  [FrameKind.end, { head: { finish }, body }] as const

describe('a server', () => {
  let model: VllmModelHandle
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(path, resolve))
    model = await load()
  })
  afterAll(async () => {
    await model.close()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
    await folder.remove()
  })

  test('the answer of a server that keeps to the request is accepted', async () => {
    reply = answering(prefill, tokens(65, 66), tokens(67, 68), end('length'))
    expect((await collect(model, options)).ids).toEqual([65, 66, 67, 68])
    expect(model.info.build).toContain('runner V2, nvidia-h100-80gb-hbm3, bfloat16')
  })

  test.each<readonly [string, readonly Part[]]>([
    ['an id beyond the vocabulary', [prefill, tokens(65, PEER_VOCABULARY)]],
    ['an id without a text', [prefill, tokens(65, PEER_VOCABULARY - 1)]],
    ['more tokens than were asked for', [prefill, tokens(65, 65, 65, 65, 65)]],
    ['tokens before the prompt', [tokens(65)]],
    ['no tokens at all', [prefill, tokens()]],
    ['half a token', [prefill, [FrameKind.tokens, { body: new Uint8Array(6) }]]],
    ['another prompt', [[FrameKind.prefill, { head: { tokens: 3, cached: 0 } }]]],
    ['more state than tokens', [[FrameKind.prefill, { head: { tokens: 2, cached: 3 } }]]],
    ['its prompt twice', [prefill, prefill]],
    ['an early end', [prefill, tokens(65), end('length')]],
    ['an end without an end token', [prefill, tokens(65, 65, 65, 65), end('stop')]],
    ['a cut that nobody asked for', [prefill, tokens(65), end('cut')]],
    ['no fingerprint', [prefill, tokens(65, 65, 65, 65), end('length', new Uint8Array(47))]],
    ['frames of a score', [[FrameKind.scores, {}]]],
    ['a refusal', [[FrameKind.refused, { head: { code: 'failed', reason: 'made up' } }]]],
  ])('a server that sends %s fails only one answer', async (_, parts) => {
    reply = answering(...parts)
    await expect(collect(model, options)).rejects.toMatchObject(failure)
    // The connection remains open, and the next answer is correct.
    reply = answering(prefill, tokens(65, 66, 67, 68), end('length'))
    expect((await collect(model, options)).ids).toEqual([65, 66, 67, 68])
  })

  test.each([
    ['context', 'context-too-long'],
    ['busy', 'engine-busy'],
    ['too-large', 'prompt-unsupported'],
    ['unsupported', 'prompt-unsupported'],
    ['invalid', 'engine-failed'],
  ])('a server that refuses by %s causes the error %s', async (code, expected) => {
    reply = answering([FrameKind.refused, { head: { code, reason: 'made up' } }])
    await expect(collect(model, options)).rejects.toMatchObject({ code: expected })
  })

  test.each<readonly [string, readonly number[], readonly number[]]>([
    ['a candidate twice', [65, 66, 66], [0, -1, -1]],
    ['a masked token', [65, 66, 67], [Number.NEGATIVE_INFINITY, 0, -1]],
    ['a logit that is no number', [65, 66, 67], [0, Number.NaN, -1]],
    ['an infinite logit', [65, 66, 67], [0, Number.POSITIVE_INFINITY, -1]],
  ])('a server that draws with %s fails only one answer', async (_, listed, logits) => {
    const candidates = Math.min(PEER_VOCABULARY, Sampler.CANDIDATES_MAX + 1)
    const others = Array.from({ length: PEER_VOCABULARY }, (_, id) => id)
    const rest = others.filter((id) => !listed.includes(id)).slice(0, candidates - listed.length)
    const row = Float32Array.from([...logits, ...rest.map(() => -9)])
    const body = Buffer.concat([encodeIds([65, ...listed, ...rest]), Buffer.from(row.buffer)])
    reply = answering(prefill, [FrameKind.tokens, { head: { candidates }, body }])
    await expect(collect(model, { ...options, logprobs: 2 })).rejects.toMatchObject(failure)
  })

  test('a server that sends tokens after a stop text is not read without end', async () => {
    reply = ({ kind, task }, send) => {
      for (const part of kind === FrameKind.generate ? [prefill, tokens(65)] : []) {
        send(...withTask(part, task))
      }
      if (kind !== FrameKind.finish) return
      for (let count = 0; count < 4; count++) send(...withTask(tokens(66), task))
    }
    const asked = { ...options, stop: ['A'], maxTokens: 4 }
    await expect(collect(model, asked)).rejects.toThrow('more tokens than were asked for')
  })

  test('a server that sends more than its reader takes is disconnected', async () => {
    const asked = Promise.withResolvers<{ readonly task: number; readonly socket: Socket }>()
    reply = ({ kind, task }, send, socket) => {
      if (kind !== FrameKind.generate) return
      send(...withTask(prefill, task))
      asked.resolve({ task, socket })
    }
    const answer = model.generate(options)[Symbol.asyncIterator]()
    expect((await answer.next()).value).toMatchObject({ kind: 'prefill' })
    // From now on, the test reads no further part of the answer.
    const { task, socket } = await asked.promise
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const body = new Uint8Array(VLLM_FRAME_BYTES_MAX / 2)
    for (let sent = 0; sent <= VLLM_TASK_BYTES_MAX; sent += body.length) {
      socket.write(encodeFrame(FrameKind.tokens, task, { body }))
    }
    await closed
    await expect(answer.next()).rejects.toThrow('too many frames')
  })

  test('a server that leaves a grammar or ends too early for it fails the answer', async () => {
    const grammar = Inference.jsonGrammar('{"enum":[true,"yes"]}')
    const constrained = { ...options, sampler: { ...options.sampler, grammar }, maxTokens: 9 }
    const given = [...Buffer.from('true')]
    reply = answering(prefill, tokens(...given), tokens(PEER_END_ID), end('stop'))
    expect((await collect(model, constrained)).text).toBe('true')
    reply = answering(prefill, tokens(65), end('length'))
    await expect(collect(model, constrained)).rejects.toThrow('left the grammar')
    reply = answering(prefill, tokens(given[0]!, PEER_END_ID), end('stop'))
    await expect(collect(model, constrained)).rejects.toThrow('before its grammar permits')
  })

  test('a server that sends an invalid frame is disconnected, then connected again', async () => {
    const before = sockets.size
    reply = answering([FrameKind.tokens, { head: { long: 'x'.repeat(2 ** 21) } }])
    await expect(collect(model, options)).rejects.toMatchObject(failure)
    reply = answering(prefill, tokens(65, 66, 67, 68), end('length'))
    expect((await collect(model, options)).ids).toEqual([65, 66, 67, 68])
    expect(sockets.size).toBe(before + 1)
  })

  test('a server that answers no health probe fails at the time limit of a probe', async () => {
    reply = () => {}
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const checking = expect(model.assertHealthy()).rejects.toThrow('silent for 30000 ms')
    await vi.advanceTimersByTimeAsync(VLLM_STATUS_TIMEOUT_MS)
    await checking
  })

  test('at a socket of another user is not asked', async () => {
    const own = process.getuid!()
    // As root, the test changes the owner of the socket. As another user, it pretends to have
    // another user id.
    if (own === 0) await chown(path, 12_345, 12_345)
    else vi.spyOn(process, 'getuid').mockReturnValue(own + 1)
    await expect(load()).rejects.toThrow('none of this user')
    vi.restoreAllMocks()
    if (own === 0) await chown(path, 0, 0)
    await (await load()).close()
  })

  test('a server that stays silent fails the answer at its time limit', async () => {
    reply = () => {}
    const engine = createEngineVllmServe({ address: { path }, firstTimeoutMs: 30 })
    const other = await engine.load({ artifact: folder.artifact })
    await expect(collect(other, options)).rejects.toThrow('silent for 30 ms')
    await engine.close()
  })

  test('a server that returns other scores than requested fails the score', async () => {
    const { signal } = options
    const asked = { promptIds: [65], outputIds: [66], top: 1, signal }
    const row = new Uint8Array(33 * 8)
    const scores = (positions: number, candidates: number, body: Uint8Array) =>
      [FrameKind.scores, { head: { positions, candidates }, body }] as const
    for (const parts of [
      [scores(1, 33, row), end('')],
      [scores(3, 33, new Uint8Array(3 * 33 * 8)), end('')],
      [scores(2, 32, new Uint8Array(2 * 32 * 8)), end('')],
      [scores(2, 33, row), end('')],
      // In these rows all token ids are 0.
      [scores(2, 33, new Uint8Array(2 * 33 * 8)), end('')],
    ] as const) {
      reply = answering(...parts)
      await expect(model.score(asked)).rejects.toMatchObject(failure)
    }
  })

  test.each([
    ['another version', { version: 2 }],
    ['a head in bfloat16', { build: { ...welcome.build, headDtype: 'bfloat16' } }],
    ['no runner', { build: { ...welcome.build, runner: 'V3' } }],
    ['another vocabulary', { vocabulary: PEER_VOCABULARY + 1 }],
    ['no sizes', { contextLength: 0 }],
    ['no files', { files: undefined }],
    ['a file without a hash', { files: [{ path: 'a', size: 1, sha256: 'no' }] }],
  ])('the model of a server with %s is not loaded', async (_, changed) => {
    greeting = { ...welcome, ...changed }
    await expect(load()).rejects.toMatchObject({
      code: expect.stringMatching(/^(engine-failed|artifact-invalid)$/),
    })
    greeting = welcome
  })
})
