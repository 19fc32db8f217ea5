// Goal: a page can neither leave an answer unpaid, which would harm its gateway's reputation with
// providers, nor pay less from its budget than the gateway signed, nor fill the gateway's memory; a
// provider gains nothing by answers that it does not deliver. Method: one session over a channel
// with a scripted provider.

import type { Channel as NetworkChannel } from '@ostrom/network'
import {
  Channel,
  type Clock,
  type Hash,
  Hex,
  type Offer,
  Price,
  type ProxyChannel,
} from '@ostrom/protocol'
import { sampleVoucher } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { BlindSession } from './blind-session.ts'
import { BLIND_MESSAGES_WAITING_MAX } from './limits.ts'

const id: Hash = `0x${'5e'.repeat(32)}`
const prices = { ...Price.zeroCounts, output: 100n * Price.TOKENS_PER_PRICE }
/** Price of eight output tokens, in base units. */
const CHECKPOINT = 800n
const domain = {
  scheme: 'ed25519',
  genesisHash: id,
  program: `0x${'00'.repeat(32)}`,
} as const

/** A clock that stands still: a sleep on it lasts until it is aborted, or until `pass`. */
function createStillClock(): { readonly clock: Clock; readonly pass: () => void } {
  const sleeping = new Set<() => void>()
  const sleep = (_: number, stop?: AbortSignal) =>
    new Promise<void>((resolve) => {
      sleeping.add(resolve)
      stop?.addEventListener('abort', () => resolve(), { once: true })
    })
  const pass = () => {
    for (const resume of sleeping) resume()
    sleeping.clear()
  }
  return { clock: { nowMs: () => 0, sleep }, pass }
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

const READY: Channel.ProviderMessage = {
  kind: 'ready',
  status: 'open',
  writtenOff: 0n,
  checkpointTokens: 8,
  prefillTokens: 8,
  streamsMax: 4,
  counting: 'ids',
  seedCommitment: id,
}
const part = (final: boolean, callId = 1n): Channel.ProviderMessage => ({
  kind: 'part',
  callId,
  sequence: 0,
  final,
  sealed: new Uint8Array(8),
})
const question = (callId: bigint) =>
  ({ kind: 'infer', callId }) as unknown as ProxyChannel.ProxiedMessage
const QUESTION = question(1n)
/** Encoded questions of a test, which the decoder refuses because they have no content. */
const questions = [1n, 2n, 3n].map((callId) =>
  Buffer.from(Channel.encode(question(callId) as never)),
)

/** @param takes False if the provider accepts no message. */
function createSession(takes = true) {
  const sent: Channel.ClientMessage['kind'][] = []
  const inbox: Uint8Array[] = []
  let wake = () => {}
  const channel: NetworkChannel = {
    remote: { peerId: 'provider' },
    async send(bytes) {
      if (!takes) return await new Promise(() => {})
      const isQuestion = questions.some((one) => one.equals(bytes))
      const { kind } = isQuestion ? { kind: 'infer' as const } : Channel.decodeClient(bytes)
      sent.push(kind)
    },
    async *receive() {
      for (;;) {
        const next = inbox.shift()
        if (next) yield next
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    },
    close: async () => {},
    abort: () => {},
  }
  const { clock, pass } = createStillClock()
  let spent = 0n
  let charged: bigint | undefined
  /** Resolves when the disk has written the totals of vouchers. */
  let written = Promise.resolve()
  const session = new BlindSession({
    id,
    offer: { prices } as unknown as Offer.Offer,
    limit: 10_000n,
    channel,
    signer: { account: Hex.zeroHash, scheme: 'ed25519', sign: async () => `0x${'11'.repeat(64)}` },
    domain,
    clock,
    note: async (total) => {
      await written
      spent = total
    },
    onEnd: async (paid) => {
      charged = paid
    },
  })
  return {
    session,
    sent,
    spent: () => spent,
    charged: () => charged,
    passTime: pass,
    /** Keeps the disk from writing until the returned function is called. */
    holdDisk() {
      const { promise, resolve } = Promise.withResolvers<void>()
      written = promise
      return resolve
    },
    async say(...messages: Channel.ProviderMessage[]) {
      inbox.push(...messages.map(Channel.encode))
      wake()
      await turns()
    },
  }
}

// Finding: BLD-4
test('a page that reads an answer to its end and leaves has paid for it', async () => {
  const { session, sent, spent, say } = createSession()
  await say(READY)
  await session.handle(QUESTION)
  await say(part(true))
  void session.leave()
  await turns()
  expect(spent()).toBe(CHECKPOINT)
  expect(sent).toEqual(['infer', 'pay', 'finish'])
})

// Finding: BLD-4
test('a page that finishes without a voucher has paid for its ended answer', async () => {
  const { session, sent, spent, say } = createSession()
  await say(READY)
  await session.handle(QUESTION)
  await say(part(true))
  await session.handle({ kind: 'finish' })
  expect(spent()).toBe(CHECKPOINT)
  expect(sent).toEqual(['infer', 'pay', 'finish'])
})

// Finding: RDC-2
test('a page that leaves two ended answers and one running answer has paid for each', async () => {
  const { session, spent, say } = createSession()
  await say(READY)
  for (const callId of [1n, 2n, 3n]) {
    await session.handle(question(callId))
  }
  await say(part(true, 1n), part(true, 2n), part(false, 3n))
  // The provider gains nothing by a second end of one call, or by the end of an unknown call.
  await say(part(true, 1n), part(true, 9n))
  void session.leave()
  await turns()
  await say(part(true, 3n))
  expect(spent()).toBe(3n * CHECKPOINT)
})

// Finding: RDC-8
test('answers ended one after the other without a voucher cost one checkpoint in all', async () => {
  const { session, spent, say } = createSession()
  await say(READY)
  // These ends may be failures, which are free; the gateway cannot read the difference.
  for (const callId of [1n, 2n, 3n]) {
    await session.handle(question(callId))
    await say(part(true, callId))
  }
  await session.handle({ kind: 'finish' })
  expect(spent()).toBe(CHECKPOINT)
})

// Finding: RDC-9
test('a page that leaves while its voucher is written is charged for that voucher', async () => {
  const { session, sent, spent, charged, holdDisk, say } = createSession()
  await say(READY)
  await session.handle(QUESTION)
  await say(part(true))
  const writeAll = holdDisk()
  const voucher = sampleVoucher({ sessionId: id, total: 9_000n, count: 1n })
  const paying = session.handle({ kind: 'pay', voucher })
  await turns()
  void session.leave()
  await turns()
  writeAll()
  await paying
  await say({ kind: 'closed', transaction: '' })
  expect([spent(), charged()]).toEqual([9_000n, 9_000n])
  expect(sent).toEqual(['infer', 'pay', 'finish'])
})

// Finding: RDC-10
test('a page that asks again under the id of a running answer pays for that answer', async () => {
  const { session, spent, say } = createSession()
  await say(READY)
  await session.handle(QUESTION)
  await say(part(false))
  await session.handle(QUESTION)
  await say({ kind: 'refused', callId: 1n, code: 'question-refused', retry: 'never', details: [] })
  void session.leave()
  await turns()
  expect(spent()).toBe(CHECKPOINT)
})

// Finding: RDC-8
test('a provider that never ends an answer is paid for it once', async () => {
  const { session, spent, say, passTime } = createSession()
  await say(READY)
  await session.handle(QUESTION)
  await say(part(false))
  const finishing = session.handle({ kind: 'finish' })
  await turns()
  passTime()
  await finishing
  void session.leave()
  await turns()
  passTime()
  await turns()
  expect(spent()).toBe(CHECKPOINT)
})

test('a page that paid for its answer pays no more when it finishes', async () => {
  const { session, sent, spent, say } = createSession()
  await say(READY)
  await session.handle(QUESTION)
  await say(part(true))
  const voucher = sampleVoucher({ sessionId: id, total: 300n, count: 1n })
  await session.handle({ kind: 'pay', voucher })
  await session.handle({ kind: 'finish' })
  expect(spent()).toBe(300n)
  expect(sent).toEqual(['infer', 'pay', 'finish'])
})

// Finding: BLD-7
test('the gateway queues a limited number of messages that a provider does not read', async () => {
  const { session, say } = createSession(false)
  await say(READY)
  const handled: Promise<unknown>[] = []
  for (let at = 0; at < BLIND_MESSAGES_WAITING_MAX; at++) {
    const one = session.handle(QUESTION)
    one.catch(() => {})
    handled.push(one)
  }
  const over = session.handle(QUESTION)
  await expect(over).rejects.toMatchObject({ code: 'blind-message-refused' })
})
