import type { ProverProgress } from '@ostrom/proof'

/** Returns a recorder of the largest memory and processor time that a prover's progress states. */
export function watchUsage() {
  const seen = { residentBytes: 0, processorSeconds: 0 }
  return {
    seen,
    see: ({ residentBytes = 0, processorSeconds = 0 }: ProverProgress) => {
      seen.residentBytes = Math.max(seen.residentBytes, residentBytes)
      seen.processorSeconds = Math.max(seen.processorSeconds, processorSeconds)
    },
  }
}
