import { type CompiledCircuit, type InputMap, Noir } from '@noir-lang/noir_js'
import type { Decoder, IntegerTransformer } from '@ostrom/integer-model'
import { type Hash, Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import type { TokenCache, TokenStatement } from '../token-prover.ts'
import type { NoirCircuit } from './witness.ts'

/** Order of the circuit's field: BN254, EIP-197. */
const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

const fieldOf = (value: number): string => `${value < 0 ? FIELD + BigInt(value) : value}`

/** Returns the word of a number, 32 bytes. */
const wordOf = (value: number): Hash => `0x${value.toString(16).padStart(64, '0')}`

/** Returns public inputs in the order of the circuit: transformer-proofs.md, section 2. */
export const tokenPublicInputs = (statement: TokenStatement): readonly Hash[] => [
  statement.context,
  wordOf(statement.tokenIn),
  wordOf(statement.tokenOut),
  statement.stateBefore,
  statement.stateAfter,
]

/**
 * Returns the compressed witness of a token, and the statement that the circuit makes of it.
 *
 * @throws {ProverFailedError} The circuit rejects the cache or the token, or is no circuit.
 */
export async function tokenWitnessOf(options: tokenWitnessOf.Options): Promise<{
  readonly witness: Uint8Array
  readonly statement: TokenStatement
}> {
  const { circuit, context, token } = options
  try {
    const noir = new Noir(circuit as unknown as CompiledCircuit)
    const { witness, returnValue } = await noir.execute(inputsOf(options))
    const [tokenOut = '', stateBefore = '', stateAfter = ''] = (
      returnValue as readonly string[]
    ).map((one) => Hex.from(Hex.toBytes(`0x${BigInt(one).toString(16).padStart(64, '0')}`)))
    const states = { stateBefore: stateBefore as Hash, stateAfter: stateAfter as Hash }
    return {
      witness,
      statement: { context, tokenIn: token, tokenOut: Number(tokenOut), ...states },
    }
  } catch {
    // The cause is left out of the error, because it may quote the inputs.
    throw new ProverFailedError({ stage: 'witness', reason: 'the circuit rejects the token' })
  }
}

export declare namespace tokenWitnessOf {
  type Options = {
    readonly circuit: NoirCircuit
    readonly shape: IntegerTransformer.IntegerTransformer['shape']
    readonly cache: Pick<TokenCache, 'tokens' | 'state'>
    readonly token: number
    readonly context: Hash
  }
}

function inputsOf({ shape, cache, token, context }: tokenWitnessOf.Options): InputMap {
  const { tokens, state } = cache
  const past = Array.from({ length: shape.context - 1 }, (_, at) => at)
  return {
    tokens: past.map((at) => tokens[at] ?? 0),
    cache: past.map((at) =>
      Array.from({ length: shape.layers }, (_, layer) => rowOf(state, { shape, layer, at })),
    ),
    position: tokens.length,
    context,
    token_in: token,
  }
}

type RowPlace = {
  readonly shape: IntegerTransformer.IntegerTransformer['shape']
  readonly layer: number
  readonly at: number
}

/**
 * Returns the keys and then the values of a layer at a position; zeros if the position is not in
 * the cache.
 */
function rowOf({ keys, values }: Decoder.DecoderState, { shape, layer, at }: RowPlace): string[] {
  const width = shape.keyHeads * shape.headWidth
  const zeros = new Int8Array(width)
  const parts = [keys[layer]?.[at] ?? zeros, values[layer]?.[at] ?? zeros]
  return parts.flatMap((part) => Array.from(part, fieldOf))
}
