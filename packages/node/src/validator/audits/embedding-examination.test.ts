// Goal: embeddings give evidence against a provider only if the named model would not have computed
// them, and no evidence if nothing can be compared.
// Method: the echo engine, calibrated on equal embeddings, and answers with one change each.

import { Embedding, type Hash, type Inference, Receipt } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { Calibration } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { EXAMINED_INPUT_TOKENS } from '../limits.ts'
import {
  createEchoModel,
  ECHO_ARTIFACT,
  echoTokenizer,
  loadEcho,
} from '../testing/echo-model.fixture.ts'
import { hashOf, receiptOf } from '../testing/findings.fixture.ts'
import { type AnswerExamination, examineAnswer, examinedTokens } from './answer-examination.ts'

const { signal } = new AbortController()
const build = hashOf(0xb0)
const texts = ['the first input', 'another text of some length', 'a third one', 'and the last']
const inputs = texts.map((text) => echoTokenizer.encode(text))
const prompt: Inference.EmbeddingPrompt = { kind: 'embed-ids', inputs }
const sampler = sampleSampler()

async function embed(of: Inference.EmbeddingPrompt): Promise<readonly Float32Array[]> {
  const { embed } = await loadEcho()
  return await Array.fromAsync(embed!({ prompt: of, signal }))
}
const honest = await embed(prompt)

/** Returns a validator with the echo model and a calibration of its embeddings. */
async function validator() {
  const local = await createEchoModel()
  const embeddings = { distances: [0], build: 'calibrated' } as const
  const samples = Array.from({ length: 300 }, () => {
    return { machine: 'echo', score: { tokens: 0, embeddings } }
  })
  const about = { artifactHash: ECHO_ARTIFACT, engineHash: build, samples }
  return { ...local, calibration: Calibration.calibrate(about) }
}

type Change = {
  readonly prompt?: Inference.AnyPrompt
  readonly vectors?: readonly Float32Array[]
  readonly receipt?: Partial<Receipt.ReceiptCore>
  readonly bytes?: Uint8Array | undefined
}

/** Returns the transcript and the receipt of an honest answer with these changes. */
function answer(change: Change = {}) {
  const { vectors = honest } = change
  const bytes = 'bytes' in change ? change.bytes : Buffer.concat(vectors.map(Embedding.encode))
  const receipt = receiptOf({
    artifactHash: ECHO_ARTIFACT,
    engineHash: build,
    finish: Receipt.finishReasons.indexOf('stop'),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    outputTokens: 0n,
    inputTokens: 61n,
    ...change.receipt,
  })
  const request = { prompt: change.prompt ?? prompt, sampler, maxTokens: 1, stop: [] }
  return { transcript: { request, output: { ids: [], ...(bytes && { bytes }) } }, receipt }
}

const examine = async (change?: Change): Promise<AnswerExamination> =>
  await examineAnswer(await validator(), answer(change), signal)

const each = (change: (vector: Float32Array, at: number) => Float32Array) => honest.map(change)
const aborted = { finish: Receipt.finishReasons.indexOf('aborted') }

describe('embeddings give no evidence against their provider', () => {
  test.each<[string, Change]>([
    ['if the model computes the same', {}],
    ['if they differ by rounding', { vectors: each((one) => one.map((value) => value * 1.0001)) }],
    ['if an older build returned the same', { receipt: { engineHash: hashOf(0xb1) } }],
    ['of a stopped answer, as far as it came', { vectors: honest.slice(0, 2), receipt: aborted }],
  ])('%s', async (_what, change) => {
    expect((await examine(change)).evidence).toBe(0)
  })

  test('if the question asks for fewer numbers', async () => {
    const vectors = honest.map((vector) => Embedding.truncate(vector, 16))
    expect((await examine({ vectors, prompt: { ...prompt, dimensions: 16 } })).evidence).toBe(0)
  })

  test('if the question has texts', async () => {
    const texted = { kind: 'embed-texts', inputs: texts } as const
    expect((await examine({ prompt: texted })).evidence).toBe(0)
  })
})

describe('embeddings say nothing', () => {
  test.each<[string, Change]>([
    [
      'if the receipt says unverified',
      {
        vectors: each((one) => one.toReversed()),
        receipt: { sampling: Receipt.samplingModes.indexOf('unverified') },
      },
    ],
    ['if the client stopped the answer before the first', { vectors: [], receipt: aborted }],
    [
      'of more tokens than a question may have',
      { prompt: { kind: 'embed-ids', inputs: new Array(64).fill(new Array(4_100).fill(65)) } },
    ],
    [
      'of a longer text than a question may have',
      { prompt: { kind: 'embed-texts', inputs: new Array(64).fill('a'.repeat(4_100)) } },
    ],
    ['of an empty input', { prompt: { kind: 'embed-ids', inputs: [[]] } }],
    ['of inputs without such tokens', { prompt: { kind: 'embed-ids', inputs: [[3_000_000]] } }],
    [
      'of inputs that are too long for this validator',
      { prompt: { kind: 'embed-ids', inputs: [new Array<number>(1 << 17).fill(65)] } },
    ],
  ])('%s', async (_what, change) => {
    expect(await examine(change)).toEqual({ score: undefined, evidence: undefined })
  })

  test('without a calibration of embeddings', async () => {
    const local = await createEchoModel()
    expect((await examineAnswer(local, answer(), signal)).evidence).toBeUndefined()
  })

  test('if the engine computes none', async () => {
    const local = await validator()
    const { embed: _, ...model } = local.model
    expect((await examineAnswer({ ...local, model }, answer(), signal)).evidence).toBeUndefined()
  })
})

describe('embeddings give evidence against their provider', () => {
  const elsewhere = { receipt: { engineHash: hashOf(0xb1) } }
  const cheats: [string, Change][] = [
    ['if they are of other texts', { vectors: each((_, at) => honest[(at + 1) % 4]!) }],
    ['in another order', { vectors: [honest[1]!, honest[0]!, honest[3]!, honest[2]!] }],
    ['if they are shorter', { vectors: each((one) => Embedding.truncate(one, 32)) }],
    ['if some are missing', { vectors: honest.slice(0, 2) }],
    ['if all are missing', { bytes: undefined }],
    ['of another length', { vectors: each((one) => one.map((value) => value * 2)) }],
    [
      'with half of their numbers',
      {
        vectors: each((one) => Embedding.normalize(one.map((value, at) => (at < 32 ? value : 0)))),
      },
    ],
    ['that are no numbers', { vectors: each((one) => one.map(() => Number.NaN)) }],
    ['of a stopped answer too', { vectors: [honest[2]!], receipt: aborted }],
    // Honest providers refuse such a question.
    [
      'of more numbers than the model has',
      {
        vectors: each((one) => Float32Array.from({ length: 100 }, (_, at) => one[at] ?? 0)),
        prompt: { ...prompt, dimensions: 100 },
      },
    ],
  ]
  test.each(cheats)('%s', async (_what, change) => {
    expect((await examine(change)).evidence).toBeGreaterThan(10)
    const receipt = { ...change.receipt, ...elsewhere.receipt }
    expect((await examine({ ...change, receipt })).evidence).toBeGreaterThan(10)
  })

  test('the evidence against a provider follows the share of wrong embeddings', async () => {
    const one = (await examine({ vectors: [honest[1]!, ...honest.slice(1)] })).evidence!
    const all = (await examine({ vectors: each((_, at) => honest[(at + 1) % 4]!) })).evidence!
    expect(one).toBeGreaterThan(1)
    expect(one).toBeCloseTo(all / 4, 6)
  })

  test('small changes count only if the provider names the calibrated build', async () => {
    // To each vector, a fraction of an orthogonal vector of the same length is added.
    const vectors = each((vector) => {
      const turned = vector.map((_, at) => (at % 2 === 0 ? -vector[at + 1]! : vector[at - 1]!))
      return Embedding.normalize(vector.map((value, at) => value + 0.22 * turned[at]!))
    })
    expect((await examine({ vectors })).evidence).toBeGreaterThan(10)
    expect((await examine({ vectors, ...elsewhere })).evidence).toBe(0)
  })
})

describe('of equal inputs', () => {
  const several = { kind: 'embed-texts', inputs: [texts[0]!, texts[0]!, texts[1]!] } as const

  test('each counts once, as text or as ids', async () => {
    const { evidence, inputs: hashes } = await examine({
      prompt: several,
      vectors: [honest[3]!, honest[3]!, honest[1]!],
    })
    const all = (await examine({ vectors: each((_, at) => honest[(at + 1) % 4]!) })).inputs!
    expect(hashes).toMatchObject({ within: [all.beyond[1]], beyond: [all.beyond[0]] })
    expect(evidence).toBeCloseTo(Math.min(hashes!.limit, hashes!.scale / 2), 6)
  })
})

describe('of a long question', () => {
  const long = Array.from({ length: 8 }, (_, at) => new Array<number>(2_048).fill(65 + at))
  const asked = { kind: 'embed-ids', inputs: long } as const
  const disclosed = async (inputSeed: Hash, wrong: readonly number[]) => {
    const vectors = await embed(asked)
    const bad = vectors.map((one, at) => (wrong.includes(at) ? one.map((value) => -value) : one))
    return { ...answer({ prompt: asked, vectors: bad }), inputSeed }
  }

  test('only the inputs that the seed selects are computed and counted', async () => {
    const local = await validator()
    const { embed: compute } = local.model
    let computed = 0
    const model = {
      ...local.model,
      embed: (options: Parameters<NonNullable<typeof compute>>[0]) => {
        computed += options.prompt.inputs.length
        return compute!(options)
      },
    }
    const one = await disclosed(hashOf(1), [])
    const { evidence, inputs: found } = await examineAnswer({ ...local, model }, one, signal)
    expect(evidence).toBe(0)
    expect(found?.within).toHaveLength(EXAMINED_INPUT_TOKENS / 2_048)
    expect(computed).toBe(EXAMINED_INPUT_TOKENS / 2_048)
    expect(examinedTokens(local, one)).toBe(EXAMINED_INPUT_TOKENS)
  })

  test('a wrong one is found by the seeds that select it', async () => {
    const local = await validator()
    const found = await Array.fromAsync([1, 2, 3, 4, 5, 6, 7, 8], async (number) => {
      const one = await disclosed(hashOf(number), [2])
      return (await examineAnswer(local, one, signal)).evidence! > 1
    })
    expect(new Set(found)).toEqual(new Set([true, false]))
  })
})

test('a failure of the own engine is no finding', async () => {
  const local = await validator()
  const model = {
    ...local.model,
    // biome-ignore lint/correctness/useYield: it fails before its first embedding.
    async *embed() {
      throw new Error('engine')
    },
  }
  await expect(examineAnswer({ ...local, model }, answer(), signal)).rejects.toThrow('engine')
})

describe('the budget counts the input tokens', () => {
  const tokens = inputs.reduce((sum, { length }) => sum + length, 0)

  test.each<[string, Inference.EmbeddingPrompt, bigint]>([
    ['of ids', prompt, BigInt(tokens)],
    ['of texts', { kind: 'embed-texts', inputs: texts }, BigInt(tokens)],
    // A provider with a client of its own can sign any number of tokens in a receipt.
    ['whatever the receipt of ids says', prompt, 0n],
    ['whatever the receipt of texts says', { kind: 'embed-texts', inputs: texts }, 10n ** 18n],
  ])('%s', async (_what, asked, inputTokens) => {
    const disclosed = answer({ prompt: asked, receipt: { inputTokens } })
    expect(examinedTokens(await validator(), disclosed)).toBe(tokens)
  })

  test('only as far as the engine reads an input', async () => {
    const local = { ...(await validator()), model: await loadEcho({ contextLength: 40 }) }
    const long = { kind: 'embed-texts', inputs: ['a'.repeat(1 << 18)] } as const
    expect(examinedTokens(local, answer({ prompt: long }))).toBeLessThan(1 << 16)
  })
})
