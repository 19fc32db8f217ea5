import type { TidyFinding, TidyRule } from '../../repository.ts'

/** Entries at the root. ARCHITECTURE.md describes each of them, or a tool prescribes it. */
const entries: ReadonlySet<string> = new Set([
  '.ci',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  'biome.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'LICENSE',
  'NOTICE',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  'STYLE.md',
  'apps',
  'bench',
  'circuits',
  'contracts',
  'deploy',
  'docs',
  'examples',
  'models',
  'packages',
  'simulation',
  'tools',
  'vectors',
  'workers',
])

/** The root contains only the known entries, so that a newcomer sees few. */
export const rootEntries: TidyRule = {
  name: 'root-entries',
  check: ({ paths }) => {
    const found = new Set([...paths].map((file) => file.split('/')[0] ?? file))
    return [...found.difference(entries)].map((name): TidyFinding => {
      const message = 'Not a known entry of the root: move it, or add it to root-entries.ts.'
      return { path: name, line: 0, message }
    })
  },
}
