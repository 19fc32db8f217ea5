import { Hex, MalformedError } from '@ostrom/protocol'
import type { Built } from '../dag/builder.ts'
import * as Cid from '../dag/cid.ts'
import * as Folder from '../dag/folder.ts'
import * as Layout from '../dag/layout.ts'
import * as Node from '../dag/node.ts'
import { ContentMismatchError, ContentTooLargeError } from '../errors.ts'
import { CONTENT_BYTES_MAX } from '../limits.ts'
import type { Content, FileContent, FolderContent, Storage, Want } from '../storage.ts'
import { type DagOptions, findRoot, nodeGetter } from '../transfer/dag.ts'
import { transferLeaves } from '../transfer/leaves.ts'
import { Pool } from '../transfer/pool.ts'
import { assertWant, transferSequence } from '../transfer/sequence.ts'
import type { JoinedOptions } from './fetch-register.ts'
import type { Draft, Entry, Medium } from './medium.ts'
import type { Reservation, Room } from './room.ts'

/** What fetching needs of the store that it fills. */
export type Shelf = Pick<Storage, 'list' | 'stat'> & {
  readonly medium: Medium
  readonly room: Room
  readonly patience: DagOptions['patience']
  entry(cid: string): Promise<Entry>
  use(entry: Entry): Promise<void>
  publishFile(layout: Layout.Layout, sha256: Hex.Hash, draft: Draft): Promise<FileContent>
  publishFolder(
    cid: Cid.Cid,
    nodes: readonly Uint8Array[],
    paths: readonly { readonly path: string; readonly cid: Cid.Cid }[],
  ): Promise<FolderContent>
}

type Context = DagOptions & {
  readonly store: Shelf
  readonly reservation: Reservation
  readonly onProgress: JoinedOptions['onProgress']
}

/** Compares a content that is here with what was wanted. */
function assertContent(want: Want, { sha256, bytes }: Content): void {
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

function assertWellFormed({ cid, sha256, bytes }: Want): void {
  const refuse = (reason: string): never => {
    throw new MalformedError({ what: 'want', path: '$', reason })
  }
  if (cid !== undefined) Cid.parse(cid)
  else if (sha256 === undefined || bytes === undefined) {
    refuse('neither a CID, nor a SHA-256 with a size')
  }
  // It becomes part of a file name, so it must be nothing else.
  if (sha256 !== undefined && !Hex.is(sha256, 32)) refuse('the SHA-256 is not 32 bytes in 0x hex')
  if (bytes !== undefined && bytes < 0n) refuse('the size is negative')
  if (bytes !== undefined && bytes > BigInt(CONTENT_BYTES_MAX)) {
    throw new ContentTooLargeError({ bytes: Number(bytes), bytesMax: CONTENT_BYTES_MAX })
  }
}

/** What is here already, by whichever name it was asked for. */
async function findHere(store: Shelf, want: Want): Promise<Content | undefined> {
  if (want.cid !== undefined) return await store.stat(want.cid)
  const all = await store.list()
  const found = all.find((content) => content.kind === 'file' && content.sha256 === want.sha256)
  return found && (await store.stat(found.cid))
}

/** Brings a content into the store; see `Storage.fetch`. */
export async function fetchContent(
  store: Shelf,
  want: Want,
  options: JoinedOptions,
): Promise<Content> {
  assertWellFormed(want)
  const here = await findHere(store, want)
  if (here) {
    assertContent(want, here)
    await store.use(await store.entry(here.cid))
    return here
  }
  const reservation = store.room.reservation()
  try {
    const { signal, onProgress, sources, onSourceDropped } = options
    const pool = new Pool(sources, onSourceDropped)
    const { patience } = store
    const context = { want, pool, signal, patience, store, reservation, onProgress }
    return want.cid === undefined
      ? await bySequence(context)
      : await byCid(context, Cid.parse(want.cid))
  } finally {
    reservation.release()
  }
}

async function byCid(context: Context, cid: Cid.Cid): Promise<Content> {
  const root = await findRoot(cid, context)
  // No source has the DAG: the whole file may still be had, and its CID checked at the end.
  if (!root) return await bySequence(context)
  if (cid.code === Cid.RAW) return await keepBlock(context, cid, root)
  const getNode = nodeGetter(context)
  const getBelow: Layout.GetNode = async (node) => (node.equals(cid) ? root : await getNode(node))
  if (Node.decode(cid, root).kind === 'folder') return await byFolder(context, cid, getBelow)
  return await byLeaves(context, await Layout.read(cid, getBelow))
}

/** Opens a draft, publishes it when `fill` is done, and leaves it for the next try when not. */
async function intoDraft(
  { store, want }: Context,
  key: string,
  fill: (draft: Draft) => Promise<Built>,
): Promise<FileContent> {
  const draft = await store.medium.draft(key)
  let built: Built
  try {
    built = await fill(draft)
    assertWant(want, built, 'the sources')
  } catch (error) {
    await draft.close()
    throw error
  }
  return await store.publishFile(built.layout, built.sha256, draft)
}

/** A content of one block, which is here whole once it is found. */
async function keepBlock(context: Context, cid: Cid.Cid, block: Uint8Array): Promise<Content> {
  await context.reservation.reserve(block.length)
  return await intoDraft(context, cid.toString(), async (draft) => {
    await draft.truncate(0)
    await draft.writeAt(0, block)
    const bytes = block.length
    context.onProgress?.({ bytes, bytesTotal: bytes, source: 'block' })
    return { layout: Layout.single(cid, bytes), sha256: Cid.sha256Of(cid) }
  })
}

async function byLeaves(context: Context, layout: Layout.Layout): Promise<FileContent> {
  const { want, reservation } = context
  // A wrong size shows before anything is fetched.
  if (want.bytes !== undefined && want.bytes !== BigInt(layout.bytes)) {
    const expected = `${want.bytes} bytes`
    const received = `a DAG of ${layout.bytes} bytes`
    throw new ContentMismatchError({ source: 'the sources', expected, received })
  }
  await reservation.reserve(layout.bytes)
  return await intoDraft(context, layout.cid.toString(), async (draft) => {
    return { layout, sha256: await transferLeaves({ ...context, layout, draft }) }
  })
}

async function bySequence(context: Context): Promise<FileContent> {
  const { want, reservation } = context
  if (want.bytes !== undefined) await reservation.reserve(Number(want.bytes))
  const key = want.cid === undefined ? `sha256-${want.sha256}` : Cid.parse(want.cid).toString()
  return await intoDraft(context, key, (draft) => {
    const reserve = (bytes: number) => reservation.reserve(bytes)
    return transferSequence({ ...context, draft, reserve })
  })
}

async function byFolder(
  context: Context,
  cid: Cid.Cid,
  getNode: Layout.GetNode,
): Promise<FolderContent> {
  const { store, reservation, onProgress } = context
  const { nodes, files } = await Folder.read(cid, getNode)
  let before = 0
  for (const file of files) {
    const text = file.cid.toString()
    // Held before it is here, so that making room for the next file cannot take it away.
    reservation.hold(text)
    const here = await store.stat(text)
    const inner: Context = {
      ...context,
      want: { cid: text },
      reservation: store.room.reservation(),
      onProgress: (progress) => {
        onProgress?.({ bytes: before + progress.bytes, source: progress.source })
      },
    }
    try {
      before += Number((here ?? (await byCid(inner, file.cid))).bytes)
    } finally {
      inner.reservation.release()
    }
  }
  const folder = await store.publishFolder(cid, nodes, files)
  assertContent(context.want, folder)
  return folder
}
