import type { ContentSource, Storage } from './index.ts'

/** The caller's own store, and other sources of contents. */
type ContentAccess = {
  readonly storage: Storage
  readonly sources: readonly ContentSource[]
}

/**
 * Reads a small file by its CID: from the store, else from a source.
 *
 * @throws {SourceUnreachableError | DOMException} No source has the file, or none delivers it in
 *   time.
 */
export async function readSmallContent(
  { storage, sources }: ContentAccess,
  { cid, bytesMax, timeoutMs }: readSmallContent.Options,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs)
  if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources, signal, bytesMax })
  const parts: Uint8Array[] = []
  for await (const part of storage.read(cid, { length: bytesMax })) parts.push(part)
  return Buffer.concat(parts)
}

export declare namespace readSmallContent {
  type Options = {
    readonly cid: string
    readonly bytesMax: number
    readonly timeoutMs: number
  }
}
