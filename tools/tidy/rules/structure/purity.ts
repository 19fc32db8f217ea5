import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import {
  identifierName,
  isNode,
  isScript,
  isTest,
  parse,
  type SyntaxNode,
  walk,
} from '../../source/syntax.ts'
import { zoneOf } from '../../zones/edges.ts'
import type { ZoneKind } from '../../zones/zone.ts'

const clock = ['setTimeout', 'setInterval', 'setImmediate', 'performance']
const chance = ['randomBytes', 'randomUUID', 'randomInt', 'getRandomValues']
const world = ['process', 'fetch', 'XMLHttpRequest', 'WebSocket', 'require', 'console']

/** Only apps read configuration; all other code takes options. */
const configuration = ['process.env', 'process.argv']

/**
 * Global names that a kind of zone may not use. Pure packages and roles may not use names that
 * would make two runs with one seed differ.
 */
const bannedGlobals: Partial<Record<ZoneKind, readonly string[]>> = {
  pure: [...clock, ...world, 'crypto', 'globalThis', 'queueMicrotask'],
  port: configuration,
  shared: configuration,
  adapter: configuration,
  double: configuration,
  role: [...clock, ...chance, 'process', 'console', 'XMLHttpRequest', 'WebSocket', 'require'],
}

/**
 * Tests and the generators of `npm run gen` are no parts of a simulation, so they may use these
 * names.
 */
function isTool(file: string): boolean {
  return isTest(file) || file.endsWith('.gen-entry.ts')
}

const members = /^(Date\.now|Math\.random|process\.env|process\.argv)$/
const timeAndChance = /^(Date\(\)|Date\.now|Math\.random)$/

/**
 * Pure packages take time and seeds as arguments. Roles take a clock, so that the simulation can
 * control it. Ports, adapters, doubles and shared code read no configuration.
 *
 * The rule compares names, so it misses a global that is reached through a computed property.
 */
export const purity: TidyRule = {
  name: 'purity',
  check: ({ files }) =>
    [...files].flatMap(([file, text]): readonly TidyFinding[] => {
      const kind = zoneOf(file)?.kind
      const banned = kind === undefined ? undefined : bannedGlobals[kind]
      if (kind === undefined || banned === undefined || !isScript(file) || isTool(file)) return []
      const tree = parse(file, text)
      if (tree === undefined) return []
      const own = declaredNames(tree)
      const isOpen = banned === configuration
      const findings: TidyFinding[] = []
      walk(tree, (node, parent) => {
        const use = impureUse(node, parent)
        if (use === undefined) return
        const [global = ''] = use.split(/[.(]/)
        const isBanned = timeAndChance.test(use) ? !isOpen : banned.includes(use)
        if (!isBanned || own.has(global)) return
        const message = `A ${kind} zone may not use ${use}: take it as an argument.`
        findings.push({ path: file, line: lineAt(text, node.start), message })
      })
      return findings
    }),
}

/**
 * Returns the name of the clock, random source or global that a node uses: `Date.now`, `Date()`,
 * `process` and others.
 */
function impureUse(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  const called = identifierName(node.callee)
  const isBare = Array.isArray(node.arguments) && node.arguments.length === 0
  if (called === 'Date' && (node.type === 'CallExpression' || isBare)) return 'Date()'

  const member = `${identifierName(node.object)}.${identifierName(node.property)}`
  if (node.type === 'MemberExpression' && members.test(member))
    return isSearchPath(parent) ? undefined : member

  if (node.type !== 'Identifier' || parent === undefined) return undefined
  const isName =
    (parent.type === 'MemberExpression' && parent.property === node && parent.computed !== true) ||
    (parent.key === node && parent.computed !== true && parent.shorthand !== true) ||
    /^TS|^ImportSpecifier|^ExportSpecifier/.test(parent.type)
  return isName ? undefined : String(node.name)
}

/**
 * `process.env.PATH` does not count as configuration, because a child process needs it to find
 * programs.
 */
function isSearchPath(parent: SyntaxNode | undefined): boolean {
  const property = parent?.property
  return (identifierName(property) ?? (isNode(property) ? property.value : undefined)) === 'PATH'
}

/**
 * Returns the names that the file itself declares, because a parameter called `process` is not the
 * global.
 */
function declaredNames(tree: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (node: unknown): void => {
    const name = identifierName(node)
    if (name !== undefined) names.add(name)
    if (typeof node !== 'object' || node === null) return
    const { properties, elements, value, left, argument } = node as Record<string, unknown>
    if (Array.isArray(properties)) properties.forEach(add)
    if (Array.isArray(elements)) elements.forEach(add)
    for (const inner of [value, left, argument]) if (typeof inner === 'object') add(inner)
  }
  walk(tree, (node) => {
    if (Array.isArray(node.params)) node.params.forEach(add)
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') add(node.id)
    if (/^Import.*Specifier$/.test(node.type)) add(node.local)
  })
  return names
}
