import { type Hash, Merkle, Schema } from '@ostrom/protocol'
import { INNER_STEPS_MAX } from '../limits.ts'
import { taggedHash } from '../tagged-hash.ts'

const stepSchema = Schema.object({
  /** Steps taken so far in the round; 0 is its start. */
  step: Schema.integer(0, INNER_STEPS_MAX),
  /** Hash of the state's file. */
  weights: Schema.hash,
  /** Hash of the optimizer's moments; zero at the start of a round that begins without moments. */
  moments: Schema.hash,
  /** Batch hash: of the step's rows and their tokens; zero at the start of the round. */
  batch: Schema.hash,
})

/** Hashes of a trainer's state, moments and rows after a step of a round. */
export type StepRecord = Schema.Infer<typeof stepSchema>

export const stepRecordSchema: Schema.Schema<StepRecord> = stepSchema

/** Record of the end of a trace, after the last step: the update and the error feedback. */
export type EndRecord = {
  /** Hashes of the error feedback before and after the update. */
  readonly residualBefore: Hash
  readonly residualAfter: Hash
  /** Hash of the update's file. */
  readonly update: Hash
}

/** Records of all states of a trainer in one round. */
export type Trace = { readonly steps: readonly StepRecord[]; readonly end: EndRecord }

const stepLeaf = ({ step, weights, moments, batch }: StepRecord): Hash =>
  taggedHash('ostrom:TrainingStep:v1', step, weights, moments, batch)

const endLeaf = ({ residualBefore, residualAfter, update }: EndRecord): Hash =>
  taggedHash('ostrom:TrainingEnd:v1', residualBefore, residualAfter, update)

const leavesOf = ({ steps, end }: Trace): readonly Hash[] => [...steps.map(stepLeaf), endLeaf(end)]

const rootWith = (leaves: number, tree: Hash): Hash =>
  taggedHash('ostrom:TrainingTrace:v1', leaves, tree)

/**
 * Returns the root that a trainer commits to: SHA-256 of a tag, the number of leaves and the root
 * of the Merkle tree (RFC 9162 over SHA-256) of its steps, from the start on, and its end. Trees of
 * other sizes can have a leaf of the same path, so the number is part of the root. See
 * docs/spec/training-rounds.md, section 7.
 */
export function rootOf(trace: Trace): Hash {
  const leaves = leavesOf(trace)
  return rootWith(leaves.length, Merkle.rootOf(leaves))
}

/** Proof of one leaf: the root of the tree, and the hashes on the path to it. */
export type TraceProof = { readonly tree: Hash; readonly path: readonly Hash[] }

/** Returns the proof of a step's record, or of the end for the index after the last step. */
export function prove(trace: Trace, index: number): TraceProof {
  const leaves = leavesOf(trace)
  return { tree: Merkle.rootOf(leaves), path: Merkle.prove(leaves, index) }
}

/** A trainer's commitment to its trace, against which the proof of a record is verified. */
export type TraceCommitment = {
  readonly root: Hash
  /** Number of steps of a round, from the job's document. */
  readonly innerSteps: number
}

function verifyLeaf(
  { root, innerSteps }: TraceCommitment,
  { index, leaf, proof }: { index: number; leaf: Hash; proof: TraceProof },
): boolean {
  const leaves = innerSteps + 2
  const place = { count: BigInt(leaves), index: BigInt(index), id: leaf }
  const isIn = Merkle.verify({ ...place, root: proof.tree, proof: proof.path })
  return isIn && rootWith(leaves, proof.tree) === root
}

/** Returns whether a step's record matches the trainer's commitment. */
export const verifyStep = (
  commitment: TraceCommitment,
  { record, proof }: { readonly record: StepRecord; readonly proof: TraceProof },
): boolean =>
  record.step <= commitment.innerSteps &&
  verifyLeaf(commitment, { index: record.step, leaf: stepLeaf(record), proof })

/** Returns whether the end matches the trainer's commitment. */
export const verifyEnd = (
  commitment: TraceCommitment,
  { record, proof }: { readonly record: EndRecord; readonly proof: TraceProof },
): boolean =>
  verifyLeaf(commitment, { index: commitment.innerSteps + 1, leaf: endLeaf(record), proof })

/** Hashes with which the trace of a round must begin and end. */
export type TraceEnds = {
  readonly parentState: Hash
  /**
   * Hash of the moments after the trainer's last accepted round; zero if it has no accepted round,
   * and if the job resets moments.
   */
  readonly moments: Hash
  readonly residual: Hash
  readonly update: Hash
}

/** Names the first value at the beginning or end of a trace that is wrong. */
export type TraceFault = 'steps' | 'parent-state' | 'moments' | 'residual' | 'update'

/**
 * Returns the first violated rule of a trace for its round; undefined for a matching trace. Only a
 * replay shows whether single steps were computed honestly.
 */
export function findTraceFault(
  { steps, end }: Trace,
  expected: TraceEnds & { readonly innerSteps: number },
): TraceFault | undefined {
  const isComplete =
    steps.length === expected.innerSteps + 1 && steps.every(({ step }, index) => step === index)
  if (!isComplete) return 'steps'
  if (steps[0]?.weights !== expected.parentState) return 'parent-state'
  if (steps[0]?.moments !== expected.moments) return 'moments'
  if (end.residualBefore !== expected.residual) return 'residual'
  return end.update === expected.update ? undefined : 'update'
}
