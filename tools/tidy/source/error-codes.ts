// Finds the code of every error class. The rule `error-pages` and the generator of the index of
// errors use this module.

import path, { posix } from 'node:path'
import { lineAt, type Repository } from '../repository.ts'
import { identifierName, isNode, isScript, isTest, parse, type SyntaxNode, walk } from './syntax.ts'

/** An error code that source text states. */
export type ErrorCode = { readonly code: string; readonly path: string; readonly line: number }

/**
 * Returns the codes of all classes that extend `errorClass(...)` or an error with a type argument,
 * such as `BaseError<'cap-exceeded'>`, sorted.
 *
 * A class states its codes in one of two places: as the `code` of the row passed to `errorClass`,
 * with all codes of a function, or as the type argument. This argument is a code, a union of codes,
 * a type of the same file, or the keys of a table in the same file. Parts of this table may come
 * from other files. Codes computed at run time are not found.
 */
export function errorCodes({ files }: Repository): readonly ErrorCode[] {
  const found: ErrorCode[] = []
  for (const [path, text] of files) {
    if (!isScript(path) || isTest(path) || !/Error<|\berrorClass\(/.test(text)) continue
    const tree = parse(path, text)
    if (tree === undefined) continue
    const aliases = typeAliases(tree)
    const keys = objectKeys(tree, importedKeys(files, { path, tree }))
    walk(tree, (node) => {
      if (node.type !== 'ClassDeclaration' || !isErrorClass(node)) return
      const line = lineAt(text, node.start)
      for (const code of new Set([...typeCodes(node, aliases, keys), ...rowCodes(node)]))
        found.push({ code, path, line })
    })
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}

/**
 * Returns the codes by the page that explains them, both sorted. The page has the name of the
 * package or app. If several packages use a code, it is on the page that sorts first.
 */
export function errorPages(repository: Repository): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string>()
  for (const { code, path: file } of errorCodes(repository)) {
    const page = ownerOf(repository, file)
    const other = pages.get(code)
    if (other === undefined || page < other) pages.set(code, page)
  }
  const byPage = Map.groupBy(pages.keys(), (code) => pages.get(code) ?? '')
  return new Map([...byPage].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Returns the name of the package or app of a file, without its scope; else that of its folder. */
function ownerOf({ files }: Repository, file: string): string {
  let folder = path.posix.dirname(file)
  while (folder !== '.' && !files.has(`${folder}/package.json`)) folder = path.posix.dirname(folder)
  const { name } = JSON.parse(files.get(`${folder}/package.json`) ?? '{}') as { name?: string }
  return path.posix.basename(name ?? file.split('/')[1] ?? '')
}

function isErrorClass(node: SyntaxNode): boolean {
  const { superClass } = node
  if (isNode(superClass) && isErrorRow(superClass)) return true
  const name = identifierName(superClass) ?? identifierName((superClass as SyntaxNode)?.property)
  return name?.endsWith('Error') === true && isNode(node.superTypeArguments)
}

/** Returns the types that the names in a file refer to; for a type parameter, its constraint. */
function typeAliases(tree: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  const aliases = new Map<string, SyntaxNode>()
  walk(tree, (node) => {
    if (node.type === 'TSTypeAliasDeclaration' && isNode(node.typeAnnotation))
      aliases.set(identifierName(node.id) ?? '', node.typeAnnotation)
    if (node.type === 'TSTypeParameter' && isNode(node.constraint))
      aliases.set(identifierName(node.name) ?? '', node.constraint)
  })
  return aliases
}

type NamedKeys = ReadonlyMap<string, readonly string[]>

/** Returns the keys of each object that a file imports by a relative path and without an alias. */
function importedKeys(
  files: Repository['files'],
  { path, tree }: { readonly path: string; readonly tree: SyntaxNode },
): NamedKeys {
  const keys = new Map<string, readonly string[]>()
  walk(tree, (node) => {
    const source = (node.source as SyntaxNode | undefined)?.value
    if (node.type !== 'ImportDeclaration' || typeof source !== 'string') return
    const from = posix.join(posix.dirname(path), source)
    const text = files.get(from)
    const imported = text === undefined ? undefined : parse(from, text)
    if (!imported) return
    const named = objectKeys(imported)
    for (const { local } of node.specifiers as readonly SyntaxNode[]) {
      const name = identifierName(local) ?? ''
      keys.set(name, named.get(name) ?? [])
    }
  })
  return keys
}

/** Returns the keys of each object constant in the file, including keys that are spread into it. */
function objectKeys(tree: SyntaxNode, imported: NamedKeys = new Map()): NamedKeys {
  const keys = new Map(imported)
  walk(tree, (node) => {
    if (node.type !== 'VariableDeclarator') return
    let value = node.init
    while (isNode(value) && /^TS(As|Satisfies)Expression$/.test(value.type))
      value = value.expression
    if (!isNode(value) || value.type !== 'ObjectExpression') return
    const own = (value.properties as readonly SyntaxNode[]).flatMap(({ type, key, argument }) => {
      if (type === 'SpreadElement') return keys.get(identifierName(argument) ?? '') ?? []
      return identifierName(key) ?? (isNode(key) ? String(key.value) : [])
    })
    keys.set(identifierName(node.id) ?? '', own)
  })
  return keys
}

function typeCodes(
  node: SyntaxNode,
  aliases: ReadonlyMap<string, SyntaxNode>,
  keys: NamedKeys,
): readonly string[] {
  const codes: string[] = []
  const collect = (type: SyntaxNode): void =>
    walk(type, (inner) => {
      const { literal } = inner
      if (isNode(literal) && typeof literal.value === 'string') codes.push(literal.value)
      if (inner.type === 'TSTypeQuery')
        codes.push(...(keys.get(identifierName(inner.exprName) ?? '') ?? []))
      const alias = aliases.get(identifierName(inner.typeName) ?? '')
      if (inner.type === 'TSTypeReference' && alias !== undefined) collect(alias)
    })
  if (isNode(node.superTypeArguments)) collect(node.superTypeArguments)
  return codes
}

/** Returns true for a call of `errorClass`, whose arguments are a name and a row. */
const isErrorRow = ({ type, callee }: SyntaxNode): boolean =>
  type === 'CallExpression' && identifierName(callee) === 'errorClass'

/** Returns the codes of the row that a class passes to `errorClass`. */
function rowCodes({ superClass }: SyntaxNode): readonly string[] {
  if (!isNode(superClass) || !isErrorRow(superClass)) return []
  const row = (superClass.arguments as readonly SyntaxNode[]).at(-1)
  const properties = (row?.properties ?? []) as readonly SyntaxNode[]
  const code = properties.find(({ key }) => identifierName(key) === 'code')?.value
  const codes: string[] = []
  if (isNode(code)) walk(code, ({ value }) => typeof value === 'string' && codes.push(value))
  return codes
}
