import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArguments } from './peer-model.fixture.ts'
import {
  createPeerCache,
  PEER_MODEL,
  type PeerDraw,
  type PeerOptions,
  type PeerRecord,
  type PeerRefusal,
  type PeerRequest,
  type PeerWork,
  peerChoice,
  peerDraws,
  peerPromptLogprobs,
  refusalOf,
} from './peer-work.fixture.ts'

// A local fake server for tests, with the part of vLLM's API that the engine uses.

export type VllmPeer = {
  readonly baseUrl: string
  /** Bodies of the requests for tokens or scores. */
  readonly requests: PeerRecord[]
  /** Tokens drawn for answers so far. */
  readonly drawnTokens: () => number
  /** Resolves when a client has abandoned one more request. */
  abandoned(): Promise<void>
  /** Changes later answers, until it is called with `{}`. */
  set(changed: Partial<PeerOptions>): void
  /** Closes all connections and clears all state, then listens again at the same address. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** State of a running fake server. */
type PeerState = {
  options: PeerOptions
  cache: ReturnType<typeof createPeerCache>
  drawnTokens: number
  abandon: PromiseWithResolvers<void>
  readonly requests: PeerRecord[]
}

function sendJson(response: ServerResponse, value: unknown, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof value === 'string' ? value : JSON.stringify(value))
}

function refuse(response: ServerResponse, { status, message }: PeerRefusal) {
  const type = status === 404 ? 'NotFoundError' : 'BadRequestError'
  sendJson(response, { error: { message, type, param: null, code: status } }, status)
}

function listModels({ folder, contextLength = 1024, adapters = [] }: PeerOptions) {
  const base = { id: PEER_MODEL, object: 'model', root: folder, parent: null }
  const loras = adapters.map(({ name, folder: root }) => ({ id: name, root, parent: PEER_MODEL }))
  return { object: 'list', data: [{ ...base, max_model_len: contextLength }, ...loras] }
}

const usageOf = (
  { body, options }: PeerWork,
  { outputTokens, cached }: { readonly outputTokens: number; readonly cached: number },
) => ({
  prompt_tokens: body.token_ids.length,
  completion_tokens: outputTokens,
  prompt_tokens_details:
    options.tellsCached !== false && cached > 0 ? { cached_tokens: cached } : null,
})

/** Sends an event with the test's changes; returns false if nothing more may follow. */
function sendEvent(state: PeerState, response: ServerResponse, value: PeerRecord, at: number) {
  const sent = state.options.mangle?.(value, at) ?? value
  if (sent === 'cut') response.destroy()
  if (sent === 'cut' || sent === 'hang') return false
  const text = typeof sent === 'string' ? sent : JSON.stringify(sent)
  response.write(`data: ${text}\n\n`)
  return true
}

async function stream(state: PeerState, work: PeerWork, response: ServerResponse, cached: number) {
  const { eventTokens = 1 } = state.options
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const waiting: PeerDraw[] = []
  let at = 0
  let outputTokens = 0
  for (const one of peerDraws(work)) {
    waiting.push(one)
    outputTokens++
    if (work.given) state.drawnTokens++
    if (waiting.length < eventTokens && one.finish === null) continue
    const choices = [peerChoice(waiting.splice(0))]
    if (!sendEvent(state, response, { request_id: 'r', choices }, at++)) return
    // Yields to the event loop, so that the client receives an event before the next event is
    // computed.
    await new Promise(setImmediate)
  }
  const usage = usageOf(work, { outputTokens, cached })
  if (!sendEvent(state, response, { request_id: 'r', choices: [], usage }, at)) return
  response.end('data: [DONE]\n\n')
}

async function generate(state: PeerState, body: PeerRequest, response: ServerResponse) {
  const { options, cache } = state
  const refusal = refusalOf(body, options)
  if (refusal) return refuse(response, refusal)
  const { hasProcessor = true, hasGrammars = true, adapters = [] } = options
  const { extra_args: extra, prompt_logprobs } = body.sampling_params
  const isOurs = hasProcessor && (hasGrammars || extra?.['grammar'] === undefined)
  const given = isOurs && extra ? parseArguments(extra) : undefined
  const variant = 1 + adapters.findIndex(({ name }) => name === body.model)
  const work: PeerWork = { body, options, given, model: { ...options, variant } }
  // The server has no logits of cached tokens, so a score uses no cache.
  const cached = prompt_logprobs === undefined ? cache.hit(body) : 0
  cache.add(body)
  response.on('close', () => {
    if (!response.writableFinished) state.abandon.resolve()
  })
  if (body.stream) return await stream(state, work, response, cached)
  const all = [...peerDraws(work)]
  const reply: PeerRecord = {
    request_id: 'r',
    choices: [peerChoice(all)],
    prompt_logprobs: peerPromptLogprobs(work),
    usage: usageOf(work, { outputTokens: all.length, cached }),
  }
  const sent = options.mangle?.(reply, 0) ?? reply
  if (sent === 'cut') response.destroy()
  else if (sent !== 'hang') sendJson(response, sent)
}

async function handle(state: PeerState, request: IncomingMessage, response: ServerResponse) {
  let text = ''
  for await (const chunk of request) text += chunk
  const { url } = request
  if (url === '/health') response.end()
  else if (url === '/version') sendJson(response, { version: '0.32.0' })
  else if (url === '/v1/models') sendJson(response, listModels(state.options))
  else if (url === '/inference/v1/generate' && state.options.hasGenerate !== false) {
    const body = JSON.parse(text) as PeerRequest
    state.requests.push(body)
    await generate(state, body, response)
  } else sendJson(response, { detail: 'Not Found' }, 404)
}

/** Starts a server of one model at the port `firstPort`, or at any free port if it is 0. */
export async function startVllmPeer(initial: PeerOptions, firstPort = 0): Promise<VllmPeer> {
  const state: PeerState = {
    options: initial,
    cache: createPeerCache(),
    drawnTokens: 0,
    abandon: Promise.withResolvers<void>(),
    requests: [],
  }
  const server = createServer((request, response) => void handle(state, request, response))
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen(firstPort)
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests: state.requests,
    drawnTokens: () => state.drawnTokens,
    async abandoned() {
      await state.abandon.promise
      state.abandon = Promise.withResolvers<void>()
    },
    set(changed) {
      state.options = { ...initial, ...changed }
    },
    async restart() {
      await close()
      state.cache = createPeerCache()
      await listen(port)
    },
    close,
  }
}
