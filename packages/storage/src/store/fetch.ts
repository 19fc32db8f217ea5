import { Hex, MalformedError } from '@ostrom/protocol'
import type { PartialFile, StorageBackend, StoreEntry } from '../backend.ts'
import type { BuiltFile } from '../dag/builder.ts'
import * as Cid from '../dag/cid.ts'
import * as Folder from '../dag/folder.ts'
import * as Layout from '../dag/layout.ts'
import * as Node from '../dag/node.ts'
import { ContentMismatchError, ContentTooLargeError } from '../errors.ts'
import { CONTENT_BYTES_MAX } from '../limits.ts'
import type { Content, ContentQuery, FileContent, FolderContent, Storage } from '../storage.ts'
import { type DagOptions, findRoot, nodeGetter } from '../transfer/dag.ts'
import { transferLeaves } from '../transfer/leaf-transfer.ts'
import { SourcePool } from '../transfer/pool.ts'
import { assertMatches, transferSequence } from '../transfer/sequential-transfer.ts'
import { limitReservation, type Quota, type Reservation } from './quota.ts'
import type { SharedFetchOptions } from './single-flight.ts'

/** The methods and parts of a content store that a fetch into it uses. */
export type FetchTarget = Pick<Storage, 'list' | 'stat'> & {
  readonly backend: StorageBackend
  readonly quota: Quota
  readonly timeouts: DagOptions['timeouts']
  entry(cid: string): Promise<StoreEntry>
  use(entry: StoreEntry): Promise<void>
  publishFile(layout: Layout.DagLayout, sha256: Hex.Hash, draft: PartialFile): Promise<FileContent>
  publishFolder(
    cid: Cid.Cid,
    nodes: readonly Uint8Array[],
    paths: readonly { readonly path: string; readonly cid: Cid.Cid }[],
  ): Promise<FolderContent>
}

type FetchContext = DagOptions & {
  readonly store: FetchTarget
  readonly reservation: Reservation
  readonly bytesMax: SharedFetchOptions['bytesMax']
  readonly onProgress: SharedFetchOptions['onProgress']
}

/** Compares a content in the store with the query. */
function assertContent(want: ContentQuery, { sha256, bytes }: Content): void {
  const differ = (expected: string, received: string): never => {
    throw new ContentMismatchError({ source: 'this store', expected, received })
  }
  if (want.bytes !== undefined && want.bytes !== bytes) {
    differ(`${want.bytes} bytes`, `${bytes} bytes`)
  }
  if (want.sha256 !== undefined && want.sha256 !== sha256) {
    differ(`SHA-256 ${want.sha256}`, `SHA-256 ${sha256}`)
  }
}

function assertWellFormed({ cid, sha256, bytes }: ContentQuery): void {
  const refuse = (reason: string): never => {
    throw new MalformedError({ what: 'want', path: '$', reason })
  }
  if (cid !== undefined) Cid.parse(cid)
  else if (sha256 === undefined || bytes === undefined) {
    refuse('neither a CID, nor a SHA-256 with a size')
  }
  // The hash becomes part of a file name, so it must have no other characters.
  if (sha256 !== undefined && !Hex.is(sha256, 32)) refuse('the SHA-256 is not 32 bytes in 0x hex')
  if (bytes !== undefined && bytes < 0n) refuse('the size is negative')
  if (bytes !== undefined && bytes > BigInt(CONTENT_BYTES_MAX)) {
    throw new ContentTooLargeError({ bytes: Number(bytes), bytesMax: CONTENT_BYTES_MAX })
  }
}

/** Returns a content that is already in the store, by its CID or its hash and size. */
async function findLocal(store: FetchTarget, want: ContentQuery): Promise<Content | undefined> {
  if (want.cid !== undefined) return await store.stat(want.cid)
  const all = await store.list()
  const found = all.find((content) => content.kind === 'file' && content.sha256 === want.sha256)
  return found && (await store.stat(found.cid))
}

/** Fetches a content into the store; see `Storage.fetch`. */
export async function fetchContent(
  store: FetchTarget,
  want: ContentQuery,
  options: SharedFetchOptions,
): Promise<Content> {
  assertWellFormed(want)
  const here = await findLocal(store, want)
  if (here) {
    assertContent(want, here)
    await store.use(await store.entry(here.cid))
    return here
  }
  const reservation = store.quota.reservation()
  try {
    const { signal, onProgress, sources, onSourceDropped, bytesMax } = options
    const pool = new SourcePool(sources, onSourceDropped)
    const { timeouts } = store
    const limited = limitReservation(reservation, bytesMax)
    const parts = { want, pool, signal, timeouts, store, bytesMax, onProgress }
    const context = { ...parts, reservation: limited }
    return want.cid === undefined
      ? await fetchSequentially(context)
      : await fetchByCid(context, Cid.parse(want.cid))
  } finally {
    reservation.release()
  }
}

async function fetchByCid(context: FetchContext, cid: Cid.Cid): Promise<Content> {
  const root = await findRoot(cid, context)
  // No source has the DAG. A source may still have the whole file, whose CID is checked at the end.
  if (!root) return await fetchSequentially(context)
  if (cid.code === Cid.RAW) return await storeBlock(context, cid, root)
  const getNode = nodeGetter(context)
  const getBelow: Layout.GetNode = async (node) => (node.equals(cid) ? root : await getNode(node))
  if (Node.decode(cid, root).kind === 'folder') return await fetchFolder(context, cid, getBelow)
  return await fetchByLeaves(context, await Layout.read(cid, getBelow))
}

/**
 * Opens a partial file, and publishes it after `fill` has written all of it. After a failure the
 * file remains for the next attempt.
 */
async function intoPartial(
  { store, want }: FetchContext,
  key: string,
  fill: (draft: PartialFile) => Promise<BuiltFile>,
): Promise<FileContent> {
  const draft = await store.backend.openPartial(key)
  let built: BuiltFile
  try {
    built = await fill(draft)
    assertMatches(want, built, 'the sources')
  } catch (error) {
    await draft.close()
    throw error
  }
  return await store.publishFile(built.layout, built.sha256, draft)
}

/** Stores a content of one block, which is complete when the block is found. */
async function storeBlock(
  context: FetchContext,
  cid: Cid.Cid,
  block: Uint8Array,
): Promise<Content> {
  await context.reservation.reserve(block.length)
  return await intoPartial(context, cid.toString(), async (draft) => {
    await draft.truncate(0)
    await draft.writeAt(0, block)
    const bytes = block.length
    context.onProgress?.({ bytes, bytesTotal: bytes, source: 'block' })
    return { layout: Layout.single(cid, bytes), sha256: Cid.sha256Of(cid) }
  })
}

async function fetchByLeaves(
  context: FetchContext,
  layout: Layout.DagLayout,
): Promise<FileContent> {
  const { want, reservation } = context
  // A wrong size is detected before any leaf is fetched.
  if (want.bytes !== undefined && want.bytes !== BigInt(layout.bytes)) {
    const expected = `${want.bytes} bytes`
    const received = `a DAG of ${layout.bytes} bytes`
    throw new ContentMismatchError({ source: 'the sources', expected, received })
  }
  await reservation.reserve(layout.bytes)
  return await intoPartial(context, layout.cid.toString(), async (draft) => {
    return { layout, sha256: await transferLeaves({ ...context, layout, draft }) }
  })
}

async function fetchSequentially(context: FetchContext): Promise<FileContent> {
  const { want, reservation } = context
  if (want.bytes !== undefined) await reservation.reserve(Number(want.bytes))
  const key = want.cid === undefined ? `sha256-${want.sha256}` : Cid.parse(want.cid).toString()
  return await intoPartial(context, key, (draft) => {
    const reserve = (bytes: number) => reservation.reserve(bytes)
    return transferSequence({ ...context, draft, reserve })
  })
}

async function fetchFolder(
  context: FetchContext,
  cid: Cid.Cid,
  getNode: Layout.GetNode,
): Promise<FolderContent> {
  const { store, reservation, bytesMax, onProgress } = context
  const { nodes, files } = await Folder.read(cid, getNode)
  let before = 0
  for (const file of files) {
    const text = file.cid.toString()
    // A file is held before it is fetched, so that making space for the next file cannot remove it.
    reservation.hold(text)
    const here = await store.stat(text)
    const own = store.quota.reservation()
    const left = bytesMax === undefined ? undefined : bytesMax - before
    const inner: FetchContext = {
      ...context,
      want: { cid: text },
      bytesMax: left,
      reservation: limitReservation(own, left),
      onProgress: (progress) => {
        onProgress?.({ bytes: before + progress.bytes, source: progress.source })
      },
    }
    try {
      before += Number((here ?? (await fetchByCid(inner, file.cid))).bytes)
    } finally {
      inner.reservation.release()
    }
  }
  const folder = await store.publishFolder(cid, nodes, files)
  assertContent(context.want, folder)
  return folder
}
