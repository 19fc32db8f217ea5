import type { Ledger } from '@ostrom/ledger'
import type { Log } from '@ostrom/protocol'
import { RECORD_EXPIRY_SECONDS, RECORD_RETENTION_SECONDS } from '../limits.ts'
import type { MissingReceiptsRecords } from './missing-receipts-records.ts'
import type { Subject, ValidatorRecords } from './validator-records.ts'
import type { WithheldTranscriptRecords } from './withheld-transcript-records.ts'

export type RecordExpiryOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly records: Pick<ValidatorRecords, 'due' | 'finish' | 'isPending'>
  readonly withheldTranscripts: Pick<WithheldTranscriptRecords, 'all' | 'drop' | 'deleteUnused'>
  readonly missingReceipts: Pick<MissingReceiptsRecords, 'all' | 'closure' | 'deleteUnused'>
  readonly log: Log
}

/**
 * Ends audits that nothing else ends, and deletes records of data challenges that no audit and no
 * case needs any more: docs/spec/verification.md, section 11.
 */
export type RecordExpiry = {
  /** Runs once in `RECORD_EXPIRY_SECONDS`; other calls return without a read of the records. */
  step(): Promise<void>
}

/** Creates the service that ends stale audits and deletes unused records. */
export function createRecordExpiry(options: RecordExpiryOptions): RecordExpiry {
  const { ledger, records, withheldTranscripts, missingReceipts } = options
  let nextSeconds = 0n
  return {
    async step() {
      const now = await ledger.nowSeconds()
      if (now < nextSeconds) return
      await endAudits(options, now)
      await withheldTranscripts.deleteUnused(records.isPending)
      await missingReceipts.deleteUnused(records.isPending)
      nextSeconds = now + RECORD_EXPIRY_SECONDS
    },
  }
}

const isOver = ({ anchoredSeconds, windowSeconds }: Subject, now: bigint): boolean =>
  now >= anchoredSeconds + windowSeconds + RECORD_RETENTION_SECONDS

/**
 * Ends the audits of old subjects without a finding: the beacon value that draws their receipts
 * never arrived, the validator never had the time, or the chain lost their data challenge.
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
