// Tests the registry of models, offers and announcements on Solana.
// Requirements: R000-2

import { Hex } from '@ostrom/protocol'
import type { Address, KeyPairSigner } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { announce } from './announcement.ts'
import { errorNameFrom } from './chain.ts'
import { hexOf, type ProgramFixture, publish, register, sha256, startTrade } from './market.ts'
import { openSession } from './session-instructions.ts'

let market: ProgramFixture
let version: Uint8Array
beforeAll(async () => {
  market = await startTrade()
  version = market.version
})

const model = (of = version) => market.read('model', market.at.model(of))

describe('registering', () => {
  test('keeps all of the registration, and names the version', async () => {
    const { creator } = market.actors
    const before = await model()
    expect(before).toMatchObject({ status: 1, access: 0, version, royaltyBps0: 500 })
    expect(before.creator).toEqual(bytesOf(creator.address))
    expect(new TextDecoder().decode(before.tail)).toContain('bafkreia')
    const alias = await market.read('alias', market.at.alias(sha256('tiny')))
    expect(alias.version).toEqual(version)
  })

  test('refuses a manifest that names another creator, or is not the version', async () => {
    const { stranger } = market.actors
    const foreign = { manifest: { creator: hexOf(stranger), version: '9' } }
    expect(await errorNameFrom(register(market, foreign))).toBe('ManifestMismatch')
  })

  test('refuses bad names, royalties beyond half, and unknown parents', async () => {
    expect(
      await errorNameFrom(register(market, { name: 'Tiny', manifest: { version: '10' } })),
    ).toBe('NameInvalid')
    expect(await errorNameFrom(register(market, { bps: 5_001, manifest: { version: '11' } }))).toBe(
      'RoyaltyInvalid',
    )
    const parents = [Hex.from(new Uint8Array(32).fill(3))]
    expect(await errorNameFrom(register(market, { manifest: { version: '12', parents } }))).toBe(
      'ParentUnknown',
    )
    expect(await errorNameFrom(register(market, { manifest: {} }))).toBe('AccountExists')
  })

  test('a later version of the name leaves the name where it is, until it is moved', async () => {
    const { creator, stranger } = market.actors
    const parents = [Hex.from(version)]
    expect(
      await errorNameFrom(register(market, { manifest: { version: '2', parents } })),
    ).toBeUndefined()
    const newer = market.version
    market.version = version
    const address = market.at.alias(sha256('tiny'))
    expect((await market.read('alias', address)).version).toEqual(version)
    const move = async (who: KeyPairSigner, to: Uint8Array) => {
      const accounts = {
        creator: who.address,
        model: await market.at.model(to),
        alias: await address,
      }
      return market.send([market.build('setAlias', { data: {}, accounts })], who)
    }
    expect(await errorNameFrom(move(stranger, newer))).toBe('NotAllowed')
    expect(await errorNameFrom(move(creator, newer))).toBeUndefined()
    expect((await market.read('alias', address)).version).toEqual(newer)
    await move(creator, version)
  })
})

describe('who may use a version', () => {
  test('only accounts that the creator lets in may offer an allow-listed version', async () => {
    const { creator, provider } = market.actors
    const options = { access: 1, name: 'closed', manifest: { version: '3' } }
    expect(await errorNameFrom(register(market, options))).toBeUndefined()
    const closed = market.version
    expect(await errorNameFrom(publish(market, { nonce: 30n }))).toBe('ModelNotAllowed')
    const key = bytesOf(provider.address)
    const creatorAccounts = { creator: creator.address, model: await market.at.model(closed) }
    const accounts = {
      ...creatorAccounts,
      modelPermission: await market.at.modelPermission(closed, key),
    }
    const allow = market.build('grantModelPermission', { data: { account: key }, accounts })
    expect(await errorNameFrom(market.send([allow], creator))).toBeUndefined()
    const disallow = market.build('revokeModelPermission', { data: {}, accounts })
    expect(await errorNameFrom(market.send([disallow], creator))).toBeUndefined()
    expect(market.chain.bytesAt(accounts.modelPermission)).toBeUndefined()
    market.version = version
  })

  test('quarantine stops the market, by the guardian; retiring is for ever', async () => {
    const { guardian, creator, stranger } = market.actors
    const modelAccounts = {
      config: await market.at.config(),
      model: await market.at.model(version),
    }
    const setStatus = (status: number, who = guardian) => {
      const accounts = { guardian: who.address, ...modelAccounts }
      return market.send([market.build('setStatus', { data: { status }, accounts })], who)
    }
    expect(await errorNameFrom(setStatus(3, stranger))).toBe('NotAllowed')
    expect(await errorNameFrom(setStatus(4))).toBe('StatusChangeInvalid')
    expect(await errorNameFrom(setStatus(3))).toBeUndefined()
    expect((await openSession(market)).outcome.refusal).toBe('ModelNotUsable')
    expect(await errorNameFrom(setStatus(2))).toBeUndefined()
    expect((await openSession(market)).outcome.refusal).toBeUndefined()
    await setStatus(1)
    const retire = (who: KeyPairSigner, of: Address) => {
      const accounts = { creator: who.address, model: of }
      return market.send([market.build('retireModel', { data: {}, accounts })], who)
    }
    expect(await errorNameFrom(retire(stranger, modelAccounts.model))).toBe('NotAllowed')
    expect(await errorNameFrom(register(market, { name: 'old', manifest: { version: '4' } }))).toBe(
      undefined,
    )
    const old = await market.at.model(market.version)
    market.version = version
    expect(await errorNameFrom(retire(creator, old))).toBeUndefined()
    expect(await errorNameFrom(retire(creator, old))).toBe('StatusChangeInvalid')
  })
})

describe('calibrations', () => {
  test('the creator sets a calibration, and a later one replaces an earlier one', async () => {
    const { creator, stranger } = market.actors
    const [artifact, engine] = [sha256('weights'), sha256('engine')]
    const address = market.at.calibration(version, artifact, engine)
    const set = async (cid: string, who = creator) => {
      const accounts = {
        creator: who.address,
        model: await market.at.model(version),
        calibration: await address,
      }
      const data = { artifact, engine, sha256: sha256(cid), cid: new TextEncoder().encode(cid) }
      return market.send([market.build('setCalibration', { data, accounts })], who)
    }
    expect(await errorNameFrom(set('bafk1', stranger))).toBe('NotAllowed')
    for (const cid of ['bafk-long', 'bafk2']) {
      expect(await errorNameFrom(set(cid))).toBeUndefined()
      const calibration = await market.read('calibration', address)
      expect(calibration.sha256).toEqual(sha256(cid))
      expect(new TextDecoder().decode(calibration.tail).replace(/\0+$/, '')).toBe(cid)
    }
  })
})

describe('offers', () => {
  test('have the fee, the shares and the ratio of the moment; retired, they are gone', async () => {
    const { provider, stranger } = market.actors
    const { offerHash, offer } = market
    expect(await errorNameFrom(publish(market, { feeBps: 999, nonce: 40n }))).toBe('OfferOutdated')
    // An offer on Solana has no court and no window before pay is final, so the program refuses
    // offers that state such terms.
    const { stakeRatio } = offer
    for (const terms of [
      { royalties: [] },
      { windowSeconds: 1 },
      { court: hexOf(stranger) },
      { stakeRatio: stakeRatio + 1n },
      { stakeRatio: stakeRatio / 10n },
      { stakeRatio: 0n },
    ]) {
      expect(await errorNameFrom(publish(market, { ...terms, nonce: 41n }))).toBe('TermsMismatch')
    }
    const changes = { artifact: Hex.zeroHash, engineClass: Hex.zeroHash, counting: 1, sampling: 1 }
    for (const change of [...Object.entries(changes), ['tier', 1] as const]) {
      const lie = Object.fromEntries([change])
      expect(await errorNameFrom(publish(market, { nonce: 42n }, lie))).toBe('TermsMismatch')
    }
    expect(await errorNameFrom(publish(market))).toBe('AccountExists')
    const retire = async (who: KeyPairSigner) => {
      const offerAccounts = { offer: await market.at.offer(offerHash), payer: provider.address }
      const side = { sender: who.address, providerRecord: await market.providerRecord() }
      const accounts = { ...side, ...offerAccounts }
      return market.send([market.build('retireOffer', { data: {}, accounts })], who)
    }
    expect(await errorNameFrom(retire(stranger))).toBe('NotAllowed')
    expect(await errorNameFrom(retire(provider))).toBeUndefined()
    expect((await openSession(market)).outcome.refusal).toBe('AccountInvalid')
    Object.assign(market, { offer, offerHash })
    expect(await errorNameFrom(publish(market))).toBeUndefined()
  })

  test('an announcement is dated, and an older one cannot follow it', async () => {
    const { stranger } = market.actors
    const addresses = new TextEncoder().encode('/dns/a/tcp/1')
    const now = market.chain.nowSeconds
    const outcomeOf = (fields: Parameters<typeof announce>[1]) =>
      errorNameFrom(announce(market, { addresses, ...fields }))
    const at = (issuedAt: bigint, expiresAt: bigint) => outcomeOf({ issuedAt, expiresAt })
    expect(await outcomeOf({ sender: stranger })).toBe('NotAllowed')
    expect(await at(now + 3_601n, now + 9_000n)).toBe('EndpointTimesInvalid')
    expect(await at(now, now)).toBe('EndpointTimesInvalid')
    expect(await outcomeOf({ addresses: new Uint8Array(513) })).toBe('InputTooLong')
    expect(await at(now, now + 60n)).toBeUndefined()
    expect(await at(now, now + 61n)).toBe('EndpointTimesInvalid')
    expect(await at(now + 1n, now + 61n)).toBeUndefined()
    const before = await market.read('provider', market.providerRecord())
    expect(before.tail.subarray(0, before.addressesLength)).toEqual(addresses)
  })
})
