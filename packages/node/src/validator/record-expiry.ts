import type { Ledger } from '@ostrom/ledger'
import type { Hash, Log } from '@ostrom/protocol'
import { RECORD_EXPIRY_SECONDS, RECORD_RETENTION_SECONDS } from './limits.ts'
import type { MissingReceiptsRecords } from './missing-receipts-records.ts'
import type { PublishedConsents } from './published-consents.ts'
import type { Subject, ValidatorRecords } from './validator-records.ts'
import type { WithheldTranscriptRecords } from './withheld-transcript-records.ts'

export type RecordExpiryOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly records: Pick<ValidatorRecords, 'due' | 'finish' | 'isPending' | 'subject' | 'parties'>
  readonly withheldTranscripts: Pick<WithheldTranscriptRecords, 'all' | 'drop' | 'deleteUnused'>
  readonly missingReceipts: Pick<MissingReceiptsRecords, 'all' | 'closure' | 'deleteUnused'>
  readonly consents: Pick<PublishedConsents, 'deleteUnused'>
  readonly log: Log
}

/**
 * Ends audits that nothing else ends, and deletes records of data challenges and of published
 * consents that no audit and no case needs any more: docs/spec/verification.md, section 11.
 */
export type RecordExpiry = {
  /** Runs once in `RECORD_EXPIRY_SECONDS`; other calls return without a read of the records. */
  step(): Promise<void>
}

export function createRecordExpiry(options: RecordExpiryOptions): RecordExpiry {
  const { ledger, records, withheldTranscripts, missingReceipts, consents } = options
  let nextSeconds = 0n
  return {
    async step() {
      const now = await ledger.nowSeconds()
      if (now < nextSeconds) return
      await endAudits(options, now)
      await withheldTranscripts.deleteUnused(records.isPending)
      await missingReceipts.deleteUnused(records.isPending)
      await consents.deleteUnused((id) => needsConsent(options, id, now))
      nextSeconds = now + RECORD_EXPIRY_SECONDS
    },
  }
}

const isOver = ({ anchoredSeconds, windowSeconds }: Subject, now: bigint): boolean =>
  now >= anchoredSeconds + windowSeconds + RECORD_RETENTION_SECONDS

/**
 * Ends the audits of old subjects without a finding: the beacon value that draws their receipts
 * never came, the validator never had the time, or the chain lost their data challenge.
 */
async function endAudits(options: RecordExpiryOptions, now: bigint): Promise<void> {
  const { records, withheldTranscripts, missingReceipts, log } = options
  const missing = new Map((await missingReceipts.all()).map((one) => [one.subject.id, one]))
  for (const subject of await records.due(now - RECORD_RETENTION_SECONDS)) {
    if (!isOver(subject, now)) continue
    const one = missing.get(subject.id)
    await records.finish(subject, [], one ? missingReceipts.closure(one) : [])
    log('audit-abandoned', { subject: subject.id })
  }
  for (const { challenge: _, ...withheld } of await withheldTranscripts.all()) {
    if (isOver(withheld.subject, now)) await withheldTranscripts.drop(withheld)
  }
}

/** Returns true while the session or request is open, or a validator or juror may examine it. */
async function needsConsent(
  { records }: RecordExpiryOptions,
  id: Hash,
  now: bigint,
): Promise<boolean> {
  const subject = await records.subject(id)
  return subject ? !isOver(subject, now) : (await records.parties(id)) !== undefined
}
