import { type ChatMessageRecord, type Conversation, isComing } from '../conversation.ts'
import { DELETIONS_MAX } from '../limits.ts'

// Several tabs change the same conversations, and no tab knows when another one saves. Therefore a
// save never replaces the stored record, but merges the tab's record into it, field by field. The
// order and the number of merges do not change the result. No data that a tab ever had is lost,
// whichever tab saves last.

/** Whether a conversation is deleted, and the time of that decision: the latest decision counts. */
export type Deletion = { readonly atMs: number; readonly isDeleted: boolean }

/** Deletions by the ids of conversations. */
export type Deletions = Readonly<Record<string, Deletion>>

/**
 * Chooses one of two values, and chooses the same one in every tab. It does not matter which one.
 */
function larger<T>(a: T, b: T): T {
  if (Object.is(a, b)) return a
  return JSON.stringify(b) > JSON.stringify(a) ? b : a
}

/** An answer only grows: the longer text contains the shorter one. */
const longer = (a: string, b: string): string => {
  if (a.length === b.length) return larger(a, b)
  return b.length > a.length ? b : a
}

type Payment = NonNullable<ChatMessageRecord['payment']>

/** A payment with its receipt replaces one without. */
function betterPayment(a: Payment, b: Payment): Payment {
  const [isProven, isOtherProven] = [a.receipt !== '', b.receipt !== '']
  if (isProven === isOtherProven) return larger(a, b)
  return isProven ? a : b
}

type Fields = Readonly<Record<string, unknown>>

/** Merges one field of two records of a message. */
function mergeField(name: string, a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a ?? b
  if (name === 'text' || name === 'reasoning') return longer(a as string, b as string)
  if (name === 'payment') return betterPayment(a as Payment, b as Payment)
  // A tab that asked the gateway too early has recorded that there is no charge.
  if (name === 'charge' && (a === 'none' || b === 'none')) return a === 'none' ? b : a
  return larger(a, b)
}

/** Merges two records of one message. Returns one of them unchanged if it contains the other. */
export function mergeMessages(a: ChatMessageRecord, b: ChatMessageRecord): ChatMessageRecord {
  if (a === b) return a
  const [first, second] = [a as Fields, b as Fields]
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  const merged = names.map((name) => [name, mergeField(name, first[name], second[name])] as const)
  if (merged.every(([name, value]) => Object.is(value, first[name]))) return a
  if (merged.every(([name, value]) => Object.is(value, second[name]))) return b
  return Object.fromEntries(merged) as ChatMessageRecord
}

/** Messages in the order of their times; those of the same time by their ids. */
const inOrder = (a: ChatMessageRecord, b: ChatMessageRecord): number =>
  (a.atMs ?? 0) - (b.atMs ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function mergeMessageLists(
  a: readonly ChatMessageRecord[],
  b: readonly ChatMessageRecord[],
): readonly ChatMessageRecord[] {
  const byId = new Map(a.map((message) => [message.id, message]))
  for (const message of b) {
    const known = byId.get(message.id)
    byId.set(message.id, known ? mergeMessages(known, message) : message)
  }
  const merged = [...byId.values()].sort(inOrder)
  const isSame = (list: typeof merged | typeof a) =>
    list.length === merged.length && merged.every((message, at) => message === list[at])
  return isSame(a) ? a : isSame(b) ? b : merged
}

/** The later of two decisions. */
function later<T extends { readonly atMs: number }>(a: T | undefined, b: T | undefined) {
  if (a === undefined || b === undefined) return a ?? b
  if (a.atMs === b.atMs) return larger(a, b)
  return b.atMs > a.atMs ? b : a
}

const titleDecision = ({ title, titledAtMs: atMs = 0 }: Conversation) => ({ title, atMs })

/**
 * Merges two records of one conversation. Returns the first if it contains all of the second.
 */
export function mergeConversations(a: Conversation, b: Conversation): Conversation {
  if (a === b) return a
  const messages = mergeMessageLists(a.messages, b.messages)
  const { title, atMs: titledAtMs } = later(titleDecision(a), titleDecision(b))!
  const head = later(a.head, b.head)
  const atMs = Math.max(a.atMs, b.atMs)
  const isFirst =
    messages === a.messages &&
    title === a.title &&
    titledAtMs === (a.titledAtMs ?? 0) &&
    head?.id === a.head?.id &&
    head?.atMs === a.head?.atMs &&
    atMs === a.atMs
  if (isFirst) return a
  return { id: a.id, title, titledAtMs, atMs, messages, ...(head && { head }) }
}

/**
 * Returns whether the store lacks a part of a conversation that no other save will add: this
 * happens if two tabs saved at once without a lock. Only the receiving tab saves the text of an
 * answer that is still arriving.
 */
export function isLacking(stored: Conversation, own: Conversation): boolean {
  const byId = new Map(stored.messages.map((message) => [message.id, message]))
  const isMissing = own.messages.some((message) => {
    const kept = byId.get(message.id)
    return !kept || (!isComing(message) && mergeMessages(kept, message) !== kept)
  })
  const bare = { ...stored, messages: [] }
  return isMissing || mergeConversations(bare, { ...own, messages: bare.messages }) !== bare
}

/** Merges two lists of deletions, and keeps the latest `DELETIONS_MAX`. */
export function mergeDeletions(a: Deletions, b: Deletions): Deletions {
  const merged = new Map(Object.entries(a))
  for (const [id, deletion] of Object.entries(b)) merged.set(id, later(merged.get(id), deletion)!)
  const newest = [...merged].sort(([, one], [, other]) => other.atMs - one.atMs)
  return Object.fromEntries(newest.slice(0, DELETIONS_MAX))
}
