import { OpenAPIHono } from '@hono/zod-openapi'
import { createLocalHost, type TokenizerHost } from '@ostrom/engine/tokenizer'
import { type Amount, BaseError, type Clock, Hex, type Log, type Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { Context } from 'hono'
import type { Answerer } from '../answering.ts'
import { createRegistry } from '../idempotency/index.ts'
import { createKeys, type Keys } from '../keys/index.ts'
import { parseChat } from './chat/request.ts'
import { parseCompletion } from './completions/request.ts'
import { contentsOf } from './contents.ts'
import { corsHeaders, preflight } from './cors.ts'
import { parseEmbedding } from './embeddings/request.ts'
import { MethodNotAllowedError, RouteUnknownError } from './errors.ts'
import { parseImages } from './images/request.ts'
import { getModel, listModels } from './models.ts'
import { type OpenApiDocument, openapi } from './openapi.ts'
import { PAGE_POLICY, renderPage } from './page.ts'
import { parseResponses } from './responses/request.ts'
import type { Run } from './run.ts'
import {
  authenticate,
  createCards,
  createServe,
  type Gateway,
  type InferenceEndpoint,
} from './serve.ts'
import { type Failure, failureOf, nameOf } from './status.ts'

/** What the HTTP server knows of a request beside it. */
export type RequestInfo = { readonly remoteAddress?: string }

export type GatewayHttp = {
  /** Answers any request; never rejects. */
  handle(request: Request, info?: RequestInfo): Promise<Response>
  /** The API's description, as OpenAPI 3.1. */
  openapi(): OpenApiDocument
  /** The keys that `handle` accepts. Only these may be used while it runs. */
  readonly keys: Keys
}

type App = OpenAPIHono<{ Variables: { requestId: string } }>
type Ctx = Context<{ Variables: { requestId: string } }>

/** Registers `path` for one method; every other one is refused by name. */
function route(
  app: App,
  options: { method: 'get' | 'post'; path: string; handler: (c: Ctx) => Promise<Response> },
): void {
  const { method, path, handler } = options
  app.on(method.toUpperCase(), path, handler)
  const allow = method === 'get' ? 'GET, HEAD' : 'POST'
  app.all(path, (c) => {
    throw new MethodNotAllowedError({ method: c.req.method, allow })
  })
}

function routeInference(app: App, gateway: Gateway): void {
  const serve = createServe(gateway)
  const endpoints: Readonly<Record<string, InferenceEndpoint>> = {
    '/v1/chat/completions': { parse: parseChat },
    '/v1/completions': { parse: parseCompletion, lists: 'prompt' },
    '/v1/embeddings': { parse: parseEmbedding, lists: 'input' },
    '/v1/images/generations': { parse: parseImages },
    '/v1/responses': { parse: parseResponses },
  }
  for (const [path, endpoint] of Object.entries(endpoints)) {
    const handler = (c: Ctx) =>
      serve({ request: c.req.raw, requestId: c.get('requestId'), path, endpoint })
    route(app, { method: 'post', path, handler })
  }
}

function routeModels(app: App, gateway: Gateway): void {
  const list = async (c: Ctx) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    return c.json(await listModels(gateway, key))
  }
  const get = async (c: Ctx) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    return c.json(await getModel(gateway, key, c.req.param('id') ?? ''))
  }
  route(app, { method: 'get', path: '/v1/models', handler: list })
  // Names may hold slashes.
  route(app, { method: 'get', path: '/v1/models/:id{.+}', handler: get })
}

function routeContents(app: App, gateway: Gateway): void {
  const handler = async (c: Ctx) => {
    const key = await authenticate(gateway, c.req.raw.headers)
    c.header('cache-control', 'no-store')
    return c.json(contentsOf(gateway, key, c.req.param('receipt') ?? ''))
  }
  route(app, { method: 'get', path: '/v1/answers/:receipt', handler })
}

function routePage(app: App, gateway: Gateway, title: string): void {
  const page = async (c: Ctx) => {
    const { origin } = new URL(c.req.url)
    // The page still says how to call the gateway when the chain cannot be read.
    const cards = await gateway.cards().catch(() => [])
    c.header('content-security-policy', PAGE_POLICY)
    return c.html(renderPage({ origin, title, cards }))
  }
  route(app, { method: 'get', path: '/', handler: page })
  const health = async (c: Ctx) => c.json({ status: 'ok', running: gateway.running.size })
  route(app, { method: 'get', path: '/health', handler: health })
}

const failureResponse = ({ status, headers, error }: Failure): Response =>
  new Response(JSON.stringify({ error }), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  })

/** Turns whatever was thrown into OpenAI's shape, and tells the log what it may know. */
function failed(c: Ctx, thrown: unknown, { log, units }: Pick<Gateway, 'log' | 'units'>): Response {
  const requestId = c.get('requestId')
  const failure = failureOf(thrown, requestId, units)
  const { status, error } = failure
  const unknown = BaseError.is(thrown) ? {} : { name: nameOf(thrown) }
  log('request-fail', {
    requestId,
    method: c.req.method,
    status,
    code: error.ostrom.code,
    ...unknown,
  })
  return failureResponse(failure)
}

/**
 * Creates the gateway's HTTP surface: OpenAI's API over an `Answerer`.
 *
 * It listens nowhere: whoever composes it wraps `handle` in a server. Of a client's headers only
 * the API key, the idempotency key, the retry count and the content type are read, and none is
 * ever passed on.
 */
export function createGatewayHttp(environment: createGatewayHttp.Options): GatewayHttp {
  const { answerer, state, clock, random, log, options = {} } = environment
  const tokenizers = environment.tokenizers ?? createLocalHost()
  const { corsOrigins = ['*'], title = 'Ostrom gateway', units = [], assets } = options
  const keys = createKeys({ state, clock, random, ...(assets && { assets }) })
  const registry = createRegistry<Run>({ clock })
  const running = new Set<Run>()
  const cards = createCards(answerer, clock)
  const serving = { answerer, cards, tokenizers, keys, registry }
  const gateway: Gateway = { ...serving, clock, random, log, units, running }

  const app: App = new OpenAPIHono()
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
  app.notFound((c) => failed(c, new RouteUnknownError({ method: c.req.method }), gateway))
  app.onError((error, c) => failed(c, error, gateway))
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
        log('request-fail', { remoteAddress, code: 'internal-error', name: nameOf(error) })
        return failureResponse(failureOf(error, 'unknown'))
      }
    },
  }
}

export declare namespace createGatewayHttp {
  type Options = {
    readonly answerer: Answerer
    /** What reads the schemas of requests; in this process when absent. */
    readonly tokenizers?: Pick<TokenizerHost, 'refusalOf'>
    readonly state: State
    readonly clock: Clock
    readonly random: Random
    readonly log: Log
    readonly options?: {
      /** Origins whose pages may call `/v1`, with a key; `*` for any, as when omitted. */
      readonly corsOrigins?: readonly string[]
      /** Heading of the page at `/`. */
      readonly title?: string
      /** What people call assets: errors tell amounts in these, else in base units. */
      readonly units?: readonly Amount.Unit[]
      /** What budgets of keys are in that name no asset. */
      readonly assets?: createKeys.Options['assets']
    }
  }
}
