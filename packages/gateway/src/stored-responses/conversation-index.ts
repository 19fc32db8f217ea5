import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import { RESPONSE_OVERHEAD_BYTES, RESPONSES_REMOVED_PER_COMMIT } from './limits.ts'

/** Totals on disk of one key's responses. */
export type ResponseTotals = { readonly count: number; readonly bytes: number }

/** A half of a stored response: the request, or the answer. Each half can be read alone. */
export type ContentsHalf = 'request' | 'response'

export type ContentsParts = Readonly<Record<ContentsHalf, readonly Uint8Array[]>>

const halves: readonly ContentsHalf[] = ['request', 'response']

/** Location of a stored response. */
export type ResponseEntry = {
  readonly id: string
  /** Id of the first response of its conversation. */
  readonly conversation: string
  /** Number of stored values for each half of its contents. */
  readonly parts: Readonly<Record<ContentsHalf, number>>
  /** Bytes on disk, including those of its keys. */
  readonly bytes: number
}

const OWNERS = 'gateway/response-owner/'
const MS_DIGITS = 15
const PART_DIGITS = 3

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')
const put = (key: string, value: Uint8Array): StateChange => ({ kind: 'put', key, value })
const remove = (key: string): StateChange => ({ kind: 'delete', key })
const nothing = new Uint8Array()

/** Returns a name that sorts by the time of the conversation's last use. */
const ageOf = (usedAtMs: number, conversation: string): string =>
  `${padded(usedAtMs, MS_DIGITS)}-${conversation}`

const partsBelow = (path: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, part) => path + padded(part, PART_DIGITS))

/** Returns the ids of the keys that have stored responses. */
export async function responseOwners(state: StateStore): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { key } of listAll(state, OWNERS)) ids.push(key.slice(OWNERS.length))
  return ids
}

/**
 * The records of one key's responses in a state: parts of sealed contents, the location of each
 * response, the conversations in the order of their last use, and the totals. Each commit leaves
 * these records consistent.
 *
 * @param onBytes Called with the key's bytes on disk after each change.
 */
export function createConversationIndex(
  state: StateStore,
  keyId: string,
  onBytes: (bytes: number) => void = () => {},
) {
  const root = `gateway/response/${keyId}/`
  const totalsKey = `${root}totals`
  const entryKey = (id: string) => `${root}entry/${id}`
  const partKeys = (id: string, half: ContentsHalf, count: number) =>
    partsBelow(`${root}${half}/${id}/`, count)
  const members = (conversation: string) => `${root}member/${conversation}/`
  const usedKey = (conversation: string) => `${root}used/${conversation}`
  const ages = `${root}age/`

  const read = async <T>(key: string): Promise<T | undefined> => {
    const value = await state.get(key)
    return value && (decodeJson(value) as T)
  }
  const totals = async (): Promise<ResponseTotals> =>
    (await read<ResponseTotals>(totalsKey)) ?? { count: 0, bytes: 0 }
  const usedAt = (conversation: string) => read<number>(usedKey(conversation))

  /** Returns the changes that record the use of a conversation at a time. */
  async function touched(conversation: string, nowMs: number): Promise<StateChange[]> {
    const beforeMs = await usedAt(conversation)
    return [
      ...(beforeMs === undefined ? [] : [remove(ages + ageOf(beforeMs, conversation))]),
      put(ages + ageOf(nowMs, conversation), nothing),
      put(usedKey(conversation), encodeJson(nowMs)),
    ]
  }

  /** Returns the changes that remove a conversation itself, once it has no response. */
  async function ended(conversation: string): Promise<StateChange[]> {
    const usedAtMs = await usedAt(conversation)
    if (usedAtMs === undefined) return []
    return [remove(ages + ageOf(usedAtMs, conversation)), remove(usedKey(conversation))]
  }

  const removalOf = ({ id, conversation, parts }: ResponseEntry): StateChange[] => [
    remove(entryKey(id)),
    remove(members(conversation) + id),
    ...halves.flatMap((half) => partKeys(id, half, parts[half]).map(remove)),
  ]

  /** Removes responses; `isLast` if their conversation has no others. */
  async function removeAll(
    entries: readonly ResponseEntry[],
    { isLast, sync }: { readonly isLast: boolean; readonly sync: boolean },
  ): Promise<void> {
    const before = await totals()
    const bytes = before.bytes - entries.reduce((sum, entry) => sum + entry.bytes, 0)
    const after: ResponseTotals = { count: before.count - entries.length, bytes }
    const conversation = entries[0]?.conversation
    const changes = [
      ...entries.flatMap(removalOf),
      ...(isLast && conversation !== undefined ? await ended(conversation) : []),
      ...(after.count > 0
        ? [put(totalsKey, encodeJson(after))]
        : [remove(totalsKey), remove(OWNERS + keyId)]),
    ]
    await state.commit(changes, { sync })
    onBytes(after.bytes)
  }

  const find = (id: string) => read<ResponseEntry>(entryKey(id))

  async function membersOf(conversation: string, limit: number): Promise<readonly ResponseEntry[]> {
    const prefix = members(conversation)
    const page = await state.list(prefix, { limit })
    const found = await Promise.all(page.map(({ key }) => find(key.slice(prefix.length))))
    return found.filter((entry) => entry !== undefined)
  }

  return {
    totals,
    find,
    usedAt,
    /** Returns a sealed half of a response; `undefined` if a part is missing. */
    async contents(
      { id, parts }: ResponseEntry,
      half: ContentsHalf,
    ): Promise<Uint8Array | undefined> {
      const keys = partKeys(id, half, parts[half])
      const values = await Promise.all(keys.map((key) => state.get(key)))
      if (values.some((value) => value === undefined)) return undefined
      return Buffer.concat(values as Uint8Array[])
    },
    /**
     * Marks a conversation as used now. The mark survives a killed process, but perhaps no power
     * cut; without it, the conversation only counts as used earlier.
     */
    async touch(conversation: string, nowMs: number): Promise<void> {
      await state.commit(await touched(conversation, nowMs), { sync: false })
    },
    /** Stores a response. Resolves once it is on disk. */
    async add(
      { id, conversation }: Pick<ResponseEntry, 'id' | 'conversation'>,
      { parts, nowMs }: { readonly parts: ContentsParts; readonly nowMs: number },
    ): Promise<void> {
      const bytes = sizeOf(parts)
      const counts = { request: parts.request.length, response: parts.response.length }
      const entry: ResponseEntry = { id, conversation, parts: counts, bytes }
      const before = await totals()
      const after: ResponseTotals = { count: before.count + 1, bytes: before.bytes + bytes }
      await state.commit([
        ...halves.flatMap((half) =>
          partKeys(id, half, counts[half]).map((key, at) => put(key, parts[half][at]!)),
        ),
        put(entryKey(id), encodeJson(entry)),
        put(members(conversation) + id, nothing),
        ...(await touched(conversation, nowMs)),
        put(totalsKey, encodeJson(after)),
        put(OWNERS + keyId, nothing),
      ])
      onBytes(after.bytes)
    },
    /** Removes one response. */
    async remove(entry: ResponseEntry): Promise<void> {
      const others = await state.list(members(entry.conversation), { limit: 2 })
      await removeAll([entry], { isLast: others.length < 2, sync: true })
    },
    /**
     * Removes a conversation with all its responses, several in each commit.
     *
     * @param options `sync` if the removal was requested; a removal that only makes room need not
     *   survive a power cut, and a sync for each commit would delay others.
     */
    async removeConversation(
      conversation: string,
      { sync }: { readonly sync: boolean },
    ): Promise<void> {
      for (;;) {
        const found = await membersOf(conversation, RESPONSES_REMOVED_PER_COMMIT + 1)
        const batch = found.slice(0, RESPONSES_REMOVED_PER_COMMIT)
        if (batch.length === 0) return
        await removeAll(batch, { isLast: found.length === batch.length, sync })
      }
    },
    /** Returns the least recently used conversation other than `but`. */
    async oldest(
      but?: string,
    ): Promise<{ readonly conversation: string; readonly usedAtMs: number } | undefined> {
      for (const { key } of await state.list(ages, { limit: 2 })) {
        const usedAtMs = Number(key.slice(ages.length, ages.length + MS_DIGITS))
        const conversation = key.slice(ages.length + MS_DIGITS + 1)
        if (conversation !== but) return { conversation, usedAtMs }
      }
      return undefined
    },
  }
}

/** Returns the bytes on disk of a response with these parts. */
export const sizeOf = (parts: ContentsParts): number =>
  halves
    .flatMap((half) => parts[half])
    .reduce((sum, { length }) => sum + length, RESPONSE_OVERHEAD_BYTES)
