import { type GatewayHttp, MethodNotAllowedError, type RequestInfo } from '@ostrom/gateway/http'
import { BaseError } from '@ostrom/protocol'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AccessControl, WebCall } from '../access/access-control.ts'
import type { WebContext } from '../context/web-context.ts'
import { type EndpointName, endpoints } from '../schema/endpoints.ts'
import type { SubscriberGroup } from '../services/event-stream.ts'
import { assertSameOrigin, tokenOf } from '../services/origin.ts'
import type { SignIn } from '../services/sign-in.ts'
import { endpointResponse } from './endpoint-response.ts'
import { errorResponse, unknownRouteResponse } from './responses.ts'

/** API key that pays for a browser's questions; it never leaves the gateway. */
export type Payer = { readonly http: GatewayHttp; readonly key: string }

/** Answers any request below `/api/`; never rejects. */
export type WebApi = (request: Request, info?: RequestInfo) => Promise<Response>

export type WebApiOptions = {
  readonly context: WebContext
  readonly accessControl: AccessControl
  /** @throws {SignInRequiredError} {GatewayModeMismatchError} {AccountRateLimitedError} */
  readonly payerOf: (call: WebCall) => Promise<Payer>
}

type Env = { Bindings: RequestInfo }

/** Refuses methods of a path that have no handler. */
function refuseOtherMethods(app: Hono<Env>, path: string, methods: readonly string[]): void {
  const allow = methods.join(', ')
  app.all(path, (c) => {
    throw new MethodNotAllowedError({ method: c.req.method, allow })
  })
}

/** Registers a route for each endpoint of the table `endpoints`. */
function routeEndpoints(app: Hono<Env>, options: WebApiOptions): void {
  const methodsOf = new Map<string, string[]>()
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const [method = '', path = ''] = name.split(' ')
    app.on(method, path, (c) => endpointResponse(name, c.req.raw, { ...options, info: c.env }))
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method]
    methodsOf.set(path, [...(methodsOf.get(path) ?? []), ...methods])
  }
  for (const [path, methods] of methodsOf) refuseOtherMethods(app, path, methods)
}

/**
 * Returns the group to which the event stream counts a page: the browser's account if it is signed
 * in with one, otherwise the remote address.
 */
function subscriberGroupOf(
  request: Request,
  signIn: SignIn,
  { remoteAddress }: RequestInfo,
): SubscriberGroup {
  const token = tokenOf(request)
  const group = signIn.accountOf(token) ?? remoteAddress ?? ''
  return { who: signIn.knows(token) ? 'signed-in' : 'anyone', group }
}

/** Registers the event stream. Refuses `HEAD`, which would subscribe without ever reading. */
function routeEvents(app: Hono<Env>, { eventStream, signIn }: WebContext): void {
  app.get('/api/event-stream', async (c, next) => {
    if (c.req.method === 'HEAD') return await next()
    return eventStream.subscribe(c.req.raw.signal, subscriberGroupOf(c.req.raw, signIn, c.env))
  })
  refuseOtherMethods(app, '/api/event-stream', ['GET'])
}

/** Passes a browser's question on to the gateway's API, with the payer's key. */
async function forward(
  request: Request,
  { http, key }: Payer,
  info: RequestInfo,
): Promise<Response> {
  const authorization = `Bearer ${key}`
  const { method, body, signal } = request
  const type = request.headers.get('content-type') ?? 'application/json'
  const id = request.headers.get('x-client-request-id')
  const headers = { authorization, 'content-type': type }
  const identified = id === null ? headers : { ...headers, 'x-client-request-id': id }
  const init = { method, signal, headers: identified }
  const forwarded = body ? { ...init, body, duplex: 'half' as const } : init
  const path = new URL(request.url).pathname.slice('/api'.length)
  return await http.handle(new Request(new URL(path, request.url), forwarded), info)
}

/** Creates the API of the web app. It opens no port. */
export function createWebApi(options: WebApiOptions): WebApi {
  const { context, payerOf } = options
  const { units, hosted } = context
  const { log } = context.parts

  const handleError = (thrown: unknown, path: string): Response => {
    const isKnown = BaseError.is(thrown) || thrown instanceof z.ZodError
    if (!isKnown) log('web-request-failed', { path })
    return errorResponse(thrown, units)
  }

  // Routes by the path as the client sent it, because `withHostCheck` judges the same path.
  const app = new Hono<Env>({ getPath: ({ url }) => new URL(url).pathname })
  app.use(async (c, next) => {
    assertSameOrigin(c.req.raw, hosted?.origin())
    await next()
  })
  routeEvents(app, context)
  app.all('/api/v1/:path{.*}', async (c) =>
    forward(c.req.raw, await payerOf({ request: c.req.raw, info: c.env }), c.env),
  )
  routeEndpoints(app, options)
  app.notFound(unknownRouteResponse)
  app.onError((error, c) => handleError(error, c.req.path))
  return async (request, info = {}) => {
    try {
      return await app.fetch(request, info)
    } catch (error) {
      // The router accepts only instances of `Error`, and a `ZodError` is not one.
      return handleError(error, new URL(request.url).pathname)
    }
  }
}
