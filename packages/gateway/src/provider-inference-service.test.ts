// Goal: a question is answered by whoever can be paid for it, never for more than was allowed, and
// who fails is avoided the next time.
// Method: the answerer over sessions that follow a script; offers by hand, and bounds by property.

import {
  type EffectiveModelStatus,
  LedgerError,
  type ModelVersion,
  type OfferListing,
  type OfferTerms,
} from '@ostrom/ledger'
import {
  type Hash,
  Hex,
  Inference,
  MalformedError,
  Offer,
  type Receipt,
  type Retry,
} from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerContentCache } from './contents/answer-content-cache.ts'
import type { AnswerEvent, OfferConstraints, Preferences, Question } from './inference-service.ts'
import {
  createInferenceService,
  type InferenceServiceOptions,
} from './provider-inference-service.ts'
import { listing, native, UNIT } from './routing/listing-fixture.ts'
import { createObservations } from './routing/observations.ts'
import { createVerifiability } from './routing/verifiability.ts'
import type { InferenceCallOptions } from './sessions/client-session-options.ts'
import { ProviderRefusedError, ProviderSilentError } from './sessions/errors.ts'
import { createPrefixSavings } from './sessions/prefix-savings.ts'
import { createRandomCounting } from './testing/index.ts'
import { scriptedCard } from './testing/scripted-inference-service.ts'

/** What a provider does with a question. */
type ProviderBehavior =
  | 'answers nothing'
  | 'answers nothing, free'
  | 'answers'
  | 'fails after its first piece'
  | 'is not paid'
  | 'ends its sessions'
  | 'refuses for good'
  | 'does not lend'
  | 'says that its engine failed'
  | 'announces a broken seal key'

const core: Receipt.ReceiptCore = {
  sessionId: Hex.zeroHash,
  index: 0n,
  modelVersion: Hex.zeroHash,
  artifactHash: Hex.zeroHash,
  engineHash: Hex.zeroHash,
  tokenizerHash: Hex.zeroHash,
  templateHash: Hex.zeroHash,
  promptHash: Hex.zeroHash,
  samplerHash: Hex.zeroHash,
  seed: Hex.zeroHash,
  outputHash: Hex.zeroHash,
  traceRoot: Hex.zeroHash,
  finish: 0,
  counting: 0,
  sampling: 0,
  total: 0n,
  endedAtSeconds: 0n,
  inputTokens: 0n,
  cachedInputTokens: 0n,
  outputTokens: 0n,
}

const refusals: Partial<
  Record<ProviderBehavior, { readonly code: string; readonly retry: Retry }>
> = {
  'ends its sessions': { code: 'session-closed', retry: 'elsewhere' },
  'refuses for good': { code: 'prompt-unsupported', retry: 'never' },
  'says that its engine failed': { code: 'engine-failed', retry: 'elsewhere' },
  'does not lend': { code: 'prompt-credit-exceeded', retry: 'elsewhere' },
}

const contract: Hex.AccountId = `0x${'0b'.repeat(20)}`
const domain = {
  scheme: 'eip712',
  chainId: 31337n,
  escrow: 'sessions',
  contracts: {
    vault: contract,
    sessions: contract,
    requests: contract,
    offers: contract,
    models: contract,
  },
} as const

const nobody: Hex.AccountId = native
const court: Hex.AccountId = `0x${'c0'.repeat(20)}`
const hashOf = (byte: number): Hash => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`
const artifacts = [
  { sha256: hashOf(0xa4), format: 'gguf', quantization: 'q4_k_m' },
  { sha256: hashOf(0xa8), format: 'gguf', quantization: 'q8_0' },
]

/** A session whose answer costs all that it may. */
const sessionOf = ({ offer }: OfferListing, deed: ProviderBehavior) => ({
  counting: 'retokenized',
  domain,
  abandon() {},
  async *call({ costMax, onCharge, request }: InferenceCallOptions) {
    const text = `from ${Number(offer.provider)}`
    if (deed === 'announces a broken seal key') {
      throw new MalformedError({ what: 'seal key', path: 'sealKey', reason: 'a fault' })
    }
    if (!deed.startsWith('answers nothing'))
      yield { kind: 'tokens', ids: [], text, logprobs: undefined }
    if (!deed.startsWith('answers')) {
      throw new ProviderSilentError({ provider: offer.provider, waitMs: 1, step: 'pieces' })
    }
    const cost = deed === 'answers nothing, free' ? 0n : costMax
    onCharge(cost)
    const contents = { prompt: request.prompt, output: { ids: [], text } }
    yield { kind: 'end', core, signature: '0x', cost, contents }
  },
})

const calibrated = [{ artifactHash: hashOf(0xa4), engineHash: hashOf(0xca) }]

function createScenario(options: {
  readonly listings: readonly OfferListing[]
  readonly deeds?: Readonly<Record<number, ProviderBehavior>>
  readonly balance?: bigint
  readonly court?: Hex.AccountId
  /** Artifacts and builds of which calibrations are registered. */
  readonly calibrated?: readonly Offer.CalibratedBuild[]
  /** The gateway's own setting. */
  readonly verification?: OfferConstraints['verification']
  /** What the chain says of the model by the time that nobody answered. */
  readonly standingNow?: EffectiveModelStatus | Error
  readonly clock?: { nowMs: number }
}) {
  const { listings, deeds = {}, balance = 10n ** 30n, court = nobody, verification } = options
  const { clock: now = { nowMs: 1_000_000 } } = options
  const requests: number[] = []
  const model = { manifest: { contextLength: 4_000, task: 'chat', license: { spdx: 'MIT' } } }
  const pool = {
    covers: () => true,
    spendableMax: () => balance,
    async acquire({ listing }: { readonly listing: OfferListing }) {
      const n = Number(listing.offer.provider)
      requests.push(n)
      const deed = deeds[n] ?? 'answers'
      if (deed === 'is not paid') {
        throw new LedgerError('insufficient-funds', { available: 0n, required: 1n })
      }
      const refusal = refusals[deed]
      if (refusal) {
        const { provider } = listing.offer
        throw new ProviderRefusedError({ provider, ...refusal, details: [] })
      }
      return { id: Hex.zeroHash, session: sessionOf(listing, deed) }
    },
  }
  const clock = { nowMs: () => now.nowMs, sleep: async () => {} }
  const marketCache = {
    resolve: async () => scriptedCard.version,
    modelStatus: async () => undefined,
    async modelStatusNow() {
      if (options.standingNow instanceof Error) throw options.standingNow
      return options.standingNow
    },
    listings: async () => listings,
    listingsNow: async () => listings,
    stakeMin: async () => UNIT / 2n,
    balance: async () => balance,
    balanceNow: async () => balance,
    verifiability: createVerifiability({
      clock,
      ledger: {
        nativeAsset: native,
        offerTerms: async () => ({ court }) as OfferTerms,
        modelVersion: async () => ({ artifacts }) as unknown as ModelVersion,
      },
      market: {
        sync: async () => {},
        calibratedArtifacts: async () => options.calibrated ?? calibrated,
      },
    }),
  }
  const answerer = createInferenceService({
    marketCache,
    pool,
    savings: createPrefixSavings(clock),
    clock,
    ledger: { nativeAsset: native },
    audit: 'canary-only',
    verification,
    random: createRandomCounting(),
    log: () => {},
    observations: createObservations(),
    contents: createAnswerContentCache(),
    catalog: { manifest: async () => model.manifest, model: async () => model },
    // Of a market of two or three nothing else is used.
  } as unknown as InferenceServiceOptions)
  return { answerer, asked: requests }
}

const question: Question = {
  model: 'm',
  prompt: { kind: 'ids', ids: [1, 2, 3] },
  sampler: {} as never,
  maxTokens: 10,
  stop: [],
  logprobs: 0,
  settlement: 'session',
  costMax: undefined,
  preferences: {},
}

async function ask({ answerer }: ReturnType<typeof createScenario>, more: Partial<Question> = {}) {
  const answer = await answerer.answer({ ...question, ...more }, new AbortController().signal)
  const events: AnswerEvent[] = []
  for await (const event of answer.events) events.push(event)
  const end = events.at(-1)
  return { by: Number(answer.provider), cost: end?.kind === 'end' ? end.cost : undefined }
}

test('question and answer are available to their caller only', async () => {
  const { answerer } = createScenario({ listings: [listing({ n: 1, output: 0n })] })
  const keyedQuestion = { ...question, callerId: 'key' }
  const answer = await answerer.answer(keyedQuestion, new AbortController().signal)
  const events: AnswerEvent[] = []
  for await (const event of answer.events) events.push(event)
  const end = events.at(-1) as Extract<AnswerEvent, { kind: 'end' }>
  const contents = answerer.contents(end.receipt.id, 'key')
  expect(contents && Inference.decodePrompt(contents.prompt)).toEqual(question.prompt)
  expect(contents && Inference.decodeOutput(contents.output).text).toBe('from 1')
  expect(answerer.contents(end.receipt.id, 'other')).toBeUndefined()
})

const flat = (n: number, request: bigint) => listing({ n, output: 0n, prices: { request } })

describe('the choice of a provider', () => {
  test('takes the next if the first costs more than its key allows', async () => {
    const fixture = createScenario({ listings: [flat(1, UNIT), flat(2, 7n), flat(3, 8n)] })
    expect(await ask(fixture, { costMax: 100n })).toEqual({ by: 2, cost: 7n })
    expect(fixture.asked).toEqual([2])
  })

  test('never takes an extreme price per request, for any price of tokens', async () => {
    const usual = [listing({ n: 2, output: 10n ** 9n }), listing({ n: 3, output: 10n ** 9n })]
    const trap = listing({ n: 1, output: 1n, prices: { request: UNIT } })
    const deeds = { 2: 'fails after its first piece', 3: 'fails after its first piece' } as const
    const well = createScenario({ listings: [trap, ...usual] })
    expect((await ask(well)).by).toBe(2)
    const fixture = createScenario({ listings: [trap, ...usual], deeds })
    for (let at = 0; at < 5; at++) await expect(ask(fixture)).rejects.toThrow()
    expect(fixture.asked).not.toContain(1)
  })

  test('fails with the reason if the model was just stopped', async () => {
    const deeds = { 1: 'ends its sessions' } as const
    const standingNow = { status: 'quarantined', version: scriptedCard.version } as const
    const fixture = createScenario({ listings: [flat(1, 5n)], deeds, standingNow })
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'model-quarantined' })
    const well = createScenario({ listings: [flat(1, 5n)], deeds })
    await expect(ask(well)).rejects.toMatchObject({ code: 'no-provider' })
  })

  test('fails with the refusals of providers, also if the chain is unreachable', async () => {
    const deeds = { 1: 'ends its sessions' } as const
    const standingNow = new Error('the chain is unreachable')
    const fixture = createScenario({ listings: [flat(1, 5n)], deeds, standingNow })
    await expect(ask(fixture)).rejects.toMatchObject({
      code: 'no-provider',
      details: expect.arrayContaining([`${flat(1, 5n).offer.provider}: session-closed.`]),
    })
  })

  test('takes the next if the wallet cannot cover the first', async () => {
    const deeds: Record<number, ProviderBehavior> = { 1: 'is not paid' }
    const fixture = createScenario({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
    expect((await ask(fixture)).by).toBe(2)
    // That was our fault, and is not held against it.
    deeds[1] = 'answers'
    expect((await ask(fixture)).by).toBe(1)
  })

  test('takes the next if the first cannot even be asked, and avoids that one later', async () => {
    const deeds = { 1: 'announces a broken seal key' } as const
    const fixture = createScenario({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
    expect((await ask(fixture)).by).toBe(2)
    expect((await ask(fixture)).by).toBe(2)
    expect(fixture.asked).toEqual([1, 2, 2])
  })

  test('takes another after a failure during the answer', async () => {
    const deeds = { 1: 'fails after its first piece' } as const
    const fixture = createScenario({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'provider-timeout' })
    expect((await ask(fixture)).by).toBe(2)
    expect(fixture.asked).toEqual([1, 2])
  })
})

test('a question that fails in the engine causes no backoff for other callers', async () => {
  const deeds: Record<number, ProviderBehavior> = { 1: 'says that its engine failed' }
  const fixture = createScenario({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
  for (let at = 0; at < 3; at++) expect((await ask(fixture, { callerId: 'mallory' })).by).toBe(2)
  deeds[1] = 'answers'
  expect((await ask(fixture, { callerId: 'alice' })).by).toBe(1)
  // What two of them meet in a row is the provider's.
  deeds[1] = 'fails after its first piece'
  const silent = { code: 'provider-timeout' }
  await expect(ask(fixture, { callerId: 'bob' })).rejects.toMatchObject(silent)
  await expect(ask(fixture, { callerId: 'carol' })).rejects.toMatchObject(silent)
  expect((await ask(fixture, { callerId: 'dan' })).by).toBe(2)
})

describe('of offers in several assets', () => {
  const token = `0x${'5c'.repeat(20)}` as const
  const inToken = (n: number, request: bigint) =>
    listing({ n, asset: token, prices: { output: 0n, request } })

  test('those in the asset of the question are used, however cheap others are', async () => {
    const fixture = createScenario({ listings: [flat(1, 500n), inToken(2, 1n), inToken(3, 2n)] })
    expect((await ask(fixture)).by).toBe(1)
    expect((await ask(fixture, { asset: token })).by).toBe(2)
    const quote = await fixture.answerer.quote({ ...question, asset: token })
    expect(quote).toMatchObject({ min: 1n, max: 2n, asset: token })
  })

  test('none is used if the question pays in another; errors state their own asset', async () => {
    const fixture = createScenario({ listings: [inToken(2, 1n)] })
    await expect(ask(fixture)).rejects.toMatchObject({
      code: 'no-provider',
      details: expect.arrayContaining([expect.stringContaining('another-asset')]),
    })
    const poor = createScenario({ listings: [inToken(2, 9n)], balance: 7n })
    await expect(ask(poor, { asset: token })).rejects.toThrow(`at least 9 base units of ${token}`)
    expect(fixture.asked).toEqual([])
  })
})

describe('providers that refuse', () => {
  const liars = [1, 2, 3, 4].map((n) => flat(n, BigInt(n)))
  const listings = [...liars, flat(5, 9n)]
  const all = (deed: ProviderBehavior) => ({ 1: deed, 2: deed, 3: deed, 4: deed })

  test('permanently delay no more than one question', async () => {
    const clock = { nowMs: 1_000_000 }
    const fixture = createScenario({ listings, deeds: all('refuses for good'), clock })
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'prompt-unsupported' })
    clock.nowMs += 50_000
    expect((await ask(fixture)).by).toBe(5)
    expect(fixture.asked).toEqual([1, 2, 3, 4, 5])
    // Nobody leads the questions of others away from providers that are right to refuse.
    await expect(ask(fixture, { callerId: 'another' })).rejects.toMatchObject({
      code: 'prompt-unsupported',
    })
  })

  test.each([
    ['answers nothing', 1n],
    ['answers nothing, free', 0n],
  ] as const)(
    'or sign empty answers, for pay or not, are asked after others by who got them',
    async (...given) => {
      const [deed, cost] = given
      const fixture = createScenario({ listings, deeds: { 1: deed } })
      expect((await ask(fixture)).cost).toBe(cost)
      expect((await ask(fixture)).by).toBe(2)
      expect((await ask(fixture, { callerId: 'another' })).by).toBe(1)
      expect(fixture.asked).toEqual([1, 2, 1])
    },
  )

  test('briefly are preferred again soon', async () => {
    const clock = { nowMs: 1_000_000 }
    const fixture = createScenario({ listings, deeds: { 1: 'does not lend' }, clock })
    expect((await ask(fixture)).by).toBe(2)
    expect((await ask(fixture)).by).toBe(2)
    clock.nowMs += 5_001
    expect((await ask(fixture)).by).toBe(2)
    expect(fixture.asked).toEqual([1, 2, 2, 1, 2])
  })

  test('leave the question to providers in backoff', async () => {
    const deeds: Record<number, ProviderBehavior> = { 2: 'fails after its first piece' }
    const fixture = createScenario({ listings: [flat(2, 1n), flat(1, 2n)], deeds })
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'provider-timeout' })
    Object.assign(deeds, { 1: 'refuses for good', 2: 'answers' })
    expect((await ask(fixture)).by).toBe(2)
    expect(fixture.asked).toEqual([2, 1, 2])
  })
})

describe('insufficient funds', () => {
  test('for all providers: the error states the cheapest cost', async () => {
    const fixture = createScenario({ listings: [flat(1, 9n), flat(2, 8n)] })
    const answer = ask(fixture, { costMax: 7n })
    await expect(answer).rejects.toMatchObject({ code: 'over-budget' })
    await expect(answer).rejects.toThrow(/at least 8 base units[\s\S]*Allowed: 7/)
    expect(fixture.asked).toEqual([])
  })

  test('of the wallet are reported as such', async () => {
    const fixture = createScenario({ listings: [flat(1, 9n), flat(2, 8n)], balance: 7n })
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'insufficient-funds' })
    const deeds = { 1: 'is not paid', 2: 'is not paid' } as const
    const late = createScenario({ listings: [flat(1, 9n), flat(2, 8n)], deeds })
    await expect(ask(late)).rejects.toMatchObject({ code: 'insufficient-funds' })
    expect(late.asked).toEqual([2, 1])
  })

  test('an unusable offer causes no error about funds', async () => {
    const listings = [listing({ n: 1, endpoint: 'none' }), listing({ n: 2, stake: 1n })]
    const answer = ask(createScenario({ listings }), { costMax: 0n })
    await expect(answer).rejects.toMatchObject({ code: 'no-provider' })
  })
})

test('a limit of the caller applies in addition to that of its key', async () => {
  const fixture = createScenario({ listings: [flat(1, 5n), flat(2, 6n)] })
  const limits: readonly [Preferences, bigint | undefined][] = [
    [{ costMax: 4n }, undefined],
    [{ costMax: 4n }, 100n],
    [{ costMax: 100n }, 4n],
  ]
  for (const [preferences, costMax] of limits) {
    const answer = ask(fixture, { preferences, costMax })
    await expect(answer).rejects.toMatchObject({ code: 'over-budget' })
  }
  expect((await ask(fixture, { preferences: { costMax: 5n }, costMax: 6n })).cost).toBe(5n)
})

/** An offer under which validators can compute answers anew. */
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
  test.each(escapes)('cannot be avoided by %s unless the caller allows it', async (_, trap) => {
    const fixture = createScenario({ listings: [trap, checked(2)], court })
    expect((await ask(fixture)).by).toBe(2)
    expect((await ask(fixture, { preferences: { verification: 'any' } })).by).toBe(1)
    expect((await ask(fixture, { constraints: { verification: 'any' } })).by).toBe(1)
    const open = createScenario({ listings: [trap, checked(2)], court, verification: 'any' })
    expect((await ask(open)).by).toBe(1)
  })

  test('of a key applies also if a question requires less', async () => {
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
      prepaidLossMax: 0n,
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

test('a quote covers the eligible offers, and no answer costs more than its maximum', async () => {
  const price = fc.bigInt({ min: 0n, max: 10n ** 10n })
  const prices = fc.record({ input: price, cachedInput: price, output: price, request: price })
  const markets = fc.array(prices, { minLength: 1, maxLength: 4 })
  const bodies = fc.record({
    ids: fc.array(fc.nat(9), { maxLength: 50 }),
    maxTokens: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(markets, bodies, async (market, { ids, maxTokens }) => {
      const listings = market.map((one, n) => listing({ n: n + 1, prices: one }))
      const fixture = createScenario({ listings })
      const { maxTokens: _, ...rest } = question
      const options = {
        ...rest,
        prompt: { kind: 'ids', ids },
        ...(maxTokens && { maxTokens }),
      } as const
      const { min, max } = await fixture.answerer.quote(options)
      const { by, cost } = await ask(fixture, options)
      expect(cost! <= max).toBe(true)
      expect(cost! >= min || maxTokens === undefined).toBe(true)
      // What is held of a key is what the answer is then allowed.
      const answer = await ask(createScenario({ listings }), { ...options, costMax: max })
      expect(answer).toEqual({ by, cost })
    }),
    { numRuns: 60 },
  )
})
