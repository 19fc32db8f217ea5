import type { Body, Name, Output, Query } from './operations.ts'

/** What the gateway refuses, with its stable code. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly code: string
  readonly status: number
  readonly facts: readonly string[]

  constructor(options: {
    readonly code: string
    readonly status: number
    readonly message: string
    readonly facts: readonly string[]
  }) {
    super(options.message)
    this.code = options.code
    this.status = options.status
    this.facts = options.facts
  }
}

/** The gateway cannot be reached. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

/** What an operation takes; nothing where it takes nothing. */
export type Input<N extends Name> = (Query<N> extends undefined
  ? { readonly query?: undefined }
  : { readonly query: Query<N> }) &
  (Body<N> extends undefined ? { readonly body?: undefined } : { readonly body: Body<N> })

export type { Output }

const queryText = (query: object): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

/** Reads why the gateway refused; its answer may come from something between, in another form. */
export async function refusalOf(response: Response): Promise<RefusedError> {
  const told = (await response.json().catch(() => ({}))) as {
    error?: {
      code?: string
      message?: string
      facts?: readonly string[]
      /** Beside OpenAI's code, where the API itself answered. */
      ostrom?: { code?: string }
    }
  }
  const { message, facts = [], ostrom } = told.error ?? {}
  const { status } = response
  const code = ostrom?.code ?? told.error?.code ?? `http-${status}`
  return new RefusedError({ code, status, message: message ?? 'The gateway refused.', facts })
}

/** Milliseconds after which a reading is given up: a gateway that hangs does not answer. */
const READ_MS = 30_000

/** What ends a request. What changes something is waited for as long as the chain takes. */
function limited(method: string, signal: AbortSignal | undefined): AbortSignal | null {
  if (method !== 'GET') return signal ?? null
  const late = AbortSignal.timeout(READ_MS)
  return signal ? AbortSignal.any([signal, late]) : late
}

/**
 * Asks the gateway one of its own endpoints, with types from its OpenAPI document.
 *
 * @throws {OfflineError} Nobody answers.
 * @throws {RefusedError} With the gateway's own code.
 */
export async function ask<N extends Name>(
  name: N,
  ...[input, signal]: Input<N> extends { query?: undefined; body?: undefined }
    ? [input?: Input<N>, signal?: AbortSignal]
    : [input: Input<N>, signal?: AbortSignal]
): Promise<Output<N>> {
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
    throw new OfflineError('The gateway does not answer.')
  }
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as Output<N>
}
