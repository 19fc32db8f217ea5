import { type Hash, Session } from '@ostrom/protocol'
import { requireMember } from '../../queries/capabilities.ts'
import type { Scenario } from '../world.ts'
import { defined, type RescueFamily } from './family.ts'

// Families of states in which money is reserved for sessions and requests that a voucher pays.

const total = 300n
const more = 600n

async function payStatus({ client }: Scenario, id: Hash | undefined): Promise<readonly string[]> {
  const subject = id && ((await client.session(id)) ?? (await client.request(id)))
  return subject?.pay ? [`pay.${subject.pay.status}`] : []
}

/** Sessions, and the provider's stake that backs them. */
export const sessionFamily: RescueFamily = {
  name: 'sessions',
  needs: [],
  depthMax: 7,
  async setup(scenario) {
    const { client, provider, stranger, creator, withConsent, voucher, domain } = scenario
    let id: Hash | undefined
    const last = async (amount: bigint) => await voucher(defined(id), amount)
    return {
      parties: [client, provider, creator],
      actions: {
        async open() {
          if (id) defined(undefined)
          id = await scenario.openSession({ cap: 1_000n })
        },
        async settle() {
          await provider.settle(await last(total))
        },
        async closeByProvider() {
          await provider.closeSession({ sessionId: defined(id), last: await last(more) })
        },
        async closeCooperatively() {
          const signed = await last(total)
          const digest = Session.closeConsentHash(signed.voucher, domain)
          const consentSignature = await provider.signer.sign(digest)
          await stranger.closeCooperatively({ last: await withConsent(signed), consentSignature })
        },
        async requestClose() {
          const digest = Session.closeRequestHash({ sessionId: defined(id) }, domain)
          const signature = await client.signer.sign(digest)
          await client.requestClose({ sessionId: defined(id), signature })
        },
        expire: async () => await stranger.expireSession(defined(id)),
        collect: async () =>
          await stranger.collectPay({ escrow: 'sessions', subjects: [defined(id)] }),
        unbond: async () =>
          await provider.startUnbonding({ market: 'sessions', amount: scenario.unit / 4n }),
      },
      async statuses() {
        const session = id && (await client.session(id))
        const own = session ? [`session.${session.status}`] : []
        return [...own, ...(await payStatus(scenario, id))]
      },
    }
  },
}

/** Requests with a voucher, whose pay may wait for an audit. */
export const requestFamily: RescueFamily = {
  name: 'requests',
  needs: [],
  depthMax: 7,
  async setup(scenario) {
    const { client, provider, stranger } = scenario
    let id: Hash | undefined
    const holds = () => defined(stranger.auditHolds)
    const claim = async (amount: bigint, count: bigint) =>
      await provider.claimRequest(await scenario.voucher(defined(id), amount, count))
    return {
      parties: [client, provider],
      actions: {
        async open() {
          if (id) defined(undefined)
          id = await scenario.openRequest({ costMax: 1_000n })
        },
        requestAudit: async () =>
          await requireMember(defined(client.auditHolds && client), 'auditHolds').requestAudit(
            defined(id),
          ),
        lock: async () => await scenario.lockRequest(defined(id)),
        claim: async () => await claim(total, 1n),
        release: async () => await provider.releaseRequest(defined(id)),
        cancel: async () => await client.cancelRequest(defined(id)),
        refund: async () => await stranger.refundRequest(defined(id)),
        hold: async () => await holds().holdForAudit(defined(id)),
        returnHold: async () => await holds().returnAuditHold(defined(id)),
        collect: async () =>
          await stranger.collectPay({ escrow: 'requests', subjects: [defined(id)] }),
      },
      async statuses() {
        const request = id && (await client.request(id))
        const hold = id && (await client.auditHolds?.auditHold(id))
        return [
          ...(request ? [`request.${request.status}`] : []),
          ...(await payStatus(scenario, id)),
          ...(hold ? [`audit-hold.${hold.status}`] : []),
        ]
      },
    }
  },
}
