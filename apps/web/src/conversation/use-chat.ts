import { useSyncExternalStore } from 'react'
import { useAccount } from '../api/queries.ts'
import type { SessionAuthorizer } from '../wallets/session-authorizer.ts'
import type { ChatOptions } from './answer.ts'
import { type ChatStore, startChats } from './chats.ts'
import type { ChatMessageRecord } from './conversation.ts'

/** One for each account that was signed in on this page; answers go on in all of them. */
const stores = new Map<string | undefined, ChatStore>()

function storeOf(account: string | undefined): ChatStore {
  const store = stores.get(account) ?? startChats(account)
  stores.set(account, store)
  return store
}

/** The conversations of whoever is signed in, kept in this browser, and asking in one of them. */
export function useChat(allow?: SessionAuthorizer) {
  const chats = storeOf(useAccount())
  const now = useSyncExternalStore(chats.subscribe, chats.now)
  const open = now.all.find(({ id }) => id === now.openId)
  return {
    ...now,
    open,
    isAnswering: open !== undefined && now.answering.has(open.id),
    ask: (messages: readonly ChatMessageRecord[], wishes: ChatOptions) =>
      void chats.ask(messages, wishes, allow),
    stop: () => open && chats.stop(open.id),
    show: chats.open,
    rename: chats.rename,
    forget: chats.remove,
    restore: chats.restore,
  }
}

export type Chat = ReturnType<typeof useChat>
