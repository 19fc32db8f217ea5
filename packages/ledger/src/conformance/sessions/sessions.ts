// Requirements: B-5

import { Approval, type Hash, Offer, Price, Session, Voucher } from '@ostrom/protocol'
import { sampleApproval, sampleTopUp } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { readAllEvents } from '../../queries/all-events.ts'
import { withOtherV } from '../keys.ts'
import { assetLike, eventOf, expectRefusal, type Scenario, signerSecret } from '../world.ts'

const otherRoot: Hash = `0x${'77'.repeat(32)}`

/** Tests sessions: opening, settling, closing, and every refusal. */
export function sessionsSuite(scenario: () => Scenario): void {
  const clientBalance = () => {
    const { client, offer } = scenario()
    return client.balance(client.account, offer.asset)
  }

  const openForLong = async () => {
    const { client, openSession } = scenario()
    return openSession({ expiresAtSeconds: (await client.nowSeconds()) + 5n * 86_400n })
  }
  /** Waits the minimum time between two settlements of a session. */
  const settleAgain = async () => {
    const { client, advance } = scenario()
    const { settleIntervalSeconds } = await client.parameters()
    if (settleIntervalSeconds > 0n) await advance(settleIntervalSeconds)
  }

  describe('opening a session', () => {
    test('reserves the cap and shows what was authorized', async () => {
      const { client, provider, authorize, domain, cap } = scenario()
      const before = await clientBalance()
      const authorized = await authorize()
      await provider.openSession(authorized)
      const { openBySeconds: _, ...authorization } = authorized.authorization
      const id = Session.idOf(authorization, domain)
      expect((await clientBalance()) - before).toBe(-cap)
      expect(await client.session(id)).toEqual({
        id,
        status: 'open',
        authorization,
        cap,
        settled: 0n,
        count: 0n,
        receiptsRoot: `0x${'00'.repeat(32)}`,
        deadlineSeconds: authorization.expiresAtSeconds,
      })
      expect(await client.session(`0x${'ab'.repeat(32)}`)).toBeUndefined()
    })

    test('refuses a session twice, and a closed one again', async () => {
      const { provider, authorize, domain } = scenario()
      const authorized = await authorize()
      await provider.openSession(authorized)
      await expectRefusal(provider.openSession(authorized), 'session-exists')
      await provider.closeSession({ sessionId: Session.idOf(authorized.authorization, domain) })
      await expectRefusal(provider.openSession(authorized), 'session-exists')
    })

    test('refuses late authorizations and those valid for too long', async () => {
      const { provider, authorize, client } = scenario()
      const now = await client.nowSeconds()
      const late = await authorize({ openBySeconds: now - 1n })
      await expectRefusal(provider.openSession(late), 'authorization-expired')
      const early = await authorize({ openBySeconds: now + 700n })
      await expectRefusal(provider.openSession(early), 'authorization-too-early')
      const over = await authorize({ expiresAtSeconds: now })
      await expectRefusal(provider.openSession(over), 'session-expired')
      const long = await authorize({ expiresAtSeconds: now + 31n * 86_400n })
      await expectRefusal(provider.openSession(long), 'deadline-too-far')
    })

    test('refuses the signature of another key and of other terms', async () => {
      const { provider, authorize, signer, cap } = scenario()
      const good = await authorize()
      const message = Session.authorizationMessage(good.authorization, provider.domain)
      const forged = { ...good, signature: await signer.sign(message) }
      await expectRefusal(provider.openSession(forged), 'signature-invalid')
      const raised = { ...good, authorization: { ...good.authorization, cap: 2n * cap } }
      await expectRefusal(provider.openSession(raised), 'signature-invalid')
    })

    test('refuses anyone but the provider, an unknown offer, another asset', async () => {
      const { client, provider, stranger, authorize, offer } = scenario()
      await expectRefusal(stranger.openSession(await authorize()), 'account-mismatch')
      const unknown = await authorize({ offerHash: `0x${'12'.repeat(32)}` })
      await expectRefusal(provider.openSession(unknown), 'offer-mismatch')
      const asset = assetLike(client, 0x55)
      const other = { ...(await authorize({ asset })), offer }
      await expectRefusal(provider.openSession(other), 'offer-mismatch')
    })

    test('refuses an unapproved cap, an uncovered cap, and a cap of zero', async () => {
      const { provider, authorize, stranger, domain, offer, unit } = scenario()
      const made = await authorize({ client: stranger.account, cap: 4n * unit })
      const message = Session.authorizationMessage(made.authorization, domain)
      const opening = { ...made, signature: await stranger.signer.sign(message) }
      const spender = stranger.approvals?.spenders.get('sessions')
      if (spender) {
        await expectRefusal(provider.openSession(opening), 'approval-missing')
        await stranger.approvals?.approve({ spender, asset: offer.asset, amount: 4n * unit })
      }
      await expectRefusal(provider.openSession(opening), 'insufficient-funds')
      await expectRefusal(provider.openSession(await authorize({ cap: 0n })), 'amount-invalid')
    })

    test('opens with an attached approval, once, also if it was sent before', async () => {
      const { provider, stranger, client, authorize, domain, offer, ledgers, cap } = scenario()
      const owner = ledgers[5] as (typeof ledgers)[number]
      const spender = owner.approvals?.spenders.get('sessions')
      if (!spender) return
      await owner.deposit({ asset: offer.asset, amount: 2n * cap })
      const approvalOf = async (nonce: bigint) => {
        const validUntilSeconds = (await client.nowSeconds()) + 600n
        const approval = sampleApproval({
          owner: owner.account,
          spender,
          asset: offer.asset,
          amount: cap,
          nonce,
          validUntilSeconds,
        })
        return { approval, signature: await owner.signer.sign(Approval.hash(approval, domain)) }
      }
      const openingOf = async () => {
        const made = await authorize({ client: owner.account })
        const message = Session.authorizationMessage(made.authorization, domain)
        return { ...made, signature: await owner.signer.sign(message) }
      }
      const [first, second] = [await approvalOf(1n), await approvalOf(2n)]
      // A stranger submits the second approval before the first is used: approvals count in any
      // order.
      await stranger.approvals?.submitApproval(second)
      await provider.openSession({ ...(await openingOf()), approval: first })
      await provider.openSession({ ...(await openingOf()), approval: second })
      await expectRefusal(provider.openSession(await openingOf()), 'approval-missing')
      const forged = { ...first, approval: { ...first.approval, nonce: 3n } }
      const opening = { ...(await openingOf()), approval: forged }
      await expectRefusal(provider.openSession(opening), 'signature-invalid')
    })

    test('refuses more than the stake of the provider backs', async () => {
      const { provider, authorize, client } = scenario()
      const { stakeRatioBps } = await client.parameters()
      const { amount } = await client.stake(provider.account, 'sessions')
      const tooMuch = (amount * stakeRatioBps) / 10_000n
      const opening = await authorize({ cap: tooMuch })
      await expectRefusal(provider.openSession(opening), 'stake-too-low')
    })

    test('refuses nonces below the floor, which only rises', async () => {
      const { provider, client, authorize, nonce } = scenario()
      const old = await authorize()
      const floor = nonce()
      await client.cancelNonces(floor)
      expect(await client.nonceFloor(client.account)).toBe(floor)
      await expectRefusal(provider.openSession(old), 'nonce-cancelled')
      await expectRefusal(client.cancelNonces(floor), 'nonce-cancelled')
      await provider.openSession(await authorize())
    })

    test('refuses an offer whose fee is no longer the current one', async () => {
      const { provider, authorize, offer, setParameter } = scenario()
      // The chain still accepts an offer whose fee is above the current one, but none below it.
      await setParameter('feeBps', BigInt(offer.feeBps) - 100n)
      await provider.openSession(await authorize())
      const raised = { ...offer, feeBps: offer.feeBps - 100, nonce: 77n }
      await provider.publishOffer(raised)
      await setParameter('feeBps', BigInt(offer.feeBps))
      const offerHash = Offer.hash(raised, provider.domain)
      const old = { ...(await authorize({ offerHash })), offer: raised }
      await expectRefusal(provider.openSession(old), 'offer-outdated')
    })

    test('refuses a quarantined model, and accepts it after the quarantine', async () => {
      const { provider, authorize, version, setModelStatus } = scenario()
      await setModelStatus(version, 'quarantined')
      await expectRefusal(provider.openSession(await authorize()), 'model-quarantined')
      await setModelStatus(version, 'warned')
      await provider.openSession(await authorize())
      await setModelStatus(version, 'active')
    })
  })

  describe('settling', () => {
    test('pays provider, creator and network; the parts add up; twice pays once', async () => {
      const {
        client,
        provider,
        creator,
        stranger,
        offer,
        openSession,
        voucher,
        withConsent,
        collectPay,
      } = scenario()
      const id = await openSession()
      const { asset } = offer
      const before = {
        client: await clientBalance(),
        provider: await provider.balance(provider.account, asset),
        creator: await creator.balance(creator.account, asset),
      }
      const total = 98_765_432_109_877n
      const split = Price.split({
        previous: 0n,
        total,
        feeBps: offer.feeBps,
        royaltyBps: offer.royalties.map(({ bps }) => bps),
      })
      const promise = await voucher(id, total, 3n)
      // With the provider's consent, any account, such as a watchtower, may settle: the money only
      // goes to the provider.
      await stranger.settle(await withConsent(promise))
      expect(await clientBalance()).toBe(before.client)
      const { receiptsRoot } = promise.voucher
      expect(await client.session(id)).toMatchObject({ settled: total, count: 3n, receiptsRoot })
      await expectRefusal(provider.settle(promise), 'voucher-not-increasing')
      await provider.closeSession({ sessionId: id })
      expect((await clientBalance()) - before.client).toBe(scenario().cap - total)
      await collectPay(id)
      const own = (await provider.balance(provider.account, asset)) - before.provider
      expect(own).toBe(split.net)
      const share = (await creator.balance(creator.account, asset)) - before.creator
      expect(share).toBe(split.royalties[0])
      // The sum of all `pay-collected` events must equal the split, because some chains pay in
      // several steps.
      const all = await readAllEvents(client)
      const paid = all.flatMap((one) => (one.kind === 'pay-collected' ? [one] : []))
      const parts = paid.filter(({ subject }) => subject === id)
      const sumOf = (part: 'net' | 'fee' | 'royalties') =>
        parts.reduce((sum, one) => sum + one[part], 0n)
      const sums = { net: sumOf('net'), fee: sumOf('fee'), royalties: sumOf('royalties') }
      expect(sums).toEqual({ net: split.net, fee: split.fee, royalties: split.royalties[0] })
      const closed = await eventOf(client, 'session-closed', ({ sessionId }) => sessionId === id)
      expect(closed).toMatchObject({ total, refunded: scenario().cap - total })
    })

    test('settling in steps divides exactly as settling once', async () => {
      const { creator, provider, offer, voucher, collectPay } = scenario()
      const earned = async (totals: readonly bigint[]) => {
        const sessionId = await openForLong()
        const before = await creator.balance(creator.account, offer.asset)
        for (const [index, total] of totals.entries()) {
          await provider.settle(await voucher(sessionId, total, BigInt(index + 1)))
          await settleAgain()
        }
        await provider.closeSession({ sessionId })
        await collectPay(sessionId)
        return (await creator.balance(creator.account, offer.asset)) - before
      }
      expect(await earned([1n, 19n, 20n, 999n])).toBe(await earned([999n]))
    })

    test('a voucher with more answers and an equal total anchors its root', async () => {
      const { client, provider, voucher } = scenario()
      const id = await openForLong()
      await provider.settle(await voucher(id, 100n, 1n))
      await settleAgain()
      const promise = await voucher(id, 100n, 2n)
      await provider.settle(promise)
      const { receiptsRoot } = promise.voucher
      expect(await client.session(id)).toMatchObject({ settled: 100n, count: 2n, receiptsRoot })
    })

    // Finding: EVM-1a
    test('a settlement that the provider neither sends nor consented to is refused', async () => {
      const { client, provider, stranger, openSession, voucher, withConsent, domain } = scenario()
      const id = await openSession()
      const before = await client.session(id)
      // If the client could settle this count, no later voucher of the provider could exceed it.
      const inflated = await voucher(id, 0n, (1n << 64n) - 1n)
      await expectRefusal(client.settle(inflated), 'account-mismatch')
      await expectRefusal(stranger.settle(await voucher(id, 1n)), 'account-mismatch')
      const digest = Session.settlementConsentHash(inflated.voucher, domain)
      const own = { ...inflated, consent: await client.signer.sign(digest) }
      await expectRefusal(client.settle(own), 'signature-invalid')
      // The provider's consent to one settlement is no consent to another.
      const { consent } = await withConsent(await voucher(id, 900n, 3n))
      const others = [[901n, 3n] as const, [900n, 4n] as const, [899n, 3n] as const]
      for (const [total, count] of others) {
        const other = { ...(await voucher(id, total, count)), ...(consent && { consent }) }
        await expectRefusal(stranger.settle(other), 'signature-invalid')
      }
      // The provider's consent to a close is no consent to a settlement.
      const last = await voucher(id, 900n, 3n)
      const closing = await provider.signer.sign(Session.closeConsentHash(last.voucher, domain))
      await expectRefusal(stranger.settle({ ...last, consent: closing }), 'signature-invalid')
      expect(await client.session(id)).toEqual(before)
      await stranger.settle(await withConsent(last))
      expect(await client.session(id)).toMatchObject({ settled: 900n, count: 3n })
    })

    test('accepts a higher total, and an equal total with more answers', async () => {
      const { client, provider, voucher } = scenario()
      const id = await openForLong()
      await provider.settle(await voucher(id, 500n, (1n << 64n) - 1n))
      await settleAgain()
      const higher = await voucher(id, 501n, 2n)
      await provider.settle(higher)
      const { receiptsRoot } = higher.voucher
      expect(await client.session(id)).toMatchObject({ settled: 501n, count: 2n, receiptsRoot })
      await settleAgain()
      await expectRefusal(provider.settle(await voucher(id, 501n, 1n)), 'voucher-not-increasing')
      await provider.settle(await voucher(id, 501n, 3n))
      expect(await client.session(id)).toMatchObject({ settled: 501n, count: 3n })
    })

    test('refuses vouchers over the cap, falling ones, and foreign signatures', async () => {
      const { provider, client, openSession, voucher, cap } = scenario()
      const id = await openSession()
      await provider.settle(await voucher(id, 500n, 5n))
      await expectRefusal(provider.settle(await voucher(id, cap + 1n, 6n)), 'voucher-over-cap')
      await expectRefusal(provider.settle(await voucher(id, 499n, 6n)), 'voucher-not-increasing')
      await expectRefusal(provider.settle(await voucher(id, 500n, 5n)), 'voucher-not-increasing')
      const good = await voucher(id, 600n, 6n)
      const tampered = { ...good, voucher: { ...good.voucher, total: 700n } }
      await expectRefusal(provider.settle(tampered), 'signature-invalid')
      const other = client.createSigner(signerSecret(2))
      const digest = Voucher.hash(good.voucher, client.domain)
      const foreign = { ...good, signature: await other.sign(digest) }
      await expectRefusal(provider.settle(foreign), 'signature-invalid')
      const nowhere = await voucher(`0x${'cd'.repeat(32)}`, 1n)
      await expectRefusal(provider.settle(nowhere), 'session-unknown')
    })

    test('an accepted payment is settled in its canonical form', async () => {
      const { provider, client, signer, openSession: open, voucher, domain } = scenario()
      const id = await open()
      const good = await voucher(id, 500n, 5n)
      const { account } = signer
      const digest = Voucher.hash(good.voucher, domain)
      const sent =
        domain.scheme === 'eip712' ? { ...good, signature: withOtherV(good.signature) } : good
      const payment = { digest, account, signature: sent.signature }
      expect(await provider.verifyPayment(payment)).toBe(true)
      if (sent !== good) await expectRefusal(provider.settle(sent), 'signature-invalid')
      const signature = (await provider.canonicalSignature(payment))!
      await provider.settle({ ...good, signature })
      expect(await client.session(id)).toMatchObject({ settled: 500n, count: 5n })
    })

    test('a settlement is accepted before the deadline only, a refund from then on', async () => {
      const { provider, stranger, client, openSession, voucher, advance, cap } = scenario()
      const id = await openSession()
      const early = await voucher(id, 1_000n)
      await provider.settle(early)
      await expectRefusal(stranger.expireSession(id), 'refund-too-early')
      await advance(7_200n)
      await expectRefusal(provider.settle(await voucher(id, 2_000n, 2n)), 'session-expired')
      const before = await clientBalance()
      await stranger.expireSession(id)
      expect((await clientBalance()) - before).toBe(cap - 1_000n)
      expect(await client.session(id)).toMatchObject({ status: 'closed', settled: 1_000n })
      await expectRefusal(stranger.expireSession(id), 'session-closed')
    })
  })

  describe('closing', () => {
    test('a closing by the provider settles the last voucher and returns the rest', async () => {
      const { provider, stranger, client, openSession, voucher, cap } = scenario()
      const id = await openSession()
      const before = await clientBalance()
      const last = await voucher(id, 777n)
      await expectRefusal(stranger.closeSession({ sessionId: id, last }), 'account-mismatch')
      await provider.closeSession({ sessionId: id, last })
      expect((await clientBalance()) - before).toBe(cap - 777n)
      expect(await client.session(id)).toMatchObject({ status: 'closed', settled: 777n })
      await expectRefusal(provider.settle(await voucher(id, 800n, 2n)), 'session-closed')
      await expectRefusal(provider.closeSession({ sessionId: id }), 'session-closed')
    })

    test('together: at once, by anyone, at what the provider consented to', async () => {
      const { provider, stranger, client, openSession, voucher, domain } = scenario()
      const id = await openSession()
      const last = await voucher(id, 5_000n, 7n)
      const digest = Session.closeConsentHash(last.voucher, domain)
      const consentSignature = await provider.signer.sign(digest)
      // The provider consented to one total, count and root; a voucher with others is refused.
      for (const [total, count] of [[4_000n, 7n] as const, [5_000n, 8n] as const]) {
        const closing = { last: await voucher(id, total, count), consentSignature }
        await expectRefusal(stranger.closeCooperatively(closing), 'signature-invalid')
      }
      const rooted = { ...last, voucher: { ...last.voucher, receiptsRoot: otherRoot } }
      const elsewhere = { last: rooted, consentSignature }
      await expectRefusal(stranger.closeCooperatively(elsewhere), 'signature-invalid')
      const settling = Session.settlementConsentHash(last.voucher, domain)
      const wrongKind = { last, consentSignature: await provider.signer.sign(settling) }
      await expectRefusal(stranger.closeCooperatively(wrongKind), 'signature-invalid')
      const forged = { last, consentSignature: await client.signer.sign(digest) }
      await expectRefusal(stranger.closeCooperatively(forged), 'signature-invalid')
      await stranger.closeCooperatively({ last, consentSignature })
      const { receiptsRoot } = last.voucher
      const ended = { status: 'closed', settled: 5_000n, count: 7n, receiptsRoot }
      expect(await client.session(id)).toMatchObject(ended)
    })

    test('together at the settled total: closes without a voucher', async () => {
      const { provider, stranger, client, openSession, voucher, domain } = scenario()
      const id = await openSession()
      const last = await voucher(id, 600n, 2n)
      await provider.settle(last)
      const digest = Session.closeConsentHash(last.voucher, domain)
      const consentSignature = await provider.signer.sign(digest)
      const unsigned = { ...last, signature: consentSignature }
      await stranger.closeCooperatively({ last: unsigned, consentSignature })
      expect(await client.session(id)).toMatchObject({ status: 'closed', settled: 600n })
    })

    test('a consent to less than is settled closes nothing', async () => {
      const { provider, stranger, client, openSession, voucher, domain } = scenario()
      const id = await openSession()
      const less = await voucher(id, 500n, 1n)
      const digest = Session.closeConsentHash(less.voucher, domain)
      const consentSignature = await provider.signer.sign(digest)
      await provider.settle(await voucher(id, 600n, 2n))
      const closing = { last: less, consentSignature }
      await expectRefusal(stranger.closeCooperatively(closing), 'voucher-not-increasing')
      expect((await client.session(id))?.status).toBe('open')
    })

    test('asked by the client: the provider has the window, then anyone refunds', async () => {
      const { provider, stranger, client, signer, openSession, voucher, advance, domain } =
        scenario()
      const id = await openSession()
      const digest = Session.closeRequestHash({ sessionId: id }, domain)
      const foreign = await provider.signer.sign(digest)
      const wish = { sessionId: id, signature: foreign }
      await expectRefusal(stranger.requestClose(wish), 'signature-invalid')
      await stranger.requestClose({ sessionId: id, signature: await signer.sign(digest) })
      const { closeWindowSeconds } = await client.parameters()
      const { deadlineSeconds = 0n } = (await client.session(id)) ?? {}
      const now = await client.nowSeconds()
      expect(deadlineSeconds - now <= closeWindowSeconds).toBe(true)
      expect(deadlineSeconds - now > closeWindowSeconds - 60n).toBe(true)
      // A repeated request, even by the wallet's key, does not postpone the deadline.
      await client.requestClose({ sessionId: id, signature: await client.signer.sign(digest) })
      expect((await client.session(id))?.deadlineSeconds).toBe(deadlineSeconds)
      await provider.settle(await voucher(id, 10n))
      await expectRefusal(stranger.expireSession(id), 'refund-too-early')
      await advance(closeWindowSeconds)
      await expectRefusal(provider.settle(await voucher(id, 11n, 2n)), 'session-expired')
      await stranger.expireSession(id)
      expect((await client.session(id))?.status).toBe('closed')
    })
  })

  describe('topping up', () => {
    test('raises the cap as signed; a lower one changes nothing', async () => {
      const { provider, client, stranger, openSession, domain, cap } = scenario()
      const sessionId = await openSession()
      const validUntilSeconds = (await client.nowSeconds()) + 60n
      const topUp = sampleTopUp({ sessionId, cap: 2n * cap, validUntilSeconds })
      const signature = await client.signer.sign(Session.topUpHash(topUp, domain))
      const forged = await stranger.signer.sign(Session.topUpHash(topUp, domain))
      await expectRefusal(provider.raiseCap({ topUp, signature: forged }), 'signature-invalid')
      const before = await clientBalance()
      await provider.raiseCap({ topUp, signature })
      await provider.raiseCap({ topUp, signature })
      expect((await clientBalance()) - before).toBe(-cap)
      expect((await client.session(sessionId))?.cap).toBe(2n * cap)
      const lower = sampleTopUp({ sessionId, cap: 1n, validUntilSeconds })
      const lowerSignature = await client.signer.sign(Session.topUpHash(lower, domain))
      await provider.raiseCap({ topUp: lower, signature: lowerSignature })
      expect((await client.session(sessionId))?.cap).toBe(2n * cap)
      const late = { ...topUp, cap: 3n * cap, validUntilSeconds: validUntilSeconds - 600n }
      const lateSignature = await client.signer.sign(Session.topUpHash(late, domain))
      const raise = { topUp: late, signature: lateSignature }
      await expectRefusal(provider.raiseCap(raise), 'authorization-expired')
    })
  })
}

/** Tests pay within the audit window, on chains where pay matures. */
export function maturingSuite(scenario: () => Scenario): void {
  const providerBalance = () => {
    const { provider, offer } = scenario()
    return provider.balance(provider.account, offer.asset)
  }

  describe('maturation', () => {
    test('pay of a closed session is collected after its window, by anybody, once', async () => {
      const { client, provider, stranger, offer, openSession, voucher, advance } = scenario()
      const sessionId = await openSession()
      await provider.closeSession({ sessionId, last: await voucher(sessionId, 10_000n) })
      const before = await providerBalance()
      const { status, dueAtSeconds } = (await client.session(sessionId))?.pay ?? {}
      expect(status).toBe('maturing')
      const wish = { escrow: 'sessions', subjects: [sessionId] } as const
      await expectRefusal(stranger.collectPay(wish), 'no-pay-due')
      await advance(BigInt(offer.windowSeconds))
      expect((await client.nowSeconds()) >= (dueAtSeconds ?? 0n)).toBe(true)
      await stranger.collectPay(wish)
      expect((await providerBalance()) - before).toBe(10_000n - 1_000n - 500n)
      expect((await client.session(sessionId))?.pay?.status).toBe('paid')
      await expectRefusal(stranger.collectPay(wish), 'no-pay-due')
    })

    test('closing collects matured pay and leaves the rest', async () => {
      const { provider, offer, openSession, voucher, advance } = scenario()
      const early = await openSession()
      await provider.closeSession({ sessionId: early, last: await voucher(early, 10_000n) })
      await advance(BigInt(offer.windowSeconds))
      const [late, next] = [await openSession(), await openSession()]
      await provider.closeSession({ sessionId: late, last: await voucher(late, 10_000n) })
      const before = await providerBalance()
      await provider.closeSession({ sessionId: next, matured: [late, early] })
      expect((await providerBalance()) - before).toBe(8_500n)
    })

    test('settles again only after an interval; closing has no interval', async () => {
      const { client, provider, openSession, voucher, advance } = scenario()
      const expiresAtSeconds = (await client.nowSeconds()) + 86_400n
      const id = await openSession({ expiresAtSeconds })
      await provider.settle(await voucher(id, 100n, 1n))
      const next = await voucher(id, 200n, 2n)
      await expectRefusal(provider.settle(next), 'settlement-too-soon')
      const { settleIntervalSeconds } = await client.parameters()
      await advance(settleIntervalSeconds)
      await provider.settle(next)
      await provider.closeSession({ sessionId: id, last: await voucher(id, 300n, 3n) })
      expect(await client.session(id)).toMatchObject({ status: 'closed', settled: 300n })
    })

    test('refuses a voucher with answers and no root, or a root and no answers', async () => {
      const { provider, signer, openSession, domain } = scenario()
      const sessionId = await openSession()
      const roots = [[1n, `0x${'00'.repeat(32)}`] as const, [0n, otherRoot] as const]
      for (const [count, receiptsRoot] of roots) {
        const voucher = { sessionId, total: 5n, count, receiptsRoot } as const
        const signature = await signer.sign(Voucher.hash(voucher, domain))
        await expectRefusal(provider.settle({ voucher, signature }), 'root-mismatch')
      }
    })
  })
}
