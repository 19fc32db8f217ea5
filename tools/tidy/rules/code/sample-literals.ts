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

/** Fields that, together, only an object of one kind has, by the builder of its test values. */
const builders: Readonly<Record<string, readonly string[]>> = {
  sampleReceipt: ['engineHash', 'templateHash', 'promptHash'],
  sampleEndpoint: ['sealKey', 'issuedAtSeconds', 'expiresAtSeconds'],
  sampleOffer: ['modelVersion', 'prices', 'verification', 'nonce'],
  sampleManifest: ['architecture', 'contextLength', 'artifacts'],
  sampleAuthorization: ['client', 'signer', 'offerHash', 'cap'],
}

/** The folder of the builders. */
const FOLDER = 'packages/protocol/src/testing'

/**
 * Returns true for code that only tests and measurements run. The contracts' tests are exempt,
 * because they state the words of a chain.
 */
const isSampled = (file: string): boolean =>
  (isTest(file) || /\/testing\/|^(bench|simulation|examples)\//.test(file)) &&
  !file.startsWith('contracts/') &&
  !file.startsWith(`${FOLDER}/`)

/** Returns the names of a literal's own properties. */
function propertyNames({ properties }: SyntaxNode): ReadonlySet<string | undefined> {
  const own = (properties as readonly SyntaxNode[]).filter(({ type }) => type === 'Property')
  return new Set(own.map(({ key }) => identifierName(key)))
}

/** Returns the builder whose object a literal is; undefined for other nodes. */
function builderOf(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  if (node.type !== 'ObjectExpression') return undefined
  const names = propertyNames(node)
  const [builder] =
    Object.entries(builders).find(([, fields]) => fields.every((field) => names.has(field))) ?? []
  const isArgument = parent?.type === 'CallExpression' && identifierName(parent.callee) === builder
  return isArgument ? undefined : builder
}

/**
 * A test takes a signed object from its builder, and states only the fields that it is about. When
 * tests wrote whole receipts, one field of a receipt stood in 39 files, and a new field had to be
 * added to each. The golden vectors state all fields on purpose, so that the type check asks for a
 * value of a new field there.
 */
export const sampleLiterals: TidyRule = {
  name: 'sample-literals',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      const tree = isScript(file) && isSampled(file) ? parse(file, text) : undefined
      if (tree === undefined) return []
      const findings: TidyFinding[] = []
      walk(tree, (node, parent) => {
        const builder = isNode(node) ? builderOf(node, parent) : undefined
        if (builder === undefined) return
        const message = `A signed object is written out: build it by ${builder} of ${FOLDER}.`
        findings.push({ path: file, line: lineAt(text, node.start), message })
      })
      return findings
    }),
}
