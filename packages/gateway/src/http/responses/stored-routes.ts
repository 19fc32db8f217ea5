import { z } from '@hono/zod-openapi'
import { ResponseNotCancellableError } from '../../stored-responses/errors.ts'
import type { KeyResponses } from '../../stored-responses/key-responses.ts'
import { FieldInvalidError } from '../errors.ts'
import { type FieldTable, must, read, sortFields, tune } from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { callerOf, type HttpContext } from '../http-context.ts'
import { INPUT_ITEMS_PAGE_DEFAULT, INPUT_ITEMS_PAGE_MAX } from '../limits.ts'
import { responsesUses } from './request.ts'

// Routes for the responses that are stored for a key: read and delete a response, and list its
// input. Each request counts under the key's rate limit, because the request reads from the disk.

const notFollowed = must(
  (value) => value === undefined || value === 'false',
  'only an answer in the background can be followed later, and there are none here',
)

/** How the gateway treats each documented parameter of `GET /v1/responses/{id}`. */
export const retrieveUses: FieldTable = {
  include: responsesUses.include!,
  include_obfuscation: tune((value) => value === 'false'),
  starting_after: notFollowed,
  stream: notFollowed,
}

/** How the gateway treats each documented parameter of `GET /v1/responses/{id}/input_items`. */
export const inputItemsUses: FieldTable = {
  include: responsesUses.include!,
  after: read,
  limit: read,
  order: read,
}

export const inputItemsQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(INPUT_ITEMS_PAGE_MAX).optional(),
  order: z.enum(['asc', 'desc']).optional(),
})

/**
 * Returns the parameters of a query. A parameter with several values has `[]` or a number in
 * brackets after its name; `include` may also be one value with commas.
 */
function queryOf(request: Request): Readonly<Record<string, unknown>> {
  const query: Record<string, unknown> = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    const list = /^(\w+)\[\d*\]$/.exec(name)?.[1]
    if (list === undefined) query[name] = name === 'include' ? value.split(',') : value
    else query[list] = [...((query[list] as string[] | undefined) ?? []), value]
  }
  return query
}

/**
 * Returns a page of the items that precede a stored answer: the items of its own input and of all
 * earlier responses of the conversation.
 *
 * @throws {ResponseUnknownError}
 * @throws {FieldInvalidError} Names the parameter at fault.
 */
async function pageOf(
  responses: KeyResponses,
  id: string,
  query: Readonly<Record<string, unknown>>,
) {
  sortFields(query, inputItemsUses)
  const {
    after,
    order = 'desc',
    limit = INPUT_ITEMS_PAGE_DEFAULT,
  } = Fields.parseFields(inputItemsQuery, query)
  const page = await responses.inputPage(id, { order, limit, after })
  if (!page) {
    throw new FieldInvalidError({
      param: 'after',
      reason: 'not the id of an item of this response',
    })
  }
  const { items: data, hasMore } = page
  return {
    object: 'list' as const,
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: hasMore,
  }
}

type StoredRoute = (request: Request, id: string) => Promise<object>

/** Creates the handlers of the routes below `/v1/responses/{id}`. */
export function createStoredRoutes(gateway: HttpContext) {
  const open = async (request: Request): Promise<KeyResponses> => {
    const { responses, takeRequest } = await callerOf(gateway, request.headers)
    const waitMs = takeRequest()
    if (waitMs > 0) await gateway.clock.sleep(waitMs, request.signal)
    return responses
  }
  const retrieve: StoredRoute = async (request, id) => {
    const responses = await open(request)
    sortFields(queryOf(request), retrieveUses)
    return await responses.get(id)
  }
  const remove: StoredRoute = async (request, id) => {
    const responses = await open(request)
    await responses.remove(id)
    return { id, object: 'response', deleted: true }
  }
  const cancel: StoredRoute = async (request, id) => {
    const responses = await open(request)
    await responses.get(id)
    throw new ResponseNotCancellableError({ id })
  }
  const inputItems: StoredRoute = async (request, id) => {
    const responses = await open(request)
    return pageOf(responses, id, queryOf(request))
  }
  return { retrieve, remove, cancel, inputItems }
}
