// Goal: a provider that can be paid answers the question, for at most the permitted amount. A
// provider that fails is avoided the next time.
// Method: the inference service over scripted sessions; hand-written offers, and bounds by
// property.
// Requirements: R002-9

import { Inference } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoProviderError } from '../errors.ts'
import type { AnswerEvent, Preferences, Question } from '../inference/inference-service.ts'
import { FAILURE_BACKOFF_MS } from '../routing/limits.ts'
import { listing, UNIT } from '../routing/listing.fixture.ts'
import { scriptedCard } from '../testing/scripted-card.ts'
import {
  ask,
  createScenario,
  flat,
  type ProviderBehavior,
  question,
} from './inference-scenario.fixture.ts'

test('question and answer are available to their caller only', async () => {
  const { answerer } = createScenario({ listings: [listing({ n: 1, output: 0n })] })
  const keyedQuestion = { ...question, callerId: 'key' }
  const answer = await answerer.answer(keyedQuestion, new AbortController().signal)
  const events: AnswerEvent[] = []
  for await (const event of answer.events) events.push(event)
  const end = events.at(-1) as Extract<AnswerEvent, { kind: 'end' }>
  const contents = answerer.contents(end.receipt!.id, 'key')
  expect(contents && Inference.decodePrompt(contents.prompt)).toEqual(question.prompt)
  expect(contents && Inference.decodeOutput(contents.output).text).toBe('from 1')
  expect(answerer.contents(end.receipt!.id, 'other')).toBeUndefined()
})

describe('the choice of a provider', () => {
  // Finding: gap-2
  test('takes the next if the first costs more than its key allows', async () => {
    const fixture = createScenario({ listings: [flat(1, UNIT), flat(2, 7n), flat(3, 8n)] })
    expect(await ask(fixture, { costMax: 100n })).toEqual({ by: 2, cost: 7n })
    expect(fixture.asked).toEqual([2])
  })

  // Finding: gap-2
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

  // Finding: GAT-6
  test('the error lists the refusals of providers even if the chain is unreachable', async () => {
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
    // The gateway's wallet caused the failure, so it does not count against the provider.
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

test('the pay of a drawn line waits for its audit, where its request is in escrow', async () => {
  const fixture = createScenario({ listings: [flat(1, 5n)] })
  const modes = [
    { audit: 'sampled', isDrawn: true },
    { audit: 'sampled' },
    { audit: 'canary-only', isDrawn: true },
    { audit: 'every' },
  ] as const
  for (const preferences of modes) {
    // This test examines only how the request is opened. The question may fail after that, because
    // the script has no lock of the request.
    await ask(fixture, { settlement: 'request', preferences }).catch(() => {})
  }
  expect(fixture.audited).toEqual([true, false, false, true])
})

// Finding: OFF-R8
test('a question that fails in the engine causes no backoff for other callers', async () => {
  const deeds: Record<number, ProviderBehavior> = { 1: 'says that its engine failed' }
  const fixture = createScenario({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
  for (let at = 0; at < 3; at++) expect((await ask(fixture, { callerId: 'mallory' })).by).toBe(2)
  deeds[1] = 'answers'
  expect((await ask(fixture, { callerId: 'alice' })).by).toBe(1)
  // If the questions of two callers fail in a row, the cause is the provider.
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

  // Finding: gap-7
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

describe('the time to wait for a provider', () => {
  const refusalOf = async (
    deeds: Readonly<Record<number, ProviderBehavior>>,
    { count = 2, ...more }: Partial<Question> & { readonly count?: number } = {},
  ): Promise<NoProviderError> => {
    const listings = Array.from({ length: count }, (_, at) => flat(at + 1, BigInt(at) + 5n))
    return await ask(createScenario({ listings, deeds }), more).then(
      () => expect.unreachable(),
      (error) => error,
    )
  }

  test('the time to wait is the earliest that a provider states, also in the text', async () => {
    const error = await refusalOf({ 1: 'is full for an hour', 2: 'is full for a minute' })
    expect(error).toMatchObject({ code: 'no-provider', retryAfterSeconds: 60 })
    expect(error.details.join(' ')).toContain('Try again in 60 seconds')
    expect(error.details.join(' ')).not.toContain('relax your limits')
  })

  test('the time to wait is the backoff of a provider that states none, if earlier', async () => {
    const error = await refusalOf({ 1: 'is full for an hour', 2: 'says that its engine failed' })
    expect(error.retryAfterSeconds).toBe(FAILURE_BACKOFF_MS / 1_000)
  })

  test('the time to wait is unknown if no provider states it or one was not tried', async () => {
    const failed = 'says that its engine failed'
    expect((await refusalOf({ 1: failed, 2: failed })).retryAfterSeconds).toBeUndefined()
    const full = 'is full for an hour'
    const more = await refusalOf({ 1: full, 2: full, 3: full, 4: full }, { count: 5 })
    expect(more.retryAfterSeconds).toBeUndefined()
    expect(more.details.join(' ')).toContain('Try again soon')
  })

  test('the time to wait is unknown if another provider may lock a request on chain', async () => {
    const full = { 1: 'is full for an hour' } as const
    const settlement = 'request'
    expect((await refusalOf(full, { settlement })).retryAfterSeconds).toBeUndefined()
    expect((await refusalOf(full, { settlement, count: 1 })).retryAfterSeconds).toBe(3_600)
  })
})

describe('providers that refuse', () => {
  const liars = [1, 2, 3, 4].map((n) => flat(n, BigInt(n)))
  const listings = [...liars, flat(5, 9n)]
  const all = (deed: ProviderBehavior) => ({ 1: deed, 2: deed, 3: deed, 4: deed })

  // Finding: GAT-5
  test('providers that refuse permanently delay at most one question', async () => {
    const clock = { nowMs: 1_000_000 }
    const fixture = createScenario({ listings, deeds: all('refuses for good'), clock })
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'prompt-unsupported' })
    clock.nowMs += 50_000
    expect((await ask(fixture)).by).toBe(5)
    expect(fixture.asked).toEqual([1, 2, 3, 4, 5])
    // The refusal does not change the order of providers for another caller. So the first three
    // providers refuse this caller's question too. The last try goes to the provider that answered.
    expect((await ask(fixture, { callerId: 'another' })).by).toBe(5)
    expect(fixture.asked.slice(5)).toEqual([1, 2, 3, 5])
  })

  // Finding: GAT-7
  test.each([
    ['answers nothing', 1n],
    ['answers nothing, free', 0n],
  ] as const)(
    'a provider that signs an empty answer, paid or not, ranks last for its caller',
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

  // Finding: AGT-5
  test('if all providers lack credit, the error states length, credit and remedy', async () => {
    const deeds: Record<number, ProviderBehavior> = { 1: 'does not lend', 2: 'does not lend' }
    const two = [flat(1, 1n), flat(2, 2n)]
    const fixture = createScenario({ listings: two, deeds })
    const refused = ask(fixture)
    await expect(refused).rejects.toMatchObject({
      code: 'prompt-credit-unavailable',
      retry: 'later',
    })
    await expect(refused).rejects.toThrow(
      /Prompt: \d+ tokens[\s\S]*beyond the prepaid part: 9[\s\S]*`ostrom.prepaid_tokens`/,
    )
    // If another provider fails for another reason, waiting for credit is no remedy.
    deeds[2] = 'is full for a minute'
    await expect(ask(fixture)).rejects.toMatchObject({ code: 'no-provider' })
  })

  // Finding: GAT-5
  test('if available providers refuse, the gateway asks a provider in backoff', async () => {
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

  test('insufficient funds of the wallet are reported as such', async () => {
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

// Finding: web-A5
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
      // The answer may cost the whole amount that is held of the key's budget.
      const answer = await ask(createScenario({ listings }), { ...options, costMax: max })
      expect(answer).toEqual({ by, cost })
    }),
    { numRuns: 60 },
  )
})

describe('a service tier', () => {
  const tiers = [
    listing({ n: 1, output: 0n, prices: { request: 5n } }),
    listing({ n: 2, output: 0n, prices: { request: 2n }, service: 'flex' }),
    listing({ n: 3, output: 0n, prices: { request: 9n }, service: 'priority' }),
  ]
  const askAs = async (
    serviceTier: NonNullable<Preferences['serviceTier']>,
    options: Parameters<typeof createScenario>[0] = { listings: tiers },
  ) => {
    const { answerer } = createScenario(options)
    const asked = { ...question, preferences: { serviceTier } }
    const answer = await answerer.answer(asked, new AbortController().signal)
    for await (const _ of answer.events);
    return { tier: answer.serviceTier, cost: answer.expense().cost }
  }

  test('a service tier is served and paid by the offers of the requested tier', async () => {
    expect(await askAs('default')).toEqual({ tier: 'default', cost: 5n })
    expect(await askAs('flex')).toEqual({ tier: 'flex', cost: 2n })
    expect(await askAs('priority')).toEqual({ tier: 'priority', cost: 9n })
  })

  test('a service tier is `default` if no offer has the requested tier', async () => {
    const listings = tiers.slice(0, 1)
    expect(await askAs('priority', { listings })).toEqual({ tier: 'default', cost: 5n })
    expect(await askAs('flex', { listings })).toEqual({ tier: 'default', cost: 5n })
  })

  // Finding: TIER-1
  test.each([
    ['flex', 6n],
    ['flex', 1_000_000n],
    ['priority', 21n],
    ['priority', 1_000_000n],
  ] as const)('%s is not paid at %i if only one provider offers it', async (tier, price) => {
    const dear = listing({ n: 4, output: 0n, prices: { request: price }, service: tier })
    const listings = [tiers[0]!, dear]
    expect(await askAs(tier, { listings })).toEqual({ tier: 'default', cost: 5n })
    // If no provider offers the default tier, there is no price to compare with.
    expect(await askAs(tier, { listings: [dear] })).toEqual({ tier, cost: price })
  })

  test('priority questions use plain offers if their own fail; flex questions wait', async () => {
    const deeds = { 2: 'is full for a minute', 3: 'is full for a minute' } as const
    const options = { listings: tiers, deeds }
    expect(await askAs('priority', options)).toEqual({ tier: 'default', cost: 5n })
    await expect(askAs('flex', options)).rejects.toMatchObject({ code: 'no-provider' })
  })
})
