import { assert, type Hash, Seed, Vector } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  Engine,
  EnginePiece,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
  ScoredPosition,
  ScoreOptions,
} from './engine.ts'

/**
 * Scores of one token differ by less than this between decoding and a prefill on one machine.
 * Measured: 0.05 at most with f16 weights. With 8-bit ones it can be ten times that.
 */
const SCORE_MARGIN = 0.2

/** What an implementation gives to run the suite that every engine passes. */
export type EngineHarness = {
  /** A fresh engine; the suite closes it. */
  readonly create: () => Promise<Engine> | Engine
  /** What to load, without limits; the suite sets those. */
  readonly artifact: LoadOptions['artifact']
  /** Answered deterministically by at least 24 tokens, with `logitBias` where it needs any. */
  readonly prompt: GenerateOptions['prompt']
  readonly logitBias?: GenerateOptions['sampler']['logitBias']
  /** At which the model is in doubt about half of its tokens; 0.9 when absent. */
  readonly temperature?: number
  /** Tokens computed by the model since it was loaded, where the engine can tell. */
  readonly sampledTokens?: (model: LoadedModel) => Promise<number>
  /** Tokens that the engine may compute ahead of what was asked for. */
  readonly aheadMax?: number
  /** Whether its models score answers. */
  readonly scores: boolean
  /** Whether its models turn inputs into vectors. */
  readonly embeds: boolean
}

export type Answer = {
  readonly pieces: readonly EnginePiece[]
  readonly ids: readonly number[]
  readonly text: string
  readonly end: Extract<EnginePiece, { kind: 'end' }>
}

/** Options of a plain greedy question. */
export const generateOptions = (options: Partial<GenerateOptions>): GenerateOptions => ({
  prompt: { kind: 'text', text: '' },
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  seed: Seed.fromUser(1n),
  maxTokens: 16,
  stop: [],
  logprobs: 0,
  prefillTokens: 512,
  signal: new AbortController().signal,
  ...options,
})

/** Pulls a whole answer. */
export async function collect(model: LoadedModel, options: GenerateOptions): Promise<Answer> {
  const pieces: EnginePiece[] = []
  for await (const piece of model.generate(options)) pieces.push(piece)
  const tokens = pieces.flatMap((piece) => (piece.kind === 'tokens' ? [piece] : []))
  const ids = tokens.flatMap((piece) => piece.ids)
  const counted = model.info.counting === 'ids'
  const told = tokens.map((piece) => piece.text ?? '').join('')
  const text = counted ? await model.detokenize(ids) : told
  const end = pieces.at(-1)
  if (end?.kind !== 'end') throw new Error('the answer has no end')
  return { pieces, ids, text, end }
}

/** The suite that every engine passes. */
export function engineConformance(name: string, harness: EngineHarness): void {
  let engine: Engine
  const load = (limits: Partial<LoadOptions> = {}) =>
    engine.load({ artifact: harness.artifact, contextLength: 512, sequencesMax: 2, ...limits })
  const question = (options: Partial<GenerateOptions> = {}) => {
    const base = generateOptions({ prompt: harness.prompt, ...options })
    return { ...base, sampler: { ...base.sampler, logitBias: harness.logitBias ?? [] } }
  }

  describe(`engine conformance: ${name}`, () => {
    beforeAll(async () => {
      engine = await harness.create()
    })
    afterAll(() => engine.close())
    describePieces(load, question)
    describeEnds(load, question)
    describePulling(load, question, harness)
    if (harness.scores) describeScoring(load, question, harness.temperature)
    else describeNoScoring(load)
    if (harness.embeds) describeEmbedding(load)
  })
}

export type Load = (limits?: Partial<LoadOptions>) => Promise<LoadedModel>
type Question = (options?: Partial<GenerateOptions>) => GenerateOptions

function describePieces(load: Load, question: Question) {
  let model: LoadedModel
  beforeAll(async () => {
    model = await load()
  })
  afterAll(() => model.close())

  test('pieces come in order: prefill, tokens, one end', async () => {
    const { pieces } = await collect(model, question({ prefillTokens: 4 }))
    const kinds = pieces.map((piece) => piece.kind).join(' ')
    expect(kinds).toMatch(/^(prefill )+(tokens )+end$/)
  })

  test('prefill grows to the whole prompt before any output', async () => {
    const { pieces, end } = await collect(model, question({ prefillTokens: 4 }))
    const done = pieces.flatMap((piece) => (piece.kind === 'prefill' ? [piece] : []))
    const tokens = done.map((piece) => piece.tokens)
    expect(tokens).toEqual([...tokens].sort((a, b) => a - b))
    if (model.info.counting !== 'ids') return
    expect(tokens.at(-1)).toBe(end.inputTokens)
    tokens.reduce((before, after) => {
      expect(after - before).toBeLessThanOrEqual(4)
      return after
    }, done[0]?.cached ?? 0)
  })

  test('the end counts what was given out', async () => {
    const { ids, end } = await collect(model, question())
    expect(end.inputTokens).toBeGreaterThan(0)
    expect(end.cachedInputTokens).toBeLessThanOrEqual(end.inputTokens)
    if (model.info.counting === 'ids') expect(end.outputTokens).toBe(ids.length)
    else expect(end.outputTokens).toBeGreaterThan(0)
  })

  test('log probabilities stand beside every id', async () => {
    if (model.info.counting !== 'ids') return
    const { pieces } = await collect(model, question({ logprobs: 2 }))
    for (const piece of pieces) {
      if (piece.kind !== 'tokens') continue
      expect(piece.logprobs?.map((entry) => entry.id)).toEqual(piece.ids)
      for (const { logprob, top } of piece.logprobs ?? []) {
        expect(logprob).toBeLessThanOrEqual(0)
        expect(top.length).toBeLessThanOrEqual(2)
      }
    }
  })

  test('the same seed and prompt give the same answer', async () => {
    const sampler = { ...question().sampler, temperature: model.info.seeded ? 1.5 : 0 }
    const drawn = (seed: Hash) => collect(model, { ...question({ seed }), sampler })
    const first = await drawn(Seed.fromUser(7n))
    expect((await drawn(Seed.fromUser(7n))).text).toBe(first.text)
  })
}

function describeEnds(load: Load, question: Question) {
  let model: LoadedModel
  beforeAll(async () => {
    model = await load()
  })
  afterAll(() => model.close())

  test('the answer ends at maxTokens', async () => {
    const { end, ids } = await collect(model, question({ maxTokens: 5 }))
    expect(end.finish).toBe('length')
    expect(end.outputTokens).toBe(5)
    if (model.info.counting === 'ids') expect(ids).toHaveLength(5)
  })

  test('the answer ends exactly before a stop text', async () => {
    const whole = await collect(model, question())
    const stop = whole.text.slice(Math.floor(whole.text.length / 2)).slice(0, 3)
    const { text, end } = await collect(model, question({ stop: [stop] }))
    expect(text).toBe(whole.text.slice(0, whole.text.indexOf(stop)))
    expect(end.finish).toBe('stop')
  })

  test('a prompt that does not fit is refused before any work', async () => {
    const asked = question({ maxTokens: 513 })
    const first = model.generate(asked)[Symbol.asyncIterator]().next()
    await expect(first).rejects.toMatchObject({ code: 'context-too-long' })
  })

  test('an id outside the vocabulary, or any id where only text is taken, is refused', async () => {
    const asked = question({ prompt: { kind: 'ids', ids: [0xffff_ffff] } })
    const code = model.info.counting === 'ids' ? 'token-unknown' : 'prompt-unsupported'
    await expect(collect(model, asked)).rejects.toMatchObject({ code })
  })

  test('a loaded model that was closed refuses', async () => {
    const other = await load()
    await other.close()
    await expect(collect(other, question())).rejects.toMatchObject({ code: 'engine-failed' })
  })
}

function describePulling(load: Load, question: Question, harness: EngineHarness) {
  let model: LoadedModel
  beforeAll(async () => {
    model = await load({ sequencesMax: 1 })
  })
  afterAll(() => model.close())

  test('aborting ends the answer with the reason and frees the sequence', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const reading = async () => {
      for await (const piece of model.generate(question({ signal: stop.signal }))) {
        if (piece.kind === 'tokens') stop.abort(reason)
      }
    }
    await expect(reading()).rejects.toBe(reason)
    expect((await collect(model, question())).end.outputTokens).toBeGreaterThan(0)
  })

  test('returning from the loop frees the sequence', async () => {
    for await (const piece of model.generate(question())) if (piece.kind === 'tokens') break
    expect((await collect(model, question())).end.outputTokens).toBeGreaterThan(0)
  })

  test('one who waits can give up', async () => {
    const running = model.generate(question())[Symbol.asyncIterator]()
    await running.next()
    const stop = new AbortController()
    const waiting = collect(model, question({ signal: stop.signal }))
    stop.abort(new Error('gave up'))
    await expect(waiting).rejects.toThrow('gave up')
    await running.return?.()
  })

  test('answers above sequencesMax wait their turn', async () => {
    const pair = await load({ sequencesMax: 2 })
    const running = [0, 1].map(() => pair.generate(question())[Symbol.asyncIterator]())
    for (const answer of running) await answer.next()
    let begun = false
    const third = collect(pair, question()).then((answer) => {
      begun = true
      return answer
    })
    for (const answer of running) await answer.next()
    expect(begun).toBe(false)
    await running[0]?.return?.()
    expect((await third).end.outputTokens).toBeGreaterThan(0)
    await running[1]?.return?.()
    await pair.close()
  })

  const { sampledTokens, aheadMax = 0 } = harness
  if (!sampledTokens) return
  test('an answer that nobody pulls does not go on', async () => {
    const before = await sampledTokens(model)
    let pulled = 0
    for await (const piece of model.generate(question({ maxTokens: 24 }))) {
      if (piece.kind !== 'tokens') continue
      pulled += piece.ids.length
      // Each question goes to where the tokens are computed and back, which gives it time to err.
      let sampled = 0
      for (let round = 0; round < 20; round++) sampled = (await sampledTokens(model)) - before
      expect(sampled).toBeLessThanOrEqual(pulled + aheadMax)
    }
    expect(pulled).toBe(24)
  })
}

/** How far each output token is from what the sampler would choose by the positions of a score. */
export function marginsOf(
  positions: readonly ScoredPosition[],
  outputIds: readonly number[],
  { sampler, seed }: Pick<GenerateOptions, 'sampler' | 'seed'>,
): number[] {
  const counts = new Map<number, number>()
  return outputIds.map((id, position) => {
    const draw = { parameters: sampler, seed, position, counts }
    const found = Sampler.margin(positions[position]!, draw, id)
    counts.set(id, (counts.get(id) ?? 0) + 1)
    return Math.max(found?.below ?? 100, found?.outside ?? 100)
  })
}

function describeNoScoring(load: Load) {
  test('it does not score', async () => {
    const model = await load()
    expect(model.score).toBeUndefined()
    await model.close()
  })
}

type Score = NonNullable<LoadedModel['score']>

function describeScoring(load: Load, question: Question, temperature = 0.9) {
  let model: LoadedModel
  let asked: GenerateOptions
  let base: ScoreOptions
  let score: Score
  beforeAll(async () => {
    model = await load({ sequencesMax: 1 })
    assert(model.score, 'the harness says that this engine scores')
    score = model.score
    const { sampler, ...rest } = question({ maxTokens: 24, seed: Seed.fromUser(7n) })
    asked = { ...rest, sampler: { ...sampler, temperature } }
    const { prompt, signal } = asked
    const promptIds = prompt.kind === 'text' ? await model.tokenize(prompt.text) : []
    const { logitBias } = sampler
    base = { promptIds, outputIds: promptIds.slice(1), top: 64, logitBias, signal }
  })
  afterAll(() => model.close())

  test('a score has a position for each token and one more, likeliest first', async () => {
    const positions = await score(base)
    expect(positions).toHaveLength(base.outputIds.length + 1)
    for (const { ids, logits } of positions) {
      expect(ids).toHaveLength(64)
      expect(new Set(ids).size).toBe(64)
      for (let at = 1; at < ids.length; at++) {
        const isAfter = logits[at]! < logits[at - 1]! || ids[at]! > ids[at - 1]!
        expect(isAfter && logits[at]! <= logits[at - 1]!).toBe(true)
      }
    }
    expect(await score({ ...base, outputIds: [] })).toHaveLength(1)
  })

  test('a score confirms every token of an answer, and denies another seed', async () => {
    const ids = { kind: 'ids', ids: base.promptIds } as const
    const { ids: outputIds } = await collect(model, { ...asked, prompt: ids })
    const positions = await score({ ...base, outputIds, top: 256 })
    expect(Math.max(...marginsOf(positions, outputIds, asked))).toBeLessThan(SCORE_MARGIN)
    if (!model.info.seeded) return
    const other = marginsOf(positions, outputIds, { ...asked, seed: Seed.fromUser(8n) })
    const confirmed = other.filter((margin) => margin < SCORE_MARGIN).length
    expect(confirmed).toBeLessThan(outputIds.length / 2)
  })

  test('a challenge tells the same logits as the list', async () => {
    const challengeIds = [3, 70, 65, 97]
    for (const { ids, logits, challenge } of await score({ ...base, top: 200, challengeIds })) {
      expect(challenge).toHaveLength(challengeIds.length)
      const listed = challengeIds.map((id) => logits[ids.indexOf(id)])
      const told = listed.map((logit, at) => (logit === undefined ? undefined : challenge?.[at]))
      expect(told).toEqual(listed)
    }
  })

  test('the same score comes again, whatever was asked in between', async () => {
    const first = await score(base)
    await collect(model, asked)
    expect(await score(base)).toEqual(first)
  })

  describeRefusedScores(() => ({ model, asked, base, score }))
}

/** The vectors of texts, as the engine gives them. */
export async function embedAll(
  model: LoadedModel,
  inputs: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Float32Array[]> {
  assert(model.embed, 'this model is said to embed')
  const vectors: Float32Array[] = []
  const prompt = { kind: 'embed-texts', inputs } as const
  for await (const vector of model.embed({ prompt, signal })) vectors.push(vector)
  return vectors
}

/** Tests of `LoadedModel.embed`, for engines whose models do. */
export function describeEmbedding(load: Load) {
  const texts = ['the cat sat on the mat', 'the cat sat on a mat', 'Zürich 1848: zwölf Fragen']
  let model: LoadedModel
  beforeAll(async () => {
    model = await load({ sequencesMax: 1 })
  })
  afterAll(() => model.close())

  test('each input has a vector of length 1, in its place', async () => {
    const vectors = await embedAll(model, texts)
    expect(vectors).toHaveLength(3)
    for (const [at, vector] of vectors.entries()) {
      expect(vector.length).toBe(vectors[0]?.length)
      expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 4)
      const [alone] = await embedAll(model, [texts[at]!])
      expect(Vector.cosine(vector, alone!)).toBeCloseTo(1, 4)
    }
    expect(Vector.cosine(vectors[0]!, vectors[2]!)).toBeLessThan(0.9999)
  })

  test('token ids give the vector of their text', async () => {
    if (model.info.counting !== 'ids') return
    const inputs = [await model.tokenize(texts[0]!)]
    const { signal } = new AbortController()
    const vectors: Float32Array[] = []
    const asked = { prompt: { kind: 'embed-ids', inputs } as const, signal }
    for await (const vector of model.embed!(asked)) vectors.push(vector)
    expect(vectors).toEqual(await embedAll(model, texts.slice(0, 1)))
  })

  test('what is empty, too long or not in the vocabulary is refused', async () => {
    const refused = (inputs: readonly string[], code: string) =>
      expect(embedAll(model, inputs)).rejects.toMatchObject({ code })
    await refused(['a', ''], 'prompt-unsupported')
    await refused(['a'.repeat(100_000)], 'context-too-long')
    if (model.info.counting !== 'ids') return
    const { signal } = new AbortController()
    const prompt = { kind: 'embed-ids', inputs: [[0xffff_ffff]] } as const
    const first = model.embed!({ prompt, signal })[Symbol.asyncIterator]().next()
    await expect(first).rejects.toMatchObject({ code: 'token-unknown' })
  })

  test('an aborted one ends with the reason; one that is left frees its place', async () => {
    await expect(embedAll(model, texts, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    )
    const prompt = { kind: 'embed-texts', inputs: texts } as const
    const { signal } = new AbortController()
    for await (const vector of model.embed!({ prompt, signal })) {
      expect(vector.length).toBeGreaterThan(0)
      break
    }
    expect(await embedAll(model, texts)).toHaveLength(3)
  })

  test('a loaded model that was closed refuses', async () => {
    const other = await load()
    await other.close()
    await expect(embedAll(other, texts)).rejects.toMatchObject({ code: 'engine-failed' })
  })
}

type Scoring = {
  readonly model: LoadedModel
  readonly asked: GenerateOptions
  readonly base: ScoreOptions
  readonly score: Score
}

function describeRefusedScores(scoring: () => Scoring) {
  test('a score that is aborted ends with the reason and frees the sequence', async () => {
    const { model, asked, base, score } = scoring()
    const stop = new AbortController()
    const running = score({ ...base, signal: stop.signal })
    const waiting = score({ ...base, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    await expect(waiting).rejects.toThrow('enough')
    expect((await collect(model, asked)).end.outputTokens).toBeGreaterThan(0)
    expect(await score(base)).toHaveLength(base.outputIds.length + 1)
  })

  test('what does not fit, or is not in the vocabulary, is refused', async () => {
    const { model, asked, base, score } = scoring()
    const long = Array.from({ length: 513 }, () => 65)
    const refused = (options: Partial<ScoreOptions>, code: string) =>
      expect(score({ ...base, ...options })).rejects.toMatchObject({ code })
    await refused({ outputIds: long }, 'context-too-long')
    await refused({ outputIds: [0xffff_ffff] }, 'token-unknown')
    await refused({ promptIds: [5_000_000] }, 'token-unknown')
    await refused({ challengeIds: [5_000_000] }, 'token-unknown')
    await expect(score({ ...base, top: 0 })).rejects.toThrow('candidates')
    await expect(score({ ...base, top: 1e6 })).rejects.toThrow('candidates')
    expect((await collect(model, asked)).end.outputTokens).toBeGreaterThan(0)
  })
}
