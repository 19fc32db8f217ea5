import { OfflineError, RefusedError, refusalOf } from './client.ts'
import type { Schemas } from './operations.ts'

export type Ostrom = Schemas['Ostrom']

/** What comes of an answer while it streams. */
export type ChatEvent =
  /** A provider has begun; the question did not come before `atMs` of the gateway's clock. */
  | { readonly kind: 'begun'; readonly provider: string; readonly atMs: number }
  | { readonly kind: 'text'; readonly text: string }
  /** It had as many tokens as were asked for at most. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'paid'; readonly ostrom: Ostrom }
  | { readonly kind: 'usage'; readonly input: number; readonly output: number }

type Chunk = {
  readonly choices?: readonly {
    readonly delta?: { readonly content?: string | null }
    readonly finish_reason?: string | null
  }[]
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null
  readonly ostrom?: Ostrom | null
  readonly error?: { readonly message: string; readonly ostrom?: { readonly code: string } }
}

type Body = Schemas['ChatCompletionRequest']

/** The data of server-sent events, as they come. */
async function* dataOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = (await reader.read()) as ReadableStreamReadResult<string>
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) yield line.slice(6)
  }
}

function* eventsOf(chunk: Chunk): Generator<ChatEvent> {
  if (chunk.error) {
    const { ostrom, message } = chunk.error
    const code = ostrom?.code ?? 'internal-error'
    throw new RefusedError({ code, status: 200, message, facts: [] })
  }
  const [choice] = chunk.choices ?? []
  if (choice?.delta?.content) yield { kind: 'text', text: choice.delta.content }
  if (choice?.finish_reason === 'length') yield { kind: 'cut' }
  const { usage, ostrom } = chunk
  if (usage) yield { kind: 'usage', input: usage.prompt_tokens, output: usage.completion_tokens }
  if (ostrom) yield { kind: 'paid', ostrom }
}

/**
 * Asks a model and yields its answer as it comes. The gateway pays from its own wallet; no key is
 * in the browser.
 *
 * @throws {OfflineError | RefusedError}
 */
export async function* chat(body: Body, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const startedMs = performance.now()
  let response: Response
  try {
    response = await fetch('/api/v1/chat/completions', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, stream: true, stream_options: { include_usage: true } }),
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw new OfflineError('The gateway does not answer.')
  }
  if (!response.ok || !response.body) throw await refusalOf(response)
  const { headers } = response
  const nowMs = Date.parse(headers.get('date') ?? '') || Date.now()
  // Dates of headers are whole seconds.
  const atMs = nowMs - (performance.now() - startedMs) - 1_000
  yield { kind: 'begun', provider: headers.get('x-ostrom-provider') ?? '', atMs }
  for await (const data of dataOf(response.body)) {
    if (data !== '[DONE]') yield* eventsOf(JSON.parse(data) as Chunk)
  }
}
