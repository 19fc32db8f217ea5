import { AUDIT_WINDOW_MAX_SECONDS } from '../limits.ts'
import { type CountedFinding, createInputCounter, type InputCounter } from './counted-inputs.ts'

type RecordedFinding = CountedFinding & { readonly atSeconds: bigint }

/** Reads the findings under a key prefix, beginning with a second. */
type FindingsReader = (
  prefix: string,
  fromSeconds: bigint,
) => AsyncIterable<{ readonly value: CountedFinding }>

/** Returns the evidence of a finding, apart from the inputs that were counted before. */
type RecordedEvidence = (prefix: string, finding: RecordedFinding) => Promise<number | undefined>

/**
 * Creates the function that returns the evidence of findings before they are recorded. An input
 * counts only if no recorded finding under the same prefix, by provider and model version, has it.
 * Inputs in answers older than the longest audit window do not count as recorded, because no jury
 * sees them.
 */
export function createRecordedEvidence(read: FindingsReader): RecordedEvidence {
  const counters = new Map<string, InputCounter>()
  const open = async (prefix: string, atSeconds: bigint): Promise<InputCounter> => {
    const counter = createInputCounter()
    const from = atSeconds > AUDIT_WINDOW_MAX_SECONDS ? atSeconds - AUDIT_WINDOW_MAX_SECONDS : 0n
    for await (const { value } of read(prefix, from)) counter.evidenceOf(value)
    counters.set(prefix, counter)
    return counter
  }
  return async (prefix, finding) => {
    if (!finding.inputs) return finding.evidence
    const counter = counters.get(prefix) ?? (await open(prefix, finding.atSeconds))
    return counter.evidenceOf(finding)
  }
}
