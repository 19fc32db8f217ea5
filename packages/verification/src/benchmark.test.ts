// Goal: metrics of an evaluation match their definitions, with correct confidence intervals.
// Method: scores small enough to compute by hand; exact intervals compared with published values.
// Requirements: R002-17
// Shows (publish): evaluation results of a model version (GGUF on the CPU), measured by likelihood
// or by written answers and stored in its signed manifest; a subset of the tasks of
// lm-evaluation-harness, compared with its results.
// Missing: a check by other parties: results are claims of the creator.

import { describe, expect, test } from 'vitest'
import * as Benchmark from './benchmark.ts'

/** Returns the score of a text whose likelihood under the model is 2 to the power of -`bits`. */
const ofBits = (bits: number, bytes: number, tokens: number, group?: string) => ({
  logprob: -bits * Math.LN2,
  bytes,
  tokens,
  group,
})

const choice = (logprob: number, bytes: number) => ({ logprob, bytes })

describe('texts', () => {
  test('texts are weighed by their bytes, and perplexity by their tokens', () => {
    // 30 bits over 20 bytes. Over 10 tokens that is 3 bits each, which is a perplexity of 8.
    const figures = Benchmark.textMetrics([ofBits(10, 4, 5), ofBits(20, 16, 5)])
    expect(figures).toEqual([
      { metric: 'bits-per-byte', value: '1.5000', samples: 2 },
      { metric: 'perplexity', value: '8.0000', samples: 2 },
    ])
  })

  test('have an interval from enough of them on', () => {
    // Half of the texts have 1 bit per byte, half have 3: the mean is 2. Each text has 8 bytes, and
    // 8 bits more or less than the mean.
    const texts = Array.from({ length: 32 }, (_, at) => ofBits(at % 2 ? 8 : 24, 8, 8))
    const [figure] = Benchmark.textMetrics(texts)
    // 1.96 * sqrt(32 / 31 * 32 * 8 ** 2) / 256 = 0.3520
    expect(figure).toMatchObject({ value: '2.0000', interval: { low: '1.6480', high: '2.3520' } })
    expect(Benchmark.textMetrics(texts.slice(0, 29))[0]).not.toHaveProperty('interval')
  })

  test('groups of texts have separate results, by name', () => {
    const [figure] = Benchmark.textMetrics([
      ofBits(8, 4, 1, 'nl'),
      ofBits(4, 4, 1, 'en'),
      ofBits(8, 4, 1, 'en'),
      ofBits(4, 4, 1),
    ])
    expect(figure?.groups).toEqual([
      { name: 'en', value: '1.5000', samples: 2 },
      { name: 'nl', value: '2.0000', samples: 1 },
    ])
  })
})

describe('choices', () => {
  // The long correct answer is less likely as a whole, but more likely per byte.
  const long = { choices: [choice(-4, 4), choice(-5, 10)], answer: 1 }
  const plain = { choices: [choice(-1, 4), choice(-9, 4)], answer: 0 }

  test('choices are judged by likelihood, and by likelihood for each byte', () => {
    const [accuracy, normalized] = Benchmark.choiceMetrics([long, plain])
    expect(accuracy).toMatchObject({ metric: 'accuracy', value: '0.5000', samples: 2 })
    expect(normalized).toMatchObject({ metric: 'accuracy-normalized', value: '1.0000' })
  })

  test('the first of equally likely choices counts', () => {
    const tie = { choices: [choice(-2, 4), choice(-2, 4)], answer: 1 }
    expect(Benchmark.choiceMetrics([tie])[0]).toMatchObject({ value: '0.0000' })
  })

  test('have the exact interval of Clopper and Pearson', () => {
    // 7 of 10: 0.3475 to 0.9333. None of 10: 0 to 1 - 0.025 ** (1 / 10) = 0.3085.
    const right = Array.from({ length: 10 }, (_, at) => ({ ...plain, answer: at < 7 ? 0 : 1 }))
    const [figure] = Benchmark.choiceMetrics(right)
    expect(figure?.interval).toEqual({ low: '0.3475', high: '0.9333' })
    const wrong = right.map((one) => ({ ...one, answer: 1 }))
    const [none] = Benchmark.choiceMetrics(wrong)
    expect(none).toMatchObject({ value: '0.0000', interval: { low: '0.0000', high: '0.3085' } })
  })
})
