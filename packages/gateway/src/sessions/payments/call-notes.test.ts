// Goal: a voucher of a session counts no amount of a call that the call has not noted on disk.
// Method: a session whose calls record their notes among its steps, with a provider that the test
// plays.

import { createMemoryScenario } from '@ostrom/ledger/conformance'
import { Receipt } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { connectTestSession, runTestCall } from '../client-session.fixture.ts'
import type { ClientSessionOptions } from '../client-session-options.ts'
import { testRequestFor } from '../provider.fixture.ts'

/** Base units of one output token and of one prompt token under the scenario's prices. */
const OUTPUT = 10n ** 12n
const INPUT = OUTPUT / 2n

/** Opens a session with a call of 400 prompt tokens that notes its amounts. */
async function setUp(prepaidTokens: number, overrides: Partial<ClientSessionOptions> = {}) {
  const scenario = await createMemoryScenario()
  const { version } = scenario
  const steps: string[] = []
  const note = (step: string) => void steps.push(step)
  const clock = createClockManual()
  const connecting = connectTestSession({ scenario, clock, cap: 10n ** 15n, note, overrides })
  const { session, provider } = await connecting
  const started = session.start()
  await provider.next('hello-session')
  await provider.ready()
  expect(await started).toBe(true)
  steps.splice(0)
  const observer = { noteSigned: async (amount: bigint) => note(`note ${amount}`) }
  const costMax = 100n * OUTPUT
  const options = { version, costMax, promptTokens: 400, prepaidTokens, observer }
  const call = runTestCall(session, options)
  return { version, clock, session, provider, steps, call, question: await provider.question() }
}

test('each voucher follows the note of the amount that it counts', async () => {
  const { session, provider, steps, call, question } = await setUp(400)
  for (const tokens of [300, 380]) {
    steps.splice(0)
    await question.prefill(tokens)
    const due = BigInt(tokens) * INPUT
    expect((await provider.next('pay')).voucher.total).toBe(due)
    expect(steps).toEqual([`note ${due}`, `reserve ${due}`, `pay ${due}`])
  }
  session.abandon(new Error('the test is over'))
  expect(call.charges).toEqual([380n * INPUT])
})

test('the amount of a stopped prompt is noted before a voucher counts it', async () => {
  const verifying = Promise.withResolvers<void>()
  const { version, clock, session, provider, steps, call, question } = await setUp(80, {
    stopPay: { agree: () => 400, recordEnd() {}, recordFailure() {} },
    keys: { verify: () => verifying.promise.then(() => true) },
  })
  await question.prefill(400)
  expect((await provider.next('pay')).voucher.total).toBe(80n * INPUT)
  const other = session.call({
    request: testRequestFor(version, 4),
    promptTokens: 4,
    costMax: OUTPUT,
    audit: 'sampled',
    observer: { onUsage() {}, onCharge() {} },
    signal: new AbortController().signal,
  })
  const first = other.next()
  const running = await provider.question()
  await running.prefill(4)
  await running.tokens(7)
  await first
  await running.tokens(8)
  call.stop.abort(new Error('the caller left'))
  await provider.next('stop')
  const total = 400n * INPUT
  await question.end({ finish: Receipt.finishReasons.indexOf('aborted'), total })
  await clock.advance(0)
  // The receipt is being checked, and the reader of the other call makes a voucher due.
  await other.next()
  const { voucher } = await provider.next('pay')
  expect(voucher).toMatchObject({ total: total + 4n * INPUT + 2n * OUTPUT, count: 0n })
  const notes = steps.filter((step) => step.startsWith('note'))
  expect(notes).toEqual([`note ${80n * INPUT}`, `note ${total}`])
  verifying.resolve()
})
