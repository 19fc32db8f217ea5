// Goal: a client pays only for the parts that it received, never signs more than its cap, and saves
// each amount to disk before it signs. Every call and wait ends, for any behavior of the provider
// on the channel.
// Method: one session over a channel in memory; the test plays the provider step by step with real
// seals and signatures, and moves the clock.

import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { type Hash, Hex, Merkle, Receipt, type Session, Voucher } from '@ostrom/protocol'
import { createClockManual, type ManualClock, sampleTopUp } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CallControl } from './calls/call-observer.ts'
import {
  connectTestSession,
  kindsOf,
  refusal,
  runTestCall,
  type TestCallOptions,
} from './client-session.fixture.ts'
import type { ClientSession } from './client-session.ts'
import type { ClientSessionOptions } from './client-session-options.ts'
import { ABANDONED_WAIT_MS, FINISH_WAIT_MS, READY_WAIT_MS } from './limits.ts'
import { type TestQuestion, testRequestFor } from './provider.fixture.ts'

const CAP = 10n ** 15n
/** Base units of one output token and of one prompt token under the scenario's prices. */
const OUTPUT = 10n ** 12n
const INPUT = OUTPUT / 2n

let scenario: Scenario
let clock: ManualClock
/** Steps of the session, in order: writes to disk and messages to the provider. */
let steps: string[]
let id: Hash

beforeEach(async () => {
  scenario = await createMemoryScenario()
  clock = createClockManual()
  steps = []
})

/** A session and the provider's end of its channel, before its hello. */
async function connect(overrides: Partial<ClientSessionOptions> = {}) {
  const note = (step: string) => steps.push(step)
  const connected = await connectTestSession({ scenario, clock, cap: CAP, note, overrides })
  id = connected.id
  return connected
}

/** A session and the provider's end of its channel, after the provider accepted the session. */
async function open(overrides: Partial<ClientSessionOptions> = {}) {
  const connected = await connect(overrides)
  const started = connected.session.start()
  await connected.provider.next('hello-session')
  await connected.provider.ready()
  expect(await started).toBe(true)
  steps = []
  return connected
}

/** A call of the scenario's model, and its events. */
function ask(session: ClientSession, options: Partial<TestCallOptions> = {}) {
  const { version } = scenario
  return runTestCall(session, { version, costMax: 100n * OUTPUT, ...options })
}

/** Answers a question of four prompt tokens with one token. */
async function answer(question: TestQuestion) {
  await question.prefill(4)
  await question.tokens(7)
  await question.end()
}

/** Waits until all work that needs no clock has run. */
const settle = () => clock.advance(0)

describe('a session starts', () => {
  test('once its provider accepts it', async () => {
    const { session } = await open()
    expect([session.status, session.streams, session.room]).toEqual(['open', 0, CAP])
    expect(await session.opened).toBe('')
  })

  test('not where its provider refuses it, whose code is passed on', async () => {
    const { session, provider } = await connect()
    const started = session.start()
    await provider.send({ kind: 'refused', code: 'provider-capacity-exceeded', ...refusal })
    await expect(started).rejects.toMatchObject({
      code: 'provider-capacity-exceeded',
      retry: 'elsewhere',
    })
  })

  test('not where its provider closes the channel', async () => {
    const { session, provider } = await connect()
    const started = session.start()
    await provider.channel.close()
    await expect(started).rejects.toMatchObject({ code: 'session-ended' })
  })

  test('not where its provider says something else first', async () => {
    const { session, provider } = await connect()
    const started = session.start()
    await provider.send({ kind: 'closed' })
    await expect(started).rejects.toMatchObject({ code: 'provider-protocol-violation' })
  })

  test('not where its provider counts more weakly than it offered', async () => {
    const { offer } = scenario
    const verification = { ...offer.verification, counting: 0 }
    const { session, provider } = await connect({ offer: { ...offer, verification } })
    const started = session.start()
    await provider.ready({ counting: 'retokenized' })
    await expect(started).rejects.toMatchObject({ code: 'provider-protocol-violation' })
  })

  test('not where its provider is silent, which loses the channel', async () => {
    const { session, provider } = await connect()
    const started = session.start()
    started.catch(() => {})
    await provider.next('hello-session')
    await clock.advance(READY_WAIT_MS - 1)
    expect(session.status).toBe('opening')
    await clock.advance(1)
    await expect(started).rejects.toMatchObject({ code: 'provider-timeout' })
    expect(session.status).toBe('ended')
    await expect(provider.next('finish')).rejects.toMatchObject({ code: 'channel-truncated' })
  })

  test('without agreement where its provider holds a voucher of another account', async () => {
    const { signer, domain } = scenario
    const { session, provider } = await connect({ ceiling: OUTPUT })
    const started = session.start()
    const receiptsRoot = Merkle.root(Merkle.empty)
    const voucher = { sessionId: id, total: OUTPUT, count: 2n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, domain))
    await provider.ready({ lastVoucher: { voucher, signature } })
    expect(await started).toBe(false)
    expect(session.accountSnapshot()).toBeUndefined()
    // The amount of the signed voucher is not available for calls.
    expect(session.room).toBe(CAP - OUTPUT)
  })

  test('while the chain still opens it, and tells the transaction then', async () => {
    const { session, provider } = await connect()
    const started = session.start()
    await provider.ready({ status: 'opening' })
    expect(await started).toBe(true)
    expect(session.status).toBe('opening')
    await provider.send({ kind: 'opened', transaction: '0xabc' })
    expect(await session.opened).toBe('0xabc')
    expect(session.status).toBe('open')
  })

  test('and ends with the reason for which the chain did not open it', async () => {
    const { session, provider } = await connect()
    const started = session.start()
    await provider.ready({ status: 'opening' })
    await started
    await provider.send({ kind: 'refused', code: 'nonce-used', ...refusal })
    await expect(session.opened).rejects.toMatchObject({ code: 'nonce-used' })
    expect(session.status).toBe('ended')
  })
})

describe('a call', () => {
  test('a call is charged the cost of its receipt and paid once that is on disk', async () => {
    const { session, provider } = await open()
    const { events, charges, done } = ask(session)
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7, 8, 9)
    await question.end()
    expect(await done).toBe('done')
    const cost = 4n * INPUT + 3n * OUTPUT
    const { voucher, signature } = await provider.next('pay')
    const receiptsRoot = provider.account.rootAt(1n)
    expect(voucher).toEqual({ sessionId: id, total: cost, count: 1n, receiptsRoot })
    const { client, signer, domain } = scenario
    const digest = Voucher.hash(voucher, domain)
    expect(await client.verify({ digest, signature, account: signer.account })).toBe(true)
    expect(kindsOf(events)).toEqual(['tokens', 'end'])
    expect(events[0]).toMatchObject({ ids: [7, 8, 9] })
    expect(events[1]).toMatchObject({ cost, core: { total: cost, index: 0n } })
    expect(charges).toEqual([cost])
    const order = ['infer', 'receipt 0', `reserve ${cost}`, `pay ${cost}`]
    expect(steps).toEqual(order)
    expect(session.room).toBe(CAP - cost)
  })

  test('sends no voucher while its receipt is being written', async () => {
    const written = Promise.withResolvers<void>()
    const { session, provider } = await open({ saveReceipt: () => written.promise })
    const { events, done } = ask(session)
    await answer(await provider.question())
    await settle()
    expect(steps.filter((step) => step.startsWith('pay'))).toEqual([])
    expect(kindsOf(events)).toEqual(['tokens'])
    written.resolve()
    expect(await done).toBe('done')
    expect((await provider.next('pay')).voucher.count).toBe(1n)
  })

  test('a running call is paid in parts once half a checkpoint is due', async () => {
    const { session, provider } = await open()
    const half = session.checkpoint / 2n
    const { done } = ask(session, { promptTokens: 400 })
    const question = await provider.question()
    const tokens = Number(half / INPUT)
    await question.prefill(tokens - 1)
    await settle()
    expect(steps).toEqual(['infer'])
    await question.prefill(tokens)
    expect((await provider.next('pay')).voucher).toMatchObject({ total: half, count: 0n })
    await question.prefill(400)
    await question.tokens(1)
    await question.end()
    expect(await done).toBe('done')
  })

  test('takes its highest cost from the room, from its reservation to its end', async () => {
    const { session, provider } = await open()
    const costMax = 70n * OUTPUT
    session.reserveCost(costMax)
    expect(session.room).toBe(CAP - costMax)
    const { done } = ask(session, { costMax })
    const question = await provider.question()
    expect([session.room, session.streams]).toEqual([CAP - costMax, 1])
    await answer(question)
    await done
    expect([session.room, session.streams]).toEqual([CAP - 4n * INPUT - OUTPUT, 0])
  })

  test('leaves no room below zero', async () => {
    const { session } = await open()
    session.reserveCost(CAP + 1n)
    expect(session.room).toBe(0n)
  })

  test('makes the session full at the number that its provider allows', async () => {
    const { session, provider } = await open()
    ask(session)
    await provider.question()
    expect(session.full).toBe(false)
    ask(session)
    await provider.question()
    expect(session.full).toBe(true)
  })

  test('a refused call fails alone and costs nothing', async () => {
    const { session, provider } = await open()
    const [one, other] = [ask(session), ask(session)]
    const [{ callId }, answered] = [await provider.question(), await provider.question()]
    await provider.send({ kind: 'refused', callId, code: 'too-many-streams', ...refusal })
    expect(await one.done).toMatchObject({ code: 'too-many-streams', retry: 'elsewhere' })
    expect(one.charges).toEqual([0n])
    await answer(answered)
    expect(await other.done).toBe('done')
    expect(other.charges).toEqual([4n * INPUT + OUTPUT])
    expect(session.status).toBe('open')
  })

  test('a call that is refused because the session is closed ends the session', async () => {
    const { session, provider } = await open()
    const { done } = ask(session)
    const { callId } = await provider.question()
    await provider.send({ kind: 'refused', callId, code: 'session-closed', ...refusal })
    expect(await done).toMatchObject({ code: 'session-closed' })
    expect(session.status).toBe('ended')
  })

  test('a failed call is charged its promised amount, which pays for the next call', async () => {
    const { session, provider } = await open()
    const failed = ask(session, { promptTokens: 400 })
    const question = await provider.question()
    await question.prefill(300)
    const promised = 300n * INPUT
    expect((await provider.next('pay')).voucher.total).toBe(promised)
    provider.account.discard(question.callId)
    await question.send({ kind: 'failed', code: 'engine-failed', ...refusal })
    expect(await failed.done).toMatchObject({ code: 'engine-failed' })
    expect(failed.charges).toEqual([promised])
    const next = ask(session)
    await answer(await provider.question())
    expect(await next.done).toBe('done')
    expect(next.charges).toEqual([0n])
    // The next voucher counts the answer, with the same total.
    expect((await provider.next('pay')).voucher).toMatchObject({ total: promised, count: 1n })
  })

  test('a call on a lost channel is charged its promised amount, and no more', async () => {
    const { session, provider, cut } = await open()
    const { charges, done, events } = ask(session, { promptTokens: 400 })
    const question = await provider.question()
    await question.prefill(300)
    await provider.next('pay')
    await question.tokens(7)
    await settle()
    cut()
    expect(await done).toMatchObject({ code: 'channel-truncated' })
    expect(kindsOf(events)).toEqual(['tokens'])
    expect(charges).toEqual([300n * INPUT])
    expect([session.status, session.streams]).toEqual(['ended', 0])
    expect(session.last?.voucher.total).toBe(300n * INPUT)
    const late = ask(session)
    expect(await late.done).toMatchObject({ code: 'session-ended' })
    expect(late.charges).toEqual([0n])
  })

  test('whose receipt asks for more than was delivered ends the channel unpaid', async () => {
    const { session, provider } = await open()
    const { charges, done } = ask(session)
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7)
    await question.end({ total: 4n * INPUT + 2n * OUTPUT })
    expect(await done).toMatchObject({ code: 'provider-protocol-violation' })
    expect(charges).toEqual([0n])
    expect(session.status).toBe('ended')
    expect(steps).toEqual(['infer'])
  })

  test('whose receipt breaks the offer leaves the proof of it', async () => {
    const { session, provider } = await open()
    const { done } = ask(session)
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7)
    await question.end({ engineHash: Hex.zeroHash })
    expect(await done).toMatchObject({ code: 'provider-protocol-violation' })
    expect(steps).toEqual(['infer', 'breach'])
  })

  test('a call has no more tokens than allowed for now, and its caller can end it', async () => {
    const { session, provider } = await open()
    let control: CallControl | undefined
    const call = ask(session, {
      observer: {
        outputLimits: () => ({ maxTokens: 40, allowedTokens: 2 }),
        onSent(sent) {
          control = sent
        },
      },
    })
    const question = await provider.question()
    expect(question.allowedTokens).toBe(2)
    expect(question.request.maxTokens).toBe(40)
    await question.prefill(4)
    await question.tokens(7, 8)
    await settle()
    control!.allow(3)
    await question.tokens(9)
    await settle()
    control!.end()
    expect(steps.filter((step) => !step.startsWith('pay'))).toEqual(['infer', 'allow', 'stop'])
    await question.end({ finish: Receipt.finishReasons.indexOf('aborted') })
    expect(await call.done).toBe('done')
    expect(kindsOf(call.events)).toEqual(['tokens', 'tokens', 'end'])
  })

  test('whose provider sends more than it may for now ends the channel', async () => {
    const { session, provider } = await open()
    const call = ask(session, {
      observer: { outputLimits: () => ({ maxTokens: 40, allowedTokens: 2 }) },
    })
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7, 8)
    await question.tokens(9)
    expect(await call.done).toMatchObject({ code: 'provider-protocol-violation' })
    expect(session.status).toBe('ended')
    expect(session.last?.voucher.total ?? 0n).toBeLessThanOrEqual(2n * OUTPUT + 4n * INPUT)
  })

  test('a call that its caller aborts is stopped and paid by its receipt', async () => {
    const { session, provider } = await open()
    const told: bigint[] = []
    const call = ask(session, { observer: { onAbandoned: ({ cost }) => told.push(cost) } })
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7, 8)
    await settle()
    call.stop.abort(new Error('the caller left'))
    expect((await provider.next('stop')).callId).toBe(question.callId)
    await question.end({ finish: Receipt.finishReasons.indexOf('aborted') })
    await settle()
    const cost = 4n * INPUT + 2n * OUTPUT
    expect((await provider.next('pay')).voucher).toMatchObject({ total: cost, count: 1n })
    expect(await call.done).toMatchObject({ message: 'the caller left' })
    expect(kindsOf(call.events)).toEqual(['tokens', 'end'])
    expect([call.charges, told]).toEqual([[cost], []])
    expect(session.status).toBe('open')
  })

  test('a call that its reader leaves is stopped once and waits for its receipt', async () => {
    const { session, provider } = await open()
    const told: bigint[] = []
    const stream = session.call({
      request: testRequestFor(scenario.version, 4),
      promptTokens: 4,
      costMax: OUTPUT,
      audit: 'sampled',
      observer: { onUsage() {}, onCharge() {}, onAbandoned: ({ cost }) => told.push(cost) },
      signal: new AbortController().signal,
    })
    const first = stream.next()
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7)
    await first
    const left = stream.return(undefined)
    await provider.next('stop')
    await clock.advance(ABANDONED_WAIT_MS - 1)
    await question.end({ finish: Receipt.finishReasons.indexOf('aborted') })
    await left
    expect(told).toEqual([4n * INPUT + OUTPUT])
    await provider.next('pay')
    expect(steps.filter((step) => step === 'stop')).toHaveLength(1)
  })

  test('a call with an aborted signal is stopped as soon as it is sent', async () => {
    const { session, provider } = await open()
    const signal = AbortSignal.abort(new Error('too late'))
    ask(session, { signal })
    const { callId } = await provider.question()
    expect((await provider.next('stop')).callId).toBe(callId)
  })
})

describe('a session finishes', () => {
  test('after its answers: stopped, paid, countersigned, opted out, closed', async () => {
    const { session, provider } = await open()
    const { done, charges } = ask(session, { audit: 'canary-only' })
    const question = await provider.question()
    await question.prefill(4)
    await question.tokens(7)
    const finishing = session.finish()
    await provider.next('stop')
    await settle()
    expect(steps).not.toContain('finish')
    await question.end({ finish: Receipt.finishReasons.indexOf('aborted') })
    expect(await done).toBe('done')
    const cost = 4n * INPUT + OUTPUT
    expect((await provider.next('pay')).voucher).toMatchObject({ total: cost, count: 1n })
    expect((await provider.next('consent')).consent).toMatchObject({ sessionId: id, count: 1n })
    await provider.next('finish')
    await provider.send({ kind: 'closed', transaction: '0xend' })
    expect(await finishing).toBe('0xend')
    expect([session.status, charges]).toEqual(['ended', [cost]])
    // The client ends its direction of the channel cleanly, so the provider can end the other
    // direction.
    await expect(provider.next('finish')).rejects.toThrow('the client closed the channel')
  })

  test('without a consent where there was no answer', async () => {
    const { session, provider } = await open()
    const finishing = session.finish()
    await provider.next('finish')
    await provider.send({ kind: 'closed' })
    expect(await finishing).toBeUndefined()
    expect(steps).toEqual(['finish'])
  })

  test('not by a silent provider, whose channel is lost', async () => {
    const { session, provider } = await open()
    const finishing = session.finish().catch((error) => error)
    await provider.next('finish')
    await clock.advance(FINISH_WAIT_MS - 1)
    expect(session.status).toBe('open')
    await clock.advance(1)
    expect(await finishing).toMatchObject({ code: 'provider-timeout' })
    expect(session.status).toBe('ended')
  })

  test('not twice', async () => {
    const { session } = await open()
    session.abandon(new Error('no more'))
    await expect(session.finish()).rejects.toMatchObject({ code: 'session-ended' })
  })
})

describe('a top-up', () => {
  const topUpTo = (cap: bigint): Session.TopUp =>
    sampleTopUp({ sessionId: id, cap, validUntilSeconds: 300n })
  const signature: Hex.Hex = `0x${'00'.repeat(65)}`

  test('raises the cap by what its provider confirms, never above what was signed', async () => {
    const { session, provider } = await open()
    const raising = session.topUp(topUpTo(2n * CAP), signature)
    await provider.next('top-up')
    await provider.send({ kind: 'topped-up', cap: 5n * CAP })
    expect(await raising).toBe(2n * CAP)
    expect([session.cap, session.room]).toEqual([2n * CAP, 2n * CAP])
    const partly = session.topUp(topUpTo(4n * CAP), signature)
    await provider.next('top-up')
    await provider.send({ kind: 'topped-up', cap: 3n * CAP })
    expect(await partly).toBe(3n * CAP)
  })

  test('a refused top-up leaves the cap unchanged', async () => {
    const { session, provider } = await open()
    const raising = session.topUp(topUpTo(2n * CAP), signature)
    await provider.next('top-up')
    await provider.send({ kind: 'topped-up', cap: CAP / 2n })
    expect(await raising).toBe(CAP)
    expect(session.cap).toBe(CAP)
  })

  test('a top-up that was not requested ends the session', async () => {
    const { session, provider } = await open()
    const raising = session.topUp(topUpTo(2n * CAP), signature)
    await provider.next('top-up')
    await provider.send({ kind: 'topped-up', cap: 2n * CAP })
    await raising
    await provider.send({ kind: 'topped-up', cap: 9n * CAP })
    await settle()
    expect([session.status, session.cap]).toEqual(['ended', 2n * CAP])
  })

  test('fails with its channel, and after a time without a word', async () => {
    const lost = await open()
    const cut = lost.session.topUp(topUpTo(2n * CAP), signature).catch((error) => error)
    await lost.provider.next('top-up')
    lost.cut()
    expect(await cut).toMatchObject({ code: 'channel-truncated' })
    const { session } = await open()
    const silent = session.topUp(topUpTo(2n * CAP), signature).catch((error) => error)
    await clock.advance(FINISH_WAIT_MS)
    expect(await silent).toMatchObject({ code: 'provider-timeout' })
    expect(session.status).toBe('ended')
  })
})

test('a channel that goes on continues the account of its predecessor', async () => {
  const { session, provider, cut } = await open()
  const { done } = ask(session)
  await answer(await provider.question())
  await done
  await provider.next('pay')
  cut()
  await settle()
  const snapshot = session.accountSnapshot()
  expect(snapshot?.frontier.count).toBe(1n)
  expect(snapshot?.writtenOff).toBe(0n)
})

test('a message that no provider sends here ends the session', async () => {
  const { session, provider } = await open()
  const { done } = ask(session)
  await provider.question()
  await provider.ready()
  expect(await done).toMatchObject({ code: 'provider-protocol-violation' })
  expect(session.status).toBe('ended')
})
