import type { RandomBytes } from '@ostrom/protocol'
import * as Cid from '../dag/cid.ts'
import * as Folder from '../dag/folder.ts'
import { assertLeaf, type GetNode, type Leaf, leafCid, read } from '../dag/layout.ts'
import * as Node from '../dag/node.ts'
import { ContentMismatchError } from '../errors.ts'
import type { ContentQuery, ContentSource, Storage } from '../storage.ts'
import { fetchBlock } from './dag.ts'
import { reasonOf } from './pool.ts'
import { type SourceTimeouts, stream, timeoutsDefault, withTimeout } from './timeouts.ts'

/** Result of probing a source with random leaves of a content. */
export type SourceProbe = {
  readonly source: string
  /**
   * `available`: all leaves arrived; `missing`: one did not arrive; `corrupt`: the bytes differ.
   */
  readonly status: 'available' | 'missing' | 'corrupt'
  /** Number of leaves that arrived and were correct. */
  readonly leaves: number
  readonly reason?: string
}

/** A leaf, and the CID of the file that it belongs to. */
type LeafLocation = { readonly file: string; readonly leaf: Leaf }

type ResolvedProbeOptions = probeSource.Options & {
  readonly timeouts: SourceTimeouts
  readonly signal: AbortSignal
}

/**
 * Returns a function that gets the nodes above the leaves: from the local store if it has them,
 * otherwise from the source.
 */
const nodesOf =
  (source: ContentSource, { storage, signal, timeouts }: ResolvedProbeOptions): GetNode =>
  async (cid) => {
    const own = await storage?.block(cid.toString())
    if (own) return own
    if (!source.block) throw new Error('serves only files, and their DAG is unknown here')
    return await fetchBlock(source, cid, { signal, timeouts })
  }

/** Returns all leaves of a content; the leaf of a one-leaf file only if its size is known. */
async function leafLocations(
  want: ContentQuery,
  getNode: GetNode,
): Promise<readonly LeafLocation[]> {
  const root = Cid.parse(want.cid ?? '')
  const single = (cid: Cid.Cid, bytes: number): LeafLocation => {
    return { file: cid.toString(), leaf: { offset: 0, bytes, digest: cid.multihash.digest } }
  }
  if (root.code === Cid.RAW) return want.bytes ? [single(root, Number(want.bytes))] : []
  const block = await getNode(root)
  const isFolder = Node.decode(root, block).kind === 'folder'
  const files = isFolder ? (await Folder.read(root, getNode)).files : [{ cid: root }]
  const locations: LeafLocation[] = []
  for (const { cid } of files) {
    // No node has the size of a small file inside a folder, so the probe requests its block.
    if (cid.code === Cid.RAW) {
      locations.push(single(cid, 0))
      continue
    }
    const { leaves } = await read(cid, getNode)
    for (let index = 0; index < leaves.length; index++) {
      locations.push({ file: cid.toString(), leaf: leaves.at(index) })
    }
  }
  return locations
}

/**
 * Requests one leaf.
 *
 * @throws {ContentMismatchError} The source returned other bytes.
 */
async function fetchLeaf(
  source: ContentSource,
  { file, leaf }: LeafLocation,
  options: ResolvedProbeOptions,
): Promise<void> {
  const limits = { signal: options.signal, timeouts: options.timeouts }
  if (source.range && leaf.bytes > 0) {
    const parts: Uint8Array[] = []
    const { offset, bytes: length } = leaf
    const pieces = stream(
      (signal) => source.range!({ cid: file }, { offset, length, signal }),
      limits,
    )
    for await (const piece of pieces) parts.push(Uint8Array.from(piece))
    return assertLeaf(leaf, Buffer.concat(parts), source.name)
  }
  if (!source.block) throw new Error('serves no single blocks')
  const cid = leafCid(leaf).toString()
  const block = await withTimeout((signal) => source.block!(cid, { signal }), limits)
  assertLeaf(leaf, block, source.name)
}

/** Returns `count` distinct random locations, or all if there are fewer. */
function sampleLocations(
  locations: readonly LeafLocation[],
  count: number,
  random: RandomBytes,
): readonly LeafLocation[] {
  const left = [...locations]
  const drawn: LeafLocation[] = []
  while (drawn.length < count && left.length > 0) {
    const index = Number(Buffer.from(random(6)).readUIntBE(0, 6) % left.length)
    drawn.push(left[index]!)
    left[index] = left.at(-1)!
    left.pop()
  }
  return drawn
}

/**
 * Requests random leaves from a source and verifies them. If a source has discarded a share p of a
 * content, n leaves detect it with probability 1 - (1 - p)^n. No leaf is stored.
 */
export async function probeSource(
  source: ContentSource,
  want: ContentQuery,
  options: probeSource.Options,
): Promise<SourceProbe> {
  const { signal = new AbortController().signal, timeouts = timeoutsDefault } = options
  const all: ResolvedProbeOptions = { ...options, signal, timeouts }
  let right = 0
  try {
    const locations = await leafLocations(want, nodesOf(source, all))
    if (locations.length === 0) throw new Error('its leaves are unknown')
    for (const location of sampleLocations(locations, options.leaves, options.random)) {
      await fetchLeaf(source, location, all)
      right += 1
    }
    return { source: source.name, status: 'available', leaves: right }
  } catch (error) {
    signal.throwIfAborted()
    const status = error instanceof ContentMismatchError ? 'corrupt' : 'missing'
    return { source: source.name, status, leaves: right, reason: reasonOf(error) }
  }
}

export declare namespace probeSource {
  type Options = {
    /** Number of leaves to request. */
    readonly leaves: number
    readonly random: RandomBytes
    /** Store that is asked first for DAG nodes, so that sources of complete files can be probed. */
    readonly storage?: Pick<Storage, 'block'> | undefined
    readonly timeouts?: SourceTimeouts | undefined
    readonly signal?: AbortSignal | undefined
  }
}
