// Goal: tokens are drawn with the model's probabilities, for every order of the candidates, with
// the same result on every machine. Method: chi-square tests with fixed seeds, properties, and
// committed vectors.

import { readFileSync } from 'node:fs'
import { Hex, type Inference, Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mix, positionKey, uniform } from './gumbel-noise.ts'
import {
  CANDIDATES_MAX,
  gap,
  logprobs,
  margin,
  type SamplingStep,
  sample,
  scores,
  type TokenCandidates,
} from './sampler.ts'

const plain = sampleSampler({ temperature: 1 })
const seed = Seed.deriveFromUser(42n)
const drawOf = (
  position: number,
  parameters: Partial<Inference.SamplerParameters> = {},
): SamplingStep => ({
  parameters: { ...plain, ...parameters },
  seed,
  position,
  counts: new Map(),
})

/** Returns Pearson's chi-square statistic of `draws` choices against probabilities. */
function chiSquare(candidates: TokenCandidates, parameters: Partial<Inference.SamplerParameters>) {
  const temperature = parameters.temperature ?? 1
  const weights = Array.from(candidates.logits, (logit) => Math.exp(logit / temperature))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const draws = 20_000
  const seen = new Map<number, number>()
  for (let position = 0; position < draws; position++) {
    const id = sample(candidates, drawOf(position, parameters))
    seen.set(id, (seen.get(id) ?? 0) + 1)
  }
  return weights.reduce((sum, weight, index) => {
    const expected = (draws * weight) / total
    return sum + ((seen.get(candidates.ids[index]!) ?? 0) - expected) ** 2 / expected
  }, 0)
}

const eight = {
  ids: [3, 1, 4, 15, 92, 65, 35, 89],
  logits: [2, 1.5, 1, 0.5, 0, -0.5, -1, -2],
}

describe('draw', () => {
  test('the mixer is HalfSipHash-2-4-64, by its published vector', () => {
    // Vector of the authors of SipHash: key 00..07, message 00 01 02 03, tag d5 e7 8a 17 5b e5 2e
    // a1.
    const key = { k0: 0x03020100, k1: 0x07060504 }
    expect(mix(key, 0x03020100)).toBe((0xa12ee55b & 0xfffff) * 2 ** 32 + 0x178ae7d5)
  })

  test('uniform numbers stay inside the open interval', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(0xffff_ffff), (position, id) => {
        const value = uniform(positionKey(seed, position), id)
        expect(value > 0 && value < 1).toBe(true)
      }),
    )
    expect((2 ** 52 - 1 + 0.5) * 2 ** -52).toBeLessThan(1)
  })

  test('every position and every seed has its own key', () => {
    const keys = [0, 1, 2, 2 ** 33].map((position) => positionKey(seed, position).k0)
    expect(new Set([...keys, positionKey(Seed.deriveFromUser(43n), 0).k0]).size).toBe(5)
  })
})

describe('choose', () => {
  // 99.9th percentile of chi-square with 7 degrees of freedom.
  test.each([0.7, 1, 1.6])('follows the probabilities at temperature %d', (temperature) => {
    expect(chiSquare(eight, { temperature })).toBeLessThan(24.32)
  })

  test('a chi-square test detects a distribution that differs a little', () => {
    expect(chiSquare(eight, { temperature: 0.9, topP: 0.95 })).toBeGreaterThan(24.32)
  })

  test('does not depend on order, nor on a constant added to all logits', () => {
    const logit = fc.integer({ min: -40, max: 40 }).map((value) => value / 4)
    const entries = fc.uniqueArray(fc.tuple(fc.nat(60_000), logit), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: CANDIDATES_MAX * 2,
    })
    const parameters = fc.record({
      temperature: fc.constantFrom(0, 0.5, 1, 2),
      topP: fc.constantFrom(1, 0.9, 0.3, 0),
      topK: fc.constantFrom(0, 1, 10, 1000),
    })
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    const candidates = (list: [number, number][], shift: number) => ({
      ids: list.map(([id]) => id),
      logits: list.map(([, value]) => value + shift),
    })
    fc.assert(
      fc.property(shuffled, parameters, fc.nat(), ([list, other], parameters, position) => {
        const draw = drawOf(position, parameters)
        expect(sample(candidates(other, 8), draw)).toBe(sample(candidates(list, 0), draw))
      }),
    )
  })

  test('takes the likeliest at temperature 0, the lower id among equals', () => {
    const tied = { ids: [9, 4, 7], logits: [1, 1, 0.5] }
    expect(sample(tied, drawOf(0, { temperature: 0 }))).toBe(4)
  })

  test('considers only the best candidates', () => {
    const ids = Array.from({ length: CANDIDATES_MAX + 1 }, (_, index) => index)
    const logits = ids.map(() => 0)
    expect(scores({ ids, logits }, drawOf(0)).map(({ id }) => id)).toEqual(
      ids.slice(0, CANDIDATES_MAX),
    )
  })

  test('a raised token enters the candidates, a lowered one leaves them', () => {
    const ids = Array.from({ length: CANDIDATES_MAX + 1 }, (_, index) => index)
    const logits = ids.map((id) => -id / 100)
    const logitBias = [
      { id: CANDIDATES_MAX, bias: 0.5 },
      { id: 0, bias: -5 },
    ]
    const considered = scores({ ids, logits }, drawOf(0, { logitBias })).map(({ id }) => id)
    expect(considered).toHaveLength(CANDIDATES_MAX)
    expect(considered).toContain(CANDIDATES_MAX)
    expect(considered).not.toContain(0)
  })

  test('top-k and top-p leave the likeliest', () => {
    const ids = (parameters: Partial<Inference.SamplerParameters>) =>
      scores(eight, drawOf(0, parameters)).map(({ id }) => id)
    expect(ids({ topK: 2 })).toEqual([3, 1])
    expect(ids({ topP: 0 })).toEqual([3])
    // Probabilities begin 0.41, 0.25, 0.15.
    expect(ids({ topP: 0.5 })).toEqual([3, 1])
    expect(ids({ topP: 0.7 })).toEqual([3, 1, 4])
  })

  test('bias and penalties move logits as the API defines', () => {
    const draw: SamplingStep = {
      ...drawOf(0, {
        temperature: 0,
        frequencyPenalty: 0.5,
        presencePenalty: 0.25,
        logitBias: [{ id: 89, bias: 5 }],
      }),
      counts: new Map([[3, 2]]),
    }
    const scored = scores(eight, draw)
    expect(scored[0]).toEqual({ id: 89, score: 0 })
    expect(scored.find(({ id }) => id === 3)?.score).toBe(2 - 1.25 - 3)
    expect(scored.find(({ id }) => id === 1)?.score).toBe(1.5 - 3)
  })

  test('impossible tokens are never chosen, and none at all is a broken invariant', () => {
    const logits = [Number.NEGATIVE_INFINITY, -50, Number.NaN]
    expect(sample({ ids: [1, 2, 3], logits }, drawOf(0))).toBe(2)
    expect(() => sample({ ids: [], logits: [] }, drawOf(0))).toThrow('possible token')
  })

  test('the smallest temperature is as good as 0', () => {
    expect(sample(eight, drawOf(5, { temperature: Number.MIN_VALUE }))).toBe(3)
  })
})

describe('margin', () => {
  test('a margin is 0 for the chosen token, and tells how far any other is below', () => {
    for (let position = 0; position < 50; position++) {
      const draw = drawOf(position)
      const chosen = sample(eight, draw)
      expect(margin(eight, draw, chosen)).toEqual({ below: 0, outside: 0 })
      const best = Math.max(...scores(eight, draw).map(({ score }) => score))
      for (const { id, score } of scores(eight, draw)) {
        expect(margin(eight, draw, id)?.below).toBeCloseTo(best - score, 12)
      }
    }
  })

  test('a token that our candidates, top-k or top-p leave out is outside by its distance', () => {
    // The logits are 2, 1.5, 1, ...: the second token is the last permitted one, and the third
    // token is 0.5 below it.
    expect(margin(eight, drawOf(0, { topK: 2 }), 4)?.outside).toBeCloseTo(0.5)
    // The first two tokens have a probability of 0.64, so the third is outside by the difference of
    // the log odds of 0.64 and 0.5.
    const share = (Math.exp(2) + Math.exp(1.5)) / eight.logits.reduce((a, b) => a + Math.exp(b), 0)
    const odds = Math.log(share / (1 - share))
    expect(margin(eight, drawOf(0, { topP: 0.5 }), 4)?.outside).toBeCloseTo(odds)
    const ids = Array.from({ length: 100 }, (_, index) => index)
    const many = { ids, logits: ids.map((id) => -id / 10) }
    expect(margin(many, drawOf(0), CANDIDATES_MAX)?.outside).toBeCloseTo(0.1)
    // The token's own noise may be high, but the token competes only against permitted tokens.
    expect(margin(many, drawOf(0), 99)?.below).toBeGreaterThanOrEqual(0)
  })

  test('a better token that is hardly permitted counts by what it takes to leave it out', () => {
    // Two tokens; the second only just belongs to top-p.
    const two = { ids: [1, 2], logits: [Math.log(0.899), Math.log(0.101)] }
    const position = Array.from({ length: 1000 }, (_, at) => at).find(
      (at) => sample(two, drawOf(at, { topP: 0.9 })) === 2,
    )
    const draw = drawOf(position ?? 0, { topP: 0.9 })
    expect(sample(two, draw)).toBe(2)
    const edge = Math.log(0.9 / 0.1) - Math.log(0.899 / 0.101)
    expect(margin(two, draw, 1)?.below).toBeLessThanOrEqual(edge + 1e-12)
    expect(margin(two, draw, 1)?.below).toBeGreaterThan(0)
  })

  test('the gap of a position is the least margin of any other token', () => {
    const parameters = [{}, { topP: 0.6 }, { topK: 3 }, { temperature: 0 }]
    for (let position = 0; position < 40; position++) {
      const draw = drawOf(position, parameters[position % parameters.length])
      const others = eight.ids.filter((id) => id !== sample(eight, draw))
      const margins = others.map((id) => margin(eight, draw, id)!)
      const least = Math.min(...margins.map(({ below, outside }) => below + outside))
      expect(gap(eight, draw)).toBeCloseTo(least, 12)
      expect(least).toBeGreaterThan(0)
    }
  })

  test('a margin is unknown outside the candidates, and plain distance at temperature 0', () => {
    expect(margin(eight, drawOf(0), 12345)).toBeUndefined()
    const greedy = drawOf(0, { temperature: 0 })
    expect(margin(eight, greedy, 4)).toEqual({ below: 1, outside: 0 })
  })
})

describe('logprobs', () => {
  test('logprobs are those of the model, independent of the sampler', () => {
    const { logprob, top } = logprobs({ ids: [1, 2], logits: [Math.log(3), 0] }, { id: 2, top: 1 })
    expect(logprob).toBeCloseTo(Math.log(1 / 4), 12)
    expect(top).toEqual([{ id: 1, logprob: expect.closeTo(Math.log(3 / 4), 12) }])
  })

  test('never exceed 0', () => {
    expect(logprobs({ ids: [1], logits: [7.3] }, { id: 1, top: 0 }).logprob).toBe(0)
  })
})

describe('vectors/sampler.json', () => {
  const url = new URL('../../../vectors/sampler.json', import.meta.url)
  const vectors = JSON.parse(readFileSync(url, 'utf8'))

  test('draws agree bit by bit', () => {
    for (const { seed, position, k0, k1, mixed } of vectors.draws) {
      expect(Hex.is(seed, 32)).toBe(true)
      expect(positionKey(seed, position)).toEqual({ k0, k1 })
      for (const { id, value } of mixed) expect(mix({ k0, k1 }, id)).toBe(value)
    }
  })

  test('choices agree', () => {
    const counts = new Map<number, number>(vectors.counts)
    for (const { name, parameters, chosen } of vectors.choices) {
      const all = chosen.map((_: number, position: number) =>
        sample(vectors.candidates, { parameters, seed: vectors.seed, position, counts }),
      )
      expect(all, name).toEqual(chosen)
    }
  })
})
