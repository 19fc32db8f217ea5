import { ContentNotFoundError } from '../errors.ts'
import type { Storage } from '../storage.ts'
import * as Cid from './cid.ts'
import * as Node from './node.ts'

/** Returns an unsigned number in groups of seven bits, least significant first. */
function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
  return Uint8Array.from(bytes)
}

/** Returns the header of a CAR with one root: `{ roots: [root], version: 1 }` in dag-cbor. */
function header(root: Cid.Cid): Uint8Array {
  const roots = Buffer.concat([Buffer.from('a265726f6f747381d82a5825', 'hex'), Buffer.from([0])])
  const version = Buffer.from('6776657273696f6e01', 'hex')
  const body = Buffer.concat([roots, root.bytes, version])
  return Buffer.concat([varint(body.length), body])
}

/**
 * Walks a content from its root down, and yields each block with its CID. It omits the raw leaves
 * if `leaves` is false.
 */
export async function* blocksOf(
  storage: Pick<Storage, 'block'>,
  cid: Cid.Cid,
  options: { readonly leaves: boolean } = { leaves: true },
): AsyncGenerator<{ readonly cid: Cid.Cid; readonly block: Uint8Array }> {
  if (cid.code !== Cid.DAG_PB && !options.leaves) return
  const block = await storage.block(cid.toString())
  if (!block) throw new ContentNotFoundError({ cid: cid.toString(), what: 'block' })
  yield { cid, block }
  if (cid.code !== Cid.DAG_PB) return
  for (const link of Node.decode(cid, block).links) yield* blocksOf(storage, link.cid, options)
}

/**
 * Returns a content as a CAR (version 1), the exchange format of IPFS tools. The recipient gets the
 * blocks themselves, and thus the same CID, even if it would split the bytes into leaves of another
 * size.
 */
export async function* carOf(
  storage: Pick<Storage, 'block'>,
  root: string,
): AsyncGenerator<Uint8Array> {
  const cid = Cid.parse(root)
  yield header(cid)
  for await (const { cid: of, block } of blocksOf(storage, cid)) {
    yield Buffer.concat([varint(of.bytes.length + block.length), of.bytes, block])
  }
}
