import { Cbor, Hex, Shape } from '@ostrom/protocol'
import * as Cid from '../dag/cid.ts'
import {
  BLOCK_BYTES_MAX,
  CONTENT_NODES_MAX,
  FOLDER_FILES_MAX,
  FOLDER_PATH_LENGTH_MAX,
} from '../limits.ts'
import type { Content } from '../storage.ts'

/** What is written beside a content: its facts and its DAG nodes, but never its bytes. */
export type Manifest = { readonly content: Content; readonly nodes: readonly Uint8Array[] }

const VERSION = 1
const CHECKSUM_BYTES = 32

const blob = { cid: Shape.text(128), sha256: Shape.hash, bytes: Shape.unsigned(64) }
const nodes = Shape.list(Shape.bytes(BLOCK_BYTES_MAX), CONTENT_NODES_MAX)
const file = Shape.object({ ...blob, path: Shape.text(FOLDER_PATH_LENGTH_MAX) })
const shape = Shape.object({
  version: Shape.oneOf(VERSION),
  kind: Shape.oneOf('file', 'folder'),
  ...blob,
  files: Shape.list(file, FOLDER_FILES_MAX),
  nodes,
})

/** Bytes of a manifest: a SHA-256 over the rest, then dag-cbor. */
export function encode({ content, nodes }: Manifest): Uint8Array {
  const files = content.kind === 'folder' ? content.files : []
  const body = Cbor.encode({ ...content, version: VERSION, files, nodes })
  return Hex.concat(Cid.digest(body), body)
}

/** Reads a manifest; `undefined` when it is torn or damaged, since it can be made again. */
export function decode(bytes: Uint8Array): Manifest | undefined {
  const body = bytes.subarray(CHECKSUM_BYTES)
  if (Buffer.compare(Cid.digest(body), bytes.subarray(0, CHECKSUM_BYTES)) !== 0) return undefined
  try {
    const { version: _, kind, files, nodes, ...blob } = Cbor.decode(body, shape)
    const content: Content = kind === 'file' ? { kind, ...blob } : { kind, ...blob, files }
    return { content, nodes }
  } catch {
    return undefined
  }
}
