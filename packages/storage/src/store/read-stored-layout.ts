import { Hex } from '@ostrom/protocol'
import type { StorageBackend } from '../backend.ts'
import * as Cid from '../dag/cid.ts'
import * as Layout from '../dag/layout.ts'
import { ContentMismatchError } from '../errors.ts'
import type { FileContent } from '../storage.ts'

/**
 * Returns the layout of a stored file, whose nodes are verified from the root down.
 *
 * @param withdraw Removes the file from the store; called if one of its nodes is missing.
 * @throws {ContentMismatchError} A node is missing.
 */
export async function readStoredLayout(
  content: FileContent,
  backend: Pick<StorageBackend, 'nodes'>,
  withdraw: () => Promise<void>,
): Promise<Layout.DagLayout> {
  const cid = Cid.parse(content.cid)
  if (cid.code === Cid.RAW) return Layout.single(cid, Number(content.bytes))
  const nodes = await backend.nodes(cid.toString())
  const byDigest = new Map(nodes.map((node) => [Hex.from(Cid.digest(node)), node]))
  return await Layout.read(cid, async (node) => {
    const block = byDigest.get(Cid.sha256Of(node))
    if (block) return block
    await withdraw()
    const received = 'a manifest without this node'
    throw new ContentMismatchError({ source: 'disk', expected: node.toString(), received })
  })
}
