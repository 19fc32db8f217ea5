import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import { PROOF_BYTES_MAX, PROVER_MEMORY_BYTES_MAX } from '../limits.ts'
import type {
  AnswerProver,
  CertifiedModel,
  ProveOptions,
  ReferenceString,
  SetUpOptions,
  VerifierSource,
} from '../prover.ts'
import { writePrivateFile, writeWholeFile } from './cache-files.ts'
import { cacheNameOf, circuitOf } from './circuit.ts'
import { callVerifier, overridesOf, type VerifierOverrides, wordsOf } from './contract-call.ts'
import { findProver } from './installation.ts'
import { type ProcessorUsage, runProcess } from './prover-process.ts'
import { fetchReferenceString, writeLocalReferenceString } from './reference-string.ts'
import { compileVerifier } from './verifier-contract.ts'
import { localVerifierOf, type VerifierForm } from './verifier-source.ts'
import { type ClassifierCircuit, witnessOf } from './witness.ts'

/** Keccak transcripts and hiding of the witness, for verifiers in Solidity. */
const TARGET = ['-t', 'evm']

/** What Barretenberg says of false proofs, of which some stop it before its last check. */
const REFUSALS =
  /verification failed|Non-canonical|not on the curve|Cannot aggregate|Assertion failed/i

export type ProverNoirOptions = {
  /** Folder of circuits, keys and reference strings, which this prover fills. */
  readonly folder: string
  readonly referenceString: Exclude<ReferenceString, 'none'>
  /** Node of the local chain, by which proofs of the local reference string are verified. */
  readonly rpcUrl?: string
  /** Address of the ceremony's powers; Aztec's where it is absent. */
  readonly ceremonyUrl?: string
  /** Memory that a child process may hold, in bytes. */
  readonly memoryBytesMax?: number
  /** Folder of the installed prover. */
  readonly installation?: string
}

/**
 * Returns the prover by Noir and Barretenberg (UltraHonk over BN254, with zero knowledge).
 *
 * Barretenberg verifies proofs of the ceremony's reference string itself. It has the point of that
 * string compiled in, so proofs of the local one are verified by their contract, which the node at
 * `rpcUrl` runs without a transaction.
 */
export function createProverNoir(options: ProverNoirOptions): AnswerProver {
  return { setUp: (setUp) => certify(options, setUp) }
}

/** What all steps of one model share. */
type ModelFiles = {
  readonly options: ProverNoirOptions
  readonly circuit: ClassifierCircuit
  readonly circuitPath: string
  /** Folder of the key and its verifier. */
  readonly keys: string
  /** Folder of the reference string. */
  readonly points: string
}

async function certify(options: ProverNoirOptions, setUp: SetUpOptions): Promise<CertifiedModel> {
  const { model, signal, onProgress } = setUp
  signal.throwIfAborted()
  const { folder, referenceString, memoryBytesMax = PROVER_MEMORY_BYTES_MAX } = options
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
  const files: ModelFiles = {
    options,
    circuit,
    circuitPath: join(own, 'circuit.json'),
    keys: join(own, referenceString),
    points: join(folder, `reference-string-${referenceString}`),
  }
  await writeWholeFile(files.circuitPath, JSON.stringify(circuit))
  onProgress?.({ stage: 'key' })
  await writeReferenceString(files, signal)
  await writeKeys(files, signal)
  return certifiedOf(files, model)
}

async function certifiedOf(
  files: ModelFiles,
  model: BagClassifier.BagClassifier,
): Promise<CertifiedModel> {
  const { referenceString, rpcUrl } = files.options
  const isLocal = referenceString === 'local'
  const [solidity = '', optimized = ''] = await Promise.all(
    ['plain', 'optimized'].map((form) => readFile(join(files.keys, `${form}.sol`), 'utf8')),
  )
  const verifier: VerifierSource = {
    name: isLocal ? 'LocalHonkVerifier' : 'HonkVerifier',
    solidity,
  }
  let overrides: Promise<VerifierOverrides> | undefined
  return {
    modelId: BagClassifier.idOf(model),
    keyHash: Hex.from(await readFile(join(files.keys, 'vk_hash'))),
    referenceString,
    verifier,
    optimizedVerifier: { name: verifier.name, solidity: optimized },
    prove: (options) => prove(files, model, options),
    async verify({ proof, publicInputs, signal }) {
      signal.throwIfAborted()
      if (proof.length === 0 || proof.length % 32 !== 0 || proof.length > PROOF_BYTES_MAX)
        return false
      if (!isLocal) return verifyNatively(files, { proof, publicInputs, signal })
      if (rpcUrl === undefined)
        throw new ProverFailedError({
          stage: 'verify',
          reason: 'proofs of the local reference string are verified by a local chain; name one',
        })
      const call = { rpcUrl, signal }
      overrides ??= overridesOf(compileVerifier(verifier), call)
      overrides.catch(() => {
        overrides = undefined
      })
      return callVerifier({ proof, publicInputs, overrides: await overrides }, call)
    },
  }
}

async function writeReferenceString(files: ModelFiles, signal: AbortSignal): Promise<void> {
  const { referenceString, ceremonyUrl } = files.options
  if (referenceString === 'local') return writeLocalReferenceString(files.points)
  const url = ceremonyUrl === undefined ? {} : { url: ceremonyUrl }
  return fetchReferenceString({ folder: files.points, signal, ...url })
}

/** Writes key and verifier, unless they are there: all of them, or none. */
async function writeKeys(files: ModelFiles, signal: AbortSignal): Promise<void> {
  if (existsSync(files.keys)) return
  const partial = await mkdtemp(`${files.keys}-`)
  try {
    await barretenberg(files, {
      stage: 'key',
      args: ['write_vk', '-b', files.circuitPath, '-o', partial, '-c', files.points],
      signal,
    })
    for (const form of ['plain', 'optimized'] as const)
      await writeVerifier(files, { keys: partial, form, signal })
    await rename(partial, files.keys)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Another process was faster: its key is the same.
    if (!existsSync(files.keys)) throw error
  }
}

async function writeVerifier(
  files: ModelFiles,
  { keys, form, signal }: { keys: string; form: VerifierForm; signal: AbortSignal },
): Promise<void> {
  const source = join(keys, `${form}.sol`)
  const args = ['write_solidity_verifier', '-k', join(keys, 'vk'), '-o', source]
  if (form === 'optimized') args.push('--optimized')
  await barretenberg(files, { stage: 'key', args, signal })
  if (files.options.referenceString !== 'local') return
  await writeWholeFile(source, localVerifierOf(await readFile(source, 'utf8'), form).solidity)
}

async function prove(
  files: ModelFiles,
  model: BagClassifier.BagClassifier,
  { prompt, salt, context, signal, onProgress }: ProveOptions,
) {
  signal.throwIfAborted()
  const publicInputs = {
    promptCommitment: PublicInputs.commitPrompt({ prompt, salt }),
    context,
    output: PublicInputs.packOutput(BagClassifier.classify(model, prompt)),
  }
  onProgress?.({ stage: 'witness' })
  const witness = await witnessOf({ circuit: files.circuit, prompt, salt, publicInputs })
  onProgress?.({ stage: 'prove' })
  // The witness contains the prompt: in a folder of this account alone, and removed.
  const folder = await mkdtemp(join(files.options.folder, 'proof-'))
  try {
    const path = join(folder, 'witness.gz')
    await writePrivateFile(path, witness)
    const key = join(files.keys, 'vk')
    await barretenberg(files, {
      stage: 'prove',
      args: [
        'prove',
        '-b',
        files.circuitPath,
        '-w',
        path,
        '-k',
        key,
        '-o',
        folder,
        '-c',
        files.points,
      ],
      signal,
      onUsage: (usage) => onProgress?.({ stage: 'prove', ...usage }),
    })
    const [proof, inputs] = await Promise.all(
      ['proof', 'public_inputs'].map((name) => readFile(join(folder, name))),
    )
    if (Hex.from(inputs ?? Buffer.alloc(0)) !== Hex.from(joined(publicInputs)))
      throw new ProverFailedError({ stage: 'prove', reason: 'the proof is of another statement' })
    return { proof: Uint8Array.from(proof ?? []), publicInputs }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function verifyNatively(
  files: ModelFiles,
  { proof, publicInputs, signal }: Parameters<CertifiedModel['verify']>[0],
): Promise<boolean> {
  const folder = await mkdtemp(join(files.options.folder, 'proof-'))
  try {
    const paths = ['proof', 'public_inputs'].map((name) => join(folder, name))
    const [proofPath = '', inputsPath = ''] = paths
    await writePrivateFile(proofPath, proof)
    await writePrivateFile(inputsPath, joined(publicInputs))
    const key = join(files.keys, 'vk')
    return await barretenberg(files, {
      stage: 'verify',
      args: ['verify', '-k', key, '-p', proofPath, '-i', inputsPath, '-c', files.points],
      signal,
      refusal: REFUSALS,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type BarretenbergCall = {
  readonly stage: 'key' | 'prove' | 'verify'
  readonly args: readonly string[]
  readonly signal: AbortSignal
  readonly onUsage?: (usage: ProcessorUsage) => void
  /** What the program says of a false proof. */
  readonly refusal?: RegExp
}

/**
 * Runs Barretenberg.
 *
 * @returns True for success; false where it said what `refusal` describes.
 * @throws {ProverFailedError} It ended in any other way.
 */
async function barretenberg({ options }: ModelFiles, call: BarretenbergCall): Promise<boolean> {
  const { stage, args, signal, onUsage, refusal } = call
  const { code, messages } = await runProcess({
    program: findProver(options.installation).barretenberg,
    args: [...args, ...TARGET],
    stage,
    memoryBytesMax: options.memoryBytesMax ?? PROVER_MEMORY_BYTES_MAX,
    signal,
    onUsage,
  })
  if (code === 0) return true
  if (refusal?.test(messages) === true) return false
  throw new ProverFailedError({ stage, reason: `Barretenberg ended with ${code}: ${messages}` })
}

const joined = (inputs: PublicInputs.PublicInputs): Uint8Array =>
  Hex.join(wordsOf(inputs).map(Hex.toBytes))
