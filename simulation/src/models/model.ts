import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import type { Ledger } from '@ostrom/ledger'
import { type AccountId, type Hash, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest, type Storage } from '@ostrom/storage'

/** A model in a store and registered on a chain. */
export type PublishedModel = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
}

const utf8 = (text: string) => new TextEncoder().encode(text)

export const echoTokenizer = () =>
  createTokenizer({ tokenizerJson: utf8(echoTokenizerJson), template: utf8(echoTemplate) })

/** Stores an echo model and registers it on the chain. */
export async function publishEcho(options: {
  readonly storage: Storage
  readonly ledger: Ledger
  /** Declared task of the model; `chat` when absent. */
  readonly task?: Manifest.ModelTask | undefined
  /** Maximum tokens of prompt and answer together; 65,536 when absent. */
  readonly contextLength?: number | undefined
}): Promise<PublishedModel> {
  const { storage, ledger, task = 'chat', contextLength = 65_536 } = options
  const manifest = { ...(await echoManifest(storage, ledger.account)), task, contextLength }
  return await publishManifest({ ...options, name: 'echo', manifest })
}

/** Stores a manifest and registers it on the chain. */
export async function publishManifest(options: {
  readonly storage: Storage
  readonly ledger: Ledger
  readonly name: string
  readonly manifest: Manifest.Manifest
}): Promise<PublishedModel> {
  const { storage, ledger, name, manifest } = options
  await addManifest(storage, Manifest.encode(manifest))
  await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
  return { version: Manifest.hash(manifest), manifest }
}

/** Builds the manifest of the echo model. */
export async function echoManifest(
  storage: Storage,
  creator: AccountId,
): Promise<Manifest.Manifest> {
  const add = (text: string) => addBlob(storage, utf8(text))
  const artifact = await add('echo')
  return sampleManifest({
    name: 'echo',
    creator,
    architecture: 'echo',
    parameters: 0n,
    contextLength: 65_536,
    tokenizer: await add(echoTokenizerJson),
    chatTemplate: await add(echoTemplate),
    artifacts: [{ ...artifact, format: 'gguf', quantization: 'f16', files: ['echo'] }],
    description: 'Repeats what it is told.',
  })
}
