// Goal: no provider is asked if its offer does not meet the requirements of a question or its key,
// and the errors name the missing properties. Method: the inference service over scripted sessions.
// Requirements: R001-2, R001-7

import { DOMAIN_MIN_STAKES, type OfferListing } from '@ostrom/ledger'
import { Hex, Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { OfferConstraints } from '../inference/inference-service.ts'
import { listing, native, UNIT } from '../routing/listing.fixture.ts'
import { ask, court, createScenario, hashOf, question } from './inference-scenario.fixture.ts'

/** An offer whose answers validators can recompute. */
const checked = (n: number, more: Partial<Offer.VerificationTerms> = {}, judge = court) =>
  listing({
    n,
    output: 0n,
    prices: { request: BigInt(n) },
    court: judge,
    verification: {
      artifact: hashOf(0xa4),
      engineClass: hashOf(0xe1),
      counting: 0,
      sampling: 0,
      tier: Offer.tiers.indexOf('T1'),
      ...more,
    },
  })

describe('required verification', () => {
  const [retokenized, T0] = [{ counting: 1 }, { tier: 0 }]
  const escapes: readonly [string, OfferListing][] = [
    ['another way of counting', checked(1, retokenized)],
    ['a lower tier', checked(1, T0)],
    ['any artifact', checked(1, { artifact: Hex.zeroHash })],
    ['an artifact that nobody calibrated', checked(1, { artifact: hashOf(0xa8) })],
    ['an artifact of another version', checked(1, { artifact: hashOf(0xbb) })],
    ['any engine', checked(1, { engineClass: Hex.zeroHash })],
    ['a court of its own', checked(1, {}, `0x${'01'.repeat(20)}`)],
  ]
  // Finding: OFF-R3, gap-1
  test.each(escapes)('%s avoids verification only if the caller allows it', async (_, trap) => {
    const fixture = createScenario({ listings: [trap, checked(2)], court })
    expect((await ask(fixture)).by).toBe(2)
    expect((await ask(fixture, { preferences: { verification: 'any' } })).by).toBe(1)
    expect((await ask(fixture, { constraints: { verification: 'any' } })).by).toBe(1)
    const open = createScenario({ listings: [trap, checked(2)], court, verification: 'any' })
    expect((await ask(open)).by).toBe(1)
  })

  // Finding: DAT-9
  test('verification none selects only offers that no validator audits', async () => {
    const listings = [checked(1), checked(2, retokenized), checked(3, T0)]
    const verification = 'none' as const
    const fixture = createScenario({ listings, court })
    expect((await ask(fixture)).by).toBe(1)
    expect((await ask(fixture, { preferences: { verification } })).by).toBe(3)
    expect((await ask(fixture, { constraints: { verification } })).by).toBe(3)
    const unaudited = createScenario({ listings, court, verification })
    expect((await ask(unaudited)).by).toBe(3)
    expect((await ask(unaudited, { preferences: { verification: 'any' } })).by).toBe(1)
    const audited = createScenario({ listings: [checked(1)], court, verification })
    await expect(ask(audited)).rejects.toThrow()
  })

  test('the required verification of a key applies even if a question requires less', async () => {
    const calibrated = checked(3, { engineClass: hashOf(0xca) })
    const fixture = createScenario({ listings: [checked(1, T0), checked(2), calibrated], court })
    const preferences = { verification: 'any' } as const
    for (const [verification, by] of [
      ['any', 1],
      ['replayable', 2],
      ['calibrated', 3],
    ] as const) {
      expect((await ask(fixture, { preferences, constraints: { verification } })).by).toBe(by)
    }
  })

  test('without a calibration, uses offers whose terms allow it', async () => {
    const fixture = createScenario({
      listings: [checked(1, T0), checked(2)],
      court,
      calibrated: [],
    })
    expect((await ask(fixture)).by).toBe(2)
    const answer = ask(fixture, { preferences: { verification: 'replayable' } })
    await expect(answer).rejects.toMatchObject({
      code: 'constraints-unsatisfied',
      param: 'ostrom.verification',
      details: expect.arrayContaining([
        'Offered: declared (lacks calibration), none (lacks tier).',
      ]),
    })
  })

  // Finding: ART-1
  test('gateways prefer no artifact that validators do not announce', async () => {
    const both = ['a4', 'a8'].map((byte) => ({
      artifactHash: hashOf(Number(`0x${byte}`)),
      engineHash: hashOf(0xe1),
    }))
    const unaudited = checked(1, { artifact: hashOf(0xa8) })
    const listings = [unaudited, checked(2)]
    const market = { listings, court, calibrated: both }
    expect((await ask(createScenario(market))).by).toBe(1)
    const fixture = createScenario({ ...market, announced: [hashOf(0xa4)] })
    expect((await ask(fixture)).by).toBe(2)
    expect((await ask(fixture, { preferences: { verification: 'any' } })).by).toBe(1)
    const alone = createScenario({ ...market, listings: [unaudited], announced: [hashOf(0xa4)] })
    await expect(ask(alone)).rejects.toThrow('not-verifiable, lacks validators')
  })

  // The weights are in tenths of the least stake. 210 is exactly a quorum; 30, 31 and 100 are less.
  // Finding: ADV-11
  test.each([
    [30n, 31n],
    [30n, 210n],
    [100n, 210n],
  ])('weights of %d (own) and %d (other) tenths exclude no artifact', async (own, other) => {
    const both = [0xa4, 0xa8].map((byte) => ({
      artifactHash: hashOf(byte),
      engineHash: hashOf(0xe1),
    }))
    const stakes = (tenths: bigint) => (tenths * UNIT) / 20n
    const validators = [
      { weight: stakes(other), artifacts: [hashOf(0xa8)] },
      { weight: stakes(own), artifacts: [hashOf(0xa4)] },
    ]
    const listings = [checked(1), checked(2, { artifact: hashOf(0xa8) })]
    const fixture = createScenario({ listings, court, calibrated: both, validators })
    expect((await ask(fixture)).by).toBe(1)
  })

  // Finding: ADV-11
  test('below the quorum, weight for an artifact excludes no other artifact', async () => {
    const both = [0xa4, 0xa8].map((byte) => ({
      artifactHash: hashOf(byte),
      engineHash: hashOf(0xe1),
    }))
    const listings = [checked(1), checked(2, { artifact: hashOf(0xa8) })]
    const weigh = (weight: bigint) =>
      createScenario({
        listings,
        court,
        calibrated: both,
        validators: [{ weight, artifacts: [hashOf(0xa8)] }],
      })
    const quorum = (DOMAIN_MIN_STAKES * UNIT) / 2n
    expect((await ask(weigh(quorum - 1n))).by).toBe(1)
    expect((await ask(weigh(quorum))).by).toBe(2)
  })

  // Finding: ART-1
  test('before any validator announces an artifact, no offer counts as calibrated', async () => {
    const fixture = createScenario({ listings: [checked(1, T0), checked(2)], court, announced: [] })
    expect((await ask(fixture)).by).toBe(2)
    const answer = ask(fixture, { preferences: { verification: 'replayable' } })
    await expect(answer).rejects.toMatchObject({
      code: 'constraints-unsatisfied',
      details: expect.arrayContaining(['Offered: declared (lacks validators), none (lacks tier).']),
    })
  })

  test('reports each excluded provider with the missing term', async () => {
    const fixture = createScenario({ listings: [checked(1, { artifact: hashOf(0xa8) })], court })
    await expect(ask(fixture)).rejects.toThrow('not-verifiable, lacks calibration')
  })

  test('accepts all offers on a chain without a court by default', async () => {
    const fixture = createScenario({ listings: [checked(1), checked(2)] })
    expect((await ask(fixture)).by).toBe(1)
    const answer = ask(fixture, { preferences: { verification: 'replayable' } })
    await expect(answer).rejects.toMatchObject({
      code: 'constraints-unsatisfied',
      param: 'ostrom.verification',
      details: expect.arrayContaining(['Offered: none (lacks court).']),
    })
  })

  test('does not apply to images and embeddings', async () => {
    const prompt = { kind: 'image', text: 'a cat', width: 1, height: 1 } as never
    const fixture = createScenario({ listings: [checked(1, T0)], court })
    await expect(fixture.answerer.quote({ ...question, prompt })).resolves.toEqual({
      min: 1n,
      max: 1n,
      firstMax: 1n,
      prepaidLossMax: 0n,
      resumesMax: 0n,
      asset: native,
    })
    await expect(fixture.answerer.quote(question)).rejects.toMatchObject({ code: 'no-provider' })
  })
})

describe('pinned preferences', () => {
  const fixture = createScenario({
    listings: [
      listing({ n: 1, region: 'us-ca' }),
      listing({ n: 2, region: 'de', verification: { artifact: hashOf(0xa8) } }),
      listing({ n: 3, stake: 9n * UNIT, region: 'usa' }),
      listing({ n: 4, record: { completions: 70n, volume: UNIT } }),
    ],
    court,
    verification: 'any',
  })
  const met: readonly [OfferConstraints, number][] = [
    [{ quantization: 'Q8_0' }, 2],
    [{ quantization: 'gguf/q8_0' }, 2],
    [{ regions: ['us', 'fr'] }, 1],
    [{ regions: ['de'] }, 2],
    [{ stakeMin: 2n * UNIT }, 3],
    [{ reputationMin: 0.9 }, 4],
    [{ completionsMin: 70n }, 4],
  ]
  // Finding: gap-6, gap-9
  test.each(met)('%o applies, from a question and from its key', async (constraints, by) => {
    expect((await ask(fixture, { preferences: constraints })).by).toBe(by)
    expect((await ask(fixture, { constraints })).by).toBe(by)
  })

  const unmet: readonly [OfferConstraints, string, string][] = [
    [{ quantization: 'q4_0' }, 'quantization', 'gguf/q8_0, not said'],
    [{ regions: ['fr', 'd', 'us-c'] }, 'region', 'de, not said, us-ca, usa'],
    [{ stakeMin: 10n * UNIT }, 'stake_min', `${UNIT}, ${9n * UNIT}`],
    [{ reputationMin: 1 }, 'reputation_min', '0.00, 1.00'],
    [{ completionsMin: 71n }, 'completions_min', '0, 70'],
  ]
  // Finding: gap-6
  test.each(unmet)(
    '%o is refused with the available values',
    async (constraints, field, offered) => {
      for (const answer of [
        ask(fixture, { preferences: constraints }),
        ask(fixture, { constraints }),
      ]) {
        await expect(answer).rejects.toMatchObject({
          code: 'constraints-unsatisfied',
          retry: 'never',
          param: `ostrom.${field}`,
          details: expect.arrayContaining([`Offered: ${offered}.`]),
        })
      }
    },
  )

  test('two that no offer meets together fail with both reasons', async () => {
    const answer = ask(fixture, {
      preferences: { regions: ['de'] },
      constraints: { stakeMin: 2n * UNIT },
    })
    await expect(answer).rejects.toMatchObject({ code: 'no-provider' })
    await expect(answer).rejects.toThrow('constraint-unmet')
  })
})
