// Finds the exports of modules that other files use. The rules on dead exports and files use it.

import path from 'node:path'
import type { Repository } from '../repository.ts'
import { packageExports } from './package-exports.ts'
import { identifierName, isNode, isScript, parse, type SyntaxNode } from './syntax.ts'

/** How the scripts of a repository use each other. */
export type ModuleUses = {
  /** Names that other files use, by the file that exports or re-exports them. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
  /** Names that packages publish by `exports` in package.json, by the file that has them. */
  readonly published: ReadonlyMap<string, ReadonlySet<string>>
  /** Methods that code inside a template string calls, such as browser code: `engine.run()`. */
  readonly templated: ReadonlySet<string>
  /** Files that another file imports. */
  readonly imported: ReadonlySet<string>
  /** Number of occurrences of each identifier of a file, without imports and re-exports. */
  readonly identifiers: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Exports of a module that one statement imports; `*` is the whole module as a namespace. */
type Taken = {
  readonly specifier: string
  readonly names: readonly TakenName[]
  /** True for a re-export without a use: `export { a } from`. */
  readonly isReexport: boolean
}

type TakenName = { readonly source: string; readonly here: string }

type Module = {
  readonly taken: readonly Taken[]
  readonly identifiers: ReadonlyMap<string, number>
  /** Returns true if the module names `name`, and so may use this member of a namespace. */
  readonly names: (name: string) => boolean
  readonly templated: readonly string[]
}

const known = new WeakMap<Repository, ModuleUses>()

/** Reads all scripts, once for each repository. */
export function moduleUses(repository: Repository): ModuleUses {
  const uses = known.get(repository) ?? readUses(repository)
  known.set(repository, uses)
  return uses
}

function readUses(repository: Repository): ModuleUses {
  const modules = new Map<string, Module>()
  for (const [file, text] of repository.files) {
    const tree = isScript(file) ? parse(file, text) : undefined
    if (tree !== undefined) modules.set(file, readModule(tree))
  }
  const { files } = repository
  const manifests = packageExports(files.keys(), (file) => files.get(file) ?? '')
  const resolve = (file: string, specifier: string): string | undefined =>
    specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : manifests.get(specifier)

  const names = new Map<string, Set<string>>()
  const published = new Map<string, Set<string>>()
  const imported = new Set<string>()
  const everything = { names: () => true }
  const mark = createMark(modules, resolve, names)
  for (const [file, module] of modules)
    for (const { specifier, names: taken, isReexport } of module.taken) {
      const target = resolve(file, specifier)
      if (target === undefined || target === file) continue
      imported.add(target)
      // A re-export by a generator's entry is a use, because `npm run gen` calls the export.
      if (!isReexport || isEntry(file)) for (const { source } of taken) mark(target, source, module)
    }
  const publish = createMark(modules, resolve, published)
  for (const target of manifests.values()) publish(target, '*', everything)
  const identifiers = new Map([...modules].map(([file, one]) => [file, one.identifiers]))
  const templated = new Set([...modules.values()].flatMap((one) => one.templated))
  return { names, published, templated, imported, identifiers }
}

/** Returns true for `<name>.gen-entry.ts`, whose exports `npm run gen` reads by name. */
export const isEntry = (file: string): boolean => file.endsWith('.gen-entry.ts')

/** Stands for a whole module: imported as a namespace, or passed on by `export *`. */
const ALL = '*'

/** Returns a function that marks a name as used in the files that declare and re-export it. */
function createMark(
  modules: ReadonlyMap<string, Module>,
  resolve: (file: string, specifier: string) => string | undefined,
  names: Map<string, Set<string>>,
) {
  const done = new Map<object, Set<string>>()
  return function mark(file: string, name: string, user: Pick<Module, 'names'>): void {
    const module = modules.get(file)
    if (module === undefined) return
    const doneFor = done.get(user) ?? new Set()
    done.set(user, doneFor)
    if (doneFor.has(`${file} ${name}`)) return
    doneFor.add(`${file} ${name}`)
    const used = names.get(file) ?? new Set()
    names.set(file, used)
    if (name !== ALL) used.add(name)
    else for (const one of module.identifiers.keys()) if (user.names(one)) used.add(one)
    for (const { specifier, names: passed, isReexport } of module.taken) {
      const target = isReexport ? resolve(file, specifier) : undefined
      if (target === undefined || target === file) continue
      for (const { source, here } of passed) {
        const isTaken = name === ALL ? here === ALL || user.names(here) : here === name
        if (isTaken) mark(target, source, user)
        else if (here === ALL) mark(target, name, user)
      }
    }
  }
}

function readModule(tree: SyntaxNode): Module {
  const taken: Taken[] = []
  const identifiers = new Map<string, number>()
  const texts = new Set<string>()
  const templated: string[] = []
  const visit = (node: SyntaxNode): void => {
    const { source, type, name, value } = node
    if (isNode(source) && typeof source.value === 'string') {
      taken.push({
        specifier: source.value,
        names: takenNames(node),
        isReexport: type.startsWith('Export'),
      })
      if (type !== 'ImportExpression' && type !== 'TSImportType') return
    }
    if (type === 'Identifier' || type === 'JSXIdentifier')
      identifiers.set(String(name), (identifiers.get(String(name)) ?? 0) + 1)
    // `lazyRouteComponent(() => import('./page.tsx'), 'Page')` names a member by a string.
    if (type === 'Literal' && typeof value === 'string') texts.add(value)
    if (type === 'TemplateElement')
      for (const [, member = ''] of (value as { raw: string }).raw.matchAll(/\.([A-Za-z_]\w*)\(/g))
        templated.push(member)
    for (const key in node) {
      const child = node[key]
      if (Array.isArray(child)) {
        for (const one of child) if (isNode(one)) visit(one)
      } else if (isNode(child)) visit(child)
    }
  }
  visit(tree)
  const names = (name: string) => identifiers.has(name) || texts.has(name)
  return { taken, identifiers, names, templated }
}

function takenNames(node: SyntaxNode): readonly TakenName[] {
  if (node.type === 'ExportAllDeclaration')
    return [{ source: ALL, here: identifierName(node.exported) ?? ALL }]
  if (!Array.isArray(node.specifiers)) return [{ source: ALL, here: ALL }]
  return (node.specifiers as SyntaxNode[]).map(({ type, imported, local, exported }) => {
    const here = identifierName(local) ?? ''
    if (type === 'ImportNamespaceSpecifier') return { source: ALL, here }
    if (type === 'ImportDefaultSpecifier') return { source: 'default', here }
    if (type === 'ImportSpecifier') return { source: identifierName(imported) ?? '', here }
    return { source: here, here: identifierName(exported) ?? '' }
  })
}
