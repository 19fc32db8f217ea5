import type { ChatMessageRecord, Conversation } from '../conversation.ts'
import {
  type Deletions,
  isLacking,
  mergeConversations,
  mergeDeletions,
  mergeMessages,
} from './merge.ts'
import {
  type BrowserStorage,
  migrateConversations,
  readConversation,
  readConversations,
  readDeletions,
  storeConversation,
  storeDeletion,
  storedForm,
} from './stored-conversations.ts'
import type { Tabs } from './tabs.ts'

/** The present conversations of this browser. Each change makes a new object. */
export type ChatState = {
  readonly all: readonly Conversation[]
  readonly openId: string | undefined
  /** The message that selects the shown branch of a conversation, if this tab chose one. */
  readonly heads: ReadonlyMap<string, string>
  /** Conversations whose answer arrives in this tab or in another. */
  readonly answering: ReadonlySet<string>
  /** Conversations whose answer arrives in another tab. */
  readonly elsewhere: ReadonlySet<string>
  /** Whether the browser's store accepted the last write. */
  readonly isSaved: boolean
  /** The conversation that was deleted last, which can be restored. */
  readonly lastDeleted: Conversation | undefined
}

export type ChatStateOptions = {
  readonly storage: BrowserStorage
  /** Key prefix of the conversations in the store. */
  readonly key: string
  readonly tabs: Tabs
  /** Runs a function before the next frame. */
  readonly onFrame: (run: () => void) => void
}

type Own = Omit<ChatState, 'answering' | 'elsewhere' | 'isSaved'>

/** Holds the present state, and notifies listeners of changes. */
function createObservable({ storage, key, onFrame }: ChatStateOptions) {
  const listeners = new Set<() => void>()
  /** By conversation: stops the answer that this tab receives. */
  const running = new Map<string, AbortController>()
  /** By answer that another tab receives: its conversation. */
  const elsewhere = new Map<string, string>()
  /** Conversations whose latest state is not stored yet. */
  const unsaved = new Set<string>()
  const all = readConversations(storage, key)
  const own: Own = { all, openId: all[0]?.id, heads: new Map(), lastDeleted: undefined }
  const none: ReadonlySet<string> = new Set()
  let chats: ChatState = { ...own, answering: none, elsewhere: none, isSaved: true }
  let isFull = false
  let isTelling = false
  const tell = () => {
    isTelling = false
    for (const listener of listeners) listener()
  }
  const replace = (changed: Partial<Own>) => {
    const others = new Set(elsewhere.values())
    const answering = new Set([...running.keys(), ...others])
    chats = { ...chats, ...changed, answering, elsewhere: others, isSaved: !isFull }
  }
  return {
    listeners,
    running,
    elsewhere,
    unsaved,
    now: () => chats,
    setFull(next: boolean) {
      isFull = next
    },
    change(changed: Partial<Own>) {
      replace(changed)
      tell()
    },
    /** Like `change`, but notifies the listeners only before the next frame. */
    changeSoon(changed: Partial<Own>) {
      replace(changed)
      if (!isTelling) onFrame(() => isTelling && tell())
      isTelling = true
    },
  }
}

const newestFirst = (all: Iterable<Conversation>): readonly Conversation[] =>
  [...all].sort((a, b) => b.atMs - a.atMs)

type Observable = ReturnType<typeof createObservable>

/** Merges this tab's conversations with the stored ones, and stores the result. */
function createKeeping({ storage, key, tabs }: ChatStateOptions, observable: Observable) {
  const { now, change, unsaved, running, setFull } = observable
  const place = { storage, key }
  let deletions: Deletions = readDeletions(place)
  let isClosed = false
  const isDeleted = (id: string) => deletions[id]?.isDeleted === true
  const readDeleted = () => {
    deletions = mergeDeletions(deletions, readDeletions(place))
  }
  const writeAll = () => {
    for (const id of [...unsaved]) {
      const own = now().all.find((one) => one.id === id)
      // A conversation that another tab deleted meanwhile is not written back.
      if (!own || isDeleted(id) || storeConversation(storage, key, own)) unsaved.delete(id)
    }
    setFull(unsaved.size > 0)
  }
  const save = async (...ids: readonly string[]) => {
    for (const id of ids) unsaved.add(id)
    if (isClosed) return
    await tabs.exclusive(() => {
      // The requests of a closed page fail. These failures are not stored.
      if (isClosed) return
      readDeleted()
      writeAll()
    })
    change({})
  }
  return {
    save,
    /** Merges conversations that another tab saved; always merges the stored deletions, too. */
    merge(others: readonly Conversation[]) {
      readDeleted()
      const byId = new Map(now().all.map((one) => [one.id, one]))
      for (const other of others) {
        const own = byId.get(other.id)
        const merged = own ? mergeConversations(own, other) : other
        byId.set(other.id, merged)
        if (isLacking(other, storedForm(merged))) unsaved.add(other.id)
      }
      const left = [...byId.values()].filter(({ id }) => !isDeleted(id))
      change({ all: newestFirst(left) })
    },
    /** Deletes a conversation in all tabs, or restores it. */
    async decide(id: string, isGone: boolean) {
      const atMs = Math.max(Date.now(), (deletions[id]?.atMs ?? 0) + 1)
      const deletion = { atMs, isDeleted: isGone }
      deletions = mergeDeletions(deletions, { [id]: deletion })
      await tabs.exclusive(() => storeDeletion(storage, key, { id, ...deletion }))
      await save()
    },
    /** Saves the received part of all answers at once, because the page is closing. */
    close() {
      for (const id of running.keys()) unsaved.add(id)
      writeAll()
      isClosed = true
    },
    reopen() {
      isClosed = false
    },
  }
}

/** The conversations of this tab, kept in sync with other tabs. */
export function createState(options: ChatStateOptions) {
  const { storage, key } = options
  migrateConversations(storage, key)
  const observable = createObservable(options)
  const { now, unsaved } = observable
  const keeping = createKeeping(options, observable)
  const conversation = (id: string) => now().all.find((one) => one.id === id)
  const edited = (id: string, edit: (one: Conversation) => Conversation) =>
    now().all.map((one) => (one.id === id ? edit(one) : one))
  /** Changes one message, and notifies the listeners before the next frame. */
  const editMessage = (
    { id, answer }: { readonly id: string; readonly answer: string },
    edit: (message: ChatMessageRecord) => ChatMessageRecord,
  ) => {
    const change = (one: ChatMessageRecord) => (one.id === answer ? edit(one) : one)
    const all = edited(id, (one) => ({ ...one, messages: one.messages.map(change) }))
    observable.changeSoon({ all })
  }
  return {
    ...observable,
    ...keeping,
    conversation,
    edited,
    editMessage,
    /** Reads one conversation again, or all of them. */
    async reload(id?: string) {
      const one = id === undefined ? undefined : readConversation({ storage, key }, id)
      keeping.merge(id === undefined ? readConversations(storage, key) : one ? [one] : [])
      if (unsaved.size > 0) await keeping.save()
    },
    /** Merges another tab's state of a message. */
    hear(id: string, message: ChatMessageRecord) {
      editMessage({ id, answer: message.id }, (own) => mergeMessages(own, message))
    },
  }
}

export type ChatStateStore = ReturnType<typeof createState>
