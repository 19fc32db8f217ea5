import type { TrainedTensor } from '../job/job-spec.ts'
import type { StateForm } from '../update/state-file.ts'

const renamed = (tensors: readonly TrainedTensor[], prefix: string): readonly TrainedTensor[] =>
  tensors.map(({ name, shape }) => ({ name: `${prefix}.${name}`, shape }))

/**
 * Returns the form of the file of a job's moments: the number of their steps, then the means of the
 * gradients, then the means of their squares, each in the job's order. The file is encoded and
 * checked as a state of this form.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 */
export const momentsForm = ({ tensors }: StateForm): StateForm => ({
  tensors: [
    { name: 'steps', shape: [1] },
    ...renamed(tensors, 'mean'),
    ...renamed(tensors, 'square'),
  ],
})
