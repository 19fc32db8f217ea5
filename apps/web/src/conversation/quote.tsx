import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue } from 'react'
import { RefusedError } from '../api/client.ts'
import { useRead, useShort, useSymbol } from '../api/queries.ts'
import { Amount } from '../parts/facts.tsx'
import { NO_MONEY } from './answer.ts'
import type { Choice } from './choice.tsx'
import type { Measured } from './conversation.ts'

/** What an answer can cost at most, whoever of those that may be asked gives it. */
export function Price(props: {
  readonly choice: Choice
  readonly measured: Measured
  /** Tokens of the answer, at most. */
  readonly answer: number
}): ReactNode {
  const symbol = useSymbol()
  const { up } = useShort()
  const { model, provider, offer, verification, isRead } = props.choice
  const { inputTokens, images } = useDeferredValue(props.measured)
  const query = {
    ...{ model: model ?? '', inputTokens: `${inputTokens}`, images: `${images}` },
    ...{ maxTokens: `${props.answer}`, ...(provider && { provider }) },
    ...(verification && { verification }),
  }
  const quote = useRead('GET /api/wallet/quote', { query }, { enabled: model !== undefined })
  if (!isRead || model === undefined) return null
  if (!offer) return provider ? 'This provider is gone.' : 'Nobody offers this model now.'
  if (quote.error instanceof RefusedError) {
    return quote.error.code === NO_MONEY ? <Short /> : refusedWords(quote.error)
  }
  if (!quote.data) return null
  return (
    <span title={`As many as ${props.answer} tokens of answer, at the dearest that may be asked`}>
      At most {up(quote.data.most, 2)} {symbol} with the answer
    </span>
  )
}

/** Said before anything is asked: what there is, and where more is put in. */
function Short(): ReactNode {
  const wallet = useRead('GET /api/wallet', {})
  return (
    <>
      The balance does not cover an answer
      {wallet.data && (
        <>
          : <Amount value={wallet.data.available} /> is available
        </>
      )}
      . <Link to="/wallet">Deposit</Link>
    </>
  )
}

const words: Readonly<Record<string, string>> = {
  'no-provider': 'Nobody can answer with this model now.',
  'preference-unsupported': 'No provider of this model is what is asked for.',
  'session-needed': 'A wallet is asked before the first answer.',
}

const refusedWords = ({ code, message }: RefusedError): string => words[code] ?? message
