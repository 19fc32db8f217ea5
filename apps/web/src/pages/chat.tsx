import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMode } from '../api/queries.ts'
import type { Wishes } from '../conversation/answer.ts'
import { useAnswerTokens } from '../conversation/answer-tokens.ts'
import { questionOf } from '../conversation/chats.ts'
import { type Choice, Pickers, useChoice } from '../conversation/choice.tsx'
import { Composer } from '../conversation/composer.tsx'
import { measureAbove } from '../conversation/conversation.ts'
import { Bubble } from '../conversation/message.tsx'
import { Past } from '../conversation/past.tsx'
import { Price } from '../conversation/quote.tsx'
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

function Messages(props: {
  readonly chat: Chat
  readonly choice: Choice
  readonly wishes: Wishes | undefined
}): ReactNode {
  const { chat, choice, wishes } = props
  const messages = chat.open?.messages ?? []
  const last = messages.at(-1)
  const used = last?.paid?.provider ?? last?.provider ?? choice.provider
  const other = used && choice.offers.find(({ provider }) => provider !== used)?.provider
  const again = () =>
    wishes && chat.ask(messages.slice(0, -1), { ...wishes, provider: other || choice.provider })
  const goOn = () => wishes && chat.ask([...messages, questionOf('Go on.', [])], wishes)
  return messages.map((message) => {
    const isLast = message === last
    const isRunning = isLast && chat.isAnswering
    const canAsk = isLast && !chat.isAnswering && wishes !== undefined
    const retry = canAsk ? { again, isElsewhere: Boolean(other) } : undefined
    const props = { message, isRunning, isLast, retry, goOn: canAsk ? goOn : undefined }
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
    ...{ model: search.model ?? before, provider: pinned, verification: asked },
  })
  const [maxTokens, setMaxTokens] = useAnswerTokens()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { isAtEnd, toEnd } = useEnd(list)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is read from its end.
  useEffect(toEnd, [chat.openId])
  const { model, provider, verification } = choice
  const wishes = model === undefined ? undefined : { model, provider, verification, maxTokens }
  const onAsk = (text: string, images: readonly string[]) => {
    if (wishes) chat.ask([...messages, questionOf(text, images)], wishes)
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
          <Messages chat={chat} choice={choice} wishes={wishes} />
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
            isReady={model !== undefined}
            price={(text) => (
              <Price {...{ choice, measured: measureAbove(messages, text), answer: maxTokens }} />
            )}
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
