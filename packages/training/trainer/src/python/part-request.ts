import type { TrainedPart, TrainerTerms } from '../trainer.ts'

/** Returns the part of its model that a job trains. */
export const partOf = ({ adapter, tensors }: TrainerTerms): TrainedPart =>
  adapter ? { adapter } : { layers: tensors.map(({ name }) => name) }

/** Returns the fields by which a request names a part. */
export const partRequest = (part: TrainedPart) => {
  if ('layers' in part) return { layers: part.layers }
  const { rank, alpha, targetModules } = part.adapter
  return { adapter: { rank, alpha, targetModules } }
}
