// Reads the constants of each `limits.ts`; a package or each of its parts has one such file. The
// rules of `limit-docs.ts` and the generator of the page of limits use this module.

import type { Repository } from '../repository.ts'
import { identifierName, isNode, parse, type SyntaxNode } from './syntax.ts'

/** One named limit. */
export type Limit = {
  readonly path: string
  readonly line: number
  readonly name: string
  /** Value of the limit as in the source. */
  readonly value: string
  /**
   * Docstring of the limit in one line without `metBy`: unit and reason. Empty if there is no
   * docstring.
   */
  readonly why: string
  /**
   * The party that meets the limit in honest use, from the last sentence `Met by: WORD.`;
   * `undefined` without one.
   */
  readonly metBy: string | undefined
  /** Path of the test that shows that honest use stays below the limit: `tested by \`PATH\`.` */
  readonly keptBy: string | undefined
}

/** Returns all limits, by file and then in the order of the source. */
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

/** Splits off the last sentence of a docstring, which names the party that meets the limit. */
function splitMetBy(text: string): Pick<Limit, 'why' | 'metBy' | 'keptBy'> {
  const found = /(?:^|\s+)Met by: ([^.;]*)(?:; tested by `([^`]+)`)?\.$/.exec(text)
  const [sentence = '', metBy, keptBy] = found ?? []
  return { why: text.slice(0, text.length - sentence.length), metBy, keptBy }
}

/** Returns the `/** ... *\/` comment at the end of `before`, as one line. */
function docstring(before: string): string {
  const [, body] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before) ?? []
  return (body ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim()
}
