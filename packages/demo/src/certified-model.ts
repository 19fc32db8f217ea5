import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { BagClassifier } from '@ostrom/integer-model'
import type { Ledger } from '@ostrom/ledger'
import { classifierManifest } from '@ostrom/proof'
import { type AccountId, type Hash, Manifest } from '@ostrom/protocol'
import { addBlob, addManifest, type Storage } from '@ostrom/storage'

const MODEL = fileURLToPath(new URL('../../../models/prompt-injection/model.bin', import.meta.url))

/**
 * Name by which the certified model is registered on local chains. It is an integer classifier that
 * has a circuit, so a provider can prove its answers.
 */
export const CERTIFIED_MODEL = 'prompt-injection'

/** Reads the certified model. */
export const readCertifiedModel = async (): Promise<BagClassifier.BagClassifier> =>
  BagClassifier.parse(await readFile(MODEL))

/** Stores the file of the certified model, and its manifest, which names the creator. */
export async function storeCertifiedModel(
  storage: Storage,
  { creator, model }: { readonly creator: AccountId; readonly model: BagClassifier.BagClassifier },
): Promise<Manifest.Manifest> {
  const { cid } = await addBlob(storage, BagClassifier.encode(model))
  const manifest = classifierManifest({
    name: CERTIFIED_MODEL,
    version: '1',
    license: { spdx: 'Apache-2.0' },
    description: 'Says whether a prompt tries to change what its reader was told to do.',
    creator,
    model,
    cid,
  })
  await addManifest(storage, Manifest.encode(manifest))
  return manifest
}

/**
 * Stores and registers the certified model, whose creator is the account of the ledger.
 *
 * @returns The version.
 * @throws {LedgerError} `model-name-taken`, `chain-unreachable`.
 */
export async function registerCertifiedModel(
  ledger: Ledger,
  storage: Storage,
  model: BagClassifier.BagClassifier,
): Promise<Hash> {
  const manifest = await storeCertifiedModel(storage, { creator: ledger.account, model })
  await ledger.registerModel({ name: manifest.name, manifest, royalties: [], access: 'public' })
  return Manifest.hash(manifest)
}
