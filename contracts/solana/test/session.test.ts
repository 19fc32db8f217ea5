// Tests sessions on Solana: opening, settling, closing, and every error. Each test sends
// transactions to the deployed program, and reads their effects from the program's own accounts.

import { Hex, Price } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, consentModes } from '../interface/index.ts'
import { errorNameFrom, keyOf } from './chain.ts'
import { proposeAndApply } from './governance-instructions.ts'
import { NATIVE, type ProgramFixture, publish, startTrade, UNIT } from './market.ts'
import { submitFeedback } from './request-instructions.ts'
import {
  CAP,
  cancelNonces,
  closeByProvider,
  closeCooperatively,
  closeCooperativelyInstructions,
  eraseSession,
  expire,
  type OpenSessionFields,
  openSession,
  raiseCap,
  requestClose,
  settle,
  settleInstructions,
} from './session-instructions.ts'

let market: ProgramFixture
beforeAll(async () => {
  market = await startTrade()
})

const opening = async (fields: OpenSessionFields) =>
  (await openSession(market, fields)).outcome.refusal
const open = async (fields: OpenSessionFields = {}): Promise<Uint8Array> => {
  const { id, outcome } = await openSession(market, fields)
  expect(outcome.refusal).toBeUndefined()
  return id
}
const books = async () => ({
  client: await market.balanceOf(market.actors.client),
  provider: await market.balanceOf(market.actors.provider),
  sink: await market.balanceOf(market.actors.feeSink),
  creator: await market.balanceOf(market.actors.creator),
  stakeInUse: (await market.providerOf()).stakeInUse,
})
const session = (id: Uint8Array) => market.read('session', market.at.session(id))

describe('opening a session', () => {
  test('reserves the cap and keeps what was authorized', async () => {
    const before = await books()
    const id = await open()
    const after = await books()
    expect(after.client.available - before.client.available).toBe(-CAP)
    expect(after.client.reserved - before.client.reserved).toBe(CAP)
    // Each lamport of stake backs ten lamports of open value.
    expect(after.stakeInUse - before.stakeInUse).toBe(CAP / 10n)
    const { client, provider, signer } = market.actors
    expect(await session(id)).toMatchObject({
      state: 1,
      cap: CAP,
      settled: 0n,
      feeBps: 1_000,
      royaltyBps0: 500,
      client: bytesOf(client.address),
      provider: bytesOf(provider.address),
      signer: bytesOf(signer.address),
      offer: market.offerHash,
    })
    await closeByProvider(market, id)
  })

  test('refuses an id twice, also after it was closed', async () => {
    const nonce = market.nonce()
    const id = await open({ nonce })
    expect(await opening({ nonce })).toBe('AccountExists')
    await closeByProvider(market, id)
    expect(await opening({ nonce })).toBe('AccountExists')
  })

  test('refuses authorizations that are late, hoarded, too long, or for nothing', async () => {
    const now = market.chain.nowSeconds
    expect(await opening({ openBySeconds: now - 1n })).toBe('AuthorizationExpired')
    expect(await opening({ openBySeconds: now + 601n })).toBe('AuthorizationTooEarly')
    expect(await opening({ expiresAtSeconds: now })).toBe('SessionExpired')
    expect(await opening({ expiresAtSeconds: now + 31n * 86_400n })).toBe('DeadlineTooFar')
    expect(await opening({ cap: 0n })).toBe('AmountZero')
  })

  test('refuses another key, other words, and anybody but the provider', async () => {
    const { provider, stranger } = market.actors
    expect(await opening({ signedBy: provider })).toBe('SignatureInvalid')
    expect(await opening({ offerHash: Hex.from(new Uint8Array(32)) })).toBe('SignatureInvalid')
    expect(await opening({ sender: stranger })).toBe('NotAllowed')
  })

  test('refuses more than the client has, and more than the stake backs', async () => {
    const { available } = (await books()).client
    expect(await opening({ cap: available + 1n })).toBe('StakeTooLow')
    expect(await opening({ cap: 20n * UNIT + 1n })).toBe('StakeTooLow')
    const id = await open({ cap: 20n * UNIT })
    expect(await opening({ cap: 1n })).toBe('StakeTooLow')
    await closeByProvider(market, id)
  })

  test('refuses nonces that the client cancelled', async () => {
    const old = market.nonce()
    const floor = market.nonce()
    expect(await errorNameFrom(cancelNonces(market, floor))).toBeUndefined()
    expect(await errorNameFrom(cancelNonces(market, floor))).toBe('NonceCancelled')
    expect(await opening({ nonce: old })).toBe('NonceCancelled')
    await closeByProvider(market, await open({ nonce: floor }))
  })
})

describe('settling', () => {
  test('pays what vouchers add, divided as the protocol divides', async () => {
    const id = await open()
    const before = await books()
    const totals = [9_999n, 10_000n, 123_456_789n, CAP]
    for (const [i, total] of totals.entries()) {
      const count = BigInt(i + 1)
      expect(await errorNameFrom(settle(market, { id, total, count }))).toBeUndefined()
      const terms = { previous: 0n, total, feeBps: 1_000, royaltyBps: [500] }
      const { fee, royalties, net } = Price.split(terms)
      const after = await books()
      expect(after.provider.available - before.provider.available).toBe(net)
      expect(after.sink.available - before.sink.available).toBe(fee)
      expect(after.creator.available - before.creator.available).toBe(royalties[0])
      expect(before.client.reserved - after.client.reserved).toBe(total)
    }
    await closeByProvider(market, id)
  })

  test('refuses vouchers that fall, repeat, exceed the cap, or are of another key', async () => {
    const id = await open()
    const { client } = market.actors
    await settle(market, { id, total: 500n, count: 2n })
    expect(await errorNameFrom(settle(market, { id, total: 500n, count: 2n }))).toBe(
      'VoucherNotIncreasing',
    )
    expect(await errorNameFrom(settle(market, { id, total: 499n, count: 3n }))).toBe(
      'VoucherNotIncreasing',
    )
    expect(await errorNameFrom(settle(market, { id, total: 500n, count: 1n }))).toBe(
      'VoucherNotIncreasing',
    )
    expect(await errorNameFrom(settle(market, { id, total: CAP + 1n, count: 3n }))).toBe(
      'VoucherOverCap',
    )
    const forged = { id, total: 600n, count: 3n, signedBy: client }
    expect(await errorNameFrom(settle(market, forged))).toBe('SignatureInvalid')
    // A voucher with the same total and more answers pays nothing, but raises the session's count.
    expect(await errorNameFrom(settle(market, { id, total: 500n, count: 3n }))).toBeUndefined()
    expect(await session(id)).toMatchObject({ settled: 500n, count: 3n })
    await closeByProvider(market, id)
  })

  test('refuses a voucher of another session, and one checked elsewhere', async () => {
    const [first, second] = [await open(), await open()]
    const { provider, signer } = market.actors
    const [proof] = await settleInstructions(market, { id: first, total: 100n })
    const [, act] = await settleInstructions(market, { id: second, total: 100n })
    if (!proof || !act) throw new Error('two instructions each')
    expect(await errorNameFrom(market.send([proof, act], provider))).toBe('SignatureInvalid')
    // The instruction at the index of the proof is `settle` itself, not one of the ed25519 program.
    expect(await errorNameFrom(market.send([act], provider))).toBe('SignatureInvalid')
    const [own] = await settleInstructions(market, { id: second, total: 100n, signedBy: signer })
    if (!own?.data) throw new Error('an instruction with data')
    // Offsets into another instruction prove nothing about this instruction.
    const data = Uint8Array.from(own.data)
    data[14] = 1
    data[15] = 0
    const astray = await market.send([{ ...own, data }, act], provider)
    expect(astray.refusal).toBeDefined()
    for (const id of [first, second]) await closeByProvider(market, id)
  })
})

describe('agreeing', () => {
  // Finding: SOL-EVM1
  test('any account can settle exactly the voucher that the provider consented to', async () => {
    const { provider, stranger, client } = market.actors
    const id = await open()
    const before = await books()
    const last = { id, total: 900n, count: 2n }
    expect(await errorNameFrom(settle(market, last, stranger))).toBe('NotAllowed')
    for (const wrong of [
      { ...last, consentBy: client },
      { ...last, consentBy: provider, consented: { total: 901n } },
    ]) {
      expect(await errorNameFrom(settle(market, wrong, stranger))).toBe('SignatureInvalid')
    }
    expect(
      await errorNameFrom(settle(market, { ...last, consentBy: provider }, stranger)),
    ).toBeUndefined()
    const after = await books()
    expect(before.client.reserved - after.client.reserved).toBe(900n)
    expect(after.provider.available).toBeGreaterThan(before.provider.available)
    await closeByProvider(market, id)
  })

  test('a count decides nothing: any higher total is payable', async () => {
    const id = await open()
    const last = (1n << 64n) - 1n
    expect(await errorNameFrom(settle(market, { id, total: 5n, count: last }))).toBeUndefined()
    expect(await errorNameFrom(settle(market, { id, total: 6n, count: 1n }))).toBeUndefined()
    expect(await session(id)).toMatchObject({ settled: 6n, count: 1n })
    await closeByProvider(market, id)
  })
})

describe('closing', () => {
  test('a close by the provider returns the rest at once, and only once', async () => {
    const before = await books()
    const id = await open()
    await settle(market, { id, total: 1_000n })
    expect(await errorNameFrom(closeByProvider(market, id, market.actors.stranger))).toBe(
      'NotAllowed',
    )
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    const after = await books()
    expect(after.client.available - before.client.available).toBe(-1_000n)
    expect(after.client.reserved).toBe(before.client.reserved)
    expect(after.stakeInUse).toBe(before.stakeInUse)
    expect(await errorNameFrom(closeByProvider(market, id))).toBe('SessionClosed')
    const again = { id, total: 2_000n, count: 2n }
    expect(await errorNameFrom(settle(market, again))).toBe('SessionClosed')
  })

  test('together: at exactly the total that the provider consents to', async () => {
    const id = await open()
    await settle(market, { id, total: 400n })
    const forged = { id, total: 400n, signedBy: market.actors.client }
    // A consent to any other total or count is refused, including a total below the settled total.
    const others = [{ total: 500n }, { total: 399n }, { total: 400n, count: 2n }]
    for (const wrong of [forged, ...others.map((fields) => ({ id, ...fields }))]) {
      expect(await errorNameFrom(closeCooperatively(market, wrong))).toBe('SignatureInvalid')
    }
    expect(await errorNameFrom(closeCooperatively(market, { id, total: 400n }))).toBeUndefined()
    expect(await session(id)).toMatchObject({ state: 2, settled: 400n })
  })

  test('together, by the last voucher: anyone brings both words in one transaction', async () => {
    const id = await open()
    const { stranger, client } = market.actors
    const last = { id, total: 700n, count: 3n }
    const [consent, close] = await closeCooperativelyInstructions(market, last)
    const [proof, act] = await settleInstructions(market, last, stranger)
    if (!proof || !act?.data) throw new Error('two instructions')
    // Instruction 1 checks the voucher's signature, and instruction 0 the provider's consent to
    // close.
    const agreed = Uint8Array.from(act.data)
    agreed.set([1, consentModes.close, 0], agreed.length - 3)
    const both = [consent, proof, { ...act, data: agreed }, close]
    expect(await market.chain.sizeOf(both, [stranger])).toMatchInlineSnapshot(`1114`)
    // A second recipient of royalties adds 32 bytes to the transaction; an instruction that sets a
    // budget of compute units would add 52 bytes.
    const swap = { royaltyBalance1: await market.balance(market.actors.owner) }
    const [, toTwo] = await settleInstructions(market, { ...last, count: 4n, swap }, stranger)
    if (!toTwo) throw new Error('two instructions')
    const largest = [consent, proof, toTwo, close]
    expect(await market.chain.sizeOf(largest, [stranger])).toMatchInlineSnapshot(`1146`)
    const [forged] = await closeCooperativelyInstructions(market, { ...last, signedBy: client })
    const wrong = [forged, ...both.slice(1)]
    expect(await errorNameFrom(market.send(wrong, stranger))).toBe('SignatureInvalid')
    const [less] = await closeCooperativelyInstructions(market, { ...last, count: 2n })
    const other = [less, ...both.slice(1)]
    expect(await errorNameFrom(market.send(other, stranger))).toBe('SignatureInvalid')
    // A provider that consented to the close did not consent to a settlement that leaves the
    // session open.
    expect(await errorNameFrom(market.send(both.slice(0, 3), stranger))).toBe('ConsentMismatch')
    const elsewhere = await closeCooperativelyInstructions(market, { ...last, id: await open() })
    const astray = [...both.slice(0, 3), elsewhere[1]!]
    expect(await errorNameFrom(market.send(astray, stranger))).toBe('ConsentMismatch')
    expect(await errorNameFrom(market.send(both, stranger))).toBeUndefined()
    expect(await session(id)).toMatchObject({ state: 2, settled: 700n, count: 3n })
  })

  test('asked by the client: the provider has the window, then anyone refunds', async () => {
    const { signer, client, provider } = market.actors
    const id = await open()
    expect(await errorNameFrom(requestClose(market, id, provider))).toBe('SignatureInvalid')
    expect(await errorNameFrom(requestClose(market, id, signer))).toBeUndefined()
    const { deadline } = await session(id)
    expect(deadline).toBe(market.chain.nowSeconds + 7_200n)
    market.chain.advance(60n)
    expect(await errorNameFrom(requestClose(market, id, client))).toBeUndefined()
    expect((await session(id)).deadline).toBe(deadline)
    expect(await errorNameFrom(settle(market, { id, total: 10n }))).toBeUndefined()
    expect(await errorNameFrom(expire(market, id))).toBe('RefundTooEarly')
    market.chain.advance(7_139n)
    expect(await errorNameFrom(settle(market, { id, total: 11n, count: 2n }))).toBeUndefined()
    market.chain.advance(1n)
    expect(await errorNameFrom(settle(market, { id, total: 12n, count: 3n }))).toBe(
      'SessionExpired',
    )
    expect(await errorNameFrom(expire(market, id))).toBeUndefined()
    expect(await errorNameFrom(expire(market, id))).toBe('SessionClosed')
  })

  test('a higher cap is reserved once, and only before it is too late', async () => {
    const id = await open()
    const before = await books()
    expect(await errorNameFrom(raiseCap(market, { id, cap: 2n * CAP }))).toBeUndefined()
    expect(await errorNameFrom(raiseCap(market, { id, cap: 2n * CAP }))).toBeUndefined()
    expect((await books()).client.reserved - before.client.reserved).toBe(CAP)
    const { stranger } = market.actors
    const forged = { id, cap: 3n * CAP, signedBy: stranger }
    expect(await errorNameFrom(raiseCap(market, forged))).toBe('SignatureInvalid')
    const late = { id, cap: 3n * CAP, validUntil: market.chain.nowSeconds - 1n }
    expect(await errorNameFrom(raiseCap(market, late))).toBe('AuthorizationExpired')
    await closeByProvider(market, id)
  })
})

test('sessions that are open, or ended unpaid, take no feedback', async () => {
  const [paid, unpaid] = [await open(), await open()]
  await settle(market, { id: paid, total: 100n })
  const refused = async (id: Uint8Array) => {
    const subject = await market.at.session(id)
    for (const what of [{ stars: 1 }, { reason: new Uint8Array(32).fill(1) }]) {
      expect(await errorNameFrom(submitFeedback(market, subject, what))).toBe('NotSettled')
    }
  }
  for (const id of [paid, unpaid]) await refused(id)
  for (const id of [paid, unpaid]) await closeByProvider(market, id)
  await refused(unpaid)
  const subject = await market.at.session(paid)
  expect(await errorNameFrom(submitFeedback(market, subject, { stars: 1 }))).toBeUndefined()
})

describe('erasing', () => {
  test('returns the rent after a week, and the id stays unusable', async () => {
    const { provider, stranger } = market.actors
    const nonce = market.nonce()
    const id = await open({ nonce })
    expect(await errorNameFrom(eraseSession(market, id))).toBe('AccountNotErasable')
    await closeByProvider(market, id)
    expect(await errorNameFrom(eraseSession(market, id))).toBe('AccountNotErasable')
    market.chain.advance(7n * 86_400n)
    const before = market.chain.lamportsOf(provider.address)
    expect(await errorNameFrom(eraseSession(market, id, stranger))).toBe('AccountInvalid')
    expect(await errorNameFrom(eraseSession(market, id))).toBeUndefined()
    const rent = market.chain.svm.minimumBalanceForRentExemption(448n)
    expect(market.chain.lamportsOf(provider.address) - before).toBe(rent)
    expect(market.chain.bytesAt(await market.at.session(id))).toBeUndefined()
    // The client signs the same nonce again by mistake. The program refuses the nonce, because the
    // client's floor of nonces is now above the nonce.
    expect(await opening({ nonce })).toBe('NonceCancelled')
  })
})

describe('governance', () => {
  test('an offer of a lower fee than that of now opens no session', async () => {
    const { offer, offerHash } = market
    await proposeAndApply(market, { parameter: 0, value: 900n })
    await closeByProvider(market, await open())
    expect(await errorNameFrom(publish(market, { feeBps: 900, nonce: 70n }))).toBeUndefined()
    await closeByProvider(market, await open())
    await proposeAndApply(market, { parameter: 0, value: 1_000n })
    expect(await opening({})).toBe('OfferOutdated')
    Object.assign(market, { offer, offerHash })
    await closeByProvider(market, await open())
  })

  test('an offer of another stake ratio than that of now opens no session', async () => {
    await proposeAndApply(market, { listed: 1, numerator: 11, denominator: 1 })
    expect(await opening({})).toBe('OfferOutdated')
    await proposeAndApply(market, { listed: 1, numerator: 10, denominator: 1 })
    await closeByProvider(market, await open())
  })

  test('a stranger with a balance of another asset cannot stand in for the client', async () => {
    const other = await keyOf(77)
    const swap = { clientBalance: await market.at.balance(bytesOf(other.address), NATIVE) }
    expect(await opening({ swap })).toBe('AccountInvalid')
  })
})
