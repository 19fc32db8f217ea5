import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { declaredKinds } from '../../source/signed-kinds.ts'
import { identifierName, isNode, isScript, isTest, parse, walk } from '../../source/syntax.ts'
import { ownEncodings } from './wire-form-table.ts'

const VECTORS = 'vectors/wire.json'
const FORMS = 'vectors/wire/'
const TABLE = 'tools/tidy/rules/documents/wire-form-table.ts'

/** A declaration that calls `Cbor.encode`, as `path#name`. */
type Encoder = { readonly path: string; readonly line: number; readonly id: string }

const isProduct = (file: string): boolean =>
  file.startsWith('packages/') && isScript(file) && !isTest(file) && !file.includes('/src/testing/')

/** Returns the top-level declarations of packages that encode dag-cbor. */
function encodersOf({ files }: Repository): readonly Encoder[] {
  return [...files].flatMap(([path, text]) => {
    if (!isProduct(path) || !text.includes('Cbor.encode')) return []
    const statements = (parse(path, text)?.body ?? []) as readonly unknown[]
    return statements.filter(isNode).flatMap((statement): readonly Encoder[] => {
      const calls: number[] = []
      walk(statement, ({ type, object, property, start }) => {
        const isCall = type === 'MemberExpression' && identifierName(object) === 'Cbor'
        if (isCall && identifierName(property) === 'encode') calls.push(start)
      })
      const [first] = calls
      if (first === undefined) return []
      const declaration = isNode(statement.declaration) ? statement.declaration : statement
      const [variable] = (declaration.declarations ?? []) as readonly unknown[]
      const id = identifierName(declaration.id) ?? identifierName(isNode(variable) && variable.id)
      return [{ path, line: lineAt(text, first), id: `${path}#${id ?? 'default'}` }]
    })
  })
}

/** Returns the encoders that the forms of golden vectors name, with the file that names them. */
function namedEncoders({ files }: Repository): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const [path, text] of files)
    if (path.startsWith(FORMS))
      for (const [, id = ''] of text.matchAll(/'(packages\/[^'#]+#\w+)'/g)) named.set(id, path)
  return named
}

/** Returns the rule below for a table of declarations without golden vectors. */
export const wireFormsWithout = (table: Readonly<Record<string, string>>): TidyRule => ({
  name: 'wire-forms',
  check: (repository) => {
    const vectors = repository.files.get(VECTORS)
    if (vectors === undefined) return []
    const { structs } = JSON.parse(vectors) as {
      readonly structs: Readonly<Record<string, object>>
    }
    const named = namedEncoders(repository)
    const encoders = encodersOf(repository)
    const existing = new Set(encoders.map(({ id }) => id))
    const missing = declaredKinds(repository)
      .filter(({ name }) => !Object.hasOwn(structs, name))
      .map(({ path, line, name }): TidyFinding => {
        const message = `${VECTORS} has no row of ${name}: export its struct, then \`npm run gen\`.`
        return { path, line, message }
      })
    const unlisted = encoders
      .filter(({ id }) => !named.has(id) && !Object.hasOwn(table, id))
      .map(({ path, line, id }): TidyFinding => {
        const message =
          `${id} encodes a type without golden vectors: name it in a form of ${FORMS}, or, if no ` +
          `other party reads the bytes, add it to ${TABLE}.`
        return { path, line, message }
      })
    const dead = [...named, ...Object.keys(table).map((id) => [id, TABLE] as const)]
      .filter(([id]) => !existing.has(id))
      .map(([id, path]): TidyFinding => {
        return { path, line: 0, message: `${id} calls no Cbor.encode: remove it.` }
      })
    return [...missing, ...unlisted, ...dead]
  },
})

/**
 * Each struct type of the protocol, and each declaration that encodes dag-cbor for other parties,
 * has golden vectors over derived values, so that its encoding cannot change by accident.
 */
export const wireForms: TidyRule = wireFormsWithout(ownEncodings)
