import { type Hash, Inference, Schema } from '@ostrom/protocol'
import { Detector } from '@ostrom/verification'
import { COUNTED_INPUTS_MAX } from '../limits.ts'

// Embeddings of equal inputs are no independent evidence: one provider's machine exceeds the
// tolerance for an input either always or never. Audits and votes therefore count an input once:
// docs/spec/verification.md, section 6.

/** Inputs of one answer that a validator computed, with their results. */
export type ExaminedInputs = {
  /** Hashes of the inputs with an embedding within the tolerance, each once. */
  readonly within: readonly Hash[]
  /** Hashes of the inputs with an embedding beyond the tolerance, each once. */
  readonly beyond: readonly Hash[]
  /**
   * Evidence of an answer with all embeddings beyond the tolerance, before the limit is applied.
   */
  readonly scale: number
  /** Largest evidence of an answer. */
  readonly limit: number
}

const hashes = Schema.list(Schema.hash, Inference.EMBED_INPUTS_MAX)

export const examinedInputsSchema: Schema.Schema<ExaminedInputs> = Schema.object({
  within: hashes,
  beyond: hashes,
  scale: Schema.real(0, 1e300),
  limit: Schema.real(0, 1e300),
})

/** The part of a finding that is evidence. */
export type CountedFinding = {
  readonly evidence?: number | undefined
  readonly inputs?: ExaminedInputs | undefined
}

/** Counts the evidence of one provider and model version. */
export type InputCounter = {
  /**
   * Returns the evidence of a finding's inputs that were not counted before, and counts them;
   * undefined if there is none. For a finding without inputs, returns its `evidence`.
   */
  evidenceOf(finding: CountedFinding): number | undefined
}

/**
 * Creates a counter, which remembers the latest `COUNTED_INPUTS_MAX` inputs. An input counts once
 * within the tolerance and once beyond it, so that an honest answer does not excuse a later one.
 */
export function createInputCounter(max: number = COUNTED_INPUTS_MAX): InputCounter {
  const counted = new Set<string>()
  /** Counts inputs and returns the number of new ones. */
  const countNew = (inputs: readonly Hash[], side: 'within' | 'beyond'): number => {
    let found = 0
    for (const input of inputs) {
      const key = `${side}/${input}`
      // A repeated input becomes the latest again.
      if (!counted.delete(key)) found++
      counted.add(key)
    }
    for (const oldest of counted) {
      if (counted.size <= max) break
      counted.delete(oldest)
    }
    return found
  }
  return {
    evidenceOf({ evidence, inputs }) {
      if (!inputs) return evidence
      const within = countNew(inputs.within, 'within')
      const beyond = countNew(inputs.beyond, 'beyond')
      if (within + beyond === 0) return undefined
      return Math.min(inputs.limit, (beyond / (within + beyond)) * inputs.scale)
    },
  }
}

/** Returns the evidence of a provider's findings in their order, with each input counted once. */
export function countedEvidence(
  findings: readonly CountedFinding[],
): readonly (number | undefined)[] {
  const counter = createInputCounter()
  return findings.map((finding) => counter.evidenceOf(finding))
}

/** Returns true if the detector flags evidence in this order, from its initial state. */
export function isFlaggedBy(
  evidence: readonly (number | undefined)[],
  limits: Detector.isFlagged.Options,
): boolean {
  let suspicion = Detector.initialState
  return evidence.some((one) => {
    suspicion = Detector.observe(suspicion, one)
    return Detector.isFlagged(suspicion, limits)
  })
}
