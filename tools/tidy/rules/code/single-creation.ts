import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { children, isNode, isScript, isTest, parse, type SyntaxNode } from '../../source/syntax.ts'

const remedy = 'parallel callers make several: put the promise in first, as createAsyncCache does.'

/** A call of a collection's method, such as `map.get(key)`. */
type Access = { readonly method: string; readonly receiver: string; readonly key: string }

const isFunction = ({ type }: SyntaxNode): boolean => /Function/.test(type)
const looks = new Set(['get', 'has'])
const entries = new Set(['set', 'add'])

/**
 * Yields the nodes of a function's own body, in the order of the text; not of functions inside it.
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

/** Names that a function's own body declares: what is in them is of one call alone. */
function declaredIn(node: SyntaxNode): readonly string[] {
  return [...ownNodes(node)].flatMap(({ type, id }) =>
    type === 'VariableDeclarator' && isNode(id) && typeof id.name === 'string' ? [id.name] : [],
  )
}

/** Where a look into a collection and an `await` are followed by an entry for the same key. */
function lateEntries(node: SyntaxNode, text: string, own: ReadonlySet<string>): readonly number[] {
  const found: number[] = []
  /** Looks by receiver and key, and whether something was awaited since. */
  const open = new Map<string, { awaited: boolean }>()
  // By the end, since arguments are evaluated, and awaited, before the call that they are for.
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
    // Nothing follows an await that is returned; a collection that is awaited itself is a store.
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
 * A value that is made once for several callers is entered before anything is awaited. Refused are
 * `value ??= await make()`, and in one function a look into a collection, an `await`, and an entry
 * for the same key, unless it looks again in between. Collections of one call alone are left out:
 * those that the function itself, or an asynchronous one around it, declares.
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
