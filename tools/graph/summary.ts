// Reduces a script to what the graph needs to know about it: the names that it takes from other
// modules and passes on, and the strings that may lead to files.

import { identifierName, isNode, parseText, type SyntaxNode } from '../tidy/source/syntax.ts'
import { hasEffects } from './effects.ts'
import { LeadCollector } from './leads.ts'
import { blobId } from './source.ts'
import { DynamicImports, NamespaceUses } from './taken-members.ts'

/** Stands for all exports of a module. */
export const ALL = '*'

/** The facts of the graph about a script. They are stored as JSON. */
export type ModuleSummary = {
  /** Names that the module's code takes from other modules. Without names, it only loads them. */
  readonly takes: readonly (readonly [specifier: string, names: readonly string[]])[]
  /** Re-exports, each with the name in the other module and the name in this one. */
  readonly passes: readonly (readonly [specifier: string, source: string, here: string])[]
  /** Names that the module declares and exports. */
  readonly exports: readonly string[]
  /** Paths and subpaths of packages in strings (`leads.ts`). */
  readonly leads: readonly string[]
  /** Keys of values that a test takes from a global setup of Vitest by `inject('key')`. */
  readonly injects: readonly string[]
  /** Keys of values that a global setup of Vitest passes to tests by `provide('key', value)`. */
  readonly provides: readonly string[]
  /** Whether loading the module may change anything outside the module (`effects.ts`). */
  readonly hasEffects: boolean
}

/** Changes with each change of the summaries' form or meaning, because they are stored. */
export const SUMMARY_VERSION = 3

const empty: ModuleSummary = {
  takes: [],
  passes: [],
  exports: [],
  leads: [],
  injects: [],
  provides: [],
  hasEffects: false,
}

/** Nodes of types, whose names load no module. */
const types = new Set([
  'TSTypeAnnotation',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeParameterDeclaration',
  'TSTypeParameterInstantiation',
  'TSModuleDeclaration',
  'TSDeclareFunction',
])

/** Returns true for a node that only declares or states a type. */
export const isType = ({ type }: SyntaxNode): boolean => types.has(type)

/**
 * Summarises a script. A script that cannot be parsed has no imports and has effects, so its
 * importers depend on it; the type check reports its faults.
 */
export function summarise(file: string, text: string): ModuleSummary {
  const program = parseText(file, text)
  if (program === undefined) return { ...empty, hasEffects: true }
  const reader = new ModuleReader()
  const own = nodesOf(program.body).flatMap((statement) => reader.readStatement(statement))
  reader.walk(program, undefined)
  return { ...reader.summary(), exports: [...new Set(own)], hasEffects: hasEffects(program) }
}

/** Collects what one module takes and passes on. */
class ModuleReader {
  readonly #takes = new Map<string, Set<string>>()
  readonly #passes: (readonly [string, string, string])[] = []
  readonly #keys = { inject: new Set<string>(), provide: new Set<string>() }
  readonly #leads = new LeadCollector()
  readonly #namespaces = new NamespaceUses()
  readonly #dynamic = new DynamicImports(this.#namespaces)

  summary(): Omit<ModuleSummary, 'exports' | 'hasEffects'> {
    for (const [specifier, names] of [...this.#namespaces.taken(), ...this.#dynamic.taken()])
      this.#take(specifier, names)
    return {
      takes: [...this.#takes].map(([specifier, names]) => [specifier, [...names]]),
      passes: this.#passes,
      leads: this.#leads.leads,
      injects: [...this.#keys.inject],
      provides: [...this.#keys.provide],
    }
  }

  /** Reads the imports and re-exports of a statement. Returns the names that it exports itself. */
  readStatement(statement: SyntaxNode): readonly string[] {
    if (!isNode(statement.source)) return declaredExports(statement)
    const specifier = String(statement.source.value)
    if (statement.type === 'ImportDeclaration') this.#takeStatic(statement, specifier)
    else this.#passes.push(...passedNames(statement, specifier))
    return []
  }

  /** Reads the code below a node. */
  walk(node: SyntaxNode, parent: SyntaxNode | undefined): void {
    const { type } = node
    if (isType(node) || (isNode(node.source) && /^(Import|Export)\w*Declaration$/.test(type)))
      return
    const isSpecifier = parent?.type === 'ImportExpression' && parent.source === node
    if (isSpecifier && type === 'Literal') return
    this.#leads.visit(node)
    this.#namespaces.visit(node, parent)
    this.#dynamic.visit(node, parent)
    if (type === 'CallExpression') this.#noteKey(node)
    for (const field in node) {
      const child = node[field]
      if (Array.isArray(child)) {
        for (const one of child) if (isNode(one)) this.walk(one, node)
      } else if (isNode(child)) this.walk(child, node)
    }
  }

  #take(specifier: string, names: readonly string[]): void {
    const known = this.#takes.get(specifier) ?? new Set()
    this.#takes.set(specifier, known)
    for (const name of names) known.add(name)
  }

  #takeStatic(statement: SyntaxNode, specifier: string): void {
    if (statement.importKind === 'type') return
    this.#take(specifier, [])
    for (const { type, importKind, local, imported } of nodesOf(statement.specifiers)) {
      if (importKind === 'type') continue
      if (type === 'ImportNamespaceSpecifier') this.#namespaces.add(nameOf(local), specifier)
      else this.#take(specifier, [type === 'ImportDefaultSpecifier' ? 'default' : nameOf(imported)])
    }
  }

  #noteKey({ callee, arguments: given }: SyntaxNode): void {
    const called = isNode(callee) ? (identifierName(callee.property) ?? identifierName(callee)) : ''
    const [key] = nodesOf(given)
    if ((called === 'inject' || called === 'provide') && typeof key?.value === 'string')
      this.#keys[called].add(key.value)
  }
}

/** Returns the key under which the summary of a script's text is stored. */
export function summaryKey(file: string, bytes: Uint8Array): string {
  return `${blobId(bytes)}${file.slice(file.lastIndexOf('.'))}`
}

function passedNames(statement: SyntaxNode, specifier: string): [string, string, string][] {
  if (statement.exportKind === 'type') return []
  if (statement.type === 'ExportAllDeclaration')
    return [[specifier, ALL, isNode(statement.exported) ? nameOf(statement.exported) : ALL]]
  return nodesOf(statement.specifiers)
    .filter(({ exportKind }) => exportKind !== 'type')
    .map(({ local, exported }) => [specifier, nameOf(local), nameOf(exported)])
}

/** Returns the names that a statement without `from` exports. */
function declaredExports(statement: SyntaxNode): readonly string[] {
  if (statement.type === 'ExportDefaultDeclaration') return ['default']
  if (statement.type !== 'ExportNamedDeclaration') return []
  const { declaration, specifiers } = statement
  if (!isNode(declaration)) return nodesOf(specifiers).map(({ exported }) => nameOf(exported))
  const declared = [declaration, ...nodesOf(declaration.declarations)]
  return declared.flatMap(({ id }) => (isNode(id) ? boundNames(id) : []))
}

/** Returns the names that a pattern binds: `{ a, b: [c] }`. */
function boundNames(pattern: SyntaxNode): readonly string[] {
  if (pattern.type === 'Identifier') return [String(pattern.name)]
  const below = [
    pattern.properties,
    pattern.elements,
    pattern.value,
    pattern.argument,
    pattern.left,
  ]
  return below.flatMap(nodesOf).flatMap(boundNames)
}

/** Returns the name of an import or export: an identifier, or a string. */
function nameOf(node: unknown): string {
  return identifierName(node) ?? (isNode(node) ? String(node.value) : '')
}

function nodesOf(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
}
