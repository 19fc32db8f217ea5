import type { TidyFinding, TidyRule } from '../../repository.ts'

const guide = 'CONTRIBUTING.md'
const status = 'docs/status.md'
const heading = '### By row of the status'

/** A line of a document, with its number from 1. */
type NumberedLine = readonly [text: string, line: number]

/**
 * Each row of `docs/status.md` has an entry in CONTRIBUTING.md, "By row of the status", that leads
 * to its code, and each entry's phrase occurs in a row. `readerPaths` checks the steps.
 */
export const statusPaths: TidyRule = {
  name: 'status-paths',
  check({ files }) {
    const rows = partsOf(files.get(status) ?? '')
    const entries = entriesOf(files.get(guide) ?? '')
    const finding = (path: string, line: number, message: string): TidyFinding => ({
      path,
      line,
      message,
    })
    return [
      ...rows
        .filter(([part]) => !entries.some(([phrase]) => part.includes(phrase)))
        .map(([part, line]) => {
          const start = part.slice(0, 60)
          return finding(status, line, `No entry of ${guide}, "${heading}", leads to "${start}".`)
        }),
      ...entries
        .filter(([phrase]) => !rows.some(([part]) => part.includes(phrase)))
        .map(([phrase, line]) => finding(guide, line, `"${phrase}" is in no row of ${status}.`)),
    ]
  },
}

/** Returns the first cells of the rows `| part | status | shown by | run by |`, as plain text. */
const partsOf = (document: string): readonly NumberedLine[] =>
  document.split('\n').flatMap((text, index): readonly NumberedLine[] => {
    const cells = /^\|.*\|$/.test(text) ? text.slice(1, -1).split('|') : []
    const [part = ''] = cells
    if (cells.length !== 4 || /^\s*(part|-+)\s*$/.test(part)) return []
    return [[plain(part), index + 1]]
  })

/** Returns the phrases of the entries below the heading, as plain text. */
function entriesOf(document: string): readonly NumberedLine[] {
  const lines = document.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) return []
  const end = lines.findIndex((line, at) => at > start && /^#{1,3} /.test(line))
  return lines.slice(0, end < 0 ? undefined : end).flatMap((text, index) => {
    const [, phrase] = (index > start && /^\|([^|]+)\|.*`.*\|$/.exec(text)) || []
    return phrase === undefined ? [] : [[plain(phrase), index + 1] as const]
  })
}

/** Returns text in lower case, without link targets and backticks. */
const plain = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[`[\]]/g, '')
    .trim()
    .toLowerCase()
