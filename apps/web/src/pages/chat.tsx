import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMode } from '../api/queries.ts'
import { useSealing } from '../blind/use-sealing.ts'
import type { ChatOptions } from '../conversation/answer.ts'
import { type ChatAsk, questionOf } from '../conversation/chats.ts'
import { Composer } from '../conversation/composer.tsx'
import { type ChatMessageRecord, isComing, quoteSizeBound } from '../conversation/conversation.ts'
import { ConversationList } from '../conversation/conversation-list.tsx'
import { Bubble } from '../conversation/message.tsx'
import { useAnswerTokens } from '../conversation/quote/answer-tokens.ts'
import {
  ModelPickers,
  type ModelSelection,
  useModelSelection,
} from '../conversation/quote/model-selection.tsx'
import {
  type QuestionWay,
  QuestionWays,
  useQuestionWay,
  WayTerms,
} from '../conversation/quote/question-way.tsx'
import { QuoteLine, quotedCostMax, requirementsOf } from '../conversation/quote/quote.tsx'
import {
  SoftLimitField,
  SoftLimitQuestion,
  useSoftLimit,
} from '../conversation/quote/soft-limit-question.tsx'
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

type SubmitPrompt = (asked: ChatAsk, other?: Pick<ChatOptions, 'provider'>) => void

/**
 * Returns a function that sends a question with the shown cost limit; `undefined` if there is no
 * model to ask.
 */
function useAsk(
  chat: Chat,
  choice: ModelSelection,
  { maxTokens, way }: { readonly maxTokens: number; readonly way: QuestionWay },
) {
  const client = useQueryClient()
  const sealing = useSealing()
  const { model } = choice
  if (model === undefined) return undefined
  return (asked: ChatAsk, other?: Pick<ChatOptions, 'provider'>) => {
    const wishes = requirementsOf({ ...choice, ...other }, { model, maxTokens, way })
    const sealed = way === 'sealed' ? sealing : undefined
    const isProxied = way === 'proxy'
    const last = chat.messages.findIndex(({ id }) => id === asked.after)
    const path = [...chat.messages.slice(0, last + 1), ...(asked.question ? [asked.question] : [])]
    // The same size as that for which the page shows a quote beside the field.
    const { text = '', images = [] } = path.at(-1) ?? {}
    const measured = quoteSizeBound(path.slice(0, -1), text, images.length)
    const costMax = () => quotedCostMax(client, { ...wishes, way }, measured)
    chat.ask(asked, { ...wishes, sealed, isProxied, costMax })
  }
}

/**
 * Returns a provider other than the last one that answered at this place, preferably one that never
 * answered there.
 */
function otherProvider(choice: ModelSelection, siblings: readonly ChatMessageRecord[]) {
  const used = siblings.map(({ payment, provider }) => payment?.provider ?? provider)
  const last = used.at(-1) ?? choice.provider
  if (last === undefined) return undefined
  const others = choice.offers.filter(({ provider }) => provider !== last)
  return (others.find(({ provider }) => !used.includes(provider)) ?? others[0])?.provider
}

function Messages(props: {
  readonly chat: Chat
  readonly choice: ModelSelection
  readonly ask: SubmitPrompt | undefined
  readonly way: QuestionWay
}): ReactNode {
  const { chat, choice, ask, way } = props
  const { messages } = chat
  const last = messages.at(-1)
  const goOn = () => ask?.({ after: last?.id, question: questionOf('Continue.', []) })
  return messages.map((message, at) => {
    const isLast = message === last
    const siblings = chat.siblings(message)
    // The page chooses the provider of a sealed question by its own rules.
    const other = way === 'sealed' ? undefined : otherProvider(choice, siblings)
    const again = () => ask?.({ after: message.parent }, { provider: other ?? choice.provider })
    const canAsk = isLast && !chat.isAnswering && ask !== undefined
    const isAnswer = message.role === 'assistant'
    const props = {
      message,
      before: messages.slice(0, at),
      isRunning: chat.isAnswering && isAnswer && isLast && isComing(message),
      isLast,
      retry: canAsk && isAnswer ? { again, isElsewhere: other !== undefined } : undefined,
      goOn: canAsk ? goOn : undefined,
      branches: siblings.length > 1 ? { siblings, choose: chat.choose } : undefined,
    }
    // React's key is the place of the message and not its id, so that the buttons for switching
    // branches stay in the page and keep the focus.
    return <Bubble key={message.parent ?? 'first'} {...props} />
  })
}

function Conversation(): ReactNode {
  const search = useSearch({ from: '/chat' })
  const allow = useSessionAuthorizer()
  const chat = useChat(allow.allow)
  const { messages } = chat
  const before = messages.findLast(({ model }) => model !== undefined)?.model
  const { provider: pinned, verification: requiredVerification } = search
  const choice = useModelSelection({
    model: search.model ?? before,
    provider: pinned,
    verification: requiredVerification,
  })
  const [maxTokens, setMaxTokens] = useAnswerTokens()
  const [way, setWay] = useQuestionWay()
  const isSealed = way === 'sealed'
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { isAtEnd, toEnd } = useScrollToEnd(list)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is read from its end.
  useEffect(toEnd, [chat.openId])
  const limit = useSoftLimit(chat.open)
  const submit = useAsk(chat, choice, { maxTokens, way })
  const ask = limit.isToAsk ? undefined : submit
  const onAsk = (text: string, images: readonly string[]) => {
    ask?.({ after: messages.at(-1)?.id, question: questionOf(text, images) })
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
        <ModelPickers choice={choice} tokens={maxTokens} onTokens={setMaxTokens} isFixed={isSealed}>
          <QuestionWays way={way} onChoose={setWay} />
          <SoftLimitField written={limit.written} asset={limit.asset} />
        </ModelPickers>
        <div className="messages" ref={list}>
          {messages.length === 0 && <Start choice={choice} />}
          <Messages chat={chat} choice={choice} ask={ask} way={way} />
          <p className={allow.isAsking ? 'muted' : 'visually-hidden'} role="status">
            {allow.isAsking
              ? 'Confirm in the wallet: it asks you to allow a session with this ' +
                'provider. One signature covers many answers.'
              : chat.isAnswering && 'Receiving the answer.'}
          </p>
          {chat.isElsewhere && (
            <p className="muted" role="status">
              Another tab receives this answer. You can ask here when it has ended.
            </p>
          )}
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
          {limit.isToAsk && !chat.isAnswering && <SoftLimitQuestion limit={limit} />}
          <Composer
            field={field}
            isAnswering={chat.isAnswering}
            isReady={ask !== undefined}
            price={(text, images) => {
              const measured = quoteSizeBound(messages, text, images)
              return <QuoteLine {...{ choice, measured, answer: maxTokens, way }} />
            }}
            onAsk={onAsk}
            onStop={chat.stop}
          />
          <WayTerms way={way} />
        </div>
      </div>
    </div>
  )
}

const whys = {
  local: 'The wallet of this gateway pays for answers. Only you control it.',
  hosted: 'Your deposit pays for answers, within the limits that your wallet signs.',
} as const

/** The page of a conversation with any model of the market. */
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
