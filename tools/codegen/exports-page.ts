import path from 'node:path'
import type { Repository } from '../tidy/index.ts'
import { identifierName, isNode, parse, type SyntaxNode } from '../tidy/source/syntax.ts'
import { type GeneratedFile, markdownHeader } from './generated-file.ts'

/**
 * Returns `docs/reference/exports.md`: the exports of each package, one name per line. The page is
 * not committed, because the `src/index.ts` of a package lists the same names.
 */
export function exportsPage({ files }: Repository): GeneratedFile {
  const manifests = [...files].filter(([file]) =>
    /^packages\/(?:[^/]+\/){1,2}package\.json$/.test(file),
  )
  const sections = manifests
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, manifest]) => {
      const { name, exports = {} } = JSON.parse(manifest) as PackageExports
      return Object.entries(exports).flatMap(([subpath, target]) => {
        const source = path.posix.join(path.posix.dirname(file), target)
        const names = exportedNames(files, source)
        if (names.length === 0) return []
        return [`## ${path.posix.join(name, subpath)}`, '', ...names.map(item), '']
      })
    })
  const intro = 'What each package exports; whatever is not here is its own business.'
  const text = [markdownHeader, '# Exports', '', intro, '', ...sections].join('\n')
  return { path: 'docs/reference/exports.md', text }
}

type PackageExports = { readonly name: string; readonly exports?: Readonly<Record<string, string>> }

function item(name: string): string {
  return `- \`${name}\``
}

/** Returns a module's exported names, sorted; a member of a namespace is `Voucher.increase`. */
function exportedNames(files: ReadonlyMap<string, string>, file: string): readonly string[] {
  const text = files.get(file)
  const statements = (text === undefined ? [] : (parse(file, text)?.body ?? [])) as SyntaxNode[]
  return [...new Set(statements.flatMap((one) => namesOf(files, file, one)))].sort()
}

function namesOf(
  files: ReadonlyMap<string, string>,
  file: string,
  statement: SyntaxNode,
): readonly string[] {
  const { declaration, source, exported } = statement
  if (statement.type === 'ExportAllDeclaration' && isNode(source)) {
    const from = path.posix.join(path.posix.dirname(file), String(source.value))
    const inner = exportedNames(files, from)
    const namespace = identifierName(exported)
    return namespace === undefined ? inner : inner.map((name) => `${namespace}.${name}`)
  }
  if (statement.type !== 'ExportNamedDeclaration') return []
  if (!isNode(declaration))
    return (statement.specifiers as SyntaxNode[]).flatMap((one) => nameOf(one.exported))
  if (Array.isArray(declaration.declarations))
    return (declaration.declarations as SyntaxNode[]).flatMap(({ id }) => nameOf(id))
  return nameOf(declaration.id)
}

function nameOf(node: unknown): readonly string[] {
  const name = identifierName(node)
  return name === undefined ? [] : [name]
}
