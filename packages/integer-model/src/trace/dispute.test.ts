// Goal: when a prover and a challenger disagree, the honest party wins every dispute in at most
// five rounds.
// Method: faults of many kinds at random places against an honest challenger, and challengers that
// pick random nodes and rows against an honest prover.

import { Hex, Keccak } from '@ostrom/protocol'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as HashTree from '../hash-tree.ts'
import { idOf, rowsOf, weightsTree } from '../transformer/integer-transformer.ts'
import { smallShape, transformerOf } from '../transformer/random-transformer.ts'
import { NUMBER_BYTES, stepAt } from '../transformer/steps.ts'
import { type Computation, commitmentOf, compute } from './computation.ts'
import { playAgainst } from './dispute.fixture.ts'
import * as Dispute from './dispute.ts'
import * as Players from './players.ts'
import { encodeVector } from './vectors.ts'

const model = transformerOf(smallShape, 7)
const weights = { rows: [...rowsOf(model)], tree: weightsTree(model) }
const modelId = idOf(smallShape, HashTree.rootOf(weights.tree))
const seed = `0x${'a7'.repeat(32)}` as const
const input = { prompt: [3, 39, 0, 7], tokens: 4, sharpness: 90_000, seed }
let honest: Computation

beforeAll(async () => {
  await Keccak.loadFastest()
  honest = compute(model, input)
})

const commit = (prover: Pick<Computation, 'tree' | 'vectors'>) => ({
  ...commitmentOf(modelId, honest),
  answer: Hex.from(HashTree.leafOf(prover.vectors.at(-1)!)),
  root: HashTree.rootOf(prover.tree),
})

const against = (prover: Pick<Computation, 'tree' | 'vectors'>) =>
  playAgainst({ shape: smallShape, commitment: commit(prover), own: honest, prover, weights })

/** Returns the options to open a dispute about the honest computation. */
const opening = (): Dispute.open.Options => ({
  shape: smallShape,
  commitment: commit(honest),
  prompt: encodeVector('input', input.prompt),
  answerPath: HashTree.pathOf(honest.tree, {
    level: 0,
    index: honest.vectors.length - 1,
    height: honest.tree.depth,
  }),
})

/**
 * Returns a prover whose vectors are the honest ones, some of them altered by `change`, with the
 * tree over them.
 */
function withVectors(change: (vectors: Uint8Array[]) => void) {
  const vectors = honest.vectors.map((vector) => vector.slice())
  change(vectors)
  return { vectors, tree: HashTree.from(vectors.map(HashTree.leafOf)) }
}

describe('an honest challenger wins', () => {
  test('against one changed byte anywhere, also with others behind it', () => {
    const faults = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(faults, (changes) => {
        const prover = withVectors((vectors) => {
          for (const [index, at, mask] of changes) {
            const vector = vectors[index % vectors.length]!
            vector[at % vector.length]! ^= mask
          }
        })
        if (HashTree.rootOf(prover.tree) === HashTree.rootOf(honest.tree)) return
        const { end, moves } = against(prover)
        expect(end.phase).toEqual({ name: 'ended', winner: 'challenger' })
        // A round has two moves. The last round has a third move: the prover shows a vector, the
        // challenger chooses a number of the vector, and the challenger proves the number wrong.
        expect(Math.floor(moves / 2)).toBeLessThanOrEqual(5)
      }),
      { numRuns: 1_000 },
    )
  })

  test('against the honest computation of another model, prompt, seed or temperature', () => {
    const cheats = [
      compute(transformerOf(smallShape, 8), input),
      compute(model, { ...input, prompt: [3, 39, 1, 7] }),
      compute(model, { ...input, seed: `0x${'a8'.repeat(32)}` }),
      compute(model, { ...input, sharpness: 0 }),
    ]
    for (const cheat of cheats)
      expect(against(cheat).end.phase).toEqual({ name: 'ended', winner: 'challenger' })
  })

  test('against nodes of leaves beyond the last step', () => {
    const leaves = honest.vectors.map(HashTree.leafOf)
    const tree = HashTree.from([...leaves, HashTree.leafOf(Uint8Array.of(1))])
    expect(against({ vectors: honest.vectors, tree }).end.phase).toEqual({
      name: 'ended',
      winner: 'challenger',
    })
  })
})

describe('an honest prover', () => {
  /**
   * Plays a dispute of the honest prover with a challenger that makes the given choices. All
   * openings are true.
   */
  function challenge(picks: { children: number[]; row: number }) {
    let dispute = Dispute.open(opening())
    for (const pick of picks.children) {
      if (dispute.phase.name !== 'reveal') break
      const nodes = Players.nodesBelow(honest.tree, dispute)
      dispute = Dispute.reveal(dispute, nodes)
      const child = pick % nodes.length
      const below = HashTree.from(nodes)
      dispute = Dispute.choose(dispute, {
        child,
        node: nodes[child]!,
        path: HashTree.pathOf(below, { level: 0, index: child, height: below.depth }),
      })
    }
    if (dispute.phase.name === 'ended') return dispute
    const vector = honest.vectors[dispute.index]!
    dispute = Dispute.openLeaf(dispute, vector)
    const step = Dispute.stepOf(dispute)
    const row = picks.row % (vector.length / NUMBER_BYTES[step.kind])
    dispute = Dispute.pointAt(dispute, vector, row)
    const proof = Players.proofOfRow({ own: honest, dispute, row, weights, shown: [] })
    return Dispute.proveRow(dispute, proof)
  }

  test('wins against every node and row that a challenger picks', () => {
    const picks = fc.record({ children: fc.array(fc.nat(), { minLength: 2 }), row: fc.nat() })
    fc.assert(
      fc.property(picks, (pick) => {
        expect(challenge(pick).phase).toEqual({ name: 'ended', winner: 'prover' })
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the referee refuses', () => {
  const other = Uint8Array.of(9)
  /** Plays a dispute about a changed residual up to the challenger's last move. */
  function lastMove() {
    const index = honest.vectors.findIndex(
      (_, at) => stepAt(smallShape, honest.positions, at).kind === 'add',
    )
    const prover = withVectors((vectors) => {
      vectors[index]![3]! ^= 1
    })
    const played = against(prover)
    const vector = prover.vectors[index]!
    const opened: Dispute.Dispute = { ...played.end, phase: { name: 'point' } }
    const row = Players.firstWrongRow(honest, opened, vector)
    const before = Dispute.pointAt(opened, vector, row)
    return { before, proof: played.proof!, end: played.end }
  }

  test('the true proof convicts, so that the refusals below are of what was changed', () => {
    const { before, proof } = lastMove()
    expect(Dispute.proveRow(before, proof).phase).toMatchObject({ winner: 'challenger' })
  })

  test.each<[string, (proof: Dispute.RowProof) => Dispute.RowProof]>([
    ['the model', (proof) => ({ ...proof, weightsRoot: Hex.zeroHash })],
    ['inputs', (proof) => ({ ...proof, inputs: proof.inputs.slice(1) })],
    [
      'step',
      (proof) => ({ ...proof, inputs: [{ ...proof.inputs[0]!, bytes: other }, proof.inputs[1]!] }),
    ],
    [
      'path',
      (proof) => ({
        ...proof,
        inputs: [{ ...proof.inputs[0]!, path: proof.inputs[0]!.path.slice(1) }, proof.inputs[1]!],
      }),
    ],
    ['row of weights', (proof) => ({ ...proof, weights: { ...proof.weights, bytes: other } })],
    ['path', (proof) => ({ ...proof, weights: { ...proof.weights, path: [] } })],
  ])('a proof in which something is not that of %s', (_what, change) => {
    const { before, proof } = lastMove()
    expect(() => Dispute.proveRow(before, change(proof))).toThrow(/A committed computation/)
  })

  test.each([
    [[3, 39, 0], /has 12 bytes for 4 tokens/],
    [[3, 39, 0, 7, 7], /has 20 bytes for 4 tokens/],
    [[3, 39, 0, 40], /token 40 is not one of 40/],
    [[3, 39, 0, -1], /token -1 is not one of 40/],
  ])('a commitment to a prompt whose numbers nobody could open: %j', (tokens, reason) => {
    const prompt = encodeVector('input', tokens)
    const commitment = { ...commit(honest), prompt: Hex.from(HashTree.leafOf(prompt)) }
    expect(() => Dispute.open({ ...opening(), commitment, prompt })).toThrow(reason)
    expect(() => Dispute.open({ ...opening(), commitment })).toThrow(/the prompt is another one/)
  })

  test('nodes, leaves, choices and moves that are not in place', () => {
    const valid = opening()
    const commitment = { ...valid.commitment, answer: Hex.zeroHash }
    expect(() => Dispute.open({ ...valid, commitment })).toThrow(/the answer is not the last leaf/)
    const dispute = Dispute.open(valid)
    const nodes = Players.nodesBelow(honest.tree, dispute)
    expect(() => Dispute.reveal(dispute, nodes.slice(1))).toThrow(/nodes are shown/)
    expect(() => Dispute.reveal(dispute, nodes.toReversed())).toThrow(/not those below/)
    expect(() => Dispute.openLeaf(dispute, other)).toThrow(/the move to make is reveal/)
    const shown = Dispute.reveal(dispute, nodes)
    const choice = { child: 0, node: nodes[1]!, path: nodes.slice(0, 8) }
    expect(() => Dispute.choose(shown, choice)).toThrow(/not below/)
    expect(() => Dispute.choose(shown, { ...choice, child: 999 })).toThrow(/no node 999/)
  })
})
