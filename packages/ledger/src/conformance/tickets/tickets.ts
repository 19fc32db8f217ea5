import { assert, Hex, Merkle } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { capabilitiesOf } from '../../queries/capabilities.ts'
import { ticketBond, ticketKeyIdOf } from '../../tickets/ticket-hashes.ts'
import type { PaymentStatus, SignedPayment } from '../../tickets/tickets.ts'
import { balanceChanges } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario, signerSecret } from '../world.ts'
import {
  type BoughtTickets,
  buyAs,
  nextRsaKey,
  openAt,
  openSale,
  type TicketSale,
  ticketsOf,
  ticketTerms,
} from './fixture.ts'

/** Tests tickets: sale, counts, openings, faults of issuers, and all payments. */
export function ticketsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: 60_000 }, async ({ skip }) => {
      skip(!capabilitiesOf(scenario().client).has('tickets'), 'needs tickets')
      await act()
    })
  const issuer = () => ticketsOf(scenario().provider)
  const client = () => ticketsOf(scenario().client)
  const stranger = () => ticketsOf(scenario().stranger)

  async function until(seconds: bigint): Promise<void> {
    const now = await scenario().client.nowSeconds()
    if (seconds > now) await scenario().advance(seconds - now)
  }

  const timesOf = async ({ terms }: TicketSale) => {
    const { postSeconds, refundSeconds, challengeSeconds } = await client().ticketTimes()
    const posts = terms.endSeconds + postSeconds
    return { posts, openings: posts + refundSeconds, end: posts + refundSeconds + challengeSeconds }
  }
  const untilOpenings = async (sale: TicketSale) => await until((await timesOf(sale)).posts + 1n)
  const untilEnd = async (sale: TicketSale) => await until((await timesOf(sale)).end + 1n)

  const price = ({ terms }: TicketSale) => terms.value + terms.fee

  describe('coin for an account', () => {
    story('leaves the Vault for the wallet of an account that is no contract', async () => {
      const {
        provider,
        client: { nativeAsset: asset },
        domain,
        unit,
      } = scenario()
      const { account } = provider.createSigner(signerSecret(77))
      const amount = unit / 1_000n
      const statuses: PaymentStatus[] = []
      const payments: SignedPayment[] = []
      const onSigned = async (signed: SignedPayment) => {
        payments.push(signed)
        statuses.push(await issuer().paymentStatus(signed))
      }
      const [change] = await balanceChanges([provider], () =>
        issuer().payAccount({ account, amount, onSigned }),
      )
      // `onSigned` ran before the payment was sent, so no status that it read is `mined`.
      expect(statuses).not.toContain('mined')
      const paid = payments[0]!
      expect(await issuer().paymentStatus(paid)).toBe('mined')
      const other = { ...paid, hash: Hex.sha256Hex(new Uint8Array([1])) }
      expect(await issuer().paymentStatus(other)).toBe('replaced')
      expect(change).toBe(-amount)
      expect(await provider.walletBalance(account, asset)).toBe(amount)
      expect(await provider.balance(account, asset)).toBe(0n)
      await expectRefusal(issuer().payAccount({ account, amount: 0n }), 'amount-invalid')
      const dear = { account, amount: 1_000_000n * unit }
      await expectRefusal(issuer().payAccount(dear), 'insufficient-funds')
      assert(domain.scheme === 'eip712', 'tickets are of EVM chains')
      const contract = { account: domain.contracts.vault, amount }
      await expectRefusal(issuer().payAccount(contract), 'account-is-contract')
    })
  })

  describe('tickets', () => {
    story('a ticket key needs terms within bounds and the bond of its issuer', async () => {
      const { provider, domain, unit } = scenario()
      const { key } = await nextRsaKey(scenario())
      const { modulus } = key
      const now = await provider.nowSeconds()
      const wrong = [
        { value: 0n },
        { value: 2n ** 96n },
        { soldMax: 0 },
        { signer: Hex.from(new Uint8Array(20)) },
        { endSeconds: now },
        { endSeconds: now + 10n },
        { endSeconds: now + 2n ** 32n },
        { startSeconds: now + 2n ** 31n },
      ]
      for (const fields of wrong) {
        const terms = await ticketTerms(scenario(), fields)
        await expectRefusal(issuer().openTicketKey({ terms, modulus }), 'ticket-terms-invalid')
      }
      const terms = await ticketTerms(scenario())
      for (const bytes of [modulus.subarray(1), new Uint8Array(256).fill(2)]) {
        const opening = issuer().openTicketKey({ terms, modulus: bytes })
        await expectRefusal(opening, 'ticket-terms-invalid')
      }
      const dear = await ticketTerms(scenario(), { value: 1_000n * unit })
      await expectRefusal(issuer().openTicketKey({ terms: dear, modulus }), 'insufficient-funds')
      const [change] = await balanceChanges([provider], () =>
        issuer().openTicketKey({ terms, modulus }),
      )
      expect(change).toBe(-ticketBond(terms))
      const keyId = ticketKeyIdOf({ domain, issuer: provider.account, terms, modulus })
      expect(await eventOf(provider, 'ticket-key-opened')).toMatchObject({
        keyId,
        issuer: provider.account,
        terms,
        modulus: Hex.from(modulus),
      })
      const counts = { sold: 0, posted: 0, refunded: 0, isBroken: false, isSettled: false }
      expect(await client().ticketKey(keyId)).toMatchObject({ keyId, terms, ...counts })
      expect(await client().ticketKey(Hex.zeroHash)).toBeUndefined()
      const later = { ...terms, endSeconds: terms.endSeconds + 1n }
      const again = issuer().openTicketKey({ terms: later, modulus })
      await expectRefusal(again, 'ticket-modulus-used')
    })

    story('tickets are sold in the sale period, at value plus fee, up to a maximum', async () => {
      const { client: buyer } = scenario()
      const sale = await openSale(scenario())
      const { keyId } = sale
      let bought: BoughtTickets | undefined
      const [change] = await balanceChanges([buyer], async () => {
        bought = await buyAs(buyer, sale, 4)
      })
      expect(change).toBe(-4n * price(sale))
      const { purchaseId } = bought!
      const event = await eventOf(buyer, 'tickets-bought')
      const { blindedHash } = event
      expect(event).toMatchObject({ keyId, purchaseId, buyer: buyer.account, count: 4 })
      const beneficiary = buyer.account
      const words = { keyId, beneficiary, count: 4, blindedHash, openedPlaces: [] }
      expect(await client().ticketPurchase(purchaseId)).toEqual(words)
      expect(await client().ticketPurchase(keyId)).toBeUndefined()
      expect(await client().ticketKey(keyId)).toMatchObject({ sold: 4 })
      const options = { keyId, count: 4, blindedHash, beneficiary }
      const buy = (fields: Partial<typeof options>) =>
        client().buyTickets({ ...options, ...fields })
      await expectRefusal(buy({}), 'ticket-purchase-exists')
      await expectRefusal(buy({ keyId: purchaseId }), 'ticket-key-unknown')
      for (const count of [0, 65]) await expectRefusal(buy({ count }), 'ticket-terms-invalid')
      await expectRefusal(buy({ count: 7 }), 'tickets-sold-out')
      await until(sale.terms.endSeconds + 1n)
      await expectRefusal(buy({ blindedHash: keyId }), 'ticket-out-of-window')
    })

    story('spent tickets pay the proxy; the rest goes to the fee sink and the issuer', async () => {
      const { provider, client: buyer, stranger: proxy } = scenario()
      const sale = await openSale(scenario())
      const { keyId } = sale
      const { ids } = await buyAs(buyer, sale, 3)
      const one = await sale.sign(proxy.account, ids.slice(0, 1))
      await expectRefusal(
        client().postTickets({ ...one, count: { ...one.count, count: 2 } }),
        'signature-invalid',
      )
      await client().postTickets(one)
      await expectRefusal(client().postTickets(one), 'ticket-count-not-higher')
      await client().postTickets(await sale.sign(proxy.account, ids.slice(0, 2)))
      const root = Merkle.rootOf(ids.slice(0, 2))
      const post = { count: 2, paid: 2, root }
      expect(await client().ticketPost({ keyId, proxy: proxy.account })).toEqual(post)
      expect(await client().ticketPost({ keyId, proxy: buyer.account })).toBeUndefined()
      const posted = await eventOf(buyer, 'tickets-posted')
      expect(posted).toMatchObject({ keyId, proxy: proxy.account, ...post })
      await expectRefusal(client().settleTicketKey(keyId), 'ticket-out-of-window')
      const collected = () => client().collectTickets({ keyId, proxy: proxy.account })
      await expectRefusal(collected(), 'ticket-key-not-settled')
      await untilOpenings(sale)
      const late = client().postTickets(await sale.sign(proxy.account, ids))
      await expectRefusal(late, 'ticket-out-of-window')
      await untilEnd(sale)
      const [back] = await balanceChanges([provider], () => client().settleTicketKey(keyId))
      expect(back).toBe(ticketBond(sale.terms) + 2n * sale.terms.fee)
      const settled = { keyId, posted: 2, refunded: 0, isBroken: false }
      expect(await eventOf(buyer, 'ticket-key-settled')).toMatchObject(settled)
      await expectRefusal(client().settleTicketKey(keyId), 'ticket-key-settled')
      const [paid] = await balanceChanges([proxy], collected)
      expect(paid).toBe(2n * sale.terms.value)
      await expectRefusal(collected(), 'no-ticket-pay-due')
    })

    story('an unspent ticket is refunded once, after an account has shown its secret', async () => {
      const { client: buyer, stranger: proxy } = scenario()
      const sale = await openSale(scenario())
      const { keyId } = sale
      const bought = await buyAs(buyer, sale, 3)
      await client().postTickets(await sale.sign(proxy.account, bought.ids.slice(0, 1)))
      await expectRefusal(openAt(buyer, sale, bought, 1), 'ticket-out-of-window')
      await untilOpenings(sale)
      const wrong = { ...bought, secrets: [...bought.secrets].reverse() }
      await expectRefusal(openAt(buyer, sale, wrong, 2), 'ticket-opening-invalid')
      const other = { ...bought, blinded: [...bought.blinded].reverse() }
      await expectRefusal(openAt(buyer, sale, other, 2), 'ticket-opening-invalid')
      const unknown = { ...bought, purchaseId: keyId }
      await expectRefusal(openAt(buyer, sale, unknown, 1), 'ticket-purchase-unknown')
      await openAt(buyer, sale, bought, 1)
      const ticket = bought.ids[1]!
      const opened = { keyId, ticket, purchaseId: bought.purchaseId, place: 1 }
      expect(await eventOf(buyer, 'ticket-opened')).toMatchObject(opened)
      expect(await client().openedTicket(ticket)).toBe(bought.purchaseId)
      const purchase = await client().ticketPurchase(bought.purchaseId)
      expect(purchase).toMatchObject({ openedPlaces: [1] })
      await expectRefusal(openAt(buyer, sale, bought, 1), 'ticket-opened-before')
      // The first ticket was spent: its index in the posted count refutes its opening.
      await openAt(buyer, sale, bought, 0)
      const spent = { keyId, ticket: bought.ids[0]!, proxy: proxy.account, index: 0, proof: [] }
      await expectRefusal(stranger().refuteTicket({ ...spent, ticket }), 'ticket-proof-invalid')
      await stranger().refuteTicket(spent)
      const refuted = { keyId, ticket: spent.ticket, proxy: proxy.account }
      expect(await eventOf(buyer, 'ticket-opening-refuted')).toMatchObject(refuted)
      expect(await client().openedTicket(spent.ticket)).toBeUndefined()
      await expectRefusal(stranger().refuteTicket(spent), 'ticket-not-opened')
      const collect = () =>
        stranger().collectOpenedTickets({ keyId, tickets: [spent.ticket, ticket] })
      await expectRefusal(collect(), 'ticket-key-not-settled')
      await untilEnd(sale)
      await stranger().settleTicketKey(keyId)
      await expectRefusal(stranger().refuteTicket(spent), 'ticket-key-settled')
      const [change] = await balanceChanges([buyer], collect)
      expect(change).toBe(price(sale))
      await expectRefusal(collect(), 'no-ticket-pay-due')
    })

    story('accepted twice cost the bond, and pay who proves it', async () => {
      const { provider, client: buyer, stranger: reporter } = scenario()
      const sale = await openSale(scenario())
      const { keyId } = sale
      const { ids } = await buyAs(buyer, sale, 2)
      const ticket = ids[0]!
      const place = async (proxy: typeof buyer.account) => ({
        ...(await sale.sign(proxy, [ticket])),
        index: 0,
        proof: [],
      })
      const [one, other] = [await place(buyer.account), await place(provider.account)]
      const prove = (second: typeof one) =>
        stranger().proveTicketTwice({ ticket, one, other: second })
      await expectRefusal(prove(one), 'ticket-proof-invalid')
      await expectRefusal(prove({ ...other, signature: one.signature }), 'signature-invalid')
      await prove(other)
      const broken = { keyId, reporter: reporter.account }
      expect(await eventOf(buyer, 'ticket-key-broken')).toMatchObject(broken)
      expect(await client().ticketKey(keyId)).toMatchObject({ isBroken: true })
      await expectRefusal(buyAs(buyer, sale, 1), 'tickets-sold-out')
      await untilEnd(sale)
      const changes = await balanceChanges([provider, reporter], () =>
        client().settleTicketKey(keyId),
      )
      expect(changes).toEqual([0n, ticketBond(sale.terms) / 5n])
    })
  })
}
