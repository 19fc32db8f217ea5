// Requirements: R001-3, R001-6, B-5

import { type AccountId, type Hash, Hex, Price, Request } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { eventOf, expectRefusal, type Scenario, sealKeyOf, signerSecret } from '../world.ts'

/** Tests the flow of a single inference, and every refusal. */
export function requestsSuite(scenario: () => Scenario): void {
  const availableOf = (who: 'client' | 'provider' | 'stranger') => {
    const { [who]: ledger, offer } = scenario()
    return ledger.balance(ledger.account, offer.asset)
  }
  const statusOf = async (id: Hash) => (await scenario().client.request(id))?.status
  const locking = (requestId: Hash) => {
    const { offer } = scenario()
    return { requestId, offer, addresses: ['/dns/a/tcp/1'], sealKey: sealKeyOf(1) }
  }

  describe('opening a request', () => {
    test('reserves its highest cost and shows its terms', async () => {
      const { client, terms, domain, cap } = scenario()
      const before = await availableOf('client')
      const made = await terms({ filter: { ...Request.anyProvider, completionsMin: 0n } })
      await client.openRequest({ terms: made, input: new Uint8Array([1, 2, 3]) })
      const id = Request.idOf(made, domain)
      expect(await availableOf('client')).toBe(before - cap)
      expect(await client.request(id)).toEqual({ id, status: 'open', terms: made, paid: 0n })
      expect(await client.request(sealKeyOf(5))).toBeUndefined()
      await expectRefusal(client.openRequest({ terms: made }), 'request-exists')
    })

    test('a client may have many open at once', async () => {
      const { openRequest } = scenario()
      const ids = [await openRequest(), await openRequest(), await openRequest()]
      for (const id of ids) expect(await statusOf(id)).toBe('open')
    })

    test('refuses what cannot be paid, another client, a past or distant deadline', async () => {
      const { client, stranger, terms } = scenario()
      const available = await availableOf('client')
      const dear = await terms({ costMax: available + 1n })
      await expectRefusal(client.openRequest({ terms: dear }), 'insufficient-funds')
      await expectRefusal(
        client.openRequest({ terms: await terms({ costMax: 0n }) }),
        'amount-invalid',
      )
      await expectRefusal(stranger.openRequest({ terms: await terms() }), 'account-mismatch')
      const now = await client.nowSeconds()
      const past = await terms({ deadlineSeconds: now - 1n })
      await expectRefusal(client.openRequest({ terms: past }), 'request-expired')
      const distant = await terms({ deadlineSeconds: now + 8n * 86_400n })
      await expectRefusal(client.openRequest({ terms: distant }), 'deadline-too-far')
      const unknown = await terms({ modelVersion: sealKeyOf(6) })
      await expectRefusal(client.openRequest({ terms: unknown }), 'model-unknown')
      const input = new Uint8Array(5_000)
      await expectRefusal(client.openRequest({ terms: await terms(), input }), 'request-invalid')
    })
  })

  describe('locking a request', () => {
    test('pins the scenario().prices, takes the bond, and says where the provider is', async () => {
      const { client, provider, openRequest, prices } = scenario()
      const id = await openRequest()
      const before = await availableOf('provider')
      await provider.lockRequest(locking(id))
      const { lockBond } = await client.parameters()
      expect(await availableOf('provider')).toBe(before - lockBond)
      const request = await client.request(id)
      expect(request).toMatchObject({ status: 'locked', provider: provider.account, prices })
      expect(request?.addresses).toEqual(['/dns/a/tcp/1'])
      expect(request?.lockedAtSeconds).toBeGreaterThan(0n)
      expect(request?.bond).toBe(lockBond)
      await expectRefusal(provider.lockRequest(locking(id)), 'request-not-open')
    })

    test('only a provider that passes the filter can lock', async () => {
      const { client, provider, stranger, openRequest, unit } = scenario()
      const { anyProvider } = Request
      const filters: Partial<Request.ProviderFilter>[] = [
        { completionsMin: 1_000n },
        { providers: [stranger.account] },
      ]
      for (const filter of filters) {
        const whole = { ...anyProvider, ...filter }
        expect(await client.passesFilter(whole, provider.account)).toBe(false)
        const id = await openRequest({ filter: whole })
        await expectRefusal(provider.lockRequest(locking(id)), 'filter-not-satisfied')
      }
      const staked = { ...anyProvider, stakeMin: 1_000n * unit }
      expect(await client.passesFilter(staked, provider.account)).toBe(false)
      const dear = await openRequest({ filter: staked })
      await expectRefusal(provider.lockRequest(locking(dear)), 'stake-too-low')
      const named = { ...anyProvider, providers: [stranger.account, provider.account] }
      expect(await client.passesFilter(named, provider.account)).toBe(true)
      await provider.lockRequest(locking(await openRequest({ filter: named })))
      // An account without a stake passes no filter.
      expect(await client.passesFilter(anyProvider, client.account)).toBe(false)
    })

    // Finding: EVM3-1
    test('a filter names one court, and without a court it only names providers', async () => {
      const { client, provider, stranger, offer, openRequest } = scenario()
      const { anyProvider } = Request
      const { court } = await client.offerTerms(offer.asset)
      const nobody: AccountId = `0x${'00'.repeat(Hex.size(court))}`
      const providers = [provider.account]
      const other = { ...anyProvider, court: stranger.account }
      if (court === nobody) {
        // This chain has no court, so a filter may not name one.
        await expectRefusal(openRequest({ filter: other }), 'request-invalid')
        return
      }
      expect(await client.passesFilter(other, provider.account)).toBe(false)
      const id = await openRequest({ filter: other })
      expect(await client.request(id)).toMatchObject({ terms: { filter: other } })
      await expectRefusal(provider.lockRequest(locking(id)), 'filter-not-satisfied')
      const any = { ...anyProvider, court: nobody }
      for (const filter of [any, { ...any, providers, stakeMin: 1n }]) {
        expect(await client.passesFilter(filter, provider.account)).toBe(false)
        await expectRefusal(openRequest({ filter }), 'request-invalid')
      }
      const named = { ...any, providers }
      expect(await client.passesFilter(named, provider.account)).toBe(true)
      await provider.lockRequest(locking(await openRequest({ filter: named })))
      // A filter that names the network's court means the same as one without a court.
      const own = await openRequest({ filter: { ...anyProvider, court } })
      await provider.lockRequest(locking(own))
    })

    test('refuses a dearer offer, a foreign one, an unknown request and a late lock', async () => {
      const { provider, stranger, openRequest, advance, prices } = scenario()
      const cheap = await openRequest({ pricesMax: { ...prices, output: prices.output - 1n } })
      await expectRefusal(provider.lockRequest(locking(cheap)), 'price-above-maximum')
      const id = await openRequest()
      await expectRefusal(stranger.lockRequest(locking(id)), 'account-mismatch')
      await expectRefusal(provider.lockRequest(locking(sealKeyOf(4))), 'request-not-open')
      await advance(601n)
      await expectRefusal(provider.lockRequest(locking(id)), 'request-expired')
    })
  })

  describe('claiming a request', () => {
    test('pays by the voucher, returns the rest and the bond', async () => {
      const { client, provider, offer, openRequest, lockRequest, voucher, collectPay } = scenario()
      const [clientBefore, providerBefore] = [
        await availableOf('client'),
        await availableOf('provider'),
      ]
      const id = await openRequest()
      await lockRequest(id)
      const total = 12_345n
      const { net } = Price.split({
        previous: 0n,
        total,
        feeBps: offer.feeBps,
        royaltyBps: offer.royalties.map(({ bps }) => bps),
      })
      const promise = await voucher(id, total)
      await provider.claimRequest(promise)
      expect(await availableOf('client')).toBe(clientBefore - total)
      expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: total })
      await collectPay(id)
      expect(await availableOf('provider')).toBe(providerBefore + net)
      await expectRefusal(provider.claimRequest(promise), 'request-not-locked')
    })

    // Finding: EVM-1b
    test('a claim that the provider neither sends nor consented to is refused', async () => {
      const {
        client,
        provider,
        stranger,
        openRequest,
        lockRequest,
        voucher,
        withClaimConsent,
        withConsent,
        domain,
        collectPay,
      } = scenario()
      const id = await openRequest()
      await lockRequest(id)
      // A claim ends the request, so a claim of zero would give the client the answer for free.
      const nothing = await voucher(id, 0n, 1n)
      await expectRefusal(client.claimRequest(nothing), 'account-mismatch')
      const { count, receiptsRoot } = nothing.voucher
      const agreed = { requestId: id, totalMin: 0n, count, receiptsRoot }
      const signature = await client.signer.sign(Request.claimConsentHash(agreed, domain))
      const own = { ...nothing, consent: { totalMin: 0n, signature } }
      await expectRefusal(client.claimRequest(own), 'signature-invalid')
      const whole = await withClaimConsent(await voucher(id, 700n))
      // A consent to settle a session's voucher is no consent to a claim.
      const { consent: settling = '0x' } = await withConsent(whole)
      const other = { ...whole, consent: { totalMin: 700n, signature: settling } }
      await expectRefusal(stranger.claimRequest(other), 'signature-invalid')
      expect(await statusOf(id)).toBe('locked')
      const before = await availableOf('provider')
      await stranger.claimRequest(whole)
      expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: 700n })
      await collectPay(id)
      expect(await availableOf('provider')).toBeGreaterThan(before)
      expect(provider.account).not.toBe(stranger.account)
    })

    test('refuses a foreign signature, too high a total, an unlocked request', async () => {
      const { client, provider, openRequest, lockRequest, voucher, cap } = scenario()
      const id = await openRequest()
      await expectRefusal(provider.claimRequest(await voucher(id, 1n)), 'request-not-locked')
      await lockRequest(id)
      await expectRefusal(provider.claimRequest(await voucher(id, cap + 1n)), 'voucher-over-cap')
      const good = await voucher(id, 5n)
      const tampered = { ...good, voucher: { ...good.voucher, total: 6n } }
      await expectRefusal(provider.claimRequest(tampered), 'signature-invalid')
      const { signature } = await voucher(sealKeyOf(3), 5n)
      await expectRefusal(provider.claimRequest({ ...good, signature }), 'signature-invalid')
      expect(client.createSigner(signerSecret(3)).account).not.toBe(client.account)
    })

    // Finding: PRO-7
    test('a voucher below the least total of the consent is refused', async () => {
      const { client, stranger, openRequest, lockRequest, voucher, withClaimConsent } = scenario()
      const id = await openRequest()
      await lockRequest(id)
      const { consent } = await withClaimConsent(await voucher(id, 700n), 600n)
      const claiming = async (total: bigint, count = 1n) => ({
        ...(await voucher(id, total, count)),
        ...(consent && { consent }),
      })
      await expectRefusal(client.claimRequest(await claiming(599n)), 'consent-mismatch')
      const lower = await claiming(7n)
      const forged = { ...lower, consent: { totalMin: 7n, signature: consent!.signature } }
      await expectRefusal(client.claimRequest(forged), 'signature-invalid')
      // This voucher counts other answers than the provider agreed to.
      await expectRefusal(client.claimRequest(await claiming(700n, 2n)), 'signature-invalid')
      expect(await statusOf(id)).toBe('locked')
      await stranger.claimRequest(await claiming(600n))
      expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: 600n })
    })

    // Finding: EVM3-7
    test('a claim later than an hour after the lock costs a tenth of the bond', async () => {
      const { client, provider, stranger, openRequest, lockRequest, voucher, advance } = scenario()
      const before = await availableOf('provider')
      const id = await openRequest()
      await lockRequest(id)
      const { claimWindowSeconds, lockBond } = await client.parameters()
      await advance(claimWindowSeconds * 3n)
      await provider.claimRequest(await voucher(id, 5n))
      expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: 5n })
      const cost = before - (await availableOf('provider'))
      expect(cost).toBeLessThanOrEqual(lockBond / 10n)
      expect(cost).toBeGreaterThan(lockBond / 10n - 6n)
      await expectRefusal(stranger.refundRequest(id), 'request-not-open')
    })

    test('from one hour after the lock, any account can refund and end a request', async () => {
      const { client, provider, stranger, openRequest, lockRequest, voucher, advance } = scenario()
      const [clientBefore, providerBefore] = [
        await availableOf('client'),
        await availableOf('provider'),
      ]
      const id = await openRequest()
      await lockRequest(id)
      await expectRefusal(stranger.refundRequest(id), 'refund-too-early')
      const { claimWindowSeconds, lockBond } = await client.parameters()
      await advance(claimWindowSeconds)
      const strangerBefore = await availableOf('stranger')
      await stranger.refundRequest(id)
      // The client got the whole reserve back, and the sender of the refund a tenth of the bond.
      const reward = lockBond / 10n
      expect(reward).toBeGreaterThan(0n)
      expect(await availableOf('client')).toBe(clientBefore)
      expect(await availableOf('stranger')).toBe(strangerBefore + reward)
      expect(await availableOf('provider')).toBe(providerBefore - lockBond)
      expect(await statusOf(id)).toBe('refunded')
      await expectRefusal(provider.claimRequest(await voucher(id, 5n)), 'request-not-locked')
      const refunds = await eventOf(client, 'request-refunded', ({ requestId }) => requestId === id)
      expect(refunds.reason).toBe('timed-out')
      await expectRefusal(stranger.refundRequest(id), 'request-not-open')
    })
  })

  describe('a refund', () => {
    // Finding: EVM3-20
    test('a refund pays a tenth of the bond to its sender, client or provider', async () => {
      const { client, provider, openRequest, lockRequest, advance, cap } = scenario()
      const { claimWindowSeconds, lockBond } = await client.parameters()
      const sent = async (by: typeof client) => {
        const id = await openRequest()
        await lockRequest(id)
        const before = [await availableOf('client'), await availableOf('provider')] as const
        await advance(claimWindowSeconds)
        await by.refundRequest(id)
        const [ofClient, ofProvider] = before
        return [
          (await availableOf('client')) - ofClient - cap,
          (await availableOf('provider')) - ofProvider,
        ]
      }
      const reward = lockBond / 10n
      expect(await sent(client)).toEqual([reward, 0n])
      expect(await sent(provider)).toEqual([0n, reward])
    })
  })

  describe('leaving a request', () => {
    test('a release soon after the lock is neutral, and the request is open again', async () => {
      const { client, provider, stranger, openRequest, lockRequest } = scenario()
      const before = await availableOf('provider')
      const id = await openRequest({ deadlineSeconds: (await client.nowSeconds()) + 6_000n })
      await expectRefusal(provider.releaseRequest(id), 'request-not-locked')
      await lockRequest(id)
      await expectRefusal(stranger.releaseRequest(id), 'account-mismatch')
      await provider.releaseRequest(id)
      expect(await availableOf('provider')).toBe(before)
      expect(await statusOf(id)).toBe('open')
    })

    test('a release later costs a tenth of the bond, however late it is', async () => {
      const { client, provider, stranger, openRequest, lockRequest, advance } = scenario()
      const parameters = await client.parameters()
      const { releaseWindowSeconds, claimWindowSeconds, lockBond } = parameters
      for (const late of [releaseWindowSeconds, claimWindowSeconds * 2n]) {
        const before = await availableOf('provider')
        const id = await openRequest({ deadlineSeconds: (await client.nowSeconds()) + 600n })
        await lockRequest(id)
        await advance(late)
        await provider.releaseRequest(id)
        expect(await availableOf('provider')).toBe(before - lockBond / 10n)
        expect(await statusOf(id)).toBe('open')
        await advance(601n)
        await stranger.refundRequest(id)
        expect(await statusOf(id)).toBe('cancelled')
      }
    })

    test('a provider that released it cannot lock it again', async () => {
      const { client, provider, openRequest, lockRequest } = scenario()
      const before = await availableOf('client')
      const id = await openRequest()
      await lockRequest(id)
      await expectRefusal(client.cancelRequest(id), 'request-not-open')
      await provider.releaseRequest(id)
      await expectRefusal(provider.lockRequest(locking(id)), 'request-already-released')
      await client.cancelRequest(id)
      expect(await availableOf('client')).toBe(before)
    })

    test('the client cancels while it is unlocked, at no cost', async () => {
      const { client, stranger, openRequest, lockRequest } = scenario()
      const before = await availableOf('client')
      const id = await openRequest()
      await expectRefusal(stranger.cancelRequest(id), 'account-mismatch')
      await client.cancelRequest(id)
      expect(await availableOf('client')).toBe(before)
      expect(await statusOf(id)).toBe('cancelled')
      await expectRefusal(client.cancelRequest(id), 'request-not-open')
      const taken = await openRequest()
      await lockRequest(taken)
      await expectRefusal(client.cancelRequest(taken), 'request-not-open')
    })

    test('anyone ends an unlocked request after its deadline', async () => {
      const { stranger, openRequest, advance } = scenario()
      const before = await availableOf('client')
      const id = await openRequest()
      await expectRefusal(stranger.refundRequest(id), 'refund-too-early')
      await advance(601n)
      await stranger.refundRequest(id)
      expect(await availableOf('client')).toBe(before)
      expect(await statusOf(id)).toBe('cancelled')
    })
  })
}
