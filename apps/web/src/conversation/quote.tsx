import { Amount } from '@ostrom/protocol'
import type { QueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue } from 'react'
import { type Output, RefusedError } from '../api/client.ts'
import { readOptions, useRead, useUnit } from '../api/queries.ts'
import { NO_MONEY, shortOf, type Wishes } from './answer.ts'
import type { Choice } from './choice.tsx'
import type { Measured } from './conversation.ts'

type Quoted = Pick<Wishes, 'model' | 'provider' | 'verification' | 'maxTokens'>

const queryOf = (wishes: Quoted, { inputTokens, images }: Measured) => {
  const { model, provider, verification, maxTokens } = wishes
  return {
    model,
    inputTokens: `${inputTokens}`,
    images: `${images}`,
    maxTokens: `${maxTokens}`,
    ...(provider && { provider }),
    ...(verification && { verification }),
  }
}

/**
 * The most that an answer costs by the quote that the page shows; read where it was not yet. It
 * goes with the question, so that "At most" binds whoever answers.
 *
 * @returns `undefined` where no quote can be had: then none is shown either.
 */
export async function shownMost(
  client: QueryClient,
  wishes: Quoted,
  measured: Measured,
): Promise<string | undefined> {
  const input = { query: queryOf(wishes, measured) }
  const quote = client.ensureQueryData(readOptions('GET /api/wallet/quote', input))
  return (await quote.catch(() => undefined))?.most
}

/** What an answer can cost at most, whoever of those that may be asked gives it. */
export function Price(props: {
  readonly choice: Choice
  readonly measured: Measured
  /** Tokens of the answer, at most. */
  readonly answer: number
}): ReactNode {
  const { model, provider, offer, verification, isRead } = props.choice
  const { inputTokens, images } = useDeferredValue(props.measured)
  const wishes = { model: model ?? '', provider, verification, maxTokens: props.answer }
  const query = queryOf(wishes, { inputTokens, images })
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
