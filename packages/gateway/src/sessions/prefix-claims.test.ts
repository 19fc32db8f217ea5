// Goal: a client claims the prefix that it has paid for, and pays exactly the price of cached input
// for it, for any statement of its provider. No caller learns another caller's questions.
// Method: one session over a channel in memory; the test plays the provider step by step with real
// seals, signatures and counts, and moves the clock.

import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { createHub } from '@ostrom/network/memory'
import { Channel, Hex, PrefixHistory, Session, SessionAccount } from '@ostrom/protocol'
import { createClockManual, type ManualClock } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { ClientSession } from './client-session.ts'
import type { InferenceCallOptions } from './client-session-options.ts'
import { createStopPay } from './payments/stop-pay.ts'
import {
  TestProviderChannel,
  type TestQuestion,
  testModelOf,
  testRequestFor,
  testSealKey,
} from './provider.fixture.ts'
import { createSealKeyHolder } from './seal-key.ts'
import { createSessionConsents } from './session-consents.ts'

const CAP = 10n ** 15n
/**
 * Base units of one output token, of one prompt token, and of one prompt token at the cached price.
 */
const OUTPUT = 10n ** 12n
const INPUT = OUTPUT / 2n
const CACHED = OUTPUT / 20n

const { clientWindow } = PrefixHistory

let scenario: Scenario
let clock: ManualClock

beforeEach(async () => {
  const made = await createMemoryScenario()
  const prices = { ...made.offer.prices, cachedInput: CACHED * 1_000_000n }
  scenario = { ...made, offer: { ...made.offer, prices } }
  clock = createClockManual()
})

/** An accepted session on a new channel, and its provider. */
async function open({ offer = scenario.offer, checkpointTokens = 4_096 } = {}) {
  const { client, signer, domain } = scenario
  const authorized = await scenario.authorize({ cap: CAP })
  const id = Session.idOf(authorized.authorization, domain)
  const hub = createHub()
  const [near, far] = ['gateway', 'provider'].map((name) => hub.createNetwork({ name }))
  await Promise.all([near!.start(), far!.start()])
  const accepted = Promise.withResolvers<NetworkChannel>()
  far!.handle(Channel.INFER_PROTOCOL, (channel) => accepted.resolve(channel))
  const channel = await near!.connect({
    addresses: far!.addresses(),
    protocol: Channel.INFER_PROTOCOL,
  })
  const session = new ClientSession({
    id,
    hello: { kind: 'hello-session', ...authorized, proof: authorized.signature },
    channel,
    offer,
    ...testModelOf(offer),
    sealKey: createSealKeyHolder(testSealKey.publicKey),
    signer,
    keys: client,
    operator: async () => undefined,
    domain,
    clock,
    cap: CAP,
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    consents: createSessionConsents({ sessionId: id, domain, signer }),
    prefixes: PrefixHistory.create(clientWindow),
    cacheScopeOf: (caller) => Hex.from(new TextEncoder().encode(caller.padEnd(16))),
    ceiling: 0n,
    reserve: async () => {},
    isModelQuarantined: async () => false,
    saveReceipt: async () => {},
    stopPay: createStopPay(clock),
    saveBreach: async () => {},
  })
  const provider = new TestProviderChannel(await accepted.promise, { ...scenario, offer }, id)
  const started = session.start()
  await provider.next('hello-session')
  await provider.ready({ checkpointTokens, prefillTokens: checkpointTokens, streamsMax: 8 })
  expect(await started).toBe(true)
  /** Asks a prompt; `play` answers the question as the provider. */
  const ask = async (
    promptIds: readonly number[],
    play: (question: TestQuestion) => Promise<void> = answer,
    options: Partial<InferenceCallOptions> = {},
  ) => {
    const { claim, done } = await begin(promptIds, play, options)
    const ended = await done
    return { claim, ...ended, ...(ended.cost !== undefined && { paid: await paid() }) }
  }
  const begin = async (
    promptIds: readonly number[],
    play: (question: TestQuestion) => Promise<void>,
    options: Partial<InferenceCallOptions>,
  ) => {
    const stream = session.call({
      request: { ...testRequestFor(scenario.version, 0), prompt: { kind: 'ids', ids: promptIds } },
      promptTokens: promptIds.length,
      costMax: 1_000n * OUTPUT,
      audit: 'sampled',
      observer: { onUsage() {}, onCharge() {} },
      signal: new AbortController().signal,
      ...options,
    })
    const read = async () => {
      let cost: bigint | undefined
      for await (const event of stream) if (event.kind === 'end') cost = event.cost
      return { cost, code: undefined }
    }
    const done = read().catch(({ code }) => ({ cost: undefined, code }))
    const question = await provider.question()
    await play(question)
    return { claim: question.request.prefixClaim, done }
  }
  /** Waits for the voucher that counts all answers, and returns its total. */
  const paid = () => provider.paidFor(provider.account.frontier().count)
  return { ask, begin, paid, session }
}

/** Answers a question with one token, whose id is 7. */
async function answer(question: TestQuestion, fields: Parameters<TestQuestion['end']>[0] = {}) {
  const { prompt } = question.request
  if (prompt.kind === 'ids') await question.prefill(prompt.ids.length)
  await question.tokens(7)
  await question.end(fields)
}

const ids = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => (at + first) % 256)
const costOf = (fresh: number, cached: number, output = 1) =>
  BigInt(fresh) * INPUT + BigInt(cached) * CACHED + BigInt(output) * OUTPUT

describe('a client', () => {
  test('claims the prefix of an ended answer, and pays it as cached input', async () => {
    const { ask } = await open()
    const first = await ask(ids(100))
    expect(first).toMatchObject({ claim: undefined, cost: costOf(100, 0), paid: costOf(100, 0) })
    // The next turn of the conversation: prompt, answer, and a few more tokens.
    const next = await ask([...ids(100), 7, ...ids(20, 50)])
    expect(next.claim).toEqual({ callId: 0n, tokens: 96 })
    expect(next.cost).toBe(costOf(25, 96))
    expect(next.paid).toBe(costOf(100, 0) + costOf(25, 96))
  })

  test('claims nothing where cached input costs no less', async () => {
    const prices = { ...scenario.offer.prices, cachedInput: scenario.offer.prices.input }
    const { ask } = await open({ offer: { ...scenario.offer, prices } })
    await ask(ids(100))
    expect((await ask(ids(100))).claim).toBeUndefined()
  })

  test('claims nothing of what another caller has asked', async () => {
    const { ask } = await open()
    await ask(ids(100), answer, { scope: 'alice' })
    expect((await ask(ids(100), answer, { scope: 'mallory' })).claim).toBeUndefined()
    expect((await ask(ids(100), answer, { scope: 'alice' })).claim).toMatchObject({ callId: 0n })
  })

  test('claims nothing of a running answer, and an ended one twice at once', async () => {
    const { ask, begin, paid } = await open()
    const ends: TestQuestion[] = []
    const holds = async (question: TestQuestion) => void ends.push(question)
    const first = await begin(ids(100), holds, {})
    const second = await begin(ids(100), holds, {})
    expect([first.claim, second.claim]).toEqual([undefined, undefined])
    for (const question of ends.splice(0)) await answer(question)
    await Promise.all([first.done, second.done])
    await paid()
    const third = await begin(ids(100), holds, {})
    const fourth = await begin(ids(100), holds, {})
    expect([third.claim, fourth.claim]).toEqual([
      { callId: 0n, tokens: 96 },
      { callId: 0n, tokens: 96 },
    ])
    for (const question of ends) await answer(question)
    expect((await third.done).cost).toBe(costOf(4, 96))
    expect((await fourth.done).cost).toBe(costOf(4, 96))
    expect(await paid()).toBe(2n * costOf(100, 0) + 2n * costOf(4, 96))
    expect((await ask(ids(16))).claim).toBeUndefined()
  })

  test('claims nothing after the cache time', async () => {
    const { ask } = await open()
    await ask(ids(100))
    await clock.advance(clientWindow.ms + 1)
    expect((await ask(ids(100))).claim).toBeUndefined()
  })

  test('claims nothing on another channel, as after a restart of either side', async () => {
    await (await open()).ask(ids(100))
    expect((await (await open()).ask(ids(100))).claim).toBeUndefined()
  })

  test('claims nothing more without a scope where its provider refused a claim', async () => {
    const { ask, session } = await open()
    await ask(ids(100))
    const refused = await ask(ids(100), (question) =>
      question.send({ kind: 'failed', code: 'prefix-claim-refused', retry: 'later', details: [] }),
    )
    expect(refused).toMatchObject({ claim: { tokens: 96 }, code: 'prefix-claim-refused' })
    expect(session.status).toBe('open')
    expect(await ask(ids(100))).toMatchObject({ claim: undefined, cost: costOf(100, 0) })
  })

  // Otherwise a provider with a key at a gateway could end the claims of all keys by refusing a
  // claim of its own.
  test.each(['prefix-claim-refused', 'prefix-forgotten'])(
    'claims nothing more in the scope of a %s, but in others',
    async (code) => {
      const { ask } = await open()
      const [alice, mallory] = [{ scope: 'alice' }, { scope: 'mallory' }]
      await ask(ids(100), answer, alice)
      await ask(ids(100), answer, mallory)
      const refused = await ask(
        ids(100),
        (question) => question.send({ kind: 'failed', code, retry: 'later', details: [] }),
        mallory,
      )
      expect(refused).toMatchObject({ claim: { tokens: 96 }, code })
      expect(await ask(ids(100), answer, mallory)).toMatchObject({ claim: undefined })
      expect(await ask(ids(100), answer, alice)).toMatchObject({ claim: { tokens: 96 } })
    },
  )
})

describe('a provider', () => {
  const lies: readonly (readonly [string, Parameters<TestQuestion['end']>[0]])[] = [
    ['counts nothing as cached', { cachedInputTokens: 0n }],
    ['counts less than was claimed', { cachedInputTokens: 80n }],
    ['counts more than was claimed', { cachedInputTokens: 112n }],
    ['charges the price of input', { total: costOf(100, 0) + costOf(100, 0) }],
    [
      'counts nothing as cached and charges for it',
      { cachedInputTokens: 0n, total: costOf(100, 0) + costOf(100, 0) },
    ],
  ]
  test.each(lies)('a provider that %s is refused and its receipt not paid', async (_, fields) => {
    const { ask, session } = await open()
    expect((await ask(ids(100))).paid).toBe(costOf(100, 0))
    const { code } = await ask(ids(100), (question) => answer(question, fields))
    expect(code).toBe('provider-protocol-violation')
    expect(session.status).toBe('ended')
    expect(session.last?.voucher).toMatchObject({ count: 1n, total: costOf(100, 0) })
  })

  test('a provider that lies at the end keeps only the amount that was due before', async () => {
    const { ask, paid, session } = await open({ checkpointTokens: 64 })
    const before = (await ask(ids(1_000))).paid!
    let due = 0n
    const { claim, code } = await ask(ids(1_000), async (question) => {
      await question.prefill(1_000)
      for (let at = 0; at < 40; at++) await question.tokens(7)
      due = await paid()
      await question.end({ cachedInputTokens: 0n, total: before + costOf(1_000, 0, 40) })
    })
    expect([claim?.tokens, code]).toEqual([992, 'provider-protocol-violation'])
    const { total, count } = session.last!.voucher
    expect([due > before, total >= due, count]).toEqual([true, true, 1n])
    expect(total - before).toBeLessThanOrEqual(costOf(8, 992, 40))
  })

  test.each([
    ['more prompt than was asked', 101],
    ['the same progress twice', 64],
  ])('a provider that reports %s is paid nothing for it', async (_, tokens) => {
    const { ask, session } = await open()
    const before = (await ask(ids(100))).paid
    const { code } = await ask(ids(100), async (question) => {
      await question.prefill(64)
      await question.send({ kind: 'prefill', tokens })
    })
    expect(code).toBe('provider-protocol-violation')
    expect(session.last?.voucher.total).toBe(before)
  })
})
