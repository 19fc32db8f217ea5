import { readGgufHeader } from '@ostrom/engine/llama'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import type { Ledger } from '@ostrom/ledger'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { Content, StorageWithPaths } from '@ostrom/storage'
import type { CatalogueEntry } from './catalogue.ts'

export type Published = { readonly version: Hash; readonly manifest: Manifest.Manifest }

type Facts = Pick<
  CatalogueEntry,
  'name' | 'version' | 'license' | 'task' | 'description' | 'artifact'
>

/**
 * Describes a GGUF file in the store: the manifest takes its facts from the file's own header, and
 * its tokenizer and chat template become small artifacts of their own.
 *
 * @throws {ArtifactInvalidError} {TokenizerUnsupportedError}
 */
export async function describeGguf(options: {
  readonly storage: StorageWithPaths
  readonly content: Content
  readonly facts: Facts
  readonly creator: Manifest.Manifest['creator']
}): Promise<Manifest.Manifest> {
  const { storage, content, facts, creator } = options
  const header = await readGgufHeader(await storage.path(content.cid))
  const { tokenizerJson, template } = tokenizerFromGguf(header.metadata)
  const add = async (bytes: Uint8Array): Promise<Manifest.Blob> => {
    const { cid, sha256, bytes: size } = await storage.add([bytes])
    await storage.pin(cid)
    return { cid, sha256, bytes: size }
  }
  const chatTemplate = template && (await add(template))
  const { cid, sha256, bytes } = content
  const { format, quantization, file } = facts.artifact
  return {
    name: facts.name,
    version: facts.version,
    parents: [],
    creator,
    license: { spdx: facts.license },
    task: facts.task,
    architecture: header.architecture,
    parameters: header.parameters,
    contextLength: header.contextLength,
    tokenizer: await add(tokenizerJson),
    ...(chatTemplate && { chatTemplate }),
    artifacts: [{ cid, sha256, bytes, format, quantization, files: [file] }],
    description: facts.description,
  }
}

/** Puts a manifest into the store and, unless it is there already, on the chain. */
export async function publish(options: {
  readonly storage: StorageWithPaths
  readonly ledger: Ledger
  readonly alias: string
  readonly manifest: Manifest.Manifest
}): Promise<Published> {
  const { storage, ledger, alias, manifest } = options
  const version = Manifest.hash(manifest)
  const cid = Manifest.cidOf(version)
  const block = async () => Manifest.encode(manifest)
  await storage.fetch({ cid }, { sources: [{ name: 'publisher', block }] })
  await storage.pin(cid)
  for (const artifact of manifest.artifacts) await storage.pin(artifact.cid)
  if (!(await ledger.modelVersion(version))) {
    await ledger.registerModel({ name: alias, manifest, royalties: [], access: 'public' })
  }
  return { version, manifest }
}
