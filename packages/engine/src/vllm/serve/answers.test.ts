// Goal: answers and scores of `ostrom_vllm.serve` (this repository's server around vLLM) come from
// its model, and Ostrom's sampler draws the answers. The engine does not trust the server where it
// can check a statement. Method: the server's Python code with a simulated driver; the test draws
// the same answers token by token.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex, Inference, Seed } from '@ostrom/protocol'
import { Grammar, LogitFingerprint, Sampler } from '@ostrom/verification'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect, generateOptions } from '../../conformance/index.ts'
import { echoTokenizerJson } from '../../echo/index.ts'
import type { ArtifactFile, EngineStreamPart, GenerateOptions, ScoreOptions } from '../../engine.ts'
import { logprobOf } from '../../likelihood.ts'
import { VLLM_PREFILL_TOKENS } from '../../limits.ts'
import { createTokenizer } from '../../tokenizer/index.ts'
import { createGrammars } from '../grammar.ts'
import { createPeerFolder } from '../peer-folder.fixture.ts'
import {
  PEER_END_ID,
  PEER_TOKENS,
  type PeerModel,
  peerLogits,
  rankedIds,
} from '../peer-model.fixture.ts'
import type { VllmModelHandle } from '../vllm.ts'
import { drawnTokens } from './drawn-tokens.fixture.ts'
import { hashFolder } from './folder-hashes.ts'
import { VLLM_CREDIT_TOKENS } from './limits.ts'
import {
  hasPython,
  type ServePeer,
  type ServePeerOptions,
  startServePeer,
} from './serve.fixture.ts'
import { createEngineVllmServe, type VllmServeOptions } from './serve.ts'

const TOKEN = 'a token of the operator'

const promptIds = [...Buffer.from('What is the matter with a paused stream?')]
const lively: Inference.SamplerParameters = {
  temperature: 1.4,
  topP: 0.97,
  topK: 50,
  frequencyPenalty: 0.4,
  presencePenalty: 0.3,
  logitBias: [{ id: 101, bias: 2 }],
}
const options = (changed: Partial<GenerateOptions> = {}): GenerateOptions => ({
  ...generateOptions({ prompt: { kind: 'ids', ids: promptIds } }),
  sampler: lively,
  seed: Seed.deriveFromUser(11n),
  maxTokens: 150,
  ...changed,
})

/** Draws the answer without a server; returns its tokens and the candidates of each. */
function drawHere(
  asked: GenerateOptions,
  model: PeerModel = {},
  prompt = promptIds,
  follower?: Grammar.GrammarFollower,
) {
  const permits = follower && { permits: follower.permits }
  const { sampler: parameters, seed, maxTokens } = asked
  const ids: number[] = []
  const rows: Sampler.TokenCandidates[] = []
  const counts = new Map<number, number>()
  while (ids.length < maxTokens && !follower?.isFinished) {
    const logits = peerLogits(model, [...prompt, ...ids])
    const row = { ids: Array.from(logits, (_, id) => id), logits }
    const id = Sampler.sample(row, { parameters, seed, position: ids.length, counts, ...permits })
    follower?.push(id)
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

const folder = await createPeerFolder()
const peers: ServePeer[] = []
const folders: string[] = []

/**
 * Starts a server of the model's folder; returns the server, an engine for it, and a function that
 * loads the model.
 */
async function start(
  changed: Partial<ServePeerOptions> = {},
  engine: Partial<VllmServeOptions> = {},
) {
  const peer = await startServePeer({ folder: folder.artifact.path, token: TOKEN, ...changed })
  peers.push(peer)
  const created = createEngineVllmServe({ address: peer.address, token: TOKEN, ...engine })
  return { peer, engine: created, load: () => created.load({ artifact: folder.artifact }) }
}

async function copyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'ostrom-vllm-'))
  folders.push(path)
  await cp(folder.artifact.path, path, { recursive: true })
  return path
}

describe.skipIf(!hasPython)('our own vLLM server (needs python3 of version 3.11 or later)', () => {
  let model: VllmModelHandle
  let peer: ServePeer
  beforeAll(async () => {
    const started = await start({ contextLength: 8192 })
    peer = started.peer
    model = await started.load()
  })
  afterAll(async () => {
    await Promise.all(peers.map((one) => one.close()))
    await Promise.all(folders.map((path) => rm(path, { recursive: true })))
    await folder.remove()
  })

  describe('answers', () => {
    test('tokens, counts and fingerprint are those of the sampler', async () => {
      const { ids, rows } = drawHere(options())
      const given = await collect(model, options())
      expect(given.ids).toEqual(ids)
      expect(given.end).toMatchObject({ finish: 'length', inputTokens: 40, outputTokens: 150 })
      expect(Buffer.from(given.end.logitFingerprint!)).toEqual(fingerprintOf(rows))
    })

    test('many at once', async () => {
      const asked = Array.from({ length: 12 }, (_, at) =>
        options({ seed: Seed.deriveFromUser(BigInt(at)), maxTokens: 40 }),
      )
      const given = await Promise.all(asked.map((one) => collect(model, one)))
      expect(given.map(({ ids }) => ids)).toEqual(asked.map((one) => drawHere(one).ids))
    })

    test('vLLM draws nothing beyond the credit, and goes on where it stopped', async () => {
      const { address } = peer
      const before = await drawnTokens(address, TOKEN)
      const ids: number[] = []
      for await (const part of model.generate(options())) {
        if (part.kind !== 'tokens') continue
        ids.push(...part.ids)
        const drawn = (await drawnTokens(address, TOKEN)) - before
        expect(drawn).toBeLessThanOrEqual(ids.length + VLLM_CREDIT_TOKENS)
      }
      expect(ids).toEqual(drawHere(options()).ids)
    })

    test.each([0, 1, 5, 64])('the end token behind %d tokens is no part', async (length) => {
      const { load } = await start({ endAt: promptIds.length + length })
      const { ids, end } = await collect(await load(), options())
      const { ids: expected, rows } = drawHere(options({ maxTokens: length }))
      expect(ids).toEqual(expected)
      expect(end).toMatchObject({ finish: 'stop', outputTokens: length })
      expect(Buffer.from(end.logitFingerprint ?? [])).toEqual(fingerprintOf(rows))
    })

    test.each([1, 30])('a stop text ends the answer where vLLM gives %d tokens', async (ahead) => {
      const asked = await (await start({ ahead })).load()
      const { ids, rows } = drawHere(options())
      const stop = [Buffer.from(ids.slice(40, 44)).toString()]
      const { text, end } = await collect(asked, options({ stop }))
      expect(text).toBe(Buffer.from(ids.slice(0, 40)).toString())
      expect(end).toMatchObject({ finish: 'stop', outputTokens: 40 })
      expect(Buffer.from(end.logitFingerprint!)).toEqual(fingerprintOf(rows.slice(0, 44)))
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

    test('a long prompt is processed in steps, and counts what its scope has left', async () => {
      const ids = Array.from({ length: 2 * VLLM_PREFILL_TOKENS + 900 }, (_, at) => 32 + (at % 90))
      const long = options({
        prompt: { kind: 'ids', ids },
        maxTokens: 3,
        cacheScope: 'long',
        prefillTokens: 1000,
      })
      const first = await collect(model, long)
      const prefills = (parts: readonly EngineStreamPart[]) =>
        parts.flatMap((part) => (part.kind === 'prefill' ? [part.tokens] : []))
      expect(prefills(first.parts)).toEqual([1000, 2000, 2048, 3048, 4048, 4096, ids.length])
      expect(first.end.cachedInputTokens).toBe(0)
      expect(first.ids).toEqual(drawHere(long, {}, ids).ids)
      const again = await collect(model, long)
      expect(again.end.cachedInputTokens).toBe(ids.length - (ids.length % 16))
      const stranger = await collect(model, { ...long, cacheScope: 'other' })
      expect(stranger.end.cachedInputTokens).toBe(0)
    })

    test('a failure of vLLM ends one answer, and the tokens before it are right', async () => {
      const asked = await (await start({ failingAt: 30 })).load()
      const ids: number[] = []
      const reading = async () => {
        for await (const part of asked.generate(options())) {
          if (part.kind === 'tokens') ids.push(...part.ids)
        }
      }
      const short = options({ maxTokens: 20 })
      const both = [expect(reading()).rejects.toMatchObject({ code: 'engine-failed' })]
      expect((await collect(asked, short)).ids).toEqual(drawHere(short).ids)
      await Promise.all(both)
      expect(ids).toEqual(drawHere(options({ maxTokens: 30 })).ids)
    })
  })

  describe('grammars', () => {
    const tokenizer = createTokenizer({ tokenizerJson: Buffer.from(echoTokenizerJson) })
    const { table } = createGrammars(tokenizer, new Set([PEER_END_ID]))
    const grammar = Inference.jsonGrammar('{"enum":[true,"yes"]}')
    const constrained = options({ sampler: { ...lively, grammar } })

    test('an answer is drawn from what is permitted, and ends when it is whole', async () => {
      const follower = Grammar.follow(Grammar.from(grammar), table)
      const { ids, rows } = drawHere(constrained, {}, promptIds, follower)
      const { text, end, ids: given } = await collect(model, constrained)
      expect(given).toEqual(ids)
      expect([true, 'yes']).toContain(JSON.parse(text))
      expect(end).toMatchObject({ finish: 'stop', outputTokens: ids.length })
      expect(Buffer.from(end.logitFingerprint!)).toEqual(fingerprintOf(rows))
    })

    test('a server that follows none is asked for none', async () => {
      const { load, peer: other } = await start({ grammars: false })
      const plain = await load()
      const refused = { code: 'prompt-unsupported' }
      await expect(collect(plain, constrained)).rejects.toMatchObject(refused)
      expect(await drawnTokens(other.address, TOKEN)).toBe(0)
      const asked = options({ maxTokens: 5 })
      expect((await collect(plain, asked)).ids).toEqual(drawHere(asked).ids)
    })
  })

  describe('scores', () => {
    const { signal } = generateOptions({})
    const outputIds = [...Buffer.from('me')]
    const scoring: ScoreOptions = { promptIds, outputIds, top: 40, signal }
    const rowAt = (at: number) => peerLogits({}, [...promptIds, ...outputIds.slice(0, at)])

    test('candidates are the best, with their logits but for a constant', async () => {
      const positions = await model.score(scoring)
      expect(positions).toHaveLength(3)
      for (const [at, { ids, logits }] of positions.entries()) {
        const row = rowAt(at)
        expect([...ids]).toEqual(
          rankedIds(row)
            .sort((a, b) => row[b]! - row[a]! || a - b)
            .slice(0, 40),
        )
        for (const [index, id] of ids.entries()) {
          expect(logits[index]! - logits[0]!).toBeCloseTo(row[id]! - row[ids[0]!]!, 4)
        }
      }
    })

    test('a token that a bias raises becomes a candidate', async () => {
      const [last] = rankedIds(rowAt(0))
        .filter((id) => id < PEER_TOKENS)
        .slice(-1)
      const biased = { ...scoring, top: 5, logitBias: [{ id: last!, bias: 90 }] }
      const [position] = await model.score(biased)
      expect(position?.ids).toHaveLength(5)
      expect(position?.ids).toContain(last)
      const at = [...position!.ids].indexOf(last!)
      const difference = position!.logits[at]! - position!.logits[0]!
      expect(difference).toBeCloseTo(rowAt(0)[last!]! - rowAt(0)[position!.ids[0]!]!, 4)
    })

    test('chosen ids come beside the candidates, masked ones as minus infinity', async () => {
      const targetIds = [70, 71, PEER_TOKENS - 1]
      const [position] = await model.score({ ...scoring, targetIds })
      const row = rowAt(0)
      const [first] = position!.ids
      position!.targetLogits!.forEach((logit, at) => {
        const expected = row[targetIds[at]!]! - row[first!]!
        expect(logit - position!.logits[0]!).toBeCloseTo(expected, 4)
      })
    })

    test('likelihoods are among the whole vocabulary', async () => {
      const positions = await model.score({ ...scoring, top: 0 })
      expect(positions.map(({ ids }) => ids.length)).toEqual([0, 0, 0])
      outputIds.forEach((id, at) => {
        expect(positions[at]!.logprob).toBeCloseTo(logprobOf(rowAt(at), id), 4)
      })
      expect(positions[2]!.logprob).toBeUndefined()
    })
  })

  describe('the server', () => {
    test('a folder whose files differ is refused', async () => {
      const path = await copyFolder()
      await writeFile(join(path, 'chat_template.jinja'), 'another')
      const changed = await start({ folder: path })
      const refused = { code: 'artifact-invalid', details: [/chat_template.jinja has another/] }
      await expect(changed.load()).rejects.toMatchObject({ code: refused.code })
      await expect(changed.load()).rejects.toThrow('chat_template.jinja has another content')
      await writeFile(join(path, 'more'), '')
      const more = await start({ folder: path })
      await expect(more.load()).rejects.toMatchObject({ code: refused.code })
    })

    test('the files may be those that the store knows', async () => {
      const { engine } = await start()
      const files = await hashFolder(folder.artifact.path)
      const load = (changed: readonly ArtifactFile[]) =>
        engine.load({ artifact: { ...folder.artifact, files: changed } })
      expect((await load(files)).info.artifactHash).toBe(folder.artifact.sha256)
      await expect(load(files.slice(1))).rejects.toThrow('is not part of the artifact')
      const missing = { path: 'model.safetensors', bytes: 1n, sha256: Hex.zeroHash }
      await expect(load([...files, missing])).rejects.toThrow('model.safetensors is missing')
    })

    test('a wrong token, and nobody at all, are told apart', async () => {
      const { load } = await start({}, { token: 'another one of them' })
      await expect(load()).rejects.toThrow('the token is wrong')
      const { load: lost, peer: gone } = await start()
      await gone.close()
      await expect(lost()).rejects.toMatchObject({ code: 'engine-failed' })
    })

    test('an adapter is found by its files, and the base stays as it was', async () => {
      const path = await mkdtemp(join(tmpdir(), 'ostrom-adapter-'))
      folders.push(path)
      await writeFile(join(path, 'adapter_config.json'), '{}')
      const { engine, load } = await start({ adapters: { tuned: path } })
      const sha256 = `0x${'ab'.repeat(32)}` as const
      const adapted = await engine.load({ artifact: folder.artifact, adapter: { path, sha256 } })
      expect(adapted.info.artifactHash).toBe(sha256)
      const given = await collect(adapted, options())
      expect(given.ids).toEqual(drawHere(options(), { variant: 1 }).ids)
      expect((await collect(await load(), options())).ids).toEqual(drawHere(options()).ids)
      await writeFile(join(path, 'adapter_config.json'), '{"r":8}')
      const other = engine.load({ artifact: folder.artifact, adapter: { path, sha256 } })
      await expect(other).rejects.toThrow('is not served')
    })

    test('the build is what the server tells', () => {
      expect(model.info.build).toBe(
        'vllm 0.32.0, torch 2.13.0, runner V1, cpu, float32, head float32, kv auto, ' +
          'quantization none, attention made-up, tp 1, pp 1, logit-fingerprint 1',
      )
      expect(model.info).toMatchObject({ counting: 'ids', seeded: true, contextLength: 8192 })
    })

    test('its end fails answers, and a new one of the same model serves the next', async () => {
      const path = await copyFolder()
      const socket = join(path, '.socket')
      const first = await startServePeer({ folder: path, path: socket })
      const engine = createEngineVllmServe({ address: { path: socket } })
      const asked = await engine.load({ artifact: { ...folder.artifact, path } })
      const reading = async () => {
        for await (const part of asked.generate(options())) {
          if (part.kind === 'tokens') await first.close()
        }
      }
      await expect(reading()).rejects.toMatchObject({ code: 'engine-failed' })
      await expect(collect(asked, options())).rejects.toMatchObject({ code: 'engine-failed' })
      peers.push(await startServePeer({ folder: path, path: socket }))
      expect((await collect(asked, options())).ids).toEqual(drawHere(options()).ids)
      await asked.assertHealthy()
      await peers.at(-1)?.close()
      peers.push(await startServePeer({ folder: path, path: socket, contextLength: 512 }))
      await expect(collect(asked, options())).rejects.toThrow('another model')
      await engine.close()
    })
  })
})
