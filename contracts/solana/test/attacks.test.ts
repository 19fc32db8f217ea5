// Goal: no account takes the money of another account by a series of allowed instructions.
// Method: each test is an attack that an auditor found. The party that would gain from the attack
// plays it against the committed program; the program must refuse it, or the party must gain
// nothing.

import type { KeyPairSigner } from '@solana/kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesOf, consentModes } from '../interface/index.ts'
import { openAnswer, PROMPT, postAnswer, writeAnswer } from './answer-instructions.ts'
import { errorNameFrom, keyOf } from './chain.ts'
import { apply, DELAY, propose, proposeAndApply } from './governance-instructions.ts'
import { checkInvariants } from './invariants.ts'
import {
  draftRegistration,
  NATIVE,
  type ProgramFixture,
  publish,
  sha256,
  startTrade,
  UNIT,
} from './market.ts'
import {
  COST,
  claimRequest,
  endRequest,
  eraseRequest,
  lockRequest,
  type OpenRequestFields,
  openRequest,
  refundRequest,
  releaseRequest,
} from './request-instructions.ts'
import {
  closeCooperativelyInstructions,
  openSession,
  settle,
  settleInstructions,
} from './session-instructions.ts'
import {
  advanceJob,
  commitUpdate,
  jobOf,
  joinJob,
  openJob,
  revealUpdate,
  runningJob,
  scoreRound,
  WINDOW,
} from './training-instructions.ts'

const NONCE_MAX = (1n << 64n) - 1n

let market: ProgramFixture
beforeEach(async () => {
  market = await startTrade()
})

async function openAnswerRequest(fields: OpenRequestFields = {}): Promise<Uint8Array> {
  const { id, outcome } = await openRequest(market, fields)
  expect(outcome.refusal).toBeUndefined()
  return id
}
const availableOf = async (who: 'client' | 'provider') =>
  (await market.balanceOf(market.actors[who])).available

describe('a client', () => {
  // Finding: SOL-EVM1
  test('a client cannot settle its own voucher of zero with the highest count', async () => {
    const { client } = market.actors
    const { id } = await openSession(market)
    const nothing = { id, total: 0n, count: NONCE_MAX }
    expect(await errorNameFrom(settle(market, nothing, client))).toBe('NotAllowed')
    const earned = { id, total: UNIT / 2n, count: 2n }
    expect(await errorNameFrom(settle(market, earned, market.actors.provider))).toBeUndefined()
  })

  test('cannot end a request by a voucher of its choice', async () => {
    const { client, provider } = market.actors
    const id = await openAnswerRequest()
    await lockRequest(market, id)
    const nothing = { id, total: 0n, count: 1n }
    expect(await errorNameFrom(claimRequest(market, nothing, client))).toBe('NotAllowed')
    const whole = { id, total: 12_345n }
    expect(await errorNameFrom(claimRequest(market, whole, provider))).toBeUndefined()
  })
})

describe('a provider', () => {
  // Finding: SOL-M1
  test('a provider cannot hold a request for free by releasing and relocking it', async () => {
    const id = await openAnswerRequest()
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(releaseRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(lockRequest(market, id))).toBe('RequestAlreadyReleased')
    expect(await errorNameFrom(endRequest(market, id))).toBeUndefined()
  })

  // Finding: SOL-M2
  test('a provider is not paid for an answer of no bytes', async () => {
    const id = await openAnswerRequest({ answer: 1, prompt: PROMPT })
    await lockRequest(market, id)
    const before = await availableOf('provider')
    expect(await errorNameFrom(openAnswer(market, id, { length: 0 }))).toBe('InputTooLong')
    const posted = postAnswer(market, id, { hash: sha256(new Uint8Array()) })
    expect(await errorNameFrom(posted)).toBeDefined()
    expect(await availableOf('provider')).toBe(before)
  })

  // Finding: SOL-L5
  test('a provider with a stake whose weight exceeds 64 bits can still open sessions', async () => {
    await proposeAndApply(market, { listed: 1, numerator: 4_294_967_295, denominator: 1 })
    expect(await errorNameFrom(publish(market, { nonce: 2n }))).toBeUndefined()
    expect(await errorNameFrom(market.deposit(market.actors.provider, 10n * UNIT))).toBeUndefined()
    expect(await errorNameFrom(market.stake(market.actors.provider, 9n * UNIT))).toBeUndefined()
    expect((await openSession(market)).outcome.refusal).toBeUndefined()
  })
})

// Finding: SOL-M2, OFF3-10
test('an on-chain request needs named providers or a minimum stake in its filter', async () => {
  const open = { answer: 1, prompt: PROMPT, costMax: UNIT }
  const asking = async (fields: OpenRequestFields) =>
    (await openRequest(market, { ...open, ...fields })).outcome.refusal
  for (const filter of [
    { stakeMin: 0n },
    { stakeMin: 1n },
    { stakeMin: 0n, completionsMin: 1n },
    { stakeMin: UNIT - 1n },
  ]) {
    expect(await asking(filter)).toBe('FilterNotPassed')
  }
  expect(await asking({ stakeMin: UNIT })).toBeUndefined()
  const providers = [bytesOf(market.actors.provider.address)]
  expect(await asking({ stakeMin: 0n, providers })).toBeUndefined()
  // With this ratio, one lamport of stake backs one lamport of cost instead of ten, so that the
  // least stake for the same cost is ten times as high.
  await proposeAndApply(market, { listed: 1, numerator: 1, denominator: 1 })
  expect(await asking({ stakeMin: 10n * UNIT - 1n })).toBe('FilterNotPassed')
  expect(await asking({ stakeMin: 10n * UNIT })).toBeUndefined()
})

const RELEASE_WINDOW = 2
const LOCK_BOND = 5

describe('the owner and a client together', () => {
  // Finding: SOL-M5
  test('locking fails if the owner raised the bond above what the provider accepts', async () => {
    const beyond = { parameter: LOCK_BOND, value: 10n * UNIT }
    expect(await errorNameFrom(propose(market, beyond))).toBe('ParameterOutOfBounds')
    const none = { parameter: RELEASE_WINDOW, value: 0n }
    expect(await errorNameFrom(propose(market, none))).toBe('ParameterOutOfBounds')
    await proposeAndApply(market, { parameter: LOCK_BOND, value: UNIT / 10n })
    const before = await market.balanceOf(market.actors.provider)
    const id = await openAnswerRequest()
    expect(await errorNameFrom(lockRequest(market, id))).toBe('BondTooHigh')
    expect(await market.balanceOf(market.actors.provider)).toEqual(before)
  })

  test('change nothing of a request that is open: bond and window are those of then', async () => {
    const bond = { parameter: LOCK_BOND, value: UNIT / 10n }
    const window = { parameter: RELEASE_WINDOW, value: 60n }
    for (const change of [bond, window]) await propose(market, change)
    market.chain.advance(DELAY)
    const [first, second] = [await openAnswerRequest(), await openAnswerRequest()]
    for (const change of [bond, window]) {
      expect(await errorNameFrom(apply(market, change))).toBeUndefined()
    }
    expect(await errorNameFrom(lockRequest(market, first))).toBeUndefined()
    const request = await market.read('request', market.at.request(first))
    expect([request.bond, request.releaseWindow]).toEqual([UNIT / 1_000n, 300n])
    market.chain.advance(299n)
    expect(await errorNameFrom(releaseRequest(market, first))).toBeUndefined()
    expect(await errorNameFrom(lockRequest(market, second))).toBeUndefined()
  })
})

/** Returns a new account with a balance of 20 SOL, such as for a provider or a validator. */
async function anotherProvider(n: number): Promise<KeyPairSigner> {
  const who = await keyOf(n)
  market.chain.fund(who.address)
  const { owner } = market.actors
  const balanceAccounts = {
    balance: await market.balance(who),
    asset: await market.at.asset(NATIVE),
  }
  const accounts = { payer: owner.address, ...balanceAccounts }
  const data = { owner: bytesOf(who.address) }
  await market.done([market.build('openBalance', { data, accounts })], owner)
  await market.deposit(who, 20n * UNIT)
  return who
}

describe('a ring of four accounts that release a request within one block', () => {
  const BOND = UNIT / 1_000n
  const SIGNATURE = 5_000n
  let actors: typeof market.actors
  let honest: KeyPairSigner
  let offers: Map<KeyPairSigner, Uint8Array>

  /**
   * Returns an open request that the ring released four times, and the lamports that the releases
   * took out of the ring's wallets.
   */
  async function releasedByAll(): Promise<{ id: Uint8Array; spent: bigint }> {
    actors = market.actors
    offers = new Map([[actors.provider, market.offerHash]])
    const ring: KeyPairSigner[] = []
    for (let n = 0; n < 4; n++) {
      const provider = await anotherProvider(500 + n)
      Object.assign(market, { actors: { ...actors, provider } })
      await market.stake(provider, UNIT)
      expect(await errorNameFrom(publish(market, { nonce: BigInt(n + 2) }))).toBeUndefined()
      offers.set(provider, market.offerHash)
      ring.push(provider)
    }
    honest = actors.provider
    act(honest)
    const id = await openAnswerRequest()
    const lamports = () => ring.reduce((sum, who) => sum + market.chain.lamportsOf(who.address), 0n)
    const before = lamports()
    const now = market.chain.nowSeconds
    for (const who of ring) {
      act(who)
      expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
      expect(await errorNameFrom(releaseRequest(market, id))).toBeUndefined()
    }
    expect(market.chain.nowSeconds).toBe(now)
    return { id, spent: before - lamports() }
  }

  /** Makes one of the accounts the provider of the instructions that follow. */
  function act(provider: KeyPairSigner): void {
    Object.assign(market, { actors: { ...actors, provider }, offerHash: offers.get(provider) })
  }

  // Finding: OFF3-11
  test('after four accounts released a request, a provider can lock and claim it', async () => {
    const { id, spent } = await releasedByAll()
    expect(spent).toBe(8n * SIGNATURE)
    act(honest)
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    const voucher = { id, total: 12_345n }
    expect(await errorNameFrom(claimRequest(market, voucher))).toBeUndefined()
  })

  // Finding: OFF3-11
  test('after four releases, a provider that never answers loses its bond', async () => {
    const { id } = await releasedByAll()
    const fifth = honest
    act(fifth)
    const [before, client] = [await market.balanceOf(fifth), await availableOf('client')]
    const { owed } = await market.read('asset', market.at.asset(NATIVE))
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(releaseRequest(market, id))).toBe('LockIsFinal')
    market.chain.advance(3_600n)
    // The provider `fifth`, whose bond is forfeited, sends the refund and gets the reward itself:
    // the fees of two signatures.
    expect(await errorNameFrom(refundRequest(market, id, fifth))).toBeUndefined()
    const after = await market.balanceOf(fifth)
    expect(before.available - after.available).toBe(BOND - 2n * SIGNATURE)
    expect(after.reserved).toBe(before.reserved)
    // The client gets its escrow back, and nothing of the bond. The rest of the bond is burnt, and
    // no account can sweep it.
    expect(await availableOf('client')).toBe(client + COST)
    const left = await market.read('asset', market.at.asset(NATIVE))
    expect(left.owed).toBe(owed)
    await checkInvariants(market, BOND - 2n * SIGNATURE)
  })

  // Finding: OFF3-11
  test('a client that releases through four accounts gains less than it pays', async () => {
    const { id, spent } = await releasedByAll()
    act(honest)
    // A lock after four releases is final: the provider cannot release it. With a lock, a provider
    // states the greatest bond that it accepts.
    const nothing = lockRequest(market, id, honest, honest, BOND - 1n)
    expect(await errorNameFrom(nothing)).toBe('BondTooHigh')
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    market.chain.advance(3_600n)
    const before = await availableOf('client')
    expect(await errorNameFrom(refundRequest(market, id))).toBeUndefined()
    const gained = (await availableOf('client')) - before - COST
    expect(gained).toBe(2n * SIGNATURE)
    expect(gained).toBeLessThan(spent)
  })

  test('leaves the fifth lock to its client too: no release opens it again', async () => {
    const { id } = await releasedByAll()
    expect(await errorNameFrom(endRequest(market, id))).toBeUndefined()
  })
})

describe('a job without named validators', () => {
  const terms = { validators: [], validatorsMin: 4, budget: 30_000_009n, rounds: 10 }
  const validatorStake = 3_000_000n

  test('a job without named validators opens only with enough stake behind each seat', async () => {
    const open = async (fields: object) =>
      (await openJob(market, { ...terms, ...fields })).outcome.refusal
    expect(await open({ validatorStake: validatorStake - 1n })).toBe('JobTermsInvalid')
    expect(await open({ validatorStake, validatorsMin: 1 })).toBe('JobTermsInvalid')
    expect(await open({ validatorStake })).toBeUndefined()
  })

  // Finding: SOL-M4
  test('no single account decides a job, whatever its weight and its time of joining', async () => {
    const { provider, creator, stranger, feeSink } = market.actors
    const attacker = await anotherProvider(600)
    const honest = [creator, stranger, feeSink]
    for (const who of honest) await market.deposit(who, UNIT)
    const { job, outcome } = await openJob(market, { ...terms, validatorStake })
    expect(outcome.refusal).toBeUndefined()
    expect(await errorNameFrom(joinJob(market, job, { who: provider }))).toBeUndefined()
    for (const who of honest) {
      expect(await errorNameFrom(joinJob(market, job, { who, weight: 100 }))).toBeUndefined()
    }
    market.chain.advance(WINDOW)
    const late = joinJob(market, job, { who: attacker, weight: 1_000 })
    expect(await errorNameFrom(late)).toBe('JobPhaseInvalid')
    market.chain.advance(-1n)
    const intime = joinJob(market, job, { who: attacker, weight: 1_000 })
    expect(await errorNameFrom(intime)).toBeUndefined()
    market.chain.advance(WINDOW + 1n)
    expect(await errorNameFrom(advanceJob(market, job, 'beginJob'))).toBeUndefined()
    expect((await jobOf(market, job)).weights.slice(0, 4)).toEqual([100, 100, 100, 149])
    const round = async (judges: readonly KeyPairSigner[]) => {
      await commitUpdate(market, job, { who: provider, n: 1 })
      market.chain.advance(WINDOW)
      await revealUpdate(market, job, { who: provider, n: 1 })
      market.chain.advance(WINDOW)
      const ballots = judges.map((who) => ({ who, state: 9, scores: [10_000] }))
      await scoreRound(market, job, ballots)
      market.chain.advance(WINDOW)
      expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
      return (await jobOf(market, job)).accepted
    }
    expect(await round([attacker])).toBe(0)
    expect(await round([attacker, creator])).toBe(0)
    // The attacker does not prevent the other validators from deciding.
    expect(await round(honest)).toBe(1)
  })
})

/** Closes the creator's balance, so that the next payment must pay the rent of a new balance. */
async function closeBalance(): Promise<void> {
  const { creator, owner } = market.actors
  const balances = { balance: await market.balance(creator) }
  const accounts = { owner: creator.address, ...balances, payer: owner.address }
  await market.done([market.build('closeBalance', { data: {}, accounts })], creator)
}
const balanceRent = () => market.chain.svm.minimumBalanceForRentExemption(120n)

// Finding: SOL-L2
test('a settlement reopens the closed balance of a royalty recipient and succeeds', async () => {
  const { creator, provider } = market.actors
  const { id } = await openSession(market)
  await closeBalance()
  const before = market.chain.lamportsOf(provider.address)
  expect(await errorNameFrom(settle(market, { id, total: 10_000n }))).toBeUndefined()
  expect(before - market.chain.lamportsOf(provider.address)).toBe(balanceRent() + 2n * 5_000n)
  expect((await market.balanceOf(creator)).available).toBe(500n)
  // The sender gets the rent back when the recipient closes the balance again.
  await market.withdraw(creator, 500n)
  const accounts = { owner: creator.address, payer: provider.address }
  const balance = await market.balance(creator)
  const close = market.build('closeBalance', { data: {}, accounts: { ...accounts, balance } })
  await market.done([close], creator)
  expect(before - market.chain.lamportsOf(provider.address)).toBe(2n * 5_000n)
})

// Finding: SOL-L2
test('a royalty recipient without a balance delays no close that both sides signed', async () => {
  const { creator, stranger } = market.actors
  const { id } = await openSession(market)
  const last = { id, total: 10_000n, count: 1n }
  const [consent, close] = await closeCooperativelyInstructions(market, last)
  const [proof, act] = await settleInstructions(market, last, stranger)
  if (!proof || !act?.data) throw new Error('two instructions')
  const agreed = Uint8Array.from(act.data)
  agreed.set([1, consentModes.close, 0], agreed.length - 3)
  await closeBalance()
  const all = [consent, proof, { ...act, data: agreed }, close]
  expect(await errorNameFrom(market.send(all, stranger))).toBeUndefined()
  expect((await market.balanceOf(creator)).available).toBe(500n)
})

test('a recipient without a balance delays no claim and no posted answer', async () => {
  const { creator } = market.actors
  await closeBalance()
  const id = await openAnswerRequest()
  await lockRequest(market, id)
  expect(await errorNameFrom(claimRequest(market, { id, total: 10_000n }))).toBeUndefined()
  const { balance } = { balance: await market.balanceOf(creator) }
  expect(balance.available).toBe(500n)
  await market.withdraw(creator, 500n)
  const accounts = { owner: creator.address, payer: market.actors.provider.address }
  const close = market.build('closeBalance', {
    data: {},
    accounts: { ...accounts, balance: await market.balance(creator) },
  })
  await market.done([close], creator)
  const onChain = await openAnswerRequest({ answer: 1, prompt: PROMPT, costMax: 10_000n })
  for (const step of [lockRequest, openAnswer, writeAnswer, postAnswer]) {
    expect(await errorNameFrom(step(market, onChain))).toBeUndefined()
  }
  expect((await market.balanceOf(creator)).available).toBe(500n)
})

test('a recipient without a balance has its share in its own balance alone', async () => {
  const { stranger } = market.actors
  const { id } = await openSession(market)
  await closeBalance()
  const foreign = (await keyOf(99)).address
  for (const royaltyBalance0 of [await market.balance(stranger), foreign]) {
    const swap = { royaltyBalance0 }
    const settled = settle(market, { id, total: 10_000n, swap })
    expect(await errorNameFrom(settled)).toBe('AccountInvalid')
  }
})

describe('a name', () => {
  // Finding: SOL-L4
  test('a draft hides the name of its model, so no reader registers the name first', async () => {
    const { creator } = market.actors
    const name = 'the-name-of-a-new-model'
    const manifest = { name, version: '7' }
    const { version, draft, finish } = await draftRegistration(market, { name, manifest })
    const bytes = Buffer.from(market.chain.bytesAt(draft) ?? [])
    expect(bytes.length).toBeGreaterThan(300)
    expect(bytes.includes(name)).toBe(false)
    expect(bytes.includes('creator')).toBe(false)
    // A draft does not reserve a name. The creator owns the name from the registration of the
    // version on.
    const alias = market.at.alias(sha256(name))
    expect(await market.find('alias', alias)).toBeUndefined()
    expect(await errorNameFrom(market.send([finish], creator))).toBeUndefined()
    expect(await market.read('alias', alias)).toMatchObject({ version })
    expect(await errorNameFrom(market.send([finish], creator))).toBe('AccountInvalid')
  })

  test('a model name is registered only with the key of its draft', async () => {
    const { creator } = market.actors
    const { finish } = await draftRegistration(market, { manifest: { version: '8' } })
    const data = Uint8Array.from(finish.data ?? [])
    data[data.length - 1]! ^= 1
    const wrong = market.send([{ ...finish, data }], creator)
    expect(await errorNameFrom(wrong)).toBe('ManifestMismatch')
    // The refused instruction left the draft unchanged.
    expect(await errorNameFrom(market.send([finish], creator))).toBeUndefined()
  })
})

describe('the highest nonce', () => {
  test('opens no request: no floor could rise above it', async () => {
    const first = await openRequest(market, { nonce: NONCE_MAX })
    if (first.outcome.refusal === undefined) {
      await endRequest(market, first.id)
      await eraseRequest(market, first.id)
      expect((await openRequest(market, { nonce: NONCE_MAX })).outcome.refusal).toBeDefined()
    }
    expect(first.outcome.refusal).toBe('NonceCancelled')
  })

  // Finding: SOL-L1
  test('a session with the highest nonce is refused: one voucher would be paid twice', async () => {
    expect((await openSession(market, { nonce: NONCE_MAX })).outcome.refusal).toBe('NonceCancelled')
  })
})

// Finding: SOL-M3
test('a training round in which no member revealed is void, whatever the scores', async () => {
  const { client, provider, stranger } = market.actors
  await market.deposit(stranger, UNIT)
  const members = { trainers: [provider], validators: [[stranger, 1] as const] }
  const terms = { budget: 10n * UNIT, rounds: 10, validatorBps: 5_000, trainerStake: 100n }
  const before = await availableOf('client')
  const job = await runningJob(market, members, {
    ...terms,
    validators: [bytesOf(stranger.address)],
  })
  for (let round = 0; round < 3; round++) {
    market.chain.advance(2n * WINDOW)
    await scoreRound(market, job, [{ who: stranger, state: 9, scores: [0] }])
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
  }
  expect(await jobOf(market, job)).toMatchObject({ status: 3, accepted: 0, spent: 0n })
  expect(before - (await availableOf('client'))).toBe(0n)
  expect(client.address).not.toBe(stranger.address)
})
