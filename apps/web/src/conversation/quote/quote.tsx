import { Amount } from '@ostrom/protocol'
import type { QueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue } from 'react'
import { ApiError, type ApiOutput } from '../../api/client.ts'
import { readOptions, useDefaultAsset, useRead, useUnit } from '../../api/queries.ts'
import { type ChatOptions, INSUFFICIENT_FUNDS, insufficientFundsText } from '../answer.ts'
import type { QuoteSize } from '../conversation.ts'
import type { ModelSelection } from './model-selection.tsx'
import type { QuestionWay } from './question-way.tsx'
import { sealedCostMax } from './sealed-quote.ts'

type QuoteInput = Pick<ChatOptions, 'model' | 'provider' | 'verification' | 'maxTokens'>

const queryOf = (wishes: QuoteInput, { inputTokens, images }: QuoteSize) => {
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
 * Returns the highest cost of an answer by the shown quote, including what other providers may cost
 * that continue it after failures; reads the quote if it was not read yet. The limit is sent with
 * the question, so that the shown amounts bind every provider that may answer.
 *
 * @returns `undefined` if no quote is available: then the page shows none either.
 */
export async function quotedCostMax(
  client: QueryClient,
  wishes: QuoteInput,
  measured: QuoteSize,
): Promise<string | undefined> {
  const input = { query: queryOf(wishes, measured) }
  const quote = client.ensureQueryData(readOptions('GET /api/wallet/quote', input))
  const read = await quote.catch(() => undefined)
  return read && `${withFailures(read)}`
}

type Quote = ApiOutput<'GET /api/wallet/quote'>

/** Returns the highest cost if providers fail and others continue the answer, in base units. */
const withFailures = ({ costMax, failuresMax }: Quote): bigint =>
  BigInt(costMax) + BigInt(failuresMax)

/** Shows the highest cost of an answer, over all providers that the gateway may ask. */
export function QuoteLine(props: {
  readonly choice: ModelSelection
  readonly measured: QuoteSize
  /** Tokens of the answer, at most. */
  readonly answer: number
  /** How the question is asked. */
  readonly way: QuestionWay
}): ReactNode {
  const { model, provider, offer, verification, isRead } = props.choice
  const { way } = props
  const { inputTokens, images } = useDeferredValue(props.measured)
  const wishes = { model: model ?? '', provider, verification, maxTokens: props.answer }
  const query = queryOf(wishes, { inputTokens, images })
  const quote = useRead('GET /api/wallet/quote', { query }, { enabled: model !== undefined })
  if (!isRead || model === undefined) return null
  if (!offer)
    return provider
      ? 'This provider no longer offers the model.'
      : 'No provider offers this model now.'
  if (quote.error instanceof ApiError) return <Refused error={quote.error} />
  if (!quote.data) return null
  return (
    <span title={`For at most ${props.answer} output tokens, at the highest eligible price`}>
      At most <Most quote={quote.data} /> with the answer
      {quote.data.failuresMax !== '0' && <MostWithFailures quote={quote.data} />}
      {way === 'proxy' && ', before what tickets add'}
    </span>
  )
}

/** The maximum cost of a sealed answer, at any provider that the gateway may choose. */
export function SealedQuote(props: {
  readonly choice: ModelSelection
  readonly measured: QuoteSize
  readonly answer: number
}): ReactNode {
  const { choice, measured, answer } = props
  const asset = useDefaultAsset()
  const unit = useUnit(asset)
  if (!choice.isRead || choice.model === undefined) return null
  if (measured.images > 0) return 'Sealed questions have no images.'
  const most = sealedCostMax(choice.offers, asset, { ...measured, maxTokens: answer })
  if (most === undefined) return 'No provider offers this model now.'
  return `At most ${Amount.formatUp(most, unit)} with the answer`
}

const words: Readonly<Record<string, string>> = {
  'no-provider': 'No provider can answer with this model now.',
  'constraints-unsatisfied': 'No provider of this model meets the constraints.',
  'session-required': 'Your wallet asks for a signature before the first answer.',
}

const Most = ({ quote }: { readonly quote: Quote }): ReactNode =>
  Amount.formatUp(BigInt(quote.costMax), useUnit(quote.asset))

const MostWithFailures = ({ quote }: { readonly quote: Quote }): ReactNode =>
  `, or ${Amount.formatUp(withFailures(quote), useUnit(quote.asset))} if providers fail`

/** Shows why the question cannot be asked now. If money is missing, links to a deposit. */
function Refused({ error }: { readonly error: ApiError }): ReactNode {
  const { code, message, details } = error
  if (code !== INSUFFICIENT_FUNDS) return words[code] ?? message
  return (
    <>
      {insufficientFundsText(details)} <Link to="/wallet">Deposit</Link>
    </>
  )
}
