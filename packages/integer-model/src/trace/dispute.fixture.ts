import * as HashTree from '../hash-tree.ts'
import type { TransformerShape } from '../transformer/shape.ts'
import type { Computation, ComputationCommitment } from './computation.ts'
import * as Dispute from './dispute.ts'
import * as Players from './players.ts'
import { encodeVector } from './vectors.ts'

/** A finished dispute, with the moves of prover and challenger. */
export type PlayedDispute = {
  readonly end: Dispute.Dispute
  readonly shown: readonly Players.ShownNodes[]
  readonly proof?: Dispute.RowProof
  /** Number of moves on the chain after the opening. */
  readonly moves: number
}

/**
 * Plays a dispute between an honest challenger and a prover with the given tree and vectors. The
 * challenger wins if the prover cannot make its move.
 */
export function playAgainst(options: playAgainst.Options): PlayedDispute {
  const { own, prover, weights } = options
  const last = prover.vectors.length - 1
  const { depth } = prover.tree
  const answerPath = HashTree.pathOf(prover.tree, { level: 0, index: last, height: depth })
  const prompt = encodeVector('input', own.input.prompt)
  let dispute = Dispute.open({ ...options, prompt, answerPath })
  const shown: Players.ShownNodes[] = []
  for (let moves = 0; ; moves += 2) {
    if (dispute.phase.name === 'reveal') {
      const nodes = Players.nodesBelow(prover.tree, dispute)
      shown.push({ level: dispute.level, index: dispute.index, nodes })
      dispute = Dispute.reveal(dispute, nodes)
      const choice = Players.firstDifference(own.tree, dispute, nodes)
      if (!choice) throw new Error('nothing differs')
      dispute = Dispute.choose(dispute, choice)
      if (dispute.phase.name === 'ended') return { end: dispute, shown, moves: moves + 2 }
      continue
    }
    const vector = prover.vectors[dispute.index] ?? new Uint8Array()
    dispute = Dispute.openLeaf(dispute, vector)
    const row = Players.firstWrongRow(own, dispute, vector)
    dispute = Dispute.pointAt(dispute, vector, row)
    const proof = Players.proofOfRow({ own, dispute, row, weights, shown })
    return { end: Dispute.proveRow(dispute, proof), shown, proof, moves: moves + 3 }
  }
}

export declare namespace playAgainst {
  type Options = {
    readonly shape: TransformerShape
    readonly commitment: ComputationCommitment
    readonly own: Computation
    /** Tree and vectors of the prover, which need not fit each other. */
    readonly prover: Pick<Computation, 'tree' | 'vectors'>
    readonly weights: Players.WeightRows
  }
}
