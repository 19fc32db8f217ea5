import type { Accuser } from './accusations/accuser.ts'
import type { AuditSummaries } from './accusations/audit-summaries.ts'
import type { OnchainEndorser } from './answers/onchain-endorser.ts'
import type { Auditor } from './audits/auditor.ts'
import type { CanaryQuestions } from './canary/canary-questions.ts'
import type { Challenger } from './challenges/challenger.ts'
import type { ReceiptChallenger } from './challenges/receipt-challenger.ts'
import type { Juror } from './court/juror.ts'
import type { Enlistment } from './enlistment.ts'
import type { EpochService } from './epochs/epoch-service.ts'
import type { EventIngest } from './event-ingest.ts'
import type { Endorser } from './findings/endorser.ts'
import type { FindingsService } from './findings/findings-service.ts'
import type { RecordExpiry } from './records/record-expiry.ts'
import type { WithheldExpiry } from './records/withheld-expiry.ts'
import type { SealKeyAnnouncer } from './seal-key.ts'

/** The components of a validator. */
export type ValidatorParts = {
  readonly canaries: CanaryQuestions | undefined
  readonly ingest: EventIngest
  readonly enlistment: Enlistment
  readonly sealKeys: SealKeyAnnouncer
  readonly auditor: Auditor
  readonly challenger: Challenger | undefined
  readonly receiptChallenger: ReceiptChallenger | undefined
  /** Present only on chains without data challenges. */
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

/** Parts with deadlines, in the order of their steps. They do not wait for providers. */
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
