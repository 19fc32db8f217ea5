import type { ProportionBound } from './cross-validation.ts'

// Numbers and tables of the report as text.

export const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`

export const shareText = ({ count, of, bound }: ProportionBound) =>
  `${count} of ${of} (95 % confident: below ${percent(bound, 2)})`

const rowOf = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n')
