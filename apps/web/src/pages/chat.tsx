import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMode } from '../api/queries.ts'
import type { ChatOptions } from '../conversation/answer.ts'
import { useAnswerTokens } from '../conversation/answer-tokens.ts'
import { questionOf } from '../conversation/chats.ts'
import { Composer } from '../conversation/composer.tsx'
import { type ChatMessageRecord, quoteSizeBound } from '../conversation/conversation.ts'
import { ConversationList } from '../conversation/conversation-list.tsx'
import { Bubble } from '../conversation/message.tsx'
import {
  ModelPickers,
  type ModelSelection,
  useModelSelection,
} from '../conversation/model-selection.tsx'
import { QuoteLine, quotedCostMax } from '../conversation/quote.tsx'
import { type Chat, useChat } from '../conversation/use-chat.ts'
import { useScrollToEnd } from '../conversation/use-scroll-to-end.ts'
import { Icon } from '../parts/icons.tsx'
import { Empty, Failure } from '../parts/query-states.tsx'
import { RequireSignIn } from '../parts/sign-in.tsx'
import { useSessionAuthorizer } from '../wallets/use-session-authorizer.ts'

export type ChatSearch = useModelSelection.Wanted

const Start = ({ choice }: { readonly choice: ModelSelection }): ReactNode => {
  if (choice.error) return <Failure error={choice.error} onRetry={choice.retry} />
  if (choice.isRead && !choice.model) {
    return (
      <Empty title="No models available">
        <Link to="/">View the market</Link>
      </Empty>
    )
  }
  return (
    <Empty title="Ask a question">
      An independent provider streams the answer. You pay per token and get a receipt that you can
      verify.
    </Empty>
  )
}

type SubmitPrompt = (
  messages: readonly ChatMessageRecord[],
  other?: Pick<ChatOptions, 'provider'>,
) => void

/** Asks within the cost that is shown; `undefined` where there is no model to ask. */
function useAsk(chat: Chat, { model, provider, verification }: ModelSelection, maxTokens: number) {
  const client = useQueryClient()
  if (model === undefined) return undefined
  return (messages: readonly ChatMessageRecord[], other?: Pick<ChatOptions, 'provider'>) => {
    const wishes = { model, provider, verification, maxTokens, ...other }
    const last = messages.at(-1)
    // As the quote beside the field was measured.
    const { text = '', images = [] } = last ?? {}
    const measured = quoteSizeBound(messages.slice(0, -1), text, images.length)
    chat.ask(messages, { ...wishes, costMax: () => quotedCostMax(client, wishes, measured) })
  }
}

function Messages(props: {
  readonly chat: Chat
  readonly choice: ModelSelection
  readonly ask: SubmitPrompt | undefined
}): ReactNode {
  const { chat, choice, ask } = props
  const messages = chat.open?.messages ?? []
  const last = messages.at(-1)
  const used = last?.payment?.provider ?? last?.provider ?? choice.provider
  const other = used && choice.offers.find(({ provider }) => provider !== used)?.provider
  const again = () => ask?.(messages.slice(0, -1), { provider: other || choice.provider })
  const goOn = () => ask?.([...messages, questionOf('Continue.', [])])
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
  const allow = useSessionAuthorizer()
  const chat = useChat(allow.allow)
  const messages = chat.open?.messages ?? []
  const before = messages.findLast(({ model }) => model !== undefined)?.model
  const { provider: pinned, verification: requiredVerification } = search
  const choice = useModelSelection({
    model: search.model ?? before,
    provider: pinned,
    verification: requiredVerification,
  })
  const [maxTokens, setMaxTokens] = useAnswerTokens()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { isAtEnd, toEnd } = useScrollToEnd(list)
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
      <ConversationList chat={chat} onBegin={onBegin} />
      <div className="chat-main">
        <ModelPickers choice={choice} tokens={maxTokens} onTokens={setMaxTokens} />
        <div className="messages" ref={list}>
          {messages.length === 0 && <Start choice={choice} />}
          <Messages chat={chat} choice={choice} ask={ask} />
          <p className={allow.isAsking ? 'muted' : 'visually-hidden'} role="status">
            {allow.isAsking
              ? 'Confirm in the wallet: it asks you to allow a session with this ' +
                'provider. One signature covers many answers.'
              : chat.isAnswering && 'Receiving the answer.'}
          </p>
        </div>
        <div className="dock">
          {!isAtEnd && (
            <button
              type="button"
              className="icon-button to-end"
              aria-label="Scroll to the end"
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
              const measured = quoteSizeBound(messages, text, images)
              return <QuoteLine {...{ choice, measured, answer: maxTokens }} />
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
  local: 'The wallet of this gateway pays for answers. Only you control it.',
  hosted: 'Your deposit pays for answers, within the limits that your wallet signs.',
} as const

/** A conversation with any model of the market. */
export function ChatPage(): ReactNode {
  const mode = useMode() ?? 'local'
  return (
    <div className="page page-chat">
      <h1 className="visually-hidden">Chat</h1>
      <RequireSignIn why={whys[mode]}>
        <Conversation />
      </RequireSignIn>
    </div>
  )
}
