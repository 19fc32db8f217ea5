import type { HeldPayLedger } from '../held-pay.ts'
import { callsOf, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'

/** `RETURN_SECONDS` of `HeldPay`: at the end of a hold, in which what nobody endorsed returns. */
const RETURN_SECONDS = 86_400n

/** Pay that waits for an audit, through one account. */
export function createHeldPay({ market, sender }: AuditsOptions): HeldPayLedger {
  const { heldPay, court } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    heldPay: (requestId) =>
      ask('read held pay', async () => {
        const args = [requestId] as const
        const [asked, held, caseMax] = await Promise.all([
          client.readContract({ ...heldPay, functionName: 'isAudited', args }),
          client.readContract({ ...heldPay, functionName: 'holdOf', args }),
          client.readContract({ ...court, functionName: 'CASE_MAX' }),
        ])
        if (!asked) return undefined
        const [provider, openedAt, ended, caseId] = held
        if (caseId === 0n) return { status: 'asked' }
        if (ended) return { status: 'ended', provider: accountOf(provider) }
        const returnFromSeconds = BigInt(openedAt) + caseMax - RETURN_SECONDS
        return { status: 'held', provider: accountOf(provider), returnFromSeconds }
      }),
    askAudit: (requestId) => call(heldPay, 'ask', [requestId]),
    holdAudited: (requestId) => call(heldPay, 'hold', [requestId]),
    releaseAudited: (requestId) => call(heldPay, 'release', [requestId]),
    returnAudited: (requestId) => call(heldPay, 'giveBack', [requestId]),
  }
}
