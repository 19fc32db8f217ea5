import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { children, isNode, isScript, isTest, parse, type SyntaxNode } from '../../source/syntax.ts'

const remedy = 'parallel callers make several: put the promise in first, as createAsyncCache does.'

/** A call of a collection's method, such as `map.get(key)`. */
type Access = { readonly method: string; readonly receiver: string; readonly key: string }

const isFunction = ({ type }: SyntaxNode): boolean => /Function/.test(type)
const looks = new Set(['get', 'has'])
const entries = new Set(['set', 'add'])

/**
 * Yields the nodes of a function's own body in the order of the text, excluding functions inside
 * it.
 */
function* ownNodes(node: SyntaxNode): Generator<SyntaxNode> {
  for (const child of children(node)) {
    if (isFunction(child)) continue
    yield child
    yield* ownNodes(child)
  }
}

function accessOf(
  { type, callee, arguments: given }: SyntaxNode,
  text: string,
): Access | undefined {
  if (type !== 'CallExpression' || !isNode(callee) || !isNode(callee.object)) return undefined
  const { property, object } = callee
  if (!isNode(property) || !Array.isArray(given) || !isNode(given[0])) return undefined
  const textOf = ({ start, end }: SyntaxNode) => text.slice(start, end)
  return { method: String(property.name), receiver: textOf(object), key: textOf(given[0]) }
}

/** Returns the names that a function's own body declares; their values belong to one call. */
function declaredIn(node: SyntaxNode): readonly string[] {
  return [...ownNodes(node)].flatMap(({ type, id }) =>
    type === 'VariableDeclarator' && isNode(id) && typeof id.name === 'string' ? [id.name] : [],
  )
}

/** Returns the positions where an entry is added after a lookup of the same key and an `await`. */
function lateEntries(node: SyntaxNode, text: string, own: ReadonlySet<string>): readonly number[] {
  const found: number[] = []
  /** Lookups by receiver and key, and whether an await followed each. */
  const open = new Map<string, { awaited: boolean }>()
  // Nodes are ordered by their end, because arguments are evaluated and awaited before their call.
  const inOrder = [...ownNodes(node)].sort((a, b) => a.end - b.end)
  const left = new Set(
    inOrder.flatMap(({ type, argument }) => (type === 'ReturnStatement' ? [argument] : [])),
  )
  const stored = new Set(
    inOrder.flatMap(({ type, argument }) => {
      if (type !== 'AwaitExpression' || !isNode(argument)) return []
      return [argument.type === 'ChainExpression' ? argument.expression : argument]
    }),
  )
  for (const one of inOrder) {
    // Two kinds of `await` do not count: that of a `return`, after which no code of the function
    // runs, and that of a collection's own method, because such a collection is a store.
    const isLast = one.type === 'AwaitExpression' && left.has(one)
    if (isLast || stored.has(one)) continue
    if (one.type === 'AwaitExpression' || (one.type === 'ForOfStatement' && one.await === true)) {
      for (const look of open.values()) look.awaited = true
      continue
    }
    const access = accessOf(one, text)
    if (!access || own.has(access.receiver)) continue
    const name = `${access.receiver} ${access.key}`
    if (looks.has(access.method)) open.set(name, { awaited: false })
    if (entries.has(access.method) && open.get(name)?.awaited) found.push(one.start)
  }
  return found
}

/**
 * A value that is created once for several callers is added to its collection before any await. The
 * rule refuses `value ??= await make()`, and in one function a lookup in a collection, an `await`,
 * and an entry for the same key, unless a second lookup is in between. It ignores collections that
 * belong to a single call: the function itself or an enclosing asynchronous function declares them.
 */
export const singleCreation: TidyRule = {
  name: 'single-creation',
  check: ({ files }) =>
    [...files].flatMap(([path, text]) => {
      if (!isScript(path) || isTest(path) || !/^(packages|apps)\//.test(path)) return []
      const tree = parse(path, text)
      if (!tree) return []
      const findings: TidyFinding[] = []
      const report = (start: number, what: string) =>
        findings.push({ path, line: lineAt(text, start), message: `${what}: ${remedy}` })
      const visit = (node: SyntaxNode, own: ReadonlySet<string>): void => {
        const { type, operator, right, left, start } = node
        const isLazy = type === 'AssignmentExpression' && /^(\?\?|\|\|)=$/.test(String(operator))
        if (isLazy && isNode(right) && right.type === 'AwaitExpression') {
          const name = isNode(left) ? text.slice(left.start, left.end) : ''
          if (!own.has(name)) report(start, 'A value is set after an await')
        }
        let inside = own
        if (isFunction(node) && node.async === true) {
          inside = new Set([...own, ...declaredIn(node)])
          for (const at of lateEntries(node, text, inside)) report(at, 'An entry after an await')
        }
        for (const child of children(node)) visit(child, inside)
      }
      visit(tree, new Set())
      return findings
    }),
}
