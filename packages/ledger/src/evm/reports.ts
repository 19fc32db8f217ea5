import type { Hash } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import type { ReportLedger, ReportWords, VersionReport } from '../reports.ts'
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

  async function versionOf(version: Hash) {
    const reading = { ...reports, functionName: 'versionOf', args: [version] } as const
    return ask('read the reports of a model', () => client.readContract(reading))
  }

  async function reportIn(caseId: bigint): Promise<VersionReport | undefined> {
    const reading = { ...reports, functionName: 'reportOf', args: [caseId] } as const
    const seen = await ask('read the report of a model', () => client.readContract(reading))
    const { modelVersion: version, running: isRunning, openedAtSeconds } = seen
    if (openedAtSeconds === 0) return undefined
    const question = questions[seen.kind] ?? 'harm'
    const restorableAtSeconds = BigInt((await versionOf(version)).restorableAtSeconds)
    return { version, caseId, question, isRunning, restorableAtSeconds }
  }

  return {
    reportIn,
    async reportOf(version) {
      const { caseId } = await versionOf(version)
      return caseId === 0n ? undefined : reportIn(caseId)
    },
    reportModel: (words) => asks('report', words),
    askRestoration: (words) => asks('restore', words),
    concludeReport: (caseId) => call(reports, 'conclude', [caseId]),
  }
}
