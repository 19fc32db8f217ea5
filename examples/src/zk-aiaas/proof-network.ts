import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { BagClassifier } from '@ostrom/integer-model'
import type { Ledger } from '@ostrom/ledger'
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
import { type CertifiedModel, classifierManifest } from '@ostrom/proof'
import { compileVerifier, createProverNoir } from '@ostrom/proof/noir'
import { assert, type Hash, Manifest } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'

export const COIN = 10n ** 18n

/** A local chain with the certified model and its optimized verifier. */
export type ProofNetwork = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  readonly model: BagClassifier.BagClassifier
  readonly certified: CertifiedModel
  readonly version: Hash
  readonly verifier: DeployedAnswerVerifier
  /** Makes a wallet with coins, and opens the ledger for it. */
  party(): Promise<ProofNetworkParty>
  close(): Promise<void>
}

export type ProofNetworkParty = { readonly secretKey: Uint8Array; readonly ledger: Ledger }

/**
 * Starts a local chain with the network's contracts, and registers the certified model there with
 * its verifier.
 *
 * @throws {ProverNotInstalledError} The prover is missing; the error names its command.
 */
export async function startProofNetwork(signal: AbortSignal): Promise<ProofNetwork> {
  const path = new URL('../../../models/prompt-injection/model.bin', import.meta.url)
  const model = BagClassifier.parse(await readFile(path))
  const folder = join(homedir(), '.cache/ostrom/proofs')
  const prover = createProverNoir({ folder, referenceString: 'local' })
  const certified = await prover.setUp({ model, signal })
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
    const open = async (secretKey: Uint8Array): Promise<ProofNetworkParty> => {
      const ledger = await createLedgerEvm({ rpcUrl, secretKey, deployment })
      ledgers.unshift(ledger)
      return { secretKey, ledger }
    }
    const creator = await open(creating)
    const version = await register(creator.ledger, model)
    const source = certified.optimizedVerifier
    assert(source, 'Barretenberg writes both forms of a verifier')
    const code = compileVerifier(source)
    const verifier = await deployAnswerVerifier(
      { rpcUrl, secretKey: creating },
      { code, modelVersion: version },
    )
    const { keyHash } = certified
    const registered = { version, verifier: verifier.address, keyHash }
    await creator.ledger.onchainAnswers?.proofs?.registerVerifier(registered)
    const party = async () => open(await wallet())
    return { chain, deployment, model, certified, version, verifier, party, close }
  } catch (error) {
    await close()
    throw error
  }
}

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
