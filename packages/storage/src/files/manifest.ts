import { Cbor, Hex, Schema } from '@ostrom/protocol'
import * as Cid from '../dag/cid.ts'
import {
  BLOCK_BYTES_MAX,
  CONTENT_NODES_MAX,
  FOLDER_FILES_MAX,
  FOLDER_PATH_LENGTH_MAX,
} from '../limits.ts'
import type { Content } from '../storage.ts'

/** Metadata and DAG nodes of a stored content, without its bytes. */
export type StoredManifest = { readonly content: Content; readonly nodes: readonly Uint8Array[] }

const VERSION = 1
const CHECKSUM_BYTES = 32

const blobSchemas = { cid: Schema.text(128), sha256: Schema.hash, bytes: Schema.unsigned(64) }
const nodes = Schema.list(Schema.bytes(BLOCK_BYTES_MAX), CONTENT_NODES_MAX)
const file = Schema.object({ ...blobSchemas, path: Schema.text(FOLDER_PATH_LENGTH_MAX) })
const storedManifestSchema = Schema.object({
  version: Schema.oneOf(VERSION),
  kind: Schema.oneOf('file', 'folder'),
  ...blobSchemas,
  files: Schema.list(file, FOLDER_FILES_MAX),
  nodes,
})

/** Encodes a manifest: the SHA-256 of its dag-cbor bytes, then these bytes. */
export function encode({ content, nodes }: StoredManifest): Uint8Array {
  const files = content.kind === 'folder' ? content.files : []
  const body = Cbor.encode({ ...content, version: VERSION, files, nodes })
  return Hex.concat(Cid.digest(body), body)
}

/**
 * Decodes a manifest; returns `undefined` if it is incomplete or damaged, because the store can
 * create it again.
 */
export function decode(bytes: Uint8Array): StoredManifest | undefined {
  const body = bytes.subarray(CHECKSUM_BYTES)
  if (Buffer.compare(Cid.digest(body), bytes.subarray(0, CHECKSUM_BYTES)) !== 0) return undefined
  try {
    const { version: _, kind, files, nodes, ...blob } = Cbor.decode(body, storedManifestSchema)
    const content: Content = kind === 'file' ? { kind, ...blob } : { kind, ...blob, files }
    return { content, nodes }
  } catch {
    return undefined
  }
}
