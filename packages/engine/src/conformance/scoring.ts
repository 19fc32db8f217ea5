import { assert, Seed } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GenerateOptions, LoadedModel, ScoredPosition, ScoreOptions } from '../engine.ts'
import { logprobOf } from '../likelihood.ts'
import { SCORE_TOP_MAX } from '../limits.ts'
import { type CreateGenerateOptions, collect, type LoadModel } from './harness.ts'

/**
 * Maximum of `tokenMargins` for an answer of the same machine: its logits differ slightly between
 * decoding and prefill. Measured: at most 0.05 with f16 weights, and up to ten times as much with
 * 8-bit weights.
 */
const SCORE_MARGIN = 0.2

/**
 * Nats: tolerance for likelihoods, because engines sum over a vocabulary in 32-bit floats, and
 * because prefills of different lengths give slightly different logits.
 */
const LOGPROB_MARGIN = 1e-3

/**
 * Returns the distance of each output token from the sampler's own choice, in logits divided by the
 * temperature; 100 for a token that is not among the candidates of the score.
 */
export function tokenMargins(
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

export function describeNoScoring(load: LoadModel) {
  test('it does not score', async () => {
    const model = await load()
    expect(model.score).toBeUndefined()
    await model.close()
  })
}

type Score = NonNullable<LoadedModel['score']>

export function describeScoring(
  load: LoadModel,
  question: CreateGenerateOptions,
  temperature = 0.9,
) {
  let model: LoadedModel
  let options: GenerateOptions
  let base: ScoreOptions
  let score: Score
  beforeAll(async () => {
    model = await load({ sequencesMax: 1 })
    assert(model.score, 'the harness says that this engine scores')
    score = model.score
    const { sampler, ...rest } = question({ maxTokens: 24, seed: Seed.deriveFromUser(7n) })
    options = { ...rest, sampler: { ...sampler, temperature } }
    const { prompt, signal } = options
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
    const { ids: outputIds } = await collect(model, { ...options, prompt: ids })
    const positions = await score({ ...base, outputIds, top: 256 })
    expect(Math.max(...tokenMargins(positions, outputIds, options))).toBeLessThan(SCORE_MARGIN)
    if (!model.info.seeded) return
    const other = tokenMargins(positions, outputIds, { ...options, seed: Seed.deriveFromUser(8n) })
    const confirmed = other.filter((margin) => margin < SCORE_MARGIN).length
    expect(confirmed).toBeLessThan(outputIds.length / 2)
  })

  test('a challenge tells the same logits as the list', async () => {
    const targetIds = [3, 70, 65, 97]
    for (const { ids, logits, targetLogits } of await score({
      ...base,
      top: 200,
      targetIds,
    })) {
      expect(targetLogits).toHaveLength(targetIds.length)
      const listed = targetIds.map((id) => logits[ids.indexOf(id)])
      const listedLogits = listed.map((logit, at) =>
        logit === undefined ? undefined : targetLogits?.[at],
      )
      expect(listedLogits).toEqual(listed)
    }
  })

  test('the same score comes again, whatever was asked in between', async () => {
    const first = await score(base)
    await collect(model, options)
    expect(await score(base)).toEqual(first)
  })

  describeLikelihoods(() => ({ model, options, base, score }))
  describeScoringErrors(() => ({ model, options, base, score }))
}

type ScoringSetup = {
  readonly model: LoadedModel
  readonly options: GenerateOptions
  readonly base: ScoreOptions
  readonly score: Score
}

function describeLikelihoods(scoring: () => ScoringSetup) {
  test('likelihoods are those of the whole vocabulary', async () => {
    const { base, score } = scoring()
    const likely = await score({ ...base, top: 0 })
    expect(likely).toHaveLength(base.outputIds.length + 1)
    expect(likely.at(-1)?.logprob).toBeUndefined()
    const listed = await score({ ...base, logitBias: [], top: SCORE_TOP_MAX })
    base.outputIds.forEach((id, at) => {
      const { ids, logits } = listed[at]!
      const index = ids.indexOf(id)
      const { logprob } = likely[at]!
      // The tokens missing from the list can only lower the likelihood.
      if (index >= 0) expect(logprob).toBeLessThanOrEqual(logprobOf(logits, index) + LOGPROB_MARGIN)
      expect(logprob).toBeLessThanOrEqual(0)
      expect(logprob).toBeGreaterThan(Number.NEGATIVE_INFINITY)
    })
  })

  test('likelihoods of several tokens differ as their logits do', async () => {
    const { base, score } = scoring()
    const [first] = await score({ ...base, logitBias: [], top: 8 })
    const ids = [...(first?.ids ?? [])]
    const sums: number[] = []
    for (const id of ids) {
      // All scored outputs have the same length, because results depend on the size of the batch.
      const outputIds = [id, ...base.outputIds.slice(1)]
      const [position] = await score({ ...base, outputIds, top: 0 })
      sums.push(position!.logprob!)
    }
    // Differences of logits equal differences of log likelihoods, and the likelihoods sum to at
    // most one.
    const [highest] = first!.logits
    ids.forEach((_, at) => {
      expect(sums[at]! - sums[0]!).toBeCloseTo(first!.logits[at]! - highest!, 3)
    })
    const sum = sums.reduce((total, logprob) => total + Math.exp(logprob), 0)
    expect(sum).toBeLessThanOrEqual(1 + LOGPROB_MARGIN)
  })
}

function describeScoringErrors(scoring: () => ScoringSetup) {
  test('a score that is aborted ends with the reason and frees the sequence', async () => {
    const { model, options, base, score } = scoring()
    const stop = new AbortController()
    const running = score({ ...base, signal: stop.signal })
    const waiting = score({ ...base, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    await expect(waiting).rejects.toThrow('enough')
    expect((await collect(model, options)).end.outputTokens).toBeGreaterThan(0)
    expect(await score(base)).toHaveLength(base.outputIds.length + 1)
  })

  test('a score beyond the context or the vocabulary is refused', async () => {
    const { model, options: request, base, score } = scoring()
    const long = Array.from({ length: 513 }, () => 65)
    const refused = (options: Partial<ScoreOptions>, code: string) =>
      expect(score({ ...base, ...options })).rejects.toMatchObject({ code })
    await refused({ outputIds: long }, 'context-too-long')
    await refused({ outputIds: [0xffff_ffff] }, 'token-unknown')
    await refused({ promptIds: [5_000_000] }, 'token-unknown')
    await refused({ targetIds: [5_000_000] }, 'token-unknown')
    await expect(score({ ...base, top: -1 })).rejects.toThrow('candidates')
    await expect(score({ ...base, top: 1e6 })).rejects.toThrow('candidates')
    expect((await collect(model, request)).end.outputTokens).toBeGreaterThan(0)
  })
}
