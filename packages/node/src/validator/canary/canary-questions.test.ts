// Goal: a validator's own questions are bounded in time and money, and are scored only if the
// receipt binds the exact question.
// Method: a test gateway that answers like the echo engine, an account that signs on the chain in
// memory, and a clock that the test sets.

import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { Inference, Receipt } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { CANARY_DAY_MS } from '../limits.ts'
import { createEchoModel, ECHO_ARTIFACT, echoTokenizer } from '../testing/echo-model.fixture.ts'
import { hashOf, MODEL_VERSION, receiptOf } from '../testing/findings.fixture.ts'
import { createCanaryQuestions } from './canary-questions.ts'
import { type CanaryFinding, createCanaryRecords } from './canary-records.ts'
import type { CanaryAnswer, CanaryQuestion } from './gateway-client.ts'

const { signal } = new AbortController()
const penalties = { frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }

let scenario: Scenario
beforeEach(async () => {
  scenario = await createMemoryScenario()
})

/** Returns the answer and receipt of an honest provider. */
async function honestAnswer(
  { text: content, temperature, maxTokens }: CanaryQuestion,
  { text = content, claims = {} }: { text?: string; claims?: Partial<Receipt.ReceiptCore> },
): Promise<CanaryAnswer> {
  const { provider, domain } = scenario
  const messages = [{ role: 'user' as const, content }]
  const ids = echoTokenizer.encodePrompt({ kind: 'messages', messages })
  const prompt = { kind: 'ids', ids } as const
  const sampler = { temperature, topP: 1, topK: 0, ...penalties }
  const output = echoTokenizer.encode(text)
  const receipt = receiptOf({
    artifactHash: ECHO_ARTIFACT,
    promptHash: Inference.promptHash(prompt),
    samplerHash: Inference.samplerHash({ sampler, maxTokens, stop: [] }),
    outputHash: Inference.outputHash({ ids: output, text }),
    inputTokens: BigInt(ids.length),
    outputTokens: BigInt(output.length),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    ...claims,
  })
  const receiptId = Receipt.idOf(receipt, domain)
  const signature = await provider.signer.sign(receiptId)
  return { text, cost: 60n, provider: provider.account, receiptId, receipt, signature }
}

type CanaryScenario = {
  readonly answer?: (question: CanaryQuestion) => Promise<CanaryAnswer>
  readonly spendPerDay?: bigint
}

async function setUp(setting: CanaryScenario = {}) {
  const { answer = (question) => honestAnswer(question, {}) } = setting
  const time = { nowMs: 0 }
  const records = createCanaryRecords(createStateMemory())
  const canaries: CanaryQuestion[] = []
  const findings: CanaryFinding[] = []
  const questions = createCanaryQuestions({
    settings: {
      gateway: {
        async ask(question) {
          canaries.push(question)
          return await answer(question)
        },
      },
      prompts: ['Say these forty words, or any others, again.'],
      spendPerDay: setting.spendPerDay ?? 1_000n,
      onFinding: (finding) => void findings.push(finding),
    },
    records,
    keys: scenario.client,
    ledger: scenario.client,
    domain: scenario.domain,
    // The clock is stopped: a pause ends only when its signal aborts.
    clock: {
      nowMs: () => time.nowMs,
      sleep: (_, over) => new Promise((done) => over?.addEventListener('abort', () => done())),
    },
    random: (count) => new Uint8Array(count).fill(100),
    log: () => {},
    models: new Map([[MODEL_VERSION, await createEchoModel()]]),
    signal,
  })
  /** Runs a step, and another one at the time of the next question. */
  const ask = async () => {
    await questions.step()
    time.nowMs = (await records.schedule())?.nextMs ?? 0
    await questions.step()
  }
  return { time, records, asked: canaries, told: findings, questions, ask }
}

describe('no question is asked', () => {
  test('right after a start, nor before its pause is over', async () => {
    const { time, records, asked: canaries, questions } = await setUp()
    await questions.step()
    const { nextMs = 0 } = (await records.schedule()) ?? {}
    time.nowMs = nextMs - 1
    await questions.step()
    expect(canaries).toEqual([])
    time.nowMs = nextMs
    await questions.step()
    await questions.step()
    expect(canaries).toHaveLength(1)
  })

  test('once the day’s money is spent; the next day has its own', async () => {
    const { time, asked: canaries, ask, records, questions } = await setUp({ spendPerDay: 100n })
    for (let times = 0; times < 4; times++) await ask()
    expect(canaries).toHaveLength(2)
    expect((await records.schedule())?.spent).toBe(120n)
    time.nowMs = CANARY_DAY_MS * 2
    await questions.step()
    expect(canaries).toHaveLength(3)
  })

  test('again at once after a gateway failed, and a failure costs nothing', async () => {
    const {
      asked: canaries,
      ask,
      records,
      questions,
    } = await setUp({
      answer: () => Promise.reject(new Error('away')),
    })
    await ask()
    await questions.step()
    expect(canaries).toHaveLength(1)
    expect((await records.schedule())?.spent).toBe(0n)
    expect(await records.all()).toEqual([])
  })
})

describe('an answer', () => {
  const evidenceOf = async (answer: CanaryScenario['answer']) => {
    const { ask, told: findings } = await setUp(answer ? { answer } : {})
    await ask()
    expect(findings).toHaveLength(1)
    return findings[0]?.evidence
  }

  test('an answer that the model gives speaks for its provider', async () => {
    expect(await evidenceOf(undefined)).toBeLessThan(1)
  })

  test('an answer that the model does not give speaks against its provider', async () => {
    const text = 'Buy these shares today, whatever else was asked.'
    expect(await evidenceOf((question) => honestAnswer(question, { text }))).toBeGreaterThan(10)
  })

  test.each<[string, (answer: CanaryAnswer) => CanaryAnswer]>([
    ['whose text is not what the receipt binds', (one) => ({ ...one, text: `${one.text}!` })],
    ['whose receipt has another id', (one) => ({ ...one, receiptId: hashOf(5) })],
    ['that another account signed', (one) => ({ ...one, provider: scenario.client.account })],
  ])('%s is not scored, but kept', async (_what, change) => {
    const answer = async (question: CanaryQuestion) => change(await honestAnswer(question, {}))
    expect(await evidenceOf(answer)).toBeUndefined()
  })

  test.each(['promptHash', 'samplerHash', 'modelVersion', 'artifactHash'] as const)(
    'to another %s than was asked is not scored',
    async (name) => {
      const claims = { [name]: hashOf(77) }
      expect(await evidenceOf((one) => honestAnswer(one, { claims }))).toBeUndefined()
    },
  )
})
