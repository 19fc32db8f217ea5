import path from 'node:path'
import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { parse, type SyntaxNode } from '../../source/syntax.ts'

/** Each package has the same shape: manifest, README, an index of explicit exports. */
export const packageShape: TidyRule = {
  name: 'package-shape',
  check: ({ files, paths }) =>
    [...files].flatMap(([file, text]): readonly TidyFinding[] => {
      if (!/^(packages\/(?:[^/]+\/){1,2}|apps\/[^/]+\/)package\.json$/.test(file)) return []
      const folder = path.posix.dirname(file)
      const { name, type, private: isPrivate, exports = {} } = JSON.parse(text) as PackageManifest
      const at = (message: string): TidyFinding => ({ path: file, line: 0, message })
      return [
        ...(paths.has(`${folder}/README.md`) ? [] : [at(`No ${folder}/README.md.`)]),
        ...(namesOf(folder).includes(name ?? '') ? [] : [at('Not named @ostrom/...')]),
        ...(type === 'module' && isPrivate ? [] : [at('"type" is module, "private" is true.')]),
        ...Object.entries(exports).flatMap(([subpath, target]) =>
          paths.has(path.posix.join(folder, target)) ? [] : [at(`"${subpath}" leads nowhere.`)],
        ),
      ]
    }),
}

/** Returns the names that a package may have: that of its folder, or with that of its group. */
function namesOf(folder: string): readonly string[] {
  const [, ...words] = folder.split('/')
  const [group, name] = words
  const own = name === undefined ? [group] : [name, group, `${group}-${name}`, `${name}-${group}`]
  return own.map((one) => `@ostrom/${one}`)
}

type PackageManifest = {
  readonly name?: string
  readonly type?: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string>>
}

/** A package's `src/index.ts` contains only explicit exports. */
export const explicitExports: TidyRule = {
  name: 'explicit-exports',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (!/^packages\/(?:[^/]+\/){1,2}src\/index\.ts$/.test(file)) return []
      const statements = (parse(file, text)?.body ?? []) as readonly SyntaxNode[]
      return statements.flatMap((statement): readonly TidyFinding[] => {
        const isNamed =
          statement.type === 'ExportNamedDeclaration' && statement.declaration === null
        const isNamespace = statement.type === 'ExportAllDeclaration' && statement.exported !== null
        if (isNamed || isNamespace || statement.type === 'ImportDeclaration') return []
        const message = 'An index holds explicit exports alone: "export { a } from ..."'
        return [{ path: file, line: lineAt(text, statement.start), message }]
      })
    }),
}

/**
 * The commands of package.json start programs that exist. They start with `exec`, because a shell
 * between npm and the program would not pass SIGINT and SIGTERM on.
 */
export const rootScripts: TidyRule = {
  name: 'root-scripts',
  check: ({ files, paths }) => {
    const { scripts = {} } = JSON.parse(files.get('package.json') ?? '{}') as {
      scripts?: Readonly<Record<string, string>>
    }
    return Object.entries(scripts).flatMap(([name, command]): readonly TidyFinding[] => {
      const [, program = ''] = /^exec node tools\/start\/start\.js (\S+)$/.exec(command) ?? []
      if (paths.has(program)) return []
      const message = `"${name}" starts ${program || command}, which does not exist.`
      return [{ path: 'package.json', line: 0, message }]
    })
  },
}
