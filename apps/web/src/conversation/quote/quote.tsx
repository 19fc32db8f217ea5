import { Amount } from '@ostrom/protocol'
import type { QueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue } from 'react'
import { ApiError, type ApiOutput } from '../../api/client.ts'
import { readOptions, useRead, useUnit } from '../../api/queries.ts'
import { type ChatOptions, INSUFFICIENT_FUNDS, insufficientFundsText } from '../answer.ts'
import type { QuoteSize } from '../conversation.ts'
import type { ModelSelection } from './model-selection.tsx'
import type { QuestionWay } from './question-way.tsx'

type AnswerRequirements = Pick<ChatOptions, 'model' | 'provider' | 'verification' | 'maxTokens'>

type QuoteInput = AnswerRequirements & {
  /** How the question is asked. */
  readonly way: QuestionWay
}

/**
 * Returns what a question requires of its answer, as far as the cost depends on it. The gateway
 * alone chooses the provider of a sealed question.
 */
export const requirementsOf = (
  { provider, verification }: Pick<ModelSelection, 'provider' | 'verification'>,
  { model, maxTokens, way }: Pick<QuoteInput, 'model' | 'maxTokens' | 'way'>,
): AnswerRequirements =>
  way === 'sealed' ? { model, maxTokens } : { model, maxTokens, provider, verification }

const queryOf = (
  { way, model, provider, verification, maxTokens }: QuoteInput,
  { inputTokens, images }: QuoteSize,
) => ({
  way,
  model,
  inputTokens: `${inputTokens}`,
  images: `${images}`,
  maxTokens: `${maxTokens}`,
  ...(provider && { provider }),
  ...(verification && { verification }),
})

/**
 * Returns the highest cost of an answer by the shown quote, including what other providers may cost
 * that continue it after failures; reads the quote if it was not read yet. The limit is sent with
 * the question, so that the shown amounts bind every provider that may answer.
 *
 * @returns `undefined` if no quote is available: then the page shows none either.
 */
export async function quotedCostMax(
  client: QueryClient,
  asked: QuoteInput,
  measured: QuoteSize,
): Promise<string | undefined> {
  const input = { query: queryOf(asked, measured) }
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
  readonly way: QuestionWay
}): ReactNode {
  const { choice, way, answer } = props
  const { model = '', isRead } = choice
  const { inputTokens, images } = useDeferredValue(props.measured)
  const wishes = requirementsOf(choice, { model, maxTokens: answer, way })
  const query = queryOf({ ...wishes, way }, { inputTokens, images })
  const isUnsealable = way === 'sealed' && images > 0
  const enabled = model !== '' && !isUnsealable
  const quote = useRead('GET /api/wallet/quote', { query }, { enabled })
  if (!isRead || model === '') return null
  if (isUnsealable) return 'Sealed questions have no images.'
  const { provider } = wishes
  if (!(provider ? choice.offer : choice.offers[0])) {
    return provider
      ? 'This provider no longer offers the model.'
      : 'No provider offers this model now.'
  }
  if (quote.error instanceof ApiError) return <Refused error={quote.error} />
  if (!quote.data) return null
  return (
    <span title={`For at most ${answer} output tokens, at the highest eligible price`}>
      At most <Most quote={quote.data} /> with the answer
      {quote.data.failuresMax !== '0' && <MostWithFailures quote={quote.data} />}
      {way === 'proxy' && ', tickets included'}
    </span>
  )
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
