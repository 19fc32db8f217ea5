import path from 'node:path'
import {
  children,
  identifierName,
  isNode,
  parseText,
  type SyntaxNode,
} from '../../tidy/source/syntax.ts'

// Reads declaration files, as the compiler writes them: the declarations of each module, its
// imports, and what each of its exported names leads to.

/** A top-level declaration. Functions, namespaces and types may share a name. */
export type Declaration = {
  readonly node: SyntaxNode
  /** One line without comments, such as `function increase(next: bigint): bigint`. */
  readonly text: string
}

/** A name of another module; `*` for all of its names, as a namespace. */
type Source = { readonly from: string; readonly name: string }

/** One declaration file. */
export type DeclarationModule = {
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>
  /** Names of this file that other files declare. */
  readonly imports: ReadonlyMap<string, Source>
  /** Own names, by the name under which they are exported. */
  readonly exported: ReadonlyMap<string, string>
  /** Names of other modules, by the name under which they are exported. */
  readonly reexported: ReadonlyMap<string, Source>
  /** Modules whose names are all exported. */
  readonly stars: readonly string[]
}

/** Removes comments and line breaks; texts in quotes stay as they are. */
export function oneLine(text: string): string {
  const pieces =
    /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s+/g
  return text
    .replaceAll(pieces, (_, quoted?: string) => quoted ?? ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/^(?:(?:export|declare|default) )+/, '')
    .replace(/;? *$/, '')
}

const nameIn = (node: unknown): string | undefined =>
  identifierName(node) ?? (isNode(node) && node.type === 'Literal' ? String(node.value) : undefined)

/** Returns the declared names of a statement with their texts. */
function declarationsOf(statement: SyntaxNode, text: string): readonly [string, Declaration][] {
  if (statement.type === 'VariableDeclaration')
    return (statement.declarations as readonly SyntaxNode[]).flatMap((node) => {
      const name = identifierName(node.id)
      const line = `${statement.kind} ${oneLine(text.slice(node.start, node.end))}`
      return name === undefined ? [] : [[name, { node, text: line }] as [string, Declaration]]
    })
  const name = nameIn(statement.id)
  if (name === undefined) return []
  const line = oneLine(text.slice(statement.start, statement.end))
  return [[name, { node: statement, text: line }]]
}

/** Returns a module's path of a relative specifier; the specifier itself of a package. */
function targetOf(file: string, specifier: unknown): string {
  const text = isNode(specifier) ? String(specifier.value) : ''
  return text.startsWith('.') ? path.posix.join(path.posix.dirname(file), text) : text
}

/**
 * Parses a declaration file.
 *
 * @param file Path of the source from the root, such as `packages/protocol/src/index.ts`.
 * @throws {Error} The text is no TypeScript.
 */
export function parseModule(file: string, text: string): DeclarationModule {
  const tree = parseText(file, text)
  if (tree === undefined) throw new Error(`${file}: its declarations cannot be parsed`)
  const declarations = new Map<string, Declaration[]>()
  const imports = new Map<string, Source>()
  const exported = new Map<string, string>()
  const reexported = new Map<string, Source>()
  const stars: string[] = []
  const declare = (node: SyntaxNode, isExported: boolean): void => {
    for (const [name, declaration] of declarationsOf(node, text)) {
      declarations.set(name, [...(declarations.get(name) ?? []), declaration])
      if (isExported) exported.set(name, name)
    }
  }
  for (const statement of tree.body as readonly SyntaxNode[]) {
    const from = targetOf(file, statement.source)
    const specifiers = (statement.specifiers ?? []) as readonly SyntaxNode[]
    if (statement.type === 'ImportDeclaration')
      for (const { type, local, imported } of specifiers) {
        const name = type === 'ImportNamespaceSpecifier' ? '*' : (nameIn(imported) ?? 'default')
        imports.set(nameIn(local) ?? '', { from, name })
      }
    else if (statement.type === 'ExportAllDeclaration') {
      const name = nameIn(statement.exported)
      if (name === undefined) stars.push(from)
      else reexported.set(name, { from, name: '*' })
    } else if (statement.type === 'ExportNamedDeclaration' && isNode(statement.declaration))
      declare(statement.declaration, true)
    else if (statement.type === 'ExportNamedDeclaration')
      for (const one of specifiers) {
        const [name, local] = [nameIn(one.exported) ?? '', nameIn(one.local) ?? '']
        if (isNode(statement.source)) reexported.set(name, { from, name: local })
        else exported.set(name, local)
      }
    else declare(statement, false)
  }
  return { declarations, imports, exported, reexported, stars }
}

/** A use of a name in a declaration. */
export type NameUse =
  | { readonly kind: 'name'; readonly name: string }
  /** A member of a namespace, such as `Hex.Hash`. */
  | { readonly kind: 'member'; readonly namespace: string; readonly name: string }
  /** A type of another module, such as `import('../hex.ts').Hash`. */
  | { readonly kind: 'import'; readonly from: string; readonly name: string }

/** Returns the names that a declaration uses; names of properties are among them. */
export function usesIn(file: string, node: SyntaxNode): readonly NameUse[] {
  const found: NameUse[] = []
  const visit = (one: SyntaxNode): void => {
    const { type, left, right, qualifier } = one
    const name = identifierName(one)
    const namespace = type === 'TSQualifiedName' ? identifierName(left) : undefined
    if (name !== undefined) found.push({ kind: 'name', name })
    if (namespace !== undefined)
      found.push({ kind: 'member', namespace, name: identifierName(right) ?? '' })
    if (type === 'TSImportType') {
      const from = targetOf(file, one.source ?? one.argument)
      const first = firstName(qualifier)
      if (first !== undefined) found.push({ kind: 'import', from, name: first })
    }
    for (const child of children(one)) visit(child)
  }
  visit(node)
  return found
}

/** Returns the first name of a qualified name: `A` of `A.B.C`. */
function firstName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  return node.type === 'TSQualifiedName' ? firstName(node.left) : identifierName(node)
}
