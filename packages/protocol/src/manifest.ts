import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import * as Cbor from './cbor.ts'
import { type Evaluation, evaluationsSchema } from './evaluation.ts'
import * as Hex from './hex.ts'
import * as Schema from './schema.ts'

export const artifactFormats = ['gguf', 'safetensors', 'onnx', 'mlx', 'tensorrt_llm'] as const
export type ArtifactFormat = (typeof artifactFormats)[number]

export const modelTasks = ['chat', 'completion', 'embedding', 'image', 'any-to-any'] as const
export type ModelTask = (typeof modelTasks)[number]

/** A file named by what is in it. `cid` is UnixFS, CIDv1, 1 MiB raw leaves. */
export type BlobDescriptor = {
  readonly cid: string
  readonly sha256: Hex.Hash
  readonly bytes: bigint
}

/** One form in which a model version can be fetched and run. */
export type Artifact = BlobDescriptor & {
  readonly format: ArtifactFormat
  /** For example `q4_k_m`, `q8_0`, `f16`. */
  readonly quantization: string
  /** File names inside the artifact; one for formats of a single file. */
  readonly files: readonly string[]
}

/** An artifact's name within its version, as commands and configurations have it. */
export const variantOf = ({ format, quantization }: Pick<Artifact, 'format' | 'quantization'>) =>
  `${format}/${quantization}`

/**
 * What a token of context takes in memory: a key and a value of `headSize` numbers for each head
 * that keeps them, in each layer. Of layers that differ, the most.
 */
export type KvCacheDimensions = {
  readonly layers: number
  readonly headsKv: number
  readonly headSize: number
}

/**
 * The manifest of a model version. Its canonical bytes are dag-cbor; their SHA-256 is its id on
 * chain, and a CIDv1 of the same hash finds the manifest in content-addressed storage.
 */
export type Manifest = {
  readonly name: string
  readonly version: string
  /** Ids of the versions this one was made from; empty for a base model. */
  readonly parents: readonly Hex.Hash[]
  readonly creator: Hex.AccountId
  readonly license: { readonly spdx: string; readonly text?: BlobDescriptor }
  readonly task: ModelTask
  readonly architecture: string
  readonly parameters: bigint
  /** Most tokens of prompt and answer together. */
  readonly contextLength: number
  /** Absent for models without a KV cache, or if unknown. */
  readonly cache?: KvCacheDimensions
  /** `tokenizer.json`, small enough for every client to fetch. Absent: clients cannot count. */
  readonly tokenizer?: BlobDescriptor
  /** Jinja chat template. */
  readonly chatTemplate?: BlobDescriptor
  readonly artifacts: readonly Artifact[]
  readonly description: string
  /** Words to find it by. Named so that the creator stays near the beginning of the bytes. */
  readonly keywords?: readonly string[]
  /** Measurements by its creator, which are unverified. */
  readonly evaluations?: readonly Evaluation[]
}

/** Largest file of a LoRA adapter, in bytes; the registry's contract has the same. */
export const ADAPTER_BYTES_MAX = 500_000_000n

/** Most bytes of an encoded manifest. */
export const MANIFEST_BYTES_MAX = 256 * 1024

const blobSchemas = {
  cid: Schema.text(128),
  sha256: Schema.hash,
  bytes: Schema.unsigned(64),
}

export const blobSchema: Schema.Schema<BlobDescriptor> = Schema.object(blobSchemas)

/** Bounds far above any model: the deepest has under 200 layers. */
const kvCacheDimensionsSchema: Schema.Schema<KvCacheDimensions> = Schema.object({
  layers: Schema.integer(1, 65_536),
  headsKv: Schema.integer(1, 65_536),
  headSize: Schema.integer(1, 65_536),
})

const artifactSchema: Schema.Schema<Artifact> = Schema.object({
  ...blobSchemas,
  format: Schema.oneOf(...artifactFormats),
  quantization: Schema.text(32),
  files: Schema.list(Schema.text(256), 256),
})

export const manifestSchema: Schema.Schema<Manifest> = Schema.object({
  name: Schema.text(128),
  version: Schema.text(64),
  parents: Schema.list(Schema.hash, 16),
  creator: Schema.account,
  license: Schema.object({ spdx: Schema.text(64), text: Schema.optional(blobSchema) }),
  task: Schema.oneOf(...modelTasks),
  architecture: Schema.text(64),
  parameters: Schema.unsigned(64),
  contextLength: Schema.integer(1, 1 << 30),
  cache: Schema.optional(kvCacheDimensionsSchema),
  tokenizer: Schema.optional(blobSchema),
  chatTemplate: Schema.optional(blobSchema),
  artifacts: Schema.list(artifactSchema, 64),
  description: Schema.text(4096),
  keywords: Schema.optional(Schema.list(Schema.text(32), 16)),
  evaluations: Schema.optional(evaluationsSchema),
})

/** Canonical bytes of a manifest. */
export const encode = (manifest: Manifest): Uint8Array => Cbor.encode(manifest)

/**
 * Reads untrusted manifest bytes.
 *
 * @throws {MalformedError} Not canonical, a field is missing, unknown or out of bounds.
 */
export const decode = (bytes: Uint8Array): Manifest =>
  Cbor.decode(bytes, manifestSchema, 'manifest')

/** Id of a model version: SHA-256 of its manifest's canonical bytes. */
export const hash = (manifest: Manifest): Hex.Hash => Hex.from(sha256(encode(manifest)))

const DAG_CBOR = 0x71
const SHA2_256 = 0x12

/** CID of the manifest of a version. */
export const cidOf = (version: Hex.Hash): string =>
  CID.createV1(DAG_CBOR, create(SHA2_256, Hex.toBytes(version))).toString()

const RAW = 0x55

/** CID of a document of one block, of which only the SHA-256 is told, such as evidence. */
export const blockCidOf = (sha256: Hex.Hash): string =>
  CID.createV1(RAW, create(SHA2_256, Hex.toBytes(sha256))).toString()
