import * as Cbor from './cbor.ts'
import type { Hash } from './hex.ts'
import type { Manifest } from './manifest.ts'
import { cidOf } from './manifest.ts'
import * as Schema from './schema.ts'

// The small files of a model, from who serves it: docs/spec/network.md, section 6.

/** One content on each channel of this protocol. */
export const CONTENT_PROTOCOL = '/ostrom/content/1'

/** Most bytes of one message of a content. */
export const CONTENT_MESSAGE_BYTES_MAX = 1024 * 1024

/** A request for a content by its CID. The requester verifies the content. */
export type ContentRequest = { readonly cid: string }

const contentRequestSchema: Schema.Schema<ContentRequest> = Schema.object({ cid: Schema.text(128) })

export const encodeRequest = (ask: ContentRequest): Uint8Array => Cbor.encode(ask)

/** @throws {MalformedError} Not a question for a content. */
export const decodeRequest = (bytes: Uint8Array): ContentRequest =>
  Cbor.decode(bytes, contentRequestSchema, 'content question')

/**
 * The contents that every client of a version needs before it can ask: its manifest, and what this
 * names but for the artifacts.
 */
export function metadataCids(version: Hash, manifest: Manifest): readonly string[] {
  const { tokenizer, chatTemplate, license } = manifest
  const files = [tokenizer, chatTemplate, license.text]
  return [cidOf(version), ...files.flatMap((file) => file?.cid ?? [])]
}
