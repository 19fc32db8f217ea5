// Reads the kinds of signed objects from the four places that state their fields: the protocol, the
// contracts, the Solana program and the specification. The rule `signed-kinds` compares them.

import type { Repository } from '../repository.ts'
import { identifierName, isNode, parse, type SyntaxNode } from './syntax.ts'

/** One statement of a kind: its place, and its fields as `account provider, uint64 nonce`. */
export type StatedKind = {
  readonly path: string
  readonly line: number
  readonly name: string
  /** Domain for which the object is signed; `undefined` if the place does not state it. */
  readonly contract: string | undefined
  readonly fields: string
}

/** The page whose tables list all kinds. */
export const kindsPage = 'docs/spec/signed-objects.md'

/** Kinds that `packages/protocol` declares as objects of `name`, `contract` and `fields`. */
export function declaredKinds({ files }: Repository): readonly StatedKind[] {
  return [...files].flatMap(([path, text]) => {
    if (!/^packages\/protocol\/src\/(?!.*\.test\.ts$).*\.ts$/.test(path)) return []
    if (!/\bStructType</.test(text)) return []
    const constants = constantsOf((parse(path, text)?.body ?? []) as readonly SyntaxNode[])
    return [...constants.values()].flatMap((init): readonly StatedKind[] => {
      const { name, contract, fields } = propertiesOf(init)
      if (!name || !contract || !fields) return []
      const list = constants.get(identifierName(fields) ?? '') ?? fields
      return [
        {
          path,
          line: text.slice(0, init.start).split('\n').length,
          name: String(name.value),
          contract: String(contract.value),
          fields: pairsOf(list).join(', '),
        },
      ]
    })
  })
}

/** Returns the constants of a module by name. */
function constantsOf(body: readonly SyntaxNode[]): ReadonlyMap<string, SyntaxNode> {
  const declarations = body.flatMap((statement) => {
    const declaration = isNode(statement.declaration) ? statement.declaration : statement
    return declaration.type === 'VariableDeclaration'
      ? (declaration.declarations as readonly SyntaxNode[])
      : []
  })
  return new Map(
    declarations.flatMap(({ id, init }) => {
      const name = identifierName(id)
      return name !== undefined && isNode(init) ? [[name, init]] : []
    }),
  )
}

function propertiesOf(node: SyntaxNode): Readonly<Record<string, SyntaxNode>> {
  if (node.type !== 'ObjectExpression') return {}
  return Object.fromEntries(
    (node.properties as readonly SyntaxNode[]).flatMap(({ key, value }) => {
      const name = identifierName(key)
      return name !== undefined && isNode(value) ? [[name, value]] : []
    }),
  )
}

/** Returns pairs `['nonce', 'uint64']` of a list as `uint64 nonce`. */
function pairsOf({ elements }: SyntaxNode): readonly string[] {
  return ((elements ?? []) as readonly SyntaxNode[]).map((pair) => {
    const [name, type] = ((pair.elements ?? []) as readonly SyntaxNode[]).map(({ value }) => value)
    return `${type} ${name}`
  })
}

/**
 * Returns the kinds whose type strings Solidity files hash, as in
 * `keccak256("Voucher(bytes32 sessionId,...)")`, or quote in a comment.
 */
export function solidityKinds({ files }: Repository): readonly StatedKind[] {
  return [...files].flatMap(([path, text]) => {
    if (!/^contracts\/evm\/.*\.sol$/.test(path)) return []
    const hashed = [...text.matchAll(/keccak256\(\s*((?:"[^"]*"\s*)+)\)/g)]
    const described = [...text.matchAll(/`([A-Z]\w*\([^`]*\))`/g)]
    return [...hashed, ...described].flatMap(({ index, 1: literals = '' }) => {
      const type = literals.replace(/"\s*"|\s*\n\s*\/\/\/\s*/g, '').replace(/^"|"\s*$/g, '')
      const [, name, fields] = /^([A-Z]\w*)\(([a-z]\w* \w+(?:,[a-z]\w* \w+)*)\)$/.exec(type) ?? []
      if (name === undefined || fields === undefined) return []
      const line = text.slice(0, index).split('\n').length
      const list = fields.replaceAll('address ', 'account ').replaceAll(',', ', ')
      return [{ path, line, name, contract: undefined, fields: list }]
    })
  })
}

/**
 * Kinds that the Solana program hashes. Beside each tag, such as `b"ostrom:Voucher:v1"`, the file
 * states the fields in a comment: `// Voucher(bytes32 sessionId, uint128 total)`; without a comment
 * the fields are empty. The program's tests, `wire_vectors.rs`, do not count.
 */
export function rustKinds({ files }: Repository): readonly StatedKind[] {
  return [...files].flatMap(([path, text]) => {
    if (!/^contracts\/solana\/program\/src\/(?!wire_vectors).*\.rs$/.test(path)) return []
    const comments = text.replaceAll(/\n\s*\/\/\/? {2,}/g, ' ')
    return [...text.matchAll(/b"ostrom:(\w+):v\d+"/g)].map(
      ({ index, 1: name = '' }): StatedKind => {
        const [, fields = ''] = new RegExp(`//[^\\n]*\\b${name}\\(([^)]*)\\)`).exec(comments) ?? []
        const line = text.slice(0, index).split('\n').length
        return { path, line, name, contract: undefined, fields }
      },
    )
  })
}

/** Returns the page's rows of the form `` | `Voucher` | escrow | signed by | `bytes32 ...` | ``. */
export function documentedKinds({ files }: Repository): readonly StatedKind[] {
  return (files.get(kindsPage) ?? '').split('\n').flatMap((row, index) => {
    const cells = row.split('|').map((cell) => cell.trim())
    const [, name] = /^`([A-Z]\w*)`$/.exec(cells[1] ?? '') ?? []
    const [, fields] = /^`([^`]*)`/.exec(cells[4] ?? '') ?? []
    if (name === undefined) return []
    const contract = (cells[2] ?? '').toLowerCase()
    return [{ path: kindsPage, line: index + 1, name, contract, fields: fields ?? '' }]
  })
}
