// Goal: our own server with real vLLM behaves as an engine like any other, and validators draw the
// same answers. Method: `python -m ostrom_vllm.serve` with the bundled model; the conformance suite
// of all engines, including grammars; simultaneous answers with all kinds of samplers, drawn again
// from the logits of the server's own scores; its processes killed during answers.

import { collect, engineConformance } from '@ostrom/engine/conformance'
import { createEngineVllmServe, type VllmModelHandle } from '@ostrom/engine/vllm'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { drawnTokens } from '../../../packages/engine/src/vllm/serve/drawn-tokens.fixture.ts'
import { VLLM_CREDIT_TOKENS } from '../../../packages/engine/src/vllm/serve/limits.ts'
import { type OwnServer, startOwnServer } from '../tools/own-server.ts'
import {
  endless,
  longQuestion,
  TINY_TOKENS,
  tinyArtifact,
  tinyFolder,
} from '../tools/tiny-model.ts'
import { keepFinding, type ScoredFinding } from './findings.ts'
import { createQuestions } from './replay.ts'
import { replayScored } from './replay-scored.ts'

/** Maximum number of tokens that vLLM draws before an abort arrives. */
const ABORT_TOKENS = 16

/**
 * Maximum distance between an answer's fingerprint and the logits of its scoring. A fingerprint has
 * steps of 1/256, and decoding adds numbers in another order than scoring.
 */
const FINGERPRINT_DISTANCE = 0.05

/**
 * Maximum share of tokens for which a replay draws another token. This happens if the logits of two
 * tokens, with noise, are almost equal.
 */
const DIFFERING_SHARE = 0.001

const engineOf = ({ path }: Pick<OwnServer, 'path'>) => createEngineVllmServe({ address: { path } })

function expectReplayed({ tokens, equal, distance }: ScoredFinding): void {
  expect(tokens).toBeGreaterThan(1_000)
  expect(tokens - equal).toBeLessThan(tokens * DIFFERING_SHARE)
  expect(distance).toBeLessThan(FINGERPRINT_DISTANCE)
}

describe('one process', () => {
  let server: OwnServer
  beforeAll(async () => {
    server = await startOwnServer({ name: 'own-server', model: tinyFolder })
  })
  afterAll(() => server.close())

  engineConformance('vllm-serve on vLLM', {
    create: () => engineOf(server),
    artifact: tinyArtifact,
    prompt: { kind: 'text', text: 'The quick brown fox jumps over the lazy dog.' },
    logitBias: endless,
    // A high temperature, because the bundled model is almost certain of most of its tokens.
    temperature: 3,
    sampledTokens: () => drawnTokens({ path: server.path }),
    aheadMax: VLLM_CREDIT_TOKENS + ABORT_TOKENS,
    grammars: true,
    scores: true,
    embeds: false,
  })

  test('answers, 16 at once, are drawn anew from its scores, and so are fingerprints', async () => {
    const engine = engineOf(server)
    const model = await engine.load({ artifact: tinyArtifact })
    const questions = createQuestions({ set: 78, count: 96, tokens: 128, idsMax: TINY_TOKENS })
    const finding = await replayScored(model, questions, 16)
    await engine.close()
    keepFinding('own server', finding)
    expectReplayed(finding)
  })

  test('killed in the middle of answers it fails them, and a new one goes on', async () => {
    const engine = engineOf(server)
    const model: VllmModelHandle = await engine.load({ artifact: tinyArtifact })
    const asked = longQuestion({ maxTokens: 400 })
    const { ids } = await collect(model, asked)
    let begun = 0
    const answers = Array.from({ length: 4 }, async () => {
      let hasBegun = false
      for await (const part of model.generate(asked)) {
        if (part.kind !== 'tokens' || hasBegun) continue
        hasBegun = true
        // The loop of the answer that begins last kills the server, while all four answers run.
        if (++begun === 4) await server.kill()
      }
    })
    const failure = { code: 'engine-failed' }
    for (const answer of await Promise.allSettled(answers)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: failure })
    }
    await expect(model.assertHealthy()).rejects.toMatchObject(failure)
    const { path } = server
    const started = await startOwnServer({ name: 'own-server-again', model: tinyFolder, path })
    const [first] = [server]
    server = { ...started, close: () => started.close().then(() => first.close()) }
    expect((await collect(model, asked)).ids).toEqual(ids)
    await engine.close()
  })
})

test('tensor parallel 2', async () => {
  const flags = ['--tensor-parallel-size', '2', '--distributed-executor-backend', 'mp']
  // Compilation would take longer than the answers.
  const args = [...flags, '--enforce-eager']
  const server = await startOwnServer({ name: 'own-server-tp', model: tinyFolder, args })
  onTestFinished(() => server.close())
  const model = await engineOf(server).load({ artifact: tinyArtifact })
  expect(model.info.build).toContain('tp 2')
  const questions = createQuestions({ set: 79, count: 12, tokens: 128, idsMax: TINY_TOKENS })
  const finding = await replayScored(model, questions, 6)
  keepFinding('own server, tensor parallel 2', finding)
  expectReplayed(finding)
  await model.close()
})
