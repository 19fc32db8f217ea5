import path from 'node:path'
import { isScript } from '../tidy/source/syntax.ts'
import { createForeignImports } from './foreign-imports.ts'
import type { GraphSource } from './source.ts'
import { ALL, type ModuleSummary } from './summary.ts'
import type { Target, Targets } from './targets.ts'

/**
 * The nodes of the graph are strings: `file` is a script that runs, or another file that is read;
 * `file#name` is an export that a module takes; `file=` is a script whose text is read; `file?` is
 * a module that is loaded and of which nothing is taken; `folder/` is a folder that is read, and
 * `npm:name` is a package of others.
 */
export type GraphNode = string

/**
 * Modules that name files from the root of the repository and neither read nor start them: rules of
 * tidy, which get the repository as an argument, and tables of the steps of CI and of programs.
 */
const tables = /^tools\/(tidy|start)\/|^tools\/ci\/(contract-)?steps\.ts$/

/** Returns a function that returns the nodes on which a node depends directly. */
export function createEdges(
  summaries: ReadonlyMap<string, ModuleSummary>,
  targets: Targets,
  source: GraphSource,
): (node: GraphNode) => readonly GraphNode[] {
  const providers = Map.groupBy(
    [...summaries].flatMap(([file, { provides }]) => provides.map((key) => ({ key, file }))),
    ({ key }) => key,
  )
  const hasExport = createHasExport(summaries, targets)
  const importsOfOthers = createForeignImports(targets, source)

  /** Returns the nodes of a target, of which the module `file` takes `names`. */
  const taken = (target: Target, names: readonly string[]): readonly GraphNode[] => {
    if (target.kind === 'external') return [`npm:${target.name}`]
    if (target.kind === 'folder') return [target.folder]
    if (!summaries.has(target.file)) return [target.file]
    return [target.file, ...names.map((name) => `${target.file}#${name}`)]
  }
  /**
   * Returns the nodes of a target to which a string leads. A path from the root of the repository
   * starts a program, or else names a file whose text is read.
   */
  const led = (from: string, lead: string, target: Target): readonly GraphNode[] => {
    if (!/^[.@]/.test(lead) && tables.test(from)) return []
    if (target.kind !== 'file') return taken(target, [ALL])
    const isProgram = /^[.@]/.test(lead) || summaries.get(target.file)?.hasEffects === true
    const isRun = isProgram && !isTestFile(target.file)
    return isRun ? taken(target, [ALL]) : [asText(target.file, summaries)]
  }
  const imported = (from: string, specifier: string, names: readonly string[]) =>
    targets.ofImport(from, specifier).flatMap((one) => taken(one, names))
  const loaded = (from: string, specifier: string): readonly GraphNode[] =>
    targets.ofImport(from, specifier).flatMap((target) => {
      if (target.kind !== 'file' || !summaries.has(target.file)) return taken(target, [])
      return [`${target.file}?`]
    })

  const evaluated = (file: string): readonly GraphNode[] => {
    const summary = summaries.get(file)
    const beside = besides(file, source.paths)
    if (summary === undefined) return [...beside, ...importsOfOthers(file)]
    const { takes, passes, leads, injects } = summary
    return [
      ...beside,
      ...takes.flatMap(([specifier, names]) => imported(file, specifier, names)),
      ...passes.flatMap(([specifier]) => loaded(file, specifier)),
      ...leads.flatMap((lead) => targets.ofLead(file, lead).flatMap((one) => led(file, lead, one))),
      ...injects.flatMap((key) => providers.get(key) ?? []).map((one) => `${one.file}#${ALL}`),
    ]
  }
  const exported = (file: string, name: string): readonly GraphNode[] => {
    const passes = summaries.get(file)?.passes ?? []
    const passed = passes.flatMap(([specifier, source, here]) => {
      if (name === ALL || here === name) return imported(file, specifier, [source])
      if (here !== ALL) return []
      const files = targets.ofImport(file, specifier)
      return files.flatMap((one) =>
        one.kind === 'file' && !hasExport(one.file, name) ? [] : taken(one, [name]),
      )
    })
    return [file, ...passed]
  }
  const onlyLoaded = (file: string): readonly GraphNode[] => {
    const summary = summaries.get(file)
    if (summary === undefined || summary.hasEffects) return [file]
    const specifiers = [...summary.takes, ...summary.passes].map(([specifier]) => specifier)
    return [...new Set(specifiers)].flatMap((specifier) => loaded(file, specifier))
  }

  return (node) => {
    if (node.startsWith('npm:')) return []
    if (node.endsWith('/')) return targets.below(node).map((file) => asText(file, summaries))
    if (node.endsWith('=')) return []
    if (node.endsWith('?')) return onlyLoaded(node.slice(0, -1))
    const hash = node.lastIndexOf('#')
    if (hash !== -1) return exported(node.slice(0, hash), node.slice(hash + 1))
    return evaluated(node)
  }
}

/** Vitest finds the files of tests itself; no program starts or imports one. */
const isTestFile = (file: string): boolean => /\.(test|suite)\.tsx?$/.test(file)

/** Returns the node of a file that is read. Of a script that is read, the imports do not count. */
const asText = (file: string, summaries: ReadonlyMap<string, ModuleSummary>): GraphNode =>
  summaries.has(file) ? `${file}=` : file

/** Returns a function that finds whether a module exports a name, also by `export *`. */
function createHasExport(
  summaries: ReadonlyMap<string, ModuleSummary>,
  targets: Targets,
): (file: string, name: string) => boolean {
  const has = (file: string, name: string, open: ReadonlySet<string>): boolean => {
    const summary = summaries.get(file)
    if (summary === undefined || open.has(file)) return false
    if (summary.exports.includes(name)) return true
    return summary.passes.some(([specifier, , here]) => {
      if (here !== ALL) return here === name
      return targets
        .ofImport(file, specifier)
        .some((one) => one.kind === 'file' && has(one.file, name, new Set(open).add(file)))
    })
  }
  return (file, name) => name === ALL || has(file, name, new Set())
}

/** Returns the files that belong to a file by their names: the snapshots of a test. */
function besides(file: string, paths: ReadonlySet<string>): readonly string[] {
  if (!isScript(file)) return []
  const { dir, base } = path.posix.parse(file)
  const snapshots = path.posix.join(dir, '__snapshots__', `${base}.snap`)
  return paths.has(snapshots) ? [snapshots] : []
}
