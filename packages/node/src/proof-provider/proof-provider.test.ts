// Goal: a node proves a request once, if the request pays for the work. The node is paid even if
// another account sends its proof. A kill between proof and payment loses neither. No log contains
// a prompt.
// Method: the role with a test ledger whose verifier computes the answer again, and with a prover
// whose proof is the prompt. True proofs are made by `npm run ostrom -- demo proof`, `npm run
// test:proof`.
// Requirements: R004-2, R004-4

import { LedgerError } from '@ostrom/ledger'
import { generateSealKey, privateInputWith, sealPrivateQuestion } from '@ostrom/network/seal'
import type { CertifiedModel } from '@ostrom/proof'
import { beforeEach, expect, test } from 'vitest'
import { PROOF_ATTEMPTS_MAX, PROOF_PAYMENT_GAS, PROOF_REVERTS_MAX } from './limits.ts'
import {
  account,
  answersOf,
  broken,
  domain,
  GAS_PRICE,
  id,
  ledgerOf,
  nativeAsset,
  open,
  optimized,
  other,
  PRICE,
  PROMPT,
  resetWorld,
  signal,
  start,
  utf8,
  verifier,
  version,
  WORTH,
  world,
  worthAt,
} from './proof-provider.fixture.ts'
import { openSampleProof } from './sample-proof.ts'

beforeEach(resetWorld)

test('a request is proven and paid, once, to the account that the node works for', async () => {
  open()
  const role = start({ account: other })
  expect(await role.step(signal)).toEqual([{ id, transaction: '0x77' }])
  expect(world.requests.get(id)).toMatchObject({ status: 'claimed', payee: other })
  expect(await role.step(signal)).toEqual([])
  expect(world.proofs).toBe(1)
  expect(world.logged.join()).not.toContain('Ignore')
})

// Finding: EVM-O16, EVM-O17
test.each([
  ['its reward is below price and gas', { costMax: WORTH - 1n }],
  ['its fee does not pay for the callback', { callbackGas: 10, callbackFee: 19n }],
  ['its verifier is not registered', { verifier: other }],
  ['its verifier accepts no true proof', { verifier: broken }],
  ['its answer is too short for an output', { answerBytesMax: 31 }],
  ['its deadline is near', { deadline: 59n }],
  ['it requires no proof', { proof: 'audited' }],
] as const)('a provider declines a request before any proof: %s', async (reason, change) => {
  open(change)
  const role = start()
  expect(await role.step(signal)).toEqual([])
  expect(await role.step(signal)).toEqual([])
  expect(world.logged).toEqual([JSON.stringify(['proof-declined', { request: id, reason }])])
  expect(world.proofs).toBe(0)
})

test('the least reward follows the gas of the verifier that a request names', async () => {
  const least = worthAt(optimized)
  expect(least).toBeLessThan(WORTH)
  open({ verifier: optimized, costMax: least - 1n })
  expect(await start().step(signal)).toEqual([])
  expect(world.logged.join()).toContain('its reward is below price and gas')
  open({ verifier: optimized, costMax: least })
  expect(await start().step(signal)).toHaveLength(1)
})

test('a sample proof is kept, and made anew for another key or payee', async () => {
  let made = 0
  const prove: CertifiedModel['prove'] = (options) => {
    made += 1
    return world.certified.prove(options)
  }
  const counted = { ...world.certified, prove }
  const options = {
    state: world.state,
    certified: counted,
    version,
    domain,
    payee: account,
    signal,
  }
  expect(await openSampleProof(options)).toEqual(world.sample)
  expect(made).toBe(0)
  await openSampleProof({ ...options, payee: other })
  await openSampleProof({ ...options, certified: { ...counted, keyHash: version } })
  expect(made).toBe(2)
})

test.each(['insufficient-funds', 'transaction-failed'] as const)(
  'a proof whose transaction fails (%s) is posted by a later one',
  async (code) => {
    open()
    world.fault = { when: 'before', error: new LedgerError(code, { doing: 'prove' }) }
    const role = start()
    expect(await role.step(signal)).toEqual([])
    expect(await role.step(signal)).toEqual([])
    world.fault = undefined
    expect(await start().step(signal)).toEqual([{ id, transaction: '0x77' }])
    expect(world.proofs).toBe(1)
  },
)

// Finding: EVM-O16
test('a provider computes no proof for a verifier with another key', async () => {
  open()
  const answers = answersOf()
  const verifiers = async () => [{ verifier, keyHash: version }]
  const onchainAnswers = { ...answers, proofs: { ...answers.proofs!, verifiers } }
  const ledger = { ...ledgerOf(), onchainAnswers }
  expect(await start({ ledger }).step(signal)).toEqual([])
  expect(world.logged.join()).toContain('its verifier has another key')
})

// Finding: EVM-O18
test.each(['before', 'after'] as const)(
  'a node that is killed %s the payment proves nothing again and is paid once',
  async (when) => {
    open()
    world.fault = { when, error: new LedgerError('chain-unreachable', { doing: 'prove' }) }
    expect(await start().step(signal)).toEqual([])
    world.fault = undefined
    // Starts the node again on the same state.
    const transaction = when === 'before' ? { transaction: '0x77' } : {}
    expect(await start().step(signal)).toEqual([{ id, ...transaction }])
    expect(world.requests.get(id)).toMatchObject({ status: 'claimed', payee: account })
    expect(await start().step(signal)).toEqual([])
    expect(world.proofs).toBe(1)
  },
)

test('a proof that comes second is given up', async () => {
  open()
  world.fault = { when: 'before', error: new LedgerError('request-not-open', { doing: 'prove' }) }
  const before = world.requests.get(id)!
  const role = start()
  world.requests.set(id, { ...before, payee: other })
  expect(await role.step(signal)).toEqual([])
  expect(await start().step(signal)).toEqual([])
  expect(world.proofs).toBe(1)
})

test('a fault of the machine is tried again, so many times, and a long prompt is not', async () => {
  open()
  open({}, utf8('x'.repeat(257)), version)
  let attempts = 0
  const prove = async () => {
    attempts += 1
    throw new LedgerError('chain-unreachable', { doing: 'prove' })
  }
  const failing = { ...world.certified, prove }
  const model = {
    version,
    certified: failing,
    sample: world.sample,
    asset: nativeAsset,
    price: PRICE,
  }
  const role = start({ models: [model] })
  for (let step = 0; step < PROOF_ATTEMPTS_MAX + 2; step++) await role.step(signal)
  expect(attempts).toBe(PROOF_ATTEMPTS_MAX)
  expect(world.logged.filter((line) => line.includes('prompt-too-long'))).toHaveLength(1)
})

test('a private prompt is proven by the node that it is sealed to, and is in no log', async () => {
  const seal = generateSealKey()
  const sealed = await sealPrivateQuestion({
    sealKey: seal.publicKey,
    requestId: id,
    question: utf8(PROMPT),
  })
  open({}, privateInputWith(sealed.head, sealed.content))
  expect(await start().step(signal)).toEqual([])
  expect(world.logged.join()).toContain('proof-failed')
  const paid = await start({ sealKeys: () => [seal.secretKey] }).step(signal)
  expect(paid).toEqual([{ id, transaction: '0x77' }])
  expect(world.logged.join()).not.toContain('Ignore')
})

test('the part of a reward that fee and royalties take pays for no gas', async () => {
  world.netPercent = 80n
  open()
  expect(await start().step(signal)).toEqual([])
  expect(world.logged.join()).toContain('its reward is below price and gas')
  open({ costMax: (WORTH * 100n) / world.netPercent })
  expect(await start().step(signal)).toHaveLength(1)
})

test('a proof waits while its transaction costs more than it brings', async () => {
  open()
  // The price of gas rose while the answer was proven.
  const prove: CertifiedModel['prove'] = (options) => {
    world.gasPrice = 2n * GAS_PRICE
    return world.certified.prove(options)
  }
  const dear = { ...world.certified, prove }
  const model = { version, certified: dear, sample: world.sample, asset: nativeAsset, price: PRICE }
  const role = start({ models: [model] })
  for (let step = 0; step < 3; step++) expect(await role.step(signal)).toEqual([])
  expect(world.sent).toBe(0)
  world.gasPrice = GAS_PRICE
  expect(await start().step(signal)).toEqual([{ id, transaction: '0x77' }])
})

test('a callback fee counts as what a transaction brings', async () => {
  world.paymentGas = BigInt(PROOF_PAYMENT_GAS) + 100_000n
  open({ callbackGas: 100_000, callbackFee: 100_000n * GAS_PRICE })
  expect(await start().step(signal)).toHaveLength(1)
})

test.each([
  ['the gas that was counted on', BigInt(PROOF_PAYMENT_GAS), 1],
  ['a question so long that it takes more', BigInt(PROOF_PAYMENT_GAS) + 1n, 0],
] as const)('a reward in a token pays for %s', async (_, gas, payments) => {
  world.paymentGas = gas
  const token = other
  open({})
  const request = world.requests.get(id)!
  world.requests.set(id, { ...request, terms: { ...request.terms, asset: token } })
  const models = [
    { version, certified: world.certified, sample: world.sample, asset: token, price: PRICE },
  ]
  expect(await start({ models }).step(signal)).toHaveLength(payments)
  expect(world.sent).toBe(payments)
})

test('a proof that blocks refuse is given up after some transactions, in all lives', async () => {
  open()
  // The verifier accepts the proof in a simulated call, so the error code says nothing about the
  // proof.
  const refused = { doing: 'prove', transaction: '0x78', gasLost: 5n }
  world.fault = { when: 'before', error: new LedgerError('transaction-failed', refused) }
  for (let life = 0; life < PROOF_REVERTS_MAX + 2; life++) await start().step(signal)
  expect(world.sent).toBe(PROOF_REVERTS_MAX)
  expect(world.proofs).toBe(1)
})

test('a request that cannot be read keeps no other one waiting', async () => {
  open({}, utf8(PROMPT), version)
  open()
  const ledger = ledgerOf()
  const request: typeof ledger.request = async (requestId) => {
    if (requestId === version) throw new LedgerError('chain-history-missing', {})
    return await ledger.request(requestId)
  }
  const paid = await start({ ledger: { ...ledger, request } }).step(signal)
  expect(paid).toEqual([{ id, transaction: '0x77' }])
  expect(world.logged.join()).toContain('proof-request-failed')
})

test.each([
  ['two blocks before the deadline, and not later', 976n, 1],
  ['no longer where it may come late', 977n, 0],
] as const)('a proof is sent %s', async (_, seconds, payments) => {
  open()
  const error = new LedgerError('chain-unreachable', { doing: 'prove' })
  world.fault = { when: 'before', error }
  await start().step(signal)
  expect(world.sent).toBe(1)
  world.fault = undefined
  world.nowSeconds = seconds
  expect(await start().step(signal)).toHaveLength(payments)
  expect(world.sent).toBe(1 + payments)
})
