import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { BagClassifier } from '@ostrom/integer-model'
import { type AnswerProofLedger, type Ledger, requireMember } from '@ostrom/ledger'
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
import { openSampleProof, type ProvableModel } from '@ostrom/node/proof-provider'
import type { CertifiedModel, VerifierSource } from '@ostrom/proof'
import { compileVerifier, createProverNoir } from '@ostrom/proof/noir'
import { type AccountId, assert, type Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { readCertifiedModel, registerCertifiedModel } from './certified-model.ts'

export { storeCertifiedModel } from './certified-model.ts'

/** One coin, in base units. */
export const COIN = 10n ** 18n

/**
 * Forms of a model's verifier contract. The account that deploys an asking contract chooses one.
 */
export type VerifierFormName = 'plain' | 'optimized'

/** Folder in which `ostrom prove` stores compiled circuits and keys. */
const PROOFS = join(homedir(), '.cache/ostrom/proofs')

/** A wallet with coins, and its ledger. */
export type ProofStageParty = { readonly secretKey: Uint8Array; readonly ledger: Ledger }

/** A local chain on which a certified model is registered with its verifiers. */
export type ProofStage = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  /** Account that registered the model. */
  readonly creator: AccountId
  readonly model: BagClassifier.BagClassifier
  readonly certified: CertifiedModel
  readonly setUpSeconds: number
  readonly version: Hash
  readonly verifiers: Readonly<Record<VerifierFormName, DeployedAnswerVerifier>>
  /** Makes a wallet with coins. */
  wallet(): Promise<Uint8Array>
  /** Makes a wallet with coins, and opens the ledger for it. */
  party(): Promise<ProofStageParty>
  /**
   * Returns the model for a proof provider. `price` is the least reward of a proof, in base units
   * of the native asset. The model includes a sample proof whose payee is the ledger's account.
   */
  provable(ledger: Ledger, price: bigint): Promise<ProvableModel>
  close(): Promise<void>
}

/** Returns the part of a ledger that verifies proofs. */
export function answerProofsOf(ledger: Ledger): AnswerProofLedger {
  const { proofs } = requireMember(ledger, 'onchainAnswers')
  assert(proofs, 'EVM chains verify proofs')
  return proofs
}

/**
 * Starts a chain, deploys the contracts, registers the certified model, and deploys both forms of
 * its verifier. The verifiers use the local reference string, with which anybody can forge proofs.
 *
 * @throws {ProverNotInstalledError} The prover is missing; the error names the command
 *   that installs it.
 */
export async function startProofStage(signal: AbortSignal): Promise<ProofStage> {
  const model = await readCertifiedModel()
  const prover = createProverNoir({ folder: PROOFS, referenceString: 'local' })
  const startedMs = performance.now()
  const certified = await prover.setUp({ model, signal })
  const setUpSeconds = (performance.now() - startedMs) / 1_000
  // docs/reports/proof.md states gas at the prices of this hard fork.
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
      await chain.fund(accountOf(secretKey), 1_000n * COIN)
      return secretKey
    }
    const creating = await wallet()
    const deployment = await deployMarket({ rpcUrl, secretKey: creating })
    const open = async (secretKey: Uint8Array): Promise<ProofStageParty> => {
      const ledger = await createLedgerEvm({ rpcUrl, secretKey, deployment })
      ledgers.unshift(ledger)
      return { secretKey, ledger }
    }
    const creator = await open(creating)
    const version = await registerCertifiedModel(creator.ledger, createStorageMemory(), model)
    const form = (source: VerifierSource | undefined) =>
      registerForm(rpcUrl, creator, { source, version, certified })
    const plain = await form(certified.verifier)
    const optimized = await form(certified.optimizedVerifier)
    return {
      chain,
      deployment,
      creator: creator.ledger.account,
      model,
      certified,
      setUpSeconds,
      version,
      verifiers: { plain, optimized },
      wallet,
      party: async () => open(await wallet()),
      async provable(ledger, price) {
        const { domain } = answerProofsOf(ledger)
        const binding = { domain, payee: ledger.account, state: createStateMemory() }
        const sample = await openSampleProof({ ...binding, certified, version, signal })
        return { version, certified, sample, asset: ledger.nativeAsset, price }
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

type VerifierForm = {
  readonly source: VerifierSource | undefined
  readonly version: Hash
  readonly certified: CertifiedModel
}

/** Deploys one form of the verifier, and registers it for the version. Its creator pays. */
async function registerForm(
  rpcUrl: string,
  { secretKey, ledger }: ProofStageParty,
  { source, version, certified }: VerifierForm,
): Promise<DeployedAnswerVerifier> {
  assert(source, 'Barretenberg writes both forms of a verifier')
  const options = { code: compileVerifier(source), modelVersion: version }
  const deployed = await deployAnswerVerifier({ rpcUrl, secretKey }, options)
  const { keyHash } = certified
  const registered = { version, verifier: deployed.address, keyHash }
  await answerProofsOf(ledger).registerVerifier(registered)
  return deployed
}
