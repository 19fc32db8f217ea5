// Stored records are read leniently, because another version of this page may have written them. An
// optional field of the wrong type is left out, and the rest of the conversation stays. Without an
// id, a title and readable messages, a record is no conversation.

import type { ChatMessageRecord, Conversation } from '../conversation.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isFinite(value)
const hasTexts = (value: unknown, names: readonly string[]) =>
  isFields(value) && names.every((name) => isText(value[name]))
const hasNumbers = (value: unknown, names: readonly string[]) =>
  isFields(value) && names.every((name) => isNumber(value[name]))

/** Check of each known field of a message; other fields come from a later version, and stay. */
const messageFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  parent: isText,
  atMs: isNumber,
  reasoning: isText,
  images: (value) => Array.isArray(value) && value.every(isText),
  imageCount: isNumber,
  model: isText,
  provider: isText,
  payment: (value) => hasTexts(value, ['cost', 'fee', 'provider', 'receipt']),
  tokens: (value) => hasNumbers(value, ['input', 'output']),
  promptProgress: (value) => hasNumbers(value, ['tokens', 'total']),
  seconds: isNumber,
  lengthLimit: isNumber,
  isStoppedByCost: (value) => value === true,
  interruption: (value) => hasTexts(value, ['cost']) && hasNumbers(value, ['tokens']),
  sealedBy: (value) => value === 'wallet' || value === 'gateway',
  isProxied: (value) => value === true,
  fault: isText,
  isEnded: (value) => value === true,
  charge: isText,
}

/** @returns `undefined` if the value is no message. */
function messageOf(value: unknown): ChatMessageRecord | undefined {
  if (!isFields(value) || !isText(value['id']) || !isText(value['text'])) return undefined
  if (value['role'] !== 'user' && value['role'] !== 'assistant') return undefined
  const fields = Object.entries(value).filter(([name, field]) => {
    const isRight = Object.hasOwn(messageFields, name) ? messageFields[name] : undefined
    return isRight === undefined || isRight(field)
  })
  return Object.fromEntries(fields) as ChatMessageRecord
}

/** Reads a stored conversation. @returns `undefined` if the value is none. */
export function conversationOf(value: unknown): Conversation | undefined {
  if (!isFields(value) || !isText(value['id']) || !isText(value['title'])) return undefined
  if (!Array.isArray(value['messages'])) return undefined
  const messages = value['messages'].map(messageOf)
  if (!messages.every((message) => message !== undefined)) return undefined
  const { id, title, atMs, titledAtMs, head } = value
  const isHead = hasTexts(head, ['id']) && hasNumbers(head, ['atMs'])
  return {
    id,
    title,
    // Old conversations have no time.
    atMs: isNumber(atMs) ? atMs : 0,
    ...(isNumber(titledAtMs) && { titledAtMs }),
    messages,
    ...(isHead && { head: head as NonNullable<Conversation['head']> }),
  }
}
