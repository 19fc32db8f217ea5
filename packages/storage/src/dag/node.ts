import * as dagPb from '@ipld/dag-pb'
import { UnixFS } from 'ipfs-unixfs'
import { ContentUnsupportedError } from '../errors.ts'
import { CONTENT_BYTES_MAX } from '../limits.ts'
import * as Cid from './cid.ts'

/** One link of a node that joins the parts of a file. */
export type FileLink = {
  readonly cid: Cid.Cid
  /** Bytes of the file that lie below this link. */
  readonly bytes: number
  /** Size of the linked block and of all blocks below it, as IPFS tools count it. */
  readonly dagBytes: number
}

/** One entry of a folder node. */
export type FolderLink = {
  readonly name: string
  readonly cid: Cid.Cid
  readonly dagBytes: number
}

export type DagNode =
  | { readonly kind: 'file'; readonly links: readonly FileLink[] }
  | { readonly kind: 'folder'; readonly links: readonly FolderLink[] }

/** Returns the block of a node that joins the parts of a file, in order. */
export function encodeFile(links: readonly FileLink[]): Uint8Array {
  const file = new UnixFS({ type: 'file' })
  for (const { bytes } of links) file.addBlockSize(BigInt(bytes))
  return dagPb.encode({
    Data: file.marshal(),
    Links: links.map(({ cid, dagBytes }) => ({ Name: '', Tsize: dagBytes, Hash: cid })),
  })
}

/** Returns the block of a folder. It sorts the entries as the format requires. */
export function encodeFolder(links: readonly FolderLink[]): Uint8Array {
  const Links = links.map(({ name, cid, dagBytes }) => ({ Name: name, Tsize: dagBytes, Hash: cid }))
  const Data = new UnixFS({ type: 'directory' }).marshal()
  return dagPb.encode(dagPb.prepare({ Data, Links }))
}

/**
 * Decodes an untrusted dag-pb block.
 *
 * @throws {ContentUnsupportedError} Not UnixFS, or a kind that this store does not handle.
 */
export function decode(cid: Cid.Cid, block: Uint8Array): DagNode {
  const refuse = (reason: string): never => {
    throw new ContentUnsupportedError({ cid: cid.toString(), reason })
  }
  let node: dagPb.PBNode
  let unixfs: UnixFS
  try {
    node = dagPb.decode(block)
    unixfs = UnixFS.unmarshal(node.Data ?? new Uint8Array())
  } catch {
    return refuse('a block is not a UnixFS node')
  }
  if (node.Links.some((link) => !Cid.isUsable(link.Hash))) {
    return refuse('a link is not a raw or dag-pb block with SHA-256')
  }
  if (unixfs.type === 'directory') {
    const links = node.Links.map((link) => {
      return { name: link.Name ?? '', cid: link.Hash, dagBytes: link.Tsize ?? 0 }
    })
    return { kind: 'folder', links }
  }
  if (unixfs.type !== 'file') return refuse(`a node is of type ${unixfs.type}`)
  if (unixfs.data?.length) return refuse('the leaves are not raw blocks')
  if (unixfs.blockSizes.length !== node.Links.length) return refuse('a node has no sizes of links')
  const links = node.Links.map((link, index) => {
    const bytes = Number(unixfs.blockSizes[index])
    return { cid: link.Hash, bytes, dagBytes: link.Tsize ?? 0 }
  })
  // Links of zero bytes would let a small file have any number of leaves.
  if (links.some(({ bytes }) => bytes < 1 || bytes > CONTENT_BYTES_MAX)) {
    return refuse('a link has an impossible size')
  }
  return { kind: 'file', links }
}
