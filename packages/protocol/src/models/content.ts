import * as Cbor from '../encoding/cbor.ts'
import type { Hash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import type { Manifest } from './manifest.ts'
import { cidOf } from './manifest.ts'

// Download of a model's small files from a provider that serves the model: docs/spec/network.md,
// section 6.

/** Protocol of content requests: one content per channel. */
export const CONTENT_PROTOCOL = '/ostrom/content/1'

/** Maximum bytes of one message that carries a part of a content. */
export const CONTENT_MESSAGE_BYTES_MAX = 1024 * 1024

/** A request for a content by its CID. The requester verifies the content. */
export type ContentRequest = { readonly cid: string }

export const contentRequestSchema: Schema.Schema<ContentRequest> = Schema.object({
  cid: Schema.text(128),
})

/** Encodes a request for a content in canonical dag-cbor. */
export const encodeRequest = (ask: ContentRequest): Uint8Array => Cbor.encode(ask)

/**
 * Decodes a content request.
 *
 * @throws {MalformedError} Not a content request.
 */
export const decodeRequest = (bytes: Uint8Array): ContentRequest =>
  Cbor.decode(bytes, contentRequestSchema, 'content question')

/**
 * Returns the CIDs of the contents that each client of a version needs before its first question:
 * the manifest, tokenizers, chat template and license text.
 */
export function metadataCids(version: Hash, manifest: Manifest): readonly string[] {
  const { artifacts, tokenizer, chatTemplate, license } = manifest
  const own = artifacts.map((artifact) => artifact.tokenizer)
  const files = [tokenizer, chatTemplate, license.text, ...own]
  return [...new Set([cidOf(version), ...files.flatMap((file) => file?.cid ?? [])])]
}
