import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { PROVER_MEMORY_BYTES_MAX } from '../limits.ts'
import type { AnswerProver, CertifiedModel, ProveOptions, SetUpOptions } from '../prover.ts'
import {
  type CircuitFiles,
  type ProverNoirOptions,
  proveWitness,
  setUpCircuit,
} from './barretenberg.ts'
import { writeWholeFile } from './cache-files.ts'
import { cacheNameOf, circuitOf } from './circuit.ts'
import { wordsOf } from './contract-call.ts'
import { findProver } from './installation.ts'
import { type NoirCircuit, witnessOf } from './witness.ts'

/**
 * Returns the prover with Noir and Barretenberg (UltraHonk over BN254, with zero knowledge).
 *
 * Barretenberg itself verifies only proofs of the ceremony's reference string, whose point is
 * compiled into it. Proofs of the local string are verified by the model's verifier contract, which
 * the node at `rpcUrl` runs without a transaction.
 */
export function createProverNoir(options: ProverNoirOptions): AnswerProver {
  return { setUp: (setUp) => certify(options, setUp) }
}

async function certify(options: ProverNoirOptions, setUp: SetUpOptions): Promise<CertifiedModel> {
  const { model, signal, onProgress } = setUp
  signal.throwIfAborted()
  const { folder, memoryBytesMax = PROVER_MEMORY_BYTES_MAX } = options
  const own = join(folder, cacheNameOf(model))
  await mkdir(own, { recursive: true })
  onProgress?.({ stage: 'compile' })
  const circuit = await circuitOf({
    model,
    path: join(own, 'compiled.json'),
    compiler: () => findProver(options.installation).compiler,
    memoryBytesMax,
    signal,
    onUsage: (usage) => onProgress?.({ stage: 'compile', ...usage }),
  })
  await writeWholeFile(join(own, 'circuit.json'), JSON.stringify(circuit))
  onProgress?.({ stage: 'key' })
  const { files, verifier } = await setUpCircuit({ ...options, own, signal })
  return {
    ...verifier,
    modelId: BagClassifier.idOf(model),
    prove: (prove) => proveAnswer(files, { ...prove, model, circuit }),
    verify: ({ proof, publicInputs, signal }) =>
      verifier.verify({ proof, words: wordsOf(publicInputs), signal }),
  }
}

type AnswerOptions = ProveOptions & {
  readonly model: BagClassifier.BagClassifier
  readonly circuit: NoirCircuit
}

async function proveAnswer(
  files: CircuitFiles,
  { model, circuit, prompt, salt, context, signal, onProgress }: AnswerOptions,
) {
  signal.throwIfAborted()
  const publicInputs = {
    promptCommitment: PublicInputs.commitPrompt({ prompt, salt }),
    context,
    output: PublicInputs.packOutput(BagClassifier.classify(model, prompt)),
  }
  onProgress?.({ stage: 'witness' })
  const witness = await witnessOf({ circuit, prompt, salt, publicInputs })
  onProgress?.({ stage: 'prove' })
  const words = wordsOf(publicInputs)
  const proof = await proveWitness(files, { witness, words, signal, onProgress })
  return { proof, publicInputs }
}
