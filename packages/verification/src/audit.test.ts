// Goal: honest providers are almost never flagged, and cheating providers are found within 20
// audits. Method: a simulated model with the noise of machines, calibrated like a real model; fixed
// seeds.

import { Hex, Seed } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { isSampled } from './audit-sampling.ts'
import { upperBound } from './bounds.ts'
import {
  type Calibration,
  type CalibrationSample,
  calibrate,
  calibrationSchema,
  evidence,
  exceedsHonestRange,
  SAMPLES_MIN,
} from './calibration.ts'
import { type DetectorState, evidenceLevel, initialState, isFlagged, observe } from './detector.ts'
import { distance, encode, FINGERPRINT_DISTANCE_MAX, isFingerprinted } from './logit-fingerprint.ts'
import { CANDIDATES_MAX } from './sampler.ts'
import { type AnswerScore, MARGIN_MAX, score, tokenScores } from './score.ts'
import {
  generateOutput,
  plainSampler,
  type SyntheticModel,
  type SyntheticOutputOptions,
  scoredAnswer,
  syntheticLogits,
} from './synthetic.ts'

const named: SyntheticModel = { base: 7 }
const LENGTH = 40
const limits = { audits: 1e6, falseFlags: 0.01 }

const promptOf = (number: number) => [1, 2, 3, number]
const seedOf = (number: number) => Seed.deriveFromUser(BigInt(number))

/**
 * Returns the score of answer number `number`, which is claimed to be an honest answer of the model
 * `named`. `made` has the options in which the actual generation differs from an honest one, such
 * as another model.
 */
function audit(number: number, made: Partial<SyntheticOutputOptions> = {}): AnswerScore {
  const claimed = { prompt: promptOf(number), seed: seedOf(number) }
  const honest = { model: named, ...claimed, tokens: LENGTH, machine: 100 + (number % 3) }
  const outputIds = generateOutput({ ...honest, ...made })
  return score(scoredAnswer({ named, ...claimed, outputIds, machine: 200 }))
}

let calibration: Calibration
beforeAll(() => {
  const samples = Array.from({ length: 5 * SAMPLES_MIN }, (_, number): CalibrationSample => {
    return { machine: 'any', score: audit(1_000_000 + number) }
  })
  calibration = calibrate({ artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash, samples })
})

/** Returns the number of audits until a flag; undefined if no flag comes within `most` audits. */
function auditsUntilFlag(
  most: number,
  scoreOf: (number: number) => AnswerScore,
): number | undefined {
  let suspicion: DetectorState = initialState
  for (let number = 0; number < most; number++) {
    suspicion = observe(suspicion, evidence(calibration, scoreOf(number)))
    if (isFlagged(suspicion, limits)) return number + 1
  }
  return undefined
}

describe('an honest provider', () => {
  test('an honest provider is not flagged, and its mean evidence is at most one', () => {
    const found = Array.from(
      { length: 200 },
      (_, number) => evidence(calibration, audit(number)) ?? 1,
    )
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeLessThan(1)
    let number = 0
    expect(auditsUntilFlag(200, () => audit(number++))).toBeUndefined()
  })
})

describe('a cheat is flagged within 20 audits', () => {
  const cheats: Readonly<Record<string, (number: number) => Partial<SyntheticOutputOptions>>> = {
    'that serves a coarser quantization': () => ({ model: { ...named, distance: 0.3 } }),
    'that serves another model': () => ({ model: { base: 8 } }),
    'that changes the prompt': (number) => ({ prompt: [9, ...promptOf(number)] }),
    'that draws at another temperature': () => ({ sampler: { ...plainSampler, temperature: 1.1 } }),
    'that takes the likeliest token': () => ({ sampler: { ...plainSampler, temperature: 0 } }),
    'that alters top-p': () => ({ sampler: { ...plainSampler, topP: 0.7 } }),
    'that chooses its own seed': (number) => ({ seed: seedOf(77_000 + number) }),
    'that replays an answer to another prompt': (number) => ({ prompt: promptOf(number + 500) }),
  }
  for (const [name, cheat] of Object.entries(cheats)) {
    test(name, () => {
      expect(auditsUntilFlag(20, (number) => audit(number, cheat(number)))).toBeDefined()
    })
  }

  test('a cheat that is honest for the first half of each answer is flagged', () => {
    const halves = (number: number): AnswerScore => {
      const claimed = { prompt: promptOf(number), seed: seedOf(number) }
      const first = generateOutput({ model: named, ...claimed, tokens: LENGTH / 2, machine: 100 })
      const rest = generateOutput({
        model: { base: 8 },
        seed: claimed.seed,
        tokens: LENGTH / 2,
        machine: 100,
        prompt: [...claimed.prompt, ...first],
      })
      const outputIds = [...first, ...rest]
      return score(scoredAnswer({ named, ...claimed, outputIds, machine: 200 }))
    }
    expect(auditsUntilFlag(20, halves)).toBeDefined()
  })

  test('a cheat that ends its answers early is flagged', () => {
    const endedAt = (number: number, count: number): AnswerScore => {
      const claimed = { prompt: promptOf(number), seed: seedOf(number) }
      const made = { model: named, ...claimed, tokens: count, machine: 100 + (number % 3) }
      const drawn = generateOutput(made)
      const outputIds = drawn.slice(0, LENGTH)
      const eosIds = count > LENGTH ? [drawn[LENGTH]!] : [number % 128]
      const answer = scoredAnswer({ named, ...claimed, outputIds, machine: 200 })
      return score({ ...answer, finish: 'stop', maxTokens: 2 * LENGTH, eosIds })
    }
    const samples = Array.from({ length: 2 * SAMPLES_MIN }, (_, number) => {
      return { machine: 'any', score: endedAt(2_000_000 + number, LENGTH + 1) }
    })
    const hashes = { artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash }
    const ends = calibrate({ ...hashes, samples })
    let [honest, cheating] = [initialState, initialState]
    for (let number = 0; number < 20; number++) {
      honest = observe(honest, evidence(ends, endedAt(number, LENGTH + 1)))
      cheating = observe(cheating, evidence(ends, endedAt(number, LENGTH)))
    }
    expect([isFlagged(honest, limits), isFlagged(cheating, limits)]).toEqual([false, true])
    const beyond = [LENGTH, LENGTH + 1].map((count) => exceedsHonestRange(ends, endedAt(5, count)))
    expect(beyond).toEqual([true, false])
  })

  test('also when it was honest for long', () => {
    let suspicion = initialState
    for (let number = 0; number < 300; number++) suspicion = observe(suspicion, 0)
    expect(evidenceLevel(suspicion)).toBeLessThan(300)
    let audits = 0
    while (!isFlagged(suspicion, limits) && audits < 20) {
      const found = audit(audits, { model: { base: 8 } })
      suspicion = observe(suspicion, evidence(calibration, found))
      audits++
    }
    expect(isFlagged(suspicion, limits)).toBe(true)
  })
})

describe('a score', () => {
  const prompt = promptOf(1)
  const seed = seedOf(1)
  const outputIds = generateOutput({ model: named, prompt, seed, tokens: LENGTH, machine: 1 })
  const exact = scoredAnswer({ named, prompt, seed, outputIds, machine: 1 })

  test('a score is zero on the machine that made the answer', () => {
    expect(tokenScores(exact).every(({ margin }) => margin === 0)).toBe(true)
    const { margins, gaps, end } = score(exact)
    expect(margins).toEqual(Array.from({ length: LENGTH }, () => 0))
    expect(gaps?.every((gap) => gap > 0)).toBe(true)
    // The answer ended at its token limit, which is no evidence.
    expect(end).toBeUndefined()
  })

  test('says nothing of margins where the sampling cannot be replayed', () => {
    const found = score({ ...exact, sampling: 'unverified' })
    expect(Object.keys(found)).toEqual(['tokens', 'excessNll'])
    expect(evidence(calibration, found)).toBeLessThan(1)
  })

  test('counts an answer cut short as wrong in full, and one at its limit not at all', () => {
    expect(score({ ...exact, maxTokens: LENGTH + 1 }).end).toBe(MARGIN_MAX)
    const stopped = { ...exact, finish: 'stop', eosIds: [127] } as const
    expect(score(stopped).end).toBeGreaterThan(0)
    const drawnNext = generateOutput({ model: named, prompt, seed, tokens: LENGTH + 1, machine: 1 })
    const ended = { ...stopped, eosIds: [drawnNext[LENGTH]!] }
    expect(score(ended).end).toBe(0)
    // The token that the validator draws next may have begun a stop text instead of ending the
    // answer.
    const stops = [{ position: LENGTH, ids: [drawnNext[LENGTH]!] }]
    expect(score({ ...stopped, stops }).end).toBe(0)
  })

  test('leaves out tokens that were not drawn', () => {
    expect(tokenScores({ ...exact, unscored: 3 })).toHaveLength(LENGTH - 3)
  })

  test('a score of too short an answer is no evidence', () => {
    const worst = { margins: [MARGIN_MAX, MARGIN_MAX, MARGIN_MAX], gaps: [1, 1, 1] }
    const short = { tokens: 3, ...worst }
    expect(evidence(calibration, short)).toBeUndefined()
  })
})

describe('a calibration', () => {
  test('concludes nothing from a class of machines with few answers', () => {
    const one = audit(0)
    const samples = [
      ...Array.from({ length: SAMPLES_MIN }, (_, number) => ({
        machine: 'a',
        score: audit(number),
      })),
      { machine: 'b', score: one },
    ]
    const hashes = { artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash }
    const { margins, excessNlls } = calibrate({ ...hashes, samples })
    expect([margins, excessNlls]).toEqual([undefined, []])
  })

  test('counts nothing against answers shorter than those it saw', () => {
    const whole = (length: number): AnswerScore => {
      const margins = Array.from({ length }, () => 0)
      return { tokens: length, margins, gaps: margins.map((_, at) => (at % 3) / 2), end: 0 }
    }
    const samples = Array.from({ length: 3 * SAMPLES_MIN }, (): CalibrationSample => {
      return { machine: 'any', score: whole(LENGTH) }
    })
    const hashes = { artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash }
    const made = calibrate({ ...hashes, samples })
    for (const length of [8, 20, 35, LENGTH, 200]) {
      expect(evidence(made, whole(length))).toBeLessThanOrEqual(1)
    }
  })

  test('bounds as Clopper and Pearson: 0 of 3,000 below 1e-3 at 95 %', () => {
    expect(upperBound({ successes: 0, trials: 3_000, risk: 0.05 })).toBeCloseTo(0.000998, 6)
    expect(upperBound({ successes: 5, trials: 100, risk: 0.025 })).toBeCloseTo(0.1128, 3)
    expect(upperBound({ successes: 7, trials: 7, risk: 0.1 })).toBe(1)
  })
})

describe('sampling', () => {
  const beacon = `0x${'be'.repeat(32)}` as const

  test('draws the requested share', () => {
    const ids = Array.from({ length: 20_000 }, (_, number) => seedOf(number))
    const share = ids.filter((receiptId) => isSampled({ beacon, receiptId, rateBps: 500 })).length
    expect(share).toBeGreaterThan(900)
    expect(share).toBeLessThan(1_100)
    expect(ids.every((receiptId) => isSampled({ beacon, receiptId, rateBps: 10_000 }))).toBe(true)
  })
})

describe('a print', () => {
  const prints = [0.05, 0.1] as const
  const samples = Array.from({ length: 2 * SAMPLES_MIN }, (_, number): CalibrationSample => {
    const made = audit(3_000_000 + (number % 20))
    return { machine: 'any', score: { ...made, logitFingerprintDistance: prints[number % 2]! } }
  })
  const hashes = { artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash }
  const printed = calibrate({ ...hashes, samples })
  const honest = audit(0)
  const against = (logitFingerprintDistance?: number) => {
    const score = {
      ...honest,
      ...(logitFingerprintDistance !== undefined && { logitFingerprintDistance }),
    }
    return { evidence: evidence(printed, score) ?? 0, beyond: exceedsHonestRange(printed, score) }
  }

  test('counts where it is further than honest ones, or promised and missing', () => {
    expect(against(0.1)).toMatchObject({ beyond: false })
    for (const far of [against(0.2), against(FINGERPRINT_DISTANCE_MAX)]) {
      expect(far.beyond).toBe(true)
      expect(far.evidence).toBeGreaterThan(against(0.1).evidence + 1)
    }
  })

  test('a fingerprint that was not promised says nothing', () => {
    const { evidence: none, beyond } = against()
    expect(beyond).toBe(false)
    expect(none).toBeLessThan(against(0.2).evidence)
    expect(none - against(0.01).evidence).toBeCloseTo(0.2, 1)
  })

  // Finding: RDC-7
  test('a fingerprint of an answer with a logit bias is not compared', () => {
    const claimed = { prompt: promptOf(1), seed: seedOf(1) }
    const positionOf = (outputIds: readonly number[], at: number) =>
      syntheticLogits(named, [...claimed.prompt, ...outputIds.slice(0, at)], { seed: 100 })
    const judge = (bias: number) => {
      const liked = positionOf([], 0).ids[0]!
      const logitBias = bias === 0 ? [] : [{ id: liked, bias }]
      const sampler = { ...plainSampler, logitBias }
      const asked = { model: named, ...claimed, sampler, tokens: LENGTH, machine: 100 }
      const outputIds = generateOutput(asked)
      // The provider's engine lists the candidates of the sampler: the best by logit plus bias.
      const prints = outputIds.flatMap((_, at) => {
        if (!isFingerprinted(at)) return []
        const { ids, logits } = positionOf(outputIds, at)
        const listed = Array.from(ids, (id, index) => ({ id, logit: logits[index]! }))
        const biased = ({ id, logit }: (typeof listed)[number]) => logit + (id === liked ? bias : 0)
        const best = listed.sort((a, b) => biased(b) - biased(a)).slice(0, CANDIDATES_MAX)
        return [
          ...encode({ ids: best.map(({ id }) => id), logits: best.map(({ logit }) => logit) }),
        ]
      })
      const logitFingerprint = Uint8Array.from(prints)
      const scored = scoredAnswer({ named, ...claimed, sampler, outputIds, machine: 200 })
      return {
        distance: distance(logitFingerprint, scored.positions.slice(0, LENGTH)),
        score: score({ ...scored, logitFingerprint }),
      }
    }
    const plain = judge(0)
    expect(plain.distance).toBeLessThan(0.06)
    expect(plain.score.logitFingerprintDistance).toBe(plain.distance)
    const biased = judge(-8)
    expect(biased.distance).toBeGreaterThan(0.2)
    expect(biased.score.logitFingerprintDistance).toBeUndefined()
    expect(evidence(printed, biased.score)).toBeLessThan(1)
  })

  test('does not count where honest answers have none', () => {
    const judged = evidence(calibration, honest)
    expect(evidence(calibration, { ...honest, logitFingerprintDistance: 50 })).toBe(judged)
  })
})

describe('a calibration that somebody wrote', () => {
  test('a calibration is read as it was made, and refused if its tables are cut or rise', () => {
    const text = JSON.stringify(calibration)
    expect(calibrationSchema(JSON.parse(text), 'calibration')).toEqual(calibration)
    const changed = (change: (tokens: number[][]) => void) => {
      const copy = JSON.parse(text) as { margins: { tokens: number[][] } }
      change(copy.margins.tokens)
      return () => calibrationSchema(copy, 'calibration')
    }
    expect(changed((tokens) => tokens.pop())).toThrow('Malformed')
    expect(changed(([first]) => first?.pop())).toThrow('Malformed')
    expect(changed(([first]) => first?.reverse())).toThrow('Malformed')
  })
})
