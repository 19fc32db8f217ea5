import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { shortHash } from '../amount.ts'
import type { Output } from '../api/client.ts'
import { useMode, useRead, useShort, useSymbol } from '../api/queries.ts'
import { Composer } from '../conversation/composer.tsx'
import { costOf, type Message, tokensAbout } from '../conversation/conversation.ts'
import { ReceiptCheck } from '../conversation/receipt-check.tsx'
import { useChat, type Wishes } from '../conversation/use-chat.ts'
import { Amount, ProviderLink } from '../parts/facts.tsx'
import { Icon } from '../parts/icons.tsx'
import { SignedIn } from '../parts/sign-in.tsx'
import { Empty } from '../parts/states.tsx'
import { useAllow } from '../wallets/use-allow.ts'

export type ChatSearch = {
  readonly model?: string | undefined
  readonly provider?: string | undefined
}

type Offer = Output<'GET /api/model'>['offers'][number]

/** Tokens that an answer may have, unless one says otherwise. */
const ANSWER_TOKENS = 512

/** The models on offer, and the offers for the one that is chosen. */
function useChoice({ model: wanted, provider }: ChatSearch) {
  const market = useRead('GET /api/market', {
    query: { offered: 'yes', sort: 'providers', limit: '100' },
  })
  const models = market.data?.models ?? []
  const model = wanted ?? models[0]?.name
  const page = useRead('GET /api/model', { query: { name: model ?? '' } }, { enabled: !!model })
  const offers = (page.data?.offers ?? []).filter(({ presence }) => presence !== 'gone')
  const offer = offers.find((one) => one.provider === provider) ?? offers[0]
  return { models, model, offers, offer, isRead: market.data !== undefined }
}

function Pickers(props: {
  readonly choice: ReturnType<typeof useChoice>
  readonly provider: string | undefined
}): ReactNode {
  const { choice, provider } = props
  const { models, model, offers } = choice
  const navigate = useNavigate({ from: '/chat' })
  const { down } = useShort()
  const names = new Set([...(model ? [model] : []), ...models.map(({ name }) => name)])
  return (
    <div className="pickers">
      <select
        aria-label="Model"
        value={model ?? ''}
        onChange={({ target }) => void navigate({ search: { model: target.value } })}
      >
        {[...names].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="Provider"
        value={provider ?? ''}
        onChange={({ target }) =>
          void navigate({ search: { model, provider: target.value || undefined } })
        }
      >
        <option value="">Best provider</option>
        {offers.map((offer) => (
          <option key={offer.offerHash} value={offer.provider}>
            {shortHash(offer.provider)} · {down(offer.prices.output)} / M out
          </option>
        ))}
      </select>
    </div>
  )
}

function Price(props: { readonly offer: Offer | undefined; readonly tokens: number }): ReactNode {
  const symbol = useSymbol()
  const { up } = useShort()
  const { offer, tokens } = props
  if (!offer) return 'Nobody offers this model now.'
  const question = costOf(offer.prices.input, tokens)
  const most = question + costOf(offer.prices.output, ANSWER_TOKENS)
  return (
    <span title={`${ANSWER_TOKENS} tokens of answer at most`}>
      About {up(question, 2)} {symbol} to ask, at most {up(most, 2)} with the answer
    </span>
  )
}

function Paid({ message }: { readonly message: Message }): ReactNode {
  const { paid, tokens, seconds } = message
  if (!paid) return null
  return (
    <div className="paid">
      <span>
        Cost <Amount value={paid.cost} />
      </span>
      {tokens && <span>{`${tokens.input} in, ${tokens.output} out`}</span>}
      {tokens && seconds ? <span>{(tokens.output / seconds).toFixed(0)} tokens/s</span> : null}
      <span>
        by <ProviderLink id={paid.provider} />
      </span>
      <ReceiptCheck id={paid.receipt} />
    </div>
  )
}

function Bubble(props: {
  readonly message: Message
  readonly isRunning: boolean
  readonly onRetry: (() => void) | undefined
}): ReactNode {
  const { message, isRunning, onRetry } = props
  const { role, text, images = [], fault } = message
  return (
    <article className={`message message-${role}`} aria-label={role === 'user' ? 'You' : 'Answer'}>
      {images.map((url) => (
        <img key={url} src={url} alt="Attached" className="picture" />
      ))}
      <div className="message-text" aria-live={isRunning ? 'polite' : undefined}>
        {text}
        {isRunning && <span className="cursor" aria-hidden="true" />}
      </div>
      {fault && <p className="fault">{fault}</p>}
      <Paid message={message} />
      {onRetry && (
        <button type="button" className="link small" onClick={onRetry}>
          Ask again elsewhere
        </button>
      )}
    </article>
  )
}

type Chat = ReturnType<typeof useChat>

const Past = ({ chat }: { readonly chat: Chat }): ReactNode => (
  <aside className="past" aria-label="Conversations">
    <button type="button" className="button" onClick={chat.begin}>
      <Icon name="plus" /> New
    </button>
    <ul>
      {chat.all.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            className="past-title"
            aria-current={id === chat.open?.id ? 'true' : undefined}
            disabled={chat.isAnswering}
            onClick={() => chat.show(id)}
          >
            {title}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Forget “${title}”`}
            disabled={chat.isAnswering}
            onClick={() => chat.forget(id)}
          >
            <Icon name="trash" />
          </button>
        </li>
      ))}
    </ul>
    <p className="muted small">Kept in this browser alone.</p>
  </aside>
)

/** A provider other than the one that answered last. */
const otherThan = (offers: readonly Offer[], used: string | undefined) =>
  offers.find(({ provider }) => provider !== used)?.provider

function Conversation(): ReactNode {
  const search = useSearch({ from: '/chat' })
  const choice = useChoice(search)
  const allow = useAllow()
  const chat = useChat(allow.allow)
  const end = useRef<HTMLDivElement>(null)
  const messages = chat.open?.messages ?? []
  const length = messages.at(-1)?.text.length ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls as the answer grows.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [length, messages.length])
  const wishes = (provider = search.provider): Wishes | undefined =>
    choice.model ? { model: choice.model, provider, maxTokens: ANSWER_TOKENS } : undefined
  const onAsk = (text: string, images: readonly string[]) => {
    const wanted = wishes()
    if (wanted) void chat.ask([...messages, chat.question(text, images)], wanted)
  }
  const used = messages.at(-1)?.paid?.provider ?? search.provider
  const other = otherThan(choice.offers, used)
  const retry = () => {
    const wanted = wishes(other)
    if (wanted) void chat.ask(messages.slice(0, -1), wanted)
  }
  const canRetry = !chat.isAnswering && other && messages.at(-1)?.role === 'assistant'
  return (
    <div className="chat">
      <Past chat={chat} />
      <div className="chat-main">
        <Pickers choice={choice} provider={search.provider} />
        <div className="messages">
          {messages.length === 0 && (
            <Empty
              title={choice.isRead && !choice.model ? 'No model is on offer' : 'Ask something'}
            >
              {choice.isRead && !choice.model ? (
                <Link to="/">Look at the market</Link>
              ) : (
                <>
                  The answer streams from an independent provider, is paid by the token, and comes
                  with a receipt that you can check.
                </>
              )}
            </Empty>
          )}
          {messages.map((message, index) => {
            const isLast = index === messages.length - 1
            const isRunning = isLast && chat.isAnswering
            const onRetry = isLast && canRetry ? retry : undefined
            return <Bubble key={message.id} {...{ message, isRunning, onRetry }} />
          })}
          {allow.isAsking && (
            <p role="status" className="muted">
              Look at the wallet: it asks you to allow a session with this provider. One signature
              is enough for many answers.
            </p>
          )}
          <div ref={end} />
        </div>
        <Composer
          isAnswering={chat.isAnswering}
          isReady={choice.model !== undefined}
          price={(text) => <Price offer={choice.offer} tokens={tokensAbout(messages, text)} />}
          onAsk={onAsk}
          onStop={chat.stop}
        />
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
