import { Detector } from '@ostrom/verification'
import type { Suspect, ValidatorRecords } from '../records/validator-records.ts'
import { flagLimits } from './accuser.ts'

/** Results of this validator's audits of one provider and one model version. */
export type AuditSummary = Suspect & {
  /** Drawn receipts whose transcripts were disclosed and scored. */
  readonly scored: number
  /**
   * Receipts scored without an e-value: the answer was too short, or its length was not calibrated.
   */
  readonly inconclusive: number
  /** Evidence against the provider so far; for an honest provider, at most `scored` on average. */
  readonly level: number
  /** True if the evidence suffices for an accusation. */
  readonly isFlagged: boolean
}

export type AuditSummaries = { step(): Promise<void> }

/** Reports the results of audits whenever they change. */
export function createAuditSummaries(options: {
  readonly records: Pick<ValidatorRecords, 'suspects'>
  readonly tell: ((summaries: readonly AuditSummary[]) => void) | undefined
}): AuditSummaries {
  const { records, tell } = options
  let summaryText = ''
  return {
    async step() {
      if (!tell) return
      const suspects = await records.suspects()
      const summaries = suspects.map(
        ({ suspicion, ...suspect }): AuditSummary => ({
          ...suspect,
          scored: suspicion.audits,
          inconclusive: suspicion.abstentions,
          level: Detector.evidenceLevel(suspicion),
          isFlagged: Detector.isFlagged(suspicion, flagLimits),
        }),
      )
      const text = JSON.stringify(summaries)
      if (text === summaryText) return
      summaryText = text
      tell(summaries)
    },
  }
}
