import type { Repository, TidyFinding, TidyRule } from '../../repository.ts'
import { declaredKinds } from '../../source/signed-kinds.ts'
import { domainsOf, encodersOf } from '../../source/wire-encoders.ts'
import { type OwnForms, ownForms } from './wire-form-table.ts'

const VECTORS = 'vectors/wire.json'
const FORMS = 'vectors/wire/'
const TABLE = 'tools/tidy/rules/documents/wire-form-table.ts'

type Rows = Readonly<Record<string, { readonly domains?: readonly string[] }>>
type Vectors = Readonly<Record<'structs' | 'messages' | 'documents' | 'hashes', Rows>>

/** Returns the encoders that the forms of golden vectors name, with the file that names them. */
function namedEncoders({ files }: Repository): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const [path, text] of files)
    if (path.startsWith(FORMS))
      for (const [, id = ''] of text.matchAll(/'((?:apps|packages)\/[^'#]+#\w+)'/g))
        named.set(id, path)
  return named
}

/** Encoders that no form and no row of the table names, and named ones that do not exist. */
function encoderFindings(repository: Repository, own: OwnForms): readonly TidyFinding[] {
  const named = namedEncoders(repository)
  const encoders = encodersOf(repository)
  const existing = new Set(encoders.map(({ id }) => id))
  const unlisted = encoders
    .filter(({ id }) => !named.has(id) && !Object.hasOwn(own.encoders, id))
    .map(({ path, line, id }): TidyFinding => {
      const message =
        `${id} encodes a type without golden vectors: name it in a form of ${FORMS}, or, if no ` +
        `other party reads the bytes, add it to ${TABLE}.`
      return { path, line, message }
    })
  const dead = [...named, ...Object.keys(own.encoders).map((id) => [id, TABLE] as const)]
    .filter(([id]) => !existing.has(id))
    .map(([id, path]): TidyFinding => {
      return { path, line: 0, message: `${id} encodes nothing for others: remove it.` }
    })
  return [...unlisted, ...dead]
}

/** Domains of hashes without a row, and rows of domains that no program hashes. */
function domainFindings(
  repository: Repository,
  own: OwnForms,
  { structs, messages, documents, hashes }: Vectors,
): readonly TidyFinding[] {
  const forms = [messages, documents, hashes].flatMap((rows) => Object.values(rows))
  const listed = forms.flatMap(({ domains = [] }) => domains)
  const ofStructs = Object.keys(structs).map((name) => `ostrom:${name}:v1`)
  const known = new Set([...listed, ...ofStructs, ...Object.keys(own.domains)])
  const hashed = domainsOf(repository)
  const existing = new Set(hashed.map(({ domain }) => domain))
  const unlisted = hashed
    .filter(({ domain }) => !known.has(domain))
    .map(({ path, line, domain }): TidyFinding => {
      const message =
        `${domain} is hashed without golden vectors: name it in the domains of a form of ` +
        `${FORMS}, or, if no other party computes the hash, add it to ${TABLE}.`
      return { path, line, message }
    })
  const dead = [
    ...listed.map((domain) => [domain, VECTORS] as const),
    ...Object.keys(own.domains).map((domain) => [domain, TABLE] as const),
  ]
    .filter(([domain]) => !existing.has(domain))
    .map(([domain, path]): TidyFinding => {
      return { path, line: 0, message: `No program hashes ${domain}: remove it.` }
    })
  return [...unlisted, ...dead]
}

/** Returns the rule below for a table of forms without golden vectors. */
export const wireFormsWithout = (own: OwnForms): TidyRule => ({
  name: 'wire-forms',
  check: (repository) => {
    const vectors = repository.files.get(VECTORS)
    if (vectors === undefined) return []
    const rows: Vectors = JSON.parse(vectors)
    const missing = declaredKinds(repository)
      .filter(({ name }) => !Object.hasOwn(rows.structs, name))
      .map(({ path, line, name }): TidyFinding => {
        const message = `${VECTORS} has no row of ${name}: export its struct, then \`npm run gen\`.`
        return { path, line, message }
      })
    return [
      ...missing,
      ...encoderFindings(repository, own),
      ...domainFindings(repository, own, rows),
    ]
  },
})

/**
 * Each struct type of the protocol, each declaration that encodes dag-cbor for other parties or
 * writes JSON that is hashed or signed, and each domain of a hash has golden vectors over derived
 * values, so that no encoding can change by accident.
 */
export const wireForms: TidyRule = wireFormsWithout(ownForms)
