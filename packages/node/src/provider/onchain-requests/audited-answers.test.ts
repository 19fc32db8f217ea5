// Goal: after validators have endorsed a posted answer, this provider or another account settles
// it. If its request was refunded, the provider abandons the answer. After an error of the chain,
// the answer still waits, and the settlement is tried again.
// Method: the component over a test ledger, on a clock that the test sets.

import { type AnswerEndorsementLedger, LedgerError, type RequestState } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { isAnswerable } from './answerable-terms.ts'
import { createAuditedAnswers } from './audited-answers.ts'
import { AUDITED_ANSWERS_POLL_MS } from './limits.ts'

const id = Hex.zeroHash
const provider = `0x${'aa'.repeat(20)}` as const
let status: RequestState['status']
let seats: bigint
let settled: number
let ended: (RequestState['status'] | undefined)[]
let failure: Error | undefined
let nowMs: number
let brought: bigint[]
let logged: string[]

beforeEach(() => {
  status = 'answered'
  seats = 0n
  settled = 0
  ended = []
  failure = undefined
  nowMs = 0
  brought = []
  logged = []
})

/** Waiting answers: the provider's answer, until its request is paid or the answer has failed. */
const waiting = () => (status === 'answered' ? [{ provider, postedAtSeconds: 1_300n }] : undefined)

function start() {
  const endorsements: AnswerEndorsementLedger = {
    waitingAnswers: async () => expect.unreachable(),
    lockBond: async () => expect.unreachable(),
    seats: async () => 0n,
    endorsementOf: async () => ({ seats, expected: 63n }),
    endorseAnswers: async () => expect.unreachable(),
    async settleAnswer() {
      if (failure) throw failure
      settled += 1
      status = 'claimed'
      return { hash: '0x', block: 1n, gasCost: 0n }
    },
  }
  const audited = createAuditedAnswers({
    ledger: {
      request: async () => ({ id, status, answers: waiting() }) as unknown as RequestState,
    },
    provider,
    endorsements,
    randomness: {
      epochOf: async (second) => second / 600n,
      async ensureOnchain(epoch) {
        brought.push(epoch)
        return false
      },
    },
    clock: { nowMs: () => nowMs },
    log: (event) => void logged.push(event),
    onEnd: async (_id: Hash, request) => void ended.push(request?.status),
  })
  audited.add(id)
  return async () => {
    await audited.step()
    nowMs += AUDITED_ANSWERS_POLL_MS
  }
}

// Finding: EVM-O10
test('an audited answer is settled by more than half of the seats, and not by half', async () => {
  const step = start()
  seats = 31n
  await step()
  expect([settled, ended]).toEqual([0, []])
  seats = 32n
  await step()
  expect([settled, ended]).toEqual([1, []])
  await step()
  await step()
  expect([settled, ended]).toEqual([1, ['claimed']])
})

// Finding: QST-2
test('a provider submits the value that draws the seats of its answer', async () => {
  const step = start()
  await step()
  seats = 32n
  await step()
  expect([brought, settled]).toEqual([[3n], 1])
})

test('an answer that another account settled, or that was refunded, is over', async () => {
  const step = start()
  status = 'refunded'
  await step()
  await step()
  expect([settled, ended]).toEqual([0, ['refunded']])
})

test('an error is logged, and the next step tries again', async () => {
  const step = start()
  seats = 40n
  failure = new LedgerError('chain-unreachable')
  await step()
  failure = new LedgerError('request-not-locked')
  await step()
  failure = undefined
  await step()
  expect([settled, logged]).toEqual([1, ['answer-settle-failed', 'answer-settled']])
})

// Finding: EVM-O9
test('a request without a proof is answerable if its fee pays for the callback', async () => {
  const answers = { gasCost: async (gas: number) => 2n * BigInt(gas) }
  const onchain = {
    proof: 'none',
    callbackGas: 100,
    callbackFee: 200n,
    answerBytesMax: 10,
  } as const
  expect(await isAnswerable({}, {})).toBe(true)
  expect(await isAnswerable({ onchain }, answers)).toBe(true)
  expect(await isAnswerable({ onchain: { ...onchain, callbackFee: 199n } }, answers)).toBe(false)
  expect(await isAnswerable({ onchain }, {})).toBe(false)
  expect(await isAnswerable({ onchain: { ...onchain, callbackGas: 0 } }, {})).toBe(true)
  expect(await isAnswerable({ onchain: { ...onchain, proof: 'required' } }, answers)).toBe(false)
})
