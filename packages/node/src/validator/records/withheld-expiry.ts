import type { Ledger } from '@ostrom/ledger'
import { WITHHELD_PER_STEP_MAX, WITHHELD_RETENTION_SECONDS } from '../limits.ts'
import type { MissingReceiptsRecords } from './missing-receipts-records.ts'
import type { Subject, ValidatorRecords } from './validator-records.ts'
import type { WithheldTranscriptRecords } from './withheld-transcript-records.ts'

export type WithheldExpiryOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly records: Pick<ValidatorRecords, 'finish'>
  readonly withheldTranscripts: Pick<WithheldTranscriptRecords, 'all' | 'drop'>
  readonly missingReceipts: Pick<MissingReceiptsRecords, 'all' | 'closure'>
}

/**
 * Deletes records of withheld transcripts and of missing receipts on a chain without data
 * challenges, where no challenge resolves them.
 */
export type WithheldExpiry = {
  /** Deletes up to `WITHHELD_PER_STEP_MAX` expired records of each kind. */
  step(): Promise<void>
}

/** Creates the expiry of withheld data on a chain without data challenges. */
export function createWithheldExpiry(options: WithheldExpiryOptions): WithheldExpiry {
  const { ledger, records, withheldTranscripts, missingReceipts } = options
  return {
    async step() {
      const now = await ledger.nowSeconds()
      const isExpired = ({ subject }: { readonly subject: Subject }) =>
        now >= subject.anchoredSeconds + subject.windowSeconds + WITHHELD_RETENTION_SECONDS
      const withheld = (await withheldTranscripts.all()).filter(isExpired)
      for (const one of withheld.slice(0, WITHHELD_PER_STEP_MAX)) {
        await withheldTranscripts.drop(one)
      }
      // A record also stays until `challengeAfterSeconds`: a validator that was offline for long
      // leaves this time to a provider that is offline briefly.
      const missing = (await missingReceipts.all()).filter(
        (one) => isExpired(one) && now >= one.challengeAfterSeconds,
      )
      for (const one of missing.slice(0, WITHHELD_PER_STEP_MAX)) {
        await records.finish(one.subject, [], missingReceipts.closure(one))
      }
    },
  }
}
