import type { ChatMessageRecord, Conversation } from '../conversation.ts'
import { type Deletion, type Deletions, mergeConversations, mergeDeletions } from './merge.ts'
import { conversationOf } from './stored-records.ts'

/** The methods of the browser's store that are used here. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

type Place = {
  readonly storage: BrowserStorage
  /** Key of one account's conversations in the store. */
  readonly key: string
}

const prefixOf = (key: string): string => `${key}/conversation/`
const deletionsKey = (key: string): string => `${key}/deletions`

/** Returns a value of the store; undefined if it cannot be read. */
function readJson({ storage }: Place, name: string): unknown {
  try {
    return JSON.parse(storage.getItem(name) ?? 'null')
  } catch {
    return undefined
  }
}

/** @returns Whether the value was stored: the browser's store may be full or disabled. */
function writeJson({ storage }: Place, name: string, value: unknown): boolean {
  try {
    storage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

function removeItem({ storage }: Place, name: string): void {
  try {
    storage.removeItem(name)
  } catch {
    // A disabled store has no value to remove.
  }
}

/** An old conversation without branches: each message follows the one before. */
const withParents = (conversation: Conversation): Conversation => ({
  ...conversation,
  messages: conversation.messages.map((message, at, all) => {
    const before = all[at - 1]
    return before ? { ...message, parent: before.id } : message
  }),
})

/** Conversations in the old format: all of them in one array. */
function readArray(place: Place): readonly Conversation[] {
  const value = readJson(place, place.key)
  const all = Array.isArray(value) ? value.map(conversationOf) : []
  return all.filter((one) => one !== undefined).map(withParents)
}

function namesOf({ storage, key }: Place): readonly string[] {
  try {
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    return names.filter((name) => name.startsWith(prefixOf(key)))
  } catch {
    return []
  }
}

const isDeletion = (value: unknown): value is Deletion => {
  const { atMs, isDeleted } = (value ?? {}) as Partial<Deletion>
  return Number.isFinite(atMs) && typeof isDeleted === 'boolean'
}

/** Returns the records of deleted conversations. */
export function readDeletions(place: Place): Deletions {
  const value = readJson(place, deletionsKey(place.key))
  const entries = Object.entries((value ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Deletion] => isDeletion(entry[1])),
  )
}

/** Reads one stored conversation. */
export function readConversation(place: Place, id: string): Conversation | undefined {
  return conversationOf(readJson(place, prefixOf(place.key) + id))
}

/** Returns the conversations in the browser, newest first, without deleted ones. */
export function readConversations(storage: BrowserStorage, key: string): readonly Conversation[] {
  const place = { storage, key }
  const deletions = readDeletions(place)
  const byId = new Map(readArray(place).map((one) => [one.id, one]))
  for (const name of namesOf(place)) {
    const one = readConversation(place, name.slice(prefixOf(key).length))
    const before = one && byId.get(one.id)
    if (one) byId.set(one.id, before ? mergeConversations(one, before) : one)
  }
  const all = [...byId.values()].filter(({ id }) => !deletions[id]?.isDeleted)
  return all.sort((a, b) => b.atMs - a.atMs)
}

const withoutImages = ({ images: _images, ...message }: ChatMessageRecord): ChatMessageRecord =>
  message

/**
 * Returns a conversation in the form for the store and for other tabs: without pictures, which are
 * too large for both.
 */
export const storedForm = (conversation: Conversation): Conversation =>
  conversation.messages.some(({ images }) => images)
    ? { ...conversation, messages: conversation.messages.map(withoutImages) }
    : conversation

/**
 * Merges a conversation with its stored record, and stores the result.
 *
 * @returns The conversation that is stored now; `undefined` if it could not be stored.
 */
export function storeConversation(
  storage: BrowserStorage,
  key: string,
  conversation: Conversation,
): Conversation | undefined {
  const place = { storage, key }
  const stored = readConversation(place, conversation.id)
  const own = storedForm(conversation)
  const merged = stored ? mergeConversations(stored, own) : own
  if (merged === stored) return merged
  return writeJson(place, prefixOf(key) + conversation.id, merged) ? merged : undefined
}

/**
 * Records that a conversation is deleted or restored.
 *
 * @returns Whether the store accepted the record.
 */
export function storeDeletion(
  storage: BrowserStorage,
  key: string,
  deletion: Deletion & { readonly id: string },
): boolean {
  const place = { storage, key }
  const { id, ...decision } = deletion
  const all = mergeDeletions(readDeletions(place), { [id]: decision })
  // The deletion is stored first: otherwise another tab with the conversation would bring it back.
  const isKept = writeJson(place, deletionsKey(key), all)
  if (decision.isDeleted) removeItem(place, prefixOf(key) + id)
  return isKept || writeJson(place, deletionsKey(key), all)
}

/**
 * Returns what a changed key of the store belongs to: a conversation's id, or `undefined` for any
 * other key.
 */
export const changedId = (key: string, name: string | null): string | undefined =>
  name?.startsWith(prefixOf(key)) ? name.slice(prefixOf(key).length) : undefined

/** Returns whether a key of the store belongs to the conversations under `key`. */
export const isOfConversations = (key: string, name: string | null): boolean =>
  name === null || name === key || name.startsWith(`${key}/`)

/**
 * Moves old conversations without branches to keys of their own, one by one, so that the store
 * needs room for only one duplicate. A conversation without room stays under the old key, and is
 * read from there.
 */
export function migrateConversations(storage: BrowserStorage, key: string): void {
  const place = { storage, key }
  const deletions = readDeletions(place)
  const old = readArray(place)
  let left = old
  for (const one of old) {
    const isMoved =
      deletions[one.id]?.isDeleted || storeConversation(storage, key, one) !== undefined
    if (!isMoved) continue
    left = left.filter((other) => other !== one)
    if (left.length > 0) writeJson(place, key, left)
    else removeItem(place, key)
  }
}
