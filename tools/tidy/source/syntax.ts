// Parses TypeScript and JavaScript for the rules with rolldown's parser, which Vitest installs
// anyway, and walks the tree. TypeScript 7 provides its own tree only through a second process.

import { parseAst } from 'rolldown/parseAst'

/** A node of the tree, loosely typed for the rules. */
export type SyntaxNode = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** An import or a re-export. */
export type Import = {
  readonly specifier: string
  readonly start: number
  /**
   * `static` loads the module with its importer. `dynamic` loads it when the call runs. `type`
   * never loads it.
   */
  readonly kind: 'static' | 'dynamic' | 'type'
}

/** Parsed trees by content: several rules read the same file. */
const trees = new Map<string, SyntaxNode>()

/** Returns true for files with TypeScript or JavaScript. */
export function isScript(path: string): boolean {
  return /\.(ts|tsx|js|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts')
}

/**
 * `kill-child.ts` is a process that a test kills, and `world.fixture.ts` is code that tests share.
 */
const testPath =
  /\.(test|fixture)\.tsx?$|\.t\.sol$|(^|\/)(__fixtures__|test|conformance)\/|(^|\/)(conformance|kill-child|crash-recovery-child)\.ts$/

/** Returns true for files with tests, and for files that only tests use. */
export function isTest(path: string): boolean {
  return testPath.test(path)
}

/**
 * Parses `text`. Returns `undefined` for an invalid file, because the type check reports its faults
 * better.
 */
export function parse(path: string, text: string): SyntaxNode | undefined {
  const tree = trees.get(text) ?? parseText(path, text)
  if (tree !== undefined) trees.set(text, tree)
  return tree
}

/** Parses `text` like `parse`, and does not keep the tree. */
export function parseText(path: string, text: string): SyntaxNode | undefined {
  try {
    const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js'
    return parseAst(text, { lang }) as unknown as SyntaxNode
  } catch {
    return undefined
  }
}

/** Calls `visit` for each node, parents first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => void,
  parent?: SyntaxNode,
): void {
  visit(node, parent)
  for (const child of children(node)) walk(child, visit, node)
}

/** Returns the nodes directly below `node`. */
export function children(node: SyntaxNode): readonly SyntaxNode[] {
  // Loops instead of array methods: the rules call this some ten million times.
  const found: SyntaxNode[] = []
  for (const field in node) {
    const value = node[field]
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) {
      if (isNode(value)) found.push(value)
    } else for (const one of value) if (isNode(one)) found.push(one)
  }
  return found
}

/** Cached imports by tree, because several rules use them. */
const importsOf = new WeakMap<SyntaxNode, readonly Import[]>()

/** Returns all imports and re-exports of a tree. */
export function imports(tree: SyntaxNode): readonly Import[] {
  const known = importsOf.get(tree)
  if (known !== undefined) return known
  const found: Import[] = []
  walk(tree, (node) => {
    const { source } = node
    if (isNode(source) && typeof source.value === 'string')
      found.push({ specifier: source.value, start: node.start, kind: kindOf(node) })
  })
  importsOf.set(tree, found)
  return found
}

function kindOf({ type, importKind, exportKind }: SyntaxNode): Import['kind'] {
  if (type === 'ImportExpression') return 'dynamic'
  const isType = type === 'TSImportType' || importKind === 'type' || exportKind === 'type'
  return isType ? 'type' : 'static'
}

/** Returns true if `value` is a node of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Returns the name of an identifier node; `undefined` for other nodes. */
export function identifierName(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : undefined
}
