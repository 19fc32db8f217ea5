import { ContentUnsupportedError } from '../errors.ts'
import {
  DEPTH_MAX,
  FOLDER_FILES_MAX,
  FOLDER_NODE_BYTES_MAX,
  FOLDER_PATH_LENGTH_MAX,
} from '../limits.ts'
import * as Cid from './cid.ts'
import type { GetNode } from './layout.ts'
import * as Node from './node.ts'

/**
 * A file for a new folder. `dagBytes` is the total size of its blocks, DAG nodes included, which
 * IPFS tools state in the folder's link.
 */
export type FolderLeaf = { readonly path: string; readonly cid: Cid.Cid; readonly dagBytes: number }

export type FolderDag = {
  readonly cid: Cid.Cid
  /** Nodes of the folder and its subfolders, root first. */
  readonly nodes: readonly Uint8Array[]
}

/**
 * Returns the reason why a folder must not contain a name; `undefined` for a valid name. An
 * untrusted folder must not write outside of its location on any operating system.
 */
function faultOfName(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'a name is empty or dots'
  for (const char of name) {
    if (char < ' ' || char === '\x7f' || '/\\:*?"<>|'.includes(char)) return 'a name is not plain'
  }
  return undefined
}

/**
 * Checks the paths of a folder.
 *
 * @throws {ContentUnsupportedError} Too many files, a path that is too long or too deep, a name
 * that `faultOfName` rejects, or two files that claim one path.
 */
function assertPaths(cid: string, paths: readonly string[]): void {
  const refuse = (reason: string): never => {
    throw new ContentUnsupportedError({ cid, reason })
  }
  if (paths.length > FOLDER_FILES_MAX) refuse(`more than ${FOLDER_FILES_MAX} files`)
  const seen = new Set<string>()
  for (const path of paths) {
    if (path.length > FOLDER_PATH_LENGTH_MAX) refuse('a path is too long')
    const parts = path.split('/')
    if (parts.length > DEPTH_MAX) refuse('a path is too deep')
    const fault = parts.map(faultOfName).find((reason) => reason)
    if (fault) refuse(fault)
    if (seen.has(path)) refuse('two files have the same path')
    seen.add(path)
  }
  for (const path of paths) {
    for (let cut = path.indexOf('/'); cut > 0; cut = path.indexOf('/', cut + 1)) {
      if (seen.has(path.slice(0, cut))) refuse('a path is both a file and a folder')
    }
  }
}

/**
 * Builds the node of a folder, and those of its subfolders, like ordinary IPFS tools.
 *
 * @throws {ContentUnsupportedError} `assertPaths` rejects a path, or a folder is too large for one
 * node.
 */
export function build(files: readonly FolderLeaf[]): FolderDag {
  assertPaths(
    'new folder',
    files.map((file) => file.path),
  )
  const nodes: Uint8Array[] = []
  const level = (leaves: readonly FolderLeaf[]): Omit<FolderLeaf, 'path'> => {
    const position = nodes.push(new Uint8Array()) - 1
    const groups = Map.groupBy(leaves, (leaf) => leaf.path.split('/', 1)[0]!)
    const links = [...groups].map(([name, inside]) => {
      const only = inside[0]!
      if (only.path === name) return { name, cid: only.cid, dagBytes: only.dagBytes }
      const below = inside.map((leaf) => ({ ...leaf, path: leaf.path.slice(name.length + 1) }))
      return { name, ...level(below) }
    })
    const block = Node.encodeFolder(links)
    if (block.length > FOLDER_NODE_BYTES_MAX) {
      const reason = `a folder node above ${FOLDER_NODE_BYTES_MAX} bytes, which would be sharded`
      throw new ContentUnsupportedError({ cid: 'new folder', reason })
    }
    nodes[position] = block
    const dagBytes = links.reduce((sum, link) => sum + link.dagBytes, block.length)
    return { cid: Cid.ofBlock(Cid.DAG_PB, block), dagBytes }
  }
  return { cid: level(files).cid, nodes }
}

/** Entries of an untrusted folder. Files are all entries that are not folders. */
export type FolderListing = {
  readonly nodes: readonly Uint8Array[]
  readonly files: readonly { readonly path: string; readonly cid: Cid.Cid }[]
}

/**
 * Walks a folder down to its files.
 *
 * @throws {ContentUnsupportedError} Too many files or folders, too many levels, a path that
 * `assertPaths` rejects, or a folder that is sharded over several nodes.
 */
export async function read(root: Cid.Cid, getNode: GetNode): Promise<FolderListing> {
  const nodes: Uint8Array[] = []
  const files: { path: string; cid: Cid.Cid }[] = []
  const refuse = (reason: string): never => {
    throw new ContentUnsupportedError({ cid: root.toString(), reason })
  }
  const walk = async (cid: Cid.Cid, prefix: string, depth: number): Promise<void> => {
    if (depth > DEPTH_MAX) refuse(`deeper than ${DEPTH_MAX} folders`)
    const block = await getNode(cid)
    const node = Node.decode(cid, block)
    if (node.kind === 'file') {
      files.push({ path: prefix.slice(0, -1), cid })
      if (files.length > FOLDER_FILES_MAX) refuse(`more than ${FOLDER_FILES_MAX} files`)
      return
    }
    nodes.push(block)
    // The limit also covers empty folders, of which a hostile root could name any number.
    if (nodes.length > FOLDER_FILES_MAX) refuse(`more than ${FOLDER_FILES_MAX} folders`)
    for (const link of node.links) {
      const path = `${prefix}${link.name}`
      if (link.cid.code === Cid.DAG_PB) await walk(link.cid, `${path}/`, depth + 1)
      else files.push({ path, cid: link.cid })
      if (files.length > FOLDER_FILES_MAX) refuse(`more than ${FOLDER_FILES_MAX} files`)
    }
  }
  await walk(root, '', 1)
  assertPaths(
    root.toString(),
    files.map((file) => file.path),
  )
  return { nodes, files }
}
