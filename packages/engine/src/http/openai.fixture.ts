import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Inference, Seed } from '@ostrom/protocol'
import type { LoadedModel } from '../engine.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

// A real HTTP server of the OpenAI API on this machine, over another engine; and a server that
// replays given bytes. For tests of the http engine.

export type OpenAiFixture = {
  /** Base of the API. */
  readonly baseUrl: string
  /** Bodies of the requests so far, parsed. */
  readonly requests: readonly Record<string, unknown>[]
  close(): Promise<void>
}

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => Promise<void>

async function serve(handler: Handler): Promise<OpenAiFixture> {
  const requests: Record<string, unknown>[] = []
  const server: Server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (body !== '') requests.push(JSON.parse(body))
    await handler(request, body, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

type CompletionBody = {
  readonly messages?: readonly Inference.ChatMessage[]
  readonly prompt?: string
  readonly max_tokens: number
  readonly stop?: readonly string[]
}

async function answer(served: FixtureModel, body: CompletionBody, response: ServerResponse) {
  const { model, tokenizer } = served
  const gone = new AbortController()
  response.on('close', () => gone.abort(new Error('gone')))
  const chat = body.messages !== undefined
  const prompt = body.messages
    ? ({ kind: 'messages', messages: body.messages } as const)
    : ({ kind: 'text', text: body.prompt ?? '' } as const)
  const decoder = tokenizer.decodeStream()
  const say = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`)
  const choice = (text: string, finish: string | null) => ({
    choices: [
      { index: 0, ...(chat ? { delta: { content: text } } : { text }), finish_reason: finish },
    ],
  })
  const plain = { topP: 1, topK: 0, frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }
  const pieces = model.generate({
    prompt,
    sampler: { temperature: 0, ...plain },
    seed: Seed.deriveFromUser(1n),
    maxTokens: body.max_tokens,
    stop: body.stop ?? [],
    logprobs: 0,
    prefillTokens: 512,
    signal: gone.signal,
  })
  try {
    for await (const piece of pieces) {
      if (piece.kind === 'tokens') {
        say(choice(decoder.push(piece.ids), null))
        response.write(': keepalive\n\n')
      } else if (piece.kind === 'end') {
        say(choice(decoder.end(), piece.finish))
        const usage = { prompt_tokens: piece.inputTokens, completion_tokens: piece.outputTokens }
        say({ choices: [], usage })
        response.end('data: [DONE]\n\n')
      } else if (!response.headersSent) {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
      }
    }
  } catch {
    response.destroy()
  }
}

async function embed({ model }: FixtureModel, body: { input: string[] }, response: ServerResponse) {
  const data: unknown[] = []
  const { signal } = new AbortController()
  for await (const vector of model.embed!({
    prompt: { kind: 'embed-texts', inputs: body.input },
    signal,
  })) {
    // The embeddings are out of order, which servers may do.
    data.unshift({ object: 'embedding', index: data.length, embedding: [...vector] })
  }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ object: 'list', data }))
}

/** A model that returns token ids, and the tokenizer that turns them into text. */
export type FixtureModel = { readonly model: LoadedModel; readonly tokenizer: Tokenizer }

/** Starts a server of one model with the name `echo`. */
export const startOpenAiFixture = (served: FixtureModel): Promise<OpenAiFixture> =>
  serve(async (request, body, response) => {
    if (request.url === '/v1/models') {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ object: 'list', data: [{ id: 'echo', max_model_len: 512 }] }))
    } else if (request.url === '/v1/embeddings') {
      await embed(served, JSON.parse(body), response)
    } else await answer(served, JSON.parse(body), response)
  })

export type ReplayReply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Parts of the reply, sent in order, each in a separate write. */
  readonly chunks: readonly (string | Uint8Array)[]
  /** `cut` destroys the connection after the chunks, `hang` leaves it open. */
  readonly end?: 'cut' | 'hang'
}

/** Starts a server that answers all requests except `/models` with the same bytes. */
export function startReplayFixture(reply: ReplayReply): Promise<OpenAiFixture> {
  return serve(async (request, _, response) => {
    if (request.url === '/v1/models') {
      response.writeHead(404).end()
      return
    }
    response.writeHead(reply.status ?? 200, reply.headers ?? {})
    for (const chunk of reply.chunks) {
      await new Promise((resolve) => response.write(chunk, resolve))
    }
    if (reply.end === 'cut') response.destroy()
    else if (reply.end !== 'hang') response.end()
  })
}
