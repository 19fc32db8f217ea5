import { existsSync } from 'node:fs'
import type { Candidate } from '@ostrom/models'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import type { Source, Storage } from '@ostrom/storage'
import type { Command } from 'commander'
import { type CommandContext, contextOf, withLedger } from '../commands/context.ts'
import { homeOf } from '../config/home.ts'
import { bytesOf, type CatalogueEntry, catalogueEntry, isPinned } from './catalogue.ts'

/** What is known of a model before it is fetched: from its manifest, or from the catalogue. */
export type KnownModel = {
  readonly from: 'chain' | 'catalogue'
  readonly alias: string
  readonly name: string
  readonly version: string
  /** Id on chain. */
  readonly id?: Hash
  readonly creator: string
  readonly license: string
  readonly task: Manifest.Task
  readonly architecture?: string
  readonly parents?: readonly Hash[]
  readonly parameters?: bigint | undefined
  readonly contextLength?: number | undefined
  readonly cache?: Manifest.Cache | undefined
  readonly description: string
  readonly artifacts: readonly KnownArtifact[]
}

export type KnownArtifact = Candidate & {
  readonly bytes: number
  /** SHA-256 of a file or digest of a folder; absent where nobody has told. */
  readonly sha256?: string | undefined
  readonly checked: string
}

/** A model of the catalogue. */
export function fromCatalogue(entry: CatalogueEntry): KnownModel {
  const { parameters, artifacts, ...told } = entry
  return {
    ...told,
    from: 'catalogue',
    ...(parameters !== undefined && { parameters: BigInt(parameters) }),
    artifacts: artifacts.map((artifact) => ({
      format: artifact.format,
      quantization: artifact.quantization,
      bytes: bytesOf(artifact),
      sha256: isPinned(artifact) ? artifact.files[0]?.sha256 : undefined,
      checked: artifact.checked,
    })),
  }
}

/** A model of the chain. */
export function fromManifest(
  manifest: Manifest.Manifest,
  { alias, id }: { readonly alias: string; readonly id: Hash },
): KnownModel {
  const { license, artifacts, tokenizer: _tokenizer, chatTemplate: _template, ...told } = manifest
  return {
    ...told,
    from: 'chain',
    alias,
    id,
    license: license.spdx,
    artifacts: artifacts.map(({ format, quantization, bytes, sha256 }) => {
      return { format, quantization, bytes: Number(bytes), sha256, checked: 'on chain' }
    }),
  }
}

/**
 * Reads a manifest from the store, or from the sources, by the id of its version.
 *
 * @throws {SourceUnreachableError} {ContentMismatchError} {MalformedError}
 */
export async function readManifest(
  { storage, sources }: { readonly storage: Storage; readonly sources: readonly Source[] },
  id: Hash,
): Promise<Manifest.Manifest> {
  const cid = Manifest.cidOf(id)
  if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources })
  const parts: Uint8Array[] = []
  const length = Manifest.MANIFEST_BYTES_MAX
  for await (const part of storage.read(cid, { length })) parts.push(part)
  return Manifest.decode(Buffer.concat(parts))
}

/** A registered model and its manifest; `undefined` where no such model is registered. */
export async function registered(
  context: CommandContext,
  model: string,
): Promise<{ readonly id: Hash; readonly manifest: Manifest.Manifest } | undefined> {
  const { mirrorsOf, openStore } = await import('../composition/parts.ts')
  return await withLedger(context, async (ledger) => {
    const id = Hex.is(model, 32) ? model : await ledger.resolveModel(model)
    if (!id) return undefined
    const storage = await openStore(context.config)
    try {
      const sources = mirrorsOf(context.config)
      return { id, manifest: await readManifest({ storage, sources }, id) }
    } finally {
      await storage.close()
    }
  })
}

/**
 * Finds a model by its name on chain, its id there, or its name in the catalogue, in this order.
 * Without a configuration only the catalogue is asked.
 *
 * @throws {CatalogueUnknownError}
 */
export async function findModel(command: Command, model: string): Promise<KnownModel> {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  if (existsSync(homeOf(data).config)) {
    const found = await registered(await contextOf(command), model)
    if (found) return fromManifest(found.manifest, { alias: model, id: found.id })
  }
  return fromCatalogue(await catalogueEntry(model))
}
