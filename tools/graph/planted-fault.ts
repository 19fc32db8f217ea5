import { isNode, parseText, type SyntaxNode, walk } from '../tidy/source/syntax.ts'

const functions = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/**
 * Returns the text of a script in which each function throws when it is called. The module itself
 * still loads, unless it calls one of its functions while it is loaded.
 */
export function withThrowingFunctions(file: string, text: string): string {
  const program = parseText(file, text)
  const insertions: (readonly [at: number, text: string])[] = []
  if (program !== undefined)
    walk(program, ({ type, body }) => {
      if (functions.test(type) && isNode(body)) insertions.push(...throwing(body))
    })
  return insertions
    .toSorted(([one], [other]) => other - one)
    .reduce((changed, [at, added]) => changed.slice(0, at) + added + changed.slice(at), text)
}

function throwing({ type, start, end }: SyntaxNode): readonly (readonly [number, string])[] {
  const fault = "throw new Error('planted')"
  if (type === 'BlockStatement') return [[start + 1, ` ${fault};`]]
  return [
    [end, ')'],
    [start, `((() => { ${fault} })(), `],
  ]
}
