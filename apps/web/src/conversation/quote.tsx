import { Amount } from '@ostrom/protocol'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue } from 'react'
import { type Output, RefusedError } from '../api/client.ts'
import { useRead, useUnit } from '../api/queries.ts'
import { NO_MONEY, shortOf } from './answer.ts'
import type { Choice } from './choice.tsx'
import type { Measured } from './conversation.ts'

/** What an answer can cost at most, whoever of those that may be asked gives it. */
export function Price(props: {
  readonly choice: Choice
  readonly measured: Measured
  /** Tokens of the answer, at most. */
  readonly answer: number
}): ReactNode {
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
  if (quote.error instanceof RefusedError) return <Refused error={quote.error} />
  if (!quote.data) return null
  return (
    <span title={`As many as ${props.answer} tokens of answer, at the dearest that may be asked`}>
      At most <Most quote={quote.data} /> with the answer
    </span>
  )
}

const words: Readonly<Record<string, string>> = {
  'no-provider': 'Nobody can answer with this model now.',
  'preference-unsupported': 'No provider of this model is what is asked for.',
  'session-needed': 'A wallet is asked before the first answer.',
}

const Most = ({ quote }: { readonly quote: Output<'GET /api/wallet/quote'> }): ReactNode =>
  Amount.up(BigInt(quote.most), useUnit(quote.asset))

/** Why nothing can be asked as it stands; what is missing of money, and where it is deposited. */
function Refused({ error }: { readonly error: RefusedError }): ReactNode {
  const { code, message, facts } = error
  if (code !== NO_MONEY) return words[code] ?? message
  return (
    <>
      {shortOf(facts)} <Link to="/wallet">Deposit</Link>
    </>
  )
}
