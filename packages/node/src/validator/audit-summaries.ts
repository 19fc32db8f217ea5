import { Detector } from '@ostrom/verification'
import { flagLimits } from './accuser.ts'
import type { Suspect, ValidatorRecords } from './validator-records.ts'

/** Results of this validator's audits of one provider and one model version. */
export type AuditSummary = Suspect & {
  /** Drawn receipts whose transcripts were disclosed and scored. */
  readonly scored: number
  /** Scored without an e-value: the answer was too short, or its length was not calibrated. */
  readonly inconclusive: number
  /** Drawn answers with a reported missing consent on chain and no published consent. */
  readonly consentMissing: number
  /** Evidence against the provider so far; at most `scored` on average for an honest one. */
  readonly level: number
  /** True if the evidence suffices for an accusation. */
  readonly isFlagged: boolean
}

export type AuditSummaries = { step(): Promise<void> }

/** Reports the results of audits whenever they change. */
export function createAuditSummaries(options: {
  readonly records: Pick<ValidatorRecords, 'suspects' | 'missingConsents'>
  readonly tell: ((summaries: readonly AuditSummary[]) => void) | undefined
}): AuditSummaries {
  const { records, tell } = options
  let summaryText = ''
  return {
    async step() {
      if (!tell) return
      const [suspects, denials] = await Promise.all([records.suspects(), records.missingConsents()])
      const isOf = (one: Suspect) => (other: Suspect) =>
        other.provider === one.provider && other.modelVersion === one.modelVersion
      const unscored = denials
        .filter((one) => !suspects.some(isOf(one)))
        .map(({ provider, modelVersion }) => {
          return { provider, modelVersion, suspicion: Detector.initialState }
        })
      const summaries = [...suspects, ...unscored].map(
        ({ suspicion, ...suspect }): AuditSummary => ({
          ...suspect,
          scored: suspicion.audits,
          inconclusive: suspicion.abstentions,
          consentMissing: denials.find(isOf(suspect))?.count ?? 0,
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
