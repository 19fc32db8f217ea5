// Goal: the provider reclaims the rent of an answer on chain (the deposit for its storage) once,
// when the answer's retention is over. The process that posted the answer does this, or a later
// process.
// Method: the worker over a chain, a market and a state in memory and the echo model, with a clock
// and a chain's time that the test moves.

import { ANSWER_RETENTION_SECONDS, type OnchainAnswerLedger, requireMember } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { RENT_RECLAIM_POLL_MS } from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import type { OnchainAnswersOptions } from './answer-options.ts'
import {
  answerTextOf,
  openOnchainRequest,
  providerLedgerWith,
  serveOfferedModel,
  startOnchainWorker,
  unfinishedRecordsIn,
  unreachable,
  waitingClock,
} from './onchain-answers.fixture.ts'

const QUESTION = 'What is the sea made of?'

let scenario: Scenario
let served: ServedModel
let state: ReturnType<typeof createStateMemory>
let logged: string[]
let nowMs: number

beforeEach(async () => {
  scenario = await createMemoryScenario()
  served = await serveOfferedModel(scenario)
  state = createStateMemory()
  logged = []
  nowMs = 0
})

/** Returns a worker as after a start. */
function start(change: Partial<OnchainAnswersOptions> = {}) {
  const clock = waitingClock(() => nowMs)
  const log = (name: string) => void logged.push(name)
  return startOnchainWorker({ scenario, model: served, state, clock, log, ...change })
}

const textOf = (id: Hash) => answerTextOf(scenario, id)
const stored = () => unfinishedRecordsIn(state)
const storedStatuses = async () => (await stored()).map(({ status }) => status)

describe('the rent of an answer', () => {
  /** Posts an answer, and returns the worker of a later process. */
  async function answered(answers: Partial<OnchainAnswerLedger> = {}) {
    const id = await openOnchainRequest(scenario, {}, QUESTION)
    await start().step()
    const next = start({ ledger: providerLedgerWith(scenario, {}, answers) })
    await next.worker.recover()
    return { id, ...next }
  }

  test('the rent of an answer is reclaimed after its retention, and not before', async () => {
    const { id, step, worker } = await answered()
    expect(worker.pending).toBe(0)
    const since = await scenario.client.nowSeconds()
    const { postedAtSeconds = since } =
      (await requireMember(scenario.provider, 'onchainAnswers').answer(id)) ?? {}
    await scenario.advance(postedAtSeconds + ANSWER_RETENTION_SECONDS - since - 1n)
    await step()
    expect([await textOf(id), await storedStatuses()]).toEqual([QUESTION, ['posted']])
    await scenario.advance(1n)
    // The chain is asked only once in `RENT_RECLAIM_POLL_MS`.
    nowMs += RENT_RECLAIM_POLL_MS - 1
    await step()
    expect(await textOf(id)).toBe(QUESTION)
    nowMs += 1
    await step()
    expect([await textOf(id), await stored()]).toEqual([undefined, []])
  })

  test('the run that posted an answer also reclaims its rent', async () => {
    const id = await openOnchainRequest(scenario, {}, QUESTION)
    const { step } = start()
    await step()
    await scenario.advance(ANSWER_RETENTION_SECONDS)
    nowMs += RENT_RECLAIM_POLL_MS
    await step()
    expect([await textOf(id), await stored()]).toEqual([undefined, []])
    nowMs += RENT_RECLAIM_POLL_MS
    await step()
    expect(logged).not.toContain('request-close-failed')
  })

  test('the rent of an answer is given up if the client closed the answer first', async () => {
    const { id, step } = await answered()
    await requireMember(scenario.client, 'onchainAnswers').closeAnswer(id)
    await scenario.advance(ANSWER_RETENTION_SECONDS)
    await step()
    expect([await stored(), logged.at(-1)]).toEqual([[], 'request-close-failed'])
  })

  test('stays on disk while the chain is unreachable', async () => {
    const { step } = await answered({ closeAnswer: unreachable })
    await scenario.advance(ANSWER_RETENTION_SECONDS)
    await step()
    expect([await storedStatuses(), logged.at(-1)]).toEqual([['posted'], 'request-close-failed'])
    const next = start()
    await next.worker.recover()
    await next.step()
    expect(await stored()).toEqual([])
  })
})
