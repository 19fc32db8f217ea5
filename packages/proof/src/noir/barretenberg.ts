import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { jailCommand } from '@ostrom/engine/jail'
import { readSharedFile, writeSharedFile } from '@ostrom/processes'
import { type Hash, Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import { PROOF_BYTES_MAX, PROVER_FILE_BYTES_MAX, PROVER_MEMORY_BYTES_MAX } from '../limits.ts'
import type { ProverProgress, ReferenceString, VerifierSource } from '../prover.ts'
import { makeProofFolder, removeLeftProofs, writePrivateFile } from './cache-files.ts'
import { callVerifier, overridesOf, type VerifierOverrides } from './contract-call.ts'
import { findProver } from './installation.ts'
import { type ProcessorUsage, runProcess } from './prover-process.ts'
import { fetchReferenceString, writeLocalReferenceString } from './reference-string.ts'
import { compileVerifier } from './verifier-contract.ts'
import { localVerifierOf, type VerifierForm } from './verifier-source.ts'

/** Option for proofs that hide the witness and have Keccak transcripts, as Solidity needs. */
const TARGET = ['-t', 'evm']

/**
 * Messages that Barretenberg prints for false proofs; some of these proofs stop it before its last
 * check.
 */
const REFUSALS =
  /verification failed|Non-canonical|not on the curve|Cannot aggregate|Assertion failed/i

export type ProverNoirOptions = {
  /** Folder in which this prover stores circuits, keys and reference strings. */
  readonly folder: string
  readonly referenceString: Exclude<ReferenceString, 'none'>
  /** URL of a node of the local chain, which verifies proofs of the local reference string. */
  readonly rpcUrl?: string
  /**
   * URL of the points (powers of the secret) of the ceremony's reference string; that of Aztec when
   * absent.
   */
  readonly ceremonyUrl?: string
  /** Memory that a child process may hold, in bytes. */
  readonly memoryBytesMax?: number
  /** Folder of the installed prover. */
  readonly installation?: string
}

/** Files of one circuit, which all steps of the prover share. */
export type CircuitFiles = {
  readonly options: ProverNoirOptions
  readonly circuitPath: string
  /** Folder of the key and its verifier. */
  readonly keys: string
  /** Folder of the reference string. */
  readonly points: string
}

/** A proof and the words of its public inputs, in the order of the circuit. */
export type WordsProof = { readonly proof: Uint8Array; readonly words: readonly Hash[] }

/** A circuit that is set up: the hash of its key, its verifier contracts, and `verify`. */
export type CircuitVerifier = {
  readonly keyHash: Hash
  readonly referenceString: ReferenceString
  readonly verifier: VerifierSource
  readonly optimizedVerifier: VerifierSource
  /**
   * Returns true if a proof is valid for these public inputs.
   *
   * @throws {ProverFailedError} The verifier could not run.
   */
  readonly verify: (stated: WordsProof & { readonly signal: AbortSignal }) => Promise<boolean>
}

/**
 * Writes the missing reference string, key and verifiers of a circuit, and removes witnesses that a
 * killed process left.
 *
 * @param options.own Folder of the circuit, which has its file `circuit.json`.
 * @throws {ProverFailedError} Barretenberg failed.
 */
export async function setUpCircuit({
  own,
  signal,
  ...options
}: ProverNoirOptions & { readonly own: string; readonly signal: AbortSignal }): Promise<{
  readonly files: CircuitFiles
  readonly verifier: CircuitVerifier
}> {
  const files: CircuitFiles = {
    options,
    circuitPath: join(own, 'circuit.json'),
    keys: join(own, options.referenceString),
    points: join(options.folder, `reference-string-${options.referenceString}`),
  }
  await removeLeftProofs(options.folder)
  await writeReferenceString(files, signal)
  await writeKeys(files, signal)
  return { files, verifier: await verifierOf(files) }
}

/**
 * Reads a file that Barretenberg wrote. If a hostile circuit has taken Barretenberg over, the file
 * may be a link, which `readSharedFile` refuses.
 */
const readWritten = (root: string, name: string) =>
  readSharedFile({ root, path: join(root, name) }, { bytesMax: PROVER_FILE_BYTES_MAX })

const readText = async (root: string, name: string) =>
  (await readWritten(root, name)).toString('utf8')

async function verifierOf(files: CircuitFiles): Promise<CircuitVerifier> {
  const { referenceString, rpcUrl } = files.options
  const isLocal = referenceString === 'local'
  const [solidity = '', optimized = ''] = await Promise.all(
    ['plain', 'optimized'].map((form) => readText(files.keys, `${form}.sol`)),
  )
  const verifier: VerifierSource = {
    name: isLocal ? 'LocalHonkVerifier' : 'HonkVerifier',
    solidity,
  }
  let overrides: Promise<VerifierOverrides> | undefined
  return {
    keyHash: Hex.from(await readWritten(files.keys, 'vk_hash')),
    referenceString,
    verifier,
    optimizedVerifier: { name: verifier.name, solidity: optimized },
    async verify({ proof, words, signal }) {
      signal.throwIfAborted()
      if (proof.length === 0 || proof.length % 32 !== 0 || proof.length > PROOF_BYTES_MAX)
        return false
      // Words of another length would be parsed as different words.
      if (!words.every((one) => Hex.is(one.toLowerCase(), 32))) return false
      if (!isLocal) return verifyNatively(files, { proof, words, signal })
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
      return callVerifier({ proof, publicInputs: words, overrides: await overrides }, call)
    },
  }
}

async function writeReferenceString(files: CircuitFiles, signal: AbortSignal): Promise<void> {
  const { referenceString, ceremonyUrl } = files.options
  if (referenceString === 'local') return writeLocalReferenceString(files.points)
  const url = ceremonyUrl === undefined ? {} : { url: ceremonyUrl }
  return fetchReferenceString({ folder: files.points, signal, ...url })
}

/**
 * Writes the verification key and both verifier contracts of a circuit if they are missing: all of
 * them or none.
 */
async function writeKeys(files: CircuitFiles, signal: AbortSignal): Promise<void> {
  if (existsSync(files.keys)) return
  const partial = await mkdtemp(`${files.keys}-`)
  try {
    await barretenberg(files, {
      stage: 'key',
      args: ['write_vk', '-b', files.circuitPath, '-o', partial, '-c', files.points],
      folder: partial,
      signal,
    })
    for (const form of ['plain', 'optimized'] as const)
      await writeVerifier(files, { keys: partial, form, signal })
    await rename(partial, files.keys)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Another process may have written the same files in the meantime; the rename then fails.
    if (!existsSync(files.keys)) throw error
  }
}

async function writeVerifier(
  files: CircuitFiles,
  { keys, form, signal }: { keys: string; form: VerifierForm; signal: AbortSignal },
): Promise<void> {
  const name = `${form}.sol`
  const source = join(keys, name)
  const args = ['write_solidity_verifier', '-k', join(keys, 'vk'), '-o', source]
  if (form === 'optimized') args.push('--optimized')
  await barretenberg(files, { stage: 'key', args, folder: keys, signal })
  if (files.options.referenceString !== 'local') return
  const { solidity } = localVerifierOf(await readText(keys, name), form)
  await writeSharedFile({ root: keys, path: source }, solidity)
}

/**
 * Proves a witness, which is meanwhile in a folder that only this user of the machine can read.
 *
 * @throws {ProverFailedError} Barretenberg failed, or the proof has other public inputs.
 */
export async function proveWitness(
  files: CircuitFiles,
  { witness, words, signal, onProgress }: proveWitness.Options,
): Promise<Uint8Array> {
  const folder = await makeProofFolder(files.options.folder)
  try {
    const path = join(folder, 'witness.gz')
    await writePrivateFile(path, witness)
    const inputFiles = ['-b', files.circuitPath, '-w', path, '-k', join(files.keys, 'vk')]
    await barretenberg(files, {
      stage: 'prove',
      args: ['prove', ...inputFiles, '-o', folder, '-c', files.points],
      folder,
      signal,
      onUsage: (usage) => onProgress?.({ stage: 'prove', ...usage }),
    })
    const [proof, inputs] = await Promise.all(
      ['proof', 'public_inputs'].map((name) => readWritten(folder, name)),
    )
    if (Hex.from(inputs ?? Buffer.alloc(0)) !== Hex.from(joined(words)))
      throw new ProverFailedError({ stage: 'prove', reason: 'the proof is of another statement' })
    return Uint8Array.from(proof ?? [])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export declare namespace proveWitness {
  type Options = {
    readonly witness: Uint8Array
    /** Public inputs that the proof must have. */
    readonly words: readonly Hash[]
    readonly signal: AbortSignal
    readonly onProgress?: ((progress: ProverProgress) => void) | undefined
  }
}

async function verifyNatively(
  files: CircuitFiles,
  { proof, words, signal }: WordsProof & { readonly signal: AbortSignal },
): Promise<boolean> {
  const folder = await makeProofFolder(files.options.folder)
  try {
    const paths = ['proof', 'public_inputs'].map((name) => join(folder, name))
    const [proofPath = '', inputsPath = ''] = paths
    await writePrivateFile(proofPath, proof)
    await writePrivateFile(inputsPath, joined(words))
    const key = join(files.keys, 'vk')
    return await barretenberg(files, {
      stage: 'verify',
      args: ['verify', '-k', key, '-p', proofPath, '-i', inputsPath, '-c', files.points],
      folder,
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
  /** The only folder that the program may write to. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly onUsage?: (usage: ProcessorUsage) => void
  /** Matches the program's message for a false proof. */
  readonly refusal?: RegExp
}

/**
 * Runs Barretenberg in a sandbox, because it reads proofs and circuits of strangers and needs only
 * the files of its circuit.
 *
 * @returns True for success; false if the program's messages match `refusal`.
 * @throws {ProverFailedError} The program ended in any other way.
 * @throws {SandboxMissingError} No sandbox is available.
 */
async function barretenberg(files: CircuitFiles, call: BarretenbergCall): Promise<boolean> {
  const { options, circuitPath, keys, points } = files
  const { stage, args, folder, signal, onUsage, refusal } = call
  const native = findProver(options.installation).barretenberg
  const readable = [circuitPath, keys, points].filter((path) => existsSync(path))
  const jail = await jailCommand({ programs: [native], readable, writable: folder })
  const [program = '', ...words] = [...(jail ?? []), native, ...args, ...TARGET]
  const { code, messages } = await runProcess({
    program,
    args: words,
    stage,
    memoryBytesMax: options.memoryBytesMax ?? PROVER_MEMORY_BYTES_MAX,
    signal,
    onUsage,
  })
  if (code === 0) return true
  if (refusal?.test(messages) === true) return false
  throw new ProverFailedError({ stage, reason: `Barretenberg ended with ${code}: ${messages}` })
}

const joined = (words: readonly Hash[]): Uint8Array => Hex.join(words.map(Hex.toBytes))
