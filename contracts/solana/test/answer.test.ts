// Goal: the reserve of a request is paid once, to the provider that locked the request, for a
// complete and timely answer on the chain. The bytes of the answer match their hash. Every lamport
// of rent goes back to the account that paid it.
// Method: run the committed program on a chain in this process.
// Requirements: R000-5

import { Price } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerFormats, answerModes, bytesOf } from '../interface/index.ts'
import {
  closeAnswer,
  openAnswer,
  PROMPT,
  postAnswer,
  RESULT,
  writeAnswer,
} from './answer-instructions.ts'
import type { TransactionOutcome } from './chain.ts'
import { checkInvariants } from './invariants.ts'
import { type ProgramFixture, sha256, startTrade } from './market.ts'
import {
  claimRequest,
  endRequest,
  eraseRequest,
  lockRequest,
  type OpenRequestFields,
  openRequest,
  refundRequest,
  releaseRequest,
  submitFeedback,
} from './request-instructions.ts'

const FEE = 100_000n
const HOUR = 3_600n
const WEEK = 7n * 86_400n

let market: ProgramFixture
/** Burnt parts of bonds, in lamports. */
let burnt = 0n
beforeAll(async () => {
  market = await startTrade()
})

async function refusal(act: Promise<TransactionOutcome>): Promise<string | undefined> {
  const outcome = (await act).refusal
  await checkInvariants(market, burnt)
  return outcome
}

const chain = { answer: answerModes.chain, prompt: PROMPT, costMax: FEE } as const

/** Opens a request for an answer on the chain, and locks it. */
async function openAnswerRequest(fields: OpenRequestFields = {}): Promise<Uint8Array> {
  const { id, outcome } = await openRequest(market, { ...chain, ...fields })
  expect(outcome.refusal).toBeUndefined()
  expect(await refusal(lockRequest(market, id))).toBeUndefined()
  return id
}

async function drafted(bytes = RESULT): Promise<Uint8Array> {
  const id = await openAnswerRequest()
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
    expect(await request(id)).toMatchObject({ state: 1, answer: answerModes.chain, costMax: FEE })
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
    expect((await market.providerOf()).stakeInUse).toBe(0n)
    expect(after.client.available - before.client.available).toBe(-FEE)
    expect(after.client.reserved).toBe(before.client.reserved)
    expect(await request(id)).toMatchObject({ state: 3, paid: FEE, count: 1n })
    const posted = await answer(id)
    expect(posted).toMatchObject({ state: 2, format: answerFormats.bytes, sha256: sha256(RESULT) })
    expect(posted.tail).toEqual(RESULT)
    expect(await refusal(postAnswer(market, id))).toBe('RequestNotLocked')
    expect(await refusal(writeAnswer(market, id))).toBe('AccountNotErasable')
    const reason = new Uint8Array(32).fill(1)
    expect(
      await refusal(submitFeedback(market, await market.at.request(id), { reason })),
      'the client says what it thinks of it',
    ).toBeUndefined()
  })

  test('takes parts, up to 10,000 bytes, and a place with a hash for what is larger', async () => {
    const large = new Uint8Array(10_000).map((_, i) => i % 251)
    const id = await drafted(large)
    expect(await refusal(postAnswer(market, id, { hash: sha256(large) }))).toBeUndefined()
    expect((await answer(id)).tail).toEqual(large)
    const { cid: byCid } = answerFormats
    const elsewhere = await openAnswerRequest()
    expect(await refusal(openAnswer(market, elsewhere, { length: 10_001 }))).toBe('InputTooLong')
    expect(await refusal(openAnswer(market, elsewhere, { length: 0 }))).toBe('InputTooLong')
    expect(await refusal(openAnswer(market, elsewhere, { format: byCid, length: 129 }))).toBe(
      'InputTooLong',
    )
    expect(await refusal(openAnswer(market, elsewhere, { format: byCid, length: 0 }))).toBe(
      'InputTooLong',
    )
    expect(await refusal(openAnswer(market, elsewhere, { format: 3 }))).toBe('InstructionInvalid')
    const cid = new TextEncoder().encode('bafkreia')
    const opened = openAnswer(market, elsewhere, { format: byCid, length: cid.length })
    expect(await refusal(opened)).toBeUndefined()
    expect(await refusal(writeAnswer(market, elsewhere, cid))).toBeUndefined()
    // No program on the chain can read the file. The client compares the file with this hash.
    const hash = sha256('a large picture')
    expect(await refusal(postAnswer(market, elsewhere, { hash }))).toBeUndefined()
    expect(await answer(elsewhere)).toMatchObject({ format: byCid, sha256: hash, tail: cid })
    expect(await refusal(openAnswer(market, elsewhere))).toBe('RequestNotLocked')
  })

  test('refuses another hash, provider or request, and bytes beyond its length', async () => {
    const { stranger } = market.actors
    const id = await drafted()
    expect(await refusal(openAnswer(market, id))).toBe('AccountExists')
    const { provider } = market.actors
    expect(await refusal(openAnswer(market, id, { who: stranger, provider }))).toBe('NotAllowed')
    expect(await refusal(writeAnswer(market, id, RESULT, stranger))).toBe('NotAllowed')
    const longer = new Uint8Array(RESULT.length + 1)
    expect(await refusal(writeAnswer(market, id, longer))).toBe('InputTooLong')
    expect(await refusal(postAnswer(market, id, { hash: sha256('other') }))).toBe('AnswerMismatch')
    expect(await refusal(postAnswer(market, id, { who: stranger }))).toBe('NotAllowed')
    const other = await drafted()
    expect(await refusal(postAnswer(market, id, { request: other }))).toBe('AccountInvalid')
    expect(await refusal(postAnswer(market, id))).toBeUndefined()
    expect(await refusal(postAnswer(market, other, { request: id }))).toBe('AccountInvalid')
  })

  test('and a voucher do not stand in for one another', async () => {
    const id = await drafted()
    expect(await refusal(claimRequest(market, { id, total: 1n }))).toBe('AnswerModeMismatch')
    const { id: spoken, outcome } = await openRequest(market, { prompt: PROMPT })
    expect(outcome.refusal).toBeUndefined()
    await lockRequest(market, spoken)
    expect(await refusal(openAnswer(market, spoken))).toBe('AnswerModeMismatch')
    expect(await refusal(postAnswer(market, spoken, { request: id }))).toBe('AnswerModeMismatch')
  })

  test('an answer is refused one hour after the lock, and the client is refunded', async () => {
    const before = await books()
    const late = await drafted()
    market.chain.advance(HOUR)
    expect(await refusal(postAnswer(market, late))).toBe('ClaimTooLate')
    const { bond } = await request(late)
    burnt += bond - bond / 10n
    expect(await refusal(refundRequest(market, late))).toBeUndefined()
    expect((await books()).client.available - before.client.available).toBe(bond / 10n)
    expect(await refusal(postAnswer(market, late))).toBe('RequestNotLocked')
    expect(await refusal(closeAnswer(market, late))).toBeUndefined()
  })

  test('a draft of a request that was released is not paid, and goes back', async () => {
    const id = await drafted()
    expect(await refusal(releaseRequest(market, id))).toBeUndefined()
    expect(await refusal(postAnswer(market, id))).toBe('RequestNotLocked')
    expect(await refusal(lockRequest(market, id))).toBe('RequestAlreadyReleased')
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
    expect(await refusal(closeAnswer(market, draft, client))).toBe('AccountNotErasable')
    expect(await refusal(closeAnswer(market, draft, stranger))).toBe('AccountNotErasable')
    const before = wallet()
    expect(await refusal(closeAnswer(market, draft))).toBeUndefined()
    expect(wallet() - before).toBe(rent - 5_000n)
    const [read, stored] = [await drafted(), await drafted()]
    for (const id of [read, stored]) expect(await refusal(postAnswer(market, id))).toBeUndefined()
    expect(await refusal(closeAnswer(market, read, stranger))).toBe('AccountNotErasable')
    expect(await refusal(closeAnswer(market, read, provider))).toBe('AccountNotErasable')
    const posted = wallet()
    expect(await refusal(closeAnswer(market, read, client))).toBeUndefined()
    expect(wallet() - posted).toBe(rent)
    market.chain.advance(WEEK)
    // Any account may close a posted answer after a week, even if the request is erased.
    expect(await refusal(eraseRequest(market, stored))).toBeUndefined()
    expect(await refusal(closeAnswer(market, stored, stranger))).toBeUndefined()
    expect(wallet() - posted).toBe(2n * rent)
    expect(await market.find('answer', market.at.answer(stored, bytesOf(provider.address)))).toBe(
      undefined,
    )
  })
})
