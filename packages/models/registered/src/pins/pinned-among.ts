import type { Storage } from '@ostrom/storage'

/** Returns those of `cids` whose contents are in a store and pinned. */
export async function pinnedAmong(
  storage: Storage,
  cids: readonly string[],
): Promise<ReadonlySet<string>> {
  const stored = await storage.list()
  const pinned = new Set(stored.filter(({ status }) => status === 'pinned').map(({ cid }) => cid))
  const found = new Set<string>()
  for (const cid of cids) {
    // The pin list has only one CID for each content, and a manifest may name another CID of it.
    const content = await storage.stat(cid)
    if (content && pinned.has(content.cid)) found.add(cid)
  }
  return found
}
