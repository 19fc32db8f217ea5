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

/** The conversations of this browser as they are now. Replaced, never changed. */
export type ChatState = {
  readonly all: readonly Conversation[]
  readonly openId: string | undefined
  /** A message of the branch that this tab shows of a conversation, where it chose one. */
  readonly heads: ReadonlyMap<string, string>
  /** Conversations in which an answer is coming, here or in another tab. */
  readonly answering: ReadonlySet<string>
  /** Conversations whose answer arrives in another tab. */
  readonly elsewhere: ReadonlySet<string>
  /** Whether the browser's store accepted the last write. */
  readonly isSaved: boolean
  /** The conversation that was deleted last; it can come back. */
  readonly lastDeleted: Conversation | undefined
}

export type ChatStateOptions = {
  readonly storage: BrowserStorage
  /** Where in the store they are kept. */
  readonly key: string
  readonly tabs: Tabs
  /** Runs something before the screen is drawn next. */
  readonly onFrame: (run: () => void) => void
}

type Own = Omit<ChatState, 'answering' | 'elsewhere' | 'isSaved'>

/** Holds the present state, and notifies listeners of changes. */
function createObservable({ storage, key, onFrame }: ChatStateOptions) {
  const listeners = new Set<() => void>()
  /** Conversations whose answer comes here, and those that another tab answers. */
  const running = new Map<string, AbortController>()
  const elsewhere = new Map<string, string>()
  /** Conversations that the store has yet to take. */
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
    /** As `change`, but told only when the screen is drawn next. */
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

/** Merges what this tab has with what others keep, and keeps it for them. */
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
      // An older record of a conversation that was deleted meanwhile is not written back.
      if (!own || isDeleted(id) || storeConversation(storage, key, own)) unsaved.delete(id)
    }
    setFull(unsaved.size > 0)
  }
  const save = async (...ids: readonly string[]) => {
    for (const id of ids) unsaved.add(id)
    if (isClosed) return
    await tabs.exclusive(() => {
      // After a page has closed, its requests fail; such a failure is no news.
      if (isClosed) return
      readDeleted()
      writeAll()
    })
    change({})
  }
  return {
    save,
    /** Takes in what another tab has, of one conversation or of all; its deletions always. */
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
    /** Deletes a conversation in all tabs, or undoes that. */
    async decide(id: string, isGone: boolean) {
      const atMs = Math.max(Date.now(), (deletions[id]?.atMs ?? 0) + 1)
      const deletion = { atMs, isDeleted: isGone }
      deletions = mergeDeletions(deletions, { [id]: deletion })
      await tabs.exclusive(() => storeDeletion(storage, key, { id, ...deletion }))
      await save()
    },
    /** Keeps what has come so far, at once: the page is closing, and what follows is its end. */
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

/** The conversations of this tab, as one state with other tabs. */
export function createState(options: ChatStateOptions) {
  const { storage, key } = options
  migrateConversations(storage, key)
  const observable = createObservable(options)
  const { now, unsaved } = observable
  const keeping = createKeeping(options, observable)
  const conversation = (id: string) => now().all.find((one) => one.id === id)
  const edited = (id: string, edit: (one: Conversation) => Conversation) =>
    now().all.map((one) => (one.id === id ? edit(one) : one))
  /** Changes one message, told when the screen is drawn next. */
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
    /** Merges what another tab says of a message. */
    hear(id: string, message: ChatMessageRecord) {
      editMessage({ id, answer: message.id }, (own) => mergeMessages(own, message))
    },
  }
}

export type ChatStateStore = ReturnType<typeof createState>
