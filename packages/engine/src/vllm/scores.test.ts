// Goal: a score returns the logits of the server's model in the sampler's order, or an error with
// the reason. Method: a local fake server, whose logits the test also computes.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateOptions } from '../conformance/index.ts'
import type { ScoreOptions } from '../engine.ts'
import { logprobOf } from '../likelihood.ts'
import { SCORE_TOP_MAX } from '../limits.ts'
import { createEngineVllm, type VllmModelHandle } from './index.ts'
import { createPeerFolder, peerBuild } from './peer-folder.fixture.ts'
import { PEER_END_ID, PEER_TOKENS, peerLogits } from './peer-model.fixture.ts'
import type { PeerRecord } from './peer-work.fixture.ts'
import { startVllmPeer } from './vllm.fixture.ts'

const folder = await createPeerFolder()
const peer = openForTests(() => startVllmPeer({ folder: folder.artifact.path }))
let model: VllmModelHandle
beforeAll(async () => {
  const engine = createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild })
  model = await engine.load({ artifact: folder.artifact })
})
beforeEach(() => peer.set({}))
afterAll(async () => {
  await folder.remove()
})

const promptIds = [...Buffer.from('Score')]
const outputIds = [...Buffer.from('me')]
const { signal } = generateOptions({})
const scoring: ScoreOptions = { promptIds, outputIds, top: 40, signal }

/** Returns the highest logits of a row in the sampler's order. */
function bestOf(row: Float32Array, top: number, biases = new Map<number, number>()) {
  const ids = Array.from(row, (_, id) => id).filter((id) => id < PEER_TOKENS)
  const of = (id: number) => row[id]! + (biases.get(id) ?? 0)
  const chosen = ids.sort((a, b) => of(b) - of(a) || a - b).slice(0, top)
  return chosen.sort((a, b) => row[b]! - row[a]! || a - b)
}

const rowAt = (at: number, changed = {}) =>
  peerLogits(changed, [...promptIds, ...outputIds.slice(0, at)])

describe('a score', () => {
  test('a score is one request, and each position has the logits of the next token', async () => {
    const before = peer.requests.length
    const positions = await model.score(scoring)
    expect(peer.requests).toHaveLength(before + 1)
    expect(positions).toHaveLength(3)
    for (const [at, { ids, logits }] of positions.entries()) {
      expect([...ids]).toEqual(bestOf(rowAt(at), 40))
      expect([...logits]).toEqual([...ids].map((id) => rowAt(at)[id]))
    }
  })

  test.each([1, 40, 64])('orders equal logits by id among the best %d', async (top) => {
    const changed = { roundedTo: 0.5 }
    peer.set(changed)
    const [position] = await model.score({ ...scoring, top })
    expect([...position!.ids]).toEqual(bestOf(rowAt(0, changed), top))
  })

  test('leaves out masked tokens, also of the whole vocabulary', async () => {
    const [position] = await model.score({ ...scoring, top: SCORE_TOP_MAX })
    expect(position?.ids).toHaveLength(PEER_TOKENS)
    expect(Math.max(...position!.ids)).toBeLessThan(PEER_TOKENS)
  })

  test('follows the bias that chose the candidates', async () => {
    const [likeliest] = bestOf(rowAt(0), 1)
    for (const logitBias of [
      [{ id: likeliest!, bias: -50 }],
      [{ id: 7, bias: 60 }],
      [
        { id: likeliest!, bias: -50 },
        { id: 7, bias: 60 },
      ],
    ]) {
      const [position] = await model.score({ ...scoring, logitBias })
      const biases = new Map(logitBias.map(({ id, bias }) => [id, bias]))
      expect([...position!.ids]).toEqual(bestOf(rowAt(0), 40, biases))
    }
  })

  test('tells likelihoods and chosen ids by the whole vocabulary', async () => {
    const positions = await model.score({ ...scoring, top: 0, targetIds: [3, 80] })
    const expected = logprobOf(rowAt(0).subarray(0, PEER_TOKENS), outputIds[0]!)
    expect(positions[0]?.logprob).toBeCloseTo(expected, 5)
    expect([...positions[0]!.targetLogits!]).toEqual([rowAt(0)[3], rowAt(0)[80]])
  })

  test('too large for one response is refused before it is asked for', async () => {
    const large = await createPeerFolder({ vocab_size: 200_000 })
    peer.set({ folder: large.artifact.path })
    const engine = createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild })
    const vast = await engine.load({ artifact: large.artifact })
    const before = peer.requests.length
    const refused = { code: 'prompt-unsupported' }
    await expect(vast.score({ ...scoring, top: 0 })).rejects.toMatchObject(refused)
    const logitBias = [{ id: 7, bias: 1 }]
    await expect(vast.score({ ...scoring, logitBias })).rejects.toMatchObject(refused)
    expect(peer.requests).toHaveLength(before)
    expect(await vast.score(scoring)).toHaveLength(3)
    await engine.close()
    await large.remove()
  })
})

describe('a malformed score', () => {
  type Scored = (Record<string, { logprob: unknown }> | null)[]
  const withScored = (change: (scored: Scored) => unknown) => (reply: PeerRecord) => ({
    ...reply,
    prompt_logprobs: change(reply['prompt_logprobs'] as Scored),
  })
  const withEntry = (change: (entry: Record<string, { logprob: unknown }>) => object) =>
    withScored((scored) => scored.map((entry) => entry && change(entry)))

  test.each<[string, (reply: PeerRecord) => PeerRecord | string, string]>([
    ['no JSON', () => '{', 'not JSON'],
    ['a list', () => '[]', 'other than all tokens'],
    ['no scores', withScored(() => null), 'other than all tokens'],
    ['a position less', withScored((scored) => scored.slice(1)), 'other than all tokens'],
    ['a position without', withScored((scored) => scored.map(() => null)), 'no candidates'],
    [
      'fewer candidates',
      withEntry((entry) => Object.fromEntries(Object.entries(entry).slice(0, 5))),
      'of 72 candidates',
    ],
    [
      'a key that is no id',
      withEntry(({ 65: first, ...rest }) => ({ ...rest, '065': first ?? { logprob: 1 } })),
      'no token id',
    ],
    [
      'a logit that is no number',
      withEntry((entry) => {
        const texts = Object.entries(entry).map(([id]) => [id, { logprob: '1' }])
        return Object.fromEntries(texts)
      }),
      'no logit',
    ],
    [
      'another token',
      withScored((scored) =>
        scored.map((entry, at) => {
          if (at !== 6) return entry
          const { [String(outputIds[1])]: own, ...rest } = entry!
          return { ...rest, [PEER_END_ID]: own }
        }),
      ),
      'another token',
    ],
    ['two tokens', (reply) => ({ ...reply, choices: [{ token_ids: [1, 2] }] }), 'one token'],
    ['no last position', (reply) => ({ ...reply, choices: [{ token_ids: [1] }] }), 'no candidates'],
    [
      'another count',
      (reply) => ({ ...reply, usage: { prompt_tokens: 1, completion_tokens: 1 } }),
      'counted other tokens',
    ],
  ])('a malformed score with %s is an engine failure', async (_, mangle, reason) => {
    peer.set({ mangle })
    const thrown = await model.score(scoring).catch((caught: unknown) => caught)
    expect(thrown).toMatchObject({ code: 'engine-failed' })
    expect(String(thrown)).toContain(reason)
    peer.set({})
    expect(await model.score(scoring)).toHaveLength(3)
  })

  test('larger than any score can be is not read to its end', async () => {
    peer.set({ mangle: () => `{"prompt_logprobs":[${'0,'.repeat(1 << 20)}0]}` })
    await expect(model.score({ ...scoring, top: 1 })).rejects.toThrow('not JSON of at most')
  })
})
