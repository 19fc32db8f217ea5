// Goal: the server of a channel answers, refuses and ends according to the payments of the session,
// for any message of the client and any time at which the client leaves. It saves each receipt
// before it sends the receipt, and does no work beyond the unpaid amount that it permits.
// Method: a channel in memory with the echo engine behind it and a client that the test controls
// step by step, with real seals and signatures; a clock that the test sets.

import { EngineFailedError } from '@ostrom/engine'
import { generateSealKey } from '@ostrom/network/seal'
import { Cbor, Hex, Receipt, Seed } from '@ostrom/protocol'
import { sampleTopUp } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import {
  ANSWER_MS_MAX,
  DEBTS_MAX,
  FAILURES_PER_CHANNEL_MAX,
  NEW_CLIENT_QUESTION_BYTES_MAX,
  NEW_CLIENT_STREAMS_MAX,
  PAYMENT_WAIT_MS,
  STREAMS_PER_SESSION_MAX,
  TOP_UPS_PENDING_MAX,
} from '../limits.ts'
import {
  CAP,
  CHECKPOINT,
  connectTestClient as connect,
  id,
  OUTPUT,
  serverSeed,
  type TestChannelOptions,
} from '../testing/channel.fixture.ts'
import { settle } from '../testing/client.fixture.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'

const ids = (count: number) => Array.from({ length: count }, (_, at) => 97 + (at % 26))
/** Returns the cost of an answer that repeats a prompt of `count` tokens. */
const costOf = (count: number) => (BigInt(count) * OUTPUT * 3n) / 2n
const stalls = ({ signal }: { readonly signal: AbortSignal }) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
/** A model that processes the prompt, yields one token, and then stalls. */
const stalling: TestChannelOptions['model'] = {
  async *generate(asked) {
    yield { kind: 'prefill', tokens: 8, cached: 0 }
    yield { kind: 'tokens', ids: [97] }
    yield await stalls(asked)
  },
}

describe('an answer', () => {
  test('comes in parts, whose last is the receipt, saved before it is sent', async () => {
    const { client, steps, session, ledger } = await connect()
    const callId = await client.ask(ids(8))
    const { part } = await client.end()
    if (part.kind !== 'end') throw new Error('it did not end')
    const { receipt, signature } = part
    expect(receipt).toMatchObject({ sessionId: id, index: 0n, total: costOf(8), outputTokens: 8n })
    expect([part.serverSeed, callId]).toEqual([serverSeed, 0n])
    const { clientNonce, segment } = { clientNonce: Hex.zeroHash, segment: 0 }
    expect(receipt.seed).toBe(Seed.derive({ clientNonce, serverSeed, callId, segment }))
    const digest = Receipt.idOf(receipt, ledger.domain)
    expect(await ledger.verify({ digest, signature, account: ledger.account })).toBe(true)
    expect(steps.slice(-2)).toEqual(['receipt 0', 'part'])
    await client.pay(costOf(8), [digest])
    await settle()
    expect(session.last()).toMatchObject({ total: costOf(8), count: 1n })
  })

  test('ends after those that ended before it, also where their receipts take longer', async () => {
    const saved = Promise.withResolvers<void>()
    const saveReceipt = async (index: bigint) => {
      if (index === 0n) await saved.promise
    }
    const { client, steps } = await connect({ saveReceipt })
    await client.ask(ids(3))
    await client.ask(ids(3))
    await settle()
    expect(steps).not.toContain('receipt 1')
    saved.resolve()
    const ends = [await client.end(), await client.end()]
    const indexes = ends.map(({ part }) => part.kind === 'end' && part.receipt.index)
    expect(indexes).toEqual([0n, 1n])
  })

  test('a receipt that cannot be saved is not sent, and ends the channel', async () => {
    const saveReceipt = () => Promise.reject(new Error('the disk is full'))
    const { client } = await connect({ saveReceipt })
    await client.ask(ids(3))
    const seen = await client.until(({ kind }) => kind === 'refused')
    expect(seen.at(-1)).toMatchObject({ code: 'internal-error', details: [] })
    expect(seen.some((one) => one.kind === 'part' && one.part.kind === 'end')).toBe(false)
    expect(await client.next()).toBeUndefined()
  })

  test('waits for payment at a checkpoint, and goes on with the voucher', async () => {
    const { client, session } = await connect()
    await client.ask(ids(400), { maxTokens: 400 })
    await settle()
    expect(session.account().owed()).toBeLessThanOrEqual(CHECKPOINT)
    expect(session.account().owed()).toBeGreaterThan(0n)
    let paid = 0n
    while (session.account().runningCount() > 0) {
      const owed = session.account().owed()
      expect(owed - paid).toBeLessThanOrEqual(CHECKPOINT)
      expect(owed).toBeGreaterThan(paid)
      paid = owed
      await client.pay(paid)
      await settle()
    }
    expect(session.account().finishedTotal()).toBe(costOf(400))
  })

  test('an unpaid answer fails, is a debt of its client and ends the channel', async () => {
    const { client, clientLimiter, clock, ledger, session } = await connect()
    const callId = await client.ask(ids(400), { maxTokens: 400 })
    await settle()
    clock.advance(PAYMENT_WAIT_MS)
    const { part } = await client.end()
    expect(part).toMatchObject({ kind: 'failed', code: 'payment-overdue' })
    expect(await client.refusal()).toMatchObject({ code: 'payment-overdue', retry: 'later' })
    expect(session.account().usageOf(callId)).toBeUndefined()
    expect(clientLimiter.refuses(ledger.account)).toBe(false)
    for (let left = DEBTS_MAX - 1; left > 0; left--) clientLimiter.recordDebt(session, 0n)
    expect(clientLimiter.refuses(ledger.account)).toBe(true)
  })

  test('an answer that its client stops is billed for the delivered part', async () => {
    const { client } = await connect({ model: stalling })
    const callId = await client.ask(ids(8))
    await client.until((one) => one.kind === 'part' && one.part.kind === 'tokens')
    await client.send({ kind: 'stop', callId })
    const { part } = await client.end()
    if (part.kind !== 'end') throw new Error('it did not end')
    expect(Receipt.finishReasons[part.receipt.finish]).toBe('aborted')
    expect(part.receipt).toMatchObject({ outputTokens: 1n, total: 8n * (OUTPUT / 2n) + OUTPUT })
  })

  test('an answer stopped before its turn has no receipt, and ends no channel', async () => {
    const { client, steps, session } = await connect({ model: stalling })
    for (let left = NEW_CLIENT_STREAMS_MAX; left > 0; left--) await client.ask(ids(8))
    await settle()
    for (let left = FAILURES_PER_CHANNEL_MAX + 1; left > 0; left--) {
      const callId = await client.ask(ids(8))
      await settle()
      await client.send({ kind: 'stop', callId })
      const stopped = { kind: 'failed', code: 'answer-stopped' }
      expect(await client.end()).toMatchObject({ callId, part: stopped })
    }
    expect(session.account().runningCount()).toBe(NEW_CLIENT_STREAMS_MAX)
    expect(session.account().frontier().count).toBe(0n)
    expect(steps.filter((step) => step.startsWith('receipt'))).toEqual([])
  })

  test('takes no longer than one may', async () => {
    const { client, clock } = await connect({ model: stalling })
    await client.ask(ids(8))
    await client.until((one) => one.kind === 'part' && one.part.kind === 'tokens')
    clock.advance(ANSWER_MS_MAX)
    const { part } = await client.end()
    expect(part).toMatchObject({ kind: 'end', receipt: { outputTokens: 1n } })
  })

  test('an answer of an engine that fails costs nothing, and the channel goes on', async () => {
    let fails = true
    const { model } = await serveEcho()
    const { client, session } = await connect({
      model: {
        async *generate(asked) {
          if (fails) throw new EngineFailedError({ engine: 'test', reason: 'a fault' })
          yield* model.generate(asked)
        },
      },
    })
    await client.ask(ids(8))
    const { part } = await client.end()
    expect(part).toMatchObject({ kind: 'failed', code: 'engine-failed', retry: 'elsewhere' })
    expect(session.account().owed()).toBe(0n)
    fails = false
    await client.ask(ids(8))
    expect((await client.end()).part).toMatchObject({ kind: 'end', receipt: { index: 0n } })
  })

  test('ends with its channel, whose client owes what was delivered', async () => {
    const { client, cut, session } = await connect({ model: stalling })
    await client.ask(ids(8))
    await client.until((one) => one.kind === 'part' && one.part.kind === 'tokens')
    cut()
    await settle()
    expect(session.account().runningCount()).toBe(0)
    expect(session.account().owed()).toBe(8n * (OUTPUT / 2n) + OUTPUT)
  })
})

describe('a question is refused', () => {
  test('alone where it was sealed to another key', async () => {
    const { client } = await connect()
    const other = generateSealKey((size) => new Uint8Array(size).fill(23))
    await client.ask(ids(2))
    await client.end()
    await client.send(await client.seal(1n, new Uint8Array(8), other.publicKey))
    expect(await client.refusal()).toMatchObject({ callId: 1n, code: 'question-unseal-failed' })
    await client.send({ kind: 'finish' })
    expect(await client.next()).toMatchObject({ kind: 'closed' })
  })

  test('a malformed question ends the channel and counts as a debt', async () => {
    const { client, clientLimiter, ledger, session } = await connect()
    for (let left = DEBTS_MAX - 1; left > 0; left--) clientLimiter.recordDebt(session, 0n)
    await client.send(await client.seal(0n, Cbor.encode({ prompt: 'none' })))
    expect(await client.refusal()).toMatchObject({ callId: 0n, code: 'malformed' })
    expect((await client.refusal()).callId).toBeUndefined()
    expect(await client.next()).toBeUndefined()
    expect(clientLimiter.refuses(ledger.account)).toBe(true)
  })

  test('a question with a used id ends the channel', async () => {
    const { client } = await connect()
    await client.ask(ids(2))
    await client.end()
    await client.send(await client.seal(0n, new Uint8Array(8)))
    const { callId, code } = await client.refusal()
    expect([callId, code]).toEqual([undefined, 'question-unseal-failed'])
    expect(await client.next()).toBeUndefined()
  })

  test('a question beyond the number that the request pays for ends the channel', async () => {
    const { client } = await connect({ asksMax: 1 })
    await client.ask(ids(2))
    await client.end()
    await client.ask(ids(2))
    const { callId, code } = await client.refusal()
    expect([callId, code]).toEqual([undefined, 'question-unseal-failed'])
  })

  test('alone where the questions of a new client take too many bytes', async () => {
    const { client, server } = await connect()
    const sealed = new Uint8Array(NEW_CLIENT_QUESTION_BYTES_MAX / 2)
    const { enc } = await client.seal(9n, new Uint8Array(1))
    const all = [0n, 1n, 2n].map((callId) =>
      server.accept({ kind: 'infer', callId, prepaidTokens: 1, enc, sealed }),
    )
    await Promise.all(all)
    expect(await client.refusal()).toMatchObject({ callId: 2n, code: 'too-many-streams' })
  })

  test('alone while its client has too many debts', async () => {
    const { client, clientLimiter, session } = await connect()
    for (let left = DEBTS_MAX; left > 0; left--) clientLimiter.recordDebt(session, 0n)
    const callId = await client.ask(ids(2))
    expect(await client.refusal()).toMatchObject({ callId, code: 'session-refused' })
  })

  test('alone where it was sealed to an earlier key, and those after it are answered', async () => {
    const { client } = await connect()
    const old = generateSealKey((size) => new Uint8Array(size).fill(23))
    for (let at = 0; at < FAILURES_PER_CHANNEL_MAX; at++) {
      const callId = await client.ask(ids(2), {}, old.publicKey)
      expect(await client.refusal()).toMatchObject({ callId, code: 'question-unseal-failed' })
    }
    await client.ask(ids(2))
    expect((await client.end()).part.kind).toBe('end')
  })

  test('more unopened questions than can run at once end the channel', async () => {
    const { client } = await connect()
    const other = generateSealKey((size) => new Uint8Array(size).fill(23))
    for (let at = 0; at <= STREAMS_PER_SESSION_MAX; at++) {
      const callId = await client.ask(ids(2), {}, other.publicKey)
      expect((await client.refusal()).callId).toBe(callId)
    }
    expect((await client.refusal()).callId).toBeUndefined()
    expect(await client.next()).toBeUndefined()
  })
})

describe('a voucher', () => {
  test('a voucher of another root ends the channel, and pays nothing', async () => {
    const { client, session } = await connect({ model: stalling })
    await client.ask(ids(8))
    await client.until((one) => one.kind === 'part' && one.part.kind === 'tokens')
    await client.pay(OUTPUT, [Hex.zeroHash])
    expect(await client.refusal()).toMatchObject({ code: 'voucher-refused', retry: 'never' })
    expect(session.last()).toBeUndefined()
    await settle()
    expect(session.account().runningCount()).toBe(0)
  })

  test('a voucher that comes after the end of the channel is not accepted', async () => {
    const { client, server, session } = await connect()
    await server.stop('provider')
    await client.pay(OUTPUT)
    await settle()
    expect(session.last()).toBeUndefined()
  })
})

describe('a channel that is ended', () => {
  test('a draining channel refuses questions with its reason, and takes payment', async () => {
    const { client, server, session } = await connect({ model: stalling })
    await client.ask(ids(8))
    await client.until((one) => one.kind === 'part' && one.part.kind === 'tokens')
    await server.drain(new EngineFailedError({ engine: 'test', reason: 'quarantine' }))
    expect((await client.end()).part).toMatchObject({ kind: 'end', receipt: { outputTokens: 1n } })
    const callId = await client.ask(ids(8))
    expect(await client.refusal()).toMatchObject({ callId, code: 'engine-failed' })
    const owed = session.account().owed()
    await client.pay(owed)
    await settle()
    expect(session.last()?.total).toBe(owed)
  })

  test('a stopped channel refuses questions, because the session is closed', async () => {
    const { client, server } = await connect()
    await server.stop('provider')
    const callId = await client.ask(ids(8))
    expect(await client.refusal()).toMatchObject({ callId, code: 'session-closed' })
  })

  test('a client that ends a channel gets the rest of its answers, then the closing', async () => {
    const { client, steps } = await connect({ model: stalling })
    await client.ask(ids(8))
    await client.until((one) => one.kind === 'part' && one.part.kind === 'tokens')
    await client.send({ kind: 'finish' })
    expect((await client.end()).part.kind).toBe('end')
    expect(await client.next()).toEqual({ kind: 'closed', transaction: '0xend' })
    expect(await client.next()).toBeUndefined()
    expect(steps.slice(-4)).toEqual(['receipt 0', 'part', 'finish', 'closed'])
  })
})

describe('a top-up', () => {
  const topUp = sampleTopUp({ sessionId: id, cap: 2n * CAP, validUntilSeconds: 300n })
  const messageFor = (cap: bigint) =>
    ({
      kind: 'top-up',
      topUp: { ...topUp, cap },
      signature: `0x${'00'.repeat(65)}`,
    }) as const
  const message = messageFor(2n * CAP)

  test('a top-up is answered with the valid cap, even if the chain refused it', async () => {
    const { client, session } = await connect({
      topUp: async () => {
        session.confirm(2n * CAP)
        return 2n * CAP
      },
    })
    await client.send(message)
    expect(await client.next()).toEqual({ kind: 'topped-up', cap: 2n * CAP })
    const refused = await connect({ topUp: () => Promise.reject(new Error('refused')) })
    await refused.client.send(message)
    expect(await refused.client.next()).toEqual({ kind: 'topped-up', cap: CAP })
    expect(refused.steps).toEqual(['top-up-failed', 'topped-up'])
  })

  test('top-ups are sent to the chain one at a time, and delay no voucher', async () => {
    const caps: bigint[] = []
    const mined = Promise.withResolvers<bigint>()
    const { client, session, steps } = await connect({
      topUp: ({ topUp: { cap } }) => {
        caps.push(cap)
        return mined.promise
      },
    })
    await client.send(message)
    await client.send(messageFor(3n * CAP))
    await client.pay(OUTPUT)
    await settle()
    expect([caps, session.last()?.total]).toEqual([[2n * CAP], OUTPUT])
    mined.resolve(CAP)
    await client.next()
    await client.next()
    expect(caps).toEqual([2n * CAP, 3n * CAP])
    expect(steps).toEqual(['topped-up', 'topped-up'])
  })

  test('top-ups are answered in the order of their arrival, even if sent together', async () => {
    const { client, session } = await connect({
      topUp: async ({ topUp: { cap } }) => {
        session.confirm(cap)
        return cap
      },
    })
    const caps = [2n * CAP, 3n * CAP, 4n * CAP]
    for (const cap of caps) await client.send(messageFor(cap))
    for (const cap of caps) expect(await client.next()).toEqual({ kind: 'topped-up', cap })
  })

  test('waits for those before it beyond the limit, and then blocks the channel', async () => {
    const mined = Promise.withResolvers<bigint>()
    const { client, session, steps } = await connect({ topUp: () => mined.promise })
    for (let count = 0; count <= TOP_UPS_PENDING_MAX; count++) await client.send(message)
    await client.pay(OUTPUT)
    await settle()
    expect(session.last()).toBeUndefined()
    mined.resolve(CAP)
    for (let count = 0; count <= TOP_UPS_PENDING_MAX; count++) {
      expect(await client.next()).toMatchObject({ kind: 'topped-up' })
    }
    await settle()
    expect(session.last()?.total).toBe(OUTPUT)
    expect(steps.filter((step) => step === 'topped-up')).toHaveLength(TOP_UPS_PENDING_MAX + 1)
  })

  test('a top-up is not sent to the chain after the channel stopped', async () => {
    let sent = 0
    const mined = Promise.withResolvers<bigint>()
    const { client, server, steps } = await connect({
      topUp: () => {
        sent++
        return mined.promise
      },
    })
    await client.send(message)
    await client.send(messageFor(3n * CAP))
    await settle()
    const stopped = server.stop('client')
    mined.resolve(CAP)
    await stopped
    expect([sent, steps]).toEqual([1, ['topped-up', 'topped-up']])
  })
})

describe('a consent', () => {
  test('a consent that the session key signed for this session is saved', async () => {
    const { client, consentOf, consents } = await connect()
    const consent = await consentOf(2)
    await client.send({ kind: 'consent', ...consent })
    await settle()
    expect(consents).toEqual([consent])
  })

  // Finding: DAT-3
  test('a consent that a contract signs ends the channel and is not saved', async () => {
    const verifyConsent = async ({ byKey }: { byKey?: boolean }) => !byKey
    const { client, consentOf, consents, errorOf } = await connect({ verifyConsent })
    await client.send({ kind: 'consent', ...(await consentOf(2)) })
    await settle()
    expect(consents).toEqual([])
    expect(errorOf()).toMatchObject({ code: 'question-unseal-failed' })
  })

  test('a consent for another session, count, mode or key ends the channel unsaved', async () => {
    const first = await connect()
    const { signature } = await first.consentOf(3)
    const wrong = [
      await first.consentOf(2, { sessionId: Hex.zeroHash }),
      await first.consentOf(2, { count: 3n }),
      await first.consentOf(2, { modesHash: Hex.zeroHash }),
      { ...(await first.consentOf(2)), signature },
    ]
    for (const consent of wrong) {
      const { client, consents, errorOf } = await connect()
      await client.send({ kind: 'consent', ...consent })
      await settle()
      expect(consents).toEqual([])
      expect(errorOf()).toMatchObject({ code: 'question-unseal-failed' })
    }
  })
})

test('a message that no client sends here ends the channel', async () => {
  const { client, errorOf } = await connect()
  await client.send({ kind: 'hello-request', requestId: id, proof: `0x${'00'.repeat(65)}` })
  await settle()
  expect(errorOf()).toMatchObject({ code: 'question-unseal-failed' })
})
