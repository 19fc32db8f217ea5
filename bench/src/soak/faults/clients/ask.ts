import { readSse } from '@ostrom/engine/sse'
import type { GatewayAccess } from '../../participant-messages.ts'
import { TRY_TIMEOUT_MS } from '../limits.ts'
import type { Api, KnownQuestion } from './questions.ts'

/** Result of one attempt to ask a question. */
export type Try = {
  /**
   * `whole`: the stream had its end mark. `error`: the gateway reported an error in the stream.
   * `broken`: the stream ended without its end mark, or the attempt timed out. `refused`: the
   * gateway refused before the stream started. `unreachable`: no gateway accepted the connection.
   */
  readonly end: 'whole' | 'error' | 'broken' | 'refused' | 'unreachable'
  /** Error code of the API, name of the connection's error, or words such as `no end`. */
  readonly code?: string
  /** Received text of the answer. */
  readonly text: string
  /** Number of answer parts whose providers failed; 0 if the API does not report it. */
  readonly failedParts: number
}

const paths: Readonly<Record<Api, string>> = {
  chat: 'chat/completions',
  responses: 'responses',
  messages: 'messages',
}

/** Sends a question once over HTTP, and reads the stream. Failures are results, not errors. */
export async function askOnce(
  { url, key }: GatewayAccess,
  { api, body }: Pick<KnownQuestion, 'api' | 'body'>,
  idempotencyKey: string,
): Promise<Try> {
  let text = ''
  let failedParts = 0
  let isWhole = false
  const ended = (end: Try['end'], code?: string): Try => ({
    end,
    text,
    failedParts,
    ...(code && { code }),
  })
  try {
    const response = await fetch(`${url}/v1/${paths[api]}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        // Each question has a separate connection, so that open handles can be counted when no
        // question runs.
        connection: 'close',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TRY_TIMEOUT_MS),
    })
    if (!response.ok) return ended('refused', codeIn(await response.text()))
    if (!response.body) return ended('broken', 'no body')
    for await (const data of readSse(response.body)) {
      if (data === '[DONE]') {
        isWhole = true
        continue
      }
      const event = JSON.parse(data) as StreamEvent
      const error = event.error ?? event.response?.error
      if (error) return ended('error', error.ostrom?.code ?? error.code ?? error.type ?? 'error')
      text += deltaOf(event)
      failedParts = Math.max(failedParts, failedPartsOf(event))
      if (event.type === 'response.completed' || event.type === 'message_stop') isWhole = true
    }
  } catch (error) {
    if (isConnectionRefusal(error)) return ended('unreachable')
    return ended('broken', error instanceof Error ? error.name : 'error')
  }
  return isWhole ? ended('whole') : ended('broken', 'no end')
}

const isConnectionRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (error.cause as { readonly code?: string } | undefined)?.code === 'ECONNREFUSED'

type ApiError = {
  readonly code?: string
  readonly type?: string
  readonly ostrom?: { readonly code?: string }
}

type OstromFields = { readonly failed_parts?: readonly unknown[] }

/** Events of the three APIs, with the fields that this module reads. */
type StreamEvent = {
  readonly type?: string
  readonly error?: ApiError
  readonly ostrom?: OstromFields
  readonly response?: { readonly error?: ApiError | null; readonly ostrom?: OstromFields }
  readonly choices?: readonly { readonly delta?: { readonly content?: string | null } }[]
  readonly delta?: string | { readonly type?: string; readonly text?: string }
}

function deltaOf({ type, choices, delta }: StreamEvent): string {
  if (choices) return choices[0]?.delta?.content ?? ''
  if (type === 'response.output_text.delta' && typeof delta === 'string') return delta
  if (type === 'content_block_delta' && typeof delta === 'object') return delta.text ?? ''
  return ''
}

const failedPartsOf = ({ ostrom, response }: StreamEvent): number =>
  (ostrom?.failed_parts ?? response?.ostrom?.failed_parts ?? []).length

function codeIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { readonly error?: ApiError }
    return error?.ostrom?.code ?? error?.code ?? 'error'
  } catch {
    return 'no JSON'
  }
}
