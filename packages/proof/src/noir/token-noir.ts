import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Decoder, type IntegerTransformer } from '@ostrom/integer-model'
import { ProofInvalidError, ProverFailedError } from '../errors.ts'
import { PROVER_MEMORY_BYTES_MAX } from '../limits.ts'
import { EMPTY_STATE } from '../token-chain.ts'
import type {
  CertifiedTransformer,
  ProveTokenOptions,
  TokenCache,
  TokenProver,
  TokenSetUpOptions,
} from '../token-prover.ts'
import {
  type CircuitFiles,
  type ProverNoirOptions,
  proveWitness,
  setUpCircuit,
} from './barretenberg.ts'
import { writeWholeFile } from './cache-files.ts'
import { type CompilerOptions, compiledFamily, familyHashOf } from './compiled-family.ts'
import { findProver } from './installation.ts'
import { tokenPublicInputs, tokenWitnessOf } from './token-witness.ts'
import { transformerSourceOf } from './transformer-source.ts'
import type { NoirCircuit } from './witness.ts'

type Transformer = IntegerTransformer.IntegerTransformer

/** Folder with the sources of the circuits of transformers. */
export const TRANSFORMER_FAMILY = fileURLToPath(
  new URL('../../../../circuits/integer-transformer', import.meta.url),
)

/** Sampling of proven tokens: the largest logit. */
const GREEDY = { sharpness: 0, seed: EMPTY_STATE } as const

/**
 * Returns the prover of tokens by Noir and Barretenberg; with the options of `createProverNoir`.
 */
export function createTokenProverNoir(options: ProverNoirOptions): TokenProver {
  return { setUp: (setUp) => certify(options, setUp) }
}

/**
 * Returns the circuit of a transformer: from the file `path`, or compiled and stored in it.
 *
 * @throws {ModelNotProvableError} The transformer is too large for its circuit.
 * @throws {ProverFailedError} The compiler failed or needed too much memory.
 */
export async function transformerCircuitOf(
  options: CompilerOptions & { readonly model: Transformer },
): Promise<NoirCircuit> {
  const { model, path } = options
  const sources = { family: TRANSFORMER_FAMILY, modelSource: transformerSourceOf(model) }
  if (existsSync(path)) {
    const circuit: NoirCircuit = JSON.parse(await readFile(path, 'utf8'))
    if (circuit.sources === familyHashOf(sources.family, sources.modelSource)) return circuit
  }
  const circuit = await compiledFamily({ ...options, ...sources })
  await writeWholeFile(path, JSON.stringify(circuit))
  return circuit
}

async function certify(
  options: ProverNoirOptions,
  { model, signal, onProgress }: TokenSetUpOptions,
): Promise<CertifiedTransformer> {
  signal.throwIfAborted()
  const { folder, memoryBytesMax = PROVER_MEMORY_BYTES_MAX } = options
  const name = familyHashOf(TRANSFORMER_FAMILY, transformerSourceOf(model)).slice(0, 32)
  const own = join(folder, `transformer-${name}`)
  await mkdir(own, { recursive: true })
  onProgress?.({ stage: 'compile' })
  const circuit = await transformerCircuitOf({
    model,
    path: join(own, 'circuit.json'),
    compiler: () => findProver(options.installation).compiler,
    memoryBytesMax,
    signal,
    onUsage: (usage) => onProgress?.({ stage: 'compile', ...usage }),
  })
  onProgress?.({ stage: 'key' })
  const { files, verifier } = await setUpCircuit({ ...options, own, signal })
  return {
    ...verifier,
    emptyCache: { tokens: [], state: Decoder.emptyState(model), commitment: EMPTY_STATE },
    prove: (prove) => proveToken(files, { ...prove, model, circuit }),
    verify: ({ proof, statement, signal }) =>
      verifier.verify({ proof, words: tokenPublicInputs(statement), signal }),
  }
}

type TokenOptions = ProveTokenOptions & {
  readonly model: Transformer
  readonly circuit: NoirCircuit
}

async function proveToken(
  files: CircuitFiles,
  { model, circuit, cache, token, context, signal, onProgress }: TokenOptions,
) {
  signal.throwIfAborted()
  onProgress?.({ stage: 'witness' })
  const next = nextOf(model, cache, token)
  const shape = model.shape
  const { witness, statement } = await tokenWitnessOf({ circuit, shape, cache, token, context })
  if (statement.tokenOut !== next.tokenOut || statement.stateBefore !== cache.commitment)
    throw new ProverFailedError({
      stage: 'witness',
      reason: 'the circuit has another token or cache than the engine',
    })
  onProgress?.({ stage: 'prove' })
  const words = tokenPublicInputs(statement)
  const proof = await proveWitness(files, { witness, words, signal, onProgress })
  const commitment = statement.stateAfter
  return { proof, statement, cache: { tokens: next.tokens, state: next.state, commitment } }
}

/** Returns the cache with one more token, and the engine's next token. */
function nextOf(model: Transformer, { tokens, state }: TokenCache, token: number) {
  const { vocabulary, context } = model.shape
  if (!Number.isInteger(token) || token < 0 || token >= vocabulary)
    throw new ProofInvalidError({ reason: `token ${token} is none of ${vocabulary}` })
  if (tokens.length >= context)
    throw new ProofInvalidError({ reason: `the context of ${context} tokens is full` })
  const copy = {
    keys: state.keys.map((rows) => [...rows]),
    values: state.values.map((rows) => [...rows]),
  }
  const tokenOut = Decoder.advance(model, { ...GREEDY, state: copy, token })
  return { tokens: [...tokens, token], state: copy, tokenOut }
}
