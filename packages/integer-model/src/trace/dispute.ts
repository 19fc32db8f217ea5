import { type Hash, Hex } from '@ostrom/protocol'
import { TraceInvalidError } from '../errors.ts'
import * as HashTree from '../hash-tree.ts'
import { idOf } from '../transformer/integer-transformer.ts'
import { rowCount } from '../transformer/matrices.ts'
import type { TransformerShape } from '../transformer/shape.ts'
import { lengthOf, NUMBER_BYTES, stepAt, totalSteps } from '../transformer/steps.ts'
import type { ComputationCommitment } from './computation.ts'
import { inputsOf, rowOf, weightRowOf } from './row.ts'
import { decodeVector, numberAt } from './vectors.ts'

/** Levels of the tree that one move opens: 256 nodes. */
export const LEVELS_PER_MOVE = 8

/**
 * A dispute about one computation, between the *prover* who committed to it and a *challenger*. A
 * pure implementation of the referee in `docs/spec/integer-transformer.md`, section 8, which the
 * contract also implements.
 */
export type Dispute = {
  readonly shape: TransformerShape
  readonly commitment: ComputationCommitment
  /**
   * Disputed node: `level` 0 has the leaves. The prover must show the nodes below it in the
   * prover's tree.
   */
  readonly level: number
  readonly index: number
  readonly node: Hash
  readonly phase: DisputePhase
}

/**
 * `reveal`: the prover shows the nodes below. `choose`: the challenger names the first that
 * differs. `open`: the prover shows a leaf's vector. `point`: the challenger names a number of this
 * vector. `prove`: the challenger shows the inputs that the number was computed from.
 */
export type DisputePhase =
  | { readonly name: 'reveal' | 'choose' | 'open' | 'point' }
  | { readonly name: 'prove'; readonly row: number; readonly claimed: number }
  | { readonly name: 'ended'; readonly winner: 'prover' | 'challenger' }

/** A leaf with the sibling hashes on its path to the root. */
export type OpenedLeaf = {
  readonly bytes: Uint8Array
  readonly path: readonly Uint8Array[]
}

/** Openings of all inputs from which the disputed number of an opened leaf was computed. */
export type RowProof = {
  readonly weightsRoot: Hash
  /**
   * The vectors that the number was computed from, with their paths; the prompt is no leaf of the
   * tree and has no path.
   */
  readonly inputs: readonly OpenedLeaf[]
  readonly weights: OpenedLeaf
}

/**
 * Returns a dispute before its first move.
 *
 * @throws {TraceInvalidError} The prompt differs from the commitment's, has another number of
 *   tokens or an unknown token, or the answer is not the last leaf under the root.
 */
export function open({ shape, commitment, prompt, answerPath }: open.Options): Dispute {
  checkPrompt(shape, commitment, prompt)
  const level = treeDepth(shape, commitment)
  const last = leaves(shape, commitment) - 1
  check(answerPath.length === level, 'the path of the answer has another length than the tree')
  const root = HashTree.climb(Hex.toBytes(commitment.answer), last, answerPath)
  check(Hex.from(root) === commitment.root, 'the answer is not the last leaf')
  const name = level === 0 ? 'open' : 'reveal'
  return { shape, commitment, level, index: 0, node: commitment.root, phase: { name } }
}

export declare namespace open {
  type Options = Pick<Dispute, 'shape' | 'commitment'> & {
    /** Contents of the prompt's leaf: 4 bytes for each token. */
    readonly prompt: Uint8Array
    /** Sibling hashes on the path from the answer to the root. */
    readonly answerPath: readonly Uint8Array[]
  }
}

/**
 * Returns the dispute after the prover's move: the nodes `LEVELS_PER_MOVE` levels below.
 *
 * @throws {TraceInvalidError} Another move is due, or the nodes do not hash to the disputed node.
 */
export function reveal(dispute: Dispute, nodes: readonly Uint8Array[]): Dispute {
  expectPhase(dispute, 'reveal')
  check(nodes.length === 2 ** heightOf(dispute), `${nodes.length} nodes are shown`)
  check(Hex.from(HashTree.foldOf(nodes)) === dispute.node, 'the nodes are not those below')
  return { ...dispute, phase: { name: 'choose' } }
}

/**
 * Returns the dispute after the challenger's move, which chooses one of the shown nodes. If only
 * padding is below the chosen node, the dispute ends at once. The challenger wins if the shown node
 * is not the node of zeros, and loses otherwise.
 *
 * @throws {TraceInvalidError} Another move is due, or the node is not under the disputed node.
 */
export function choose(dispute: Dispute, choice: choose.Options): Dispute {
  expectPhase(dispute, 'choose')
  const height = heightOf(dispute)
  check(choice.child >= 0 && choice.child < 2 ** height, `there is no node ${choice.child}`)
  check(choice.path.length === height, 'the path has another length')
  const top = HashTree.climb(choice.node, choice.child, choice.path)
  check(Hex.from(top) === dispute.node, 'the chosen node is not below')
  const level = dispute.level - height
  const index = dispute.index * 2 ** height + choice.child
  const node = Hex.from(choice.node)
  if (index * 2 ** level >= leaves(dispute.shape, dispute.commitment))
    return end({ ...dispute, level, index, node }, node !== zeroNode(level))
  return { ...dispute, level, index, node, phase: { name: level === 0 ? 'open' : 'reveal' } }
}

export declare namespace choose {
  type Options = {
    readonly child: number
    readonly node: Uint8Array
    readonly path: readonly Uint8Array[]
  }
}

/**
 * Returns the dispute after the prover has shown the vector of the leaf in question.
 *
 * @throws {TraceInvalidError} Another move is due, the vector differs from the committed one, or
 * its length is not that of its step.
 */
export function openLeaf(dispute: Dispute, vector: Uint8Array): Dispute {
  expectPhase(dispute, 'open')
  const { commitment, shape } = dispute
  const step = stepOf(dispute)
  const length = lengthOf(shape, step, commitment.tokens) * NUMBER_BYTES[step.kind]
  check(vector.length === length, `the vector has ${vector.length} bytes, its step ${length}`)
  check(Hex.from(HashTree.leafOf(vector)) === dispute.node, 'the vector is not that of the leaf')
  return { ...dispute, phase: { name: 'point' } }
}

/**
 * Returns the dispute after the challenger has named a number of the vector that was shown.
 *
 * @throws {TraceInvalidError} Another move is due, the vector differs from the committed one, or it
 * has no such number.
 */
export function pointAt(dispute: Dispute, vector: Uint8Array, row: number): Dispute {
  expectPhase(dispute, 'point')
  check(Hex.from(HashTree.leafOf(vector)) === dispute.node, 'the vector is not that of the leaf')
  const claimed = numberAt(stepOf(dispute).kind, vector, row)
  if (claimed === undefined) return refuse(`the vector has no row ${row}`)
  return { ...dispute, phase: { name: 'prove', row, claimed } }
}

/**
 * Returns the dispute after its end: the challenger wins if the row of the opened vector differs
 * from the result of its inputs and weights, and loses otherwise.
 *
 * @throws {TraceInvalidError} Another move is due, or an opening is not under its root.
 */
export function proveRow(dispute: Dispute, proof: RowProof): Dispute {
  const { shape, commitment, phase } = dispute
  if (phase.name !== 'prove') return expectPhase(dispute, 'prove')
  const step = stepOf(dispute)
  const { row, claimed } = phase
  check(idOf(shape, proof.weightsRoot) === commitment.model, 'the root is not that of the model')
  const inputs = inputsOf(contextOf(dispute), step, row)
  check(inputs.length === proof.inputs.length, `${proof.inputs.length} inputs are opened`)
  inputs.forEach((input, at) => {
    checkInput(dispute, input, proof.inputs[at])
  })
  const bytes = proof.inputs.map((input) => input.bytes)
  const token = step.kind === 'embed' ? (numberAt('input', bytes[0] ?? empty, 0) ?? -1) : 0
  const weightRow = weightRowOf(shape, step, { row, token })
  if (weightRow !== undefined) {
    const root = HashTree.climb(HashTree.leafOf(proof.weights.bytes), weightRow, proof.weights.path)
    check(proof.weights.path.length === HashTree.depthOf(rowCount(shape)), 'a path is too short')
    check(Hex.from(root) === proof.weightsRoot, 'the row of weights is not the model’s')
  }
  const opened = { inputs: bytes, weights: proof.weights.bytes }
  return end(dispute, claimed !== rowOf(contextOf(dispute), step, row, opened))
}

/** Returns the hash of a node at a level whose leaves are all 32 zero bytes (padding). */
export function zeroNode(level: number): Hash {
  let node: Uint8Array = new Uint8Array(32)
  for (let at = 0; at < level; at += 1) node = HashTree.foldOf([node, node])
  return Hex.from(node)
}

/** Returns how many levels of the tree the prover's next move opens. */
export const heightOf = ({ level }: Dispute): number => Math.min(LEVELS_PER_MOVE, level)

/** Returns the step of the disputed leaf. */
export const stepOf = ({ shape, commitment, index }: Dispute) =>
  stepAt(shape, positionsOf(commitment), index)

/** Returns the values on which rows of the disputed computation depend. */
export const contextOf = ({ shape, commitment }: Pick<Dispute, 'shape' | 'commitment'>) => ({
  ...commitment,
  shape,
})

/** Returns the depth of the tree over a computation. */
export const treeDepth = (shape: TransformerShape, commitment: ComputationCommitment): number =>
  HashTree.depthOf(leaves(shape, commitment))

const empty = new Uint8Array()

const positionsOf = ({ promptTokens, tokens }: ComputationCommitment): number =>
  promptTokens + tokens - 1

const leaves = (shape: TransformerShape, commitment: ComputationCommitment): number =>
  totalSteps(shape, positionsOf(commitment))

function checkPrompt(
  { vocabulary }: TransformerShape,
  { prompt, promptTokens }: ComputationCommitment,
  bytes: Uint8Array,
): void {
  const isWhole = bytes.length === 4 * promptTokens
  check(isWhole, `the prompt has ${bytes.length} bytes for ${promptTokens} tokens`)
  check(Hex.from(HashTree.leafOf(bytes)) === prompt, 'the prompt is another one')
  const unknown = decodeVector('input', bytes).find((token) => token < 0 || token >= vocabulary)
  check(unknown === undefined, `token ${unknown} is not one of ${vocabulary}`)
}

function checkInput(dispute: Dispute, input: number | 'prompt', opened?: OpenedLeaf): void {
  if (!opened) refuse('an input is not opened')
  const leaf = HashTree.leafOf(opened.bytes)
  if (input === 'prompt') {
    check(Hex.from(leaf) === dispute.commitment.prompt, 'the prompt is another one')
    return
  }
  const depth = treeDepth(dispute.shape, dispute.commitment)
  check(opened.path.length === depth, 'a path is too short')
  const root = HashTree.climb(leaf, input, opened.path)
  check(Hex.from(root) === dispute.commitment.root, `step ${input} is another one`)
}

const end = (dispute: Dispute, isWrong: boolean): Dispute => ({
  ...dispute,
  phase: { name: 'ended', winner: isWrong ? 'challenger' : 'prover' },
})

function expectPhase(dispute: Dispute, name: DisputePhase['name']): Dispute {
  check(dispute.phase.name === name, `the move to make is ${dispute.phase.name}, not ${name}`)
  return dispute
}

function check(isValid: boolean, reason: string): void {
  if (!isValid) refuse(reason)
}

function refuse(reason: string): never {
  throw new TraceInvalidError({ reason })
}
