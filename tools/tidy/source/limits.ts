// Reads the limits of the sources: constants of the form `limit(value, unit, who meets it)`. A
// package, or each of its parts, has them in its `limits.ts`. The rules of `limit-docs.ts` and the
// generator of the page of limits use this module.

import type { Repository } from '../repository.ts'
import { identifierName, isNode, isScript, isTest, parse, type SyntaxNode } from './syntax.ts'

/** One named limit. */
export type Limit = {
  readonly path: string
  readonly line: number
  readonly name: string
  /** Value of the limit as in the source. */
  readonly value: string
  /** Reason of the limit: its docstring in one line. Empty if there is no docstring. */
  readonly why: string
  /** Unit of the limit; `undefined` if the constant of a `limits.ts` is no row. */
  readonly unit: string | undefined
  /** The party that meets the limit in honest use. */
  readonly metBy: string | undefined
  /** Path of the test that shows that honest use stays below the limit. */
  readonly keptBy: string | undefined
}

/** Returns all limits, by file and then in the order of the source. */
export function limits({ files }: Repository): readonly Limit[] {
  return [...files]
    .filter(([path, text]) => {
      if (!/^(packages|apps)\//.test(path) || !isScript(path) || isTest(path)) return false
      return path.endsWith('/limits.ts') || /\blimit\(/.test(text)
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => limitsOf(path, text))
}

/** Returns the rows of one file; in a `limits.ts`, also the exported constants that are no rows. */
function limitsOf(path: string, text: string): readonly Limit[] {
  const statements = (parse(path, text)?.body ?? []) as readonly SyntaxNode[]
  const constants = statements.flatMap((statement) => constantsOf(statement))
  const texts = new Map(constants.map(({ name, init }) => [name, init.value]))
  return constants.flatMap(({ name, init, statement, isExported }): readonly Limit[] => {
    const row = rowOf(init)
    if (row === undefined && !(isExported && path.endsWith('/limits.ts'))) return []
    const [value = init, unit, metBy, keptBy] = row ?? []
    const literal = (node: SyntaxNode | undefined) => {
      const found = texts.get(identifierName(node) ?? '') ?? node?.value
      return found === undefined ? undefined : String(found)
    }
    return [
      {
        path,
        line: text.slice(0, statement.start).split('\n').length,
        name,
        value: text.slice(value.start, value.end).replace(/\s+/g, ' '),
        why: docstring(text.slice(0, statement.start)),
        unit: literal(unit),
        metBy: literal(metBy),
        keptBy: literal(keptBy),
      },
    ]
  })
}

/** Returns the constants that a statement of a module declares. */
function constantsOf(statement: SyntaxNode) {
  const isExported = isNode(statement.declaration)
  const declaration = isNode(statement.declaration) ? statement.declaration : statement
  if (declaration.type !== 'VariableDeclaration') return []
  return (declaration.declarations as readonly SyntaxNode[]).flatMap(({ id, init }) => {
    const name = identifierName(id)
    return name === undefined || !isNode(init) ? [] : [{ name, init, statement, isExported }]
  })
}

/** Returns the arguments of a call of `limit`. */
function rowOf({ type, callee, arguments: given }: SyntaxNode): readonly SyntaxNode[] | undefined {
  const isRow = type === 'CallExpression' && identifierName(callee) === 'limit'
  return isRow ? (given as readonly SyntaxNode[]) : undefined
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
