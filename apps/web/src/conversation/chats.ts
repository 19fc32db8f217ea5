import type { SessionAuthorizer } from '../wallets/session-authorizer.ts'
import { type ChatOptions, type MessageUpdate, streamAnswer } from './answer.ts'
import { findCharge } from './answer-charge.ts'
import { branchOf, pathTo } from './branches.ts'
import {
  type ChatMessageRecord,
  type Conversation,
  isFinal,
  keyOf,
  titleOf,
} from './conversation.ts'
import { SAVE_INTERVAL_MS, SHARE_INTERVAL_MS } from './limits.ts'
import {
  type ChatState,
  type ChatStateOptions,
  type ChatStateStore,
  createState,
} from './storage/chat-state.ts'
import { changedId, isOfConversations, storedForm } from './storage/stored-conversations.ts'
import { createTabs } from './storage/tabs.ts'
import { createThrottle } from './throttle.ts'

/**
 * A question, and the message that it follows; without a question, that message is answered again.
 */
export type ChatAsk = {
  readonly after: string | undefined
  readonly question?: ChatMessageRecord
}

export type ChatStore = {
  now(): ChatState
  /** Calls back after changes. @returns A function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /**
   * Sends a question in the open conversation, or in a new one. The question is saved before it is
   * sent.
   */
  ask(asked: ChatAsk, wishes: ChatOptions, allow: SessionAuthorizer | undefined): Promise<void>
  /** Stops the answer in a conversation, whichever tab receives it. */
  stop(id: string): void
  /** Opens a conversation; without an id, begins a new one. */
  open(id: string | undefined): void
  /** Shows the branch of a message in its conversation. */
  choose(id: string, message: string): void
  rename(id: string, title: string): void
  remove(id: string): void
  /** Restores the conversation that was deleted last. */
  restore(): void
  /** Reads one conversation, or all, as another tab has saved them. */
  reload(id?: string): Promise<void>
  /** Saves the received part of answers, before the page is closed. */
  close(): void
  /** Continues after `close`, if the page was not closed after all. */
  reopen(): Promise<void>
}

/** 16 random bytes in hex; `crypto.randomUUID` is missing on pages without TLS. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** A question, as a message. */
export const questionOf = (text: string, images: readonly string[]): ChatMessageRecord => ({
  id: newId(),
  role: 'user',
  text,
  ...(images.length > 0 && { images, imageCount: images.length }),
})

/** Returns the part of a conversation that this tab shows. */
export const shownOf = ({ heads }: Pick<ChatState, 'heads'>, one: Conversation) =>
  branchOf(one, heads.get(one.id) ?? one.head?.id)

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

type AnswerPlace = { readonly id: string; readonly answer: string }

/** Adds the cost of an answer, as soon as the gateway knows it. */
async function addCharge(state: ChatStateStore, { id, answer }: AnswerPlace): Promise<void> {
  const one = state.conversation(id)?.messages.find((message) => message.id === answer)
  if (!one || isFinal(one)) return
  const found = await findCharge(answer, wait)
  if (found) state.editMessage({ id, answer }, (message) => ({ ...message, ...found }))
  await state.save(id)
}

/** Saves an answer while it arrives, and notifies other tabs, at limited rates. */
function createProgress(state: ChatStateStore, options: ChatStateOptions, place: AnswerPlace) {
  const { id, answer } = place
  const share = () => {
    const conversation = state.conversation(id)
    const all = conversation && storedForm(conversation).messages
    const message = all?.find((one) => one.id === answer)
    if (message) options.tabs.send({ kind: 'answer', conversation: id, message })
  }
  const sharing = createThrottle(share, SHARE_INTERVAL_MS)
  const saving = createThrottle(() => void state.save(id), SAVE_INTERVAL_MS)
  return {
    change(edit: MessageUpdate) {
      state.editMessage(place, edit)
      sharing.call()
      saving.call()
    },
    async end() {
      sharing.end()
      saving.end()
      share()
      await state.save(id)
    },
  }
}

/**
 * Adds a question after the message `after`, and an empty answer to it; without a question, only
 * another answer after `after`. Returns undefined if an answer still arrives in the conversation.
 */
function begin(state: ChatStateStore, { after, question }: ChatAsk, model: string) {
  const { now, change, conversation } = state
  const before = now().openId === undefined ? undefined : conversation(now().openId!)
  const id = before?.id ?? newId()
  if (state.running.has(id) || now().answering.has(id)) return undefined
  const atMs = Date.now()
  const parent = (of: string | undefined) => (of === undefined ? {} : { parent: of })
  const asked = question && { ...question, ...parent(after), atMs }
  const answer: ChatMessageRecord = {
    id: newId(),
    ...parent(asked?.id ?? after),
    // Messages are sorted by time, so the answer is one millisecond later than its question.
    atMs: atMs + 1,
    role: 'assistant',
    text: '',
    model,
  }
  const head = { id: answer.id, atMs: decidedAfter(before?.head?.atMs) }
  const messages = [...(before?.messages ?? []), ...(asked ? [asked] : []), answer]
  const { title, titledAtMs } = before ?? { title: titleOf(asked?.text ?? ''), titledAtMs: 0 }
  const next = { id, title, ...(titledAtMs && { titledAtMs }), atMs, messages, head }
  const controller = new AbortController()
  state.running.set(id, controller)
  change({
    all: [next, ...now().all.filter((one) => one.id !== id)],
    openId: id,
    heads: new Map(now().heads).set(id, answer.id),
  })
  return { id, answer: answer.id, controller, messages: pathTo(next, answer.id).slice(0, -1) }
}

async function askIn(
  state: ChatStateStore,
  options: ChatStateOptions,
  ...[asked, wishes, allow]: Parameters<ChatStore['ask']>
) {
  const begun = begin(state, asked, wishes.model)
  if (!begun) return
  const { id, answer, controller, messages } = begun
  // The lock is taken before another tab can read the answer, so that no tab treats it as
  // abandoned.
  const release = await options.tabs.hold(answer)
  await state.save(id)
  const progress = createProgress(state, options, begun)
  const { signal } = controller
  const onChange = (edit: MessageUpdate) => progress.change(edit)
  await streamAnswer({ id: answer, messages, wishes, signal, allow, onChange })
  state.running.delete(id)
  await progress.end()
  await addCharge(state, begun)
  release()
}

/**
 * Waits for the ends of answers that other tabs receive or that closed pages left, and then adds
 * their costs.
 */
function followOthers(state: ChatStateStore, { tabs }: ChatStateOptions) {
  const followed = new Set<string>()
  const follow = async (id: string, { id: answer, isEnded }: ChatMessageRecord) => {
    followed.add(answer)
    if (!isEnded) state.elsewhere.set(answer, id)
    await tabs.whenFree(answer, async () => {
      // This tab may not have been notified yet of the last save of the other tab.
      await state.reload(id)
      state.elsewhere.delete(answer)
      state.change({})
      await addCharge(state, { id, answer })
    })
  }
  return {
    /** Forgets that another tab receives an answer once that tab has reported its end. */
    ended(answer: string) {
      if (state.elsewhere.delete(answer)) state.change({})
    },
    look() {
      for (const { id, messages } of state.now().all) {
        if (state.running.has(id)) continue
        for (const message of messages) {
          if (message.isEnded) state.elsewhere.delete(message.id)
          if (!isFinal(message) && !followed.has(message.id)) void follow(id, message)
        }
      }
      state.change({})
    },
  }
}

/**
 * Returns the time to store with a decision of the person, such as a new title. It is later than
 * that of the decision in force, even if the clock was set back.
 */
const decidedAfter = (standsAtMs: number | undefined): number =>
  Math.max(Date.now(), (standsAtMs ?? 0) + 1)

type Decisions = 'rename' | 'remove' | 'restore' | 'choose'

function decisionsOf(state: ChatStateStore): Pick<ChatStore, Decisions> {
  const { now, change, edited, running, conversation, save, decide } = state
  return {
    rename(id, title) {
      const rename = (one: Conversation) => {
        return { ...one, title, titledAtMs: decidedAfter(one.titledAtMs) }
      }
      change({ all: edited(id, rename) })
      void save(id)
    },
    choose(id, message) {
      const choose = (one: Conversation) => {
        return { ...one, head: { id: message, atMs: decidedAfter(one.head?.atMs) } }
      }
      change({
        all: edited(id, choose),
        heads: new Map(now().heads).set(id, message),
      })
      void save(id)
    },
    remove(id) {
      running.get(id)?.abort()
      const { all, openId } = now()
      change({
        all: all.filter((one) => one.id !== id),
        lastDeleted: conversation(id),
        openId: openId === id ? undefined : openId,
      })
      void decide(id, true)
    },
    restore() {
      const { lastDeleted: back, all } = now()
      if (!back) return
      change({ all: [back, ...all], openId: back.id, lastDeleted: undefined })
      void decide(back.id, false).then(() => save(back.id))
    },
  }
}

/**
 * Creates the store of conversations. An answer continues to arrive while a person looks at another
 * page of the app, and other tabs show it, too.
 */
export function createChats(options: ChatStateOptions): ChatStore {
  const state = createState(options)
  const { listeners, running, now, change } = state
  const others = followOthers(state, options)
  const reload = async (id?: string) => {
    await state.reload(id)
    // Stops the answers of conversations that another tab has deleted.
    for (const [one, controller] of running) if (!state.conversation(one)) controller.abort()
    others.look()
  }
  const decisions = decisionsOf(state)
  options.tabs.listen((message) => {
    const { conversation: id } = message
    if (message.kind === 'stop') return running.get(id)?.abort()
    state.hear(id, message.message)
    if (message.message.isEnded) others.ended(message.message.id)
  })
  others.look()
  return {
    now,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask: (...question) => askIn(state, options, ...question),
    stop(id) {
      running.get(id)?.abort()
      if (now().elsewhere.has(id)) options.tabs.send({ kind: 'stop', conversation: id })
    },
    open: (openId) => change({ openId }),
    ...decisions,
    restore() {
      decisions.restore()
      others.look()
    },
    reload,
    close: state.close,
    async reopen() {
      state.reopen()
      await reload()
    },
  }
}

/** The store of this page for one account, which receives the events of other tabs. */
export function startChats(account: string | undefined): ChatStore {
  const own = keyOf(account)
  const chats = createChats({
    storage: localStorage,
    key: own,
    tabs: createTabs(own, navigator.locks),
    onFrame: requestAnimationFrame,
  })
  addEventListener('storage', ({ key }) => {
    if (isOfConversations(own, key)) void chats.reload(changedId(own, key))
  })
  addEventListener('pagehide', chats.close)
  addEventListener('pageshow', ({ persisted }) => persisted && void chats.reopen())
  return chats
}
