// Goal: what a request holds is paid for an answer that stands on the chain, to who locked it,
// once, whole, and in time; bytes are those of their hash; every lamport of rent goes back.
// Method: the built program in a chain of this process.

import { Price } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerForms, answerWays, bytesOf } from '../interface/index.ts'
import { closeAnswer, openAnswer, PROMPT, postAnswer, RESULT, writeAnswer } from './answer-acts.ts'
import type { Outcome } from './chain.ts'
import { checkLaws } from './laws.ts'
import { type Market, sha256, startTrade } from './market.ts'
import {
  type AskFields,
  claimRequest,
  endRequest,
  eraseRequest,
  judge,
  lockRequest,
  openRequest,
  refundRequest,
  releaseRequest,
} from './request-acts.ts'

const FEE = 100_000n
const HOUR = 3_600n
const WEEK = 7n * 86_400n

let market: Market
beforeAll(async () => {
  market = await startTrade()
})

async function refusal(act: Promise<Outcome>): Promise<string | undefined> {
  const outcome = (await act).refusal
  await checkLaws(market)
  return outcome
}

const chain = { answer: answerWays.chain, prompt: PROMPT, costMax: FEE, stakeMin: 1n } as const

/** Opens a request that is answered on the chain, and locks it. */
async function asked(fields: AskFields = {}): Promise<Uint8Array> {
  const { id, outcome } = await openRequest(market, { ...chain, ...fields })
  expect(outcome.refusal).toBeUndefined()
  expect(await refusal(lockRequest(market, id))).toBeUndefined()
  return id
}

async function drafted(bytes = RESULT): Promise<Uint8Array> {
  const id = await asked()
  expect(await refusal(openAnswer(market, id, { length: bytes.length }))).toBeUndefined()
  expect(await refusal(writeAnswer(market, id, bytes))).toBeUndefined()
  return id
}

const answer = (id: Uint8Array) =>
  market.read('answer', market.at.answer(id, bytesOf(market.actors.provider.address)))
const request = (id: Uint8Array) => market.read('request', market.at.request(id))
const books = async () => ({
  client: await market.balanceOf(market.actors.client),
  provider: await market.balanceOf(market.actors.provider),
})

describe('asking', () => {
  test('names the chain, and puts the question there', async () => {
    const nothing = await openRequest(market, { ...chain, prompt: new Uint8Array() })
    expect(nothing.outcome.refusal).toBe('InstructionInvalid')
    const third = await openRequest(market, { ...chain, answer: 2 })
    expect(third.outcome.refusal).toBe('InstructionInvalid')
    const { id, outcome } = await openRequest(market, chain)
    expect(outcome.refusal).toBeUndefined()
    expect(await request(id)).toMatchObject({ state: 1, answer: answerWays.chain, costMax: FEE })
  })
})

describe('posting', () => {
  test('fixes the bytes, and pays all that the request holds', async () => {
    const before = await books()
    const id = await drafted()
    expect(await refusal(postAnswer(market, id))).toBeUndefined()
    const after = await books()
    const { net } = Price.split({ previous: 0n, total: FEE, feeBps: 1_000, royaltyBps: [500] })
    expect(after.provider.available - before.provider.available).toBe(net)
    expect((await market.providerOf()).used).toBe(0n)
    expect(after.client.available - before.client.available).toBe(-FEE)
    expect(after.client.reserved).toBe(before.client.reserved)
    expect(await request(id)).toMatchObject({ state: 3, paid: FEE, count: 1n })
    const posted = await answer(id)
    expect(posted).toMatchObject({ state: 2, form: answerForms.bytes, sha256: sha256(RESULT) })
    expect(posted.tail).toEqual(RESULT)
    expect(await refusal(postAnswer(market, id))).toBe('RequestNotLocked')
    expect(await refusal(writeAnswer(market, id))).toBe('RecordKept')
    const reason = new Uint8Array(32).fill(1)
    expect(
      await refusal(judge(market, await market.at.request(id), { reason })),
      'the client says what it thinks of it',
    ).toBeUndefined()
  })

  test('takes parts, up to 10,000 bytes, and a place with a hash for what is larger', async () => {
    const large = new Uint8Array(10_000).map((_, i) => i % 251)
    const id = await drafted(large)
    expect(await refusal(postAnswer(market, id, { hash: sha256(large) }))).toBeUndefined()
    expect((await answer(id)).tail).toEqual(large)
    const { place } = answerForms
    const elsewhere = await asked()
    expect(await refusal(openAnswer(market, elsewhere, { length: 10_001 }))).toBe('TooLong')
    expect(await refusal(openAnswer(market, elsewhere, { length: 0 }))).toBe('TooLong')
    expect(await refusal(openAnswer(market, elsewhere, { form: place, length: 129 }))).toBe(
      'TooLong',
    )
    expect(await refusal(openAnswer(market, elsewhere, { form: place, length: 0 }))).toBe('TooLong')
    expect(await refusal(openAnswer(market, elsewhere, { form: 3 }))).toBe('InstructionInvalid')
    const cid = new TextEncoder().encode('bafkreia')
    const opened = openAnswer(market, elsewhere, { form: place, length: cid.length })
    expect(await refusal(opened)).toBeUndefined()
    expect(await refusal(writeAnswer(market, elsewhere, cid))).toBeUndefined()
    // Nobody on the chain can look: what is there must have this hash, or the client knows.
    const hash = sha256('a large picture')
    expect(await refusal(postAnswer(market, elsewhere, { hash }))).toBeUndefined()
    expect(await answer(elsewhere)).toMatchObject({ form: place, sha256: hash, tail: cid })
    expect(await refusal(openAnswer(market, elsewhere))).toBe('RequestNotLocked')
  })

  test('refuses another hash, provider or request, and bytes beyond its length', async () => {
    const { stranger } = market.actors
    const id = await drafted()
    expect(await refusal(openAnswer(market, id))).toBe('RecordExists')
    const { provider } = market.actors
    expect(await refusal(openAnswer(market, id, { who: stranger, provider }))).toBe('NotAllowed')
    expect(await refusal(writeAnswer(market, id, RESULT, stranger))).toBe('NotAllowed')
    const longer = new Uint8Array(RESULT.length + 1)
    expect(await refusal(writeAnswer(market, id, longer))).toBe('TooLong')
    expect(await refusal(postAnswer(market, id, { hash: sha256('other') }))).toBe('AnswerDiffers')
    expect(await refusal(postAnswer(market, id, { who: stranger }))).toBe('NotAllowed')
    const other = await drafted()
    expect(await refusal(postAnswer(market, id, { shown: other }))).toBe('RecordWrong')
    expect(await refusal(postAnswer(market, id))).toBeUndefined()
    expect(await refusal(postAnswer(market, other, { shown: id }))).toBe('RecordWrong')
  })

  test('and a voucher do not stand in for one another', async () => {
    const id = await drafted()
    expect(await refusal(claimRequest(market, { id, total: 1n }))).toBe('AnswerElsewhere')
    const { id: spoken, outcome } = await openRequest(market, { prompt: PROMPT })
    expect(outcome.refusal).toBeUndefined()
    await lockRequest(market, spoken)
    expect(await refusal(openAnswer(market, spoken))).toBe('AnswerElsewhere')
    expect(await refusal(postAnswer(market, spoken, { shown: id }))).toBe('AnswerElsewhere')
  })

  test('is possible strictly before one hour after the lock; then all goes back', async () => {
    const before = await books()
    const late = await drafted()
    market.chain.advance(HOUR)
    expect(await refusal(postAnswer(market, late))).toBe('ClaimTooLate')
    expect(await refusal(refundRequest(market, late))).toBeUndefined()
    const { bond } = await request(late)
    expect((await books()).client.available - before.client.available).toBe(bond)
    expect(await refusal(postAnswer(market, late))).toBe('RequestNotLocked')
    expect(await refusal(closeAnswer(market, late))).toBeUndefined()
  })

  test('a draft of a request that was released is not paid, and goes back', async () => {
    const id = await drafted()
    expect(await refusal(releaseRequest(market, id))).toBeUndefined()
    expect(await refusal(postAnswer(market, id))).toBe('RequestNotLocked')
    expect(await refusal(lockRequest(market, id))).toBe('RequestReleased')
    expect(await refusal(closeAnswer(market, id))).toBeUndefined()
    expect(await refusal(endRequest(market, id))).toBeUndefined()
  })
})

describe('rent', () => {
  test('goes back: of a draft to its provider, later by the client or after a week', async () => {
    const { client, provider, stranger } = market.actors
    const rent = market.chain.svm.minimumBalanceForRentExemption(176n + BigInt(RESULT.length))
    const wallet = () => market.chain.lamportsOf(provider.address)
    const draft = await drafted()
    expect(await refusal(closeAnswer(market, draft, client))).toBe('RecordKept')
    expect(await refusal(closeAnswer(market, draft, stranger))).toBe('RecordKept')
    const before = wallet()
    expect(await refusal(closeAnswer(market, draft))).toBeUndefined()
    expect(wallet() - before).toBe(rent - 5_000n)
    const [read, kept] = [await drafted(), await drafted()]
    for (const id of [read, kept]) expect(await refusal(postAnswer(market, id))).toBeUndefined()
    expect(await refusal(closeAnswer(market, read, stranger))).toBe('RecordKept')
    expect(await refusal(closeAnswer(market, read, provider))).toBe('RecordKept')
    const posted = wallet()
    expect(await refusal(closeAnswer(market, read, client))).toBeUndefined()
    expect(wallet() - posted).toBe(rent)
    market.chain.advance(WEEK)
    // Whatever has become of its request.
    expect(await refusal(eraseRequest(market, kept))).toBeUndefined()
    expect(await refusal(closeAnswer(market, kept, stranger))).toBeUndefined()
    expect(wallet() - posted).toBe(2n * rent)
    expect(await market.find('answer', market.at.answer(kept, bytesOf(provider.address)))).toBe(
      undefined,
    )
  })
})
