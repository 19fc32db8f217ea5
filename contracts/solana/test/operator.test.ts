// Goal: the operator of a provider can do the provider's work, and can take none of the provider's
// money.
// Method: each instruction and each signed message of a provider, by its operator, by a former
// operator, and by an account that is not yet operator; then each instruction that only the
// provider itself may send.

import type { KeyPairSigner } from '@solana/kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { announce } from './announcement.ts'
import { closeAnswer, openAnswer, PROMPT, postAnswer, writeAnswer } from './answer-instructions.ts'
import { errorNameFrom, keyOf } from './chain.ts'
import { checkInvariants } from './invariants.ts'
import { NATIVE, type ProgramFixture, publish, startTrade, UNIT } from './market.ts'
import { claimRequest, lockRequest, openRequest, releaseRequest } from './request-instructions.ts'
import {
  closeByProvider,
  closeCooperatively,
  eraseSession,
  openSession,
  raiseCap,
  settle,
} from './session-instructions.ts'

let market: ProgramFixture
let operator: KeyPairSigner
beforeEach(async () => {
  market = await startTrade()
  operator = await keyOf(70)
  market.chain.fund(operator.address)
})

async function setOperator(
  key: Uint8Array,
  who = market.actors.provider,
): Promise<string | undefined> {
  const accounts = { owner: who.address, providerRecord: await market.providerRecord() }
  const act = market.build('setOperator', { data: { operator: key }, accounts })
  return errorNameFrom(market.send([act], who))
}

async function session(sender = market.actors.provider): Promise<Uint8Array> {
  const { id, outcome } = await openSession(market, { sender })
  expect(outcome.refusal).toBeUndefined()
  return id
}

async function request(fields: Parameters<typeof openRequest>[1] = {}): Promise<Uint8Array> {
  const { id, outcome } = await openRequest(market, fields)
  expect(outcome.refusal).toBeUndefined()
  return id
}

const onChain = { answer: 1, prompt: PROMPT }

const announceBy = (sender: KeyPairSigner): Promise<string | undefined> =>
  errorNameFrom(announce(market, { sender }))

async function retire(who: KeyPairSigner, payer: KeyPairSigner): Promise<string | undefined> {
  const side = { sender: who.address, providerRecord: await market.providerRecord() }
  const offer = await market.at.offer(market.offerHash)
  const accounts = { ...side, offer, payer: payer.address }
  return errorNameFrom(market.send([market.build('retireOffer', { data: {}, accounts })], who))
}

type OperatorAction = {
  readonly what: string
  /** Runs an act of the provider itself before `by`, and returns the `id` for `by`. */
  readonly before?: () => Promise<Uint8Array>
  readonly by: (who: KeyPairSigner, id: Uint8Array) => Promise<string | undefined>
}

const locked = async (fields = {}): Promise<Uint8Array> => {
  const id = await request(fields)
  expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
  return id
}
const drafted = async (): Promise<Uint8Array> => {
  const id = await locked(onChain)
  for (const act of [openAnswer, writeAnswer]) await act(market, id)
  return id
}
const provider = () => market.actors.provider

const acts: readonly OperatorAction[] = [
  { what: 'publishes', by: (who) => errorNameFrom(publish(market, { nonce: 7n }, {}, who)) },
  { what: 'retires', by: (who) => retire(who, provider()) },
  { what: 'announces', by: announceBy },
  {
    what: 'opens',
    by: async (who) => (await openSession(market, { sender: who })).outcome.refusal,
  },
  {
    what: 'settles',
    before: session,
    by: (who, id) => errorNameFrom(settle(market, { id, total: 9n }, who)),
  },
  {
    what: 'raises',
    before: session,
    by: (who, id) => errorNameFrom(raiseCap(market, { id, cap: 2n * UNIT }, who)),
  },
  {
    what: 'closes',
    before: session,
    by: (who, id) => errorNameFrom(closeByProvider(market, id, who)),
  },
  {
    what: 'locks',
    before: request,
    by: (who, id) => errorNameFrom(lockRequest(market, id, who, provider())),
  },
  {
    what: 'releases',
    before: locked,
    by: (who, id) => errorNameFrom(releaseRequest(market, id, who)),
  },
  {
    what: 'claims',
    before: locked,
    by: (who, id) => errorNameFrom(claimRequest(market, { id, total: 9n }, who)),
  },
  {
    what: 'begins an answer',
    before: () => locked(onChain),
    by: (who, id) => errorNameFrom(openAnswer(market, id, { who, provider: provider() })),
  },
  {
    what: 'writes an answer',
    before: drafted,
    by: (who, id) => errorNameFrom(writeAnswer(market, id, undefined, who)),
  },
  {
    what: 'posts an answer',
    before: drafted,
    by: (who, id) => errorNameFrom(postAnswer(market, id, { who })),
  },
]

/** Messages that the provider signs and other accounts send. */
const words: readonly OperatorAction[] = [
  {
    what: 'to a settlement',
    before: session,
    by: (consentBy, id) =>
      errorNameFrom(settle(market, { id, total: 9n, consentBy }, market.actors.stranger)),
  },
  {
    what: 'to a claim',
    before: locked,
    by: (consentBy, id) =>
      errorNameFrom(claimRequest(market, { id, total: 9n, consentBy }, market.actors.stranger)),
  },
  {
    what: 'to an end',
    before: async () => {
      const id = await session()
      await settle(market, { id, total: 9n })
      return id
    },
    by: (signedBy, id) => errorNameFrom(closeCooperatively(market, { id, total: 9n, signedBy })),
  },
]

const everything = [
  ...acts.map((act) => ({ ...act, denied: 'NotAllowed' })),
  ...words.map((act) => ({ ...act, what: `consents ${act.what}`, denied: 'SignatureInvalid' })),
]

test.each(everything)('the operator $what, as long as it is that', async (act) => {
  const id = (await act.before?.()) ?? NATIVE
  expect(await act.by(operator, id)).toBe(act.denied)
  expect(await setOperator(bytesOf(operator.address))).toBeUndefined()
  // Once the provider has another operator or none, the former operator can do nothing.
  const successor = await keyOf(71)
  for (const key of [bytesOf(successor.address), NATIVE]) {
    expect(await setOperator(key)).toBeUndefined()
    expect(await act.by(operator, id)).toBe(act.denied)
  }
  expect(await setOperator(bytesOf(operator.address))).toBeUndefined()
  expect(await act.by(operator, id)).toBeUndefined()
  await checkInvariants(market)
})

test.each(everything)('the provider itself $what beside its operator', async (act) => {
  expect(await setOperator(bytesOf(operator.address))).toBeUndefined()
  const id = (await act.before?.()) ?? NATIVE
  expect(await act.by(market.actors.provider, id)).toBeUndefined()
})

describe('the operator', () => {
  beforeEach(async () => {
    expect(await setOperator(bytesOf(operator.address))).toBeUndefined()
  })

  test('names nobody, unstakes nothing, withdraws nothing', async () => {
    const before = await market.balanceOf(market.actors.provider)
    const accounts = { owner: operator.address, providerRecord: await market.providerRecord() }
    const config = await market.at.config()
    const balance = await market.balance(market.actors.provider)
    const data = { amount: UNIT }
    const taken = [
      market.build('unstake', { data, accounts: { ...accounts, config } }),
      market.build('stake', { data, accounts: { ...accounts, config, balance } }),
      market.build('withdrawStake', { data: {}, accounts: { ...accounts, balance } }),
    ]
    for (const act of taken) {
      expect(await errorNameFrom(market.send([act], operator))).toBe('NotAllowed')
    }
    expect(await setOperator(bytesOf(operator.address), operator)).toBe('NotAllowed')
    expect(await setOperator(bytesOf(operator.address), market.actors.stranger)).toBe('NotAllowed')
    const from = market.actors.provider
    expect(await errorNameFrom(market.withdraw(operator, 1n, { from }))).toBe('NotAllowed')
    expect(await market.balanceOf(from)).toEqual(before)
  })

  test('the operator’s work pays its provider, and setOperator emits an event', async () => {
    const before = await market.balanceOf(market.actors.provider)
    const id = await session(operator)
    const { provider: stored, payer } = await market.read('session', market.at.session(id))
    expect(stored).toEqual(bytesOf(market.actors.provider.address))
    expect(payer).toEqual(bytesOf(operator.address))
    expect(await errorNameFrom(settle(market, { id, total: 10_000n }, operator))).toBeUndefined()
    const after = await market.balanceOf(market.actors.provider)
    expect(after.available - before.available).toBe(8_500n)
    const accounts = {
      owner: market.actors.provider.address,
      providerRecord: await market.providerRecord(),
    }
    const act = market.build('setOperator', { data: { operator: NATIVE }, accounts })
    const { events } = await market.done([act], market.actors.provider)
    expect(events.map(({ kind, parts }) => [kind, parts])).toEqual([
      [53, [bytesOf(market.actors.provider.address), NATIVE]],
    ])
  })

  test('the operator gets back its rent of sessions, offers and answers', async () => {
    const rentOf = (bytes: bigint) => market.chain.svm.minimumBalanceForRentExemption(bytes)
    const wallet = () => market.chain.lamportsOf(operator.address)
    const id = await session(operator)
    expect(await errorNameFrom(closeByProvider(market, id, operator))).toBeUndefined()
    market.chain.advance(7n * 86_400n)
    let before = wallet()
    expect(await errorNameFrom(eraseSession(market, id))).toBe('AccountInvalid')
    expect(await errorNameFrom(eraseSession(market, id, operator))).toBeUndefined()
    expect(wallet() - before).toBe(rentOf(448n))
    expect(await errorNameFrom(publish(market, { nonce: 7n }, {}, operator))).toBeUndefined()
    before = wallet()
    // The provider retires the offer, and cannot take the rent that the operator paid.
    expect(await retire(market.actors.provider, market.actors.provider)).toBe('AccountInvalid')
    expect(await retire(market.actors.provider, operator)).toBeUndefined()
    expect(wallet() - before).toBe(rentOf(304n))
    expect(await errorNameFrom(publish(market, { nonce: 8n }))).toBeUndefined()
    const requestId = await locked(onChain)
    const { provider } = market.actors
    const opened = openAnswer(market, requestId, { who: operator, provider, length: 4 })
    expect(await errorNameFrom(opened)).toBeUndefined()
    before = wallet()
    expect(await errorNameFrom(closeAnswer(market, requestId, provider))).toBe('AccountInvalid')
    expect(await errorNameFrom(closeAnswer(market, requestId, provider, operator))).toBeUndefined()
    expect(wallet() - before).toBe(rentOf(180n))
  })
})
