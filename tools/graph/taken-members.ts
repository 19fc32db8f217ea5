// Finds which members a module uses of other modules that it imports as a whole: by
// `import * as x` or by `import()`.

import { identifierName, isNode, type SyntaxNode } from '../tidy/source/syntax.ts'

type TakenMembers = readonly (readonly [specifier: string, names: readonly string[]])[]

/** Uses of variables that hold a module. */
export class NamespaceUses {
  readonly #specifiers = new Map<string, string[]>()
  readonly #members = new Map<string, Set<string>>()
  readonly #whole = new Set<string>()

  /** Notes that the variable `local` holds the module `specifier`. */
  add(local: string, specifier: string): void {
    this.#specifiers.set(local, [...(this.#specifiers.get(local) ?? []), specifier])
  }

  visit(node: SyntaxNode, parent: SyntaxNode | undefined): void {
    if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return
    const name = String(node.name)
    if (parent === undefined || isDeclared(node, parent)) return
    const member = memberOf(node, parent)
    // A property of this name in another object: `other.name`.
    if (member === undefined && parent.property === node && parent.computed !== true) return
    if (member === undefined) this.#whole.add(name)
    else this.#members.set(name, (this.#members.get(name) ?? new Set()).add(member))
  }

  /** Returns the members that are used, or `*` if a variable is used in any other way. */
  taken(): TakenMembers {
    return [...this.#specifiers].flatMap(([local, specifiers]) => {
      const names = this.#whole.has(local) ? ['*'] : [...(this.#members.get(local) ?? [])]
      return specifiers.map((specifier) => [specifier, names] as const)
    })
  }
}

/** Calls of `import()` with a literal. */
export class DynamicImports {
  readonly #namespaces: NamespaceUses
  readonly #taken: [string, readonly string[]][] = []

  constructor(namespaces: NamespaceUses) {
    this.#namespaces = namespaces
  }

  visit(node: SyntaxNode, parent: SyntaxNode | undefined): void {
    if (parent === undefined) return
    const inner = isNode(node.argument) ? node.argument : undefined
    if (node.type === 'AwaitExpression' && inner?.type === 'ImportExpression') {
      const specifier = specifierOf(inner)
      if (specifier !== undefined) this.#noteAwaited(node, parent, specifier)
    }
    if (node.type !== 'ImportExpression' || parent.type === 'AwaitExpression') return
    const specifier = specifierOf(node)
    if (specifier !== undefined) this.#taken.push([specifier, ['*']])
  }

  taken(): TakenMembers {
    return this.#taken
  }

  #noteAwaited(node: SyntaxNode, parent: SyntaxNode, specifier: string): void {
    if (parent.type === 'ExpressionStatement') this.#taken.push([specifier, []])
    else if (parent.type === 'MemberExpression' && parent.object === node)
      this.#taken.push([specifier, [memberOf(node, parent) ?? '*']])
    else if (parent.type === 'VariableDeclarator' && isNode(parent.id)) {
      const local = identifierName(parent.id)
      if (local === undefined) this.#taken.push([specifier, patternNames(parent.id)])
      else {
        this.#taken.push([specifier, []])
        this.#namespaces.add(local, specifier)
      }
    } else this.#taken.push([specifier, ['*']])
  }
}

/** Returns true if `node` is the name that `parent` declares. */
const isDeclared = (node: SyntaxNode, parent: SyntaxNode): boolean =>
  parent.type === 'VariableDeclarator' && parent.id === node

/** Returns the member that `parent` takes of `node`. */
function memberOf(node: SyntaxNode, parent: SyntaxNode): string | undefined {
  const isMember = parent.type === 'MemberExpression' || parent.type === 'JSXMemberExpression'
  if (!isMember || parent.object !== node || !isNode(parent.property)) return undefined
  const { property } = parent
  if (parent.computed === true)
    return typeof property.value === 'string' ? property.value : undefined
  return String(property.name)
}

/** Returns the names that `{ a, b: c }` takes; `*` for other patterns. */
function patternNames(pattern: SyntaxNode): readonly string[] {
  if (pattern.type !== 'ObjectPattern' || !Array.isArray(pattern.properties)) return ['*']
  return (pattern.properties as readonly SyntaxNode[]).map(
    ({ type, key, computed }) =>
      (type === 'Property' && computed !== true ? identifierName(key) : undefined) ?? '*',
  )
}

function specifierOf({ source }: SyntaxNode): string | undefined {
  return isNode(source) && typeof source.value === 'string' ? source.value : undefined
}
