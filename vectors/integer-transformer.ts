import { writeFileSync } from 'node:fs'
import {
  Computation,
  Dispute,
  HashTree,
  IntegerTransformer,
  Players,
  RandomTransformer,
  Steps,
  Vectors,
} from '@ostrom/integer-model'
import { Hex } from '@ostrom/protocol'
import { encodeAbiParameters, encodeFunctionData, keccak256, parseAbi } from 'viem'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/integer-transformer.json: `npm run gen`, or `node vectors/integer-transformer.ts`.
// The vectors have calls to the contracts of disputes, and the results that these must return:
// docs/spec/integer-transformer.md. `rows` has calls for each kind of step. `dispute` has the moves
// of a dispute that the challenger wins, and `defence` the moves of a dispute that the prover wins.

const sizes = 'uint32 vocabulary; uint32 width; uint32 layers; uint32 heads; uint32 keyHeads;'
const hashes = 'bytes32 model; bytes32 prompt; uint32 promptTokens; uint32 tokens;'
const run = 'Shape shape, Computation computation'
const about = `bytes32 id, ${run}`

const abi = parseAbi([
  `struct Shape { ${sizes} uint32 headWidth; uint32 feedForward; uint32 context; }`,
  `struct Computation { ${hashes} uint32 sharpness; bytes32 seed; bytes32 answer; bytes32 root; }`,
  'struct Leaf { bytes contents; bytes32[] path; }',
  'struct Opening { bytes32 weightsRoot; Leaf[] inputs; Leaf weights; }',
  'function rowOf(Shape shape, Computation run, uint256 index, uint256 row, Opening opening) pure',
  'function idOf(Shape shape, Computation run, address prover) pure returns (bytes32)',
  `function commit(${run}, uint96 bond, bytes prompt, bytes32[] answerPath)`,
  `function challenge(${about})`,
  'function reveal(bytes32 id, bytes32[] nodes)',
  `function choose(${about}, uint256 child, bytes32 node, bytes32[] path)`,
  `function openLeaf(${about}, bytes vector)`,
  `function point(${about}, bytes vector, uint16 row)`,
  `function prove(${about}, Opening opening)`,
])

const PROVER = '0x000000000000000000000000000000000000a11c'
const BOND = 1_000_000n
const shape = RandomTransformer.smallShape
const model = RandomTransformer.transformerOf(shape, 7)
const weights = {
  rows: [...IntegerTransformer.rowsOf(model)],
  tree: IntegerTransformer.weightsTree(model),
}
const modelId = IntegerTransformer.idOf(shape, HashTree.rootOf(weights.tree))
const seed = `0x${'a7'.repeat(32)}` as const
const input = { prompt: [3, 39, 0, 7], tokens: 4, sharpness: 90_000, seed }
const honest = Computation.compute(model, input)

const hexes = (hashes: readonly Uint8Array[]) => hashes.map(Hex.from)
const leaf = ({ bytes, path }: Dispute.OpenedLeaf) => ({
  contents: Hex.from(bytes),
  path: hexes(path),
})
const opening = (proof: Dispute.RowProof) => ({
  weightsRoot: proof.weightsRoot,
  inputs: proof.inputs.map(leaf),
  weights: leaf(proof.weights),
})
type Prover = Pick<Computation.Computation, 'tree' | 'vectors'>
const commitmentOf = (prover: Prover): Computation.ComputationCommitment => ({
  ...Computation.commitmentOf(modelId, honest),
  answer: Hex.from(HashTree.leafOf(prover.vectors.at(-1) ?? new Uint8Array())),
  root: HashTree.rootOf(prover.tree),
})
const prompt = Vectors.encodeVector('input', input.prompt)
const answerPath = ({ tree, vectors }: Prover) =>
  HashTree.pathOf(tree, { level: 0, index: vectors.length - 1, height: tree.depth })

/** Returns a call of the referee contract for one number of the honest computation. */
function rowCall(index: number, row: number) {
  const step = Steps.stepAt(shape, honest.positions, index)
  const commitment = commitmentOf(honest)
  const started = Dispute.open({
    shape,
    commitment,
    prompt,
    answerPath: answerPath(honest),
  })
  const dispute = { ...started, level: 0, index }
  const proof = Players.proofOfRow({ own: honest, dispute, row, weights, shown: [] })
  return {
    kind: step.kind,
    data: encodeFunctionData({
      abi,
      functionName: 'rowOf',
      args: [shape, commitment, BigInt(index), BigInt(row), opening(proof)],
    }),
    // The result, in two's complement of 32 bytes.
    value: encodeAbiParameters(
      [{ type: 'int256' }],
      [BigInt(Vectors.numberAt(step.kind, honest.vectors[index]!, row) ?? 0)],
    ),
  }
}

/** Calls for the first and last number of the first and last step of each kind. */
const rows = Steps.STEP_KINDS.flatMap((kind) => {
  const of = honest.vectors.flatMap((vector, index) =>
    Steps.stepAt(shape, honest.positions, index).kind === kind && vector.length > 0 ? [index] : [],
  )
  const ends = [...new Set([of[0]!, of.at(-1)!])]
  return ends.flatMap((index) => {
    const last = honest.vectors[index]!.length / Steps.NUMBER_BYTES[kind] - 1
    return [...new Set([0, last])].map((row) => rowCall(index, row))
  })
})

/**
 * Returns the moves of a dispute in which the challenger always descends towards the step `wanted`.
 */
function playDispute(prover: Prover, wanted: number) {
  const commitment = commitmentOf(prover)
  const id = keccak256(
    encodeAbiParameters(
      abi[1].inputs,
      [shape, commitment, PROVER],
    ),
  )
  const moves: { from: 'prover' | 'challenger'; data: Hex.Hex }[] = []
  const move = (from: 'prover' | 'challenger', data: Hex.Hex) => moves.push({ from, data })
  const base = [id, shape, commitment] as const
  move(
    'prover',
    encodeFunctionData({
      abi,
      functionName: 'commit',
      args: [shape, commitment, BOND, Hex.from(prompt), hexes(answerPath(prover))],
    }),
  )
  move('challenger', encodeFunctionData({ abi, functionName: 'challenge', args: base }))
  let dispute = Dispute.open({ shape, commitment, prompt, answerPath: answerPath(prover) })
  const shown: Players.ShownNodes[] = []
  while (dispute.phase.name === 'reveal') {
    const nodes = Players.nodesBelow(prover.tree, dispute)
    shown.push({ level: dispute.level, index: dispute.index, nodes })
    move('prover', encodeFunctionData({ abi, functionName: 'reveal', args: [id, hexes(nodes)] }))
    dispute = Dispute.reveal(dispute, nodes)
    const height = Dispute.heightOf(dispute)
    const child = Math.floor(wanted / 2 ** (dispute.level - height)) % 2 ** height
    const path = HashTree.pathOf(HashTree.from(nodes), { level: 0, index: child, height })
    const choice = { child, node: nodes[child]!, path }
    dispute = Dispute.choose(dispute, choice)
    move(
      'challenger',
      encodeFunctionData({
        abi,
        functionName: 'choose',
        args: [...base, BigInt(child), Hex.from(choice.node), hexes(path)],
      }),
    )
  }
  const vector = prover.vectors[dispute.index]!
  const bytes = Hex.from(vector)
  move('prover', encodeFunctionData({ abi, functionName: 'openLeaf', args: [...base, bytes] }))
  dispute = Dispute.openLeaf(dispute, vector)
  const row = prover === honest ? 1 : Players.firstWrongRow(honest, dispute, vector)
  move(
    'challenger',
    encodeFunctionData({ abi, functionName: 'point', args: [...base, bytes, row] }),
  )
  dispute = Dispute.pointAt(dispute, vector, row)
  const proof = Players.proofOfRow({ own: honest, dispute, row, weights, shown })
  move(
    'challenger',
    encodeFunctionData({ abi, functionName: 'prove', args: [...base, opening(proof)] }),
  )
  return { id, moves, index: dispute.index, row }
}

const stepOf = (kind: Steps.StepKind) =>
  honest.vectors.findLastIndex(
    (_, index) => Steps.stepAt(shape, honest.positions, index).kind === kind,
  )
const wrong = stepOf('add')
const vectors = honest.vectors.map((vector) => vector.slice())
vectors[wrong]![7]! ^= 1
const liar = { vectors, tree: HashTree.from(vectors.map(HashTree.leafOf)) }

writeFileSync(new URL('integer-transformer.json', import.meta.url), jsonLines({
    modelId,
    fileHash: Hex.sha256Hex(IntegerTransformer.encode(model)),
    root: HashTree.rootOf(honest.tree),
    answer: honest.answer,
    prover: PROVER,
    bond: Number(BOND),
    rowCount: rows.length,
    rows,
    dispute: playDispute(liar, wrong),
    defence: playDispute(honest, stepOf('mix')),
  }, 2))
