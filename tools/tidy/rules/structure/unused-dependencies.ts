import path from 'node:path'
import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'

/** Packages whose names the code that needs them does not contain. */
const unnamed: ReadonlySet<string> = new Set([
  '@foundry-rs/anvil', // packages/ledger/src/evm/chain/anvil.ts starts the program of its platform
  'zod', // a peer of @hono/zod-openapi
])

/**
 * A file of a workspace names each dependency of its package.json in quotes: in an import, or as a
 * name that a program resolves. `@types/a` counts as `a`.
 */
export const unusedDependencies: TidyRule = {
  name: 'unused-dependencies',
  check: ({ files }) => {
    const named = namesOfPackages(files)
    const { packages = {} } = JSON.parse(files.get('package-lock.json') ?? '{}') as Lockfile
    return [...files].flatMap(([file, text]): readonly TidyFinding[] => {
      const folder = path.posix.dirname(file)
      const names = named.get(folder)
      if (path.posix.basename(file) !== 'package.json' || !(folder in packages)) return []
      const { dependencies, devDependencies } = JSON.parse(text) as PackageDependencies
      return Object.keys({ ...dependencies, ...devDependencies })
        .filter((name) => !unnamed.has(name) && !names?.has(importedName(name)))
        .map((name) => {
          return { path: file, line: 0, message: `No file of ${folder} names ${name}: remove it.` }
        })
    })
  },
}

type Lockfile = { readonly packages?: Readonly<Record<string, unknown>> }

type PackageDependencies = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Returns the quoted names of packages in the files of each package, by the package's folder. */
function namesOfPackages(files: Repository['files']): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>()
  for (const [file, text] of files) {
    if (!/\.(?:[cm]?[jt]sx?|sol|css|html)$/.test(file)) continue
    let folder = path.posix.dirname(file)
    while (folder !== '.' && !files.has(`${folder}/package.json`))
      folder = path.posix.dirname(folder)
    const names = named.get(folder) ?? new Set()
    named.set(folder, names)
    for (const [, name = ''] of text.matchAll(/['"`]((?:@[\w.-]+\/)?[\w.-]+)(?=[/'"`])/g))
      names.add(name)
  }
  return named
}

const importedName = (name: string): string => name.replace(/^@types\//, '')
