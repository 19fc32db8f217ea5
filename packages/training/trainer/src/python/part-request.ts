import type { TrainedPart, TrainerTerms } from '../trainer.ts'

/** Returns what a job trains: an adapter, or layers of the model by name. */
export const partOf = ({ adapter, tensors }: TrainerTerms): TrainedPart =>
  adapter ? { adapter } : { layers: tensors.map(({ name }) => name) }

/**
 * Returns the fields with which a request to the worker names the adapter or the layers to train.
 */
export const partRequest = (part: TrainedPart) => {
  if ('layers' in part) return { layers: part.layers }
  const { rank, alpha, targetModules } = part.adapter
  return { adapter: { rank, alpha, targetModules } }
}
