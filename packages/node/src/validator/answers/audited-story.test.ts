// Goal: an audited answer is paid after validators that ran the model have endorsed it. The reward
// of a false answer returns to the client without any action of the client, and the client makes no
// profit.
// Method: the provider's worker, four validators and a crank with one chain in memory and the echo
// model; a provider whose engine gives a false answer.

import { type Ledger, LedgerError, type LedgerErrorCode } from '@ostrom/ledger'
import {
  createCourtFixture,
  createMemoryScenario,
  finalizeNextEpoch,
  type Scenario,
} from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { type Hash, Offer, Request } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createCrank } from '../../crank/crank.ts'
import { createClientLimiter } from '../../provider/admission/client-limiter.ts'
import { createFairScheduler } from '../../provider/admission/fair-scheduler.ts'
import { LOCK_UNCONFIRMED_MS } from '../../provider/limits.ts'
import type { OnchainAnswersOptions } from '../../provider/onchain-requests/answer-options.ts'
import {
  ANSWER_CONTEST_SECONDS,
  ANSWER_FAILED_BACKOFF_MS,
  AUDITED_ANSWERS_POLL_MS,
} from '../../provider/onchain-requests/limits.ts'
import { createOnchainAnswers } from '../../provider/onchain-requests/onchain-answers.ts'
import { createPayService } from '../../provider/pay/pay-service.ts'
import type { ServedModel } from '../../provider/served-model.ts'
import { serveEcho } from '../../provider/testing/served-model.fixture.ts'
import { createRandomness } from '../../randomness.ts'
import { createEchoModel } from '../testing/echo-model.fixture.ts'
import { createOnchainEndorser } from './onchain-endorser.ts'

const QUESTION = 'What is the sea made of?'
const THREE_DAYS = 3n * 86_400n

let scenario: Scenario
let jurors: readonly Ledger[]
let nowMs: number

beforeEach(async () => {
  scenario = await createMemoryScenario()
  jurors = (await createCourtFixture(scenario)).jurors
  nowMs = 0
})

const clock = {
  nowMs: () => nowMs,
  sleep: (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => resolve(), { once: true })
    }),
} as OnchainAnswersOptions['clock']
const log = () => {}
const { signal } = new AbortController()

async function ask(question = QUESTION, answerBytesMax = 2_000): Promise<Hash> {
  const { client, terms, domain } = scenario
  const uncalled = { callbackGas: 0, callbackFee: 0n, answerBytesMax }
  const onchain: Request.OnchainTerms = { proof: 'audited', ...uncalled }
  const deadlineSeconds = (await client.nowSeconds()) + THREE_DAYS
  const made = await terms({ answer: 'chain', onchain, deadlineSeconds })
  await client.openRequest({ terms: made, input: new TextEncoder().encode(question) })
  return Request.idOf(made, domain)
}

type WorkerChange = Partial<
  Pick<OnchainAnswersOptions, 'state' | 'answerBondMax' | 'storage' | 'log'>
>

/** Creates the provider's worker; `says` replaces the answer of its engine. */
async function createWorker(
  says?: string | ServedModel['model']['generate'],
  rival?: Rival,
  change: WorkerChange = {},
): Promise<() => Promise<void>> {
  const { version, domain } = scenario
  const { ledger, offer } = rival ?? { ledger: scenario.provider, offer: scenario.offer }
  const offerHash = Offer.hash(offer, domain)
  const echo = await serveEcho()
  const said = says as string
  const generate: ServedModel['model']['generate'] = async function* () {
    yield { kind: 'tokens', ids: [], text: said } as never
    yield { kind: 'end', finish: 'stop' } as never
  }
  const given = typeof says === 'function' ? says : generate
  const model = says === undefined ? echo.model : { ...echo.model, generate: given }
  const served: ServedModel = { ...echo, model, version, asset: offer.asset, prices: offer.prices }
  const state = change.state ?? createStateMemory()
  const market = createMarketMemory(ledger)
  const models = new Map([[version, served.model.info.sequencesMax]])
  const worker = createOnchainAnswers({
    ledger,
    provider: ledger.account,
    market,
    clock,
    log,
    served: [served],
    announcer: { offers: () => new Map([[offerHash, { offer, served }]]) },
    scheduler: createFairScheduler({ clientLimiter: createClientLimiter(clock), models }),
    payService: createPayService({ ledger, state, clock, log }),
    signal,
    answerBondMax: 10n ** 18n,
    ...change,
    state,
  })
  await worker?.recover()
  return async () => {
    await market.sync()
    await worker?.step()
    await worker?.drain()
    nowMs += AUDITED_ANSWERS_POLL_MS
  }
}

type Rival = { readonly ledger: Ledger; readonly offer: Offer.Offer }

/** Creates another provider of the same model. */
async function createRival(): Promise<Rival> {
  const { stranger: ledger, offer, unit } = scenario
  for (const market of ['sessions', 'requests'] as const)
    await ledger.addStake({ market, amount: unit })
  await ledger.deposit({ asset: ledger.nativeAsset, amount: unit })
  const own = { ...offer, provider: ledger.account, nonce: 2n }
  await ledger.publishOffer(own)
  return { ledger, offer: own }
}

/** Lets each validator recompute the answers for which it has a seat. */
async function endorse(): Promise<void> {
  for (const ledger of jurors) {
    const market = createMarketMemory(ledger)
    await market.sync()
    const endorser = createOnchainEndorser({
      answers: ledger.onchainAnswers,
      account: ledger.account,
      market,
      models: new Map([[scenario.version, await createEchoModel()]]),
      randomness: createRandomness({ audits: ledger.audits!, ledger, log, signal }),
      tokensLeft: () => 1_000,
      onTokens: log,
      costPerDay: 1n,
      clock,
      log,
      signal,
    })
    await endorser.step()
  }
}

const statusOf = async (id: Hash) => (await scenario.client.request(id))?.status

test('a true answer is endorsed by validators, and settled by its provider', async () => {
  const id = await ask()
  const work = await createWorker()
  await work()
  expect(await statusOf(id)).toBe('answered')
  await endorse()
  await work()
  expect(await statusOf(id)).toBe('answered')
  await finalizeNextEpoch(scenario)
  await endorse()
  await work()
  const paid = await scenario.client.request(id)
  expect(paid).toMatchObject({ status: 'claimed', paid: paid?.terms.costMax })
})

// Finding: EVM3-2
test('a true answer beside a false one is paid, and the false one loses its bond', async () => {
  const { client, advance } = scenario
  const rival = await createRival()
  const id = await ask()
  const before = await client.balance(client.account, client.nativeAsset)
  await (await createWorker('Of cheese.', rival))()
  const work = await createWorker()
  // The beacon value seats the validators, which endorse before the provider may add its own
  // answer.
  await finalizeNextEpoch(scenario)
  await endorse()
  await work()
  expect((await client.request(id))?.answers).toHaveLength(1)
  await advance(ANSWER_CONTEST_SECONDS)
  await work()
  await work()
  expect((await client.request(id))?.answers).toMatchObject([
    { provider: rival.ledger.account },
    { provider: scenario.provider.account },
  ])
  await finalizeNextEpoch(scenario)
  await endorse()
  await work()
  const paid = await client.request(id)
  expect(paid).toMatchObject({ status: 'claimed', provider: scenario.provider.account })
  expect(await client.balance(client.account, client.nativeAsset)).toBeGreaterThan(before)
})

test('a provider that computes what waits already does not answer beside it', async () => {
  const { client, advance } = scenario
  const id = await ask()
  await (await createWorker())()
  await advance(ANSWER_CONTEST_SECONDS)
  const rival = await createRival()
  const work = await createWorker(undefined, rival)
  await work()
  await work()
  expect(await client.request(id)).toMatchObject({
    status: 'answered',
    answers: [{ provider: scenario.provider.account }],
  })
})

test('a provider risks one bond until validators endorse one of its answers', async () => {
  const { client, advance } = scenario
  const [first, second] = [await ask(), await ask()]
  const work = await createWorker('Of cheese.')
  await work()
  await work()
  const statuses = async () => [await statusOf(first), await statusOf(second)]
  expect((await statuses()).toSorted()).toEqual(['answered', 'open'])
  await finalizeNextEpoch(scenario)
  await advance(THREE_DAYS)
  const [failed] = (await statusOf(first)) === 'answered' ? [first] : [second]
  await client.refundRequest(failed!)
  const third = await ask()
  await work()
  await work()
  expect(await statusOf(third)).toBe('open')
  nowMs += ANSWER_FAILED_BACKOFF_MS
  await work()
  expect(await statusOf(third)).toBe('answered')
})

test('a false answer is endorsed by no validator, and any crank refunds its client', async () => {
  const { client, stranger, offer, advance } = scenario
  const before = await client.balance(client.account, offer.asset)
  const id = await ask()
  const work = await createWorker('Of cheese.')
  await work()
  await finalizeNextEpoch(scenario)
  await endorse()
  await work()
  const answer = { requestId: id, provider: scenario.provider.account }
  const { seats } = (await client.onchainAnswers?.endorsements?.endorsementOf(answer)) ?? {}
  expect([await statusOf(id), seats]).toEqual(['answered', 0n])
  await advance(THREE_DAYS)
  const market = createMarketMemory(stranger)
  const settings = { graceMs: 0, costPerDay: 10n ** 15n }
  await createCrank({ ledger: stranger, market, settings, clock, log }).step()
  // The request is open again for other providers; the client gets the reward back, but nothing of
  // the bond.
  expect(await statusOf(id)).toBe('open')
  await client.cancelRequest(id)
  expect(await client.balance(client.account, offer.asset)).toBe(before)
  await work()
  expect(await statusOf(id)).toBe('cancelled')
})

const storedQuestion = async () => {
  const storage = createStorageMemory()
  const { cid } = await storage.add([new TextEncoder().encode(QUESTION)])
  return { storage, cid }
}

// Finding: QST-1
test('a provider does not lock a question that validators may be unable to read', async () => {
  const { storage, cid } = await storedQuestion()
  const message = { role: 'user', content: QUESTION }
  const image = JSON.stringify({ messages: [{ ...message, images: [cid] }] })
  const unreadable = [await ask(`ipfs://${cid}`), await ask(image), await ask('{"image":"a sea"}')]
  const readable = await ask()
  const work = await createWorker(undefined, undefined, { storage })
  await work()
  expect(await Promise.all(unreadable.map(statusOf))).toEqual(['open', 'open', 'open'])
  expect(await statusOf(readable)).toBe('answered')
})

// Finding: QST-1
test('a provider puts up no bond above its own limit', async () => {
  const id = await ask()
  const { provider, offer } = scenario
  const endorsements = provider.onchainAnswers!.endorsements!
  const bond = await endorsements.lockBond({ requestId: id, offer })
  const events: string[] = []
  const seen = { log: (event: string) => void events.push(event) }
  await (await createWorker(undefined, undefined, { ...seen, answerBondMax: bond - 1n }))()
  expect([await statusOf(id), events]).toEqual(['open', ['answer-bond-too-high']])
  await (await createWorker(undefined, undefined, { ...seen, answerBondMax: bond }))()
  expect(await statusOf(id)).toBe('answered')
})

// Finding: QST-1
test('an answer that is too long is found before the lock, and costs nothing', async () => {
  const { provider } = scenario
  const balance = () => provider.balance(provider.account, provider.nativeAsset)
  const before = await balance()
  const short = await ask(QUESTION, 10)
  const work = await createWorker()
  await work()
  await work()
  expect([await statusOf(short), await balance()]).toEqual(['open', before])
  // The unsuitable question does not count as a failure: the next question is answered.
  const id = await ask()
  await work()
  expect(await statusOf(id)).toBe('answered')
})

// Finding: QST-9
test('a restart forgets neither a waiting answer nor a failed one', async () => {
  const { client, advance } = scenario
  const state = createStateMemory()
  const first = await ask()
  await (await createWorker('Of cheese.', undefined, { state }))()
  expect(await statusOf(first)).toBe('answered')
  const second = await ask()
  await (await createWorker('Of cheese.', undefined, { state }))()
  expect(await statusOf(second)).toBe('open')
  await finalizeNextEpoch(scenario)
  await advance(THREE_DAYS)
  await client.refundRequest(first)
  const third = await ask()
  const work = await createWorker('Of cheese.', undefined, { state })
  await work()
  const fourth = await createWorker('Of cheese.', undefined, { state })
  await fourth()
  expect(await statusOf(third)).toBe('open')
  nowMs += ANSWER_FAILED_BACKOFF_MS
  await fourth()
  expect(await statusOf(third)).toBe('answered')
})

// Finding: QST-9
test('a late release of a lock counts as a failure', async () => {
  const { provider, advance } = scenario
  const { releaseWindowSeconds } = await provider.parameters()
  const first = await ask()
  const work = await createWorker(async function* () {
    await advance(releaseWindowSeconds)
    yield* []
    throw new Error('out of memory')
  })
  await work()
  await work()
  expect(await statusOf(first)).toBe('open')
  const second = await ask()
  await work()
  expect(await statusOf(second)).toBe('open')
})

// Finding: QST-9
test('a provider answers one of two contested questions of one version', async () => {
  const { client, advance } = scenario
  const rival = await createRival()
  const state = createStateMemory()
  const [first, second] = [await ask(), await ask()]
  const false_ = await createWorker('Of cheese.', rival)
  await false_()
  // The rival's second worker does not know that an answer of the first one waits, so the rule of
  // one waiting answer for each version does not stop it.
  await (await createWorker('Of cheese.', rival, { state }))()
  await advance(ANSWER_CONTEST_SECONDS)
  const work = await createWorker()
  await work()
  await work()
  const counts = await Promise.all(
    [first, second].map(async (id) => (await client.request(id))?.answers?.length),
  )
  expect(counts.toSorted()).toEqual([1, 2])
})

describe('a lock', () => {
  /**
   * Creates a provider whose locks fail with an error before they reach the chain, until the test
   * calls `recover`.
   */
  function createUnlucky(code: LedgerErrorCode) {
    const { provider, offer } = scenario
    const lockRequest = async (): Promise<never> => {
      throw new LedgerError(code)
    }
    const ledger: Ledger = { ...provider, lockRequest }
    const recover = () => void Object.assign(ledger, { lockRequest: provider.lockRequest })
    return { unlucky: { ledger, offer }, recover }
  }

  // Finding: ADV-9
  test.each<[string, boolean, (id: Hash) => Promise<unknown>]>([
    ['while its question is open', false, async () => {}],
    ['also after a restart', true, (id) => scenario.client.cancelRequest(id)],
    [
      'where a rival answers',
      false,
      async () => await (await createWorker(undefined, await createRival()))(),
    ],
    [
      'where a rival answers, also after a restart',
      true,
      async () => await (await createWorker(undefined, await createRival()))(),
    ],
  ])('a lock that never reached the chain is no failure, %s', async (_, isRestarted, happen) => {
    const state = createStateMemory()
    const first = await ask()
    const { unlucky, recover } = createUnlucky('transaction-unconfirmed')
    const sender = await createWorker(undefined, unlucky, { state })
    await sender()
    await happen(first)
    recover()
    const work = isRestarted ? await createWorker(undefined, unlucky, { state }) : sender
    nowMs += LOCK_UNCONFIRMED_MS + 60_000
    await work()
    const second = await ask()
    await work()
    expect(await statusOf(second)).toBe('answered')
  })

  // Finding: ADV-9
  test.each(['insufficient-funds', 'juror-pool-too-small'] as const)(
    'a lock that the chain refuses by %s frees its place at once',
    async (code) => {
      await ask()
      const { unlucky, recover } = createUnlucky(code)
      const work = await createWorker(undefined, unlucky)
      await work()
      recover()
      const second = await ask()
      await work()
      expect(await statusOf(second)).toBe('answered')
    },
  )

  // Finding: ADV-9
  test('a lock that ended without an answer is a failure, also after a restart', async () => {
    const { client, provider, offer, advance } = scenario
    const state = createStateMemory()
    const first = await ask()
    const postAnswer = async (): Promise<never> => {
      throw new LedgerError('chain-unreachable')
    }
    const onchainAnswers = { ...provider.onchainAnswers!, postAnswer }
    const mute: Rival = { ledger: { ...provider, onchainAnswers }, offer }
    await (await createWorker(undefined, mute, { state }))()
    expect(await statusOf(first)).toBe('locked')
    await advance((await client.parameters()).claimWindowSeconds)
    await client.refundRequest(first)
    await client.cancelRequest(first)
    const work = await createWorker(undefined, undefined, { state })
    await work()
    const second = await ask()
    await work()
    expect(await statusOf(second)).toBe('open')
    nowMs += ANSWER_FAILED_BACKOFF_MS
    await work()
    expect(await statusOf(second)).toBe('answered')
  })
})
