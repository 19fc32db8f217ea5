/** A row of a table in Markdown. A `|` in a cell is escaped, because it would end the cell. */
const rowOf = (cells: readonly (string | number | bigint)[]): string =>
  `| ${cells.map((cell) => `${cell}`.replaceAll('|', '\\|')).join(' | ')} |`

/** Returns a table in Markdown, without a line break at its end. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly (string | number | bigint)[])[],
): string => [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n')
