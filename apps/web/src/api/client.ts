import type { ApiOutput, Body, OperationName, Query } from './operations.ts'

/** A refusal of the gateway, with its stable code. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly status: number
  readonly details: readonly string[]

  constructor(options: {
    readonly code: string
    readonly status: number
    readonly message: string
    readonly details: readonly string[]
  }) {
    super(options.message)
    this.code = options.code
    this.status = options.status
    this.details = options.details
  }
}

/** The gateway cannot be reached. */
export class GatewayUnreachableError extends Error {
  override readonly name = 'GatewayUnreachableError'
}

/** Input of an operation; empty for an operation without input. */
export type ApiInput<N extends OperationName> = (Query<N> extends undefined
  ? { readonly query?: undefined }
  : { readonly query: Query<N> }) &
  (Body<N> extends undefined ? { readonly body?: undefined } : { readonly body: Body<N> })

export type { ApiOutput }

const queryText = (query: object): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

/** Reads the reason of a refusal; a proxy in between may have sent a response in another form. */
export async function apiErrorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as {
    error?: {
      code?: string
      message?: string
      details?: readonly string[]
      /** Error of the gateway, in addition to OpenAI's fields; absent in a proxy's response. */
      ostrom?: { code?: string }
    }
  }
  const { message, details = [], ostrom } = body.error ?? {}
  const { status } = response
  const code = ostrom?.code ?? body.error?.code ?? `http-${status}`
  return new ApiError({ code, status, message: message ?? 'The gateway refused.', details })
}

/**
 * Milliseconds after which a read request is aborted, because a gateway that hangs does not answer.
 */
const READ_MS = 30_000

/**
 * Returns the signal that ends a request. Only reads have a time limit: a request that changes data
 * may wait for the chain.
 */
function limited(method: string, signal: AbortSignal | undefined): AbortSignal | null {
  if (method !== 'GET') return signal ?? null
  const late = AbortSignal.timeout(READ_MS)
  return signal ? AbortSignal.any([signal, late]) : late
}

/**
 * Calls one of the gateway's own endpoints, with types from its OpenAPI document.
 *
 * @throws {GatewayUnreachableError} The gateway does not answer.
 * @throws {ApiError} With the gateway's own code.
 */
export async function callApi<N extends OperationName>(
  name: N,
  ...[input, signal]: ApiInput<N> extends { query?: undefined; body?: undefined }
    ? [input?: ApiInput<N>, signal?: AbortSignal]
    : [input: ApiInput<N>, signal?: AbortSignal]
): Promise<ApiOutput<N>> {
  const [method = 'GET', path = '/'] = name.split(' ')
  const { query, body } = (input ?? {}) as { query?: object; body?: unknown }
  let response: Response
  try {
    response = await fetch(path + queryText(query ?? {}), {
      method,
      credentials: 'same-origin',
      signal: limited(method, signal),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new GatewayUnreachableError('The gateway does not answer.')
  }
  if (!response.ok) throw await apiErrorOf(response)
  return (await response.json()) as ApiOutput<N>
}
