import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { type Conversion, conversionSchema } from './conversion.ts'
import { type Evaluation, evaluationsSchema } from './evaluation.ts'
import { type PrivacyStatement, privacySchema } from './privacy.ts'

export const artifactFormats = [
  'gguf',
  'safetensors',
  'onnx',
  'mlx',
  'tensorrt_llm',
  // Classifiers computed in whole numbers: docs/spec/integer-engine.md, section 5.
  'osbc',
] as const
export type ArtifactFormat = (typeof artifactFormats)[number]

export const modelTasks = ['chat', 'completion', 'embedding', 'image', 'any-to-any'] as const
export type ModelTask = (typeof modelTasks)[number]

/** A file by the hash of its content. `cid` is a CIDv1 of UnixFS with raw leaves of 1 MiB. */
export type BlobDescriptor = {
  readonly cid: string
  readonly sha256: Hex.Hash
  readonly bytes: bigint
}

/** One artifact variant of a model version. */
export type Artifact = BlobDescriptor & {
  readonly format: ArtifactFormat
  /** Quantization of the weights, for example `q4_k_m`, `q8_0`, `f16`. */
  readonly quantization: string
  /** File names inside the artifact; one for single-file formats. */
  readonly files: readonly string[]
  /**
   * `tokenizer.json` of this variant, if its bytes differ from those of the manifest's tokenizer.
   * They can differ between a GGUF file and a model folder. Both tokenizers give the same tokens.
   */
  readonly tokenizer?: BlobDescriptor
  /**
   * Unverified statement of the creator: how this variant was converted from another variant of the
   * same weights.
   */
  readonly conversion?: Conversion
}

/** Returns an artifact's variant name within its version, as in commands and configurations. */
export const variantOf = ({ format, quantization }: Pick<Artifact, 'format' | 'quantization'>) =>
  `${format}/${quantization}`

/**
 * Memory of one context token: a key and a value of `headSize` numbers for each KV head of each
 * layer. If the layers differ, each number is the largest of all layers.
 */
export type KvCacheDimensions = {
  readonly layers: number
  readonly headsKv: number
  readonly headSize: number
}

/**
 * The manifest of a model version. Its canonical bytes are dag-cbor. Their SHA-256 is the version's
 * id on chain, and the CIDv1 of that hash locates the manifest in content-addressed storage.
 */
export type Manifest = {
  readonly name: string
  readonly version: string
  /** Ids of the versions from which this one is derived; empty for a base model. */
  readonly parents: readonly Hex.Hash[]
  readonly creator: Hex.AccountId
  readonly license: { readonly spdx: string; readonly text?: BlobDescriptor }
  readonly task: ModelTask
  readonly architecture: string
  readonly parameters: bigint
  /** Maximum tokens of prompt and answer together. */
  readonly contextLength: number
  /** Absent for models without a KV cache, or if unknown. */
  readonly cache?: KvCacheDimensions
  /**
   * `tokenizer.json`, small enough for each client to fetch. Without it clients cannot count
   * tokens.
   */
  readonly tokenizer?: BlobDescriptor
  /** Jinja chat template. */
  readonly chatTemplate?: BlobDescriptor
  readonly artifacts: readonly Artifact[]
  readonly description: string
  /**
   * Search keywords. In dag-cbor the field's name sorts after `creator`, so that `creator` stays
   * near the start of a manifest's bytes.
   */
  readonly keywords?: readonly string[]
  /** Unverified measurements by the version's creator. */
  readonly evaluations?: readonly Evaluation[]
  /** Unverified statement of the creator about data that the version's training can reveal. */
  readonly privacy?: PrivacyStatement
  /**
   * Unverified statement of the creator: the adapter from which this version's training started.
   */
  readonly continuedFrom?: ContinuedAdapter
  /**
   * Unverified statement of the creator about an adapter that one training job trained together
   * with other adapters.
   */
  readonly head?: TrainedHead
}

/** One of several adapters that one training job trained together. */
export type TrainedHead = {
  /** Name of this adapter in the job. */
  readonly name: string
  /** SHA-256 of the state that contains all of these adapters: the result of the job. */
  readonly state: Hex.Hash
}

/** The adapter whose weights were the start of a training, in place of new random weights. */
export type ContinuedAdapter = {
  /** Version of that adapter; absent if it is not registered. */
  readonly version?: Hex.Hash
  /** SHA-256 of that adapter's weights as a state file: docs/spec/training-rounds.md, section 4. */
  readonly state: Hex.Hash
}

/** Bytes of the largest LoRA adapter file; the registry contract has the same limit. */
export const ADAPTER_BYTES_MAX = 500_000_000n

/** Maximum bytes of an encoded manifest. */
export const MANIFEST_BYTES_MAX = 256 * 1024

const blobSchemas = {
  cid: Schema.text(128),
  sha256: Schema.hash,
  bytes: Schema.unsigned(64),
}

export const blobSchema: Schema.Schema<BlobDescriptor> = Schema.object(blobSchemas)

/** Bounds far above any model. The deepest known model has less than 200 layers. */
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
  tokenizer: Schema.optional(blobSchema),
  conversion: Schema.optional(conversionSchema),
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
  privacy: Schema.optional(privacySchema),
  continuedFrom: Schema.optional(
    Schema.object({ version: Schema.optional(Schema.hash), state: Schema.hash }),
  ),
  head: Schema.optional(Schema.object({ name: Schema.text(32), state: Schema.hash })),
})

/**
 * Returns the tokenizer of the artifact with this hash; that of the manifest if the artifact has
 * none.
 */
export const tokenizerOf = (
  { artifacts, tokenizer }: Pick<Manifest, 'artifacts' | 'tokenizer'>,
  artifact: Hex.Hash,
): BlobDescriptor | undefined =>
  artifacts.find(({ sha256 }) => sha256 === artifact)?.tokenizer ?? tokenizer

/** Returns the canonical bytes of a manifest. */
export const encode = (manifest: Manifest): Uint8Array => Cbor.encode(manifest)

/**
 * Decodes untrusted manifest bytes.
 *
 * @throws {MalformedError} Not canonical, or a field is missing, unknown or out of bounds.
 */
export const decode = (bytes: Uint8Array): Manifest =>
  Cbor.decode(bytes, manifestSchema, 'manifest')

/** Returns the id of a model version: SHA-256 of its manifest's canonical bytes. */
export const hash = (manifest: Manifest): Hex.Hash => Hex.from(sha256(encode(manifest)))

const DAG_CBOR = 0x71
const SHA2_256 = 0x12

/** Returns the CID of the manifest of a version. */
export const cidOf = (version: Hex.Hash): string =>
  CID.createV1(DAG_CBOR, create(SHA2_256, Hex.toBytes(version))).toString()

const RAW = 0x55

/** Returns the CID of a one-block document with a known SHA-256, such as evidence. */
export const blockCidOf = (sha256: Hex.Hash): string =>
  CID.createV1(RAW, create(SHA2_256, Hex.toBytes(sha256))).toString()
