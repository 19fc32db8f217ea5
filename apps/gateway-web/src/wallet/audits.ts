import { countStates, trackAudits } from '@ostrom/gateway/receipts/answer-audits'
import { listReceiptsByTime } from '@ostrom/gateway/receipts/list-receipts'
import type { WebContext } from '../context/web-context.ts'
import { fetchFindings } from '../dashboard/findings-server.ts'
import { AUDITS_TRACKED_MAX } from '../limits.ts'
import type { EndpointHandlers } from '../schema/endpoints.ts'

/** Results of the audits of the gateway's own answers. */
export const auditHandlers = (context: WebContext): EndpointHandlers<'GET /api/wallet/audits'> => ({
  async 'GET /api/wallet/audits'() {
    const { gateway, nodesFolder, parts } = context
    const { ledger } = parts
    const { audits } = ledger
    if (!audits) return { hasAudits: false, counts: countStates([]), answers: [] }
    const receipts = (await listReceiptsByTime(gateway)).slice(0, AUDITS_TRACKED_MAX)
    const findingsOf = (subject: Parameters<typeof fetchFindings>[1]) => {
      return fetchFindings(nodesFolder, subject)
    }
    const followed = await trackAudits({ ledger, audits, findingsOf }, receipts)
    const answers = followed.map(({ endedAtSeconds, findings, ...answer }) => {
      const copies = findings.map((finding) => ({ ...finding }))
      return { ...answer, endedAtSeconds: `${endedAtSeconds}`, findings: copies }
    })
    return { hasAudits: true, counts: countStates(followed), answers }
  },
})
