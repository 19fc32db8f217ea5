import type { Accuser } from './accuser.ts'
import type { OnchainEndorser } from './answers/onchain-endorser.ts'
import type { AuditSummaries } from './audit-summaries.ts'
import type { Auditor } from './auditor.ts'
import type { CanaryQuestions } from './canary/canary-questions.ts'
import type { Challenger } from './challenger.ts'
import type { Juror } from './court/juror.ts'
import type { Enlistment } from './enlistment.ts'
import type { EpochService } from './epochs/epoch-service.ts'
import type { EventIngest } from './event-ingest.ts'
import type { Endorser } from './findings/endorser.ts'
import type { FindingsService } from './findings/findings-service.ts'
import type { ReceiptChallenger } from './receipt-challenger.ts'
import type { RecordExpiry } from './record-expiry.ts'
import type { SealKeyAnnouncer } from './seal-key.ts'
import type { WithheldExpiry } from './withheld-expiry.ts'

/** The components of a validator. */
export type ValidatorParts = {
  readonly canaries: CanaryQuestions | undefined
  readonly ingest: EventIngest
  readonly enlistment: Enlistment
  readonly sealKeys: SealKeyAnnouncer
  readonly auditor: Auditor
  readonly challenger: Challenger | undefined
  readonly receiptChallenger: ReceiptChallenger | undefined
  /** Only on chains without data challenges. */
  readonly withheldExpiry: WithheldExpiry | undefined
  readonly recordExpiry: RecordExpiry
  readonly accuser: Accuser
  readonly juror: Juror
  readonly beacon: { step(): Promise<void> }
  readonly epochs: EpochService
  readonly findings: FindingsService | undefined
  readonly endorser: Endorser
  readonly onchainEndorser: OnchainEndorser
  readonly summaries: AuditSummaries
}

/** Parts with deadlines, in the order of their steps. They wait for no provider. */
export const dutyParts = [
  ...(['ingest', 'enlistment', 'sealKeys', 'juror'] as const),
  ...(['epochs', 'findings', 'endorser', 'withheldExpiry', 'recordExpiry'] as const),
]

/** Parts that send requests to providers, which may be slow, in the order of their steps. */
export const auditParts = [
  'auditor',
  'challenger',
  'receiptChallenger',
  'accuser',
  'onchainEndorser',
  'summaries',
] as const
