/**
 * Keys whose strings are metadata and no part of a record's text: `role` at any depth, the others
 * only at the top level.
 */
const labels: ReadonlySet<string> = new Set(['role', 'id', 'group', 'source'])

/**
 * Returns the text of a record: the strings of all its fields, in their order, each on its own
 * line. It leaves out each `role`, and the `id`, `group` and `source` of the record itself. Nested
 * strings under the names `id`, `group` and `source`, such as a function's parameter, belong to the
 * text.
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
