import { chainClassifierAbi } from '@ostrom/contracts-evm'
import { type Hash, Hex } from '@ostrom/protocol'
import { encodeDeployData, encodeFunctionData } from 'viem'
import { type DeployerWallet, openContractWriter } from './example-contract.ts'

/**
 * Rows of embeddings in the code of one data contract, and bytes of a row: as in the contract that
 * computes.
 */
const ROWS_PER_CHUNK = 1_638
const ROW_BYTES = 15
const ROWS = 8_192
/**
 * Length in bytes of the header before the table of a model file: docs/spec/integer-engine.md,
 * section 5.
 */
const HEAD_BYTES = 8

/** A bag classifier in the form that its contract takes. */
export type ChainClassifierModel = {
  /** Code of each of the 256 byte values, by which a prompt is split: `WordFeatures.CODES`. */
  readonly codes: Uint8Array
  /** Bytes of the model file. */
  readonly file: Uint8Array
  readonly neurons: number
  readonly classes: number
}

/** A contract that computes a model on chain, for comparison with a proof. */
export type ChainClassifier = {
  /** Units of gas of all its deployments, including the contracts whose code holds the weights. */
  readonly deploymentGas: bigint
  /** Computes an answer in a transaction. `gas` is that of the whole transaction. */
  classify(prompt: Uint8Array): Promise<{ readonly output: Hash; readonly gas: bigint }>
  close(): Promise<void>
}

/** Returns the creation code of data contracts: their code is a STOP byte followed by the data. */
export function chainClassifierChunks(file: Uint8Array): readonly Hex.Hex[] {
  const table = file.subarray(HEAD_BYTES, HEAD_BYTES + ROWS * ROW_BYTES)
  const chunks: Hex.Hex[] = []
  for (let at = 0; at < table.length; at += ROWS_PER_CHUNK * ROW_BYTES) {
    const part = table.subarray(at, at + ROWS_PER_CHUNK * ROW_BYTES)
    const data = Hex.concat(new Uint8Array(1), part)
    // The creation code returns the bytes that follow it: PUSH2 size, DUP1, PUSH1 10, PUSH0,
    // CODECOPY, PUSH0, RETURN.
    const size = data.length.toString(16).padStart(4, '0')
    chunks.push(`0x61${size}80600a5f395ff3${Hex.from(data).slice(2)}`)
  }
  return chunks
}

/** Returns the creation code of the contract that computes, with its constructor's arguments. */
export async function chainClassifierCode(
  { codes, file, neurons, classes }: ChainClassifierModel,
  chunks: readonly Hex.Hex[],
): Promise<Hex.Hex> {
  const { chainClassifierBytecode } = await import(
    '@ostrom/contracts-evm/bytecode/chain-classifier'
  )
  const layers = Hex.from(file.subarray(HEAD_BYTES + ROWS * ROW_BYTES))
  const args = [Hex.from(codes), [...chunks], layers, BigInt(neurons), BigInt(classes)] as const
  return encodeDeployData({ abi: chainClassifierAbi, bytecode: chainClassifierBytecode, args })
}

/**
 * Deploys a contract that has a model and computes its answers.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `transaction-failed`.
 */
export async function deployChainClassifier(
  wallet: DeployerWallet,
  model: ChainClassifierModel,
): Promise<ChainClassifier> {
  const { connection, sender, deploy } = await openContractWriter(wallet)
  const { client, ask } = connection
  const chunks: Hex.Hex[] = []
  let deploymentGas = 0n
  for (const data of chainClassifierChunks(model.file)) {
    const chunk = await deploy(data)
    chunks.push(chunk.address)
    deploymentGas += chunk.gas
  }
  const { address, gas } = await deploy(await chainClassifierCode(model, chunks))
  return {
    deploymentGas: deploymentGas + gas,
    async classify(prompt) {
      const args = [Hex.from(prompt)] as const
      const call = { abi: chainClassifierAbi, functionName: 'classify', args } as const
      const packed = await ask('compute an answer', () => client.readContract({ address, ...call }))
      const sent = { doing: 'classify', to: address, data: encodeFunctionData(call) }
      const { gasUsed } = await sender.send(sent)
      return { output: `0x${packed.toString(16).padStart(64, '0')}`, gas: gasUsed }
    },
    close: () => connection.close(),
  }
}
