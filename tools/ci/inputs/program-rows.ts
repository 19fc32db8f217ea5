// Many programs have a table whose rows their arguments name, such as the benches of
// `bench/src/main.ts`. Only the named rows count as inputs of such a program.

import { isNode, parse, type SyntaxNode, walk } from '../../tidy/source/syntax.ts'

/**
 * Returns the text of a program without the rows that its arguments do not name. A table is an
 * object, or an array of pairs or of objects with a `name`. If the arguments name at least one row
 * of a table, `null` replaces the values of its other rows. All other text is unchanged.
 */
export function selectRows(file: string, text: string, args: readonly string[]): string {
  const tree = args.length === 0 ? undefined : parse(file, text)
  if (tree === undefined) return text
  const dropped: SyntaxNode[] = []
  walk(tree, (node) => {
    const rows = rowsOf(node)
    if (rows.some(({ key }) => args.includes(key)))
      dropped.push(...rows.filter(({ key }) => !args.includes(key)).map(({ value }) => value))
  })
  return dropped
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}null${rest.slice(end)}`, text)
}

type Row = { readonly key: string; readonly value: SyntaxNode }

function rowsOf(node: SyntaxNode): readonly Row[] {
  if (node.type === 'ObjectExpression')
    return nodesOf(node.properties).flatMap(({ type, key, value, shorthand }) => {
      const name = type === 'Property' && shorthand !== true ? nameOf(key) : undefined
      return name === undefined || !isNode(value) ? [] : [{ key: name, value }]
    })
  if (node.type !== 'ArrayExpression') return []
  return nodesOf(node.elements).flatMap((value) => {
    const key = value.type === 'ArrayExpression' ? firstText(value) : fieldText(value, 'name')
    return key === undefined ? [] : [{ key, value }]
  })
}

const firstText = ({ elements }: SyntaxNode): string | undefined => textOf(nodesOf(elements)[0])

function fieldText({ properties }: SyntaxNode, field: string): string | undefined {
  const found = nodesOf(properties).find(({ key }) => nameOf(key) === field)
  return textOf(found?.value)
}

const nameOf = (key: unknown): string | undefined =>
  isNode(key) && key.type === 'Identifier' ? String(key.name) : textOf(key)

const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

const nodesOf = (value: unknown): readonly SyntaxNode[] =>
  Array.isArray(value) ? value.filter(isNode) : []
