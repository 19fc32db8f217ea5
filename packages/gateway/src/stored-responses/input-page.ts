import { itemCount, type PathTurn, positionOf } from './conversation-path.ts'

/** Selects a page of the items that precede an answer. */
export type PageQuery = {
  /** `desc` begins with the newest item. */
  readonly order: 'asc' | 'desc'
  /** Most items of the page; at least 1. */
  readonly limit: number
  /** Id of the item before the page. */
  readonly after?: string | undefined
}

/** Items of one turn: those from index `from` to before `to`, of its input and then its output. */
export type TurnSlice = {
  readonly turn: PathTurn
  readonly from: number
  readonly to: number
}

/** The items of a page by their positions, and whether further items follow. */
export type PagePlaces = { readonly slices: readonly TurnSlice[]; readonly hasMore: boolean }

/**
 * Finds the items of a page. The function reads no more turns than it needs.
 *
 * @param turns The turns in the order of the page.
 * @returns `undefined` if no item has the id `after`.
 */
export async function findPage(
  turns: AsyncIterable<PathTurn> | Iterable<PathTurn>,
  { order, limit, after }: PageQuery,
): Promise<PagePlaces | undefined> {
  const slices: TurnSlice[] = []
  let isFound = after === undefined
  let left = limit
  for await (const turn of turns) {
    const count = itemCount(turn)
    let [from, to] = [0, count]
    if (!isFound) {
      const at = positionOf(turn, after!, order)
      if (at < 0) continue
      isFound = true
      if (order === 'asc') from = at + 1
      else to = at
    }
    const size = Math.min(left, to - from)
    const slice = order === 'asc' ? { turn, from, to: from + size } : { turn, from: to - size, to }
    if (size > 0) slices.push(slice)
    left -= size
    if (to - from > size) return { slices, hasMore: true }
  }
  return isFound ? { slices, hasMore: false } : undefined
}
