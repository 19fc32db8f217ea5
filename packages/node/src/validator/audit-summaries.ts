import { Detector } from '@ostrom/verification'
import { flagLimits } from './accuser.ts'
import type { Suspect, ValidatorRecords } from './validator-records.ts'

/** What this validator's audits of one provider came to, of one model version. */
export type AuditSummary = Suspect & {
  /** Receipts that were drawn, shown and scored. */
  readonly scored: number
  /** Scored without any conclusion: too short an answer, or none like it calibrated. */
  readonly inconclusive: number
  /** Drawn and unexamined: its provider reported a missing consent, and none was published. */
  readonly consentMissing: number
  /** Evidence against it so far; an honest provider's is at most `scored`, on average. */
  readonly level: number
  /** Whether that is enough for an accusation. */
  readonly isFlagged: boolean
}

export type AuditSummaries = { step(): Promise<void> }

/** Tells what audits came to, each time that it has changed. */
export function createAuditSummaries(options: {
  readonly records: Pick<ValidatorRecords, 'suspects' | 'missingConsents'>
  readonly tell: ((summaries: readonly AuditSummary[]) => void) | undefined
}): AuditSummaries {
  const { records, tell } = options
  let told = ''
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
      if (text === told) return
      told = text
      tell(summaries)
    },
  }
}
