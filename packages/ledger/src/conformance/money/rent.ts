// Requirements: R001-12

import { type Hash, Request, Session } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import type { RentLedger } from '../../money/rent.ts'
import { capabilitiesOf } from '../../queries/capabilities.ts'
import { expectRefusal, type Scenario } from '../world.ts'

const WEEK_SECONDS = 604_800n

/** Tests that any account can erase records of ended work. */
export function rentSuite(scenario: () => Scenario): void {
  const rentOf = ({ rent }: Ledger): RentLedger => {
    if (!rent) throw new Error('a ledger with this capability has records to erase')
    return rent
  }
  const close = async (sessionId: Hash, total: bigint) => {
    const { provider, voucher } = scenario()
    await provider.closeSession({ sessionId, last: await voucher(sessionId, total) })
  }
  /** Returns the available balances of client, provider and stranger in the Vault. */
  const balances = () => {
    const { client, provider, stranger, offer } = scenario()
    const of = [client, provider, stranger]
    return Promise.all(of.map((one) => one.balance(one.account, offer.asset)))
  }

  describe('erasing records', () => {
    test('a session can be erased a week after its end, and moves no money', async () => {
      const { client, provider, stranger, authorize, domain, advance, collectPay } = scenario()
      const authorized = await authorize()
      await provider.openSession(authorized)
      const { nonce } = authorized.authorization
      const id = Session.idOf(authorized.authorization, domain)
      await expectRefusal(rentOf(stranger).eraseSession(id), 'record-not-erasable')
      await close(id, 1_000n)
      await collectPay(id)
      await expectRefusal(rentOf(provider).eraseSession(id), 'record-not-erasable')
      await advance(WEEK_SECONDS)
      const before = await balances()
      await rentOf(stranger).eraseSession(id)
      expect(await balances()).toEqual(before)
      expect(await client.session(id)).toBeUndefined()
      await expectRefusal(rentOf(stranger).eraseSession(id), 'record-not-erasable')
      // No session with this nonce can be opened again; the client's next authorization opens a new
      // one.
      expect(await client.nonceFloor(client.account)).toBe(nonce + 1n)
      const again = { nonce, openBySeconds: (await client.nowSeconds()) + 300n }
      const expiresAtSeconds = again.openBySeconds + 7_200n
      const words = { ...(await authorize({ ...again, expiresAtSeconds })) }
      await expectRefusal(provider.openSession(words), 'nonce-cancelled')
      const next = await scenario().openSession()
      expect((await client.session(next))?.status).toBe('open')
    })

    // Finding: gap-13
    test('a request is erased by its client at once, by others after a week', async () => {
      const { client, stranger, terms, domain, advance } = scenario()
      const made = await terms({ deadlineSeconds: (await client.nowSeconds()) + 600_000n })
      await client.openRequest({ terms: made })
      const id = Request.idOf(made, domain)
      await expectRefusal(rentOf(client).eraseRequest(id), 'record-not-erasable')
      await client.cancelRequest(id)
      await expectRefusal(rentOf(stranger).eraseRequest(id), 'record-not-erasable')
      const before = await balances()
      await rentOf(client).eraseRequest(id)
      expect(await balances()).toEqual(before)
      expect(await client.request(id)).toBeUndefined()
      await expectRefusal(rentOf(client).eraseRequest(id), 'record-not-erasable')
      await expectRefusal(client.openRequest({ terms: made }), 'request-exists')

      const late = await scenario().openRequest()
      await scenario().lockRequest(late)
      await expectRefusal(rentOf(client).eraseRequest(late), 'record-not-erasable')
      const { claimWindowSeconds } = await client.parameters()
      await advance(claimWindowSeconds)
      await stranger.refundRequest(late)
      await advance(WEEK_SECONDS)
      await rentOf(stranger).eraseRequest(late)
      expect(await client.request(late)).toBeUndefined()
    })

    test('a record with uncollected pay cannot be erased', async () => {
      const {
        client,
        provider,
        stranger,
        openSession,
        voucher,
        lockRequest,
        openRequest,
        advance,
        offer,
      } = scenario()
      const [session, request] = [await openSession(), await openRequest()]
      const balance = () => client.balance(provider.account, offer.asset)
      await lockRequest(request)
      const before = await balance()
      await close(session, 1_000n)
      await provider.claimRequest(await voucher(request, 2_000n))
      await advance(WEEK_SECONDS + BigInt(offer.windowSeconds))
      // On chains without maturation, pay was final at settlement.
      if (capabilitiesOf(client).has('maturation')) {
        await expectRefusal(rentOf(stranger).eraseSession(session), 'record-not-erasable')
        await expectRefusal(rentOf(client).eraseRequest(request), 'record-not-erasable')
        await stranger.collectPay({ escrow: 'sessions', subjects: [session] })
        await stranger.collectPay({ escrow: 'requests', subjects: [request] })
      }
      // The provider gained more than the returned bond of its lock, because it was also paid.
      const { lockBond } = await client.parameters()
      expect(await balance()).toBeGreaterThan(before + lockBond)
      await rentOf(stranger).eraseSession(session)
      await rentOf(stranger).eraseRequest(request)
    })
  })
}
