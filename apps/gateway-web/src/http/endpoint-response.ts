import { BodyTooLargeError, ClientDisconnectedError, type RequestInfo } from '@ostrom/gateway/http'
import {
  Address,
  type Amount,
  BaseError,
  type HeldShare,
  type Hex,
  JsonText,
  readAtMost,
} from '@ostrom/protocol'
import { z } from 'zod'
import type { AccessControl } from '../access/access-control.ts'
import type { HostedContext, WebContext } from '../context/web-context.ts'
import { formatAccounts, parseAccounts } from '../schema/account-format.ts'
import { type EndpointName, type EndpointSchema, endpoints } from '../schema/endpoints.ts'
import { GatewayModeMismatchError } from '../services/errors.ts'
import {
  ACCOUNT_SIGN_IN_AGE_MAX_MS,
  SIGN_IN_AGE_MAX_MS,
  WEB_BODY_BYTES_MAX,
} from '../services/limits.ts'
import { cookieOf } from '../services/origin.ts'
import { jsonResponse } from './responses.ts'

async function bodyOf(
  request: Request,
  { place, limitBytes = WEB_BODY_BYTES_MAX }: { place: HeldShare; limitBytes?: number | undefined },
): Promise<unknown> {
  const bytes = await readAtMost(request.body, limitBytes, 0, place.add)
    .catch((error) => {
      if (BaseError.is(error)) throw error
      // Otherwise reading a body fails only if the connection closes early.
      throw new ClientDisconnectedError()
    })
    .finally(place.leave)
  if (!bytes) throw new BodyTooLargeError({ limitBytes })
  const read = JsonText.parseBody(new TextDecoder().decode(bytes))
  if (read.kind === 'value') return read.value
  const message = read.fault.kind === 'not-json' ? 'not JSON' : JsonText.describeFault(read.fault)
  throw new z.ZodError([{ code: 'custom', path: [], message, input: undefined }])
}

type Handler = (input: {
  query: unknown
  body: unknown
  request: Request
  info: RequestInfo
}) => Promise<unknown>

/**
 * Signs a browser in or out, if the endpoint does that. Returns the browser's new session token;
 * empty to delete the cookie; undefined for other endpoints, which leave the cookie as it is.
 */
async function newToken(
  context: WebContext,
  name: EndpointName,
  { body, info }: { readonly body: unknown; readonly info: RequestInfo },
): Promise<string | undefined> {
  const { signIn, hosted } = context
  if (name === 'POST /api/sign-out') return ''
  if (name === 'POST /api/sign-in') return signIn.redeem((body as { code: string }).code)
  if (name !== 'POST /api/sign-in/wallet') return undefined
  if (!hosted) throw new GatewayModeMismatchError({ mode: 'local' })
  const answer = body as Parameters<HostedContext['walletSignIn']['redeem']>[0]
  const signature = answer.signature.toLowerCase() as Hex.Hex
  const account = await hosted.walletSignIn.redeem({ ...answer, signature }, info)
  return signIn.admit(account, info.remoteAddress)
}

/** Adds to a response of a `GET` the unit of all amounts without an asset of their own. */
function withUnit(
  name: EndpointName,
  value: unknown,
  [unit]: readonly Amount.AssetMetadata[],
): unknown {
  if (!name.startsWith('GET ') || name === 'GET /api/sign-in') return value
  const defaultUnit = unit && { ...unit, asset: Address.format(unit.asset) }
  return { unit: defaultUnit, ...(value as object) }
}

/**
 * Answers a request for one endpoint by its handler. Before the handler runs, it checks the access,
 * parses query and body by their schemas, and signs the browser in or out.
 */
export async function endpointResponse(
  name: EndpointName,
  request: Request,
  {
    context,
    accessControl,
    info,
  }: {
    readonly context: WebContext
    readonly accessControl: AccessControl
    readonly info: RequestInfo
  },
): Promise<Response> {
  const schema: EndpointSchema = endpoints[name]
  const handlers = await accessControl.handlersFor({ request, info }, name, schema)
  const { query, body } = schema
  const read = (type: z.ZodType, value: unknown) => parseAccounts(type, type.parse(value))
  const sender = { address: info.remoteAddress }
  const place = () => context.http.transfers.body(sender, request)
  const limitBytes = schema.bodyBytesMax
  const input = {
    query: query && read(query, Object.fromEntries(new URL(request.url).searchParams)),
    body: body && read(body, await bodyOf(request, { place: place(), limitBytes })),
  }
  const token = await newToken(context, name, { body: input.body, info })
  const handler = handlers[name] as Handler
  const value = formatAccounts(schema.response, await handler({ ...input, request, info }))
  const responseBody = withUnit(name, value, context.units)
  if (token === undefined) return jsonResponse(responseBody)
  const age = context.hosted ? ACCOUNT_SIGN_IN_AGE_MAX_MS : SIGN_IN_AGE_MAX_MS
  const cookie = cookieOf(request, token, {
    ageSeconds: age / 1000,
    ...(context.hosted && { own: context.hosted.origin() }),
  })
  return jsonResponse(responseBody, 200, { 'set-cookie': cookie })
}
