import { type CapScope, type CapTerms, capScopes, Limits as KeyLimits } from '../../keys/index.ts'
import { FieldInvalidError } from '../errors.ts'
import { type AmountFormat, readAmounts } from './amounts.ts'

// Reads the spending limits of a request itself, of its task and of its conversation. A client sets
// them in the field `ostrom` of the body, or in headers if it cannot add fields. The settings
// `hedge` (a second provider may be asked) and `private` are read from the same two places.

const { SPENDING_CAP_ID_LENGTH_MAX } = KeyLimits

type Body = Readonly<Record<string, unknown>>

/**
 * Returns the names of the headers for the id and the limits of a task or a conversation. The
 * body's fields of the same meaning override these headers.
 */
const headersOf = (scope: CapScope) => ({
  id: `x-ostrom-${scope}-id`,
  max_cost: `x-ostrom-${scope}-max-cost`,
  soft_cost: `x-ostrom-${scope}-soft-cost`,
})

/** Names of all headers that set limits or the other settings of this file. */
export const spendingHeaders: readonly string[] = [
  'x-ostrom-max-cost',
  'x-ostrom-soft-cost',
  'x-ostrom-hedge',
  'x-ostrom-private',
  ...capScopes.flatMap((scope) => Object.values(headersOf(scope))),
]

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns the fields of a task or a conversation; a plain text is its id. */
const capFieldsOf = (value: unknown): Body =>
  typeof value === 'string' ? { id: value } : isObject(value) ? value : {}

/** Returns the boolean value of a header; any other text unchanged, for the schema to refuse. */
const switchOf = (value: string | undefined): boolean | string | undefined =>
  value === 'true' || value === 'false' ? value === 'true' : value

/**
 * Returns a request's body with the limits from its headers added to the field `ostrom`. `max_cost`
 * is another name of `cost_max`.
 *
 * @throws {FieldInvalidError} The body has both `max_cost` and `cost_max`.
 */
function withSpendingHeaders(body: Body, headers: Headers): Body {
  const own = body.ostrom ?? {}
  // A later check by the schema of `ostrom` refuses a value that is no object.
  if (!isObject(own)) return body
  const wish: Record<string, unknown> = { ...own }
  const header = (name: string) => headers.get(name) ?? undefined
  if (wish.max_cost !== undefined && wish.cost_max !== undefined) {
    throw new FieldInvalidError({ param: 'ostrom.max_cost', reason: 'the same as `cost_max`' })
  }
  const costMax = wish.max_cost ?? wish.cost_max ?? header('x-ostrom-max-cost')
  delete wish.max_cost
  if (costMax !== undefined) wish.cost_max = costMax
  const costSoft = wish.soft_cost ?? header('x-ostrom-soft-cost')
  if (costSoft !== undefined) wish.soft_cost = costSoft
  const hedge = wish.hedge ?? switchOf(header('x-ostrom-hedge'))
  if (hedge !== undefined) wish.hedge = hedge
  const isPrivate = wish.private ?? switchOf(header('x-ostrom-private'))
  if (isPrivate !== undefined) wish.private = isPrivate
  for (const scope of capScopes) {
    const given = wish[scope]
    if (given !== undefined && typeof given !== 'string' && !isObject(given)) continue
    const names = Object.entries(headersOf(scope))
    const ofHeaders = names.flatMap(([field, name]) => {
      const value = header(name)
      return value === undefined ? [] : [[field, value] as const]
    })
    const fields = { ...Object.fromEntries(ofHeaders), ...capFieldsOf(given) }
    if (Object.keys(fields).length > 0) wish[scope] = fields
  }
  return Object.keys(wish).length > 0 ? { ...body, ostrom: wish } : body
}

/**
 * Returns a function that names a limit in errors as the client wrote it. The name is the header if
 * the body lacks the field, and `max_cost` if the body has `max_cost` instead of `cost_max`.
 */
function spendingNamesOf(body: Body, headers: Headers): (param: string) => string {
  const own = isObject(body.ostrom) ? body.ostrom : {}
  const names = new Map<string, string>()
  const add = (param: string, given: unknown, header: string) => {
    if (given === undefined && headers.has(header)) names.set(param, header)
  }
  add('ostrom.cost_max', own.max_cost ?? own.cost_max, 'x-ostrom-max-cost')
  add('ostrom.soft_cost', own.soft_cost, 'x-ostrom-soft-cost')
  add('ostrom.hedge', own.hedge, 'x-ostrom-hedge')
  add('ostrom.private', own.private, 'x-ostrom-private')
  if (own.max_cost !== undefined) names.set('ostrom.cost_max', 'ostrom.max_cost')
  for (const scope of capScopes) {
    const fields = capFieldsOf(own[scope])
    for (const [field, header] of Object.entries(headersOf(scope))) {
      add(`ostrom.${scope}.${field}`, fields[field], header)
    }
  }
  return (param) => names.get(param) ?? param
}

/**
 * Returns a request's body with the limits from its body and its headers in the field `ostrom`, in
 * base units.
 *
 * @throws {FieldInvalidError} A limit is no amount, or the body has both `max_cost` and `cost_max`.
 * The error names the limit as the client wrote it.
 */
export function readSpending(
  body: Body,
  headers: Headers,
  format: Omit<AmountFormat, 'nameOf'>,
): Body {
  const nameOf = spendingNamesOf(body, headers)
  return readAmounts(withSpendingHeaders(body, headers), { ...format, nameOf })
}

/** Returns the soft limit of a request itself, in base units; `undefined` without one. */
export function softCostOf({ ostrom }: Body): bigint | undefined {
  return amountOf(isObject(ostrom) ? ostrom : {}, 'soft_cost')
}

const amountOf = (fields: Body, name: string): bigint | undefined =>
  typeof fields[name] === 'string' ? BigInt(fields[name]) : undefined

/**
 * Returns the task and the conversation of a request whose body has been checked and has amounts in
 * base units.
 *
 * @param conversation The conversation's name, as `conversationNameOf` found it in the request.
 *
 * @throws {FieldInvalidError} A task or a conversation has a limit, but its id is missing or too
 *   long.
 */
export function capTermsOf(
  { ostrom }: Body,
  conversation: string | undefined,
): readonly CapTerms[] {
  const wish = isObject(ostrom) ? ostrom : {}
  return capScopes.flatMap((scope): CapTerms[] => {
    const fields = capFieldsOf(wish[scope])
    const id = scope === 'conversation' ? conversation : fields.id
    const [costMax, costSoft] = [amountOf(fields, 'max_cost'), amountOf(fields, 'soft_cost')]
    const isUsable = typeof id === 'string' && id.length <= SPENDING_CAP_ID_LENGTH_MAX
    if (!isUsable) {
      if (costMax === undefined && costSoft === undefined) return []
      const flaw = `missing, or longer than ${SPENDING_CAP_ID_LENGTH_MAX} characters`
      const reason = `${flaw}: its limits are kept by it`
      throw new FieldInvalidError({ param: `ostrom.${scope}.id`, reason })
    }
    const limits = {
      ...(costMax !== undefined && { costMax }),
      ...(costSoft !== undefined && { costSoft }),
    }
    return [{ scope, id, ...limits }]
  })
}
