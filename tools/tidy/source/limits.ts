// Reads the constants of each `limits.ts`, one for a package or for each of its parts. Used by the
// rule and by the generator.

import type { Repository } from '../repository.ts'
import { identifierName, isNode, parse, type SyntaxNode } from './syntax.ts'

/** One named limit. */
export type Limit = {
  readonly path: string
  readonly line: number
  readonly name: string
  /** Its value as the source has it. */
  readonly value: string
  /** Its docstring in one line but for `metBy`: unit and why. Empty where it has none. */
  readonly why: string
  /**
   * The party that meets it in honest use, by its last sentence `Met by: WORD.`; `undefined`
   * without one.
   */
  readonly metBy: string | undefined
  /** The test that keeps honest use below it: `Met by: WORD; kept by \`PATH\`.` */
  readonly keptBy: string | undefined
}

/** All limits, by file and then in the order of the source. */
export function limits({ files }: Repository): readonly Limit[] {
  return [...files]
    .filter(([path]) => /^(packages|apps)\/.*\/limits\.ts$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => {
      const statements = (parse(path, text)?.body ?? []) as readonly SyntaxNode[]
      return statements.flatMap((statement) => readStatement(path, text, statement))
    })
}

function readStatement(path: string, text: string, statement: SyntaxNode): readonly Limit[] {
  const { declaration } = statement
  if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') return []
  return (declaration.declarations as readonly SyntaxNode[]).flatMap(({ id, init, start }) => {
    const name = identifierName(id)
    if (name === undefined || !isNode(init)) return []
    return {
      path,
      line: text.slice(0, start).split('\n').length,
      name,
      value: text.slice(init.start, init.end).replace(/\s+/g, ' '),
      ...splitMetBy(docstring(text.slice(0, statement.start))),
    }
  })
}

/** Splits the last sentence of a docstring off, which says who meets the limit. */
function splitMetBy(text: string): Pick<Limit, 'why' | 'metBy' | 'keptBy'> {
  const found = /(?:^|\s+)Met by: ([^.;]*)(?:; kept by `([^`]+)`)?\.$/.exec(text)
  const [sentence = '', metBy, keptBy] = found ?? []
  return { why: text.slice(0, text.length - sentence.length), metBy, keptBy }
}

/** The `/** ... *\/` comment that ends `before`, as one line. */
function docstring(before: string): string {
  const [, body] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before) ?? []
  return (body ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim()
}
