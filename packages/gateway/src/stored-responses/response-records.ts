import type { StateChange, StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import { RESPONSE_OVERHEAD_BYTES, RESPONSE_PART_BYTES } from './limits.ts'

/** A half of a stored response: the request, or the answer. Each half can be read alone. */
export type ContentsHalf = 'request' | 'response'

/** Size of a segment of a large half: its number of items, and its encrypted bytes. */
export type SegmentSize = readonly [items: number, bytes: number]

/** The segments of each large half of a response. */
export type ResponseSegments = {
  readonly [half in ContentsHalf]?: readonly SegmentSize[] | undefined
}

export type ContentsParts = Readonly<Record<ContentsHalf, readonly Uint8Array[]>> & {
  /** The newest block of the response's path, encrypted. */
  readonly path: Uint8Array
}

/** Location of a stored response. */
export type ResponseEntry = {
  readonly id: string
  /** Id of the first response of its conversation. */
  readonly conversation: string
  /** Number of stored values for each half of its contents. */
  readonly parts: Readonly<Record<ContentsHalf, number>>
  /** Bytes on disk, including those of its keys. */
  readonly bytes: number
  /**
   * Id of the first response of its block. Responses of older versions have none, and no block of
   * their path.
   */
  readonly start?: string
  /** Absent if no half is large. */
  readonly segments?: ResponseSegments | undefined
}

const PART_DIGITS = 3

const halves: readonly ContentsHalf[] = ['request', 'response']
const nothing = new Uint8Array()

const put = (key: string, value: Uint8Array): StateChange => ({ kind: 'put', key, value })
const remove = (key: string): StateChange => ({ kind: 'delete', key })

const partsBelow = (path: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, part) => path + String(part).padStart(PART_DIGITS, '0'))

/**
 * The records of single responses in a state, below a prefix of its keys: the parts of their
 * contents, their locations, the blocks of their paths, and the marks of deleted ones.
 */
export function createResponseRecords(state: StateStore, root: string) {
  const entryKey = (id: string) => `${root}entry/${id}`
  const partKeys = (id: string, half: ContentsHalf, count: number) =>
    partsBelow(`${root}${half}/${id}/`, count)
  const pathKey = (id: string) => `${root}path/${id}`
  const gapsOf = (conversation: string) => `${root}gap/${conversation}/`
  const gapKey = (conversation: string, start: string, id: string) =>
    `${gapsOf(conversation)}${start}/${id}`
  const members = (conversation: string) => `${root}member/${conversation}/`

  /** Returns consecutive values of a half; `undefined` if one is missing. */
  async function valuesOf(keys: readonly string[]): Promise<Buffer | undefined> {
    const values = await Promise.all(keys.map((key) => state.get(key)))
    if (values.some((value) => value === undefined)) return undefined
    return Buffer.concat(values as Uint8Array[])
  }

  return {
    /** Prefix of the keys that name the responses of a conversation. */
    members,
    /** Prefix of the keys that mark the deleted responses of a conversation. */
    gapsOf,
    async find(id: string): Promise<ResponseEntry | undefined> {
      const value = await state.get(entryKey(id))
      return value && (decodeJson(value) as ResponseEntry)
    },
    /** Returns the changes that store a response. */
    additionOf(entry: ResponseEntry, parts: ContentsParts): readonly StateChange[] {
      const { id, conversation } = entry
      const keys = (half: ContentsHalf) => partKeys(id, half, entry.parts[half])
      return [
        ...halves.flatMap((half) => keys(half).map((key, at) => put(key, parts[half][at]!))),
        put(entryKey(id), encodeJson(entry)),
        put(pathKey(id), parts.path),
        put(members(conversation) + id, nothing),
      ]
    },
    /** Returns the changes that remove a response. */
    removalOf: ({ id, conversation, parts, start }: ResponseEntry): readonly StateChange[] => [
      remove(entryKey(id)),
      ...(start === undefined ? [] : [remove(pathKey(id))]),
      remove(members(conversation) + id),
      ...halves.flatMap((half) => partKeys(id, half, parts[half]).map(remove)),
    ],
    /** Returns the change that marks a deleted response, which has a block. */
    gapOf: ({ id, conversation, start }: ResponseEntry): StateChange =>
      put(gapKey(conversation, start!, id), nothing),
    /** Returns the encrypted newest block of a response's path. */
    path: ({ id }: ResponseEntry): Promise<Uint8Array | undefined> => state.get(pathKey(id)),
    /**
     * Returns those of a block's responses that were deleted.
     *
     * @param entry A response whose newest block has these ids, oldest first.
     */
    async gaps(entry: ResponseEntry, ids: readonly string[]): Promise<ReadonlySet<string>> {
      const start = ids[0]!
      const prefix = gapKey(entry.conversation, start, '')
      const marks = await state.list(prefix, { limit: ids.length + 1 })
      if (marks.length <= ids.length)
        return new Set(marks.map(({ key }) => key.slice(prefix.length)))
      // Other branches of the conversation, which share the block's start, have many marks.
      const found = await Promise.all(
        ids.map((id) => state.get(gapKey(entry.conversation, start, id))),
      )
      return new Set(ids.filter((_, at) => found[at] !== undefined))
    },
    /** Returns a range of the bytes of a sealed half; `undefined` if a part is missing. */
    async bytesOf(
      { id, parts }: ResponseEntry,
      half: ContentsHalf,
      { at, length }: { readonly at: number; readonly length: number },
    ): Promise<Uint8Array | undefined> {
      const first = Math.floor(at / RESPONSE_PART_BYTES)
      const end = Math.ceil((at + length) / RESPONSE_PART_BYTES)
      const values = await valuesOf(partKeys(id, half, parts[half]).slice(first, end))
      const from = at - first * RESPONSE_PART_BYTES
      return values?.subarray(from, from + length)
    },
    /** Returns a sealed half of a response; `undefined` if a part is missing. */
    async contents(
      { id, parts }: ResponseEntry,
      half: ContentsHalf,
    ): Promise<Uint8Array | undefined> {
      return await valuesOf(partKeys(id, half, parts[half]))
    },
  }
}

/** Returns the bytes on disk of a response with these parts. */
export const sizeOf = (parts: ContentsParts): number =>
  halves
    .flatMap((half) => parts[half])
    .reduce((sum, { length }) => sum + length, RESPONSE_OVERHEAD_BYTES + parts.path.length)
