import type { LoadedModel } from '@ostrom/engine'
import type { Ledger } from '@ostrom/ledger'
import { Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest, type Storage } from '@ostrom/storage'

/** A model that an example serves. */
export type ExampleModel = {
  /** Name that clients ask for. */
  readonly name: string
  readonly task: Manifest.ModelTask
  readonly model: LoadedModel
  readonly tokenizerJson: Uint8Array
  readonly template?: Uint8Array | undefined
}

/**
 * Registers a model. Stores its manifest, tokenizer and template, which clients need, in `storage`.
 */
export async function publish(
  { storage, ledger }: { readonly storage: Storage; readonly ledger: Ledger },
  { name, task, model, tokenizerJson, template }: ExampleModel,
): Promise<Manifest.Manifest> {
  const tokenizer = await addBlob(storage, tokenizerJson)
  const { artifactHash: sha256, contextLength } = model.info
  const manifest = sampleManifest({
    name,
    creator: ledger.account,
    task,
    architecture: 'example',
    parameters: 0n,
    contextLength,
    tokenizer,
    ...(template && { chatTemplate: await addBlob(storage, template) }),
    artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['model'] }],
    description: 'An example.',
  })
  await addManifest(storage, Manifest.encode(manifest))
  await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
  return manifest
}
