/** Keys of a record whose strings are metadata, and no part of its text. */
const labels: ReadonlySet<string> = new Set(['role', 'id', 'group', 'source'])

/**
 * Returns the text of a record: the strings of all its fields, in their order, each on its own
 * line, without its own id, group and source, and without roles. A deeper nested value under one of
 * these names, such as a function's parameter, counts as text like any other.
 */
export function recordText(record: Readonly<Record<string, unknown>>): string {
  const texts: string[] = []
  const collect = (value: unknown, level: number): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) for (const entry of value) collect(entry, level + 1)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        const isLabel = key === 'role' || (level === 0 && labels.has(key))
        if (!isLabel || typeof entry !== 'string') collect(entry, level + 1)
      }
    }
  }
  collect(record, 0)
  return texts.join('\n').toWellFormed()
}
