import { type Hash, Merkle, Price, Receipt, Request, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../evidence.ts'
import type { Ledger } from '../ledger.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  coreOf,
  createCourt,
  demanders,
  finalizeNext,
  gains,
  untilDrawn,
} from './court.ts'
import { eventOf, refused, type Scenario, sealKeyOf } from './world.ts'

type Held = { readonly id: Hash; readonly item: EvidenceItem }

/** Requests whose pay waits until the answer was audited: every end, and each refusal. */
export function heldSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const total = 3_000_001n
  let court: Court

  /** Opened by the client, who asks for an audit; then locked, answered and claimed. */
  async function claimed(): Promise<Held> {
    const { ask, lock, provider, client, signer, domain } = scenario()
    const id = await ask()
    await auditsOf(client).askAudit(id)
    await lock(id)
    const words = Request.domain(domain)
    const receipt = coreOf(scenario(), { sessionId: id, index: 0n, total })
    const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, words)])
    const voucher = { sessionId: id, total, count: 1n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, words))
    await provider.claimRequest({ voucher, signature })
    return { id, item: { receipt, path: [] } }
  }
  const hold = async () => {
    const made = await claimed()
    await auditsOf(scenario().stranger).holdAudited(made.id)
    return made
  }
  const endorsed = async (id: Hash, jurors: readonly Ledger[]) => {
    for (const juror of jurors) {
      await auditsOf(juror).endorseAnswers({ subjects: [id], account: juror.account })
    }
  }
  const netOf = () => {
    const { offer } = scenario()
    const royaltyBps = offer.royalties.map(({ bps }) => bps)
    return Price.split({ previous: 0n, total, feeBps: offer.feeBps, royaltyBps }).net
  }
  const statusOf = async (id: Hash) => (await scenario().client.request(id))?.pay?.status
  const parties = () => [scenario().provider, scenario().client]

  describe('requests whose pay is held', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourt(scenario())
    })

    story('are asked for by their client, before a provider took them', async () => {
      const { client, provider, ask, lock } = scenario()
      const audits = auditsOf(client)
      const id = await ask()
      expect(await audits.heldPay(id)).toBeUndefined()
      await refused(auditsOf(provider).askAudit(id), 'account-mismatch')
      await refused(audits.askAudit(sealKeyOf(9)), 'request-not-open')
      await refused(audits.holdAudited(id), 'request-not-held')
      await audits.askAudit(id)
      const asked = { requestId: id, client: client.account }
      expect(await eventOf(client, 'audit-asked')).toMatchObject(asked)
      expect(await audits.heldPay(id)).toEqual({ status: 'asked' })
      await lock(id)
      await refused(audits.askAudit(id), 'request-not-open')
      // All of its answers are drawn.
      expect(await audits.auditRateBps(id)).toBe(10_000)
      await refused(audits.holdAudited(id), 'pay-not-maturing')
      await refused(audits.releaseAudited(id), 'held-refused')
    })

    story('are paid once more than half of the weight endorses the answer', async () => {
      const { client, provider, stranger, paid } = scenario()
      const audits = auditsOf(stranger)
      const { id } = await hold()
      expect(await statusOf(id)).toBe('held')
      const seen = await audits.heldPay(id)
      expect(seen).toMatchObject({ status: 'held', provider: provider.account })
      expect(seen?.returnFromSeconds).toBeGreaterThan(await client.nowSeconds())
      await refused(audits.holdAudited(id), 'request-not-held')
      await refused(audits.releaseAudited(id), 'held-refused')
      await refused(audits.returnAudited(id), 'refund-too-early')
      await endorsed(id, court.jurors.slice(0, 3))
      await refused(audits.returnAudited(id), 'held-not-refused')
      const gained = await gains(parties(), async () => {
        await audits.releaseAudited(id)
        await paid(id)
      })
      expect(gained).toEqual([netOf(), 0n])
      expect(await eventOf(client, 'audit-ended')).toMatchObject({ requestId: id, endorsed: true })
      expect(await audits.heldPay(id)).toEqual({ status: 'ended', provider: provider.account })
      await refused(audits.releaseAudited(id), 'request-not-held')
    })

    story('return to their client where nobody endorses them in time', async () => {
      const { client, stranger, advance } = scenario()
      const audits = auditsOf(stranger)
      const { id } = await hold()
      const { returnFromSeconds = 0n } = (await audits.heldPay(id)) ?? {}
      await endorsed(id, court.jurors.slice(0, 2))
      await advance(returnFromSeconds - (await client.nowSeconds()))
      const gained = await gains(parties(), () => audits.returnAudited(id))
      expect(gained).toEqual([0n, total])
      expect(await statusOf(id)).toBe('returned')
      expect(await eventOf(client, 'pay-returned')).toMatchObject({ subject: id })
    })

    story('return though nobody was awake in time, whatever the provider tries', async () => {
      const { client, provider, stranger, offer, advance } = scenario()
      const audits = auditsOf(stranger)
      const { id } = await hold()
      const opened = await eventOf(client, 'case-opened')
      const { caseId } = opened as Extract<typeof opened, { caseId: bigint }>
      const { returnFromSeconds = 0n } = (await audits.heldPay(id)) ?? {}
      const lastSeconds = returnFromSeconds + 86_400n + BigInt(offer.windowSeconds) - 60n
      await advance(lastSeconds - (await client.nowSeconds()))
      const own = auditsOf(provider)
      await refused(own.finalizeCase(caseId), 'appeal-open')
      await refused(own.endPay({ caseId, subject: id }), 'case-stage-wrong')
      await refused(own.releaseAudited(id), 'held-refused')
      const gained = await gains(parties(), () => audits.returnAudited(id))
      expect(gained).toEqual([0n, total])
    })

    story('are paid once they are endorsed, however late they are let go of', async () => {
      const { client, stranger, advance, paid } = scenario()
      const { id } = await hold()
      const { returnFromSeconds = 0n } = (await auditsOf(client).heldPay(id)) ?? {}
      await endorsed(id, court.jurors.slice(0, 3))
      await advance(returnFromSeconds + 86_400n - (await client.nowSeconds()))
      await refused(auditsOf(client).returnAudited(id), 'held-not-refused')
      const gained = await gains(parties(), async () => {
        await auditsOf(stranger).releaseAudited(id)
        await paid(id)
      })
      expect(gained).toEqual([netOf(), 0n])
    })

    story('are not held once they are endorsed', async () => {
      const { client, paid } = scenario()
      const { id } = await claimed()
      await endorsed(id, court.jurors.slice(0, 3))
      await refused(auditsOf(client).holdAudited(id), 'held-not-refused')
      const gained = await gains(parties(), () => paid(id))
      expect(gained).toEqual([netOf(), 0n])
    })

    story('return at once where the answer is withheld', async () => {
      const { client, stranger, advance } = scenario()
      const audits = auditsOf(stranger)
      const { id, item } = await untilDrawn(
        async () => {
          const made = await hold()
          await finalizeNext(scenario())
          return made
        },
        async (made) => (await demanders(scenario(), made.item)).length > 0,
      )
      const [drawn] = (await demanders(scenario(), item)) as [Ledger]
      const { account } = drawn
      const { id: demandId } = await auditsOf(drawn).demandTranscript({ item, account })
      await advance((await client.parameters()).supplyWindowSeconds)
      expect(await audits.isWithheld(id)).toBe(false)
      await audits.concludeDemand(demandId)
      expect(await audits.isWithheld(id)).toBe(true)
      const gained = await gains(parties(), () => audits.returnAudited(id))
      expect(gained).toEqual([0n, total])
    })
  })
}
