import { type PromptProgress, parsePromptProgress, readSse } from '@ostrom/engine/sse'
import { ApiError, apiErrorOf, GatewayUnreachableError } from './client.ts'
import type { Schemas } from './operations.ts'

export type AnswerDetails = Schemas['Ostrom']

/** Events of an answer while it streams. */
export type ChatEvent =
  /** A provider has begun, or processes a long prompt; its account may be known only at the end. */
  | { readonly kind: 'begun'; readonly provider: string | undefined }
  | { readonly kind: 'reasoning'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** The answer ended because it reached the requested maximum of tokens or cost. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'paid'; readonly ostrom: AnswerDetails }
  /** This page seals the question with the provider's key, which `source` read on the chain. */
  | { readonly kind: 'sealed'; readonly source: 'wallet' | 'gateway' }
  /** The payment of an answer whose receipt this page has checked. */
  | {
      readonly kind: 'sealed-paid'
      readonly payment: Pick<AnswerDetails, 'cost' | 'fee' | 'provider'> & {
        readonly receipt: string
        readonly asset: string
      }
    }
  /** The payment for a sealed answer that was interrupted. */
  | {
      readonly kind: 'interrupted'
      readonly cost: string
      readonly asset: string
      readonly tokens: number
    }
  | { readonly kind: 'usage'; readonly input: number; readonly output: number }

type Chunk = {
  readonly choices?: readonly {
    readonly delta?: {
      readonly content?: string | null
      readonly reasoning_content?: string | null
    }
    readonly finish_reason?: string | null
  }[]
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null
  readonly ostrom?: AnswerDetails | null
  readonly error?: { readonly message: string; readonly ostrom?: { readonly code: string } }
}

type ChatRequestBody = Schemas['ChatCompletionRequest']

const unreadable = (message: string) =>
  new ApiError({ code: 'internal-error', status: 200, message, details: [] })

/** The JSON events of the gateway's stream. */
async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  onComment: (comment: string) => void,
): AsyncGenerator<Chunk> {
  try {
    for await (const data of readSse(body, { onComment })) {
      if (data !== '[DONE]') yield JSON.parse(data) as Chunk
    }
  } catch (error) {
    if (error instanceof RangeError) throw unreadable('An event of the answer is too long.')
    if (error instanceof SyntaxError) throw unreadable('An event of the answer is not JSON.')
    throw error
  }
}

function* eventsOf(chunk: Chunk): Generator<ChatEvent> {
  if (chunk.error) {
    const { ostrom, message } = chunk.error
    const code = ostrom?.code ?? 'internal-error'
    throw new ApiError({ code, status: 200, message, details: [] })
  }
  const [choice] = chunk.choices ?? []
  const { reasoning_content: reasoning } = choice?.delta ?? {}
  if (reasoning) yield { kind: 'reasoning', text: reasoning }
  if (choice?.delta?.content) yield { kind: 'text', text: choice.delta.content }
  if (choice?.finish_reason === 'length') yield { kind: 'cut' }
  const { usage, ostrom } = chunk
  if (usage) yield { kind: 'usage', input: usage.prompt_tokens, output: usage.completion_tokens }
  if (ostrom) yield { kind: 'paid', ostrom }
}

/** A question, and the id by which the page later finds its cost. */
export type ChatRequest = {
  readonly body: ChatRequestBody
  /** Id that the gateway stores with the cost of the answer. */
  readonly id: string
  readonly signal: AbortSignal
  /** Receives the progress of a long prompt, before the answer begins. */
  readonly onProgress?: (progress: PromptProgress) => void
}

/**
 * Sends a question to a model and yields its answer as it arrives. The gateway signs the vouchers,
 * so this page needs no key.
 *
 * @throws {GatewayUnreachableError | ApiError}
 */
export async function* chat(request: ChatRequest): AsyncGenerator<ChatEvent> {
  const { body, id, signal, onProgress } = request
  let response: Response
  try {
    response = await fetch('/api/v1/chat/completions', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-client-request-id': id },
      body: JSON.stringify({ ...body, stream: true, stream_options: { include_usage: true } }),
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new GatewayUnreachableError('The gateway does not answer.')
  }
  if (!response.ok || !response.body) throw await apiErrorOf(response)
  yield { kind: 'begun', provider: response.headers.get('x-ostrom-provider') ?? undefined }
  const onComment = (comment: string): void => {
    const progress = parsePromptProgress(comment)
    if (progress) onProgress?.(progress)
  }
  for await (const chunk of chunksOf(response.body, onComment)) yield* eventsOf(chunk)
}
