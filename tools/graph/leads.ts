// Finds the strings of a module that may lead to a file: paths of programs that the module starts
// and of files that it reads.

import path from 'node:path'
import { isNode, type SyntaxNode } from '../tidy/source/syntax.ts'

/** Characters of the longest string that may be a path. */
const LENGTH_MAX = 300

/** Paths within a longer text, such as the code of a process that a test starts. */
const quoted = /['"`](\.{1,2}\/[^'"`\s]+|@ostrom\/[^'"`\s]+)['"`]/g

/** Names of the functions that join parts of a path. */
const joins = new Set(['join', 'resolve'])

/**
 * Collects paths from the nodes of one module, which `visit` gets in the order of the text. A path
 * that begins with `./` or `../` is relative to the module. Other paths are relative to the root of
 * the repository, or are subpaths of its packages.
 */
export class LeadCollector {
  readonly #found = new Set<string>()
  /** Constants that hold a folder, with the folder's path relative to the module. */
  readonly #folders = new Map<string, string>()

  get leads(): readonly string[] {
    return [...this.#found]
  }

  visit(node: SyntaxNode): void {
    if (node.type === 'VariableDeclarator') this.#noteFolder(node)
    if (node.type === 'Literal') this.#addText(node.value)
    if (node.type === 'TemplateElement') this.#addText((node.value as { cooked?: string }).cooked)
    if (node.type === 'CallExpression' || node.type === 'NewExpression') this.#addJoined(node)
  }

  #noteFolder({ id, init }: SyntaxNode): void {
    const folder = isNode(init) ? this.#pathOf(init) : undefined
    if (folder !== undefined && isNode(id) && id.type === 'Identifier')
      this.#folders.set(String(id.name), folder)
  }

  #addText(text: unknown): void {
    if (typeof text !== 'string' || text.length < 3) return
    if (text.length <= LENGTH_MAX && !/\s/.test(text)) {
      if (text.includes('/')) this.#found.add(text)
      return
    }
    for (const [, lead = ''] of text.matchAll(quoted)) this.#found.add(lead)
  }

  /** Adds the path of `path.join(folder, 'a', 'b.json')`. */
  #addJoined(node: SyntaxNode): void {
    const own = this.#pathOf(node)
    if (own !== undefined) {
      this.#found.add(own)
      return
    }
    const [base, ...rest] = argumentsOf(node)
    if (!joins.has(calleeName(node)) || base === undefined) return
    const literal = leadingLiterals(rest)
    const isRoot = base.type === 'Identifier' && /root$/i.test(String(base.name))
    if (literal.includes('/') || (isRoot && literal !== '')) this.#found.add(`/${literal}`)
  }

  /** Returns the path, relative to the module, that an expression certainly has. */
  #pathOf(node: SyntaxNode): string | undefined {
    if (node.type === 'Identifier') return this.#folders.get(String(node.name))
    if (isMeta(node, 'dirname')) return './'
    if (isMeta(node, 'filename') || isMeta(node, 'url')) return undefined
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
    const [first, ...rest] = argumentsOf(node)
    if (first === undefined) return undefined
    const name = calleeName(node)
    if (name === 'URL')
      return isMeta(rest[0], 'url') && typeof first.value === 'string'
        ? relative(first.value)
        : undefined
    if (name === 'fileURLToPath') return this.#pathOf(first)
    if (name === 'dirname')
      return isMeta(first, 'filename') || isModuleFile(first) ? './' : undefined
    if (!joins.has(name)) return undefined
    const folder = this.#pathOf(first)
    return folder === undefined
      ? undefined
      : relative(path.posix.join(folder, leadingLiterals(rest)))
  }
}

/** Returns true for `fileURLToPath(import.meta.url)`. */
const isModuleFile = (node: SyntaxNode): boolean =>
  calleeName(node) === 'fileURLToPath' && isMeta(argumentsOf(node)[0], 'url')

/** Joins the literals up to the first other argument. */
function leadingLiterals(nodes: readonly SyntaxNode[]): string {
  const end = nodes.findIndex(({ value }) => typeof value !== 'string')
  const literals = (end === -1 ? nodes : nodes.slice(0, end)).map(({ value }) => String(value))
  return literals.length === 0 ? '' : path.posix.join(...literals)
}

const relative = (lead: string): string => (/^\.{1,2}(\/|$)/.test(lead) ? lead : `./${lead}`)

function isMeta(node: SyntaxNode | undefined, member: string): boolean {
  if (node?.type !== 'MemberExpression') return false
  const { object, property } = node
  return (
    isNode(object) && object.type === 'MetaProperty' && isNode(property) && property.name === member
  )
}

function calleeName({ callee }: SyntaxNode): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return String(callee.name)
  return isNode(callee.property) ? String(callee.property.name) : ''
}

const argumentsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  Array.isArray(node.arguments) ? node.arguments.filter(isNode) : []
