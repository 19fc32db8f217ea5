import { createHash } from 'node:crypto'
import { PATH_BLOCK_ITEMS_MAX, PATH_BLOCK_TURNS_MAX } from './limits.ts'

// The path of a response is the sequence of the responses that it continues, down to the first one.
// Each response stores the newest block of its path: itself and the turns before it, at most
// `PATH_BLOCK_TURNS_MAX`. The block names the response before it, whose own block is the next part
// of the path. So a reader finds any item of a long conversation without the contents of its turns.

const TAG_BYTES = 8
const ID_PREFIX = 'resp_'
const ID_BYTES = 12
const COUNT_BYTES = 4
const TURN_BYTES = ID_BYTES + 2 * COUNT_BYTES

/** A response on a path, without its contents. */
export type PathTurn = {
  readonly id: string
  /** Number of items of its input. */
  readonly request: number
  /** Number of items of its output. */
  readonly response: number
  /** The tag of each item's id, of its input and then of its output. */
  readonly tags: Buffer
}

/** Consecutive turns of a path, oldest first. A block has at least one turn. */
export type PathBlock = {
  /** Id of the response that the block's first turn continues. */
  readonly before: string | undefined
  readonly turns: readonly PathTurn[]
}

type Item = { readonly id: string }

/**
 * Returns a short hash of an item's id. Two ids of one conversation have different tags: a search
 * for an equal one takes about 2^64 hashes.
 */
const tagOf = (itemId: string): Buffer =>
  createHash('sha256').update(itemId).digest().subarray(0, TAG_BYTES)

const idBytes = (id: string): Buffer => Buffer.from(id.slice(ID_PREFIX.length), 'hex')
const idOf = (bytes: Buffer): string => ID_PREFIX + bytes.toString('hex')

/** Returns the turn of a response on a path. */
export const pathTurn = (
  id: string,
  input: readonly Item[],
  output: readonly Item[],
): PathTurn => ({
  id,
  request: input.length,
  response: output.length,
  tags: Buffer.concat([...input, ...output].map((item) => tagOf(item.id))),
})

/** Returns the turn without its output: the items that precede the turn's answer. */
export const withoutOutput = (turn: PathTurn): PathTurn => ({
  ...turn,
  response: 0,
  tags: turn.tags.subarray(0, turn.request * TAG_BYTES),
})

export const itemCount = ({ request, response }: PathTurn): number => request + response

/**
 * Returns the newest block of a path that ends with `turn`.
 *
 * @param earlier The response that the turn continues, with its own newest block. The block is
 *   undefined if the response was stored without one.
 */
export function extendPath(
  turn: PathTurn,
  earlier?: { readonly id: string; readonly block: PathBlock | undefined },
): PathBlock {
  const { block } = earlier ?? {}
  const items = block?.turns.reduce((sum, one) => sum + itemCount(one), 0) ?? 0
  const hasRoom = block && block.turns.length < PATH_BLOCK_TURNS_MAX && items < PATH_BLOCK_ITEMS_MAX
  if (hasRoom) return { before: block.before, turns: [...block.turns, turn] }
  return { before: earlier?.id, turns: [turn] }
}

/**
 * Returns the position of the item with an id among the items of a turn; -1 if the turn has none.
 * If several have this id, the function returns the first one in this order.
 */
export function positionOf(turn: PathTurn, itemId: string, order: 'asc' | 'desc'): number {
  const tag = tagOf(itemId)
  if (!turn.tags.includes(tag)) return -1
  const isTag = (index: number) =>
    turn.tags.subarray(index * TAG_BYTES, (index + 1) * TAG_BYTES).equals(tag)
  const indexes = Array.from({ length: itemCount(turn) }, (_, index) => index)
  return (order === 'asc' ? indexes.find(isTag) : indexes.findLast(isTag)) ?? -1
}

/** Encodes a block: the number of its turns, the turns, all tags, and the id before it, if any. */
export function encodeBlock({ before, turns }: PathBlock): Buffer {
  const heads = turns.map(({ id, request, response }) => {
    const counts = Buffer.alloc(2 * COUNT_BYTES)
    counts.writeUInt32BE(request, 0)
    counts.writeUInt32BE(response, COUNT_BYTES)
    return Buffer.concat([idBytes(id), counts])
  })
  const length = Buffer.alloc(COUNT_BYTES)
  length.writeUInt32BE(turns.length)
  const link = before === undefined ? Buffer.alloc(0) : idBytes(before)
  return Buffer.concat([length, ...heads, ...turns.map(({ tags }) => tags), link])
}

/** Decodes a block that `encodeBlock` wrote. */
export function decodeBlock(bytes: Buffer): PathBlock {
  const count = bytes.readUInt32BE(0)
  let tagsAt = COUNT_BYTES + count * TURN_BYTES
  const turns = Array.from({ length: count }, (_, index): PathTurn => {
    const at = COUNT_BYTES + index * TURN_BYTES
    const request = bytes.readUInt32BE(at + ID_BYTES)
    const response = bytes.readUInt32BE(at + ID_BYTES + COUNT_BYTES)
    const tags = bytes.subarray(tagsAt, tagsAt + (request + response) * TAG_BYTES)
    tagsAt += tags.length
    return { id: idOf(bytes.subarray(at, at + ID_BYTES)), request, response, tags }
  })
  const link = bytes.subarray(tagsAt)
  return { before: link.length === 0 ? undefined : idOf(link), turns }
}
