import { countStates, followAudits } from '../../composition/answer-audits.ts'
import { newestReceipts } from '../../composition/newest-receipts.ts'
import { findingsIn } from '../../dashboard/findings-server.ts'
import { AUDITS_FOLLOWED_MAX } from '../../limits.ts'
import type { Handlers } from '../endpoints.ts'
import type { Place } from '../place.ts'

/** What came of the audits of the gateway's own answers. */
export const auditHandlers = (place: Place): Handlers<'GET /api/wallet/audits'> => ({
  async 'GET /api/wallet/audits'() {
    const { gateway, nodesFolder, parts } = place
    const { ledger } = parts
    const { audits } = ledger
    if (!audits) return { canAudit: false, counts: countStates([]), answers: [] }
    const receipts = (await newestReceipts(gateway)).slice(0, AUDITS_FOLLOWED_MAX)
    const findingsOf = (subject: Parameters<typeof findingsIn>[1]) => {
      return findingsIn(nodesFolder, subject)
    }
    const followed = await followAudits({ ledger, audits, findingsOf }, receipts)
    const answers = followed.map(({ endedAtSeconds, verdicts, ...answer }) => {
      const told = verdicts.map((verdict) => ({ ...verdict }))
      return { ...answer, endedAtSeconds: `${endedAtSeconds}`, verdicts: told }
    })
    return { canAudit: true, counts: countStates(followed), answers }
  },
})
