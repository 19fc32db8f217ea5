// Gas of on-chain answers: with verifier contracts, and with a contract that computes the model
// itself.

import { BagClassifier, PublicInputs, WordFeatures } from '@ostrom/integer-model'
import { chainClassifierChunks, chainClassifierCode, startAnvil } from '@ostrom/ledger/evm'
import type { VerifierSource } from '@ostrom/proof'
import { compileVerifier, encodeVerifyCall, type StatedProof } from '@ostrom/proof/noir'
import { Hex } from '@ostrom/protocol'
import { createPublicClient, createWalletClient, encodeFunctionData, http, parseAbi } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'

const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const abi = parseAbi(['function classify(bytes prompt) view returns (uint256)'])

/** A chain on which contracts are deployed and called by transactions. */
export type CostChain = Awaited<ReturnType<typeof openCostChain>>

/** Opens a local chain with the gas prices of a hard fork. */
export async function openCostChain(hardfork: 'cancun' | 'osaka') {
  const chain = await startAnvil({ hardfork })
  await chain.fund(account.address, 10n ** 24n)
  const transport = http(chain.rpcUrl)
  const reader = createPublicClient({ chain: foundry, transport })
  const wallet = createWalletClient({ account, chain: foundry, transport })
  async function send(call: { readonly to?: Hex.Hex; readonly data: Hex.Hex }) {
    const hash = await wallet.sendTransaction({ ...call, gas: 29_000_000n })
    const receipt = await reader.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    if (receipt.status !== 'success') throw new Error(`a transaction failed: ${hash}`)
    return { gas: Number(receipt.gasUsed), address: receipt.contractAddress ?? '0x' }
  }
  return { rpcUrl: chain.rpcUrl, reader, send, stop: () => chain.stop() }
}

/**
 * Returns the gas of a verifier: for its deployment, and for each transaction that verifies a
 * proof.
 */
export async function verifierCosts(
  { send }: CostChain,
  { source, proof }: { readonly source: VerifierSource; readonly proof: StatedProof },
): Promise<{ readonly deployment: number; readonly verification: number }> {
  const code = compileVerifier(source)
  const addresses: Record<string, Hex.Hex> = {}
  let deployment = 0
  for (const { name, creationCode } of code.libraries) {
    const { address, gas } = await send({ data: creationCode })
    addresses[name] = address
    deployment += gas
  }
  const verifier = await send({ data: code.link(addresses) })
  const { gas } = await send({ to: verifier.address, data: encodeVerifyCall(proof) })
  return { deployment: deployment + verifier.gas, verification: gas }
}

/** Gas of a contract that computes a model. */
export type ComputationCost = {
  readonly deployment: number
  /** Gas of the answer to each measured prompt. */
  readonly answers: readonly number[]
  /**
   * Number of compared prompts. For each, the contract had the same output as the engine, or else
   * `computationCosts` throws.
   */
  readonly equal: number
}

/**
 * Deploys a contract that contains the model and computes its answers. Measures its gas, and
 * compares its answers with the engine's.
 */
export async function computationCosts(
  { send, reader }: CostChain,
  { model, prompts, compared }: computationCosts.Options,
): Promise<ComputationCost> {
  const file = BagClassifier.encode(model)
  const chunks: Hex.Hex[] = []
  let deployment = 0
  for (const data of chainClassifierChunks(file)) {
    const { address, gas } = await send({ data })
    chunks.push(address)
    deployment += gas
  }
  const { hidden, output: last } = model
  const sizes = { neurons: hidden.biases.length, classes: last.biases.length }
  const data = await chainClassifierCode({ codes: WordFeatures.CODES, file, ...sizes }, chunks)
  const contract = await send({ data })
  const answers: number[] = []
  for (const { prompt, output } of prompts) {
    const data = encodeFunctionData({ abi, functionName: 'classify', args: [Hex.from(prompt)] })
    const { data: returned } = await reader.call({ to: contract.address, data })
    if (returned !== output) throw new Error('the contract computes another answer')
    answers.push((await send({ to: contract.address, data })).gas)
  }
  for (const prompt of compared) {
    const data = encodeFunctionData({ abi, functionName: 'classify', args: [Hex.from(prompt)] })
    const { data: returned } = await reader.call({ to: contract.address, data })
    const output = PublicInputs.packOutput(BagClassifier.classify(model, prompt))
    if (returned !== output) throw new Error(`the contract differs for ${Hex.from(prompt)}`)
  }
  return { deployment: deployment + contract.gas, answers, equal: compared.length }
}

export declare namespace computationCosts {
  type Options = {
    readonly model: BagClassifier.BagClassifier
    readonly prompts: readonly { readonly prompt: Uint8Array; readonly output: Hex.Hash }[]
    /** Additional prompts. Their outputs are compared, and their gas is not measured. */
    readonly compared: readonly Uint8Array[]
  }
}
