import path from 'node:path'
import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { packageExports } from '../../source/package-exports.ts'
import { type Import, imports, isScript, isTest, parse } from '../../source/syntax.ts'
import { zoneOf } from '../../zones/edges.ts'
import { testPackages, type Zone } from '../../zones/zone.ts'

/** Imports follow the table in `edges.ts`; all other imports are refused. */
export const importEdges: TidyRule = {
  name: 'import-edges',
  check: ({ files }) => {
    const workspaces = packageExports(files.keys(), (file) => files.get(file) ?? '')
    return [...files].flatMap(([file, text]) => {
      if (!isScript(file)) return []
      const tree = parse(file, text)
      if (tree === undefined) return []
      return imports(tree).flatMap((found) => {
        const message = judge({ file, found, workspaces })
        return message === undefined
          ? []
          : [{ path: file, line: lineAt(text, found.start), message }]
      })
    })
  },
}

/** The file of each exported subpath of each workspace, such as `@ostrom/ledger/evm`. */
type Workspaces = ReadonlyMap<string, string>

function judge({
  file,
  found: { specifier, kind },
  workspaces,
}: {
  file: string
  found: Import
  workspaces: Workspaces
}): string | undefined {
  const zone = zoneOf(file)
  if (zone === undefined)
    return file.includes('/')
      ? 'This file belongs to no zone: add one to tools/tidy/zones/edges.ts.'
      : undefined

  if (specifier.startsWith('node:')) return judgeBuiltin(zone, file, specifier)
  if (specifier.startsWith('.'))
    return judgeZone({
      zone,
      file,
      target: path.posix.join(path.posix.dirname(file), specifier),
      kind,
    })
  if (specifier.startsWith('@ostrom/')) {
    const target = workspaces.get(specifier)
    if (target === undefined) return `No package exports ${specifier}: see its package.json.`
    return judgeZone({ zone, file, target, kind })
  }
  return judgePackage(zone, file, specifier)
}

function judgeBuiltin(zone: Zone, file: string, specifier: string): string | undefined {
  if (isTest(file) || zone.node === 'all' || zone.node?.includes(specifier)) return undefined
  return `${zone.name} (${zone.kind}) may not import ${specifier}: take it as an argument.`
}

function judgeZone({
  zone,
  file,
  target,
  kind,
}: {
  zone: Zone
  file: string
  target: string
  kind: Import['kind']
}): string | undefined {
  const other = zoneOf(target)
  if (other === undefined) return undefined
  const isSameApplication = applicationOf(zone) === applicationOf(other)
  if (
    other.name === zone.name ||
    (zone.allowedImports.includes('*') && !isSameApplication) ||
    zone.allowedImports.includes(other.name)
  )
    return undefined
  // Besides these zones, a test may import all zones except those of another application.
  if (isTest(file) && (other.kind !== 'app' || isSameApplication)) return undefined
  if (zone.lazyImports?.includes(other.name)) {
    if (kind !== 'static') return undefined
    return `${zone.name} may load ${other.name} by import() alone: a static import loads it always.`
  }
  const remedy = 'a new edge needs a reason (tools/tidy/zones/edges.ts).'
  return `${zone.name} may not import ${other.name}: ${remedy}`
}

/** Returns the application of a zone: `cli` for `cli` and `cli/config`. */
const applicationOf = ({ name }: Zone) => name.split('/')[0]

function judgePackage(zone: Zone, file: string, specifier: string): string | undefined {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  if (isTest(file) || zone.sdk?.includes(name)) return undefined
  if (testPackages.includes(name)) return `${name} is for tests alone.`
  return `${zone.name} may not import ${name}: SDKs live in adapters (tools/tidy/zones/edges.ts).`
}

type PackageJson = { readonly name?: string; readonly exports?: Readonly<Record<string, unknown>> }

/**
 * The nearest package.json lists each imported package, except those that any test may import. An
 * import of an unlisted package would work only if npm installs it in a parent folder (hoisting).
 */
export const declaredDependencies: TidyRule = {
  name: 'declared-dependencies',
  check: ({ files }) =>
    [...files].flatMap(([file, text]): readonly TidyFinding[] => {
      if (!isScript(file)) return []
      const tree = parse(file, text)
      if (tree === undefined) return []
      const { name, declared } = nearestManifest(files, file)
      return imports(tree).flatMap(({ specifier, start }) => {
        if (/^(\.|node:|#)/.test(specifier)) return []
        const imported = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
        if (imported === name || declared.has(imported)) return []
        const message = `${imported} is not a dependency in the nearest package.json: add it there.`
        return [{ path: file, line: lineAt(text, start), message }]
      })
    }),
}

/** Returns the package that a file belongs to, and the names that it may import. */
function nearestManifest(files: ReadonlyMap<string, string>, file: string) {
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    const manifest = files.get(path.posix.join(folder, 'package.json'))
    if (manifest !== undefined) {
      const { name } = JSON.parse(manifest) as PackageJson
      return { name, declared: new Set([...testPackages, ...declaredNames(manifest)]) }
    }
  }
  // Outside of every workspace, as in `vectors`, the dependencies of all workspaces are available.
  const all = [...files].filter(([name]) => path.posix.basename(name) === 'package.json')
  const own = all.map(([, manifest]) => (JSON.parse(manifest) as PackageJson).name ?? '')
  return {
    name: undefined,
    declared: new Set([...own, ...all.flatMap(([, m]) => declaredNames(m))]),
  }
}

function declaredNames(manifest: string): readonly string[] {
  const fields = JSON.parse(manifest) as Record<string, object | undefined>
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
    Object.keys(fields[field] ?? {}),
  )
}
