import { useSyncExternalStore } from 'react'
import type { Allow } from '../wallets/allow.ts'
import type { Wishes } from './answer.ts'
import { type ChatStore, startChats } from './chats.ts'
import type { Message } from './conversation.ts'

let store: ChatStore | undefined

/** The conversations of this browser, and asking in one of them. */
export function useChat(allow?: Allow) {
  store ??= startChats()
  const chats = store
  const now = useSyncExternalStore(chats.subscribe, chats.now)
  const open = now.all.find(({ id }) => id === now.openId)
  return {
    ...now,
    open,
    isAnswering: open !== undefined && now.answering.has(open.id),
    ask: (asked: readonly Message[], wishes: Wishes) => void chats.ask(asked, wishes, allow),
    stop: () => open && chats.stop(open.id),
    show: chats.open,
    rename: chats.rename,
    forget: chats.forget,
    restore: chats.restore,
  }
}

export type Chat = ReturnType<typeof useChat>
