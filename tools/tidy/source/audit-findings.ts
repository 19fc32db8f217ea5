import type { Repository } from '../repository.ts'

/** A test that shows that an attack of an audit or a review fails. */
export type MarkedFinding = {
  /** Id of the finding, such as `EVM-1a`. */
  readonly id: string
  readonly path: string
  /** Line of the mark, from 1. */
  readonly line: number
  /** Title of the test below the mark; undefined where no test stands there. */
  readonly title: string | undefined
}

/** A comment that holds only a mark, in TypeScript, Solidity, Rust or Python. */
const markPattern = /^\s*(?:\/\/|#) Finding: ([\w, -]+)$/

/** Lines from a mark to the title of its test: the cases of a table stand between them. */
const TITLE_LINES_MAX = 150

/**
 * Returns all marks of findings, in the order of the files. A mark is a line `// Finding: EVM-1a`
 * above a test; it may name several findings.
 */
export function auditFindings({ files }: Pick<Repository, 'files'>): readonly MarkedFinding[] {
  return [...files].flatMap(([path, text]) => {
    if (!/\.(ts|tsx|sol|rs|py)$/.test(path) || !text.includes(' Finding: ')) return []
    const lines = text.split('\n')
    return lines.flatMap((one, index) => {
      const [, ids] = markPattern.exec(one) ?? []
      if (ids === undefined) return []
      const title = titleBelow(lines, index)
      return ids.split(', ').map((id) => ({ id, path, line: index + 1, title }))
    })
  })
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Returns the title of the test whose call or function begins below a mark. */
function titleBelow(lines: readonly string[], mark: number): string | undefined {
  const start = lines.findIndex(
    (line, at) => at > mark && line.trim() !== '' && !/^\s*(\/\/|#|\*|\/\*\*)/.test(line),
  )
  const first = lines[start] ?? ''
  const [, named] = /^\s*(?:function|def|fn|async fn) (\w+)/.exec(first) ?? []
  if (named !== undefined) return named
  if (!/^\s*(?:test|it|describe|story)\b/.test(first)) return undefined
  const [, rest] = /^\s*\w+\((.*)$|\)\((['"`].*)$/.exec(first)?.filter(Boolean) ?? []
  if (rest !== undefined) return literalAt(rest, lines[start + 1])
  const below = first.endsWith('(') ? literalAt('', lines[start + 1]) : undefined
  if (below !== undefined) return below
  for (let at = start + 1; at < Math.min(lines.length, start + TITLE_LINES_MAX); at++) {
    const line = lines[at] ?? ''
    if (indentOf(line) !== indentOf(first) || !/^\s*[\])}]/.test(line)) continue
    const [, rest] = /^\s*[\])}]+(?: as const)?\)?\((.*)$/.exec(line) ?? []
    if (rest !== undefined) return literalAt(rest, lines[at + 1])
  }
  return undefined
}

/** Returns the text of a literal at the start of a line's rest, or of the next line. */
function literalAt(rest: string, next: string | undefined): string | undefined {
  const text = rest.trim() === '' ? (next ?? '').trim() : rest
  const [, quote, content] = /^(['"`])((?:\\.|(?!\1).)*)\1/.exec(text) ?? []
  return quote === undefined ? undefined : content?.replaceAll(/\\(.)/g, '$1')
}
