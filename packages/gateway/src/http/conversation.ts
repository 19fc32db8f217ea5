import { createHash } from 'node:crypto'
import type { ConversationKey } from '../inference/inference-service.ts'
import type { JobQuestion } from './answers/inference-job.ts'
import { CONVERSATION_ID_LENGTH_MAX } from './limits.ts'

// Finds the conversation to which a request belongs. The cost of the request counts in the
// conversation's spending limits. The gateway tries one provider first for all questions of the
// conversation, because this provider has the conversation's beginning in its cache.

/**
 * Headers in which clients name a conversation, in order of precedence. The first header is common
 * to several gateways. The others are those of Claude Code, Codex (two spellings, and an older
 * name), OpenCode (two names), Kilo Code and Cline.
 */
const sessionHeaders = [
  'x-session-id',
  'x-claude-code-session-id',
  'session-id',
  'session_id',
  'conversation_id',
  'x-opencode-session',
  'x-session-affinity',
  'x-kilocode-taskid',
  'x-task-id',
] as const

/** Returns a usable name; undefined for any other value. */
const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= CONVERSATION_ID_LENGTH_MAX
    ? value
    : undefined

/**
 * Returns the id of the session that Claude Code writes into Anthropic's `metadata.user_id`: as a
 * field of JSON, or after `_session_`. A plain user id names a person, not a conversation.
 */
function metadataSession(metadata: unknown): string | undefined {
  const id = nameOf((metadata as { user_id?: unknown } | null | undefined)?.user_id)
  if (id === undefined) return undefined
  const legacy = /_session_([\w-]+)$/.exec(id)?.[1]
  if (legacy !== undefined) return legacy
  try {
    return nameOf((JSON.parse(id) as { session_id?: unknown } | null)?.session_id)
  } catch {
    return undefined
  }
}

/**
 * Returns the thread's id in Codex' `client_metadata`; if it is absent, the session's id there. The
 * field identifies the conversation of requests that lost the headers of Codex on their way.
 */
function clientThread(metadata: unknown): string | undefined {
  const { thread_id, session_id } = (metadata ?? {}) as {
    thread_id?: unknown
    session_id?: unknown
  }
  return nameOf(thread_id) ?? nameOf(session_id)
}

type Body = Readonly<Record<string, unknown>>

/**
 * Headers and body of a request, from which its conversation is derived; the body's field `ostrom`
 * already includes the limits of the headers.
 */
export type ConversationSource = { readonly headers: Headers; readonly body: Body }

/** Returns the name in a field that is a text, or an object with an id. */
const nameOrIdOf = (value: unknown): string | undefined =>
  nameOf(typeof value === 'object' ? (value as { id?: unknown } | null)?.id : value)

/**
 * Returns the name that a request gives its conversation: in the field `ostrom`, in a field of its
 * API, or in a header of the client program. Undefined if it gives none.
 */
export function conversationNameOf({ headers, body }: ConversationSource): string | undefined {
  const { ostrom, conversation, session_id, prompt_cache_key, metadata, client_metadata } = body
  const limited = (ostrom as { conversation?: unknown } | null | undefined)?.conversation
  const ownName = nameOrIdOf(limited) ?? nameOrIdOf(conversation) ?? nameOf(session_id)
  if (ownName !== undefined) return ownName
  for (const header of sessionHeaders) {
    const value = nameOf(headers.get(header))
    if (value !== undefined) return value
  }
  // Some clients send one cache key for all of their conversations, so the headers above have
  // precedence over it.
  return nameOf(prompt_cache_key) ?? metadataSession(metadata) ?? clientThread(client_metadata)
}

/**
 * Returns the first 22 characters (132 bits) of a SHA-256 in base64url. This length suffices: after
 * a collision, two conversations only share their preferred provider.
 */
const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

/**
 * Returns a conversation whose id is the hash of the chat's instructions and of its first message
 * after them. Undefined for a prompt that is no chat.
 */
function byOpening({ prompt }: Pick<JobQuestion, 'prompt'>): ConversationKey | undefined {
  if (prompt.kind !== 'messages') return undefined
  const { messages } = prompt
  const first = messages.findIndex(({ role }) => role !== 'system')
  if (first < 0) return undefined
  const opening = messages.slice(0, first + 1).flatMap(({ role, content }) => [role, content])
  const isContinued = messages.slice(first + 1).some(({ role }) => role !== 'system')
  return { id: hashOf('opening', ...opening), isContinued }
}

/**
 * Returns the conversation of a question: by the name that its request gives, or by its first
 * messages. If the request gives no name and the prompt is no chat, there is no conversation.
 */
export function conversationOf(
  name: string | undefined,
  question: Pick<JobQuestion, 'prompt'>,
): ConversationKey | undefined {
  return name === undefined ? byOpening(question) : { id: hashOf('name', name), isContinued: true }
}
