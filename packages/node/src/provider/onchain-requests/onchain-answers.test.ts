// Goal: a provider locks a request only if one of its offers fits and the request's fee pays for
// the answer. An answer is on disk before it is posted, and is computed and posted once, for any
// failure or stop in between. If the answer fails, the provider releases the lock.
// Method: the worker over a chain, a market and a state in memory and an echo model; a start after
// each stop, and a clock whose waits end when the test says.

import {
  ANSWER_BYTES_MAX,
  type Ledger,
  LedgerError,
  type OnchainAnswerLedger,
  requireMember,
} from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { type Hash, Hex, Price, Request } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import { LOCK_UNCONFIRMED_MS, ONCHAIN_REQUESTS_AT_ONCE_MAX, REQUEST_MS_MAX } from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import type { OnchainAnswersOptions } from './answer-options.ts'
import {
  answerTextOf,
  failing,
  type Generate,
  openOnchainRequest,
  providerLedgerWith,
  saying,
  serveOfferedModel,
  stalling,
  startOnchainWorker,
  unfinishedRecordsIn,
  unreachable,
  utf8,
  waitingClock,
} from './onchain-answers.fixture.ts'
import { createOnchainAnswers } from './onchain-answers.ts'
import { type AnsweredRequest, createOnchainAnswerRecords } from './records.ts'

const QUESTION = 'What is the sea made of?'

let scenario: Scenario
let served: ServedModel
let state: ReturnType<typeof createStateMemory>
let storage: ReturnType<typeof createStorageMemory>
let logged: string[]
let posted: AnsweredRequest[]
/** Number of prompts that the model was asked to answer. */
let asked: number
let nowMs: number
/** Ends the worker's time limit (`REQUEST_MS_MAX`) for a running answer. */
let wake: () => void

beforeEach(async () => {
  scenario = await createMemoryScenario()
  served = await serveOfferedModel(scenario)
  served = answering(served.model.generate.bind(served.model))
  state = createStateMemory()
  storage = createStorageMemory()
  logged = []
  posted = []
  asked = 0
  nowMs = 0
})

/** Returns the served model with `generate` in place of its own function, and counts its calls. */
function answering(generate: Generate): ServedModel {
  const counted: Generate = (options) => {
    asked += 1
    return generate(options)
  }
  return { ...served, model: { ...served.model, generate: counted } } as ServedModel
}

/** Waits until the worker has asked the model. */
async function modelAsked(): Promise<void> {
  for (let turn = 0; asked === 0 && turn < 100_000; turn++) await Promise.resolve()
  expect(asked).toBe(1)
}

const ask = (fields: Partial<Request.RequestTerms> = {}, question = QUESTION) =>
  openOnchainRequest(scenario, fields, question)

type Life = Partial<OnchainAnswersOptions>

/** Returns a worker as after a start, with its abort controller. */
function start(change: Life = {}, files = [storage]) {
  const clock = waitingClock(
    () => nowMs,
    (ms, resolve) => {
      if (ms === REQUEST_MS_MAX) wake = resolve
    },
  )
  const log = (name: string) => void logged.push(name)
  return startOnchainWorker({
    scenario,
    model: served,
    state,
    clock,
    log,
    onPosted: (one) => void posted.push(one),
    ...(files[0] && { storage: files[0] }),
    ...change,
  })
}

const ledgerWith = (change: Partial<Ledger>, answers: Partial<OnchainAnswerLedger> = {}) =>
  providerLedgerWith(scenario, change, answers)
const chainAnswers = () => requireMember(scenario.provider, 'onchainAnswers')

const statusOf = async (id: Hash) => (await scenario.client.request(id))?.status
const textOf = (id: Hash) => answerTextOf(scenario, id)
const stored = () => unfinishedRecordsIn(state)
const storedStatuses = async () => (await stored()).map(({ status }) => status)

test('a chain that keeps no answers has no worker', () => {
  const { provider, offer, offerHash } = scenario
  const { onchainAnswers: _, ...ledger } = provider
  const offers = () => new Map([[offerHash, { offer, served }]])
  expect(createOnchainAnswers({ ledger, announcer: { offers } } as never)).toBeUndefined()
})

describe('a request is left to others', () => {
  const half = (price: bigint) => price / 2n
  test.each<[string, () => Partial<Request.RequestTerms>]>([
    [
      'below the price of the offer',
      () => {
        const { prices } = scenario.offer
        return { pricesMax: { ...prices, output: half(prices.output) } }
      },
    ],
    [
      'whose filter excludes the provider',
      () => {
        const providers = [scenario.provider.account]
        return { filter: { ...Request.anyProvider, providers, completionsMin: 1n } }
      },
    ],
    ['whose fee pays for no token', () => ({ costMax: 1n })],
  ])('%s', async (_what, fields) => {
    const id = await ask(fields())
    const { step, worker } = start()
    await step()
    expect([await statusOf(id), worker.pending, await stored()]).toEqual(['open', 0, []])
    expect([asked, logged]).toEqual([0, []])
  })

  test('a request that wants no answer on chain is left to others', async () => {
    const id = await scenario.openRequest()
    await start().step()
    expect(await statusOf(id)).toBe('open')
  })

  test('where the provider has no offer for its model version', async () => {
    const id = await ask()
    await start({ announcer: { offers: () => new Map() } }).step()
    expect(await statusOf(id)).toBe('open')
  })

  test('an unreadable request is left to others, and logged once', async () => {
    const id = await ask({}, '{')
    const { step } = start()
    await step()
    await step()
    expect([await statusOf(id), logged]).toEqual(['open', ['question-unreadable']])
  })

  test('a request that another provider locked first is left to it, and not retried', async () => {
    const id = await ask()
    let locks = 0
    const lockRequest = async () => {
      locks += 1
      throw new LedgerError('request-not-open', { request: id })
    }
    const { step, worker } = start({ ledger: ledgerWith({ lockRequest }) })
    await step()
    await step()
    expect([locks, worker.pending, await stored()]).toEqual([1, 0, []])
    expect(logged).toEqual(['request-lock-failed'])
  })

  test('beyond the number of requests at once', async () => {
    const ids: Hash[] = []
    for (let at = 0; at <= ONCHAIN_REQUESTS_AT_ONCE_MAX; at++) ids.push(await ask())
    served = answering(stalling)
    const { worker, market, stop } = start()
    await market.sync()
    await worker.step()
    await worker.step()
    expect(worker.pending).toBe(ONCHAIN_REQUESTS_AT_ONCE_MAX)
    const statuses = await Promise.all(ids.map(statusOf))
    expect(statuses.filter((status) => status === 'open')).toHaveLength(1)
    stop.abort()
    await worker.drain()
  })

  test('beyond the number of answers that the caller wants', async () => {
    const ids = [await ask(), await ask()]
    const { step } = start({ answersMax: 1 })
    await step()
    await step()
    const statuses = await Promise.all(ids.map(statusOf))
    expect(statuses.toSorted()).toEqual(['claimed', 'open'])
    expect(posted).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('an answer is posted for the whole fee, and its pay is recorded with it', async () => {
    const id = await ask()
    const { step, worker } = start()
    await step()
    expect([await statusOf(id), await textOf(id), worker.pending]).toEqual(['claimed', QUESTION, 0])
    expect(posted).toEqual([{ id, transaction: expect.any(String) }])
    const postedAtSeconds = await scenario.client.nowSeconds()
    expect(await stored()).toEqual([{ status: 'posted', postedAtSeconds }])
    expect((await state.list('provider/pay')).length).toBeGreaterThan(0)
    expect(logged).toEqual(['request-locked', 'answer-posted'])
    await step()
    expect([asked, posted.length]).toEqual([1, 1])
  })

  test('the answer to a request waits for a turn of the model', async () => {
    const id = await ask()
    const { client, offer, version } = scenario
    const clientLimiter = createClientLimiter({ nowMs: () => nowMs, sleep: async () => {} })
    const scheduler = createFairScheduler({ clientLimiter, models: new Map([[version, 1]]) })
    const session = { id: Hex.zeroHash, client: client.account, offer, checkpoint: 0n }
    const { signal } = new AbortController()
    const release = await scheduler.acquire(version, session, { promptTokens: 1, signal })
    const stepped = start({ scheduler }).step()
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect([await statusOf(id), asked]).toEqual(['locked', 0])
    release()
    await stepped
    expect([await textOf(id), asked]).toEqual([QUESTION, 1])
  })

  test('an answer is on disk at each step before the transaction leaves', async () => {
    await ask()
    const seen: unknown[] = []
    const { provider } = scenario
    const ledger = ledgerWith(
      {
        async lockRequest(options) {
          seen.push(['lock', ...(await stored())])
          expect(options).toMatchObject({ addresses: [], sealKey: Hex.zeroHash })
          return await provider.lockRequest(options)
        },
      },
      {
        async postAnswer(options) {
          seen.push(['post', ...(await stored())])
          expect(await stored()).toEqual([{ status: 'answered', content: options.answer }])
          return await chainAnswers().postAnswer(options)
        },
      },
    )
    await start({ ledger }).step()
    const content = { kind: 'bytes', bytes: utf8(QUESTION) }
    expect(seen).toEqual([
      ['lock', { status: 'locked' }],
      ['post', { status: 'answered', content }],
    ])
  })

  test.each(['the same run', 'the next start'])('an unsent answer is sent by %s', async (how) => {
    const id = await ask()
    let isDown = true
    const postAnswer: OnchainAnswerLedger['postAnswer'] = (options) =>
      isDown ? unreachable() : chainAnswers().postAnswer(options)
    const first = start({ ledger: ledgerWith({}, { postAnswer }) })
    await first.step()
    expect([await statusOf(id), await storedStatuses()]).toEqual(['locked', ['answered']])
    expect([logged.at(-1), posted]).toEqual(['answer-post-failed', []])
    isDown = false
    const next = how === 'the same run' ? first : start()
    if (next !== first) await next.worker.recover()
    await next.step()
    expect([await textOf(id), asked, posted.length]).toEqual([QUESTION, 1, 1])
  })

  test('whose post came through without a confirmation is not posted again', async () => {
    const id = await ask()
    const postAnswer: OnchainAnswerLedger['postAnswer'] = async (options) => {
      await chainAnswers().postAnswer(options)
      return await unreachable()
    }
    await start({ ledger: ledgerWith({}, { postAnswer }) }).step()
    expect(await storedStatuses()).toEqual(['answered'])
    const postedAtSeconds = await scenario.client.nowSeconds()
    await scenario.advance(60n)
    const { step, worker } = start({ ledger: ledgerWith({}, { postAnswer: unreachable }) })
    await worker.recover()
    await step()
    expect([asked, posted, worker.pending]).toEqual([1, [{ id }], 0])
    expect(await stored()).toEqual([{ status: 'posted', postedAtSeconds }])
  })

  test('an interrupted answer is computed by the next start, under the same lock', async () => {
    const id = await ask()
    const whole = served
    served = answering(stalling)
    const { worker, market, stop } = start()
    await market.sync()
    await worker.step()
    await modelAsked()
    stop.abort(new Error('stop'))
    await worker.drain()
    expect([await statusOf(id), await storedStatuses()]).toEqual(['locked', ['locked']])
    served = whole
    const next = start()
    await next.worker.recover()
    expect(next.worker.pending).toBe(1)
    await next.step()
    expect([await statusOf(id), await textOf(id)]).toEqual(['claimed', QUESTION])
    expect(logged).toEqual(['request-locked', 'answer-posted'])
  })

  test('an answer that a stop follows stays on disk, and this run does not post it', async () => {
    const id = await ask()
    const stop = new AbortController()
    served = answering(async function* () {
      yield { kind: 'tokens', ids: [], text: 'Salt.' } as never
      stop.abort()
    })
    await start({ signal: stop.signal }).step()
    expect([await statusOf(id), await storedStatuses()]).toEqual(['locked', ['answered']])
    await start().worker.recover()
    const next = start()
    await next.worker.recover()
    await next.step()
    expect([await textOf(id), asked]).toEqual(['Salt.', 1])
  })

  test('an answer up to the size limit is posted whole, and a longer one by its CID', async () => {
    const texts = [ANSWER_BYTES_MAX, ANSWER_BYTES_MAX + 1].map((length) => 'a'.repeat(length))
    const ids = [await ask(), await ask()]
    const pinned: string[] = []
    Object.assign(storage, { pin: async (cid: string) => void pinned.push(cid) })
    for (const text of texts) {
      served = answering(saying(text))
      await start({ answersMax: 1 }).step()
    }
    const contents = await Promise.all(
      ids.map(async (id) => (await chainAnswers().answer(id))?.content),
    )
    const long = contents.find((content) => content?.kind === 'cid')
    expect(contents.filter((content) => content?.kind === 'bytes')).toHaveLength(1)
    if (long?.kind !== 'cid') throw new Error('the longer answer is stored elsewhere')
    expect(long.sha256).toBe(Hex.sha256Hex(utf8(texts[1] ?? '')))
    expect((await storage.stat(long.cid))?.bytes).toBe(BigInt(ANSWER_BYTES_MAX + 1))
    expect(pinned).toEqual([long.cid])
  })
})

describe('a locked request is released', () => {
  const tooLong = 'a'.repeat(ANSWER_BYTES_MAX + 1)
  test.each<[string, Generate]>([
    ['whose model fails', failing],
    ['whose answer is empty', saying('')],
    ['whose answer is too long for a provider without storage', saying(tooLong)],
  ])('%s', async (_what, generate) => {
    const id = await ask()
    served = answering(generate)
    const { step, worker } = start({}, [])
    await step()
    expect([await statusOf(id), worker.pending, await stored()]).toEqual(['open', 0, []])
    expect(logged).toEqual(['request-locked', 'answer-failed'])
    await step()
    expect([asked, posted]).toEqual([1, []])
  })

  test('whose answer takes too long', async () => {
    const id = await ask()
    served = answering(stalling)
    const { worker, market } = start()
    await market.sync()
    await worker.step()
    await modelAsked()
    wake()
    await worker.drain()
    expect([await statusOf(id), await stored(), logged.at(-1)]).toEqual([
      'open',
      [],
      'answer-failed',
    ])
  })

  test('once the chain is reachable again', async () => {
    const id = await ask()
    served = answering(failing)
    let isDown = true
    const releaseRequest: Ledger['releaseRequest'] = (of) =>
      isDown ? unreachable() : scenario.provider.releaseRequest(of)
    const { step, worker } = start({ ledger: ledgerWith({ releaseRequest }) })
    await step()
    expect([await statusOf(id), worker.pending, await storedStatuses()]).toEqual([
      'locked',
      1,
      ['locked'],
    ])
    isDown = false
    await step()
    expect([await statusOf(id), worker.pending, await stored()]).toEqual(['open', 0, []])
  })

  test('and is given up where the chain refuses the release', async () => {
    await ask()
    served = answering(failing)
    const releaseRequest = async () => {
      throw new LedgerError('request-not-locked')
    }
    const { step, worker } = start({ ledger: ledgerWith({ releaseRequest }) })
    await step()
    expect([worker.pending, await stored()]).toEqual([0, []])
  })

  test('whose model is not served any more', async () => {
    const id = await ask()
    await start({ ledger: ledgerWith({}, { postAnswer: unreachable }) }).step()
    await createOnchainAnswerRecords(state).save(id, { status: 'locked' })
    const next = start({ served: [] })
    await next.worker.recover()
    await next.step()
    expect([await statusOf(id), await stored()]).toEqual(['open', []])
  })
})

describe('a lock', () => {
  test('without a confirmation is followed on chain, and its request answered', async () => {
    const id = await ask()
    const { provider } = scenario
    const lockRequest: Ledger['lockRequest'] = async (options) => {
      await provider.lockRequest(options)
      return await unreachable()
    }
    await start({ ledger: ledgerWith({ lockRequest }) }).step()
    expect([await statusOf(id), await textOf(id)]).toEqual(['claimed', QUESTION])
  })

  test('a lock that never arrives is given up after its time, and not before', async () => {
    const id = await ask()
    const { step, worker } = start({ ledger: ledgerWith({ lockRequest: unreachable }) })
    await step()
    expect(worker.pending).toBe(1)
    nowMs = LOCK_UNCONFIRMED_MS - 1
    await step()
    expect([worker.pending, await storedStatuses()]).toEqual([1, ['locked']])
    nowMs = LOCK_UNCONFIRMED_MS
    await step()
    expect([worker.pending, await stored(), await statusOf(id)]).toEqual([0, [], 'open'])
  })

  test('a lock of another provider ends the work, and its answer is not ours', async () => {
    const id = await ask()
    await start({ ledger: ledgerWith({ lockRequest: unreachable }) }).step()
    const other = scenario.ledgers[4] as Ledger
    const next = start({ provider: other.account })
    await scenario.lockRequest(id)
    const answer = { kind: 'bytes', bytes: utf8('Water.') } as const
    await chainAnswers().postAnswer({ requestId: id, answer })
    await next.worker.recover()
    await next.step()
    expect([next.worker.pending, posted, await stored(), asked]).toEqual([0, [], [], 0])
  })

  test('whose claim window is over is not answered', async () => {
    const id = await ask()
    await start({ ledger: ledgerWith({}, { postAnswer: unreachable }) }).step()
    const { claimWindowSeconds } = await scenario.client.parameters()
    await scenario.advance(claimWindowSeconds)
    const next = start()
    await next.worker.recover()
    await next.step()
    expect([next.worker.pending, posted, await stored()]).toEqual([0, [], []])
    expect(await chainAnswers().answer(id)).toBeUndefined()
  })
})

test('the fee bounds the tokens of an answer', async () => {
  const { prices } = scenario.offer
  const prompt = { kind: 'messages', messages: [{ role: 'user', content: QUESTION }] }
  const input = BigInt(served.tokenizer?.encodePrompt(prompt as never).length ?? 0)
  const cost = Price.costUp(prices, { ...Price.zeroCounts, input, output: 4n })
  const id = await ask({ costMax: cost })
  await start().step()
  expect(await textOf(id)).toBe(QUESTION.slice(0, 4))
})
