import { OpenAPIHono } from '@hono/zod-openapi'
import { createLocalHost, type TokenizerHost } from '@ostrom/engine/tokenizer'
import {
  type AccountId,
  type Amount,
  BaseError,
  type Clock,
  Hex,
  type Log,
  type RandomBytes,
} from '@ostrom/protocol'
import { silentLog, systemClock, systemRandom } from '@ostrom/protocol/system'
import type { StateStore } from '@ostrom/state'
import { createBatchStore } from '../batches/batch-store.ts'
import type { FileBytes } from '../batches/file-bytes.ts'
import type { FileReading } from '../batches/file-reading.ts'
import type { AskLine } from '../batches/run-batch.ts'
import type { BlindSessions } from '../blind/blind-sessions.ts'
import { createIdempotencyCache, type IdempotencyCache } from '../idempotency/index.ts'
import type { InferenceService } from '../inference/inference-service.ts'
import { type ApiKeyStore, createApiKeyStore } from '../keys/index.ts'
import { createResponseStore, type ResponseStore } from '../stored-responses/response-store.ts'
import type { AnswerRun } from './answers/answer-run.ts'
import { createAskLine } from './batches/ask-line.ts'
import { createBatchRoutes } from './batches/routes.ts'
import { createBlindRoutes } from './blind/routes.ts'
import { parseChat } from './chat/request.ts'
import { parseCompletion } from './completions/request.ts'
import { parseEmbedding } from './embeddings/request.ts'
import { RouteUnknownError } from './errors.ts'
import { failureResponse, isMessages } from './failure-response.ts'
import { authenticate, createModelCardCache, type HttpContext } from './http-context.ts'
import { httpFailureOf, nameOf } from './http-failure.ts'
import { parseImages } from './images/request.ts'
import { corsHeaders, preflight } from './incoming/cors.ts'
import { createTransfers, type Transfers } from './incoming/transfers.ts'
import { createInferenceHandler, type InferenceEndpoint } from './inference-handler.ts'
import { messagesModel, messagesModels } from './messages/models.ts'
import { parseCountTokens, parseMessages } from './messages/request.ts'
import { getModel, listModels } from './model-list.ts'
import { type OpenApiDocument, openapi } from './openapi/openapi.ts'
import { PAGE_POLICY, renderPage } from './page.ts'
import { noteOf } from './path-notes.ts'
import { contentsOf } from './receipt-contents.ts'
import { parseCompaction } from './responses/compaction.ts'
import { parseInputTokens } from './responses/input-tokens.ts'
import { parseResponses } from './responses/request.ts'
import { createStoredRoutes } from './responses/stored-routes.ts'
import {
  type HonoApp,
  type HonoContext,
  type RequestInfo,
  type RouteHandler,
  route,
  routeMethods,
} from './route-methods.ts'
import { createTokenCounter } from './token-counter.ts'

export type GatewayHttp = {
  /** Answers any request; never rejects. */
  handle(request: Request, info?: RequestInfo): Promise<Response>
  /** Returns the API's description as OpenAPI 3.1. */
  openapi(): OpenApiDocument
  /** The keys that `handle` accepts. While the gateway runs, no other store may change them. */
  readonly keys: ApiKeyStore
  /** Counts bodies and downloads; other routes of the same server count theirs here too. */
  readonly transfers: Transfers
  /** Continues batches that a restart interrupted. */
  resume(): Promise<void>
  /** Stops batches; they continue at the next start. */
  stop(): void
}

function routeInference(app: HonoApp, serve: ReturnType<typeof createInferenceHandler>): void {
  const endpoints: Readonly<Record<string, InferenceEndpoint>> = {
    '/v1/chat/completions': { parse: parseChat },
    '/v1/completions': { parse: parseCompletion, lists: 'prompt' },
    '/v1/embeddings': { parse: parseEmbedding, lists: 'input' },
    '/v1/images/generations': { parse: parseImages },
    '/v1/responses': { parse: parseResponses },
    '/v1/responses/compact': { parse: parseCompaction },
    '/v1/messages': { parse: parseMessages },
  }
  for (const [path, endpoint] of Object.entries(endpoints)) {
    const handler = (c: HonoContext) =>
      serve({
        request: c.req.raw,
        requestId: c.get('requestId'),
        path,
        endpoint,
        address: c.env.remoteAddress,
      })
    route(app, { method: 'post', path, handler })
  }
}

function routeCounts(app: HonoApp, gateway: HttpContext): void {
  const countTokens = createTokenCounter(gateway)
  const messages = async (c: HonoContext) =>
    c.json({
      input_tokens: await countTokens(c.req.raw, parseCountTokens, c.env.remoteAddress),
    })
  const responses = async (c: HonoContext) => {
    const input_tokens = await countTokens(c.req.raw, parseInputTokens, c.env.remoteAddress)
    return c.json({ object: 'response.input_tokens', input_tokens })
  }
  route(app, { method: 'post', path: '/v1/messages/count_tokens', handler: messages })
  route(app, { method: 'post', path: '/v1/responses/input_tokens', handler: responses })
}

function routeStoredResponses(app: HonoApp, gateway: HttpContext): void {
  const { retrieve, remove, cancel, inputItems } = createStoredRoutes(gateway)
  const handle =
    (answer: typeof retrieve): RouteHandler =>
    async (c) => {
      c.header('cache-control', 'no-store')
      return c.json(await answer(c.req.raw, c.req.param('id') ?? ''))
    }
  const path = '/v1/responses/:id'
  routeMethods(app, path, { get: handle(retrieve), delete: handle(remove) })
  route(app, { method: 'post', path: `${path}/cancel`, handler: handle(cancel) })
  route(app, { method: 'get', path: `${path}/input_items`, handler: handle(inputItems) })
}

function routeBatches(app: HonoApp, gateway: HttpContext): void {
  const routes = createBatchRoutes(gateway)
  const handle =
    (answer: (request: Request, id: string, address?: string) => Promise<object>): RouteHandler =>
    async (c) => {
      c.header('cache-control', 'no-store')
      const given = await answer(c.req.raw, c.req.param('id') ?? '', c.env.remoteAddress)
      return given instanceof Response ? given : c.json(given)
    }
  const files = { get: handle(routes.files), post: handle(routes.upload) }
  routeMethods(app, '/v1/files', files)
  const file = { get: handle(routes.file), delete: handle(routes.removeFile) }
  routeMethods(app, '/v1/files/:id', file)
  route(app, { method: 'get', path: '/v1/files/:id/content', handler: handle(routes.content) })
  const batches = { get: handle(routes.list), post: handle(routes.create) }
  routeMethods(app, '/v1/batches', batches)
  route(app, { method: 'get', path: '/v1/batches/:id', handler: handle(routes.batch) })
  route(app, { method: 'post', path: '/v1/batches/:id/cancel', handler: handle(routes.cancel) })
}

function routeBlind(app: HonoApp, gateway: HttpContext, blind: BlindSessions): void {
  const { prepare, open, message } = createBlindRoutes(gateway, blind)
  const withId = (answer: typeof open) => (c: HonoContext) =>
    answer(c.req.raw, c.req.param('id') ?? '', c.env.remoteAddress)
  const path = '/v1/blind/sessions'
  route(app, { method: 'post', path, handler: withId(prepare) })
  route(app, { method: 'post', path: `${path}/:id/open`, handler: withId(open) })
  route(app, { method: 'post', path: `${path}/:id/messages`, handler: withId(message) })
}

/** Returns true for a client of Anthropic's API, on paths that OpenAI's API has too. */
const isAnthropic = (c: HonoContext): boolean => c.req.header('anthropic-version') !== undefined

function routeModels(app: HonoApp, gateway: HttpContext): void {
  const list = async (c: HonoContext) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    const list = await listModels(gateway, key)
    return c.json(isAnthropic(c) ? messagesModels(list) : list)
  }
  const get = async (c: HonoContext) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    const model = await getModel(gateway, key, c.req.param('id') ?? '')
    return c.json(isAnthropic(c) ? messagesModel(model) : model)
  }
  route(app, { method: 'get', path: '/v1/models', handler: list })
  // Model names may contain slashes.
  route(app, { method: 'get', path: '/v1/models/:id{.+}', handler: get })
}

function routeContents(app: HonoApp, gateway: HttpContext): void {
  const handler = async (c: HonoContext) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    c.header('cache-control', 'no-store')
    return c.json(contentsOf(gateway, key, c.req.param('receipt') ?? ''))
  }
  route(app, { method: 'get', path: '/v1/answers/:receipt', handler })
}

function routePage(app: HonoApp, gateway: HttpContext, title: string): void {
  const page = async (c: HonoContext) => {
    const { origin } = new URL(c.req.url)
    // If the chain cannot be read, the page explains the API without a list of models.
    const cards = await gateway.cards().catch(() => [])
    c.header('content-security-policy', PAGE_POLICY)
    return c.html(renderPage({ origin, title, cards }))
  }
  route(app, { method: 'get', path: '/', handler: page })
  const health = async (c: HonoContext) => c.json({ status: 'ok', running: gateway.running.size })
  route(app, { method: 'get', path: '/health', handler: health })
}

/**
 * Converts an error to the format of the path's API. Logs only its code or name and its status,
 * because its message may contain a prompt.
 */
function errorResponse(
  c: HonoContext,
  thrown: unknown,
  { log, units }: Pick<HttpContext, 'log' | 'units'>,
): Response {
  const requestId = c.get('requestId')
  const failure = httpFailureOf(thrown, requestId, units)
  const { status, error } = failure
  const unknown = BaseError.is(thrown) ? {} : { name: nameOf(thrown) }
  log('request-end-failed', {
    requestId,
    method: c.req.method,
    status,
    code: error.ostrom.code,
    ...unknown,
  })
  return failureResponse(failure, c.req.path, requestId)
}

/**
 * Creates the gateway's HTTP API: OpenAI's and Anthropic's APIs over an `InferenceService`.
 *
 * The API opens no port: the caller wraps `handle` in a server. It forwards no header of a client
 * to providers.
 */
export function createGatewayHttp(environment: createGatewayHttp.Options): GatewayHttp {
  const { inference, blind, state, options = {} } = environment
  const { clock = systemClock, random = systemRandom, log = silentLog } = environment
  const tokenizers = environment.tokenizers ?? createLocalHost()
  const { corsOrigins, title = 'Ostrom gateway', units = [], assets } = options
  const stored = createApiKeyStore({ state, clock, random, ...(assets && { assets }) })
  const { responses = createResponseStore({ state, clock, random, log }) } = environment
  const keys: ApiKeyStore = {
    ...stored,
    async revoke(id) {
      const key = await stored.revoke(id)
      // The data of a revoked key is useless, because no client can read it any more.
      await responses.removeAll(id)
      await batches.removeAll(id)
      return key
    },
  }
  const { idempotency = createIdempotencyCache<AnswerRun>({ clock }) } = environment
  const running = new Set<AnswerRun>()
  const cards = createModelCardCache(inference, clock)
  const askAs = (secret: string): AskLine => createAskLine(gateway, serve)(secret)
  const { processSecret, files, reading, account } = environment
  const stores = { state, clock, random, log }
  const batches = createBatchStore({ ...stores, askAs, processSecret, files, reading })
  const { transfers = createTransfers() } = environment
  const serving = { inference, cards, tokenizers, keys, idempotency, responses, batches, transfers }
  const gateway: HttpContext = { ...serving, account, clock, random, log, units, running }
  const serve = createInferenceHandler(gateway)

  // With `strict: false`, `/v1/models/` is the same path as `/v1/models`.
  const app: HonoApp = new OpenAPIHono({ strict: false })
  app.use(async (c, next) => {
    c.set('requestId', `req_${Hex.from(random(12)).slice(2)}`)
    await next()
    c.header('x-request-id', c.get('requestId'))
    // Anthropic's clients read the request id from the header `request-id`.
    if (isMessages(c.req.path)) c.header('request-id', c.get('requestId'))
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    for (const [name, value] of Object.entries(corsHeaders(c.req.raw, corsOrigins))) {
      c.header(name, value)
    }
  })
  routeInference(app, serve)
  routeCounts(app, gateway)
  routeStoredResponses(app, gateway)
  routeBatches(app, gateway)
  if (blind) routeBlind(app, gateway, blind)
  routeModels(app, gateway)
  routeContents(app, gateway)
  routePage(app, gateway, title)
  app.notFound((c) => {
    const { method, path } = c.req
    return errorResponse(c, new RouteUnknownError({ method, note: noteOf(path) }), gateway)
  })
  app.onError((error, c) => errorResponse(c, error, gateway))
  return {
    keys,
    transfers,
    openapi,
    resume: () => batches.resume(),
    stop: () => batches.stop(),
    async handle(request, info = {}) {
      const preflightResponse = preflight(request, corsOrigins)
      if (preflightResponse) return preflightResponse
      try {
        return await app.fetch(request, info)
      } catch (error) {
        // Errors that reach no handler of the router, such as a thrown value that is no `Error`.
        const { remoteAddress } = info
        log('request-end-failed', { remoteAddress, code: 'internal-error', name: nameOf(error) })
        const failure = httpFailureOf(error, 'unknown')
        const headers = { ...failure.headers, ...corsHeaders(request, corsOrigins) }
        const { pathname } = new URL(request.url)
        return failureResponse({ ...failure, headers }, pathname, 'unknown')
      }
    },
  }
}

export declare namespace createGatewayHttp {
  type Options = {
    readonly inference: InferenceService
    /**
     * Blind sessions, in which pages ask providers themselves; no route below `/v1/blind` when
     * absent.
     */
    readonly blind?: BlindSessions | undefined
    /** Checks the schemas of requests; when absent, a checker in this process does so. */
    readonly tokenizers?: Pick<TokenizerHost, 'unsupportedReason'>
    readonly state: StateStore
    /** The account of all keys, on a gateway for many accounts. */
    readonly account?: AccountId | undefined
    /** Cache of answers for retries; a cache of this gateway alone when absent. */
    readonly idempotency?: IdempotencyCache<AnswerRun>
    /** Store of responses; when absent, a store in this gateway's own state. */
    readonly responses?: ResponseStore
    /**
     * A secret of the process that is not in the state; with it, batches continue at once after a
     * restart. Without it, they continue with the next request of their key.
     */
    readonly processSecret?: string | undefined
    /**
     * Count of the file bytes of all keys; a count of this gateway alone, from its state, when
     * absent.
     */
    readonly files?: FileBytes | undefined
    /** Turns in which files of batches are read; of this gateway alone when absent. */
    readonly reading?: FileReading | undefined
    /** Counts of bodies and downloads of the whole server; of this gateway alone when absent. */
    readonly transfers?: Transfers | undefined
    /** The machine's clock when absent. */
    readonly clock?: Clock
    /** The machine's random source when absent. */
    readonly random?: RandomBytes
    /** Discards events when absent. */
    readonly log?: Log
    readonly options?: {
      /**
       * Origins whose pages may call `/v1` with a key; `*` for any origin, which is the default.
       */
      readonly corsOrigins?: readonly string[]
      /** Heading of the page at `/`. */
      readonly title?: string
      /** Symbols and decimals of assets, to read and write amounts; base units when absent. */
      readonly units?: readonly Amount.AssetMetadata[]
      /** Assets of budgets that name none: `native` for old keys, `usual` for new ones. */
      readonly assets?: createApiKeyStore.Options['assets']
    }
  }
}
