import { useSyncExternalStore } from 'react'
import { useAccount } from '../api/queries.ts'
import type { SessionAuthorizer } from '../wallets/session-authorizer.ts'
import type { ChatOptions } from './answer.ts'
import { siblingsOf } from './branches.ts'
import { type ChatAsk, type ChatStore, shownOf, startChats } from './chats.ts'
import type { ChatMessageRecord } from './conversation.ts'

/** One store for each account that has signed in on this page. Answers continue in all of them. */
const stores = new Map<string | undefined, ChatStore>()

function storeOf(account: string | undefined): ChatStore {
  const store = stores.get(account) ?? startChats(account)
  stores.set(account, store)
  return store
}

/**
 * The conversations of the signed-in person in this browser, with functions that send questions.
 */
export function useChat(allow?: SessionAuthorizer) {
  const chats = storeOf(useAccount())
  const now = useSyncExternalStore(chats.subscribe, chats.now)
  const open = now.all.find(({ id }) => id === now.openId)
  return {
    ...now,
    open,
    /** The branch that is shown. */
    messages: open ? shownOf(now, open) : [],
    /** Returns the alternatives to a message, itself included, oldest first. */
    siblings: (message: ChatMessageRecord) => (open ? siblingsOf(open, message) : [message]),
    isAnswering: open !== undefined && now.answering.has(open.id),
    isElsewhere: open !== undefined && now.elsewhere.has(open.id),
    ask: (asked: ChatAsk, wishes: ChatOptions) => void chats.ask(asked, wishes, allow),
    choose: (message: string) => open && chats.choose(open.id, message),
    stop: () => open && chats.stop(open.id),
    show: chats.open,
    rename: chats.rename,
    forget: chats.remove,
    restore: chats.restore,
  }
}

export type Chat = ReturnType<typeof useChat>
