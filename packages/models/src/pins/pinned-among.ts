import type { Storage } from '@ostrom/storage'

/** Those of `cids` whose contents are in a store and pinned. */
export async function pinnedAmong(
  storage: Storage,
  cids: readonly string[],
): Promise<ReadonlySet<string>> {
  const stored = await storage.list()
  const pinned = new Set(stored.filter(({ status }) => status === 'pinned').map(({ cid }) => cid))
  const found = new Set<string>()
  for (const cid of cids) {
    // The list has one CID of each content; a manifest is named by another one.
    const content = await storage.stat(cid)
    if (content && pinned.has(content.cid)) found.add(cid)
  }
  return found
}
