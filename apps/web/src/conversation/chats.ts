import type { SessionAuthorizer } from '../wallets/session-authorizer.ts'
import { type ChatOptions, type MessageUpdate, streamAnswer } from './answer.ts'
import {
  type ChatMessageRecord,
  type Conversation,
  keyOf,
  readConversations,
  saveConversations,
  titleOf,
} from './conversation.ts'

/** The conversations of this browser as they are now. Replaced, never changed. */
export type ChatState = {
  readonly all: readonly Conversation[]
  readonly openId: string | undefined
  /** Conversations in which an answer is coming. */
  readonly answering: ReadonlySet<string>
  /** Whether the browser's store took what was last given to it. */
  readonly isSaved: boolean
  /** What was forgotten last; it can come back. */
  readonly lastDeleted: Conversation | undefined
}

export type ChatStore = {
  now(): ChatState
  /** Calls back after changes. @returns A function that ends it. */
  subscribe(listener: () => void): () => void
  /** Asks in the open conversation, or in a new one, with `conversation` as all that was said. */
  ask(
    conversation: readonly ChatMessageRecord[],
    wishes: ChatOptions,
    allow: SessionAuthorizer | undefined,
  ): Promise<void>
  stop(id: string): void
  /** Opens a conversation; without an id a new one begins. */
  open(id: string | undefined): void
  rename(id: string, title: string): void
  remove(id: string): void
  /** Brings back what was forgotten last. */
  restore(): void
  /** Reads what another tab has kept; answers that come here are not disturbed. */
  reload(): void
  /** Keeps what has come so far, before the page is closed. */
  flush(): void
}

const newId = (): string => crypto.randomUUID()

/** A question, as a message. */
export const questionOf = (text: string, images: readonly string[]): ChatMessageRecord => ({
  id: newId(),
  role: 'user',
  text,
  ...(images.length > 0 && { images, imageCount: images.length }),
})

type ChatStoreOptions = {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  /** Where in the store they are kept. */
  readonly key: string
  /** Runs something before the screen is drawn next. */
  readonly onFrame: (run: () => void) => void
}

/** What there is now, who is told when it changes, and keeping it. */
function createState({ storage, key, onFrame }: ChatStoreOptions) {
  const listeners = new Set<() => void>()
  const running = new Map<string, AbortController>()
  const all = readConversations(storage, key)
  let chats: ChatState = {
    all,
    openId: all[0]?.id,
    answering: new Set(),
    isSaved: true,
    lastDeleted: undefined,
  }
  let isTelling = false
  const tell = () => {
    isTelling = false
    for (const listener of listeners) listener()
  }
  const replace = (changed: Partial<ChatState>) => {
    chats = { ...chats, ...changed, answering: new Set(running.keys()) }
  }
  return {
    listeners,
    running,
    now: () => chats,
    change(changed: Partial<ChatState>) {
      replace(changed)
      tell()
    },
    /** As `change`, but told only when the screen is drawn next. */
    changeSoon(changed: Partial<ChatState>) {
      replace(changed)
      if (!isTelling) onFrame(() => isTelling && tell())
      isTelling = true
    },
    /** As `change`, and kept in the browser. */
    keep(changed: Partial<ChatState>) {
      replace(changed)
      replace({ isSaved: saveConversations(storage, key, chats.all) })
      tell()
    },
    edited: (id: string, edit: (one: Conversation) => Conversation) =>
      chats.all.map((one) => (one.id === id ? edit(one) : one)),
    withFirst: (first: Conversation) => [first, ...chats.all.filter(({ id }) => id !== first.id)],
  }
}

type ChatStateStore = ReturnType<typeof createState>

async function askIn(
  state: ChatStateStore,
  ...[conversation, wishes, allow]: Parameters<ChatStore['ask']>
) {
  const { running, now, keep, changeSoon, edited, withFirst } = state
  const answer: ChatMessageRecord = {
    id: newId(),
    role: 'assistant',
    text: '',
    model: wishes.model,
  }
  const before = now().all.find((one) => one.id === now().openId)
  if (before && running.has(before.id)) return
  const { id, title } = before ?? { id: newId(), title: titleOf(conversation[0]?.text ?? '') }
  const controller = new AbortController()
  running.set(id, controller)
  const messages = [...conversation, answer]
  keep({ all: withFirst({ id, title, atMs: Date.now(), messages }), openId: id })
  const onChange = (edit: MessageUpdate) => {
    const changed = (message: ChatMessageRecord) =>
      message.id === answer.id ? edit(message) : message
    changeSoon({ all: edited(id, (one) => ({ ...one, messages: one.messages.map(changed) })) })
  }
  const onEnd = () => {
    running.delete(id)
    keep({})
  }
  const { signal } = controller
  await streamAnswer({ messages: conversation, wishes, signal, allow, onChange, onEnd })
  // What it did cost may have come after its end.
  keep({})
}

/**
 * Conversations that outlive the page which shows them: an answer goes on while one looks at
 * something else in the app.
 */
export function createChats(options: ChatStoreOptions): ChatStore {
  const state = createState(options)
  const { listeners, running, now, change, keep, edited, withFirst } = state
  return {
    now,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask: (...question) => askIn(state, ...question),
    stop: (id) => running.get(id)?.abort(),
    open: (openId) => change({ openId }),
    rename: (id, title) => keep({ all: edited(id, (one) => ({ ...one, title })) }),
    remove(id) {
      running.get(id)?.abort()
      const { all, openId } = now()
      keep({
        all: all.filter((one) => one.id !== id),
        lastDeleted: all.find((one) => one.id === id),
        openId: openId === id ? undefined : openId,
      })
    },
    restore() {
      const { lastDeleted: back } = now()
      if (back) keep({ all: withFirst(back), openId: back.id, lastDeleted: undefined })
    },
    flush: () => keep({}),
    reload() {
      const isOurs = ({ id, messages }: Conversation) =>
        running.has(id) || messages.some(({ images }) => images)
      const ours = now().all.filter(isOurs)
      const ids = new Set(ours.map(({ id }) => id))
      const stored = readConversations(options.storage, options.key)
      const theirs = stored.filter(({ id }) => !ids.has(id))
      change({ all: [...ours, ...theirs].sort((a, b) => b.atMs - a.atMs) })
    },
  }
}

/** The store of this page for one account, which hears of other tabs. */
export function startChats(account: string | undefined): ChatStore {
  const own = keyOf(account)
  const chats = createChats({ storage: localStorage, key: own, onFrame: requestAnimationFrame })
  addEventListener('storage', ({ key }) => key === own && chats.reload())
  addEventListener('pagehide', chats.flush)
  return chats
}
