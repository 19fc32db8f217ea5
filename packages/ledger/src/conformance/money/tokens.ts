// Requirements: B-5

import { Offer, Request, Session } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { assetLike, expectRefusal, type Scenario, sealKeyOf, TOKENS } from '../world.ts'

/** Tests work that is paid in a listed token, while stake and gas are in the native token. */
export function tokensSuite(scenario: () => Scenario): void {
  describe('a listed token', () => {
    const asset = () => {
      const { token } = scenario()
      if (!token) throw new Error('the world has a token')
      return token
    }
    let offer: Offer.Offer
    beforeAll(async () => {
      const { client, provider, offer: native } = scenario()
      const terms = await client.offerTerms(asset())
      offer = { ...native, asset: asset(), ...terms, nonce: 77n }
      await provider.publishOffer(offer)
      await client.deposit({ asset: asset(), amount: 10_000_000n, approve: 'sessions' })
    })

    test('a listed token has the decimals of its own contract', async () => {
      const { client } = scenario()
      expect(await client.decimals(asset())).toBe(6)
      expect([9, 18]).toContain(await client.decimals(client.nativeAsset))
      await expectRefusal(client.decimals(assetLike(client, 0x77)), 'asset-not-allowed')
    })

    test('a listed token is deposited and withdrawn, never above the balance', async () => {
      const { stranger } = scenario()
      const { account } = stranger
      const wallet = await stranger.walletBalance(account, asset())
      await expectRefusal(
        stranger.deposit({ asset: asset(), amount: TOKENS + 1n }),
        'insufficient-funds',
      )
      await stranger.deposit({ asset: asset(), amount: 5_000n })
      expect(await stranger.balance(account, asset())).toBe(5_000n)
      await expectRefusal(
        stranger.withdraw({ asset: asset(), amount: 5_001n }),
        'insufficient-funds',
      )
      await stranger.withdraw({ asset: asset(), amount: 5_000n })
      expect(await stranger.walletBalance(account, asset())).toBe(wallet)
    })

    // Finding: gap-7
    test('pays for a session and a request exactly, and changes no other balance', async () => {
      const { client, provider, domain, authorize, voucher, terms, openedRequests, collectPay } =
        scenario()
      const coin = client.nativeAsset
      const of = async () => ({
        client: await client.balance(client.account, asset()),
        provider: await provider.balance(provider.account, asset()),
        coin: await client.balance(client.account, coin),
      })
      const before = await of()
      const offerHash = Offer.hash(offer, domain)
      const { authorization } = await authorize({ asset: asset(), offerHash, cap: 3_000_000n })
      const message = Session.authorizationMessage(authorization, domain)
      const signature = await client.signer.sign(message)
      await provider.openSession({ authorization, signature, offer })
      const sessionId = Session.idOf(authorization, domain)
      await provider.closeSession({ sessionId, last: await voucher(sessionId, 2_000_000n) })
      await collectPay(sessionId)

      const target = await terms({ asset: asset(), costMax: 500_000n })
      await client.openRequest({ terms: target })
      const requestId = Request.idOf(target, domain)
      openedRequests.add(requestId)
      const addresses = ['/ip4/127.0.0.1/tcp/4001']
      await provider.lockRequest({ requestId, offer, addresses, sealKey: sealKeyOf(1) })
      await provider.claimRequest(await voucher(requestId, 400_000n))
      await collectPay(requestId)

      const after = await of()
      expect(before.client - after.client).toBe(2_400_000n)
      const fee = (2_400_000n * BigInt(offer.feeBps)) / 10_000n
      const royalty = (2_400_000n * 500n) / 10_000n
      expect(after.provider - before.provider).toBe(2_400_000n - fee - royalty)
      expect(after.coin).toBe(before.coin)
    })

    test('does not pay for a session that is offered in another asset', async () => {
      const { provider, authorize, offer: native, offerHash } = scenario()
      const authorized = await authorize({ asset: asset(), offerHash })
      const opening = provider.openSession({ ...authorized, offer: native })
      await expectRefusal(opening, 'offer-mismatch')
    })
  })
}
