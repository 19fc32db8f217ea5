import type { Manifest } from '@ostrom/protocol'
import { addBlob, type Storage } from '@ostrom/storage'

/** Keeps a small file in the store for good; returns what a manifest says of it. */
export async function pinBlob(
  storage: Storage,
  content: Uint8Array,
): Promise<Manifest.BlobDescriptor> {
  const blob = await addBlob(storage, content)
  await storage.pin(blob.cid)
  return blob
}
