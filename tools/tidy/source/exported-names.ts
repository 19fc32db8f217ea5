import { children, identifierName, isNode, type SyntaxNode } from './syntax.ts'

/** A name under which a file exports something. */
export type ExportedName = {
  readonly name: string
  /** `type` for type aliases and interfaces. */
  readonly kind: 'type' | 'class' | 'value' | 'namespace'
  /** Offset of the declaration in the text. */
  readonly start: number
  /** False if the name is only an alias of a declaration elsewhere. */
  readonly isDeclaration: boolean
}

/**
 * Returns the names that a module introduces: its exported declarations, and the aliases under
 * which it exports declarations of other files. A re-export without an alias introduces no name.
 * Members of a namespace are not returned.
 */
export function exportedNames(module: SyntaxNode): readonly ExportedName[] {
  const statements = children(module)
  const local = new Map(statements.flatMap(declarations).map((one) => [one.name, one]))
  return statements.flatMap((statement): readonly ExportedName[] => {
    if (statement.type === 'ExportAllDeclaration') return aliased(statement, statement.exported)
    if (statement.type === 'ExportDefaultDeclaration') return declarationsOf(statement.declaration)
    if (statement.type !== 'ExportNamedDeclaration') return []
    if (isNode(statement.declaration)) return declarationsOf(statement.declaration)
    const specifiers = children(statement).filter(({ type }) => type === 'ExportSpecifier')
    return specifiers.flatMap((specifier) => {
      const declared = local.get(identifierName(specifier.local) ?? '')
      if (identifierName(specifier.local) !== identifierName(specifier.exported))
        return aliased(specifier, specifier.exported)
      return declared === undefined || isNode(statement.source) ? [] : [declared]
    })
  })
}

function aliased(node: SyntaxNode, exported: unknown): readonly ExportedName[] {
  const name = identifierName(exported)
  if (name === undefined || name === 'default') return []
  return [{ name, kind: 'namespace', start: node.start, isDeclaration: false }]
}

function declarationsOf(node: unknown): readonly ExportedName[] {
  return isNode(node) ? declarations(node) : []
}

const kinds: Readonly<Record<string, ExportedName['kind']>> = {
  TSTypeAliasDeclaration: 'type',
  TSInterfaceDeclaration: 'type',
  ClassDeclaration: 'class',
  FunctionDeclaration: 'value',
  TSDeclareFunction: 'value',
}

/** Returns the names that one statement declares. */
function declarations(node: SyntaxNode): readonly ExportedName[] {
  const { start } = node
  if (node.type === 'VariableDeclaration')
    return children(node).flatMap(({ id }) => {
      const name = identifierName(id)
      return name === undefined ? [] : [{ name, kind: 'value', start, isDeclaration: true }]
    })
  const kind = kinds[node.type]
  const name = identifierName(node.id)
  return kind === undefined || name === undefined
    ? []
    : [{ name, kind, start, isDeclaration: true }]
}
