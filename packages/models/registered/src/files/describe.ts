import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bindTemplate, createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { ModelFilesInvalidError, type ModelMetadata, readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError, type Conversion, errorClass, Manifest } from '@ostrom/protocol'
import type { Content, StorageWithPaths } from '@ostrom/storage'
import { pinBlob } from '../pins/pin-blob.ts'

/** The model's files and the publisher's claims lack a fact that a manifest needs. */
export class ModelMetadataMissingError extends errorClass('ModelMetadataMissingError', {
  code: 'model-metadata-missing',
  retry: 'never',
  summary: 'The files of the model lack a value that its manifest needs.',
  details: ({ fact, field }: { fact: string; field: string }) => [
    `Missing: ${fact}.`,
    `Set it with \`${field}\`.`,
  ],
}) {}

/**
 * A publisher's claims about a model. For the number of parameters, the context length and the
 * cache, the facts in the files of the model take precedence.
 */
export type PublisherClaims = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly description: string
  readonly task?: Manifest.ModelTask
  readonly parameters?: number | undefined
  readonly contextLength?: number | undefined
  readonly cache?: Manifest.KvCacheDimensions | undefined
  readonly parents?: Manifest.Manifest['parents']
  /** Full text of the license, in the store. */
  readonly licenseText?: Manifest.BlobDescriptor | undefined
  readonly evaluations?: Manifest.Manifest['evaluations']
}

/** An artifact in the store, with the metadata in its files. */
export type DescribedArtifact = {
  readonly content: Content
  readonly metadata: ModelMetadata
  /** Its conversion from another form, if a record beside its files describes it. */
  readonly conversion?: Conversion.Conversion | undefined
}

/** A content of the store, with its name if it is a single file. */
export type StoredArtifact = { readonly content: Content; readonly file?: string }

/**
 * Reads the metadata in the files of an artifact in the store.
 *
 * @throws {ModelFilesInvalidError} {ModelFormatUnknownError}
 */
export async function readArtifactMetadata(
  storage: StorageWithPaths,
  { content, file }: StoredArtifact,
): Promise<DescribedArtifact> {
  const files = await filesOnDisk(await storage.path(content.cid), { name: file })
  const [metadata] = await readModel(files)
  return { content, metadata: metadata! }
}

/**
 * Stores the tokenizer and the chat template of an artifact as files of their own, so that clients
 * can fetch them without the weights. Returns their descriptors.
 */
async function smallOf(
  storage: StorageWithPaths,
  { content, metadata }: DescribedArtifact,
): Promise<Pick<Manifest.Manifest, 'tokenizer' | 'chatTemplate'>> {
  const add = (bytes: Uint8Array) => pinBlob(storage, bytes)
  if (metadata.formatMetadata) {
    const tokenizer = ggufTokenizer(metadata.formatMetadata)
    if (!tokenizer) return {}
    const chatTemplate = tokenizer.template && (await add(tokenizer.template))
    return { tokenizer: await add(tokenizer.tokenizerJson), ...(chatTemplate && { chatTemplate }) }
  }
  const inside = (path: string) =>
    content.kind === 'folder' ? content.files.find((file) => file.path === path) : undefined
  const file = metadata.tokenizer && inside(metadata.tokenizer)
  const { template } = metadata
  const bound =
    template &&
    bindTemplate(template.text, { bos_token: template.bosToken, eos_token: template.eosToken })
  const chatTemplate = bound === undefined ? undefined : await add(new TextEncoder().encode(bound))
  if (!file) return { ...(chatTemplate && { chatTemplate }) }
  const { cid, sha256, bytes } = file
  await storage.pin(cid)
  return { tokenizer: { cid, sha256, bytes }, ...(chatTemplate && { chatTemplate }) }
}

/**
 * Returns the tokenizer in the metadata of a GGUF file; `undefined` if it is of an unknown kind,
 * whose tokens clients cannot count.
 */
function ggufTokenizer(metadata: NonNullable<ModelMetadata['formatMetadata']>) {
  try {
    return tokenizerFromGguf(metadata)
  } catch (error) {
    if (BaseError.is(error) && error.code === 'tokenizer-unsupported') return undefined
    throw error
  }
}

const artifactOf = ({ content, metadata, conversion }: DescribedArtifact): Manifest.Artifact => {
  const { cid, sha256, bytes } = content
  const { format, quantization, files } = metadata
  return { cid, sha256, bytes, format, quantization, files, ...(conversion && { conversion }) }
}

/** Sample text that all forms (artifacts) of a version must tokenize alike. */
const SAMPLE = 'How many are there? 3 x 14 = 42.\n\tÜber 東京, naïve & "ok"! <|im_start|>'

/**
 * Returns the token ids that a stored tokenizer gives for `SAMPLE`; undefined for a tokenizer of an
 * unknown kind.
 */
async function sampleIds(storage: StorageWithPaths, { cid }: Manifest.BlobDescriptor) {
  try {
    const tokenizerJson = new Uint8Array(await readFile(await storage.path(cid)))
    return createTokenizer({ tokenizerJson }).encode(SAMPLE).join(' ')
  } catch (error) {
    if (BaseError.is(error) && error.code === 'tokenizer-unsupported') return undefined
    throw error
  }
}

/**
 * Returns the manifest's tokenizer and template, which are those of the first form that has a
 * tokenizer, and the artifact of each form. An artifact whose tokenizer has other bytes keeps its
 * own tokenizer.
 *
 * @throws {ModelFilesInvalidError} Two forms tokenize the sample differently, so clients could not
 *   count tokens.
 */
async function tokenizersOf(storage: StorageWithPaths, described: readonly DescribedArtifact[]) {
  const parts: Awaited<ReturnType<typeof smallOf>>[] = []
  for (const form of described) parts.push(await smallOf(storage, form))
  const small = parts.find(({ tokenizer }) => tokenizer) ?? parts.at(-1) ?? {}
  const artifacts: Manifest.Artifact[] = []
  for (const [at, form] of described.entries()) {
    const artifact = artifactOf(form)
    const own = parts[at]?.tokenizer
    if (!own || !small.tokenizer || own.sha256 === small.tokenizer.sha256) {
      artifacts.push(artifact)
      continue
    }
    const ids = [await sampleIds(storage, own), await sampleIds(storage, small.tokenizer)]
    if (ids[0] !== ids[1] && !ids.includes(undefined)) {
      throw new ModelFilesInvalidError({
        file: Manifest.variantOf(artifact),
        field: 'tokenizer',
        value: 'other tokens than those of the first form',
        remedy: 'Publish forms with different tokenizers as versions of their own.',
      })
    }
    artifacts.push({ ...artifact, tokenizer: own })
  }
  return { small, artifacts }
}

/**
 * Builds the manifest of a model from the metadata of its artifacts and from the publisher's
 * claims.
 *
 * @throws {ModelMetadataMissingError} Artifacts and claims both lack the number of weights or the
 *   context length.
 * @throws {ModelFilesInvalidError} Two forms have different tokens.
 */
export async function buildManifest(options: {
  readonly storage: StorageWithPaths
  /** Forms of the same model; at least one form. */
  readonly described: readonly DescribedArtifact[]
  readonly stated: PublisherClaims
  readonly creator: Manifest.Manifest['creator']
}): Promise<Manifest.Manifest> {
  const { storage, described, stated, creator } = options
  const first = <T>(pick: (metadata: ModelMetadata) => T | undefined): T | undefined =>
    described.map(({ metadata }) => pick(metadata)).find((value) => value !== undefined)
  const need = <T>(value: T | undefined, fact: string, field: keyof PublisherClaims): T => {
    if (value !== undefined) return value
    throw new ModelMetadataMissingError({ fact, field })
  }
  const counted = first((metadata) => metadata.parameters)
  const { parameters: statedParameters } = stated
  const parameters =
    counted ?? (statedParameters === undefined ? undefined : BigInt(statedParameters))
  const contextLength = first((metadata) => metadata.contextLength) ?? stated.contextLength
  const cache = first((metadata) => metadata.cache) ?? stated.cache
  const { small, artifacts } = await tokenizersOf(storage, described)
  return {
    name: stated.name,
    version: stated.version,
    parents: stated.parents ?? [],
    creator,
    license: { spdx: stated.license, ...(stated.licenseText && { text: stated.licenseText }) },
    task: stated.task ?? first((metadata) => metadata.task) ?? 'completion',
    architecture: first(({ architecture }) => architecture) ?? 'unknown',
    parameters: need(parameters, 'the number of weights', 'parameters'),
    contextLength: need(contextLength, 'the context length', 'contextLength'),
    ...(cache && { cache }),
    ...small,
    artifacts,
    description: stated.description,
    ...(stated.evaluations?.length && { evaluations: stated.evaluations }),
  }
}

/** Returns the path that an engine loads: the GGUF file of the model, or the whole artifact. */
export function mainFile(path: string, { files }: Pick<Manifest.Artifact, 'files'>): string {
  if (files.length === 1) return path
  const main = files.find((file) => file.endsWith('.gguf') && !/^mmproj/.test(file))
  return main === undefined ? path : join(path, main)
}
