import { OpenAPIHono } from '@hono/zod-openapi'
import { createLocalHost, type TokenizerHost } from '@ostrom/engine/tokenizer'
import {
  type Amount,
  BaseError,
  type Clock,
  Hex,
  type Log,
  type RandomBytes,
} from '@ostrom/protocol'
import { silentLog, systemClock, systemRandom } from '@ostrom/protocol/system'
import type { StateStore } from '@ostrom/state'
import type { Context } from 'hono'
import { createIdempotencyCache } from '../idempotency/index.ts'
import type { InferenceService } from '../inference-service.ts'
import { type ApiKeyStore, createApiKeyStore } from '../keys/index.ts'
import type { AnswerRun } from './answer-run.ts'
import { parseChat } from './chat/request.ts'
import { parseCompletion } from './completions/request.ts'
import { corsHeaders, preflight } from './cors.ts'
import { parseEmbedding } from './embeddings/request.ts'
import { MethodNotAllowedError, RouteUnknownError } from './errors.ts'
import { type HttpFailure, httpFailureOf, nameOf } from './http-failure.ts'
import { parseImages } from './images/request.ts'
import {
  authenticate,
  createInferenceHandler,
  createModelCardCache,
  type HttpContext,
  type InferenceEndpoint,
} from './inference-handler.ts'
import { getModel, listModels } from './model-list.ts'
import { type OpenApiDocument, openapi } from './openapi.ts'
import { PAGE_POLICY, renderPage } from './page.ts'
import { contentsOf } from './receipt-contents.ts'
import { parseResponses } from './responses/request.ts'

/** What the HTTP server knows of a request beside it. */
export type RequestInfo = { readonly remoteAddress?: string }

export type GatewayHttp = {
  /** Answers any request; never rejects. */
  handle(request: Request, info?: RequestInfo): Promise<Response>
  /** The API's description, as OpenAPI 3.1. */
  openapi(): OpenApiDocument
  /** The keys that `handle` accepts. Only these may be used while it runs. */
  readonly keys: ApiKeyStore
}

type HonoApp = OpenAPIHono<{ Variables: { requestId: string } }>
type HonoContext = Context<{ Variables: { requestId: string } }>

/** Registers `path` for one method; every other one is refused by name. */
function route(
  app: HonoApp,
  options: { method: 'get' | 'post'; path: string; handler: (c: HonoContext) => Promise<Response> },
): void {
  const { method, path, handler } = options
  app.on(method.toUpperCase(), path, handler)
  const allow = method === 'get' ? 'GET, HEAD' : 'POST'
  app.all(path, (c) => {
    throw new MethodNotAllowedError({ method: c.req.method, allow })
  })
}

function routeInference(app: HonoApp, gateway: HttpContext): void {
  const serve = createInferenceHandler(gateway)
  const endpoints: Readonly<Record<string, InferenceEndpoint>> = {
    '/v1/chat/completions': { parse: parseChat },
    '/v1/completions': { parse: parseCompletion, lists: 'prompt' },
    '/v1/embeddings': { parse: parseEmbedding, lists: 'input' },
    '/v1/images/generations': { parse: parseImages },
    '/v1/responses': { parse: parseResponses },
  }
  for (const [path, endpoint] of Object.entries(endpoints)) {
    const handler = (c: HonoContext) =>
      serve({ request: c.req.raw, requestId: c.get('requestId'), path, endpoint })
    route(app, { method: 'post', path, handler })
  }
}

function routeModels(app: HonoApp, gateway: HttpContext): void {
  const list = async (c: HonoContext) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    return c.json(await listModels(gateway, key))
  }
  const get = async (c: HonoContext) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    return c.json(await getModel(gateway, key, c.req.param('id') ?? ''))
  }
  route(app, { method: 'get', path: '/v1/models', handler: list })
  // Names may hold slashes.
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
    // The page still says how to call the gateway when the chain cannot be read.
    const cards = await gateway.cards().catch(() => [])
    c.header('content-security-policy', PAGE_POLICY)
    return c.html(renderPage({ origin, title, cards }))
  }
  route(app, { method: 'get', path: '/', handler: page })
  const health = async (c: HonoContext) => c.json({ status: 'ok', running: gateway.running.size })
  route(app, { method: 'get', path: '/health', handler: health })
}

const failureResponse = ({ status, headers, error }: HttpFailure): Response =>
  new Response(JSON.stringify({ error }), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  })

/** Turns whatever was thrown into OpenAI's shape, and tells the log what it may know. */
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
  return failureResponse(failure)
}

/**
 * Creates the gateway's HTTP surface: OpenAI's API over an `InferenceService`.
 *
 * It listens nowhere: whoever composes it wraps `handle` in a server. Of a client's headers only
 * the API key, the idempotency key, the retry count and the content type are read, and none is
 * ever passed on.
 */
export function createGatewayHttp(environment: createGatewayHttp.Options): GatewayHttp {
  const { inference, state, options = {} } = environment
  const { clock = systemClock, random = systemRandom, log = silentLog } = environment
  const tokenizers = environment.tokenizers ?? createLocalHost()
  const { corsOrigins = ['*'], title = 'Ostrom gateway', units = [], assets } = options
  const keys = createApiKeyStore({ state, clock, random, ...(assets && { assets }) })
  const idempotency = createIdempotencyCache<AnswerRun>({ clock })
  const running = new Set<AnswerRun>()
  const cards = createModelCardCache(inference, clock)
  const serving = { inference, cards, tokenizers, keys, idempotency }
  const gateway: HttpContext = { ...serving, clock, random, log, units, running }

  const app: HonoApp = new OpenAPIHono()
  app.use(async (c, next) => {
    c.set('requestId', `req_${Hex.from(random(12)).slice(2)}`)
    await next()
    c.header('x-request-id', c.get('requestId'))
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    for (const [name, value] of Object.entries(corsHeaders(c.req.raw, corsOrigins))) {
      c.header(name, value)
    }
  })
  routeInference(app, gateway)
  routeModels(app, gateway)
  routeContents(app, gateway)
  routePage(app, gateway, title)
  app.notFound((c) => errorResponse(c, new RouteUnknownError({ method: c.req.method }), gateway))
  app.onError((error, c) => errorResponse(c, error, gateway))
  return {
    keys,
    openapi,
    async handle(request, info = {}) {
      const asked = preflight(request, corsOrigins)
      if (asked) return asked
      try {
        return await app.fetch(request)
      } catch (error) {
        // What the router itself cannot handle, such as a value thrown that is no error.
        const { remoteAddress } = info
        log('request-end-failed', { remoteAddress, code: 'internal-error', name: nameOf(error) })
        return failureResponse(httpFailureOf(error, 'unknown'))
      }
    },
  }
}

export declare namespace createGatewayHttp {
  type Options = {
    readonly inference: InferenceService
    /** What reads the schemas of requests; in this process when absent. */
    readonly tokenizers?: Pick<TokenizerHost, 'unsupportedReason'>
    readonly state: StateStore
    /** The machine's own when absent. */
    readonly clock?: Clock
    /** The machine's own when absent. */
    readonly random?: RandomBytes
    /** Discards events when absent. */
    readonly log?: Log
    readonly options?: {
      /** Origins whose pages may call `/v1`, with a key; `*` for any, as when omitted. */
      readonly corsOrigins?: readonly string[]
      /** Heading of the page at `/`. */
      readonly title?: string
      /** What people call assets: errors tell amounts in these, else in base units. */
      readonly units?: readonly Amount.AssetMetadata[]
      /** What budgets of keys are in that name no asset. */
      readonly assets?: createApiKeyStore.Options['assets']
    }
  }
}
