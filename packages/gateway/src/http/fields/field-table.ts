import { FieldUnsupportedError } from '../errors.ts'
import { IGNORED_FIELDS_MAX, IGNORED_NAME_LENGTH_MAX } from '../limits.ts'

/** Returns true for a value that requests no effect of its field. */
export type IsNoOp = (value: unknown) => boolean

/**
 * Treatment of a field of an endpoint's API.
 *
 * - `read`: the field has its documented effect, or the code that reads it refuses the request.
 * - `label`: the field names the request or its sender, and has no effect on an answer.
 * - `must`: the field changes the answer, but this gateway cannot apply it. The gateway refuses the
 *   request, and the error names the field.
 * - `offer`: the field declares a tool for the model that the gateway does not run. The gateway
 *   ignores the field, and the response names it.
 * - `tune`: the field adjusts how an answer is made. The gateway accepts the field without effect,
 *   and the response names it.
 */
export type FieldUse =
  | { readonly use: 'label' }
  | {
      readonly use: 'read'
      /** Names of the fields of an object that are read; all of them when absent. */
      readonly names?: readonly string[]
    }
  | { readonly use: 'must'; readonly isNoOp: IsNoOp; readonly reason?: string }
  | { readonly use: 'offer' | 'tune'; readonly isNoOp: IsNoOp }

/**
 * Treatment of each documented field of an endpoint, by its name; `a.b` is the field `b` of the
 * object `a`.
 */
export type FieldTable = Readonly<Record<string, FieldUse>>

/** Returns true for a value that requests nothing: absent, null, false, or empty. */
export const isAbsent: IsNoOp = (value) =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** Returns a check that accepts values that request nothing, and values in the list. */
export const isAbsentOr =
  (...values: readonly unknown[]): IsNoOp =>
  (value) =>
    isAbsent(value) || values.includes(value)

export const read: FieldUse = { use: 'read' }
/** Marks an object of which only the named fields have an effect. */
export const readOnly = (...names: readonly string[]): FieldUse => ({ use: 'read', names })
export const label: FieldUse = { use: 'label' }
/**
 * Marks a field that changes the answer, but that the gateway cannot apply. The gateway refuses a
 * request that uses the field.
 */
export const must = (isNoOp: IsNoOp = isAbsent, reason?: string): FieldUse => ({
  use: 'must',
  isNoOp,
  ...(reason !== undefined && { reason }),
})
/** Marks a field that declares a tool for the model, which this gateway does not run. */
export const offer = (isNoOp: IsNoOp = isAbsent): FieldUse => ({ use: 'offer', isNoOp })
/**
 * Marks a field that adjusts how an answer is made, and that the gateway accepts without effect.
 */
export const tune = (isNoOp: IsNoOp = isAbsent): FieldUse => ({ use: 'tune', isNoOp })

/** Returns the value of a field; undefined if an object on its path is absent. */
function fieldOf(body: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = body
  for (const name of path.split('.')) {
    const isObject = typeof value === 'object' && value !== null
    if (!isObject || !Object.hasOwn(value as object, name)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return value
}

/** Returns the paths of an object's fields that are not in the given names. */
function otherFields(value: unknown, param: string, names: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const others = Object.entries(value).filter(
    ([name, one]) => !names.includes(name) && !isAbsent(one),
  )
  return others.map(([name]) => `${param}.${name}`)
}

/**
 * Sorts the fields of a body by the table of its endpoint.
 *
 * @returns Names of the fields without effect: unknown fields, and fields that the table ignores.
 * @throws {FieldUnsupportedError} Names the first field that must have an effect, but has none
 *   here.
 */
export function sortFields(
  body: Readonly<Record<string, unknown>>,
  table: FieldTable,
): readonly string[] {
  const ignored: string[] = []
  for (const [param, entry] of Object.entries(table)) {
    const value = fieldOf(body, param)
    if (!('isNoOp' in entry)) {
      if (entry.use === 'read' && entry.names) {
        ignored.push(...otherFields(value, param, entry.names))
      }
      continue
    }
    if (value === undefined || entry.isNoOp(value)) continue
    if (entry.use !== 'must') ignored.push(param)
    else {
      const { reason } = entry
      throw new FieldUnsupportedError({ param, ...(reason !== undefined && { reason }) })
    }
  }
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(table, name))
  return [...ignored, ...unknown.filter((name) => !isAbsent(body[name]))]
}

/**
 * Returns a field's name for a response header: `?` replaces each character other than printable
 * ASCII, and each comma. A long name is cut.
 */
const headerName = (name: string): string =>
  name.replace(/[^ -+\--~]/g, '?').slice(0, IGNORED_NAME_LENGTH_MAX)

/**
 * Returns the names to report in a response: at most `IGNORED_FIELDS_MAX`, each cut to a maximum
 * length. A last entry then counts the names that are left out.
 */
export function reportedNames(ignored: readonly string[]): readonly string[] {
  const names = [...new Set(ignored.map(headerName))]
  const rest = names.length - IGNORED_FIELDS_MAX
  return rest <= 0 ? names : [...names.slice(0, IGNORED_FIELDS_MAX), `${rest} more`]
}
