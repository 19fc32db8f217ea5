// Goal: client and provider exchange answers for money, exact to the base unit. Method: the real
// roles on in-memory ports in virtual time, an echo engine, and the chain's check of its own
// invariants.
// Requirements: R001-4

import type { ClaimOptions, Ledger } from '@ostrom/ledger'
import { describe, expect, test } from 'vitest'
import { collectMaturedPay, createSimulatedNetwork } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal

describe('a session', () => {
  test('carries many answers in two transactions', async () => {
    const world = await createSimulatedNetwork()
    const { time, chain } = world
    const provider = await world.startProvider('provider')
    const { gateway, stop } = await world.startGateway('client')
    const before = chain.head.block
    let cost = 0n
    for (let i = 0; i < 20; i++) {
      const answer = gateway.inference.answer(plainQuestionOf(`client#${i} Hi`), never)
      const { text, end } = await time.until(answer.then(collectAnswer))
      expect(text).toBe(`client#${i} Hi`)
      cost += end.cost
    }
    await time.until(gateway.closeSessions())
    expect(chain.head.block - before).toBe(2n)
    await collectMaturedPay(world)
    const earned = await provider.ledger.balance(provider.ledger.account, chain.nativeAsset)
    expect(earned).toBe(cost - cost / 10n)
    chain.checkInvariants()
    await time.until(stop())
    await time.until(provider.stop())
    expect(world.accounting.faults).toEqual([])
  })

  test('answers many questions at once', async () => {
    const world = await createSimulatedNetwork()
    const { time, chain } = world
    const provider = await world.startProvider('provider', { echo: { sequencesMax: 64 } })
    const { gateway, stop } = await world.startGateway('client')
    const texts = Array.from({ length: 50 }, (_, i) => `client#${i} `.repeat(4 + i).trim())
    const pending = texts.map((text) =>
      gateway.inference.answer(plainQuestionOf(text), never).then(collectAnswer),
    )
    const answers = await time.until(Promise.all(pending))
    expect(answers.map(({ text }) => text)).toEqual(texts)
    await time.until(gateway.closeSessions())
    await collectMaturedPay(world)
    const earned = await provider.ledger.balance(provider.ledger.account, chain.nativeAsset)
    const cost = answers.reduce((sum, { end }) => sum + end.cost, 0n)
    expect(earned).toBe(cost - cost / 10n)
    chain.checkInvariants()
    await time.until(stop())
    await time.until(provider.stop())
    expect(world.accounting.faults).toEqual([])
  })
})

describe('a request', () => {
  test('a request has one signature of its provider, the receipt, and one claim', async () => {
    const world = await createSimulatedNetwork()
    const signed: unknown[] = []
    const claims: ClaimOptions[] = []
    const seen = (ledger: Ledger): Ledger => ({
      ...ledger,
      signer: {
        ...ledger.signer,
        async sign(digest) {
          signed.push(digest)
          return await ledger.signer.sign(digest)
        },
      },
      async claimRequest(options) {
        claims.push(options)
        return await ledger.claimRequest(options)
      },
    })
    await world.startProvider('provider', { faultInjection: { ledger: seen } })
    const { gateway } = await world.startGateway('client')
    signed.length = 0
    const question = plainQuestionOf(`client#1 ${'word '.repeat(60)}`, { settlement: 'request' })
    const answer = await world.time.until(gateway.inference.answer(question, never))
    const { end } = await world.time.until(collectAnswer(answer))
    await world.time.pass(60_000)
    // The provider signs only its receipt, and no consent to a voucher. With such a consent, its
    // holder could end the request by an earlier voucher.
    expect(signed).toEqual([end.receipt!.id])
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({ voucher: { count: 1n, total: end.cost } })
    expect(claims[0]).not.toHaveProperty('consent')
  })

  test('a request is locked, answered and claimed', async () => {
    const world = await createSimulatedNetwork()
    const { time, chain } = world
    const provider = await world.startProvider('provider')
    const { gateway, ledger, stop } = await world.startGateway('client')
    const question = plainQuestionOf('client#1 One answer.', {
      settlement: 'request',
      maxTokens: 100,
    })
    const answer = await time.until(gateway.inference.answer(question, never))
    const { text, end } = await time.until(collectAnswer(answer))
    expect(text).toBe('client#1 One answer.')
    const request = await ledger.request(answer.session)
    expect(request).toMatchObject({ status: 'claimed', paid: end.cost })
    chain.checkInvariants()
    await time.until(stop())
    await time.until(provider.stop())
    expect(world.accounting.faults).toEqual([])
  })
})
