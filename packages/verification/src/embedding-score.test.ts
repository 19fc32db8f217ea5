// Goal: embeddings within the tolerance give no evidence. If the embeddings of a provider exceed
// the tolerance as often as the calibration permits, the mean evidence is 1. Method: random vectors
// of length 1, rounding as small noise, and answers with one change each.

import { Embedding } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { calibrate, calibrationSchema, evidence as evidenceOf } from './calibration.ts'
import {
  distances,
  EMBEDDING_DISTANCE_MAX,
  EMBEDDING_EXCEEDANCE_MAX,
  EMBEDDING_TOLERANCE_MIN,
  EMBEDDING_TOLERANCE_OTHER_BUILD,
  EMBEDDINGS_MIN,
  type EmbeddingScore,
  evidence,
  toleranceOf,
} from './embedding-score.ts'
import { createPrng } from './prng.ts'

const random = createPrng(7)
const SIZE = 32

const vector = () => Embedding.normalize(Float32Array.from({ length: SIZE }, () => random() - 0.5))
const bytesOf = (vectors: readonly Float32Array[]) => Buffer.concat(vectors.map(Embedding.encode))
const expected = Array.from({ length: 5 }, vector)
const hash = `0x${'a1'.repeat(32)}` as const

/** Returns a vector of length 1 at about this distance from `of`. */
const near = (of: Float32Array, distance: number) => {
  const other = vector()
  return Embedding.normalize(of.map((value, at) => value + distance * other[at]!))
}

describe('distances', () => {
  test('distances of equal embeddings are zero', () => {
    expect(distances({ bytes: bytesOf(expected), expected })).toEqual([0, 0, 0, 0, 0])
  })

  test('a distance is the root of twice the cosine distance', () => {
    const [first] = expected
    const other = near(first!, 0.3)
    const [found] = distances({ bytes: bytesOf([other]), expected: [first!] })
    const cosine = 1 - Embedding.cosineSimilarity(other, first!)
    expect(found).toBeCloseTo(Math.sqrt(2 * cosine), 5)
  })

  test('tolerate a length that differs by rounding', () => {
    const scaled = expected.map((one) => one.map((value) => value * 1.0005))
    for (const found of distances({ bytes: bytesOf(scaled), expected })) {
      expect(found).toBeCloseTo(0.0005, 6)
    }
  })

  test('distances of shortened embeddings do not grow by the scaling of small numbers', () => {
    // The first number of the whole embedding is so small that rounding changes its sign.
    const whole = Embedding.normalize(Float32Array.from({ length: SIZE }, (_, at) => at || 1e-5))
    const bytes = bytesOf([Float32Array.of(-1)])
    const [found] = distances({ bytes, expected: [whole], dimensions: 1 })
    expect(found).toBeLessThan(1e-5)
  })

  test.each([
    ['zero here and rounding there', [0, 0], [1, 0]],
    ['rounding here and zero there', [1e-7, 0], [0, 0]],
    ['zero on both machines', [0, 0], [0, 0]],
  ])(
    'distances are small if the first numbers of shortened embeddings are %s',
    (_what, own, provided) => {
      const rest = new Array<number>(SIZE - 2).fill(1)
      const whole = Embedding.normalize(Float32Array.from([...own, ...rest]))
      const bytes = bytesOf([Float32Array.from(provided)])
      const [found] = distances({ bytes, expected: [whole], dimensions: 2 })
      expect(found).toBeLessThan(1e-5)
    },
  )

  test('distances of shortened embeddings are the largest for zeros and other lengths', () => {
    for (const value of [0, 2, Number.NaN]) {
      const bytes = bytesOf(expected.map(() => new Float32Array(SIZE / 2).fill(value)))
      const found = distances({ bytes, expected, dimensions: SIZE / 2 })
      expect(found).toEqual(expected.map(() => EMBEDDING_DISTANCE_MAX))
    }
  })

  test('distances are the largest for more numbers than the model has', () => {
    const padded = expected.map((one) => Float32Array.from([...one, 0, 0]))
    const found = distances({ bytes: bytesOf(padded), expected, dimensions: SIZE + 2 })
    expect(found).toEqual(expected.map(() => EMBEDDING_DISTANCE_MAX))
  })

  test('distances of shortened embeddings compare the requested numbers', () => {
    const half = expected.map((one) => Embedding.truncate(one, SIZE / 2))
    const about = { expected, dimensions: SIZE / 2 }
    expect(distances({ ...about, bytes: bytesOf(half) })).toEqual([0, 0, 0, 0, 0])
    const swapped = distances({ ...about, bytes: bytesOf(half.toReversed()) })
    expect(Math.min(...swapped.slice(0, 2))).toBeGreaterThan(0.4)
    // Whole embeddings do not match the requested dimensions.
    const found = distances({ ...about, bytes: bytesOf(expected) })
    expect(found).toEqual(expected.map(() => EMBEDDING_DISTANCE_MAX))
  })

  test('reveal another order by the inputs that it concerns', () => {
    const [a, b, ...rest] = expected
    const found = distances({ bytes: bytesOf([b!, a!, ...rest]), expected })
    expect(found.map((one) => one > 0.5)).toEqual([true, true, false, false, false])
  })

  test('distances are the largest where an embedding is missing', () => {
    const found = distances({ bytes: bytesOf(expected.slice(0, 4)), expected })
    expect(found).toEqual([0, 0, 0, 0, EMBEDDING_DISTANCE_MAX])
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['fewer dimensions', bytesOf(expected.map((one) => one.slice(0, SIZE / 4 - 1)))],
    ['more embeddings than inputs', bytesOf([...expected, vector()])],
    ['a part of a number', bytesOf(expected).subarray(0, 4 * SIZE * 5 - 2)],
    ['another length', bytesOf(expected.map((one) => one.map((value) => value * 1.01)))],
    ['zeros', new Uint8Array(4 * SIZE * 5)],
    ['numbers that are not finite', bytesOf(expected.map((one) => one.map(() => Number.NaN)))],
    ['infinite numbers', bytesOf(expected.map((one) => one.map(() => Number.POSITIVE_INFINITY)))],
  ])('distances are the largest for %s', (_what, bytes) => {
    expect(distances({ bytes, expected })).toEqual(expected.map(() => EMBEDDING_DISTANCE_MAX))
  })
})

const RISK = 1e-5

describe('a tolerance', () => {
  const some = (distance: number, count = 1_000) => Array.from({ length: count }, () => distance)

  test('a tolerance is a multiple of the highest honest distance, with a minimum', () => {
    expect(toleranceOf([some(0)], RISK)?.value).toBe(EMBEDDING_TOLERANCE_MIN)
    expect(toleranceOf([some(0), some(0.05)], RISK)?.value).toBeCloseTo(0.2, 10)
  })

  test('a tolerance has the exceedance of the class with the fewest embeddings', () => {
    const few = toleranceOf([some(0, 100)], RISK)
    expect(toleranceOf([some(0, 100), some(0, 5_000)], RISK)).toEqual(few)
    expect(few!.exceedance).toBeGreaterThan(toleranceOf([some(0, 5_000)], RISK)!.exceedance)
  })

  test.each([
    ['no class', []],
    ['a class with too few', [some(0), some(0, EMBEDDINGS_MIN - 1)]],
    ['honest embeddings without anything in common', [some(1.4)]],
    ['a tolerance of any direction', [some(0.51)]],
  ])('a tolerance is absent for %s', (_what, classes) => {
    expect(toleranceOf(classes, RISK)).toBeUndefined()
  })
})

describe('evidence', () => {
  const tolerance = { value: 0.02, exceedance: 0.01 }
  const of = (...found: readonly number[]): EmbeddingScore => {
    return { distances: found, build: 'calibrated' }
  }

  test('evidence is the share beyond the tolerance over the exceedance', () => {
    expect(evidence(tolerance, of(0, 0.02, 0.019, 0))).toBe(0)
    expect(evidence(tolerance, of(0.3, 0.3))).toBeCloseTo(100, 8)
    expect(evidence(tolerance, of(0.3, 0, 0, 0))).toBeCloseTo(25, 8)
    expect(evidence(tolerance, of())).toBeUndefined()
  })

  test('evidence of another build begins at a larger distance', () => {
    const other = (distance: number) =>
      evidence(tolerance, { distances: [distance], build: 'other' })
    expect(other(EMBEDDING_TOLERANCE_OTHER_BUILD)).toBe(0)
    expect(other(EMBEDDING_TOLERANCE_OTHER_BUILD + 0.01)).toBeCloseTo(100, 8)
    const wide = { value: 0.5, exceedance: 0.01 }
    expect(evidence(wide, { distances: [0.4], build: 'other' })).toBe(0)
  })

  test('mean evidence is 1 if embeddings exceed as often as the calibration allows', () => {
    const mean = (answers: readonly EmbeddingScore[]) => {
      const found = answers.map((answer) => evidence(tolerance, answer)!)
      return found.reduce((sum, one) => sum + one, 0) / found.length
    }
    const answers = Array.from({ length: 1_200 }, (_, at) => at)
    // Either all embeddings of every hundredth answer exceed the tolerance, or every hundredth
    // embedding alone does.
    const isBeyond = (at: number) => (at % 100 === 0 ? 1 : 0)
    const together = answers.map((at) => of(...new Array<number>(1 + (at % 12)).fill(isBeyond(at))))
    const alone = answers.map((at) => of(...[0, 1, 2, 3].map((part) => isBeyond(4 * at + part))))
    expect(mean(together)).toBeCloseTo(1, 8)
    expect(mean(alone)).toBeCloseTo(1, 8)
  })
})

describe('a calibration of embeddings', () => {
  const sample = (...found: readonly number[]) => {
    const embeddings = { distances: found, build: 'calibrated' } as const
    return { machine: 'cpu', score: { tokens: 0, embeddings } }
  }
  const samples = Array.from({ length: 300 }, () => sample(0, 1e-4, 2e-4))
  const about = { artifactHash: hash, engineHash: hash, samples }
  const calibration = calibrate(about)

  test('a calibration of embeddings is the same after it was stored', () => {
    const stored = JSON.parse(JSON.stringify(calibration))
    expect(calibrationSchema(stored, 'calibration')).toEqual(calibration)
  })

  test('cannot be stricter than the least tolerance', () => {
    const { exceedance } = calibration.embeddings!
    const strict = { ...calibration, embeddings: { value: 1e-6, exceedance } }
    expect(() => calibrationSchema(JSON.parse(JSON.stringify(strict)), 'calibration')).toThrow()
  })

  test('cannot tolerate missing embeddings', () => {
    const { exceedance } = calibration.embeddings!
    const lax = { ...calibration, embeddings: { value: EMBEDDING_DISTANCE_MAX, exceedance } }
    expect(() => calibrationSchema(JSON.parse(JSON.stringify(lax)), 'calibration')).toThrow()
  })

  test('cannot expect that honest embeddings exceed its tolerance', () => {
    const { value } = calibration.embeddings!
    const parse = (exceedance: number) => {
      const lax = { ...calibration, embeddings: { value, exceedance } }
      return calibrationSchema(JSON.parse(JSON.stringify(lax)), 'calibration')
    }
    expect(parse(EMBEDDING_EXCEEDANCE_MAX).embeddings?.exceedance).toBe(EMBEDDING_EXCEEDANCE_MAX)
    expect(() => parse(1.01 * EMBEDDING_EXCEEDANCE_MAX)).toThrow()
  })

  test('gives no evidence against honest answers, and some against others', () => {
    const [{ score: honest }, { score: other }] = [sample(0, 3e-4), sample(0.4, 0.5)]
    expect(evidenceOf(calibration, honest)).toBe(0)
    expect(evidenceOf(calibration, other)).toBeGreaterThan(50)
    expect(evidenceOf(calibration, other)).toBeLessThanOrEqual(calibration.limit)
  })

  test('texts change neither the limit nor the tolerance of embeddings in a calibration', () => {
    const text = { machine: 'cpu', score: { tokens: 40, excessNll: 9 } }
    const texts = Array.from({ length: 600 }, () => text)
    const embeddings = Array.from({ length: 300 }, () => sample(0, 3e-4))
    const both = calibrate({ ...about, samples: [...texts, ...embeddings] })
    const alone = calibrate({ ...about, samples: embeddings })
    expect(both.limit).toBe(alone.limit)
    expect(both.embeddings?.value).toBe(alone.embeddings?.value)
    expect(both.excessNlls).not.toEqual([])
    expect(both.samples).toBe(900)
  })

  test('says nothing about texts, and one of texts nothing about embeddings', () => {
    expect(evidenceOf(calibration, { tokens: 40, margins: [], gaps: [] })).toBeUndefined()
    const texts = calibrate({ ...about, samples: [] })
    expect(evidenceOf(texts, sample(1).score)).toBeUndefined()
  })
})
