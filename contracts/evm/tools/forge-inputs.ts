// Lists the files on which the result of forge depends, for some Solidity files: without forge and
// without a compiler, so that a step of CI and the choice of tests know their inputs.

import { abiPath, bytecodePath } from './generated-text.ts'
import { importClosure, literalsOf } from './solidity-imports.ts'

/** Files of the repository, by path from its root. */
export type InputRepository = {
  /** Paths of all files, also of those that git ignores, if they exist. */
  readonly paths: ReadonlySet<string>
  readonly read: (file: string) => Buffer
}

/** Settings of forge, among them where tests may read files. */
const SETTINGS = 'contracts/evm/foundry.toml'

/** Settings, forge and the compiler, and the locks of their packages. */
const tools = [
  SETTINGS,
  'contracts/evm/bin/package.json',
  'contracts/evm/bin/solc',
  'contracts/evm/bin/timed-solc',
  'tools/packages/forge/package-lock.json',
  'tools/packages/forge/package.json',
  // Versions of the compiler and of the imported packages.
  'package-lock.json',
]

/** Settings that forge reads from the root; the repository has none of these files. */
const otherSettings = ['.env', 'foundry.toml', 'foundry.lock', 'remappings.txt']

/** Folders of `fs_permissions`. Tests deploy committed contracts from the last one: `committed`. */
const permission = /\{\s*access\s*=\s*"[^"]*",\s*path\s*=\s*"([^"]+)"\s*\}/g

/**
 * Returns the existing files on which forge's work on Solidity files depends: these files and all
 * that they import, settings, compiler and forge; and of tests, the files that they read, the
 * committed contracts that they deploy, and the snapshots with which their gas is compared.
 *
 * A file that a test reads is found by a literal with its path. If a literal has only the beginning
 * of paths, such as that of a folder, all files of such paths count. A committed contract is found
 * by a literal with its name.
 *
 * @param roots Paths of Solidity files.
 * @throws {Error} A root does not exist.
 */
export function forgeInputs(
  repository: InputRepository,
  roots: readonly string[],
): ReadonlySet<string> {
  const { paths } = repository
  const text = (path: string) =>
    paths.has(path) ? repository.read(path).toString('utf8') : undefined
  const absent = roots.find((path) => !paths.has(path))
  if (absent !== undefined) throw new Error(`there is no ${absent}`)
  const closure = importClosure(roots, text)
  const literals = new Set([...closure.values()].flatMap(literalsOf))
  const found = [
    ...closure.keys(),
    ...tools,
    ...otherSettings,
    ...readByTests(literals, paths, foldersOf(text(SETTINGS) ?? '')),
    ...[...literals].flatMap(committedFiles),
    ...roots.flatMap((path) => snapshotsOf(path, paths)),
  ]
  return new Set(found.filter((path) => paths.has(path)))
}

/**
 * Returns the folders below which tests may read, each with `/` at its end.
 *
 * @throws {Error} The settings name no folder, so they are written in a way that is not read here.
 */
function foldersOf(toml: string): readonly string[] {
  const folders = [...toml.matchAll(permission)].map(([, path = '']) => path.replace(/\/?$/, '/'))
  if (folders.length === 0) throw new Error(`${SETTINGS} permits no folder`)
  return folders
}

function readByTests(
  literals: ReadonlySet<string>,
  paths: ReadonlySet<string>,
  folders: readonly string[],
): readonly string[] {
  const below = [...literals].filter((one) => folders.some((folder) => one.startsWith(folder)))
  return below.flatMap((literal) =>
    paths.has(literal) ? [literal] : [...paths].filter((path) => path.startsWith(literal)),
  )
}

/** Returns where the generated files of a contract would be. */
const committedFiles = (name: string): readonly string[] =>
  /^[A-Z]\w+$/.test(name)
    ? [abiPath(name), bytecodePath(name)].map((path) => `contracts/evm/${path}`)
    : []

/** Returns the gas snapshots of the part of a gas test. */
function snapshotsOf(test: string, paths: ReadonlySet<string>): readonly string[] {
  const [, part] = /^contracts\/evm\/([^/]+)\/test\/.*\.gas\.t\.sol$/.exec(test) ?? []
  if (part === undefined) return []
  return [...paths].filter((path) => path.startsWith(`contracts/evm/snapshots/${part}/`))
}
