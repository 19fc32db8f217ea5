import { Hex, Manifest } from '@ostrom/protocol'
import type { Storage } from './storage.ts'

// Stores the files of a model or a dataset for its publisher.

/** Adds a small file; returns its descriptor for a manifest. */
export async function addBlob(
  storage: Storage,
  content: Uint8Array,
): Promise<Manifest.BlobDescriptor> {
  const { cid, sha256, bytes } = await storage.add([content])
  return { cid, sha256, bytes }
}

/** Adds an encoded manifest; returns its CID, which follows from its hash: see `Manifest.cidOf`. */
export async function addManifest(storage: Storage, encoded: Uint8Array): Promise<string> {
  const cid = Manifest.cidOf(Hex.sha256Hex(encoded))
  const block = async () => encoded
  await storage.fetch({ cid }, { sources: [{ name: 'publisher', block }] })
  return cid
}
