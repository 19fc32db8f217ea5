import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { type BlobDescriptor, blobSchema } from '../models/manifest.ts'

/**
 * A dataset's manifest. Its canonical bytes are dag-cbor. Their SHA-256 is the dataset's id on
 * chain, and the CIDv1 of that hash locates the manifest (`Manifest.cidOf`).
 */
export type Dataset = {
  readonly name: string
  readonly creator: Hex.AccountId
  readonly license: { readonly spdx: string; readonly text?: BlobDescriptor }
  /** `jsonl`: UTF-8, one JSON object on each line. */
  readonly format: 'jsonl'
  /** The file with all records. */
  readonly data: BlobDescriptor
  readonly records: bigint
  readonly description: string
}

export const datasetSchema: Schema.Schema<Dataset> = Schema.object({
  name: Schema.text(128),
  creator: Schema.account,
  license: Schema.object({ spdx: Schema.text(64), text: Schema.optional(blobSchema) }),
  format: Schema.oneOf('jsonl'),
  data: blobSchema,
  records: Schema.unsigned(64),
  description: Schema.text(4096),
})

/** Maximum bytes of an encoded dataset manifest. */
export const DATASET_MANIFEST_BYTES_MAX = 16 * 1024

/** Returns the canonical bytes of a dataset's manifest. */
export const encode = (dataset: Dataset): Uint8Array => Cbor.encode(dataset)

/**
 * Decodes untrusted bytes of a dataset's manifest.
 *
 * @throws {MalformedError} Not canonical, or a field is missing, unknown or out of bounds.
 */
export const decode = (bytes: Uint8Array): Dataset => Cbor.decode(bytes, datasetSchema, 'dataset')

/** Returns the id of a dataset: SHA-256 of its manifest's canonical bytes. */
export const hash = (dataset: Dataset): Hex.Hash => Hex.from(sha256(encode(dataset)))

/**
 * SPDX identifiers of licenses that permit training on a dataset, and distribution of the models
 * trained on it.
 */
export const openLicenses: readonly string[] = [
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MIT',
  'Unlicense',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC-BY-SA-3.0',
  'CC-BY-SA-4.0',
  'CDLA-Permissive-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'ODC-By-1.0',
  'ODbL-1.0',
  'PDDL-1.0',
]
