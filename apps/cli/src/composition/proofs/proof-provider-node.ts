import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { BagClassifier } from '@ostrom/integer-model'
import type { AnswerProofLedger } from '@ostrom/ledger'
import { artifactPath } from '@ostrom/models/adapter-base'
import { ModelNotRunnableError } from '@ostrom/models/model-not-runnable'
import { fetchManifest } from '@ostrom/models/model-summary'
import { versionOf } from '@ostrom/models/version-of'
import { generateSealKey } from '@ostrom/network/seal'
import {
  AnswerProofsUnsupportedError,
  createProofProvider,
  openSampleProof,
  type ProvableModel,
  stageLog,
} from '@ostrom/node/proof-provider'
import { type AnswerProver, assertProvable } from '@ostrom/proof'
import { createProverNoir, findProver } from '@ostrom/proof/noir'
import { type AssetId, type Hash, type Hex, type Manifest, monotonicMs } from '@ostrom/protocol'
import type { ProofProviderConfig } from '../../config/config.ts'
import { readOrCreateSecret } from '../../config/home.ts'
import { type RunningRole, startRole } from '../../system/running-role.ts'

/** Cache folder that `ostrom prove` uses, too. */
const PROOFS = join(homedir(), '.cache/ostrom/proofs')

/** A running proof provider, and the models that it proves. */
export type ProofProviderNode = RunningRole & {
  readonly models: readonly ProvableModel[]
  /** Public key to which private prompts for this node are sealed. */
  readonly sealKey: Hex.Hex
}

export type ProofProviderNodeOptions = {
  /** Folder of the node, which holds the key of private prompts. */
  readonly folder: string
  readonly asset: AssetId
  /** Prover of answers; Noir and Barretenberg when absent. */
  readonly prover?: AnswerProver
  /** Request id of the sample proofs; the id of no existing request when absent. */
  readonly sampleRequestId?: Hash
}

/**
 * Sets up the models of a configuration, proves a sample with each, and begins to prove answers.
 *
 * @throws {AnswerProofsUnsupportedError} The chain verifies no proofs.
 * @throws {ProverNotInstalledError} The prover is missing; the error names the command that
 * installs it.
 * @throws {ReferenceStringInvalidError} The structured reference string of the trusted setup cannot
 * be fetched.
 * @throws {ModelNotProvableError} {ModelNotRunnableError} {ProverFailedError}
 */
export async function startProofProviderNode(
  parts: RoleDependencies,
  config: ProofProviderConfig,
  options: ProofProviderNodeOptions,
): Promise<ProofProviderNode> {
  const { onchainAnswers, id: ledger } = parts.ledger
  if (!onchainAnswers?.proofs) throw new AnswerProofsUnsupportedError({ ledger })
  const { proofs } = onchainAnswers
  const prover = options.prover ?? proverOf(config)
  const models: ProvableModel[] = []
  for (const choice of config.models) {
    const model = await openProvable(parts, { config, choice, options, prover, proofs })
    await logVerifiers(parts, model, proofs)
    models.push(model)
  }
  const secret = await readOrCreateSecret(options.folder, 'seal.key')
  const { secretKey, publicKey } = generateSealKey(() => secret)
  const { account } = config
  const role = createProofProvider({
    ...parts,
    ...(account && { account }),
    models,
    sealKeys: () => [secretKey],
  })
  return { models, sealKey: publicKey, ...startRole((signal) => role.run(signal)) }
}

/**
 * @throws {ProverNotInstalledError} The prover is missing; thrown before anything is compiled or
 * fetched.
 */
function proverOf(config: ProofProviderConfig): AnswerProver {
  findProver()
  const { referenceString, folder = PROOFS, ceremonyUrl, memoryBytesMax } = config
  return createProverNoir({
    folder,
    referenceString,
    ...(ceremonyUrl !== undefined && { ceremonyUrl }),
    ...(memoryBytesMax !== undefined && { memoryBytesMax }),
  })
}

type ProvableModelChoice = {
  readonly config: ProofProviderConfig
  readonly choice: ProofProviderConfig['models'][number]
  readonly options: ProofProviderNodeOptions
  readonly prover: AnswerProver
  readonly proofs: AnswerProofLedger
}

async function openProvable(
  parts: RoleDependencies,
  { config, choice, options, prover, proofs }: ProvableModelChoice,
): Promise<ProvableModel> {
  const { ledger, state, clock, log } = parts
  const { model: name, price } = choice
  const version = await versionOf(ledger, name)
  if (!version)
    throw new ModelNotRunnableError({ model: name, reason: 'no model of the chain has this name' })
  const model = await readClassifier(parts, name, await fetchManifest(parts, version))
  const { signal } = new AbortController()
  const onProgress = stageLog(log, { model: name })
  const begunMs = monotonicMs(clock)
  const seconds = () => (monotonicMs(clock) - begunMs) / 1_000
  const certified = await prover.setUp({ model, signal, onProgress })
  const { keyHash, referenceString } = certified
  log('prover-ready', { model: name, version, keyHash, referenceString, seconds: seconds() })
  const { domain } = proofs
  const { sampleRequestId: requestId } = options
  const payee = config.account ?? ledger.account
  const binding = { version, domain, payee, ...(requestId && { requestId }) }
  const sample = await openSampleProof({ state, certified, ...binding, signal, onProgress })
  log('sample-proof-ready', { model: name, bytes: sample.proof.length, seconds: seconds() })
  return { version, certified, sample, asset: options.asset, price }
}

/**
 * Returns the classifier of a version.
 *
 * @throws {ModelNotProvableError} The version is no integer classifier, or too large.
 * @throws {ModelNotRunnableError} The version's file differs from its manifest.
 */
async function readClassifier(
  parts: RoleDependencies,
  name: string,
  { architecture = 'unknown', parameters, artifacts }: Manifest.Manifest,
): Promise<BagClassifier.BagClassifier> {
  assertProvable({ model: name, architecture, weights: Number(parameters) })
  const artifact = artifacts.find(({ format }) => format === 'osbc')
  if (!artifact)
    throw new ModelNotRunnableError({ model: name, reason: 'it has no artifact of format osbc' })
  const model = BagClassifier.parse(await readFile(await artifactPath(parts, artifact)))
  if (BagClassifier.idOf(model) !== artifact.sha256)
    throw new ModelNotRunnableError({ model: name, reason: 'its file has another SHA-256' })
  return model
}

/**
 * Logs each registered verifier of a version, and the gas of the verifiers with this node's
 * verification key. Logs the absence of verifiers.
 */
async function logVerifiers(
  { log }: RoleDependencies,
  { version, certified, sample }: ProvableModel,
  proofs: AnswerProofLedger,
): Promise<void> {
  const registered = await proofs.verifiers(version)
  if (registered.length === 0) log('verifier-missing', { version })
  for (const { verifier, keyHash } of registered) {
    const isOurs = keyHash.toLowerCase() === certified.keyHash.toLowerCase()
    const gas = isOurs ? await proofs.verificationGas({ verifier, version, ...sample }) : undefined
    log('verifier-measured', { version, verifier, isOurs, gas })
  }
}
