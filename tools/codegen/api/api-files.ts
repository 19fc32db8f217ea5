import { hash } from 'node:crypto'
import path from 'node:path'
import type { Repository } from '../../tidy/index.ts'
import { isTest } from '../../tidy/source/syntax.ts'
import type { GeneratedFile } from '../generated-file.ts'
import { type DeclarationModule, type NameUse, parseModule, usesIn } from './modules.ts'

// The public surface of each package as text: the type of each name that it exports, one a line.

/** Name of the file in the folder of each package. */
const FILE = 'api.gen.txt'
/** Most characters of a declaration that is not published. */
const LINE_MAX = 4_000

/** The declaration of a name in a file, or all names of a file. */
type Place = { readonly file: string; readonly name: string }

type PackageExports = { readonly name: string; readonly exports?: Readonly<Record<string, string>> }

/** Entries of a package's `exports`, without those that only tests use. */
function entriesOf(file: string, manifest: string): readonly (readonly [string, string])[] {
  const { name, exports = {} } = JSON.parse(manifest) as PackageExports
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const source = path.posix.join(path.posix.dirname(file), target)
    return isForTests(source) ? [] : [[path.posix.join(name, subpath), source] as const]
  })
}

const isManifest = (file: string): boolean => /^packages\/(?:[^/]+\/){1,2}package\.json$/.test(file)

/** Returns the source files of all packages, without those of tests. */
export const packageSources = ({ paths }: Repository): readonly string[] =>
  [...paths].filter((file) => /^packages\/.*\/src\/.*\.tsx?$/.test(file) && !isForTests(file))

const isForTests = (file: string): boolean => isTest(file) || /\/testing\//.test(file)

/**
 * Returns the file of each package with its published names and their types.
 *
 * @param declarations Text of the declaration file of each source, by the source's path.
 * @throws {Error} An entry has no declarations.
 */
export function apiFiles(
  { files }: Repository,
  declarations: ReadonlyMap<string, string>,
): readonly GeneratedFile[] {
  const modules = createModules(declarations)
  return [...files]
    .filter(([file, text]) => isManifest(file) && entriesOf(file, text).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => {
      const folder = path.posix.dirname(file)
      return { path: `${folder}/${FILE}`, text: surfaceOf(folder, entriesOf(file, text), modules) }
    })
}

type Modules = {
  readonly find: (file: string) => DeclarationModule | undefined
  /** Returns what an exported name of a file leads to; undefined outside of the declarations. */
  readonly exported: (place: Place) => Place | undefined
  /** Returns the names that a file exports. */
  readonly names: (file: string) => readonly string[]
}

function createModules(declarations: ReadonlyMap<string, string>): Modules {
  const parsed = new Map<string, DeclarationModule>()
  const find = (file: string): DeclarationModule | undefined => {
    const text = declarations.get(file)
    const known = parsed.get(file)
    if (known !== undefined || text === undefined) return known
    const module = parseModule(file, text)
    parsed.set(file, module)
    return module
  }
  const exported = ({ file, name }: Place): Place | undefined => {
    const module = find(file)
    if (module === undefined) return undefined
    const local = module.exported.get(name)
    const source = module.reexported.get(name) ?? module.imports.get(local ?? '')
    if (local !== undefined && module.declarations.has(local)) return { file, name: local }
    if (source?.name === '*') return { file: source.from, name: '*' }
    if (source) return exported({ file: source.from, name: source.name }) ?? nowhere(source)
    for (const star of module.stars) {
      const place = exported({ file: star, name })
      if (place) return place
    }
    return undefined
  }
  const names = (file: string): readonly string[] => {
    const { exported = new Map(), reexported = new Map(), stars = [] } = find(file) ?? {}
    const own = [...exported.keys(), ...reexported.keys(), ...stars.flatMap(names)]
    return [...new Set(own)].filter((name) => name !== 'default').sort()
  }
  return { find, exported, names }
}

/** The place of a name of an npm package, or of another workspace. */
const nowhere = (source: { readonly from: string; readonly name: string }): Place => ({
  file: source.from,
  name: source.name,
})

/** Returns the text of one package's file. */
function surfaceOf(
  folder: string,
  entries: readonly (readonly [string, string])[],
  modules: Modules,
): string {
  const printed = new Map<string, string>()
  const sections = entries.flatMap(([entry, source]) => {
    if (modules.find(source) === undefined) throw new Error(`${source} has no declarations`)
    const lines = linesOf(source, '', { entry, printed, modules })
    return lines.length === 0 ? [] : [`# ${entry}`, '', ...lines, '']
  })
  const hidden = hiddenLines(folder, printed, modules)
  const rest = hidden.length === 0 ? [] : ['# Types that these use', '', ...hidden, '']
  const header = 'Generated by `npm run gen` from the exports of this package. Do not edit.'
  return [header, '', ...sections, ...rest].join('\n')
}

type Printing = {
  readonly entry: string
  /** Name of each printed declaration, by its file and name. */
  readonly printed: Map<string, string>
  readonly modules: Modules
}

/** Returns the npm package or workspace of a name without a declaration. */
function sourceOf({ file, name }: Place): string {
  if (!file.startsWith('packages/')) return file
  throw new Error(`${file}: ${name} has no declaration: give it a type that can be named.`)
}

const keyOf = ({ file, name }: Place): string => `${file}#${name}`

/** Returns the lines of all names that a file exports; members of a namespace have its name. */
function linesOf(file: string, prefix: string, printing: Printing): readonly string[] {
  const { entry, printed, modules } = printing
  return modules.names(file).flatMap((own): readonly string[] => {
    const name = prefix + own
    const place = modules.exported({ file, name: own })
    if (place === undefined) return [`${name}: unknown`]
    if (place.name === '*' && modules.find(place.file))
      return linesOf(place.file, `${name}.`, printing)
    const texts = modules.find(place.file)?.declarations.get(place.name)
    if (texts === undefined) return [`${name}: ${place.name} of ${sourceOf(place)}`]
    const known = printed.get(keyOf(place))
    if (known !== undefined) return [`${name}: the same as ${known}`]
    printed.set(keyOf(place), `${entry} ${name}`)
    return texts.map(({ text }) => `${name}: ${text}`)
  })
}

/** Returns the declaration that a name in a file leads to; undefined for types of others. */
function placeOf(file: string, use: NameUse, modules: Modules): Place | undefined {
  const module = modules.find(file)
  if (use.kind === 'import') return modules.exported({ file: use.from, name: use.name })
  if (use.kind === 'member') {
    const source = module?.imports.get(use.namespace)
    if (source?.name !== '*') return undefined
    return modules.exported({ file: source.from, name: use.name })
  }
  if (module?.declarations.has(use.name)) return { file, name: use.name }
  const source = module?.imports.get(use.name)
  return source && modules.exported({ file: source.from, name: source.name })
}

/** Returns a text; the hash of a long one stands for its end. */
const cut = (text: string): string =>
  text.length <= LINE_MAX ? text : `${text.slice(0, LINE_MAX)} SHA-256 ${hash('sha256', text)}`

/**
 * Returns the declarations of a package that the printed ones use without being published, because
 * their change changes the type of a published name.
 */
function hiddenLines(
  folder: string,
  printed: ReadonlyMap<string, string>,
  modules: Modules,
): readonly string[] {
  const seen = new Set(printed.keys())
  const waiting = [...seen]
  const lines: string[] = []
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const [file = '', name = ''] = key.split('#')
    const own = modules.find(file)?.declarations.get(name) ?? []
    if (!printed.has(key)) {
      const at = `${path.posix.relative(`${folder}/src`, file)} ${name}`
      lines.push(...own.map(({ text }) => `${at}: ${cut(text)}`))
    }
    for (const use of own.flatMap(({ node }) => usesIn(file, node))) {
      const place = placeOf(file, use, modules)
      if (!place?.file.startsWith(`${folder}/`) || seen.has(keyOf(place))) continue
      if (!modules.find(place.file)?.declarations.has(place.name)) continue
      seen.add(keyOf(place))
      waiting.push(keyOf(place))
    }
  }
  return lines.sort()
}

/** Returns the names of the lines that differ between two texts of a file, each once. */
export function changedNames(before: string, after: string): readonly string[] {
  const [old, made] = [new Set(before.split('\n')), new Set(after.split('\n'))]
  const changed = [...made.difference(old), ...old.difference(made)]
  return [...new Set(changed.flatMap((line) => /^([^:#]+): /.exec(line)?.[1] ?? []))].sort()
}
