import { zeroAddress } from 'viem'
import type { ReportLedger, ReportWords } from '../reports.ts'
import type { Numbered } from '../transaction.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import { createFees } from './fees.ts'

/** In the order of the contract's enumeration. */
export const questions = ['harm', 'restoration'] as const

/** Reports of models before juries, through one account. */
export function createReports(options: AuditsOptions): ReportLedger {
  const { market, sender, allowances } = options
  const { reports, juries } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const fees = createFees(options)
  const open = callsOf(sender, numberIn(reports.abi, ['VersionReported'], 'caseId'))

  /** Asks a jury, with the deposit of a case. */
  async function asks(
    name: 'report' | 'restore',
    { version, evidence }: ReportWords,
  ): Promise<Numbered> {
    const spender = accountOf(juries.address)
    const amount = await fees.deposit()
    return allowances.spend({ spender, asset: zeroAddress, amount }, () =>
      open(reports, name, [version, evidence]),
    )
  }

  return {
    async reportOf(version) {
      const reading = { ...reports, functionName: 'reportOf', args: [version] } as const
      const seen = await ask('read the report of a model', () => client.readContract(reading))
      const { caseId, running: isRunning } = seen
      if (caseId === 0n) return undefined
      const question = questions[seen.kind] ?? 'harm'
      const restorableAtSeconds = BigInt(seen.restorableAtSeconds)
      return { version, caseId, question, isRunning, restorableAtSeconds }
    },
    reportModel: (words) => asks('report', words),
    askRestoration: (words) => asks('restore', words),
    concludeReport: (version) => call(reports, 'conclude', [version]),
  }
}
