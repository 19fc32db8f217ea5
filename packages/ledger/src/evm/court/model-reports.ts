import type { Hash } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import type {
  ModelReport,
  ModelReportEvidence,
  ModelReportLedger,
} from '../../court/model-reports.ts'
import type { TransactionWithId } from '../../transaction.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { createCourtFees } from './fees.ts'

/** Questions to juries, in the order of the contract's enumeration. */
export const questions = ['harm', 'restoration'] as const

/** Creates the functions of model reports for a connection's account. */
export function createModelReports(options: ContractOptions): ModelReportLedger {
  const { market, sender, allowances } = options
  const { modelReports, juries } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const fees = createCourtFees(options)
  const open = callsOf(sender, idInReceipt(modelReports.abi, ['ModelReported'], 'caseId'))

  /** Opens a case before a jury, and approves the deposit that the opener pays. */
  async function asks(
    name: 'reportModel' | 'requestRestoration',
    { version, evidence }: ModelReportEvidence,
  ): Promise<TransactionWithId> {
    const spender = accountOf(juries.address)
    const amount = await fees.deposit()
    return allowances.spend({ spender, asset: zeroAddress, amount }, () =>
      open(modelReports, name, [version, evidence]),
    )
  }

  async function versionOf(version: Hash) {
    const reading = { ...modelReports, functionName: 'versionOf', args: [version] } as const
    return ask('read the reports of a model', () => client.readContract(reading))
  }

  async function reportIn(caseId: bigint): Promise<ModelReport | undefined> {
    const reading = { ...modelReports, functionName: 'reportOf', args: [caseId] } as const
    const seen = await ask('read the report of a model', () => client.readContract(reading))
    const { modelVersion: version, running: isRunning, openedAtSeconds } = seen
    if (openedAtSeconds === 0) return undefined
    const question = questions[seen.kind] ?? 'harm'
    const restorableAtSeconds = BigInt((await versionOf(version)).restorableAtSeconds)
    return { version, caseId, question, isRunning, restorableAtSeconds }
  }

  return {
    reportForCase: reportIn,
    async latestReport(version) {
      const { caseId } = await versionOf(version)
      return caseId === 0n ? undefined : reportIn(caseId)
    },
    reportModel: (words) => asks('reportModel', words),
    requestRestoration: (words) => asks('requestRestoration', words),
    concludeReport: (caseId) => call(modelReports, 'conclude', [caseId]),
  }
}
