import type { TidyFinding } from '../../repository.ts'

/** A row of a status table: its claim, and the evidence for it. */
export type StatusClaim = Pick<TidyFinding, 'path' | 'line'> & {
  readonly name: string
  /** The part that the row is about, and the features that it lacks. */
  readonly what: string
  readonly where: string
  readonly status: string
}

/** Reads the rows of `docs/requirements.md` and of the tables of `docs/status.md`. */
export const statusClaims = (files: ReadonlyMap<string, string>): readonly StatusClaim[] => [
  ...claimsOfRequirements(files),
  ...claimsOfStatus(files),
]

/** Returns the pieces of evidence of a claim: its paths and commands in backticks. */
export const evidenceOf = ({ where }: Pick<StatusClaim, 'where'>): readonly string[] =>
  [...where.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)

/** Reads rows of the form `| R001-1 | what | where | status |`. */
function claimsOfRequirements(files: ReadonlyMap<string, string>): readonly StatusClaim[] {
  return tableRows(files, 'docs/requirements.md').flatMap(({ cells, ...location }) => {
    const [name = '', what = '', where = '', status = ''] = cells
    return /^[RB]\d*-\d+$/.test(name) ? [{ ...location, name, what, where, status }] : []
  })
}

/** Reads rows of the form `| part | status | where | run by |`. */
function claimsOfStatus(files: ReadonlyMap<string, string>): readonly StatusClaim[] {
  return tableRows(files, 'docs/status.md').flatMap(({ cells, ...location }) => {
    const [name = '', status = '', where = ''] = cells
    return cells.length === 4 && !/^(part|-+)$/.test(name)
      ? [{ ...location, name, what: name, where, status }]
      : []
  })
}

/** Reads the rows of all tables of a document, with their cells. */
export function tableRows(files: ReadonlyMap<string, string>, path: string) {
  return (files.get(path) ?? '').split('\n').flatMap((text, index) => {
    if (!/^\|.*\|$/.test(text)) return []
    const cells = text.slice(1, -1).split('|')
    return [{ path, line: index + 1, cells: cells.map((cell) => cell.trim()) }]
  })
}
