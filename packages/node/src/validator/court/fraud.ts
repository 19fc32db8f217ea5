import { Cbor, type Hash, Hex } from '@ostrom/protocol'
import { Detector, Sampling } from '@ostrom/verification'
import { flagLimits } from '../accuser.ts'
import type { Auditor } from '../auditor.ts'
import { isProviderFault } from '../errors.ts'
import { JURY_SUBJECTS_MAX } from '../limits.ts'
import type { Finding, Subject, ValidatorRecords } from '../records.ts'
import type { Judgement } from './ballots.ts'
import type { Bench, Sitting } from './juror.ts'

export type FraudOptions = {
  readonly auditor: Pick<Auditor, 'examineSubject'>
  readonly records: Pick<ValidatorRecords, 'judgeable'>
}

/** What was shown of a subject, by case and subject, while a case runs: nothing is scored twice. */
type Shown = Map<string, readonly Finding[]>

type Judging = FraudOptions & { readonly shown: Shown }

/** Judges accusations of fraud: docs/spec/verification.md, section 9. */
export function createFraudBench(options: FraudOptions): Bench<'fraud'> {
  const shown: Shown = new Map()
  return {
    async hear(event) {
      if (event.kind !== 'accused') return undefined
      const { caseId, accuser: opener, provider, modelVersion } = event
      return { caseId, opener, matter: { kind: 'fraud', provider, modelVersion } }
    },
    judge: (sitting, matter) => judge({ ...options, shown }, sitting, matter),
    close(caseId) {
      for (const key of shown.keys()) if (key.startsWith(`${caseId}/`)) shown.delete(key)
    },
  }
}

type Accused = { readonly provider: Hex.AccountId; readonly modelVersion: Hash }

/**
 * Examines the drawn receipts of the work that the draw's seed picks of all that the provider
 * anchored within its audit windows before it was accused, in the order of time: nothing that the
 * accuser, or the provider, could choose. Guilt that is seen counts more than what is not shown;
 * and what is not shown more than that the rest looks innocent.
 *
 * @returns Undefined where this juror does not have what was served, or is not told what was drawn:
 *   it cannot tell.
 */
async function judge(
  judging: Judging,
  { docket, seed }: Sitting,
  accused: Accused,
): Promise<Judgement | undefined> {
  const { caseId, openedAtSeconds: atSeconds } = docket
  const all = await judging.records.judgeable({ ...accused, atSeconds })
  const findings: Finding[] = []
  let withheld = false
  for (const subject of Sampling.picked(seed, all, JURY_SUBJECTS_MAX)) {
    const seen = await examine(judging, caseId, subject)
    if (seen === 'undrawn') return undefined
    withheld ||= seen === 'hidden' || seen.some(({ outcome }) => outcome === 'withheld')
    // Who cannot be reached for one cannot be for the next: all is asked again at the next step.
    if (seen === 'hidden') break
    findings.push(...seen)
  }
  const examined = findings
    .filter(({ outcome }) => outcome === 'examined')
    .sort((a, b) => Number(a.atSeconds - b.atSeconds))
  const evidence = Hex.sha256Hex(Cbor.encode(examined.map((one) => one.evidence ?? 1)))
  if (isFlagged(examined)) return { verdict: 'major', evidence }
  if (withheld) return { verdict: 'minor', evidence }
  const isUnknown = findings.some(({ outcome }) => outcome === 'unknown-model')
  if (examined.length === 0 && isUnknown) return undefined
  return { verdict: 'no', evidence }
}

function isFlagged(examined: readonly Finding[]): boolean {
  let suspicion = Detector.unsuspected
  return examined.some(({ evidence }) => {
    suspicion = Detector.observe(suspicion, evidence)
    return Detector.flagged(suspicion, flagLimits)
  })
}

/** `hidden`: the provider does not answer as it must; `undrawn`: the draw is not known yet. */
async function examine(
  { auditor, shown }: Judging,
  caseId: bigint,
  subject: Subject,
): Promise<readonly Finding[] | 'hidden' | 'undrawn'> {
  const key = `${caseId}/${subject.id}`
  const before = shown.get(key)
  if (before) return before
  try {
    const findings = await auditor.examineSubject(subject)
    if (!findings) return 'undrawn'
    if (findings.every(({ outcome }) => outcome !== 'withheld')) shown.set(key, findings)
    return findings
  } catch (error) {
    // Whatever else goes wrong is not the provider's fault, and says nothing about it.
    if (isProviderFault(error)) return 'hidden'
    throw error
  }
}
