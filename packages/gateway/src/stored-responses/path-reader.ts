import {
  decodeBlock,
  encodeBlock,
  type PathBlock,
  type PathTurn,
  pathTurn,
  withoutOutput,
} from './conversation-path.ts'
import { ResponseUnknownError } from './errors.ts'
import { findPage, type PageQuery, type TurnSlice } from './input-page.ts'
import { PATH_BLOCKS_READ_AT_ONCE } from './limits.ts'
import type { createResponseRecords, ResponseEntry } from './response-records.ts'
import type { BytesSeal } from './sealed-bytes.ts'
import type { createSealedContents } from './sealed-contents.ts'
import type { ResponseItem, StoredResponse } from './stored-response.ts'

/** A page of the items that precede an answer. */
export type InputPage = {
  readonly items: readonly ResponseItem[]
  /** True if further items follow in the order of the page. */
  readonly hasMore: boolean
}

const labelOf = (id: string): string => `${id}/path`

/** Encrypts the newest block of a response's path. */
export const sealBlock = (
  bytesSeal: BytesSeal,
  id: string,
  block: PathBlock,
): Promise<Uint8Array> => bytesSeal.seal(encodeBlock(block), labelOf(id))

/**
 * Returns the turns of a response's path in an order, the response itself without its output.
 *
 * @throws {ResponseUnknownError} The path has no turn, because the response is not readable.
 */
async function* inOrder(
  id: string,
  path: AsyncIterable<PathTurn>,
  order: PageQuery['order'],
): AsyncGenerator<PathTurn> {
  const turns: PathTurn[] = []
  let isNewest = true
  for await (const turn of path) {
    const listed = isNewest ? withoutOutput(turn) : turn
    isNewest = false
    if (order === 'desc') yield listed
    else turns.push(listed)
  }
  if (isNewest) throw new ResponseUnknownError({ id })
  if (order === 'asc') yield* turns.reverse()
}

type ReaderOptions = {
  readonly bytesSeal: BytesSeal
  readonly records: ReturnType<typeof createResponseRecords>
  readonly contents: ReturnType<typeof createSealedContents>
  /** Reads a response and those that it continues, up to the first missing one. */
  readonly turnsFrom: (id: string) => AsyncIterable<{ readonly stored: StoredResponse }>
}

/** Creates the reader of the paths of one key's responses. */
export function createPathReader({ bytesSeal, records, contents, turnsFrom }: ReaderOptions) {
  /** Returns the newest block of a response's path; `undefined` if it has none. */
  async function blockOf(entry: ResponseEntry, isAside = false): Promise<PathBlock | undefined> {
    if (entry.start === undefined) return undefined
    const sealed = await records.path(entry)
    const bytes = sealed && (await bytesSeal.open(sealed, labelOf(entry.id), isAside))
    return bytes && decodeBlock(Buffer.from(bytes))
  }

  /** Reads the contents of each turn: those of an older version have no blocks. */
  async function* pathOfContents(id: string): AsyncGenerator<PathTurn> {
    for await (const { stored } of turnsFrom(id)) {
      yield pathTurn(stored.response.id, stored.input, stored.response.output)
    }
  }

  /** Returns the turns of a response's path from the newest, back to the first missing one. */
  async function* pathOf(id: string): AsyncGenerator<PathTurn> {
    let next: string | undefined = id
    for (let count = 1; next !== undefined; count++) {
      const entry: ResponseEntry | undefined = await records.find(next)
      if (!entry) return
      const block = await blockOf(entry, count % PATH_BLOCKS_READ_AT_ONCE === 0)
      if (!block) return yield* pathOfContents(next)
      const ids = block.turns.map((turn) => turn.id)
      const gaps = await records.gaps(entry, ids)
      for (const turn of block.turns.toReversed()) {
        if (gaps.has(turn.id)) return
        yield turn
      }
      next = block.before
    }
  }

  /** Returns the items of a slice that can be read, oldest first. */
  async function sliceItems(
    { turn, from, to }: TurnSlice,
    isAside: boolean,
  ): Promise<readonly ResponseItem[]> {
    const entry = await records.find(turn.id)
    if (!entry) return []
    const ranges = [
      ['request', { from, to: Math.min(to, turn.request) }],
      ['response', { from: Math.max(0, from - turn.request), to: to - turn.request }],
    ] as const
    const items: unknown[] = []
    for (const [half, range] of ranges) {
      if (range.from >= range.to) continue
      items.push(...((await contents.items(entry, half, { range, isAside })) ?? []))
    }
    return items as ResponseItem[]
  }

  /** Returns a page of a response's path; `incomplete` if one of the page's items is missing. */
  async function pageOf(
    id: string,
    path: AsyncIterable<PathTurn>,
    query: PageQuery,
  ): Promise<InputPage | undefined | 'incomplete'> {
    const places = await findPage(inOrder(id, path, query.order), query)
    if (!places) return undefined
    const items: ResponseItem[] = []
    for (const [number, slice] of places.slices.entries()) {
      const isAside = number % PATH_BLOCKS_READ_AT_ONCE === PATH_BLOCKS_READ_AT_ONCE - 1
      const found = await sliceItems(slice, isAside)
      if (found.length < slice.to - slice.from) return 'incomplete'
      items.push(...(query.order === 'asc' ? found : found.toReversed()))
    }
    return { items, hasMore: places.hasMore }
  }

  return {
    block: blockOf,
    /**
     * Returns a page of the items that precede a response's output.
     *
     * @returns `undefined` if none of the items has the id `after`.
     * @throws {ResponseUnknownError}
     */
    async page(id: string, query: PageQuery): Promise<InputPage | undefined> {
      const page = await pageOf(id, pathOf(id), query)
      if (page !== 'incomplete') return page
      // A response was removed meanwhile, or a removal was interrupted: reads the contents instead.
      const again = await pageOf(id, pathOfContents(id), query)
      if (again === 'incomplete') throw new ResponseUnknownError({ id })
      return again
    },
  }
}
