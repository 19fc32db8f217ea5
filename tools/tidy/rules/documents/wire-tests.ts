import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { rustKinds, type StatedKind, solidityKinds } from '../../source/signed-kinds.ts'

const VECTORS = 'vectors/wire.json'

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

/**
 * The tests in Solidity and in Rust compare the golden vectors of exactly the structs that the
 * contracts and the Solana program hash.
 */
export const wireTests: TidyRule = {
  name: 'wire-tests',
  check: (repository) => {
    const vectors = repository.files.get(VECTORS)
    if (vectors === undefined) return []
    const { structs } = JSON.parse(vectors) as {
      readonly structs: Readonly<Record<string, object>>
    }
    return languages.flatMap(({ test, kindsOf }) => {
      const text = repository.files.get(test) ?? ''
      const hashed = kindsOf(repository).filter(({ name }) => Object.hasOwn(structs, name))
      const names = new Set(hashed.map(({ name }) => name))
      const calls = [...text.matchAll(/\bsame\w*\(\s*"(\w+)"/g)]
      const tested = new Set(calls.map(([, name = '']) => name))
      const missing = hashed
        .filter(({ name }) => !tested.has(name))
        .map(({ path, line, name }): TidyFinding => {
          return { path, line, message: `${test} compares no vectors of ${name}: add it there.` }
        })
      const superfluous = calls
        .filter(([, name = '']) => Object.hasOwn(structs, name) && !names.has(name))
        .map(({ index, 1: name }): TidyFinding => {
          const message = `No program hashes ${name}, of which this test compares vectors.`
          return { path: test, line: lineAt(text, index), message }
        })
      return [...missing, ...superfluous]
    })
  },
}
