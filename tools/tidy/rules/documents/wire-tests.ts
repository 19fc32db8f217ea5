import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { rustKinds, type StatedKind, solidityKinds } from '../../source/signed-kinds.ts'

const VECTORS = 'vectors/wire.json'

/** Types that a program encodes without a tag. */
const withoutTag: ReadonlySet<string> = new Set(['OffchainMessage'])

/** A language besides TypeScript, the file of its test, and the kinds that its programs hash. */
type TestedLanguage = {
  readonly test: string
  readonly kindsOf: (repository: Repository) => readonly StatedKind[]
}

const languages: readonly TestedLanguage[] = [
  {
    test: 'contracts/evm/court/test/WireVectors.t.sol',
    kindsOf: (repository) =>
      solidityKinds(repository).filter(({ path }) => /^contracts\/evm\/\w+\/src\//.test(path)),
  },
  {
    test: 'contracts/solana/program/src/wire_vectors.rs',
    kindsOf: rustKinds,
  },
]

type Rows = Readonly<Record<string, { readonly domains?: readonly string[] }>>

/**
 * Returns a function that returns the types of the vectors that a kind needs: the struct of this
 * name, or the forms with this domain.
 */
function createTypesOf(vectors: string): (kind: StatedKind) => readonly string[] {
  const groups: Readonly<Record<string, Rows>> = JSON.parse(vectors)
  const forms = Object.entries({ ...groups.messages, ...groups.documents, ...groups.hashes })
  return ({ name }) => {
    if (Object.hasOwn(groups.structs ?? {}, name)) return [name]
    const isOf = (domain: string) => domain.startsWith(`ostrom:${name}:v`)
    return forms.flatMap(([type, { domains = [] }]) => (domains.some(isOf) ? [type] : []))
  }
}

/**
 * The tests in Solidity and in Rust compare the golden vectors of exactly the structs that the
 * contracts and the Solana program hash, and those in Rust also of the program's other tags.
 */
export const wireTests: TidyRule = {
  name: 'wire-tests',
  check: (repository) => {
    const vectors = repository.files.get(VECTORS)
    if (vectors === undefined) return []
    const typesOf = createTypesOf(vectors)
    return languages.flatMap(({ test, kindsOf }) => {
      const text = repository.files.get(test) ?? ''
      const calls = [...text.matchAll(/\bsame\w*\(\s*"(\w+)"/g)]
      const tested = new Set(calls.map(([, type = '']) => type))
      const hashed = kindsOf(repository).flatMap((kind) =>
        typesOf(kind).map((type) => ({ ...kind, type })),
      )
      const types = new Set(hashed.map(({ type }) => type))
      const missing = hashed
        .filter(({ type }) => !tested.has(type))
        .map(({ path, line, type }): TidyFinding => {
          return { path, line, message: `${test} compares no vectors of ${type}: add it there.` }
        })
      const superfluous = calls
        .filter(([, type = '']) => !types.has(type) && !withoutTag.has(type))
        .map(({ index, 1: type }): TidyFinding => {
          const message = `No program hashes ${type}, of which this test compares vectors.`
          return { path: test, line: lineAt(text, index), message }
        })
      return [...missing, ...superfluous]
    })
  },
}
