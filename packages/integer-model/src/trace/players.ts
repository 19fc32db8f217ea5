import { Hex } from '@ostrom/protocol'
import { TraceInvalidError } from '../errors.ts'
import * as HashTree from '../hash-tree.ts'
import { NUMBER_BYTES } from '../transformer/steps.ts'
import type { Computation } from './computation.ts'
import { contextOf, type Dispute, heightOf, type RowProof, stepOf } from './dispute.ts'
import { inputsOf, weightRowOf } from './row.ts'
import { encodeVector, numberAt } from './vectors.ts'

/** All rows of a model's weights, encoded, with the hash tree over them. */
export type WeightRows = {
  readonly rows: readonly Uint8Array[]
  readonly tree: HashTree.HashTree
}

/** Returns the nodes that a prover shows: those below the disputed node. */
export function nodesBelow(own: HashTree.HashTree, dispute: Dispute): readonly Uint8Array[] {
  const height = heightOf(dispute)
  return Array.from({ length: 2 ** height }, (_, at) =>
    HashTree.nodeOf(own, dispute.level - height, dispute.index * 2 ** height + at),
  )
}

/**
 * Returns the first shown node that differs from the challenger's own node, with its path;
 * `undefined` if none differs, so that there is nothing to dispute.
 */
export function firstDifference(
  own: HashTree.HashTree,
  dispute: Dispute,
  shown: readonly Uint8Array[],
) {
  const mine = nodesBelow(own, dispute)
  const child = shown.findIndex((node, at) => Hex.from(node) !== Hex.from(mine[at] ?? node))
  const node = shown[child]
  if (!node) return undefined
  const path = HashTree.pathOf(HashTree.from(shown), {
    level: 0,
    index: child,
    height: heightOf(dispute),
  })
  return { child, node, path }
}

/** Nodes that a prover has shown in one move, below a node at `level` and `index`. */
export type ShownNodes = {
  readonly level: number
  readonly index: number
  readonly nodes: readonly Uint8Array[]
}

/**
 * Returns the sibling hashes on the path from a leaf before the disputed leaf to the root of the
 * prover's tree. The challenger knows them all: the prover has shown some, and those below a node
 * that equals the challenger's own are the same as in the challenger's tree.
 */
export function pathThrough(
  own: HashTree.HashTree,
  shown: readonly ShownNodes[],
  leaf: number,
): readonly Uint8Array[] {
  const trees = shown.map((move) => ({ ...move, tree: HashTree.from(move.nodes) }))
  return Array.from({ length: own.depth }, (_, level) => {
    const index = Math.floor(leaf / 2 ** level) ^ 1
    for (const move of trees) {
      const below = move.level - level
      const isInside = below >= 0 && below <= move.tree.depth
      const first = move.index * 2 ** below
      if (isInside && index >= first && index < first + 2 ** below)
        return HashTree.nodeOf(move.tree, move.tree.depth - below, index - first)
    }
    return HashTree.nodeOf(own, level, index)
  })
}

/**
 * Returns the first number in which the vector of a leaf differs from the challenger's own vector.
 *
 * @throws {TraceInvalidError} No number differs.
 */
export function firstWrongRow(own: Computation, dispute: Dispute, vector: Uint8Array): number {
  const { kind } = stepOf(dispute)
  const mine = own.vectors[dispute.index] ?? new Uint8Array()
  const row = Array.from({ length: mine.length / NUMBER_BYTES[kind] }, (_, at) => at).find(
    (at) => numberAt(kind, mine, at) !== numberAt(kind, vector, at),
  )
  if (row === undefined) throw new TraceInvalidError({ reason: 'no row differs' })
  return row
}

/**
 * Returns the challenger's proof: the inputs from which a number of the disputed leaf was computed.
 */
export function proofOfRow({ own, dispute, row, weights, shown }: proofOfRow.Options): RowProof {
  const step = stepOf(dispute)
  const inputs = inputsOf(contextOf(dispute), step, row).map((input) =>
    input === 'prompt'
      ? { bytes: encodeVector('input', own.input.prompt), path: [] }
      : {
          bytes: own.vectors[input] ?? new Uint8Array(),
          path: pathThrough(own.tree, shown, input),
        },
  )
  const first = inputs[0]?.bytes ?? new Uint8Array()
  const token = step.kind === 'embed' ? (numberAt('input', first, 0) ?? 0) : 0
  const weightRow = weightRowOf(dispute.shape, step, { row, token })
  const height = weights.tree.depth
  return {
    weightsRoot: HashTree.rootOf(weights.tree),
    inputs,
    weights:
      weightRow === undefined
        ? { bytes: new Uint8Array(), path: [] }
        : {
            bytes: weights.rows[weightRow] ?? new Uint8Array(),
            path: HashTree.pathOf(weights.tree, { level: 0, index: weightRow, height }),
          },
  }
}

export declare namespace proofOfRow {
  type Options = {
    readonly own: Computation
    readonly dispute: Dispute
    readonly row: number
    readonly weights: WeightRows
    /** All nodes that the prover has shown so far. */
    readonly shown: readonly ShownNodes[]
  }
}
