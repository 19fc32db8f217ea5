import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { MethodNotAllowedError, UpgradeUnsupportedError } from './errors.ts'

/** Connection data of a request that the HTTP server adds. */
export type RequestInfo = { readonly remoteAddress?: string }

/** Values that the server and the middleware add to a request. */
type HonoEnv = { Bindings: RequestInfo; Variables: { requestId: string } }
/** The router of the API. */
export type HonoApp = OpenAPIHono<HonoEnv>
/** A request that the router handles. */
export type HonoContext = Context<HonoEnv>

/** Answers one method of a path. */
export type RouteHandler = (c: HonoContext) => Promise<Response>

const allowedMethods = { get: 'GET, HEAD', post: 'POST', delete: 'DELETE' }

type RouteMethod = keyof typeof allowedMethods

/**
 * Registers the methods of a path; a request with any other method gets an error that lists them.
 */
export function routeMethods(
  app: HonoApp,
  path: string,
  handlers: Readonly<Partial<Record<RouteMethod, RouteHandler>>>,
): void {
  const methods = Object.keys(handlers) as RouteMethod[]
  for (const method of methods) app.on(method.toUpperCase(), path, handlers[method]!)
  const allow = methods.map((method) => allowedMethods[method]).join(', ')
  app.all(path, (c) => {
    if (c.req.header('upgrade')?.toLowerCase() === 'websocket') throw new UpgradeUnsupportedError()
    throw new MethodNotAllowedError({ method: c.req.method, allow })
  })
}

/** Registers a handler for one method of a path. */
export const route = (
  app: HonoApp,
  { method, path, handler }: { method: RouteMethod; path: string; handler: RouteHandler },
): void => routeMethods(app, path, { [method]: handler })
