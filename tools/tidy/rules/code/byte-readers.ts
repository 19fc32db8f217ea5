import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import {
  identifierName,
  imports,
  isNode,
  isScript,
  isTest,
  parse,
  type SyntaxNode,
  walk,
} from '../../source/syntax.ts'
import { type ByteReader, byteReaders } from './byte-reader-table.ts'

/** Packages that turn bytes into objects. */
const libraries: ReadonlySet<string> = new Set([
  '@huggingface/gguf',
  '@ipld/dag-cbor',
  '@ipld/dag-pb',
  'cborg',
  'csv-parse',
  'eventsource-parser',
  'hyparquet',
  'hyparquet-compressors',
  'ipfs-unixfs',
  'node:stream/consumers',
  'node:v8',
  'node:zlib',
  'yauzl',
])

/** Methods that read the whole of a request, a response, a stream or a file of a form. */
const wholeReads: ReadonlySet<string> = new Set([
  'arrayBuffer',
  'bytes',
  'formData',
  'json',
  'text',
])

/** Names of requests, bodies and streams that a `for await` reads piece by piece. */
const bodies: ReadonlySet<string> = new Set(['body', 'request', 'stdin'])

/** Files of the product: neither tests, nor the programs and clients of tests. */
const isProduct = (file: string): boolean =>
  /^(packages|apps)\//.test(file) &&
  !/^apps\/e2e\/|\/src\/testing\/|\.suite\.ts$/.test(file) &&
  isScript(file) &&
  !isTest(file)

/** Returns the last name of an expression: `body` of `response.body ?? []`. */
function lastName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'LogicalExpression') return lastName(node.left)
  return identifierName(node.type === 'MemberExpression' ? node.property : node)
}

/** Returns what a node reads; undefined for other nodes. */
function readOf(node: SyntaxNode): string | undefined {
  const { type, object, property, callee, init, right } = node
  const parser = type === 'MemberExpression' ? identifierName(object) : undefined
  if (parser === 'JSON' || parser === 'JsonNumber') {
    const isWriter = !node.computed && identifierName(property) !== 'parse'
    return isWriter ? undefined : `${parser}.parse`
  }
  // A second name of the parser, as in `const { parse } = JSON`.
  if (type === 'VariableDeclarator' && identifierName(init) === 'JSON') return 'JSON.parse'
  if (type === 'ForOfStatement' && node.await === true) {
    const name = lastName(right) ?? ''
    return bodies.has(name) ? `for await of ${name}` : undefined
  }
  if (type === 'NewExpression')
    return identifierName(callee) === 'ByteQueue' ? 'ByteQueue' : undefined
  if (type !== 'CallExpression' || !isNode(callee)) return undefined
  if (identifierName(callee) === 'createByteBuffer') return 'createByteBuffer'
  const method = callee.type === 'MemberExpression' ? identifierName(callee.property) : undefined
  const isWhole = wholeReads.has(method ?? '') && (node.arguments as unknown[]).length === 0
  return isWhole ? `.${method}()` : undefined
}

/** Returns the first reading of bytes in a file. */
function firstRead(file: string, text: string) {
  if (
    !/JSON|\.(arrayBuffer|bytes|formData|json|text)\(|ByteQueue|createByteBuffer|await \(|from '/.test(
      text,
    )
  )
    return undefined
  const tree = parse(file, text)
  if (tree === undefined) return undefined
  const library = imports(tree).find(
    ({ specifier, kind }) => kind !== 'type' && libraries.has(specifier),
  )
  if (library) return { start: library.start, what: library.specifier }
  let found: { readonly start: number; readonly what: string } | undefined
  walk(tree, (node) => {
    const what = found ? undefined : readOf(node)
    if (what !== undefined) found = { start: node.start, what }
  })
  return found
}

const TABLE = 'tools/tidy/rules/code/byte-reader-table.ts'

/** Returns the rule below for a table of readers. */
export const readersIn = (table: Readonly<Record<string, ByteReader>>): TidyRule => ({
  name: 'byte-readers',
  check: ({ files }) => {
    const findings: TidyFinding[] = []
    const add = (path: string, line: number, message: string) =>
      findings.push({ path, line, message })
    for (const [file, text] of files) {
      const read = isProduct(file) ? firstRead(file, text) : undefined
      const isListed = Object.hasOwn(table, file)
      if (read && !isListed) add(file, lineAt(text, read.start), messageOf(read.what))
      if (!read && isListed) add(file, 0, `It reads no bytes: remove it from ${TABLE}.`)
    }
    if (!files.has(TABLE)) return findings
    for (const file of Object.keys(table))
      if (!files.has(file)) add(TABLE, 0, `There is no ${file}: remove it.`)
    return findings
  },
})

const messageOf = (what: string): string =>
  `It reads bytes by ${what}: add it to ${TABLE}, with the target that measures its reader, or ` +
  'the reason why no stranger chooses the bytes.'

/**
 * Each file that makes objects of bytes is in the table of readers, which names the target of
 * `npm run fuzz -- decoders` that measures it, or says why no stranger chooses the bytes. Besides,
 * every file may call `Cbor.decode`, `JsonText` and `readAtMost`, whose own files are in the table.
 */
export const byteReaderTable: TidyRule = readersIn(byteReaders)
