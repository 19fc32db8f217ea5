// Goal: answers have exactly the requested number of tokens, which Ostrom's sampler draws from the
// server's logits, independent of the division into segments (requests to the server for a few
// tokens). Method: a local fake of vLLM; the test draws the same answers token by token.

import { Inference, Seed } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { LogitFingerprint, Sampler } from '@ostrom/verification'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collect, generateOptions } from '../conformance/index.ts'
import type { EngineStreamPart, GenerateOptions } from '../engine.ts'
import { VLLM_PREFILL_TOKENS, VLLM_SEGMENT_TOKENS } from '../limits.ts'
import { readUntilSilent, silenceLimits } from '../read-until-silent.fixture.ts'
import { createEngineVllm, type VllmModelHandle } from './index.ts'
import { createPeerFolder, peerBuild } from './peer-folder.fixture.ts'
import { PEER_END_ID, peerLogits } from './peer-model.fixture.ts'
import type { PeerOptions, PeerRecord } from './peer-work.fixture.ts'
import { startVllmPeer } from './vllm.fixture.ts'

const folder = await createPeerFolder()
const peer = openForTests(() =>
  startVllmPeer({ folder: folder.artifact.path, contextLength: 8192 }),
)
let model: VllmModelHandle
beforeAll(async () => {
  const engine = createEngineVllm({
    baseUrl: peer.baseUrl,
    build: peerBuild,
    idleTimeoutMs: 60_000,
  })
  model = await engine.load({ artifact: folder.artifact })
})
beforeEach(() => peer.set({}))
afterAll(async () => {
  await folder.remove()
})

const promptIds = [...Buffer.from('What is the matter with a paused stream?')]
const base = generateOptions({ prompt: { kind: 'ids', ids: promptIds } })
const lively: Inference.SamplerParameters = {
  temperature: 1.4,
  topP: 0.97,
  topK: 50,
  frequencyPenalty: 0.4,
  presencePenalty: 0.3,
  logitBias: [{ id: 101, bias: 2 }],
}
const options = (changed: Partial<GenerateOptions> = {}): GenerateOptions => ({
  ...base,
  sampler: lively,
  seed: Seed.deriveFromUser(11n),
  maxTokens: 150,
  ...changed,
})

type PeerEntry = { readonly token_id?: number; readonly top_logprobs: readonly PeerRecord[] }
type PeerChoice = { readonly logprobs: { readonly content: readonly PeerEntry[] } | null }

/** Draws the answer without a server; returns its tokens and the candidates of each. */
function drawHere({ sampler: parameters, seed, maxTokens }: GenerateOptions, prompt = promptIds) {
  const ids: number[] = []
  const rows: Sampler.TokenCandidates[] = []
  const counts = new Map<number, number>()
  while (ids.length < maxTokens) {
    const logits = peerLogits({}, [...prompt, ...ids])
    const row = { ids: Array.from(logits, (_, id) => id), logits }
    const id = Sampler.sample(row, { parameters, seed, position: ids.length, counts })
    rows.push(row)
    ids.push(id)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return { ids, rows }
}

const fingerprintOf = (rows: readonly Sampler.TokenCandidates[]) =>
  Buffer.concat(
    rows.filter((_, at) => LogitFingerprint.isFingerprinted(at)).map(LogitFingerprint.encode),
  )

describe('segments', () => {
  test('an answer in segments is the one drawn in one piece', async () => {
    const { ids, end } = await collect(model, options())
    expect(ids).toEqual(drawHere(options()).ids)
    expect(end).toMatchObject({ finish: 'length', inputTokens: 40, outputTokens: 150 })
    const asked = peer.requests.slice(-4).map(({ sampling_params: sampling }) => {
      const { max_tokens, extra_args } = sampling as Record<string, Record<string, unknown>>
      return [extra_args?.['from'], max_tokens]
    })
    expect(asked).toEqual([
      [0, 1],
      [1, VLLM_SEGMENT_TOKENS],
      [1 + VLLM_SEGMENT_TOKENS, VLLM_SEGMENT_TOKENS],
      [1 + 2 * VLLM_SEGMENT_TOKENS, 21],
    ])
  })

  test.each([
    { eventTokens: 7 },
    { eventTokens: 1000 },
    { idFormat: 'text' },
    { tellsCached: false },
  ] as const)('the same where the server writes otherwise: %o', async (changed) => {
    peer.set(changed)
    expect((await collect(model, options())).ids).toEqual(drawHere(options()).ids)
  })

  test('the server draws nothing beyond the segment that was pulled', async () => {
    const before = peer.drawnTokens()
    const answer = model.generate(options())
    let pulled = 0
    for await (const part of answer) {
      if (part.kind !== 'tokens') continue
      pulled += part.ids.length
      expect(peer.drawnTokens() - before).toBeLessThanOrEqual(pulled + VLLM_SEGMENT_TOKENS)
      if (pulled === 1) {
        // Between two segments, no request of the answer runs at the server, regardless of how long
        // the caller waits.
        await model.score({ ...options(), promptIds, outputIds: [], top: 1 })
        expect(peer.drawnTokens() - before).toBe(1)
      }
      if (pulled > 100) break
    }
  })

  test('a server that starts anew between two segments does not change the answer', async () => {
    const ids: number[] = []
    for await (const part of model.generate(options())) {
      if (part.kind !== 'tokens') continue
      ids.push(...part.ids)
      if (ids.length === 1) await peer.restart()
    }
    expect(ids).toEqual(drawHere(options()).ids)
  })

  test('a long prompt is processed in steps, and counts what earlier answers left', async () => {
    const ids = Array.from({ length: 2 * VLLM_PREFILL_TOKENS + 900 }, (_, at) => 32 + (at % 90))
    const prompt = { kind: 'ids', ids } as const
    const long = options({ prompt, maxTokens: 3, cacheScope: 'long', prefillTokens: 1000 })
    const first = await collect(model, long)
    const lengths = peer.requests.slice(-4).map((one) => (one['token_ids'] as unknown[]).length)
    expect(lengths).toEqual([2048, 4096, ids.length, ids.length + 1])
    expect(first.end.cachedInputTokens).toBe(0)
    expect(first.ids).toEqual(drawHere(long, ids).ids)
    const prefills = (parts: readonly EngineStreamPart[]) =>
      parts.flatMap((part) => (part.kind === 'prefill' ? [part.tokens] : []))
    expect(prefills(first.parts)).toEqual([1000, 2000, 2048, 3048, 4048, 4096, ids.length])
    const again = await collect(model, long)
    expect(again.end.cachedInputTokens).toBe(ids.length - (ids.length % 16))
    const stranger = await collect(model, { ...long, cacheScope: 'other' })
    expect(stranger.end.cachedInputTokens).toBe(0)
  })
})

describe('cuts', () => {
  const cutBy = async (mangle: PeerOptions['mangle'], request = options()) => {
    const ids: number[] = []
    const reading = async () => {
      for await (const part of model.generate(request)) {
        if (part.kind !== 'tokens') continue
        ids.push(...part.ids)
        if (mangle) peer.set({ mangle })
      }
    }
    await expect(reading()).rejects.toMatchObject({ code: 'engine-failed' })
    expect(ids).toEqual(drawHere(request).ids.slice(0, ids.length))
    return ids.length
  }

  test('a connection that is cut fails, and the tokens so far are right', async () => {
    // Tokens in transit when the connection closes may be lost.
    expect(await cutBy((value, at) => (at === 20 ? 'cut' : value))).toBeLessThanOrEqual(21)
    peer.set({})
    expect((await collect(model, options())).ids).toEqual(drawHere(options()).ids)
  })

  test('a server that is silent is not waited for', async () => {
    const { baseUrl } = peer
    const engine = createEngineVllm({ baseUrl, build: peerBuild, ...silenceLimits })
    const impatient = await engine.load({ artifact: folder.artifact })
    peer.set({ mangle: (value, at) => (at === 0 ? value : 'hang') })
    const reading = readUntilSilent(impatient.generate(options()))
    await expect(reading).rejects.toThrow('silent for 60000 ms')
    await peer.abandoned()
    await engine.close()
  })
})

describe('what is sent', () => {
  test('the sampler of the server stays neutral, ours is told everything', async () => {
    await collect(model, options({ maxTokens: 1 }))
    expect(peer.requests.at(-1)).toEqual({
      model: 'peer',
      token_ids: promptIds,
      stream: true,
      stream_options: { include_usage: true },
      cache_salt: expect.stringMatching(/^[\w-]{43}$/),
      sampling_params: {
        temperature: 0,
        detokenize: false,
        max_tokens: 1,
        logprobs: 9,
        ignore_eos: true,
        stop_token_ids: expect.arrayContaining([PEER_END_ID]),
        extra_args: {
          seed: Seed.deriveFromUser(11n),
          temperature: 1.4,
          top_k: 50,
          top_p: 0.97,
          frequency_penalty: 0.4,
          presence_penalty: 0.3,
          logit_bias: [101, 2],
          from: 0,
        },
      },
    })
  })

  test('salts tell scopes apart, and engines', async () => {
    const engine = createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild })
    const other = await engine.load({ artifact: folder.artifact })
    const saltOf = async (cacheScope: string, asked = model) => {
      await collect(asked, options({ maxTokens: 1, cacheScope }))
      return peer.requests.at(-1)?.['cache_salt']
    }
    const salt = await saltOf('a')
    expect(await saltOf('a')).toBe(salt)
    expect(new Set([salt, await saltOf('b'), await saltOf('a', other)]).size).toBe(3)
    const scoring = { ...base, promptIds, outputIds: [], top: 1 }
    const scoreSalt = async () => {
      await model.score(scoring)
      return peer.requests.at(-1)?.['cache_salt']
    }
    expect(await scoreSalt()).not.toBe(await scoreSalt())
    await engine.close()
  })

  test('a grammar is sent with the ends and the hash of the table', async () => {
    const grammar = Inference.jsonGrammar('{"type":"boolean"}')
    await collect(model, options({ sampler: { ...lively, grammar }, maxTokens: 3 }))
    const { sampling_params } = peer.requests.at(-1) as { sampling_params: PeerRecord }
    expect(sampling_params).toMatchObject({
      extra_args: {
        grammar: JSON.stringify(grammar),
        end_ids: expect.arrayContaining([PEER_END_ID]),
        token_table: expect.stringMatching(/^[0-9a-f]{64}$/),
        from: 1,
      },
    })
  })
})

describe('grammars', () => {
  const grammar = Inference.jsonGrammar('{"enum":[true,"yes"]}')
  const constrained = options({ sampler: { ...lively, grammar } })

  /** Replaces the first token by another. */
  const replaceFirst = (id: number) => (value: PeerRecord, at: number) => {
    const [choice] = value['choices'] as readonly PeerChoice[]
    const [entry] = choice?.logprobs?.content ?? []
    if (at > 0 || !entry) return value
    const [first, ...others] = entry.top_logprobs
    const top_logprobs = [{ ...first, token_id: id }, ...others]
    const content = [{ ...entry, token_id: id, top_logprobs }]
    return { ...value, choices: [{ ...choice, token_ids: [id], logprobs: { content } }] }
  }

  test('an answer that is whole ends without another token', async () => {
    const { text, end } = await collect(model, constrained)
    expect([true, 'yes']).toContain(JSON.parse(text))
    expect(end.finish).toBe('stop')
  })

  test('a server that leaves the grammar, or ends too early, fails', async () => {
    peer.set({ mangle: replaceFirst(1) })
    await expect(collect(model, constrained)).rejects.toThrow('left the grammar')
    peer.set({ mangle: replaceFirst(PEER_END_ID) })
    await expect(collect(model, constrained)).rejects.toThrow('before its grammar permits')
  })

  test('a server whose processor keeps to none is asked for none', async () => {
    peer.set({ hasGrammars: false })
    const engine = createEngineVllm({ baseUrl: peer.baseUrl, build: peerBuild })
    const other = await engine.load({ artifact: folder.artifact })
    const before = peer.requests.length
    const refused = { code: 'prompt-unsupported' }
    await expect(collect(other, constrained)).rejects.toMatchObject(refused)
    expect(peer.requests).toHaveLength(before)
    await engine.close()
  })
})

describe('ends', () => {
  test.each([0, 1, 5, 1 + VLLM_SEGMENT_TOKENS])(
    'the end token behind %d tokens is no part of the answer',
    async (length) => {
      peer.set({ endAt: promptIds.length + length })
      const { ids, end } = await collect(model, options())
      expect(ids).toEqual(drawHere(options({ maxTokens: length })).ids)
      expect(end).toMatchObject({ finish: 'stop', outputTokens: length })
    },
  )

  test('a stop text ends the answer and the request', async () => {
    const { ids, end } = drawHere(options()).ids.reduce(
      (state, id) => (state.end ? state : { ids: [...state.ids, id], end: state.ids.length > 20 }),
      { ids: [] as number[], end: false },
    )
    expect(end).toBe(true)
    const stop = [Buffer.from(ids.slice(-3)).toString()]
    const given = await collect(model, options({ stop }))
    expect(given.end.finish).toBe('stop')
    expect(given.text).toBe(Buffer.from(ids.slice(0, -3)).toString())
    await peer.abandoned()
  })

  test('an aborted answer closes its connection', async () => {
    const stop = new AbortController()
    const reading = async () => {
      for await (const part of model.generate(options({ signal: stop.signal }))) {
        if (part.kind === 'prefill') peer.set({ mangle: () => 'hang' })
        else stop.abort(new Error('enough'))
      }
    }
    await expect(reading()).rejects.toThrow('enough')
    const hanging = new AbortController()
    const next = collect(model, options({ signal: hanging.signal }))
    hanging.abort(new Error('no more'))
    await expect(next).rejects.toThrow('no more')
  })
})

describe('logits', () => {
  test('the fingerprint is that of the raw logits, also of an unlikely token', async () => {
    const sampler = { ...lively, temperature: 3, topK: 0, topP: 1, logitBias: [] }
    const asked = options({ sampler, maxTokens: 100 })
    const { rows, ids } = drawHere(asked)
    const ranks = ids
      .map((id, at) => rows[at]!.logits[id]!)
      .map((logit, at) => {
        return Array.from(rows[at]!.logits).filter((other) => other > logit).length
      })
    const isFingerprinted = (_: number, at: number) => LogitFingerprint.isFingerprinted(at)
    expect(Math.max(...ranks.filter(isFingerprinted))).toBeGreaterThanOrEqual(8)
    const { end } = await collect(model, asked)
    expect(Buffer.from(end.logitFingerprint!)).toEqual(fingerprintOf(rows))
  })

  test('log probabilities are those of the best 64', async () => {
    const asked = options({ logprobs: 3, maxTokens: 20 })
    const { parts } = await collect(model, asked)
    const { ids, rows } = drawHere(asked)
    const told = parts.flatMap((part) => (part.kind === 'tokens' ? (part.logprobs ?? []) : []))
    expect(told.map(({ id }) => id)).toEqual(ids)
    for (const [at, { logprob, top }] of told.entries()) {
      const own = Sampler.logprobs(rows[at]!, { id: ids[at]!, top: 3 })
      expect(logprob).toBeCloseTo(own.logprob, 1)
      expect(top.map(({ id }) => id)).toEqual(own.top.map(({ id }) => id))
    }
  })
})
