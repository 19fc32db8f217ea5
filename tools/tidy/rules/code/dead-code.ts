import path from 'node:path'
import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { type ExportedName, exportedNames } from '../../source/exported-names.ts'
import { isEntry, moduleUses } from '../../source/module-uses.ts'
import { isScript, isTest, parse } from '../../source/syntax.ts'

/**
 * Each export is used by another file, which may be a test. An export that only its own file uses
 * may be a type, an error class, or published by the `exports` of its package. An export that no
 * file uses is always dead.
 */
export const deadExports: TidyRule = {
  name: 'dead-exports',
  check: (repository) => {
    const uses = moduleUses(repository)
    return [...repository.files].flatMap(([file, text]): readonly TidyFinding[] => {
      const tree = isScript(file) && !isEntry(file) ? parse(file, text) : undefined
      if (tree === undefined || /\.gen\./.test(file)) return []
      return exportedNames(tree).flatMap(({ name, kind, start, isDeclaration }) => {
        const isDefault = text.slice(0, start).endsWith('export default ')
        const isUsed = uses.names.get(file)?.has(name) || uses.templated.has(name)
        if (!isDeclaration || isDefault || isUsed) return []
        const isUsedHere = (uses.identifiers.get(file)?.get(name) ?? 0) > 1
        const isPublished = uses.published.get(file)?.has(name) === true
        if (isUsedHere && (isPublished || mayStayExported(name, kind))) return []
        const line = lineAt(text, start)
        const remedy = isUsedHere ? 'leave "export" out' : 'remove it'
        return [{ path: file, line, message: `No other file uses ${name}: ${remedy}.` }]
      })
    })
  },
}

const mayStayExported = (name: string, kind: ExportedName['kind']): boolean =>
  kind === 'type' || (kind === 'class' && name.endsWith('Error'))

/** Files that a program finds by their name or their folder. */
const conventions = [
  /\.test\.tsx?$/,
  /\.suite\.ts$/, // vitest.config.ts of a suite
  /\.(t|proof|gen)\.sol$/, // forge, Halmos, circuits/tools/record.ts
  /\.gen-entry\.ts$/, // tools/codegen/run.ts
  /^vectors\/[^/]+\.ts$/, // tools/codegen/programs.ts
  /(^|\/)vitest\.config\.ts$/,
]

/**
 * Every script and contract is imported, or another file names its path. Exceptions are the files
 * in `conventions`.
 */
export const deadFiles: TidyRule = {
  name: 'dead-files',
  check: (repository) => {
    const { imported } = moduleUses(repository)
    const alone = [...repository.files.keys()].filter(
      (file) =>
        (isScript(file) || file.endsWith('.sol')) &&
        !imported.has(file) &&
        !conventions.some((form) => form.test(file)),
    )
    const named = namedFiles(repository, new Set(alone))
    return alone
      .filter((file) => !named.has(file))
      .map((file) => {
        const what = isTest(file) ? 'test' : 'file'
        return { path: file, line: 0, message: `No ${what} imports or names it: remove it.` }
      })
  },
}

/**
 * Returns the `wanted` files that another file names: by a path relative to its own folder or to a
 * parent folder, or by a name that only one file has.
 */
function namedFiles({ files }: Repository, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const named = new Set<string>()
  const names = Map.groupBy(files.keys(), (file) => path.posix.basename(file))
  for (const [file, text] of files)
    for (const { index, 0: extension } of text.matchAll(/\.(?:tsx?|[cm]?js|sol)\b/g)) {
      const [start = ''] = /[\w@./-]*$/.exec(text.slice(Math.max(0, index - 200), index)) ?? []
      const token = start + extension
      const [first, ...others] = names.get(path.posix.basename(token)) ?? []
      if (first === undefined) continue
      // A unique file name is enough, because the path of its folder may be computed.
      if (others.length === 0 && first !== file) named.add(first)
      for (let folder = path.posix.dirname(file); ; folder = path.posix.dirname(folder)) {
        const target = path.posix.join(folder, token)
        if (target !== file && wanted.has(target)) named.add(target)
        if (folder === '.') break
      }
    }
  return named
}
