import { Merkle, Receipt, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../audits.ts'
import type { Ledger } from '../ledger.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  coreOf,
  createCourt,
  finalizeNext,
  gains,
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
    const client = court.clients[0] as Ledger
    const { items } = await serve(scenario(), { client, total, answers })
    await finalizeNext(scenario())
    return items
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
        expect(await audits.transcriptDemand(id)).toMatchObject(open)
        expect(await eventOf(client, 'transcript-demanded')).toMatchObject({
          ...{ demandId: id, ...words, provider: provider.account, sealKey: sealKeyOf(5) },
        })
        await refused(audits.demandTranscript(item), 'receipt-used')
        await refused(audits.concludeDemand(id), 'demand-running')
        await refused(audits.supplyTranscript({ id, sealed }), 'account-mismatch')
        const long = new Uint8Array(49_153)
        const supplier = auditsOf(provider)
        await refused(supplier.supplyTranscript({ id, sealed: long }), 'transcript-too-long')
        await supplier.supplyTranscript({ id, sealed })
        await refused(supplier.supplyTranscript({ id, sealed }), 'demand-not-open')
        await refused(audits.concludeDemand(id), 'demand-not-open')
        expect((await audits.transcriptDemand(id))?.status).toBe('supplied')
        const supplied = await eventOf(client, 'transcript-supplied')
        expect(supplied).toMatchObject({ demandId: id, sealed: '0x010203' })
      })
      expect(gained).toEqual([bond, -bond])
      expect(await audits.transcriptDemand(77n)).toBeUndefined()
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
      await auditsOf(provider).supplyTranscript({ id, sealed: new Uint8Array(1) })
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
        const late = { id, sealed: new Uint8Array(1) }
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
