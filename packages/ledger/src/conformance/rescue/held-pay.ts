import { type Hash, Merkle, Receipt, Request, Session, Voucher } from '@ostrom/protocol'
import { requireMember } from '../../queries/capabilities.ts'
import {
  auditsOf,
  coreOf,
  createCourtFixture,
  itemsOf,
  type ServedSession,
  serveSessions,
} from '../court/fixture.ts'
import { trialActions, trialStatuses } from './court.ts'
import { defined, type RescueFamily } from './family.ts'

// Pay that a case or an audit holds, and sessions that outlast their close window.

/** Sessions that last a day, and whose client requests their close earlier. */
export const longSessionFamily: RescueFamily = {
  name: 'long sessions',
  needs: [],
  depthMax: 3,
  async setup(scenario) {
    const { client, provider, voucher, domain } = scenario
    let id: Hash | undefined
    return {
      parties: [client, provider],
      actions: {
        async open() {
          if (id) defined(undefined)
          const expiresAtSeconds = (await client.nowSeconds()) + 86_400n
          id = await scenario.openSession({ cap: 1_000n, expiresAtSeconds })
        },
        settle: async () => await provider.settle(await voucher(defined(id), 300n)),
        async requestClose() {
          const digest = Session.closeRequestHash({ sessionId: defined(id) }, domain)
          const signature = await client.signer.sign(digest)
          await client.requestClose({ sessionId: defined(id), signature })
        },
      },
      async statuses() {
        const session = id && (await client.session(id))
        return session ? [`session.${session.status}`] : []
      },
    }
  },
}

/** Sessions whose pay a case of a jury holds, with the stake of their provider. */
export const accusedFamily: RescueFamily = {
  name: 'accused sessions',
  needs: ['audits'],
  depthMax: 6,
  async setup(scenario) {
    const { client, provider } = scenario
    const court = await createCourtFixture(scenario)
    let served: readonly ServedSession[] | undefined
    let id: bigint | undefined
    const { appeal: _, voteMinor: __, voteSilent: ___, ...trial } = trialActions(scenario, () => id)
    return {
      parties: [provider, client, court.accuser],
      actions: {
        async accuse() {
          if (id !== undefined) defined(undefined)
          served = await serveSessions(scenario, court)
          ;({ id } = await auditsOf(court.accuser).accuse(itemsOf(served)))
        },
        ...trial,
      },
      async statuses() {
        const pay = await Promise.all(
          (served ?? []).map(async (one) => (await client.session(one.id))?.pay?.status),
        )
        const pays = [...new Set(pay)].flatMap((status) => (status ? [`pay.${status}`] : []))
        return [...(await trialStatuses(scenario, id)), ...pays]
      },
    }
  },
}

/** Claimed requests on hold for an audit, which jurors endorse. */
export const endorsedFamily: RescueFamily = {
  name: 'audit holds',
  needs: ['audits', 'auditHolds', 'honeypots'],
  depthMax: 4,
  async setup(scenario) {
    const { client, provider, signer, domain } = scenario
    const { jurors } = await createCourtFixture(scenario)
    const total = 3_000_001n
    let id: Hash | undefined
    return {
      parties: [provider, client],
      actions: {
        async claim() {
          if (id) defined(undefined)
          id = await scenario.openRequest()
          await requireMember(client, 'auditHolds').requestAudit(id)
          await scenario.lockRequest(id)
          const words = Request.domain(domain)
          const receipt = coreOf(scenario, { sessionId: id, index: 0n, total })
          const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, words)])
          const voucher = { sessionId: id, total, count: 1n, receiptsRoot }
          const signature = await signer.sign(Voucher.hash(voucher, words))
          await provider.claimRequest({ voucher, signature })
        },
        hold: async () => await requireMember(client, 'auditHolds').holdForAudit(defined(id)),
        async endorse() {
          for (const juror of jurors.slice(0, 3)) {
            const { account } = juror
            await auditsOf(juror).endorseAnswers({ subjects: [defined(id)], account })
          }
        },
      },
      async statuses() {
        const request = id && (await client.request(id))
        const hold = id && (await client.auditHolds?.auditHold(id))
        return [
          ...(request?.pay ? [`request.${request.status}`, `pay.${request.pay.status}`] : []),
          ...(hold ? [`audit-hold.${hold.status}`] : []),
        ]
      },
    }
  },
}
