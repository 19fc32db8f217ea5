import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import {
  RESPONSE_GAP_BYTES,
  RESPONSE_GAPS_REMOVED_PER_COMMIT,
  RESPONSES_REMOVED_PER_COMMIT,
} from './limits.ts'
import {
  type ContentsParts,
  createResponseRecords,
  type ResponseEntry,
  sizeOf,
} from './response-records.ts'

/** Totals on disk of one key's responses. */
export type ResponseTotals = { readonly count: number; readonly bytes: number }

type RemovalOptions = {
  readonly isLast: boolean
  readonly leavesGap: boolean
  readonly sync: boolean
}

const OWNERS = 'gateway/response-owner/'
const MS_DIGITS = 15

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')
const put = (key: string, value: Uint8Array): StateChange => ({ kind: 'put', key, value })
const remove = (key: string): StateChange => ({ kind: 'delete', key })
const nothing = new Uint8Array()

/** Returns a name that sorts by the time of the conversation's last use. */
const ageOf = (usedAtMs: number, conversation: string): string =>
  `${padded(usedAtMs, MS_DIGITS)}-${conversation}`

/** Returns the ids of the keys that have stored responses. */
export async function responseOwners(state: StateStore): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { key } of listAll(state, OWNERS)) ids.push(key.slice(OWNERS.length))
  return ids
}

const readJson = async <T>(state: StateStore, key: string): Promise<T | undefined> => {
  const value = await state.get(key)
  return value && (decodeJson(value) as T)
}

/** The order of one key's conversations by their last use, below a prefix of the state's keys. */
function createConversationAges(state: StateStore, root: string) {
  const usedKey = (conversation: string) => `${root}used/${conversation}`
  const ages = `${root}age/`
  const usedAt = (conversation: string) => readJson<number>(state, usedKey(conversation))

  return {
    usedAt,
    /** Returns the changes that record the use of a conversation at a time. */
    async touched(conversation: string, nowMs: number): Promise<StateChange[]> {
      const beforeMs = await usedAt(conversation)
      return [
        ...(beforeMs === undefined ? [] : [remove(ages + ageOf(beforeMs, conversation))]),
        put(ages + ageOf(nowMs, conversation), nothing),
        put(usedKey(conversation), encodeJson(nowMs)),
      ]
    },
    /** Returns the changes that remove a conversation itself, once it has no response. */
    async ended(conversation: string): Promise<StateChange[]> {
      const usedAtMs = await usedAt(conversation)
      if (usedAtMs === undefined) return []
      return [remove(ages + ageOf(usedAtMs, conversation)), remove(usedKey(conversation))]
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
  const records = createResponseRecords(state, root)
  const ages = createConversationAges(state, root)
  const totalsKey = `${root}totals`
  const totals = async (): Promise<ResponseTotals> =>
    (await readJson<ResponseTotals>(state, totalsKey)) ?? { count: 0, bytes: 0 }

  /** Removes the marks of a conversation's deleted responses. */
  async function removeGaps(conversation: string, sync: boolean): Promise<void> {
    for (;;) {
      const page = await state.list(records.gapsOf(conversation), {
        limit: RESPONSE_GAPS_REMOVED_PER_COMMIT,
      })
      if (page.length === 0) return
      const { count, bytes } = await totals()
      const after: ResponseTotals = { count, bytes: bytes - page.length * RESPONSE_GAP_BYTES }
      const changes = page.map(({ key }) => remove(key))
      await state.commit([...changes, put(totalsKey, encodeJson(after))], { sync })
      onBytes(after.bytes)
    }
  }

  /**
   * Removes responses. `isLast` if their conversation has no others; `leavesGap` if the rest of the
   * conversation stays, and must be read only back to the removed response.
   */
  async function removeAll(
    entries: readonly ResponseEntry[],
    { isLast, leavesGap, sync }: RemovalOptions,
  ): Promise<void> {
    const conversation = entries[0]?.conversation
    if (isLast && conversation !== undefined) await removeGaps(conversation, sync)
    const before = await totals()
    const gaps = leavesGap ? entries.filter(({ start }) => start !== undefined) : []
    const bytes =
      before.bytes -
      entries.reduce((sum, entry) => sum + entry.bytes, 0) +
      gaps.length * RESPONSE_GAP_BYTES
    const after: ResponseTotals = { count: before.count - entries.length, bytes }
    const changes = [
      ...entries.flatMap(records.removalOf),
      ...gaps.map(records.gapOf),
      ...(isLast && conversation !== undefined ? await ages.ended(conversation) : []),
      ...(after.count > 0
        ? [put(totalsKey, encodeJson(after))]
        : [remove(totalsKey), remove(OWNERS + keyId)]),
    ]
    await state.commit(changes, { sync })
    onBytes(after.bytes)
  }

  async function membersOf(conversation: string, limit: number): Promise<readonly ResponseEntry[]> {
    const prefix = records.members(conversation)
    const page = await state.list(prefix, { limit })
    const found = await Promise.all(page.map(({ key }) => records.find(key.slice(prefix.length))))
    return found.filter((entry) => entry !== undefined)
  }

  return {
    /** Reads the records of single responses. */
    records,
    totals,
    usedAt: ages.usedAt,
    oldest: ages.oldest,
    /**
     * Marks a conversation as used now. The mark survives a killed process, but perhaps no power
     * cut; without it, the conversation only counts as used earlier.
     */
    async touch(conversation: string, nowMs: number): Promise<void> {
      await state.commit(await ages.touched(conversation, nowMs), { sync: false })
    },
    /** Stores a response. Resolves once it is on disk. */
    async add(
      location: Required<Pick<ResponseEntry, 'id' | 'conversation' | 'start' | 'segments'>>,
      { parts, nowMs }: { readonly parts: ContentsParts; readonly nowMs: number },
    ): Promise<void> {
      const bytes = sizeOf(parts)
      const counts = { request: parts.request.length, response: parts.response.length }
      const { conversation } = location
      const entry: ResponseEntry = { ...location, parts: counts, bytes }
      const before = await totals()
      const after: ResponseTotals = { count: before.count + 1, bytes: before.bytes + bytes }
      await state.commit([
        ...records.additionOf(entry, parts),
        ...(await ages.touched(conversation, nowMs)),
        put(totalsKey, encodeJson(after)),
        put(OWNERS + keyId, nothing),
      ])
      onBytes(after.bytes)
    },
    /** Removes one response. Those that continue it stay, with a mark of the gap before them. */
    async remove(entry: ResponseEntry): Promise<void> {
      const others = await state.list(records.members(entry.conversation), { limit: 2 })
      const isLast = others.length < 2
      await removeAll([entry], { isLast, leavesGap: !isLast, sync: true })
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
        const isLast = found.length === batch.length
        await removeAll(batch, { isLast, leavesGap: false, sync })
      }
    },
  }
}
