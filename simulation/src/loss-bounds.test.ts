// Goal: if one side leaves at any time, the other side loses at most one checkpoint for each
// stream; a provider also loses at most its credit for prompts. Every base unit ends with its
// owner. Method: one provider and one client on in-memory ports in virtual time. The simulation's
// reference accounting shows the work, and the chain shows the payments.
// Requirements: B-2

import type { Ledger } from '@ostrom/ledger'
import {
  type Channel,
  type Domain,
  Hex,
  Merkle,
  Price,
  Session,
  SessionAccount,
  Voucher,
} from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { type EngineFault, idsOf, stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  type GatewayHost,
  PRICES,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { overclaimPrompts } from './parties/byzantine-models.ts'
import {
  createRawClient,
  listingsOf,
  plainQuestion,
  type RawClientAuthorization,
  type RawClientChannel,
} from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { totalFundsOf } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const DEPOSIT = 10n * UNIT

/** Maximum loss on one stream of the party that pays or works before the other party does. */
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })

/** Credit for prompts that a provider's limits give to a new client, in checkpoints. */
const LINE_NEW_CHECKPOINTS = 128n

const priceOf = (counts: Partial<Price.UnitCounts>) =>
  Price.costUp(PRICES, { ...Price.zeroCounts, ...counts })

type ClaimedUsage = {
  readonly world: SimulatedNetwork
  readonly provider: ProviderHost
  readonly stop: AbortController
}

/** A prompt for which a new client gets credit once, but not twice. */
const long = `client#0 ${'word '.repeat(12_600)}`.trim()
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }

/** Starts a provider and a client. Returns while an answer still streams. */
async function midStream(text = 'client#0 Tell me.', settings = {}) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const provider = await world.startProvider('provider', { echo })
  const client = await world.startGateway('client', { deposit: DEPOSIT, settings })
  const answer = client.gateway.inference.answer(plainQuestionOf(text, { maxTokens: 800 }), never)
  const reading = answer.then(collectAnswer)
  reading.catch(() => {})
  await world.time.pass(5_000)
  const [pair] = world.accounting.pairs()
  expect(pair!.due).toBeGreaterThan(checkpoint)
  return { world, provider, client, reading }
}

async function sessionOf(host: GatewayHost) {
  const [session] = await host.gateway.sessions.list()
  return session!
}

const settledOf = async ({ ledger }: { ledger: Ledger }, id: Hex.Hex) =>
  (await ledger.session(id))!.settled

function lossOf({ accounting }: SimulatedNetwork, paid: bigint): bigint {
  const [pair] = accounting.pairs()
  return pair!.due - paid
}

/**
 * Returns the provider's loss: the price of all unpaid work on the first stream, even if the pay
 * for a part of this work was not due yet.
 */
function lostBy({ accounting }: SimulatedNetwork, paid: bigint): bigint {
  const [pair] = accounting.pairs()
  return Price.costUp(PRICES, pair!.done) - paid
}

describe('a client that disconnects', () => {
  test.each([
    ['in the middle of an answer', undefined],
    ['in the middle of a prompt of 32,000 tokens', long],
  ])('%s costs its provider at most a checkpoint of what is due', async (_, text) => {
    const { world, provider, client } = await midStream(text)
    const { id } = await sessionOf(client)
    client.kill()
    // After ten idle minutes, the provider settles and closes a session.
    await world.time.pass(12 * MINUTE_MS)
    expect(await provider.ledger.session(id)).toMatchObject({ status: 'closed' })
    const paid = await settledOf(provider, id)
    expect(paid).toBe(world.accounting.vouchers.get(id)!.voucher.total)
    expect(lossOf(world, paid)).toBeLessThanOrEqual(checkpoint)
    world.chain.checkInvariants()
    await world.time.until(provider.stop())
    expect(provider.process.sleeping()).toBe(0)
  })

  test('in the middle of a prompt costs its provider what it lent of it, to the unit', async () => {
    const { world, provider, client } = await midStream(long)
    const { id } = await sessionOf(client)
    client.kill()
    await world.time.pass(12 * MINUTE_MS)
    const paid = await settledOf(provider, id)
    expect(paid).toBe(priceOf({ input: 512n }))
    const [pair] = world.accounting.pairs()
    const { input } = pair!.done
    expect(pair!.done).toEqual({ ...Price.zeroCounts, input })
    expect(input).toBeGreaterThan(16_000n)
    expect(lostBy(world, paid)).toBe(priceOf({ input: input - 512n }))
    expect(lostBy(world, paid)).toBeLessThanOrEqual(LINE_NEW_CHECKPOINTS * checkpoint)
    await world.time.until(provider.stop())
  })
})

describe('a provider that disconnects', () => {
  test.each([
    ['in the middle of an answer', undefined, 'channel-truncated'],
    ['in the middle of a prompt of 32,000 tokens', long, 'no-provider'],
  ])('%s for good leaves the client all that was not settled', async (_, text, code) => {
    const { world, provider, client, reading } = await midStream(text)
    const { id } = await sessionOf(client)
    const { cap } = (await client.ledger.session(id))!
    const before = (await totalFundsOf(client.ledger)) + cap
    provider.kill()
    await expect(world.time.until(reading)).rejects.toMatchObject({ code })
    // The gateway tries three times to close the session with the provider's consent. Then it
    // closes the session alone, and the client has its money after the close window.
    await world.time.pass(160 * MINUTE_MS)
    expect(await client.ledger.session(id)).toMatchObject({ status: 'closed', settled: 0n })
    expect(await totalFundsOf(client.ledger)).toBe(before)
    world.chain.checkInvariants()
    await world.time.until(client.stop())
    expect(client.process.sleeping()).toBe(0)
  })

  test('keeps what was paid ahead of a prompt when it comes back, to the unit', async () => {
    const { world, provider, client } = await midStream(long)
    const { id } = await sessionOf(client)
    provider.kill()
    const again = await world.startProvider('provider', { echo })
    const paid = await settledOf(client, id)
    expect(paid).toBe(priceOf({ input: 512n }))
    expect(paid).toBe(checkpoint)
    await world.time.until(client.stop())
    await world.time.until(again.stop())
  })
})

describe('a provider that claims a prompt of 32,000 tokens', () => {
  /**
   * Returns the usage that a lying provider claimed for one question. The question ended by the
   * client's timeout, by a kill, or because the user stopped it.
   */
  async function claimed(words: number, end: (scene: ClaimedUsage) => Promise<void>) {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const faultInjection = overclaimPrompts({ party: 'provider', world }, () => words)
    world.accounting.recordQuestion('client#0', long.length + 64)
    const provider = await world.startProvider('provider', {
      echo,
      honest: false,
      faultInjection,
    })
    const client = await world.startGateway('client', { deposit: DEPOSIT })
    const stop = new AbortController()
    const question = plainQuestionOf(long, { maxTokens: 800 })
    const reading = client.gateway.inference.answer(question, stop.signal).then(collectAnswer)
    reading.catch(() => {})
    await world.time.pass(5_000)
    const { id } = await sessionOf(client)
    await end({ world, provider, stop })
    await expect(world.time.until(reading)).rejects.toThrow()
    const again = await world.startProvider('provider', { echo, honest: false })
    await world.time.pass(40 * MINUTE_MS)
    const paid = await settledOf(client, id)
    expect(world.accounting.faults).toEqual([])
    world.chain.checkInvariants()
    await world.time.until(client.stop())
    await world.time.until(again.stop())
    return paid
  }

  const vanishes = async ({ provider }: ClaimedUsage) => provider.kill()

  // Finding: gap-3, test-14
  test('and vanishes takes what was paid ahead, to the unit', async () => {
    expect(await claimed(0, vanishes)).toBe(priceOf({ input: 512n }))
  })

  test.each([1, 8, 40])(
    'invents %i tokens and vanishes takes these with 64 for each',
    async (position) => {
      const tokens = BigInt(position)
      const paid = await claimed(position, vanishes)
      const most = priceOf({ input: 512n + 64n * tokens, output: tokens })
      expect(paid).toBeLessThanOrEqual(most)
      // The provider never requests less than half a checkpoint.
      expect(most - paid).toBeLessThan(checkpoint / 2n)
    },
  )

  const waits = async ({ world, stop, provider }: ClaimedUsage) => {
    stop.abort()
    await world.time.pass(10_000)
    provider.kill()
  }

  // Finding: gap-3
  test('and waits until its client stops takes what was paid ahead, by its receipt', async () => {
    expect(await claimed(0, waits)).toBe(priceOf({ input: 512n }))
  })

  // Finding: CAP3-7
  test('a provider that invents a word for a receipt gets the prompt’s price at most', async () => {
    const counts = { input: BigInt(long.length), output: 2n }
    const template = (await claimed(2, waits)) - priceOf(counts)
    expect(template).toBeGreaterThanOrEqual(0n)
    expect(template).toBeLessThanOrEqual(priceOf({ input: 64n }))
  })
})

/** Signs a voucher that counts no answer. */
async function signVoucher(
  opened: RawClientChannel,
  { id, signer, domain }: RawClientAuthorization & { readonly domain: Domain },
  total: bigint,
) {
  const voucher = { sessionId: id, total, count: 0n, receiptsRoot: Merkle.root(Merkle.empty) }
  const signature = await signer.sign(Voucher.hash(voucher, domain))
  await opened.send({ kind: 'pay', voucher, signature })
}

describe('a client whose prompt gives nothing', () => {
  // Finding: PRO-15
  test('an answer that its stop text empties costs its prepaid prompt and no more', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const provider = await world.startProvider('provider', { echo })
    const client = await world.startGateway('client', { deposit: DEPOSIT })
    const question = plainQuestionOf(long, { maxTokens: 800, stop: ['client'] })
    const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
    const { text, end } = await world.time.until(answer)
    expect([text, end.cost]).toEqual(['', priceOf({ input: 512n })])
    // The remaining credit is blocked for an hour: the provider starts no prompt of the same length
    // for this client, but it starts a short one.
    const again = client.gateway.inference.answer(question, never).then(collectAnswer)
    await expect(world.time.until(again)).rejects.toMatchObject({
      code: 'prompt-credit-unavailable',
    })
    const short = plainQuestionOf('client#1 Tell me.', { maxTokens: 8 })
    const read8 = client.gateway.inference.answer(short, never).then(collectAnswer)
    expect((await world.time.until(read8)).text).toHaveLength(8)
    await world.time.until(client.gateway.closeSessions())
    expect(world.accounting.faults).toEqual([])
    world.chain.checkInvariants()
    await world.time.until(client.stop())
    await world.time.until(provider.stop())
  })

  // Finding: PRO-14
  test('an engine without progress begins one credit line of a client’s prompts', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const handed: number[] = []
    const faultInjection: FaultInjection = {
      model: (model) => ({
        ...model,
        info: { ...model.info, counting: 'retokenized' },
        async *generate(options) {
          handed.push(idsOf(options).length)
          await stall(options.signal)
          yield { kind: 'prefill', tokens: 0, cached: 0 }
        },
      }),
    }
    await world.startProvider('provider', { echo, faultInjection, honest: false })
    const [listing] = await listingsOf(world, world.version)
    const free = await createRawClient(world, 'free')
    const signed = await free.sign(listing!, { cap: 200n * checkpoint, nonce: 1n })
    const opened = await free.hello(signed)
    await world.time.until(opened.awaitMessage('opened'))
    // The client pays the due part of each answer and then stops it. In addition it owes at most
    // its credit line.
    const domain = free.ledger.domain
    await signVoucher(opened, { ...signed, domain }, 8n * priceOf({ input: 512n }))
    for (let callId = 0n; callId < 8n; callId++) {
      await opened.ask(callId, plainQuestion(world.version, { text: long }))
      await world.time.pass(1_000)
      await opened.send({ kind: 'stop', callId })
      await world.time.pass(1_000)
    }
    const [tokens] = handed
    expect(handed).toEqual([tokens])
    expect(priceOf({ input: BigInt(tokens! - 512) })).toBeLessThanOrEqual(
      LINE_NEW_CHECKPOINTS * checkpoint,
    )
  })
})

describe('a client that reads some tokens, and stops and pays without an agreement', () => {
  test('a client that stops early is lent the rest of prompts up to one credit line', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    let engineFault: EngineFault = 'stalls'
    const setup = { echo, engineFault: () => engineFault }
    const provider = await world.startProvider('provider', setup)
    const client = await world.startGateway('client', { deposit: DEPOSIT })
    // A gateway that stops because of silence agrees to no part of the prompt. Its stop and its
    // vouchers are the same as those of a client that leaves after each first token.
    const question = plainQuestionOf(long, { maxTokens: 800 })
    const asked = () => client.gateway.inference.answer(question, never).then(collectAnswer)
    await expect(world.time.until(asked())).rejects.toMatchObject({ code: 'provider-timeout' })
    await world.time.pass(10_000)
    const [pair] = world.accounting.pairs()
    const due = priceOf({ input: 512n + 64n * pair!.done.output, output: pair!.done.output })
    expect(pair!.done.output).toBeGreaterThan(0n)
    expect(pair!.promised).toBeGreaterThan(0n)
    expect(pair!.promised).toBeLessThanOrEqual(due)
    const rest = priceOf({ input: pair!.done.input, output: pair!.done.output }) - pair!.promised
    expect(rest).toBeLessThanOrEqual(LINE_NEW_CHECKPOINTS * checkpoint)
    engineFault = 'well'
    await world.time.pass(20 * MINUTE_MS)
    await expect(world.time.until(asked())).rejects.toMatchObject({
      code: 'prompt-credit-unavailable',
    })
    // It is no debtor: shorter prompts are answered.
    const short = plainQuestionOf('client#1 Tell me.', { maxTokens: 8 })
    const answer = client.gateway.inference.answer(short, never).then(collectAnswer)
    expect((await world.time.until(answer)).text).toHaveLength(8)
    expect(world.accounting.faults).toEqual([])
    await world.time.until(client.stop())
    await world.time.until(provider.stop())
  })
})

describe('kill -9 in the middle of a stream', () => {
  test('a provider that is killed in mid-stream settles to the last voucher', async () => {
    const { world, provider, client } = await midStream()
    const { id } = await sessionOf(client)
    provider.kill()
    const { voucher } = world.accounting.vouchers.get(id)!
    const again = await world.startProvider('provider', { echo })
    const paid = await settledOf(client, id)
    // The newest voucher may not have been written to disk; the client then presents it again.
    expect(voucher.total - paid).toBeLessThanOrEqual(checkpoint)
    await world.time.until(client.gateway.closeSessions())
    await world.time.pass(2 * MINUTE_MS)
    expect(await settledOf(client, id)).toBe(voucher.total)
    world.chain.checkInvariants()
    await world.time.until(client.stop())
    await world.time.until(again.stop())
    expect(world.accounting.faults).toEqual([])
  })

  test('a killed gateway finishes the session to the last voucher at its next start', async () => {
    const { world, provider, client } = await midStream()
    const { id } = await sessionOf(client)
    client.kill()
    const again = await world.startGateway('client')
    await world.time.pass(MINUTE_MS)
    const session = await again.ledger.session(id)
    expect(session).toMatchObject({ status: 'closed' })
    expect(session!.settled).toBe(world.accounting.vouchers.get(id)!.voucher.total)
    expect(lossOf(world, session!.settled)).toBeLessThanOrEqual(checkpoint)
    const fresh = again.gateway.inference
      .answer(plainQuestionOf('client#1 And now?'), never)
      .then(collectAnswer)
    expect((await world.time.until(fresh)).text).toHaveLength(800)
    await world.time.until(again.stop())
    await world.time.until(provider.stop())
    expect(world.accounting.faults).toEqual([])
  })
})

describe('an open session', () => {
  test('locks its money against withdrawal', async () => {
    const { world, provider, client, reading } = await midStream()
    const { id } = await sessionOf(client)
    const { nativeAsset: asset } = world.chain
    const available = await client.ledger.balance(client.ledger.account, asset)
    expect(available).toBeLessThan(DEPOSIT)
    await expect(client.ledger.withdraw({ asset, amount: available + 1n })).rejects.toMatchObject({
      code: 'insufficient-funds',
    })
    await client.ledger.withdraw({ asset, amount: available })
    const { end } = await world.time.until(reading)
    await world.time.until(client.gateway.closeSessions())
    expect(await settledOf(client, id)).toBe(end.cost)
    await world.time.until(client.stop())
    await world.time.until(provider.stop())
  })

  test('an open session is settled before its deadline, and refunded from then on', async () => {
    const { world, provider, client } = await midStream()
    const { id, record } = await sessionOf(client)
    client.kill()
    provider.kill()
    const signed = world.accounting.vouchers.get(id)!
    const keeper = world.ledgerOf('keeper')
    const { expiresAtSeconds } = record.authorization
    const leapTo = async (seconds: bigint) =>
      world.time.jump(Number(seconds - (await keeper.nowSeconds())) * 1_000)
    await leapTo(expiresAtSeconds - 1n)
    await expect(keeper.expireSession(id)).rejects.toMatchObject({ code: 'refund-too-early' })
    // The keeper settles as a watchtower, for which the provider has signed its consent.
    const consented = async (last: Channel.SignedVoucher) => {
      const digest = Session.settlementConsentHash(last.voucher, keeper.domain)
      return { ...last, consent: await provider.ledger.signer.sign(digest) }
    }
    await keeper.settle(await consented(signed))
    expect(await settledOf(client, id)).toBe(signed.voucher.total)

    const signer = keeper.createSigner(Hex.toBytes(record.signerSecret))
    const voucher = { ...signed.voucher, total: signed.voucher.total + 1n }
    const signature = await signer.sign(Voucher.hash(voucher, keeper.domain))
    await leapTo(expiresAtSeconds)
    await expect(keeper.settle(await consented({ voucher, signature }))).rejects.toMatchObject({
      code: 'session-expired',
    })
    await keeper.expireSession(id)
    expect(await keeper.session(id)).toMatchObject({ status: 'closed' })
    world.chain.checkInvariants()
  })
})

describe('an authorization', () => {
  test('expires, and cannot be reused after its session is closed', async () => {
    const { world, provider, client, reading } = await midStream()
    const { record } = await sessionOf(client)
    const { authorization, signature, offer } = record
    await world.time.until(reading)
    await world.time.until(client.gateway.closeSessions())
    const { ledger } = provider
    const again = ledger.openSession({ authorization, signature, offer })
    await expect(again).rejects.toMatchObject({ code: 'session-exists' })

    const wallet = world.ledgerOf('client')
    const sign = async (openBySeconds: bigint, nonce: bigint) => {
      const wished = { ...authorization, openBySeconds, nonce }
      const message = Session.authorizationMessage(wished, ledger.domain)
      return { authorization: wished, signature: await wallet.signer.sign(message), offer }
    }
    const now = await ledger.nowSeconds()
    const far = await sign(now + 601n, 1n)
    await expect(ledger.openSession(far)).rejects.toMatchObject({ code: 'authorization-too-early' })
    const renewed = await sign(now + 600n, 2n)
    world.time.jump(601_000)
    await expect(ledger.openSession(renewed)).rejects.toMatchObject({
      code: 'authorization-expired',
    })
    await world.time.until(client.stop())
    await world.time.until(provider.stop())
  })
})
