import { Audit, type Hash, Hex, Merkle, Receipt, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import { allEvents } from '../all-events.ts'
import type { EvidenceItem } from '../cases.ts'
import type { Ledger } from '../ledger.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  coreOf,
  createCourt,
  finalizeNext,
  gains,
  hashOf,
  type Served,
  serve,
} from './court.ts'
import { eventOf, refused, type Scenario, sealKeyOf, UNIT } from './world.ts'

/** Transcripts that are demanded on chain, supplied or withheld. */
export function demandsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const total = 3_000_001n
  let court: Court

  /** Receipts of one session that the beacon has drawn. */
  async function drawn(answers: number): Promise<readonly EvidenceItem[]> {
    return (await served(answers)).items
  }

  async function served(answers: number): Promise<Served> {
    const client = court.clients[0] as Ledger
    const made = await serve(scenario(), { client, total, answers })
    await finalizeNext(scenario())
    return made
  }

  /** The client's word: one mode for each answer. */
  async function consentOf({ id, client, opening }: Served, modes: Uint8Array) {
    const { domain } = scenario()
    const count = BigInt(modes.length)
    const modesHash = Audit.modesHash(modes)
    const consent = { sessionId: id, count, modesHash, secret: hashOf(1) }
    const signature = await client.signer.sign(Audit.consentHash(consent, domain))
    return { consent, modes, signature, opening }
  }

  describe('demands', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourt(scenario())
    })

    story('that are answered pay the provider', async () => {
      const { client, provider, domain } = scenario()
      const validator = court.accuser
      const audits = auditsOf(validator)
      const [item] = (await drawn(2)) as [EvidenceItem]
      await refused(auditsOf(client).demandTranscript(item), 'validator-unknown')
      const { accusationBond: bond } = await client.parameters()
      const sealed = new Uint8Array([1, 2, 3])
      const gained = await gains([provider, validator], async () => {
        const { id } = await audits.demandTranscript(item)
        const { sessionId } = item.receipt
        const receiptId = Receipt.idOf(item.receipt, domain)
        const words = { sessionId, receiptId, validator: validator.account }
        const open = { id, ...words, provider: provider.account, status: 'open' }
        expect(await audits.demand(id)).toMatchObject(open)
        expect(await eventOf(client, 'transcript-demanded')).toMatchObject({
          ...{ demandId: id, ...words, provider: provider.account, sealKey: sealKeyOf(5) },
        })
        await refused(audits.demandTranscript(item), 'receipt-used')
        await refused(audits.concludeDemand(id), 'demand-running')
        await refused(
          audits.supplyTranscript({ id, part: 0, last: true, sealed }),
          'account-mismatch',
        )
        const long = new Uint8Array(49_153)
        const supplier = auditsOf(provider)
        await refused(
          supplier.supplyTranscript({ id, part: 0, last: true, sealed: long }),
          'transcript-too-long',
        )
        await supplier.supplyTranscript({ id, part: 0, last: true, sealed })
        await refused(
          supplier.supplyTranscript({ id, part: 0, last: true, sealed }),
          'demand-not-open',
        )
        await refused(audits.concludeDemand(id), 'demand-not-open')
        expect((await audits.demand(id))?.status).toBe('supplied')
        const supplied = await eventOf(client, 'transcript-supplied')
        expect(supplied).toMatchObject({ demandId: id, sealed: '0x010203' })
      })
      expect(gained).toEqual([bond, -bond])
      expect(await audits.demand(77n)).toBeUndefined()
    })

    story('come in parts where they are long', async () => {
      const { provider } = scenario()
      const audits = auditsOf(court.accuser)
      const supplier = auditsOf(provider)
      const [item] = (await drawn(1)) as [EvidenceItem]
      const { id } = await audits.demandTranscript(item)
      const sealed = new Uint8Array(49_152).fill(7)
      const wrong = { id, part: 1, last: true, sealed }
      await refused(supplier.supplyTranscript(wrong), 'part-out-of-order')
      await supplier.supplyTranscript({ id, part: 0, last: false, sealed })
      expect(await audits.demand(id)).toMatchObject({ status: 'open', parts: 1 })
      const again = { id, part: 0, last: false, sealed }
      await refused(supplier.supplyTranscript(again), 'part-out-of-order')
      await supplier.supplyTranscript({ id, part: 1, last: true, sealed: new Uint8Array(2) })
      expect((await audits.demand(id))?.status).toBe('supplied')
      const supplied = (await allEvents(provider)).filter(
        (event) => event.kind === 'transcript-supplied' && event.demandId === id,
      )
      expect(supplied).toMatchObject([
        { part: 0, last: false, sealed: `0x${'07'.repeat(49_152)}` },
        { part: 1, last: true, sealed: '0x0000' },
      ])
    })

    story('for receipts are answered with a receipt and its path', async () => {
      const { client, provider, domain } = scenario()
      const audits = auditsOf(court.accuser)
      const supplier = auditsOf(provider)
      const [first, second] = (await drawn(2)) as [EvidenceItem, EvidenceItem]
      const { sessionId: subject } = first.receipt
      await refused(audits.demandReceipt({ subject, index: 2n }), 'receipt-not-anchored')
      await refused(auditsOf(client).demandReceipt({ subject, index: 1n }), 'validator-unknown')
      const { accusationBond: bond } = await client.parameters()
      const gained = await gains([provider, court.accuser], async () => {
        const { id } = await audits.demandReceipt({ subject, index: 1n })
        const words = { demandId: id, sessionId: subject, answer: 1n }
        expect(await eventOf(client, 'receipt-demanded')).toMatchObject(words)
        expect(await audits.demand(id)).toMatchObject({ kind: 'receipt', index: 1n })
        await refused(audits.demandReceipt({ subject, index: 1n }), 'receipt-used')
        const part = { id, part: 0, last: true, sealed: new Uint8Array(1) }
        await refused(supplier.supplyTranscript(part), 'demand-not-open')
        const sign = (digest: Hash) => provider.signer.sign(digest)
        const signature = await sign(Receipt.idOf(second.receipt, domain))
        const { receipt, path } = second
        const elsewhere = { id, signature, ...first }
        await refused(supplier.supplyReceipt(elsewhere), 'receipt-not-anchored')
        const forged = await client.signer.sign(Receipt.idOf(receipt, domain))
        const unsigned = { id, receipt, path, signature: forged }
        await refused(supplier.supplyReceipt(unsigned), 'signature-invalid')
        await refused(audits.supplyReceipt({ id, receipt, path, signature }), 'account-mismatch')
        await supplier.supplyReceipt({ id, receipt, path, signature })
        expect(await eventOf(client, 'receipt-supplied')).toMatchObject({
          ...{ demandId: id, receipt, signature, path },
        })
        expect((await audits.demand(id))?.status).toBe('supplied')
      })
      // To be asked for a receipt on chain earns nothing.
      expect(bond).toBeGreaterThan(0n)
      expect(gained).toEqual([0n, 0n])
    })

    story('end where the client lets nobody see the answer', async () => {
      const { client, provider } = scenario()
      const audits = auditsOf(court.accuser)
      const made = await served(2)
      const shown = await consentOf(made, new Uint8Array([1, 0]))
      const { accusationBond: bond } = await client.parameters()
      const gained = await gains([provider, court.accuser], async () => {
        const { id } = await audits.demandTranscript(made.items[1] as EvidenceItem)
        const short = await consentOf(made, new Uint8Array([0]))
        await refused(audits.showConsent({ id, shown: short }), 'consent-unfit')
        const other = { ...shown, modes: new Uint8Array([0, 0]) }
        await refused(audits.showConsent({ id, shown: other }), 'consent-unfit')
        const forged = { ...shown, signature: shown.opening.signature }
        await refused(audits.showConsent({ id, shown: forged }), 'signature-invalid')
        await auditsOf(provider).showConsent({ id, shown })
        expect((await audits.demand(id))?.status).toBe('private')
        expect(await eventOf(client, 'transcript-private')).toMatchObject({
          ...{ demandId: id, provider: provider.account, paid: true },
        })
        await refused(audits.concludeDemand(id), 'demand-not-open')
      })
      expect(gained).toEqual([bond, -bond])
    })

    story('may be denied where no consent came, until one does', async () => {
      const { client, provider, advance } = scenario()
      const audits = auditsOf(court.accuser)
      const supplier = auditsOf(provider)
      const made = await served(2)
      const shown = await consentOf(made, new Uint8Array([1, 2]))
      const { supplyWindowSeconds, accusationBond: bond } = await client.parameters()
      const [first, second] = made.items as [EvidenceItem, EvidenceItem]
      const gained = await gains([provider, court.accuser], async () => {
        const { id } = await audits.demandTranscript(first)
        await refused(audits.showConsent({ id, shown }), 'consent-unfit')
        await refused(audits.denyConsent(id), 'account-mismatch')
        await supplier.denyConsent(id)
        await refused(audits.concludeDemand(id), 'demand-running')
        await audits.showConsent({ id, shown })
        expect((await audits.demand(id))?.status).toBe('open')
        await refused(supplier.denyConsent(id), 'consent-unfit')
        await supplier.supplyTranscript({ id, part: 0, last: true, sealed: new Uint8Array(1) })
      })
      expect(gained).toEqual([bond, -bond])
      const nothing = await gains([provider, court.accuser], async () => {
        const { id } = await audits.demandTranscript(second)
        await supplier.denyConsent(id)
        expect(await eventOf(client, 'consent-denied')).toMatchObject({ demandId: id })
        await advance(supplyWindowSeconds)
        await refused(audits.showConsent({ id, shown }), 'demand-not-open')
        await audits.concludeDemand(id)
        expect((await audits.demand(id))?.status).toBe('private')
      })
      expect(nothing).toEqual([0n, 0n])
    })

    story('are none of a request whose client counted no answer', async () => {
      const { provider, signer, domain, ask, lock } = scenario()
      const audits = auditsOf(court.accuser)
      const sessionId = await ask()
      await lock(sessionId)
      // A client that leaves before the answer ends: its provider has no receipt under any root.
      const voucher = { sessionId, total: 1n, count: 0n, receiptsRoot: Hex.zeroHash }
      const signature = await signer.sign(Voucher.hash(voucher, domain))
      await provider.claimRequest({ voucher, signature })
      expect(await audits.anchoredSeconds(sessionId)).toBeUndefined()
      const asked = { subject: sessionId, index: 0n }
      await refused(audits.demandReceipt(asked), 'receipt-not-anchored')
    })

    story('of a request are proven by its one leaf', async () => {
      const { client, provider, signer, domain, ask, lock } = scenario()
      const audits = auditsOf(court.accuser)
      const sessionId = await ask()
      expect(await audits.anchoredSeconds(sessionId)).toBeUndefined()
      await lock(sessionId)
      const receipt = coreOf(scenario(), { sessionId, index: 0n, total })
      const item = { receipt, path: [] }
      await refused(audits.demandTranscript(item), 'receipt-not-anchored')
      const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, domain)])
      const voucher = { sessionId, total, count: 1n, receiptsRoot }
      const signature = await signer.sign(Voucher.hash(voucher, domain))
      await provider.claimRequest({ voucher, signature })
      expect(await audits.anchoredSeconds(sessionId)).toBeGreaterThan(0n)
      await finalizeNext(scenario())
      const { supplyWindowSeconds } = await client.parameters()
      const gained = await gains([client], async () => {
        const { id } = await audits.demandTranscript(item)
        await scenario().advance(supplyWindowSeconds)
        await audits.concludeDemand(id)
      })
      expect(gained).toEqual([total])
    })

    story('keep the stake of their provider from leaving', async () => {
      const { client, provider, advance } = scenario()
      const { unbondingSeconds } = await client.parameters()
      await provider.startUnbonding(UNIT / 2n)
      await advance(unbondingSeconds)
      const [item] = (await drawn(1)) as [EvidenceItem]
      const { id } = await auditsOf(court.accuser).demandTranscript(item)
      await refused(provider.withdrawStake(), 'stake-held')
      await auditsOf(provider).supplyTranscript({
        id,
        part: 0,
        last: true,
        sealed: new Uint8Array(1),
      })
      await provider.withdrawStake()
      expect((await client.stake(provider.account)).unbonding).toBe(0n)
    })

    story('that are not cost the provider, and the third excludes it', async () => {
      const { client, provider, advance } = scenario()
      const validator = court.accuser
      const audits = auditsOf(validator)
      const items = await drawn(4)
      const { withheldPenalty, rewardBps, supplyWindowSeconds } = await client.parameters()
      const payer = court.clients[0] as Ledger
      const withhold = async (item = items[0] as EvidenceItem) => {
        const { id } = await audits.demandTranscript(item)
        await advance(supplyWindowSeconds)
        const late = { id, part: 0, last: true, sealed: new Uint8Array(1) }
        await refused(auditsOf(provider).supplyTranscript(late), 'demand-not-open')
        await audits.concludeDemand(id)
        return id
      }
      const gained = await gains([provider, validator, payer], () => withhold())
      const reward = (withheldPenalty * rewardBps) / 10_000n
      expect(gained).toEqual([-withheldPenalty, reward, total / 4n])
      const subject = items[0]?.receipt.sessionId
      expect(await eventOf(client, 'client-restored')).toMatchObject({
        ...{ client: payer.account, amount: total / 4n, subject },
      })
      // One more was withheld before, of the request.
      expect(await audits.isExcluded(provider.account)).toBe(false)
      const third = await withhold(items[2])
      expect(await eventOf(client, 'transcript-withheld')).toMatchObject({
        ...{ demandId: third, provider: provider.account },
      })
      expect(await audits.isExcluded(provider.account)).toBe(true)
    })
  })
}
