import { integerRefereeAbi } from '@ostrom/contracts-evm'
import { integerRefereeBytecode } from '@ostrom/contracts-evm/bytecode/integer-referee'
import {
  type Computation,
  Dispute,
  HashTree,
  IntegerTransformer,
  Row,
  Steps,
  TraceInvalidError,
  Vectors,
} from '@ostrom/integer-model'
import { Hex } from '@ostrom/protocol'
import { decodeFunctionResult, encodeFunctionData } from 'viem'

/** A development chain that `startAnvil` returns. */
export type DevelopmentChain = {
  request(method: string, params?: readonly unknown[]): Promise<unknown>
}

/** A model's rows, and their Merkle tree. */
export type ModelRows = {
  readonly shape: IntegerTransformer.IntegerTransformer['shape']
  readonly rows: readonly Uint8Array[]
  readonly tree: HashTree.HashTree
}

/** Vectors of a computation, which may be wrong, and their Merkle tree. */
export type CommittedVectors = {
  readonly input: Computation.ComputationInput
  readonly positions: number
  readonly vectors: readonly Uint8Array[]
  readonly tree: HashTree.HashTree
}

/**
 * A call of the referee: one number of a step's result, with the inputs from which it is computed.
 */
export type RefereeCall = {
  readonly kind: Steps.StepKind
  readonly data: Hex.Hex
  /** Result by the engine's rules; `undefined` if these rules refuse the opened inputs. */
  readonly expected: number | undefined
}

/** Deploys the referee and returns its address. */
export async function deployReferee(chain: DevelopmentChain): Promise<Hex.Hex> {
  const [from] = (await chain.request('eth_accounts')) as Hex.Hex[]
  const hash = await chain.request('eth_sendTransaction', [
    { from, data: integerRefereeBytecode, gas: '0x989680' },
  ])
  return (await receiptOf(chain, hash)).contractAddress
}

/** Outcome of a transaction. */
export type RefereeReceipt = {
  readonly contractAddress: Hex.Hex
  readonly gasUsed: Hex.Hex
  readonly status: Hex.Hex
}

/** Maximum number of requests for a receipt until a block contains the transaction. */
const RECEIPT_ATTEMPTS_MAX = 1_000

/**
 * Returns the receipt of a transaction. Waits for it, because a busy chain may not have mined the
 * transaction yet.
 */
export async function receiptOf(chain: DevelopmentChain, hash: unknown): Promise<RefereeReceipt> {
  for (let attempt = 0; attempt < RECEIPT_ATTEMPTS_MAX; attempt += 1) {
    const receipt = await chain.request('eth_getTransactionReceipt', [hash])
    if (receipt) return receipt as RefereeReceipt
  }
  throw new Error(`no block has transaction ${hash}`)
}

/** Returns the call that computes number `row` of the result of step `index`. */
export function refereeCall(
  model: ModelRows,
  committed: CommittedVectors,
  { index, row }: { index: number; row: number },
): RefereeCall {
  const { shape } = model
  const { input, positions, tree } = committed
  const commitment: Computation.ComputationCommitment = {
    model: IntegerTransformer.idOf(shape, HashTree.rootOf(model.tree)),
    prompt: Hex.from(HashTree.leafOf(Vectors.encodeVector('input', input.prompt))),
    promptTokens: input.prompt.length,
    tokens: input.tokens,
    sharpness: input.sharpness,
    seed: input.seed,
    answer: Hex.zeroHash,
    root: HashTree.rootOf(tree),
  }
  const step = Steps.stepAt(shape, positions, index)
  const context = Dispute.contextOf({ shape, commitment })
  const opened = Row.inputsOf(context, step, row).map((one) => openingOf(committed, one))
  const token = step.kind === 'embed' ? new DataView(opened[0]!.bytes.buffer).getInt32(0) : 0
  const at = Row.weightRowOf(shape, step, { row, token })
  const isKnown = at === undefined || (token >= 0 && token < shape.vocabulary)
  const weights =
    at === undefined || !isKnown
      ? { bytes: new Uint8Array(), path: [] }
      : { bytes: model.rows[at]!, path: pathOf(model.tree, at) }
  const inputs = opened.map(({ bytes }) => bytes)
  const leaf = ({ bytes, path }: Dispute.OpenedLeaf) => ({
    contents: Hex.from(bytes),
    path: path.map(Hex.from),
  })
  const opening = {
    weightsRoot: HashTree.rootOf(model.tree),
    inputs: opened.map(leaf),
    weights: leaf(weights),
  }
  return {
    kind: step.kind,
    data: encodeFunctionData({
      abi: integerRefereeAbi,
      functionName: 'rowOf',
      args: [shape, commitment, BigInt(index), BigInt(row), opening],
    }),
    expected: isKnown
      ? numberOrRefusal(() => Row.rowOf(context, step, row, { inputs, weights: weights.bytes }))
      : undefined,
  }
}

/** Returns the number that the contract computes; `undefined` if the contract refuses. */
export async function numberOf(
  chain: DevelopmentChain,
  to: Hex.Hex,
  { data }: RefereeCall,
): Promise<number | undefined> {
  try {
    const result = (await chain.request('eth_call', [{ to, data }, 'latest'])) as Hex.Hex
    const value = decodeFunctionResult({
      abi: integerRefereeAbi,
      functionName: 'rowOf',
      data: result,
    })
    return Number(value)
  } catch {
    return undefined
  }
}

function numberOrRefusal(compute: () => number): number | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof TraceInvalidError) return undefined
    throw error
  }
}

const pathOf = (tree: HashTree.HashTree, index: number) =>
  HashTree.pathOf(tree, { level: 0, index, height: tree.depth })

const openingOf = (committed: CommittedVectors, input: Row.RowInput): Dispute.OpenedLeaf =>
  input === 'prompt'
    ? { bytes: Vectors.encodeVector('input', committed.input.prompt), path: [] }
    : { bytes: committed.vectors[input]!, path: pathOf(committed.tree, input) }
