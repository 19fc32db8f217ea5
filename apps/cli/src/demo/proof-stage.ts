import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BagClassifier } from '@ostrom/integer-model'
import { type Ledger, requireMember } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  type DeployedAnswerVerifier,
  deployAnswerVerifier,
  deployMarket,
  type EvmDeployment,
  startAnvil,
} from '@ostrom/ledger/evm'
import { type CertifiedModel, classifierManifest, type VerifierSource } from '@ostrom/proof'
import { compileVerifier, createProverNoir } from '@ostrom/proof/noir'
import { assert, type Hash, Manifest } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { UNIT } from './demo-network.ts'

/** Forms of one verifier, between which the deployer of a contract chooses. */
export const verifierForms = ['plain', 'optimized'] as const
export type DemoVerifierForm = (typeof verifierForms)[number]

const MODEL = fileURLToPath(
  new URL('../../../../models/prompt-injection/model.bin', import.meta.url),
)
/** The cache of `ostrom prove`. */
const PROOFS = join(homedir(), '.cache/ostrom/proofs')

/** A local chain on which a certified model is registered with its verifiers. */
export type ProofStage = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  readonly model: BagClassifier.BagClassifier
  readonly certified: CertifiedModel
  readonly setUpSeconds: number
  readonly version: Hash
  readonly verifiers: Readonly<Record<DemoVerifierForm, DeployedAnswerVerifier>>
  /** Makes a wallet with coins. */
  wallet(): Promise<Uint8Array>
  /** Opens the ledger of a wallet. */
  ledgerOf(secretKey: Uint8Array): Promise<Ledger>
  close(): Promise<void>
}

/**
 * Starts a chain, deploys the contracts, registers the certified model, and deploys both forms of
 * its verifier, with the local reference string.
 *
 * @throws {ProverNotInstalledError} The prover is missing; the error names its command.
 */
export async function startProofStage(signal: AbortSignal): Promise<ProofStage> {
  const model = BagClassifier.parse(await readFile(MODEL))
  const prover = createProverNoir({ folder: PROOFS, referenceString: 'local' })
  const startedMs = performance.now()
  const certified = await prover.setUp({ model, signal })
  const setUpSeconds = (performance.now() - startedMs) / 1_000
  // The hard fork whose prices docs/reports/proof.md has.
  const chain = await startAnvil({ hardfork: 'osaka' })
  const ledgers: Ledger[] = []
  const close = async () => {
    for (const ledger of ledgers) await ledger.close()
    await chain.stop()
  }
  try {
    const { rpcUrl } = chain
    const wallet = async () => {
      const secretKey = new Uint8Array(randomBytes(32))
      await chain.fund(accountOf(secretKey), 1_000n * UNIT)
      return secretKey
    }
    const creating = await wallet()
    const deployment = await deployMarket({ rpcUrl, secretKey: creating })
    const ledgerOf = async (secretKey: Uint8Array) => {
      const ledger = await createLedgerEvm({ rpcUrl, secretKey, deployment })
      ledgers.unshift(ledger)
      return ledger
    }
    const creator = await ledgerOf(creating)
    const version = await register(creator, model)
    const deployForm = async (source: VerifierSource | undefined) => {
      assert(source, 'Barretenberg writes both forms of a verifier')
      const options = { code: compileVerifier(source), modelVersion: version }
      const deployed = await deployAnswerVerifier({ rpcUrl, secretKey: creating }, options)
      const { proofs } = requireMember(creator, 'onchainAnswers')
      const { keyHash } = certified
      await proofs?.registerVerifier({ version, verifier: deployed.address, keyHash })
      return deployed
    }
    const plain = await deployForm(certified.verifier)
    const optimized = await deployForm(certified.optimizedVerifier)
    const verifiers = { plain, optimized }
    const made = { chain, deployment, model, certified, setUpSeconds, version, verifiers }
    return { ...made, wallet, ledgerOf, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Registers the certified model, and returns its version. */
async function register(ledger: Ledger, model: BagClassifier.BagClassifier): Promise<Hash> {
  const storage = createStorageMemory()
  const { cid } = await addBlob(storage, BagClassifier.encode(model))
  const manifest = classifierManifest({
    name: 'prompt-injection',
    version: '1',
    license: { spdx: 'Apache-2.0' },
    description: 'Says whether a prompt tries to change what its reader was told to do.',
    creator: ledger.account,
    model,
    cid,
  })
  await addManifest(storage, Manifest.encode(manifest))
  await ledger.registerModel({ name: manifest.name, manifest, royalties: [], access: 'public' })
  return Manifest.hash(manifest)
}
