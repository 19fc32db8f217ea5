import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import * as Cbor from './cbor.ts'
import { type Evaluation, evaluationsShape } from './evaluation.ts'
import * as Hex from './hex.ts'
import * as Shape from './shape.ts'

export const formats = ['gguf', 'safetensors', 'onnx', 'mlx', 'tensorrt_llm'] as const
export type Format = (typeof formats)[number]

export const tasks = ['chat', 'completion', 'embedding', 'image', 'any-to-any'] as const
export type Task = (typeof tasks)[number]

/** A file named by what is in it. `cid` is UnixFS, CIDv1, 1 MiB raw leaves. */
export type Blob = {
  readonly cid: string
  readonly sha256: Hex.Hash
  readonly bytes: bigint
}

/** One form in which a model version can be fetched and run. */
export type Artifact = Blob & {
  readonly format: Format
  /** For example `q4_k_m`, `q8_0`, `f16`. */
  readonly quantization: string
  /** File names inside the artifact; one for formats of a single file. */
  readonly files: readonly string[]
}

/** An artifact's name within its version, as commands and configurations have it. */
export const formOf = ({ format, quantization }: Pick<Artifact, 'format' | 'quantization'>) =>
  `${format}/${quantization}`

/**
 * What a token of context takes in memory: a key and a value of `headSize` numbers for each head
 * that keeps them, in each layer. Of layers that differ, the most.
 */
export type Cache = {
  readonly layers: number
  readonly headsKv: number
  readonly headSize: number
}

/**
 * What a model version is. Its canonical bytes are dag-cbor; their SHA-256 is the version's id on
 * chain, and a CIDv1 of the same hash finds the manifest in content-addressed storage.
 */
export type Manifest = {
  readonly name: string
  readonly version: string
  /** Ids of the versions this one was made from; empty for a base model. */
  readonly parents: readonly Hex.Hash[]
  readonly creator: Hex.AccountId
  readonly license: { readonly spdx: string; readonly text?: Blob }
  readonly task: Task
  readonly architecture: string
  readonly parameters: bigint
  /** Most tokens of prompt and answer together. */
  readonly contextLength: number
  /** Absent for models that keep no context, and where nobody has told. */
  readonly cache?: Cache
  /** `tokenizer.json`, small enough for every client to fetch. Absent: clients cannot count. */
  readonly tokenizer?: Blob
  /** Jinja chat template. */
  readonly chatTemplate?: Blob
  readonly artifacts: readonly Artifact[]
  readonly description: string
  /** Words to find it by. Named so that the creator stays near the beginning of the bytes. */
  readonly keywords?: readonly string[]
  /** What its creator measured of it; nobody else has checked these figures. */
  readonly evaluations?: readonly Evaluation[]
}

/** Largest file of a LoRA adapter, in bytes; the registry's contract has the same. */
export const ADAPTER_BYTES_MAX = 500_000_000n

/** Most bytes of an encoded manifest. */
export const MANIFEST_BYTES_MAX = 256 * 1024

const blobFields = {
  cid: Shape.text(128),
  sha256: Shape.hash,
  bytes: Shape.unsigned(64),
}

export const blobShape: Shape.Shape<Blob> = Shape.object(blobFields)

/** Bounds far above any model: the deepest has under 200 layers. */
const cacheShape: Shape.Shape<Cache> = Shape.object({
  layers: Shape.integer(1, 65_536),
  headsKv: Shape.integer(1, 65_536),
  headSize: Shape.integer(1, 65_536),
})

const artifactShape: Shape.Shape<Artifact> = Shape.object({
  ...blobFields,
  format: Shape.oneOf(...formats),
  quantization: Shape.text(32),
  files: Shape.list(Shape.text(256), 256),
})

export const manifestShape: Shape.Shape<Manifest> = Shape.object({
  name: Shape.text(128),
  version: Shape.text(64),
  parents: Shape.list(Shape.hash, 16),
  creator: Shape.account,
  license: Shape.object({ spdx: Shape.text(64), text: Shape.optional(blobShape) }),
  task: Shape.oneOf(...tasks),
  architecture: Shape.text(64),
  parameters: Shape.unsigned(64),
  contextLength: Shape.integer(1, 1 << 30),
  cache: Shape.optional(cacheShape),
  tokenizer: Shape.optional(blobShape),
  chatTemplate: Shape.optional(blobShape),
  artifacts: Shape.list(artifactShape, 64),
  description: Shape.text(4096),
  keywords: Shape.optional(Shape.list(Shape.text(32), 16)),
  evaluations: Shape.optional(evaluationsShape),
})

/** Canonical bytes of a manifest. */
export const encode = (manifest: Manifest): Uint8Array => Cbor.encode(manifest)

/**
 * Reads untrusted manifest bytes.
 *
 * @throws {MalformedError} Not canonical, a field is missing, unknown or out of bounds.
 */
export const decode = (bytes: Uint8Array): Manifest => Cbor.decode(bytes, manifestShape, 'manifest')

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
