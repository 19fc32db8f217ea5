import type { PublicInputs } from '@ostrom/integer-model'
import { type Hash, Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import { CONTRACT_CALL_GAS, CONTRACT_CALL_TIMEOUT_MS } from '../limits.ts'
import type { VerifierCode } from './verifier-contract.ts'
import { LOCAL_CHAIN_ID } from './verifier-source.ts'

type HexText = Hex.Hex

/** A proof and its public inputs: those of an answer, or words in the order of the circuit. */
export type StatedProof = {
  readonly proof: Uint8Array
  readonly publicInputs: PublicInputs.PublicInputs | readonly Hash[]
}

/**
 * Returns an address at which a simulated call (`eth_call` with state overrides) has the code of a
 * contract; nothing is deployed.
 */
const addressOf = (index: number): HexText =>
  `0x${(0x0575_0000 + index).toString(16).padStart(40, '0')}`

/** Deployed code of a verifier and its libraries, by address; the verifier is at `addressOf(0)`. */
export type VerifierOverrides = Readonly<Record<HexText, { readonly code: HexText }>>

/** A node of the local chain. */
export type ContractCallOptions = { readonly rpcUrl: string; readonly signal: AbortSignal }

/**
 * Returns the code of a verifier and its libraries as their constructors leave it, without a
 * deployment.
 *
 * @throws {ProverFailedError} The node cannot be reached, or is no node of the local chain.
 */
export async function overridesOf(
  code: VerifierCode,
  options: ContractCallOptions,
): Promise<VerifierOverrides> {
  const chainId = await request('eth_chainId', [], options)
  if ('error' in chainId || Number(chainId.result) !== LOCAL_CHAIN_ID)
    throw new ProverFailedError({ stage: 'verify', reason: `the chain is not ${LOCAL_CHAIN_ID}` })
  const at = Object.fromEntries(code.libraries.map(({ name }, i) => [name, addressOf(i + 1)]))
  const creations = [code.link(at), ...code.libraries.map(({ creationCode }) => creationCode)]
  const overrides: Record<HexText, { code: HexText }> = {}
  for (const [index, data] of creations.entries()) {
    const made = await request('eth_call', [{ data, gas: gas() }, 'latest'], options)
    if ('error' in made) throw new ProverFailedError({ stage: 'verify', reason: made.error })
    overrides[addressOf(index)] = { code: made.result }
  }
  return overrides
}

/**
 * Returns true if a verifier contract accepts a proof, by a call that changes nothing.
 *
 * @throws {ProverFailedError} The call ended without a verdict of the contract.
 */
export async function callVerifier(
  { proof, publicInputs, overrides }: StatedProof & { readonly overrides: VerifierOverrides },
  options: ContractCallOptions,
): Promise<boolean> {
  const data = encodeVerifyCall({ proof, publicInputs })
  const call = { to: addressOf(0), data, gas: gas() }
  const answer = await request('eth_call', [call, 'latest', overrides], options)
  if (!('error' in answer)) return BigInt(answer.result) === 1n
  // The contract reverts for a false proof; any other error is no verdict.
  if (answer.isRevert) return false
  throw new ProverFailedError({ stage: 'verify', reason: answer.error })
}

/** Returns the data of a call of `verify(bytes,bytes32[])`. */
export function encodeVerifyCall({ proof, publicInputs }: StatedProof): HexText {
  const padded = new Uint8Array(32 * Math.ceil(proof.length / 32))
  padded.set(proof)
  const inputs = wordsOf(publicInputs).map(Hex.toBytes)
  const head = [word(64), word(96 + padded.length), word(proof.length)]
  return Hex.from(
    Hex.join([Hex.toBytes('0xea50d0e4'), ...head, padded, word(inputs.length), ...inputs]),
  )
}

/** Returns public inputs in the order of the circuit: docs/spec/proofs.md, section 2. */
export const wordsOf = (inputs: StatedProof['publicInputs']): readonly Hash[] =>
  'context' in inputs ? [inputs.promptCommitment, inputs.context, inputs.output] : inputs

const gas = (): HexText => `0x${CONTRACT_CALL_GAS.toString(16)}`

const word = (value: number): Uint8Array => Hex.toBytes(`0x${value.toString(16).padStart(64, '0')}`)

type RpcResponse = {
  readonly result?: HexText
  readonly error?: { readonly code?: number; readonly message?: string }
}

type RpcAnswer =
  | { readonly result: HexText }
  | { readonly error: string; readonly isRevert: boolean }

async function request(
  method: string,
  params: readonly unknown[],
  { rpcUrl, signal }: ContractCallOptions,
): Promise<RpcAnswer> {
  const limit = AbortSignal.timeout(CONTRACT_CALL_TIMEOUT_MS)
  let answer: RpcResponse
  try {
    const response = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.any([signal, limit]),
    })
    answer = (await response.json()) as RpcResponse
  } catch (cause) {
    signal.throwIfAborted()
    throw new ProverFailedError({ stage: 'verify', reason: 'the node does not answer', cause })
  }
  if (answer.result !== undefined) return { result: answer.result }
  // EIP-1474 has no code for a revert; nodes use 3.
  const isRevert = answer.error?.code === 3
  return { error: answer.error?.message ?? 'an answer without a result', isRevert }
}
