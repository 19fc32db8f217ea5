import type { Manifest } from '@ostrom/protocol'
import { addBlob, type Storage } from '@ostrom/storage'

/** Stores and pins a small file; returns its descriptor for a manifest. */
export async function pinBlob(
  storage: Storage,
  content: Uint8Array,
): Promise<Manifest.BlobDescriptor> {
  const blob = await addBlob(storage, content)
  await storage.pin(blob.cid)
  return blob
}
