// Goal: a server that differs from its operator's description, or sends unrequested answers, is
// refused with a clear error and crashes no process. Method: a local fake server, one of whose
// answers is changed at a time.

import { Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collect, generateOptions } from '../conformance/index.ts'
import { echoTokenizerJson } from '../echo/index.ts'
import type { LoadOptions, ScoreOptions } from '../engine.ts'
import { VLLM_EMPTY_EVENTS_MAX, VLLM_SEGMENT_TOKENS } from '../limits.ts'
import { createTokenizer } from '../tokenizer/index.ts'
import { createEngineVllm, type VllmModelHandle, type VllmOptions } from './index.ts'
import { createPeerFolder, peerBuild } from './peer-folder.fixture.ts'
import { PEER_END_ID, PEER_TOKENS, PEER_VOCABULARY, peerLogits } from './peer-model.fixture.ts'
import type { PeerRecord } from './peer-work.fixture.ts'
import { startVllmPeer } from './vllm.fixture.ts'

const folder = await createPeerFolder()
const { artifact } = folder
const peer = openForTests(() => startVllmPeer({ folder: artifact.path }))
let model: VllmModelHandle
const engines: { close(): Promise<void> }[] = []
const engineOf = (changed: Partial<VllmOptions> = {}) => {
  const engine = createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild, ...changed })
  engines.push(engine)
  return engine
}
beforeAll(async () => {
  model = await createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild }).load({ artifact })
})
beforeEach(() => peer.set({}))
afterEach(() => Promise.all(engines.splice(0).map((engine) => engine.close())))
afterAll(async () => {
  await folder.remove()
})

const promptIds = [...Buffer.from('Tell me of servers.')]
const request = generateOptions({ prompt: { kind: 'ids', ids: promptIds }, maxTokens: 40 })
const { signal } = request
const outputIds = [...Buffer.from('They serve')]
const scoring: ScoreOptions = { promptIds, outputIds, top: 64, signal }

describe('loading', () => {
  test('info says what was inspected', () => {
    expect(model.info).toMatchObject({
      artifactHash: artifact.sha256,
      contextLength: 1023,
      counting: 'ids',
      seeded: true,
      sequencesMax: 32,
      build:
        'vllm 0.32.0, torch 2.13.0, runner V1, cpu, float32, head float32, kv auto, ' +
        'quantization none, attention torch_sdpa, tp 1, pp 1, logit-fingerprint 1',
    })
  })

  test('a server without the logits processor, or without its endpoint, is refused', async () => {
    peer.set({ hasProcessor: false })
    await expect(engineOf().load({ artifact })).rejects.toThrow('without the logits processor')
    peer.set({ hasGenerate: false })
    await expect(engineOf().load({ artifact })).rejects.toThrow('--enable-scale-out')
  })

  test('a server of another folder, and a model that it lacks, are refused', async () => {
    peer.set({ folder: '/other' })
    const named = engineOf({ model: 'peer' }).load({ artifact })
    await expect(named).rejects.toMatchObject({ code: 'artifact-invalid' })
    const found = engineOf().load({ artifact })
    await expect(found).rejects.toMatchObject({ code: 'upstream-model-unknown' })
    const moved = await engineOf({ folder: '/other' }).load({ artifact })
    expect(moved.info.artifactHash).toBe(artifact.sha256)
    const unknown = engineOf({ model: 'nobody' }).load({ artifact })
    await expect(unknown).rejects.toMatchObject({ code: 'upstream-model-unknown' })
  })

  test('an artifact that is no folder and a head that rounds logits are refused', async () => {
    const file = { kind: 'file', path: 'x', sha256: Hex.zeroHash } as const
    const refused = { code: 'artifact-invalid' }
    await expect(engineOf().load({ artifact: file })).rejects.toMatchObject(refused)
    const build = { ...peerBuild, headDtype: 'bfloat16' }
    await expect(engineOf({ build }).load({ artifact })).rejects.toMatchObject(refused)
    const vague = { ...peerBuild, device: 'some device, fast' }
    await expect(engineOf({ build: vague }).load({ artifact })).rejects.toMatchObject(refused)
  })

  test('the ends of the manifest come before those of the folder', async () => {
    const other = await createPeerFolder({ eos_token_id: [65, PEER_END_ID] })
    peer.set({ folder: other.artifact.path })
    const stopsOf = async (load: LoadOptions) => {
      await collect(await engineOf().load(load), { ...request, maxTokens: 1 })
      const sampling = peer.requests.at(-1)?.['sampling_params'] as Record<string, number[]>
      return sampling['stop_token_ids']?.toSorted((a, b) => a - b)
    }
    expect(await stopsOf({ artifact: other.artifact })).toEqual([65, 256, PEER_END_ID])
    const tokenizer = createTokenizer({ tokenizerJson: Buffer.from(echoTokenizerJson) })
    expect(await stopsOf({ artifact: other.artifact, tokenizer })).toEqual([256, PEER_END_ID])
    await other.remove()
  })

  test('an adapter is served by its name, and the base stays as it was', async () => {
    peer.set({ adapters: [{ name: 'poet', folder: '/adapters/poet' }] })
    const sha256 = `0x${'11'.repeat(32)}` as const
    const engine = engineOf()
    const poet = await engine.load({ artifact, adapter: { path: '/adapters/poet', sha256 } })
    expect(poet.info.artifactHash).toBe(sha256)
    const adapted = await collect(poet, request)
    expect(peer.requests.at(-1)?.['model']).toBe('poet')
    const [first] = await poet.score(scoring)
    const plain = await collect(model, request)
    expect(peer.requests.at(-1)?.['model']).toBe('peer')
    expect(adapted.ids).not.toEqual(plain.ids)
    expect(first).not.toEqual((await model.score(scoring))[0])
    const missing = engine.load({ artifact, adapter: { path: '/adapters/none', sha256 } })
    await expect(missing).rejects.toMatchObject({ code: 'artifact-invalid' })
  })

  test('a closed engine ends its answers', async () => {
    const engine = engineOf()
    const closing = await engine.load({ artifact })
    const answer = closing.generate(request)[Symbol.asyncIterator]()
    await answer.next()
    await engine.close()
    const rest = async () => {
      while (!(await answer.next()).done);
    }
    await expect(rest()).rejects.toMatchObject({ code: 'engine-failed' })
    await expect(engine.load({ artifact })).rejects.toMatchObject({ code: 'engine-failed' })
  })
})

describe('health', () => {
  test('a health check requires a token, not only a response of the API', async () => {
    await model.assertHealthy()
    peer.set({ mangle: () => 'cut' })
    await expect(model.assertHealthy()).rejects.toMatchObject({ code: 'engine-failed' })
    peer.set({ mangle: () => 'hang' })
    const stop = new AbortController()
    const checking = model.assertHealthy(stop.signal)
    stop.abort(new Error('no longer'))
    await expect(checking).rejects.toThrow('no longer')
  })

  test('a health check fails if another server has the same address', async () => {
    peer.set({ hasProcessor: false })
    await expect(model.assertHealthy()).rejects.toThrow('without the logits processor')
    peer.set({ folder: '/other' })
    await expect(model.assertHealthy()).rejects.toMatchObject({ code: 'upstream-model-unknown' })
    peer.set({ contextLength: 512 })
    await expect(model.assertHealthy()).rejects.toThrow('another server')
    peer.set({})
    await model.assertHealthy()
  })
})

/** Returns a function that changes the choice of an event. */
const withChoice = (change: (choice: PeerRecord) => PeerRecord) => (event: PeerRecord) => {
  const [choice] = event['choices'] as PeerRecord[]
  return choice ? { ...event, choices: [{ ...choice, ...change(choice) }] } : event
}
type Content = { token_id: number; logprob: number; top_logprobs: PeerRecord[] }
const withContent = (change: (entry: Content) => Partial<Content>) =>
  withChoice(({ logprobs }) => {
    const [entry] = (logprobs as { content: Content[] }).content
    return { logprobs: { content: [{ ...entry!, ...change(entry!) }] } }
  })
const withUsage = (change: PeerRecord) => (event: PeerRecord) =>
  event['usage'] ? { ...event, usage: { ...(event['usage'] as PeerRecord), ...change } } : event

describe('a malformed answer', () => {
  test.each<[string, (event: PeerRecord, at: number) => PeerRecord | string, string]>([
    ['no JSON', () => '{"choices":[{"token_ids":[NaN]}]}', 'not JSON'],
    ['no object', () => '7', 'other choices'],
    ['two choices', (event) => ({ ...event, choices: [{}, {}] }), 'other choices'],
    ['an id that is no number', withChoice(() => ({ token_ids: ['65'] })), 'no token id'],
    ['a negative id', withChoice(() => ({ token_ids: [-1] })), 'no token id'],
    ['an id above all', withChoice(() => ({ token_ids: [PEER_VOCABULARY] })), 'no token id'],
    ['ids that are no list', withChoice(() => ({ token_ids: 65 })), 'no token ids'],
    ['more ids than logits', withChoice(() => ({ token_ids: [65, 66] })), 'other tokens'],
    ['no logits', withChoice(() => ({ logprobs: null })), 'other tokens'],
    ['another id', withContent(() => ({ token_id: 1 })), 'another token'],
    ['a text for a logit', withContent(() => ({ top_logprobs: [{ token_id: 1 }] })), 'candidates'],
    [
      'an infinite logit',
      (event) => JSON.stringify(event).replace(/"logprob":[-\d.]+/g, '"logprob":1e999'),
      'no logit',
    ],
    [
      'a token twice',
      withContent(({ top_logprobs: top }) => ({ top_logprobs: top.fill(top[0]!) })),
      'twice',
    ],
    [
      'a token that is not among its candidates',
      withContent(({ top_logprobs: top }) => ({
        top_logprobs: [{ token_id: 0, logprob: 1 }, ...top.slice(1)],
      })),
      'not among',
    ],
    ['an end for no reason', withChoice(() => ({ finish_reason: 'abort' })), 'another reason'],
    ['an end too early', withChoice(() => ({ finish_reason: 'stop' })), 'fewer tokens'],
    ['another count of the prompt', withUsage({ prompt_tokens: 3 }), 'counted other tokens'],
    ['another count of the answer', withUsage({ completion_tokens: 9 }), 'counted other tokens'],
    [
      'more state than tokens',
      withUsage({ prompt_tokens_details: { cached_tokens: 999 } }),
      'more state',
    ],
    ['no count', (event) => ({ ...event, usage: null }), 'counted other tokens'],
  ])('a malformed answer with %s is an engine failure', async (_, mangle, reason) => {
    peer.set({ mangle })
    const thrown = await collect(model, request).catch((caught: unknown) => caught)
    expect(thrown).toMatchObject({ code: 'engine-failed' })
    expect(String(thrown)).toContain(reason)
    peer.set({})
    expect((await collect(model, request)).end.outputTokens).toBe(40)
  })

  const segmentEvent = (ids: readonly number[], finish: string | null) => {
    const logits = peerLogits({}, promptIds)
    const content = ids.map((id) => {
      const others = [...Array(PEER_TOKENS).keys()].filter((other) => other !== id)
      const listed = [id, ...others.slice(0, 8)]
      const top_logprobs = listed.map((one) => ({
        token_id: one,
        logprob: Math.max(-50, logits[one]!),
      }))
      return { token_id: id, logprob: 0, top_logprobs }
    })
    return { choices: [{ token_ids: ids, logprobs: { content }, finish_reason: finish }] }
  }

  test.each([
    ['more tokens than asked for', [65, 66], 'length', 'more tokens'],
    ['tokens behind the end token', [PEER_END_ID, 65], 'stop', 'behind the end'],
    ['a token of the padding', [PEER_TOKENS + 1], 'length', 'without a text'],
  ])('a malformed answer that begins with %s is rejected', async (_, ids, finish, reason) => {
    peer.set({ mangle: (event, at) => (at === 0 ? segmentEvent(ids, finish) : event) })
    await expect(collect(model, request)).rejects.toThrow(reason)
  })

  test('a malformed answer with too many events without tokens is rejected', async () => {
    const event = JSON.stringify({ choices: [] })
    const many = Array.from({ length: VLLM_EMPTY_EVENTS_MAX + 1 }, () => event)
    peer.set({ mangle: () => many.join('\n\ndata: ') })
    await expect(collect(model, request)).rejects.toThrow('events without tokens')
  })

  test('a masked candidate is dropped', async () => {
    const { ids } = await collect(model, request)
    const mask = withContent(({ top_logprobs: top }) => ({
      top_logprobs: top.map((one, at) => (at > 5 ? { ...one, logprob: -9999 } : one)),
    }))
    peer.set({ mangle: mask })
    expect((await collect(model, request)).ids).toEqual(ids)
    const { parts } = await collect(model, { ...request, logprobs: 20 })
    const [first] = parts.flatMap((part) => (part.kind === 'tokens' ? part.logprobs! : []))
    expect(first?.top).toHaveLength(6)
  })
})

describe('errors of the server', () => {
  const failure = (code: number, message = 'SECRET') => ({ error: { message, type: 'X', code } })

  test.each([
    [400, 'upstream-request-invalid'],
    [401, 'upstream-unauthorized'],
    [429, 'upstream-rate-limited'],
    [500, 'engine-failed'],
  ])('%d in the stream is %s', async (status, code) => {
    peer.set({ mangle: () => failure(status) })
    const thrown = await collect(model, request).catch((caught: unknown) => caught)
    expect(thrown).toMatchObject({ code })
    expect(String(thrown)).not.toContain('SECRET')
  })

  test('arguments that the processor refuses are a rejected request', async () => {
    const sampler = { ...request.sampler, temperature: 99 }
    const asked = collect(model, { ...request, sampler })
    await expect(asked).rejects.toMatchObject({ code: 'upstream-request-invalid' })
  })

  test('candidates above --max-logprobs are a rejected request', async () => {
    peer.set({ logprobsMax: 20 })
    const asked = model.score(scoring)
    await expect(asked).rejects.toMatchObject({ code: 'upstream-request-invalid' })
    expect((await collect(model, request)).end.outputTokens).toBe(40)
  })

  test('a context that the server has shortened is too long', async () => {
    peer.set({ contextLength: promptIds.length + 20 })
    await expect(collect(model, request)).rejects.toMatchObject({ code: 'context-too-long' })
  })

  test('a server that is gone is an engine that failed', async () => {
    const other = await startVllmPeer({ folder: artifact.path })
    const lost = await engineOf({ baseUrl: other.baseUrl }).load({ artifact })
    const asked = { ...request, maxTokens: 3 + VLLM_SEGMENT_TOKENS }
    const answer = lost.generate(asked)[Symbol.asyncIterator]()
    for (let part = await answer.next(); part.value?.kind === 'prefill'; )
      part = await answer.next()
    await other.close()
    await expect(answer.next()).rejects.toMatchObject({ code: 'engine-failed' })
    await expect(lost.score(scoring)).rejects.toMatchObject({ code: 'engine-failed' })
  })
})
