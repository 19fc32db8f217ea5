import type { z } from '@hono/zod-openapi'
import { JsonNumber } from '@ostrom/protocol'

const pathOf = (path: readonly PropertyKey[], from: string): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, from)

/** Returns the value at a path of a body. */
const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (inner as Record<PropertyKey, unknown> | undefined)?.[name],
    value,
  )

type FieldFault = { readonly path: readonly PropertyKey[]; readonly reason: string }

const isOfType = ([first]: readonly z.core.$ZodIssue[]): boolean =>
  first?.path.length === 1 && first.path[0] === 'type'

/**
 * Returns the types or values that a schema permits in place of a refused value; for a union, those
 * of all its alternatives.
 */
function expectedOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [`${issue.expected}`]
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value))
  return issue.code === 'invalid_union'
    ? issue.errors.flatMap((one) => one.flatMap(expectedOf))
    : []
}

/**
 * Returns the field at fault and the reason. If a value matches no alternative of a union, the
 * fault is that of the first alternative whose `type` the value has.
 */
function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const { path, message } = issue
  if (issue.code !== 'invalid_union') return { path, reason: message }
  const meant = issue.errors.find((one) => (one[0]?.path.length ?? 0) > 0 && !isOfType(one))?.[0]
  if (meant) {
    const inner = faultOf(meant)
    return { path: [...path, ...inner.path], reason: inner.reason }
  }
  const typed = issue.errors.find(isOfType)?.[0]
  const expected = [...new Set(expectedOf(issue))].join(', ')
  return typed && expected === ''
    ? { path: [...path, ...typed.path], reason: typed.message }
    : { path, reason: `Invalid input: expected one of ${expected}` }
}

/**
 * Returns the first field at fault of a value that its schema refuses, and the reason.
 *
 * @param checked The refused value, and the path of its request field; the path is empty for a
 * whole body.
 */
export function fieldFaultOf(
  { issues: [issue] }: z.ZodError,
  { value, param }: { readonly value: unknown; readonly param: string },
): { readonly param: string; readonly reason: string } {
  const { path, reason } = issue ? faultOf(issue) : { path: [], reason: 'not valid' }
  // The validation library reports an object for a number that no double equals, because such a
  // number is parsed to an object with its text.
  const isExact = JsonNumber.isExact(valueAt(value, path))
  return {
    param: pathOf(path, param) || 'body',
    reason: isExact
      ? `${reason.replace(', received object', '')}; no double equals its number`
      : reason,
  }
}
