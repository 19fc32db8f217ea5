// Finds what the product encodes or hashes for other parties: declarations that encode dag-cbor,
// declarations that write JSON for a hash or a signature, and the domains of hashes. The rule
// `wire-forms` compares them with the golden vectors.

import { lineAt, type Repository } from '../repository.ts'
import { identifierName, isNode, isScript, isTest, parse, type SyntaxNode, walk } from './syntax.ts'

/** A declaration that encodes, as `path#name`. */
export type Encoder = { readonly path: string; readonly line: number; readonly id: string }

/** A domain that a program hashes, such as `ostrom:seed:v1`; `*` stands for an inserted value. */
export type HashedDomain = { readonly path: string; readonly line: number; readonly domain: string }

const isProduct = (file: string): boolean =>
  /^(?:packages|apps)\//.test(file) &&
  isScript(file) &&
  !isTest(file) &&
  !/\/src\/testing\/|\.fixture\.ts$/.test(file)

/** Functions that hash or sign. A name of a variable or type does not count. */
const hashing =
  /^(?:sha256|sha256Hex|createHash|keccak_?256|blake3|hash|hashText|taggedHash|sign|sign[A-Z]\w*)$/

/** A top-level declaration of a module, and its encodings. */
type Declaration = Encoder & {
  readonly name: string
  /** Names of the functions that it calls, or passes on. */
  readonly names: ReadonlySet<string>
  readonly encodesCbor: boolean
  readonly writesJson: boolean
}

const callsOf = (node: SyntaxNode, object: RegExp, method: string): number | undefined => {
  let first: number | undefined
  walk(node, (part) => {
    const isCall = part.type === 'MemberExpression' && identifierName(part.property) === method
    if (isCall && object.test(identifierName(part.object) ?? '')) first ??= part.start
  })
  return first
}

function declarationsOf(path: string, text: string): readonly Declaration[] {
  const statements = (parse(path, text)?.body ?? []) as readonly unknown[]
  return statements.filter(isNode).map((statement): Declaration => {
    const cbor = callsOf(statement, /^Cbor$/, 'encode')
    const json = callsOf(statement, /^JSON$|^JsonText$/, 'stringify')
    const declaration = isNode(statement.declaration) ? statement.declaration : statement
    const [variable] = (declaration.declarations ?? []) as readonly unknown[]
    const named = identifierName(declaration.id)
    const name = named ?? identifierName(isNode(variable) && variable.id) ?? 'default'
    const names = new Set<string>()
    walk(statement, (node) => {
      if (node.type === 'Identifier') names.add(identifierName(node) ?? '')
    })
    const line = lineAt(text, cbor ?? json ?? statement.start)
    const does = { encodesCbor: cbor !== undefined, writesJson: json !== undefined }
    return { path, line, id: `${path}#${name}`, name, names, ...does }
  })
}

/**
 * Returns the top-level declarations of packages that encode dag-cbor, and those that write JSON
 * which they, or other declarations of the same file that use them, hash or sign.
 */
export function encodersOf({ files }: Repository): readonly Encoder[] {
  return [...files].flatMap(([path, text]) => {
    if (!isProduct(path) || !/Cbor\.encode|\bstringify\b/.test(text)) return []
    const all = declarationsOf(path, text)
    const hashes = (one: Declaration) => [...one.names].some((name) => hashing.test(name))
    const isHashed = (one: Declaration) =>
      all.some((user) => hashes(user) && (user === one || user.names.has(one.name)))
    return all.filter((one) => one.encodesCbor || (one.writesJson && isHashed(one)))
  })
}

const pattern = /ostrom:[\w*-]+:v\d+/g

/** Returns the domains in literals of TypeScript, and in texts of other languages. */
export function domainsOf({ files }: Repository): readonly HashedDomain[] {
  return [...files].flatMap(([path, text]): readonly HashedDomain[] => {
    if (!text.includes('ostrom:')) return []
    if (isForeignProduct(path)) {
      const quoted = text.matchAll(/"(ostrom:[\w-]+:v\d+)"/g)
      return [...quoted].map(({ index, 1: domain = '' }) => {
        return { path, line: lineAt(text, index), domain }
      })
    }
    const tree = isProduct(path) ? parse(path, text) : undefined
    if (tree === undefined) return []
    const found: HashedDomain[] = []
    walk(tree, (node) => {
      for (const [domain] of literalOf(node).matchAll(pattern))
        found.push({ path, line: lineAt(text, node.start), domain })
    })
    return found
  })
}

const isForeignProduct = (path: string): boolean =>
  /^contracts\/evm\/\w+\/src\/.*\.sol$/.test(path) ||
  /^contracts\/solana\/program\/src\/(?!wire_vectors).*\.rs$/.test(path) ||
  /^workers\/\w+\/ostrom_\w+\/.*\.py$/.test(path)

/** Returns the text of a literal, or of a template with `*` for each inserted value. */
function literalOf({ type, value, quasis }: SyntaxNode): string {
  if (type === 'Literal') return typeof value === 'string' ? value : ''
  if (type !== 'TemplateLiteral') return ''
  const parts = quasis as readonly { readonly value: { readonly cooked: string } }[]
  return parts.map((part) => part.value.cooked).join('*')
}
