import { RECORD_TEXT_UNITS_MAX } from './limits.ts'

/** Keys whose strings say how a record is used, rather than what it says. */
const labels: ReadonlySet<string> = new Set(['role', 'id', 'group', 'source'])

/**
 * Returns the text of a record: the strings of all its fields, in their order, on a line each,
 * without roles, ids, groups and sources. At most `RECORD_TEXT_UNITS_MAX` units.
 */
export function recordText(record: Readonly<Record<string, unknown>>): string {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) for (const entry of value) collect(entry)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) if (!labels.has(key)) collect(entry)
    }
  }
  collect(record)
  return texts.join('\n').slice(0, RECORD_TEXT_UNITS_MAX).toWellFormed()
}
