import { Detector } from '@ostrom/verification'
import { flagLimits } from './accuser.ts'
import type { Suspect, ValidatorRecords } from './records.ts'

/** What this validator's audits of one provider came to, of one model version. */
export type AuditSummary = Suspect & {
  /** Receipts that were drawn, shown and scored. */
  readonly scored: number
  /** Scored without any conclusion: too short an answer, or none like it calibrated. */
  readonly inconclusive: number
  /** Drawn, and unexamined: it denied on chain that a consent came, and nobody showed one. */
  readonly denied: number
  /** Evidence against it so far; an honest provider's is at most `scored`, on average. */
  readonly level: number
  /** Whether that is enough for an accusation. */
  readonly flagged: boolean
}

export type Summaries = { step(): Promise<void> }

/** Tells what audits came to, each time that it has changed. */
export function createSummaries(options: {
  readonly records: Pick<ValidatorRecords, 'suspects' | 'denials'>
  readonly tell: ((summaries: readonly AuditSummary[]) => void) | undefined
}): Summaries {
  const { records, tell } = options
  let told = ''
  return {
    async step() {
      if (!tell) return
      const [suspects, denials] = await Promise.all([records.suspects(), records.denials()])
      const isOf = (one: Suspect) => (other: Suspect) =>
        other.provider === one.provider && other.modelVersion === one.modelVersion
      const unscored = denials
        .filter((one) => !suspects.some(isOf(one)))
        .map(({ provider, modelVersion }) => {
          return { provider, modelVersion, suspicion: Detector.unsuspected }
        })
      const summaries = [...suspects, ...unscored].map(
        ({ suspicion, ...suspect }): AuditSummary => ({
          ...suspect,
          scored: suspicion.audits,
          inconclusive: suspicion.abstentions,
          denied: denials.find(isOf(suspect))?.count ?? 0,
          level: Detector.level(suspicion),
          flagged: Detector.flagged(suspicion, flagLimits),
        }),
      )
      const text = JSON.stringify(summaries)
      if (text === told) return
      told = text
      tell(summaries)
    },
  }
}
