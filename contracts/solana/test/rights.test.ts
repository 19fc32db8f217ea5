// Goal: a settlement, a claim and a cooperative close bind the client and the provider, so both
// must have agreed to exactly these terms.
// Method: each party sends them without the provider's consent, with this consent, and with a
// consent to other fields, another session, another market, another purpose, or by another
// provider.
// Requirements: B-10

import { Hex, Session, type SolanaDomain, Voucher } from '@ostrom/protocol'
import type { Address, KeyPairSigner } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorNameFrom, keyOf } from './chain.ts'
import { recordsOf } from './invariants.ts'
import { hexOf, NATIVE, ProgramFixture, startTrade, UNIT } from './market.ts'
import { claimRequest, lockRequest, openRequest, refundRequest } from './request-instructions.ts'
import {
  closeByProvider,
  closeCooperatively,
  closeCooperativelyInstructions,
  expire,
  openSession,
  rootOf,
  settle,
  settleInstructions,
  type VoucherFields,
} from './session-instructions.ts'

let market: ProgramFixture
/** Another provider, with a provider account of its own. */
let rival: KeyPairSigner
beforeAll(async () => {
  market = await startTrade()
  rival = await keyOf(77)
  market.chain.fund(rival.address)
  const { owner } = market.actors
  const data = { owner: Hex.toBytes(hexOf(rival)) }
  const balanceAccounts = {
    balance: await market.balance(rival),
    asset: await market.at.asset(NATIVE),
  }
  const accounts = { payer: owner.address, ...balanceAccounts }
  await market.done([market.build('openBalance', { data, accounts })], owner)
  await market.deposit(rival, 2n * UNIT)
  expect(await errorNameFrom(market.stake(rival, UNIT))).toBeUndefined()
})

const other = Hex.from(new Uint8Array(32).fill(99))
/** Returns the domains of another cluster, and of another deployment of the program. */
const elsewhere = (): readonly SolanaDomain[] => [
  { ...market.domain, genesisHash: other },
  { ...market.domain, program: other },
]

async function session(): Promise<Uint8Array> {
  const { id, outcome } = await openSession(market)
  expect(outcome.refusal).toBeUndefined()
  return id
}

async function locked(): Promise<Uint8Array> {
  const { id } = await openRequest(market)
  expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
  return id
}

type RightsSubject = {
  readonly what: string
  readonly open: () => Promise<Uint8Array>
  readonly pay: (fields: VoucherFields, sender?: KeyPairSigner) => ReturnType<typeof settle>
}

const subjects: readonly RightsSubject[] = [
  { what: 'a settlement', open: session, pay: (...args) => settle(market, ...args) },
  { what: 'a claim', open: locked, pay: (...args) => claimRequest(market, ...args) },
]

describe.each(subjects)('$what', ({ open, pay }) => {
  test('only the provider can settle or claim without a consent of the provider', async () => {
    const { client, signer, stranger, owner, creator } = market.actors
    const id = await open()
    market.chain.fund(signer.address)
    for (const who of [client, signer, stranger, owner, creator, rival]) {
      expect(await errorNameFrom(pay({ id, total: 900n }, who))).toBe('NotAllowed')
    }
    expect(await errorNameFrom(pay({ id, total: 900n }))).toBeUndefined()
  })

  test.each(['client', 'stranger', 'provider'] as const)(
    'the %s can settle or claim with the provider’s consent',
    async (who) => {
      const { provider } = market.actors
      const id = await open()
      const before = await market.balanceOf(provider)
      const agreed = { id, total: 900n, count: 2n, consentBy: provider }
      expect(await errorNameFrom(pay(agreed, market.actors[who]))).toBeUndefined()
      expect((await market.balanceOf(provider)).available).toBeGreaterThan(before.available)
    },
  )

  test('a consent by another account, or to other terms, is refused', async () => {
    const { client, provider, signer, stranger } = market.actors
    const id = await open()
    const another = Hex.from(await open())
    const isClaim = open === locked
    const other = isClaim ? { requestId: another } : { sessionId: another }
    const wrongTotals = isClaim
      ? [{ totalMin: 899n }, { totalMin: 901n }]
      : [{ total: 899n }, { total: 901n }]
    const last = { id, total: 900n, count: 2n }
    const wrong: readonly Partial<VoucherFields>[] = [
      ...[client, signer, stranger, rival].map((consentBy) => ({ consentBy })),
      ...wrongTotals.map((consented) => ({ consentBy: provider, consented })),
      ...[{ count: 1n }, { count: 3n }, other].map((consented) => ({
        consentBy: provider,
        consented,
      })),
      { consentBy: provider, consented: { receiptsRoot: Hex.from(rootOf(3n)) } },
      ...elsewhere().map((consentDomain) => ({ consentBy: provider, consentDomain })),
    ]
    for (const fields of wrong) {
      const sent = pay({ ...last, ...fields }, stranger)
      expect(await errorNameFrom(sent), JSON.stringify(Object.keys(fields))).toBe(
        'SignatureInvalid',
      )
    }
    // The provider's signature does not replace the client's signature.
    const forged = { ...last, consentBy: provider, signedBy: provider }
    expect(await errorNameFrom(pay(forged, stranger))).toBe('SignatureInvalid')
  })

  test('a settlement or claim with the record of another provider is refused', async () => {
    const { stranger } = market.actors
    const id = await open()
    const theirs = new ProgramFixture(market.chain, { ...market.actors, provider: rival })
    Object.assign(theirs, { offer: market.offer, offerHash: market.offerHash })
    // The rival's consent and provider account, for a session or request of another provider.
    const act = open === session ? settle : claimRequest
    const own = { id, total: 900n, consentBy: rival }
    expect(await errorNameFrom(act(theirs, own, stranger))).toBe('AccountInvalid')
    expect(await errorNameFrom(act(theirs, { id, total: 900n }, rival))).toBe('AccountInvalid')
  })
})

describe('a word', () => {
  test('on a total is worth nothing once more was settled', async () => {
    const { provider, stranger } = market.actors
    const id = await session()
    const early = { id, total: 500n, count: 1n, consentBy: provider }
    expect(await errorNameFrom(settle(market, early, stranger))).toBeUndefined()
    expect(await errorNameFrom(settle(market, early, stranger))).toBe('VoucherNotIncreasing')
    expect(await errorNameFrom(settle(market, { id, total: 600n, count: 2n }))).toBeUndefined()
    expect(await errorNameFrom(settle(market, early, stranger))).toBe('VoucherNotIncreasing')
  })

  test('on a claim of a least total is worth nothing for less', async () => {
    const { provider, stranger } = market.actors
    const id = await locked()
    const agreed = { consentBy: provider, totalMin: 400n }
    const below = { id, total: 399n, ...agreed }
    expect(await errorNameFrom(claimRequest(market, below, stranger))).toBe('ConsentMismatch')
    // A consent to a least total of 400, in an instruction that states 399.
    const told = { ...below, totalMin: 399n, consented: { totalMin: 400n } }
    expect(await errorNameFrom(claimRequest(market, told, stranger))).toBe('SignatureInvalid')
    const claim = { id, total: 450n, ...agreed }
    expect(await errorNameFrom(claimRequest(market, claim, stranger))).toBeUndefined()
  })

  test('on a claim ends its request, once', async () => {
    const { provider, stranger } = market.actors
    const id = await locked()
    const claim = { id, total: 500n, consentBy: provider }
    expect(await errorNameFrom(claimRequest(market, claim, stranger))).toBeUndefined()
    expect(await errorNameFrom(claimRequest(market, claim, stranger))).toBe('RequestNotLocked')
  })

  test('on a settlement closes nothing, and one on the end settles nothing by itself', async () => {
    const { provider, stranger } = market.actors
    const id = await session()
    const words = { sessionId: Hex.from(id), total: 400n, count: 1n }
    const voucher = { ...words, receiptsRoot: Hex.from(rootOf(1n)) }
    const [settling, closing] = await Promise.all([
      market.signed(provider, Session.settlementConsentHash(voucher, market.domain)),
      market.signed(provider, Session.closeConsentHash(voucher, market.domain)),
    ])
    const fields = { id, total: 400n }
    const agreed = { ...fields, consentBy: provider }
    const [proof, , settles] = await settleInstructions(market, agreed, stranger)
    if (!proof || !settles) throw new Error('a proof, a consent and the act')
    // The consent to the close, in place of the consent to the settlement.
    const sent = market.send([proof, closing, settles], stranger)
    expect(await errorNameFrom(sent)).toBe('SignatureInvalid')
    expect(await errorNameFrom(settle(market, fields))).toBeUndefined()
    const [, close] = await closeCooperativelyInstructions(market, fields)
    expect(await errorNameFrom(market.send([settling, close], stranger))).toBe('SignatureInvalid')
    // The client's signature of the voucher itself is no consent of the provider.
    const own = await market.signed(market.actors.signer, Voucher.hash(voucher, market.domain))
    expect(await errorNameFrom(market.send([own, close], stranger))).toBe('SignatureInvalid')
    expect(await errorNameFrom(closeCooperatively(market, fields))).toBeUndefined()
  })
})

describe('an end', () => {
  test('only the provider can close a session alone', async () => {
    const { client, stranger, owner } = market.actors
    const id = await session()
    for (const who of [client, stranger, owner, rival]) {
      expect(await errorNameFrom(closeByProvider(market, id, who))).toBe('NotAllowed')
    }
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
  })

  test('together is sent by anybody with its word on this, and with no other', async () => {
    const { client, signer, stranger, provider } = market.actors
    const id = await session()
    expect(await errorNameFrom(settle(market, { id, total: 400n }))).toBeUndefined()
    for (const signedBy of [client, signer, stranger, rival]) {
      const forged = closeCooperatively(market, { id, total: 400n, signedBy })
      expect(await errorNameFrom(forged)).toBe('SignatureInvalid')
    }
    const consent = { sessionId: Hex.from(id), total: 400n, count: 1n }
    const words = { ...consent, receiptsRoot: Hex.from(rootOf(1n)) }
    const [, close] = await closeCooperativelyInstructions(market, { id, total: 400n })
    for (const domain of elsewhere()) {
      const foreign = await market.signed(provider, Session.closeConsentHash(words, domain))
      expect(await errorNameFrom(market.send([foreign, close], stranger))).toBe('SignatureInvalid')
    }
    const another = { ...words, sessionId: Hex.from(await session()) }
    const astray = await market.signed(provider, Session.closeConsentHash(another, market.domain))
    expect(await errorNameFrom(market.send([astray, close], stranger))).toBe('SignatureInvalid')
    expect(await errorNameFrom(closeCooperatively(market, { id, total: 400n }))).toBeUndefined()
  })

  test('a client without money and balance does not hold up the end of a session', async () => {
    const { client, owner } = market.actors
    const id = await session()
    const other = await session()
    const { cap } = await market.read('session', market.at.session(id))
    for (const one of [id, other]) {
      expect(await errorNameFrom(settle(market, { id: one, total: cap }))).toBeUndefined()
    }
    const ownerAccounts = { owner: client.address, balance: await market.balance(client) }
    await leaveBalance(ownerAccounts.balance)
    const accounts = { ...ownerAccounts, payer: owner.address }
    const gone = market.build('closeBalance', { data: {}, accounts })
    expect(await errorNameFrom(market.send([gone], client))).toBeUndefined()
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    market.chain.advance(7_200n)
    expect(await errorNameFrom(expire(market, other))).toBeUndefined()
    expect((await market.providerOf()).stakeInUse).toBe(0n)
  })
})

/** Ends the open sessions and requests of the client, and withdraws the rest of its balance. */
async function leaveBalance(address: Address): Promise<void> {
  const { client } = market.actors
  market.chain.advance(7_200n)
  for (const { id, state } of recordsOf(market, 'session')) {
    const { cap, settled } = await market.read('session', market.at.session(id))
    if (state === 1 && settled < cap)
      expect(await errorNameFrom(expire(market, id))).toBeUndefined()
  }
  for (const { id, state } of recordsOf(market, 'request')) {
    if (state === 2) expect(await errorNameFrom(refundRequest(market, id))).toBeUndefined()
  }
  const { available, reserved } = await balanceAt(address)
  expect(reserved).toBe(0n)
  expect(await errorNameFrom(market.withdraw(client, available))).toBeUndefined()
}

const balanceAt = (address: Address) => market.read('balance', Promise.resolve(address))
