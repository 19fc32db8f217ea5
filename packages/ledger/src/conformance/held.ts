import { type Hash, Merkle, Price, Receipt, Request, Standing, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { AuditLedger } from '../audits.ts'
import type { EvidenceItem } from '../cases.ts'
import type { Ledger } from '../ledger.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  coreOf,
  createCourt,
  drawJury,
  finalizeNext,
  gains,
  itemsOf,
  serveAll,
  voteAll,
} from './court.ts'
import { eventOf, refused, type Scenario, sealKeyOf, UNIT } from './world.ts'

type Held = { readonly id: Hash; readonly item: EvidenceItem }

/** Requests whose pay is held until the answer was audited: every end, and each refusal. */
export function heldSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const total = 3_000_001n
  let court: Court

  /** Opened by the client with `held`, locked, answered and claimed. */
  async function hold(): Promise<Held> {
    const { ask, lock, provider, signer, domain } = scenario()
    const id = await ask({ held: true })
    await lock(id)
    const receipt = coreOf(scenario(), { sessionId: id, index: 0n, total })
    const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, domain)])
    const voucher = { sessionId: id, total, count: 1n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, domain))
    await provider.claimRequest({ voucher, signature })
    return { id, item: { receipt, path: [] } }
  }
  const endorsed = async (id: Hash, jurors: readonly Ledger[]) => {
    for (const juror of jurors) await auditsOf(juror).endorseAnswers([id])
  }
  const netOf = () => {
    const { offer } = scenario()
    const royaltyBps = offer.royalties.map(({ bps }) => bps)
    return Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps }).net
  }

  describe('requests whose pay is held', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourt(scenario())
    })

    story('keep it of the client until validators endorse the answer', async () => {
      const { client, provider, stranger } = scenario()
      const audits = auditsOf(client)
      const before = await client.balance(client.account, client.nativeAsset)
      const { id } = await hold()
      const { auditWindowSeconds } = await client.parameters()
      const claimed = await eventOf(client, 'request-claimed')
      const { heldUntilSeconds = 0n, atSeconds } = claimed
      expect(heldUntilSeconds).toBe(atSeconds + auditWindowSeconds)
      const state = await client.request(id)
      expect(state).toMatchObject({ status: 'held', paid: total, heldUntilSeconds })
      expect(before - (await client.balance(client.account, client.nativeAsset))).toBe(total)

      await refused(provider.collectRequest(id), 'collect-too-early')
      await refused(client.refundRequest(id), 'held-not-refused')
      await refused(auditsOf(stranger).endorseAnswers([id]), 'validator-unknown')
      await endorsed(id, court.jurors.slice(0, 2))
      await endorsed(id, court.jurors.slice(0, 1))
      expect(await audits.isEndorsed(id)).toBe(false)
      const [, , third] = court.jurors as [Ledger, Ledger, Ledger]
      await endorsed(id, [third])
      expect(await eventOf(client, 'answer-endorsed')).toMatchObject({
        ...{ subject: id, validator: third.account },
      })
      expect(await audits.isEndorsed(id)).toBe(true)
      const seen = await client.reputation(provider.account)
      const gained = await gains([provider, client], () => stranger.collectRequest(id))
      expect(gained).toEqual([netOf(), 0n])
      const { validatedVolume } = await client.reputation(provider.account)
      // A tenth of the total is the fee; a unit of stake backs ten of value.
      expect(validatedVolume - seen.validatedVolume).toBe(total / 100n)
      const words = { requestId: id, provider: provider.account, paid: total }
      expect(await eventOf(client, 'request-collected')).toMatchObject({
        ...{ ...words, validated: true },
      })
      expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: total })
      await refused(provider.collectRequest(id), 'request-not-held')
      await refused(provider.collectRequest(sealKeyOf(9)), 'request-not-held')
    })

    story('are paid by time', async () => {
      const { client, provider, advance } = scenario()
      const { id } = await hold()
      await advance((await client.parameters()).auditWindowSeconds)
      expect(await gains([provider], () => client.collectRequest(id))).toEqual([netOf()])
      expect(await eventOf(client, 'request-collected')).toMatchObject({ validated: false })
    })

    story('are drawn whatever the rate, and returned where the answer is withheld', async () => {
      const { client, provider, advance, setParameter, domain } = scenario()
      const audits: AuditLedger = auditsOf(court.accuser)
      await setParameter('auditRateBps', 0n)
      const { id, item } = await hold()
      expect(await audits.auditRateBps(id)).toBe(10_000)
      await finalizeNext(scenario())
      const { id: demandId } = await audits.demandTranscript(item)
      await advance((await client.parameters()).supplyWindowSeconds)
      expect(await audits.isWithheld(id)).toBe(false)
      await audits.concludeDemand(demandId)
      expect(await audits.isWithheld(id)).toBe(true)
      await setParameter('auditRateBps', 10_000n)
      await refused(provider.collectRequest(id), 'held-refused')
      const before = await client.balance(client.account, client.nativeAsset)
      await provider.refundRequest(id)
      const after = await client.balance(client.account, client.nativeAsset)
      expect(after - before).toBe(total)
      expect(await eventOf(client, 'request-refunded')).toMatchObject({
        ...{ requestId: id, reason: 'refused', refunded: total },
      })
      expect(await client.request(id)).toMatchObject({ status: 'refunded', paid: 0n })
      expect(Request.idOf((await client.request(id))!.terms, domain)).toBe(id)
    })

    story('wait for an accusation, and are returned by a conviction', async () => {
      const { client, provider, advance, setParameter } = scenario()
      // What was withheld counts against every filter for a while.
      await refused(hold(), 'filter-not-passed')
      await advance(Standing.FAILURE_SECONDS)
      await setParameter('auditWindowSeconds', 5n * 86_400n)
      const served = await serveAll(scenario(), court)
      const { id } = await hold()
      await setParameter('auditWindowSeconds', 1n)
      const audits = auditsOf(court.accuser)
      const wish = { provider: provider.account, items: itemsOf(served) }
      const { id: accusationId } = await audits.accuse(wish)
      await advance(2n)
      await refused(provider.collectRequest(id), 'collect-too-early')
      const { caseId = -1n } = (await audits.accusation(accusationId)) ?? {}
      await drawJury(scenario(), caseId)
      await voteAll(scenario(), { caseId, verdict: 'guilty' })
      await advance((await client.parameters()).appealWindowSeconds)
      await audits.conclude(accusationId)
      await refused(provider.collectRequest(id), 'held-refused')
      const before = await client.balance(client.account, client.nativeAsset)
      await client.refundRequest(id)
      const after = await client.balance(client.account, client.nativeAsset)
      expect(after - before).toBe(total)
      expect(total).toBeLessThan(UNIT)
    })
  })
}
