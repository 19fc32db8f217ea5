import type { AuditHoldLedger } from '../../court/audit-hold.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'

/**
 * Seconds at the end of a hold in which any account can return pay that lacks an endorsement to the
 * client: `RETURN_SECONDS` of `AuditHolds`.
 */
const RETURN_SECONDS = 86_400n

/** Creates the functions of audit holds for a connection's account. */
export function createAuditHolds({ market, sender }: ContractOptions): AuditHoldLedger {
  const { auditHolds, court } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    auditHold: (requestId) =>
      ask('read held pay', async () => {
        const args = [requestId] as const
        const [isRequested, hold, caseMax] = await Promise.all([
          client.readContract({ ...auditHolds, functionName: 'isAuditRequested', args }),
          client.readContract({ ...auditHolds, functionName: 'holdOf', args }),
          client.readContract({ ...court, functionName: 'CASE_MAX' }),
        ])
        if (!isRequested) return undefined
        const [provider, openedAt, ended, caseId] = hold
        if (caseId === 0n) return { status: 'requested' }
        if (ended) return { status: 'ended', provider: accountOf(provider) }
        const returnFromSeconds = BigInt(openedAt) + caseMax - RETURN_SECONDS
        return { status: 'held', provider: accountOf(provider), returnFromSeconds }
      }),
    requestAudit: (requestId) => call(auditHolds, 'requestAudit', [requestId]),
    holdForAudit: (requestId) => call(auditHolds, 'holdPay', [requestId]),
    releaseAuditHold: (requestId) => call(auditHolds, 'releasePay', [requestId]),
    returnAuditHold: (requestId) => call(auditHolds, 'returnPay', [requestId]),
  }
}
