import { type Hash, Request } from '@ostrom/protocol'
import { requireMember } from '../../queries/capabilities.ts'
import { ANSWER_AUDIT_SECONDS } from '../../requests/onchain-answers.ts'
import { settleOrRefund } from '../../settle-or-refund.ts'
import { createCourtFixture, finalizeNextEpoch } from '../court/fixture.ts'
import { defined, type RescueFamily } from './family.ts'

const bytes = new TextEncoder().encode('Forty-two.')
const input = new TextEncoder().encode('What is it?')
const REWARD = 100_000n

/** Questions that providers answer on the chain, audited or trusted. */
const answerFamily = (proof: 'none' | 'audited'): RescueFamily => ({
  name: `on-chain answers, ${proof}`,
  needs: proof === 'audited' ? ['onchainAnswers', 'audits'] : ['onchainAnswers'],
  isPaidAtOnceElsewhere: true,
  depthMax: 7,
  async setup(scenario) {
    const { client, provider, stranger, domain, openedRequests } = scenario
    const court = proof === 'audited' ? await createCourtFixture(scenario) : undefined
    const answers = requireMember(stranger, 'onchainAnswers')
    let id: Hash | undefined
    return {
      parties: [client, provider],
      actions: {
        async open() {
          if (id) defined(undefined)
          const deadlineSeconds = (await client.nowSeconds()) + 2n * ANSWER_AUDIT_SECONDS
          const onchain = { callbackGas: 0, callbackFee: 0n, answerBytesMax: 100 }
          const trusted = { ...Request.anyProvider, providers: [provider.account] }
          const terms = await scenario.terms({
            costMax: REWARD,
            answer: 'chain',
            deadlineSeconds,
            ...(proof === 'audited' ? { onchain: { proof, ...onchain } } : { filter: trusted }),
          })
          await client.openRequest({ terms, input })
          id = Request.idOf(terms, domain)
          openedRequests.add(id)
        },
        lock: async () => await scenario.lockRequest(defined(id)),
        post: async () =>
          await requireMember(provider, 'onchainAnswers').postAnswer({
            requestId: defined(id),
            answer: { kind: 'bytes', bytes },
          }),
        release: async () => await provider.releaseRequest(defined(id)),
        cancel: async () => await client.cancelRequest(defined(id)),
        refund: async () =>
          await settleOrRefund(stranger, defined(await client.request(defined(id)))),
        async endorse() {
          const { endorsements } = answers
          if ((await client.request(defined(id)))?.status !== 'answered') defined(undefined)
          await finalizeNextEpoch(scenario)
          const answer = { requestId: defined(id), provider: provider.account }
          for (const juror of [...defined(court).jurors, defined(court).accuser]) {
            const { account } = juror
            if ((await defined(endorsements).seats(answer, account)) === 0n) continue
            const { endorsements: own } = requireMember(juror, 'onchainAnswers')
            await defined(own).endorseAnswers({ answers: [answer], account })
          }
        },
        settle: async () =>
          await defined(answers.endorsements).settleAnswer({
            requestId: defined(id),
            provider: provider.account,
          }),
        collect: async () =>
          await stranger.collectPay({ escrow: 'requests', subjects: [defined(id)] }),
      },
      async statuses() {
        const request = id && (await client.request(id))
        const pay = request?.pay ? [`pay.${request.pay.status}`] : []
        return request ? [`request.${request.status}`, ...pay] : []
      },
    }
  },
})

export const answerFamilies: readonly RescueFamily[] = [
  answerFamily('none'),
  answerFamily('audited'),
]
