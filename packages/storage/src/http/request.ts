/** The part of `fetch` that the sources need, so that tests and browsers can give their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Asks for bytes as they are. Texts of errors leave out the URL, which may hold a token. */
export async function get(
  fetch: Fetch,
  url: string,
  { signal, headers = {} }: { signal: AbortSignal; headers?: Record<string, string> },
): Promise<Response> {
  let response: Response
  try {
    // Compressed answers would make ranges and sizes mean something else.
    response = await fetch(url, { signal, headers: { 'accept-encoding': 'identity', ...headers } })
  } catch (error) {
    signal.throwIfAborted()
    const cause = (error as { cause?: { code?: string; message?: string } }).cause
    throw new Error(cause?.code ?? cause?.message ?? 'the request failed', { cause: error })
  }
  if (response.ok) return response
  await response.body?.cancel()
  throw new Error(`answered with status ${response.status}`)
}

/** Streams a body. A body that is left early is cancelled, which closes its connection. */
export async function* stream(response: Response): AsyncGenerator<Uint8Array> {
  if (!response.body) return
  yield* response.body
}

/**
 * Streams exactly one range of a URL.
 *
 * @throws {Error} The server answered with another range, or does not know ranges.
 */
export async function* range(
  fetch: Fetch,
  url: string,
  { offset, length, signal }: { offset: number; length: number; signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  if (length === 0) return
  const headers = { range: `bytes=${offset}-${offset + length - 1}` }
  const response = await get(fetch, url, { signal, headers })
  const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1]
  const fits = response.status === 206 ? Number(start) === offset : offset === 0
  if (!fits) {
    await response.body?.cancel()
    throw new Error('the server does not give the range that was asked for')
  }
  // A server without ranges gives the whole file from its start: its first part is used.
  let left = length
  for await (const piece of stream(response)) {
    yield left < piece.length ? piece.subarray(0, left) : piece
    left -= piece.length
    if (left <= 0) return
  }
}
