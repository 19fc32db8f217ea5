import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMode } from '../api/queries.ts'
import type { Wishes } from '../conversation/answer.ts'
import { useAnswerTokens } from '../conversation/answer-tokens.ts'
import { questionOf } from '../conversation/chats.ts'
import { type Choice, Pickers, useChoice } from '../conversation/choice.tsx'
import { Composer } from '../conversation/composer.tsx'
import { type Message, measureAbove } from '../conversation/conversation.ts'
import { Bubble } from '../conversation/message.tsx'
import { Past } from '../conversation/past.tsx'
import { Price, shownMost } from '../conversation/quote.tsx'
import { type Chat, useChat } from '../conversation/use-chat.ts'
import { useEnd } from '../conversation/use-end.ts'
import { Icon } from '../parts/icons.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Empty, Failure } from '../parts/states.tsx'
import { useAllow } from '../wallets/use-allow.ts'

export type ChatSearch = useChoice.Wanted

const Start = ({ choice }: { readonly choice: Choice }): ReactNode => {
  if (choice.error) return <Failure error={choice.error} onRetry={choice.retry} />
  if (choice.isRead && !choice.model) {
    return (
      <Empty title="No model is on offer">
        <Link to="/">Look at the market</Link>
      </Empty>
    )
  }
  return (
    <Empty title="Ask something">
      The answer streams from an independent provider, is paid by the token, and comes with a
      receipt that you can check.
    </Empty>
  )
}

type Ask = (asked: readonly Message[], other?: Pick<Wishes, 'provider'>) => void

/** Asks within the cost that is shown; `undefined` where there is no model to ask. */
function useAsk(chat: Chat, { model, provider, verification }: Choice, maxTokens: number) {
  const client = useQueryClient()
  if (model === undefined) return undefined
  return (asked: readonly Message[], other?: Pick<Wishes, 'provider'>) => {
    const wishes = { model, provider, verification, maxTokens, ...other }
    const last = asked.at(-1)
    // As the quote beside the field was measured.
    const { text = '', images = [] } = last ?? {}
    const measured = measureAbove(asked.slice(0, -1), text, images.length)
    chat.ask(asked, { ...wishes, costMax: () => shownMost(client, wishes, measured) })
  }
}

function Messages(props: {
  readonly chat: Chat
  readonly choice: Choice
  readonly ask: Ask | undefined
}): ReactNode {
  const { chat, choice, ask } = props
  const messages = chat.open?.messages ?? []
  const last = messages.at(-1)
  const used = last?.paid?.provider ?? last?.provider ?? choice.provider
  const other = used && choice.offers.find(({ provider }) => provider !== used)?.provider
  const again = () => ask?.(messages.slice(0, -1), { provider: other || choice.provider })
  const goOn = () => ask?.([...messages, questionOf('Go on.', [])])
  return messages.map((message, at) => {
    const isLast = message === last
    const isRunning = isLast && chat.isAnswering
    const canAsk = isLast && !chat.isAnswering && ask !== undefined
    const retry = canAsk ? { again, isElsewhere: Boolean(other) } : undefined
    const before = messages.slice(0, at)
    const props = { message, before, isRunning, isLast, retry, goOn: canAsk ? goOn : undefined }
    return <Bubble key={message.id} {...props} />
  })
}

function Conversation(): ReactNode {
  const search = useSearch({ from: '/chat' })
  const allow = useAllow()
  const chat = useChat(allow.allow)
  const messages = chat.open?.messages ?? []
  const before = messages.findLast(({ model }) => model !== undefined)?.model
  const { provider: pinned, verification: asked } = search
  const choice = useChoice({
    model: search.model ?? before,
    provider: pinned,
    verification: asked,
  })
  const [maxTokens, setMaxTokens] = useAnswerTokens()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { isAtEnd, toEnd } = useEnd(list)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is read from its end.
  useEffect(toEnd, [chat.openId])
  const ask = useAsk(chat, choice, maxTokens)
  const onAsk = (text: string, images: readonly string[]) => {
    ask?.([...messages, questionOf(text, images)])
    toEnd()
  }
  const onBegin = () => {
    chat.show(undefined)
    field.current?.focus()
  }
  return (
    <div className="chat">
      <Past chat={chat} onBegin={onBegin} />
      <div className="chat-main">
        <Pickers choice={choice} tokens={maxTokens} onTokens={setMaxTokens} />
        <div className="messages" ref={list}>
          {messages.length === 0 && <Start choice={choice} />}
          <Messages chat={chat} choice={choice} ask={ask} />
          <p className={allow.isAsking ? 'muted' : 'visually-hidden'} role="status">
            {allow.isAsking
              ? 'Look at the wallet: it asks you to allow a session with this provider. One ' +
                'signature is enough for many answers.'
              : chat.isAnswering && 'The answer is coming.'}
          </p>
        </div>
        <div className="dock">
          {!isAtEnd && (
            <button
              type="button"
              className="icon-button to-end"
              aria-label="To the end"
              onClick={toEnd}
            >
              <Icon name="down" />
            </button>
          )}
          <Composer
            field={field}
            isAnswering={chat.isAnswering}
            isReady={ask !== undefined}
            price={(text, images) => {
              const measured = measureAbove(messages, text, images)
              return <Price {...{ choice, measured, answer: maxTokens }} />
            }}
            onAsk={onAsk}
            onStop={chat.stop}
          />
        </div>
      </div>
    </div>
  )
}

const whys = {
  local: 'Answers are paid from the wallet of this gateway, which is yours alone.',
  hosted: 'Answers are paid from what you deposited, as far as your own wallet allows.',
} as const

/** A conversation with any model of the market. */
export function ChatPage(): ReactNode {
  const mode = useMode() ?? 'local'
  return (
    <div className="page page-chat">
      <h1 className="visually-hidden">Chat</h1>
      <SignedIn why={whys[mode]}>
        <Conversation />
      </SignedIn>
    </div>
  )
}
