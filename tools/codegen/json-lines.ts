/** A list or object with at most this many columns stays on one line at any level. */
const LINE_COLUMNS = 100

/**
 * Returns `value` as JSON with one item a line, so that a diff shows the items that changed: lists
 * and objects are expanded down to `depth` levels, and deeper values are on the line of their item.
 *
 * Pure. A value that fits on a short line is not expanded. Values of type bigint become decimal
 * strings, because JSON's numbers are too small for them.
 *
 * @example
 * jsonLines({ long: [{ id: 1 }, { id: 2 }] }, 2)
 * // {
 * //  "long": [
 * //   {"id":1},
 * //   {"id":2}
 * //  ]
 * // }
 *
 * (if the texts are longer than a line; these short ones would stay on one line)
 */
export function jsonLines(value: unknown, depth: number): string {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)),
  )
  return `${print(plain, depth, '')}\n`
}

function print(value: unknown, depth: number, indent: string): string {
  const line = JSON.stringify(value)
  const isContainer = typeof value === 'object' && value !== null
  if (!isContainer || depth === 0 || indent.length + line.length <= LINE_COLUMNS) return line
  const inner = `${indent} `
  const items = Array.isArray(value)
    ? value.map((item) => print(item, depth - 1, inner))
    : Object.entries(value).map(
        ([name, item]) => `${JSON.stringify(name)}: ${print(item, depth - 1, inner)}`,
      )
  const [start, end] = Array.isArray(value) ? '[]' : '{}'
  return `${start}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${end}`
}
