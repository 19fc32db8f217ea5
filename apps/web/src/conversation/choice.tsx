import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { shortHash } from '../amount.ts'
import { useRead, useShort, useSymbol } from '../api/queries.ts'
import { lengths } from './answer-tokens.ts'
import { costOf } from './conversation.ts'

/** The models on offer, and the offers for the one that is chosen. */
export function useChoice({ model: wanted, provider }: useChoice.Wanted) {
  const market = useRead('GET /api/market', {
    query: { offered: 'yes', sort: 'providers', limit: '100' },
  })
  const models = market.data?.models ?? []
  const model = wanted ?? models[0]?.name
  const page = useRead('GET /api/model', { query: { name: model ?? '' } }, { enabled: !!model })
  const offers = (page.data?.offers ?? []).filter(({ presence }) => presence !== 'gone')
  const offer = provider ? offers.find((one) => one.provider === provider) : offers[0]
  const isRead = market.data !== undefined && (!model || page.data !== undefined)
  const error = market.data ? undefined : market.error
  const retry = () => void market.refetch()
  return { models, model, provider, offers, offer, isRead, error, retry }
}

export declare namespace useChoice {
  type Wanted = { readonly model?: string | undefined; readonly provider?: string | undefined }
}

export type Choice = ReturnType<typeof useChoice>

/** Who is asked, for which model, and for how long an answer. */
export function Pickers(props: {
  readonly choice: Choice
  readonly tokens: number
  readonly onTokens: (tokens: number) => void
}): ReactNode {
  const { choice, tokens, onTokens } = props
  const { models, model, provider, offers, offer, isRead } = choice
  const navigate = useNavigate({ from: '/chat' })
  const { down } = useShort()
  const symbol = useSymbol()
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
        {provider && !offer && (
          <option value={provider}>
            {shortHash(provider)}
            {isRead && ' · gone'}
          </option>
        )}
        {offers.map((one) => (
          <option key={one.offerHash} value={one.provider}>
            {shortHash(one.provider)} · {down(one.prices.output)} {symbol} / M tokens
          </option>
        ))}
      </select>
      <select
        aria-label="Length of answers"
        value={tokens}
        onChange={({ target }) => onTokens(Number(target.value))}
      >
        {lengths.map((length) => (
          <option key={length} value={length}>
            Up to {length} tokens
          </option>
        ))}
      </select>
    </div>
  )
}

/** What a question would cost, and its answer at most. */
export function Price(props: {
  readonly choice: Choice
  /** Tokens of the question, about. */
  readonly question: number
  /** Tokens of the answer, at most. */
  readonly answer: number
}): ReactNode {
  const symbol = useSymbol()
  const { up } = useShort()
  const { choice, question, answer } = props
  const { offer, provider, isRead } = choice
  if (!isRead) return null
  if (!offer) return provider ? 'This provider is gone.' : 'Nobody offers this model now.'
  const asked = costOf(offer.prices.input, question)
  const most = asked + costOf(offer.prices.output, answer)
  return (
    <span title={`${answer} tokens of answer at most`}>
      <span className="where-wide">
        About {up(asked, 2)} {symbol} to ask,{' '}
      </span>
      at most {up(most, 2)} {symbol} with the answer
    </span>
  )
}
