import type { Accuser } from './accuser.ts'
import type { Auditor } from './auditor.ts'
import type { Canaries } from './canary/canaries.ts'
import type { Juror } from './court/juror.ts'
import type { Demander } from './demander.ts'
import type { Enlistment } from './enlistment.ts'
import type { EpochKeeper } from './epochs/keeper.ts'
import type { Endorser } from './findings/endorser.ts'
import type { FindingsKeeper } from './findings/keeper.ts'
import type { Intake } from './intake.ts'
import type { ReceiptDemander } from './receipt-demander.ts'
import type { SealKeyAnnouncer } from './seal-key.ts'
import type { Summaries } from './summaries.ts'

/** What a validator is made of. */
export type Parts = {
  readonly canaries: Canaries | undefined
  readonly intake: Intake
  readonly enlistment: Enlistment
  readonly sealKeys: SealKeyAnnouncer
  readonly auditor: Auditor
  readonly demander: Demander
  readonly receipts: ReceiptDemander
  readonly accuser: Accuser
  readonly juror: Juror
  readonly beacon: { step(): Promise<void> }
  readonly epochs: EpochKeeper
  readonly findings: FindingsKeeper
  readonly endorser: Endorser
  readonly summaries: Summaries
}

/** Parts in the order of their steps that wait for no provider: what they owe has a time. */
export const dutyParts = [
  ...(['intake', 'enlistment', 'sealKeys', 'juror'] as const),
  ...(['epochs', 'findings', 'endorser'] as const),
]

/** Parts in the order of their steps that ask providers, which may take their time. */
export const auditParts = ['auditor', 'demander', 'receipts', 'accuser', 'summaries'] as const
