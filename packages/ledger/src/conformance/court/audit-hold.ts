import { type Hash, Merkle, Price, Receipt, Request, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../../court/evidence.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { eventOf, expectRefusal, type Scenario, sealKeyOf } from '../world.ts'
import {
  auditsOf,
  auditTest,
  balanceChanges,
  type CourtFixture,
  challengers,
  coreOf,
  createCourtFixture,
  createWithJurors,
  finalizeNextEpoch,
} from './fixture.ts'

type EscrowedRequest = { readonly id: Hash; readonly item: EvidenceItem }

/** Tests requests whose pay waits for an audit of the answer: every outcome, and each refusal. */
export function auditHoldSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const total = 3_000_001n
  let court: CourtFixture

  /**
   * The client opens a request and asks for an audit; the provider then locks, answers and claims
   * it.
   */
  async function claimed(): Promise<EscrowedRequest> {
    const { openRequest, lockRequest, provider, client, signer, domain } = scenario()
    const id = await openRequest()
    await requireMember(client, 'auditHolds').requestAudit(id)
    await lockRequest(id)
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
    await requireMember(scenario().stranger, 'auditHolds').holdForAudit(made.id)
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
      if (scenario().client.audits) court = await createCourtFixture(scenario())
    })

    story('a client asks for the audit of its request before a provider takes it', async () => {
      const { client, provider, openRequest, lockRequest } = scenario()
      const audits = auditsOf(client)
      const auditHolds = requireMember(client, 'auditHolds')
      const id = await openRequest()
      expect(await auditHolds.auditHold(id)).toBeUndefined()
      await expectRefusal(
        requireMember(provider, 'auditHolds').requestAudit(id),
        'account-mismatch',
      )
      await expectRefusal(auditHolds.requestAudit(sealKeyOf(9)), 'request-not-open')
      await expectRefusal(auditHolds.holdForAudit(id), 'request-not-on-hold')
      await auditHolds.requestAudit(id)
      const expected = { requestId: id, client: client.account }
      expect(await eventOf(client, 'audit-requested')).toMatchObject(expected)
      expect(await auditHolds.auditHold(id)).toEqual({ status: 'requested' })
      await lockRequest(id)
      await expectRefusal(auditHolds.requestAudit(id), 'request-not-open')
      // All receipts of a request whose client asked for an audit are drawn.
      expect(await audits.auditRateBps(id)).toBe(10_000)
      await expectRefusal(auditHolds.holdForAudit(id), 'pay-not-maturing')
      await expectRefusal(auditHolds.releaseAuditHold(id), 'audit-hold-not-endorsed')
    })

    story('held requests are paid once more than half of the weight endorses them', async () => {
      const { client, provider, stranger, collectPay } = scenario()
      const auditHolds = requireMember(stranger, 'auditHolds')
      const { id } = await hold()
      expect(await statusOf(id)).toBe('held')
      const seen = await auditHolds.auditHold(id)
      expect(seen).toMatchObject({ status: 'held', provider: provider.account })
      expect(seen?.returnFromSeconds).toBeGreaterThan(await client.nowSeconds())
      await expectRefusal(auditHolds.holdForAudit(id), 'request-not-on-hold')
      await expectRefusal(auditHolds.releaseAuditHold(id), 'audit-hold-not-endorsed')
      await expectRefusal(auditHolds.returnAuditHold(id), 'refund-too-early')
      await endorsed(id, court.jurors.slice(0, 3))
      await expectRefusal(auditHolds.returnAuditHold(id), 'audit-hold-endorsed')
      const gained = await balanceChanges(parties(), async () => {
        await auditHolds.releaseAuditHold(id)
        await collectPay(id)
      })
      expect(gained).toEqual([netOf(), 0n])
      expect(await eventOf(client, 'audit-hold-ended')).toMatchObject({
        requestId: id,
        endorsed: true,
      })
      expect(await auditHolds.auditHold(id)).toEqual({
        status: 'ended',
        provider: provider.account,
      })
      await expectRefusal(auditHolds.releaseAuditHold(id), 'request-not-on-hold')
    })

    story('return to their client where nobody endorses them in time', async () => {
      const { client, stranger, advance } = scenario()
      const auditHolds = requireMember(stranger, 'auditHolds')
      const { id } = await hold()
      const { returnFromSeconds = 0n } = (await auditHolds.auditHold(id)) ?? {}
      await endorsed(id, court.jurors.slice(0, 2))
      await advance(returnFromSeconds - (await client.nowSeconds()))
      const gained = await balanceChanges(parties(), () => auditHolds.returnAuditHold(id))
      expect(gained).toEqual([0n, total])
      expect(await statusOf(id)).toBe('returned')
      expect(await eventOf(client, 'pay-returned')).toMatchObject({ subject: id })
    })

    story('return though nobody was awake in time, whatever the provider tries', async () => {
      const { client, provider, stranger, offer, advance } = scenario()
      const auditHolds = requireMember(stranger, 'auditHolds')
      const { id } = await hold()
      const opened = await eventOf(client, 'case-opened')
      const { caseId } = opened as Extract<typeof opened, { caseId: bigint }>
      const { returnFromSeconds = 0n } = (await auditHolds.auditHold(id)) ?? {}
      const lastSeconds = returnFromSeconds + 86_400n + BigInt(offer.windowSeconds) - 60n
      await advance(lastSeconds - (await client.nowSeconds()))
      const own = auditsOf(provider)
      await expectRefusal(own.finalizeCase(caseId), 'appeal-window-open')
      await expectRefusal(own.resolveHeldPay({ caseId, subject: id }), 'case-state-invalid')
      await expectRefusal(auditHolds.releaseAuditHold(id), 'audit-hold-not-endorsed')
      const gained = await balanceChanges(parties(), () => auditHolds.returnAuditHold(id))
      expect(gained).toEqual([0n, total])
    })

    story('held requests are paid once they are endorsed, even if released late', async () => {
      const { client, stranger, advance, collectPay } = scenario()
      const { id } = await hold()
      const { returnFromSeconds = 0n } =
        (await requireMember(client, 'auditHolds').auditHold(id)) ?? {}
      await endorsed(id, court.jurors.slice(0, 3))
      await advance(returnFromSeconds + 86_400n - (await client.nowSeconds()))
      await expectRefusal(
        requireMember(client, 'auditHolds').returnAuditHold(id),
        'audit-hold-endorsed',
      )
      const gained = await balanceChanges(parties(), async () => {
        await requireMember(stranger, 'auditHolds').releaseAuditHold(id)
        await collectPay(id)
      })
      expect(gained).toEqual([netOf(), 0n])
    })

    story('requests are not held once they are endorsed', async () => {
      const { client, collectPay } = scenario()
      const { id } = await claimed()
      await endorsed(id, court.jurors.slice(0, 3))
      await expectRefusal(
        requireMember(client, 'auditHolds').holdForAudit(id),
        'audit-hold-endorsed',
      )
      const gained = await balanceChanges(parties(), () => collectPay(id))
      expect(gained).toEqual([netOf(), 0n])
    })

    story('return at once where the answer is withheld', async () => {
      const { client, stranger, advance } = scenario()
      const dataChallenges = requireMember(stranger, 'dataChallenges')
      const auditHolds = requireMember(stranger, 'auditHolds')
      const { id, item } = await createWithJurors(
        async () => {
          const made = await hold()
          await finalizeNextEpoch(scenario())
          return made
        },
        async (made) => (await challengers(scenario(), made.item)).length > 0,
      )
      const [drawn] = (await challengers(scenario(), item)) as [Ledger]
      const { account } = drawn
      const { id: challengeId } = await requireMember(drawn, 'dataChallenges').challengeTranscript({
        item,
        account,
      })
      await advance((await client.parameters()).supplyWindowSeconds)
      expect(await dataChallenges.isWithheld(id)).toBe(false)
      await dataChallenges.concludeChallenge(challengeId)
      expect(await dataChallenges.isWithheld(id)).toBe(true)
      const gained = await balanceChanges(parties(), () => auditHolds.returnAuditHold(id))
      expect(gained).toEqual([0n, total])
    })
  })
}
