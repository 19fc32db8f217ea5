import path from 'node:path'

/** The tests below the paths of a command line, by the program that runs them. */
export type TestSelection = {
  /** Paths below which Vitest has tests. */
  readonly vitest: readonly string[]
  /** Files of Solidity tests, for `contracts/evm/tools/test.ts`. */
  readonly solidity: readonly string[]
  /** Whether the Solana program is rebuilt, compared and tested. */
  readonly rust: boolean
  /** One sentence for each path without tests below it. */
  readonly faults: readonly string[]
}

const vitestFile =
  /^(?:packages|apps|tools|contracts|circuits|simulation|bench|examples|models|workers)\/.*\.test\.ts$/
const solidityFile = /^contracts\/evm\/[^/]+\/test\/.*\.t\.sol$/
/** Sources of the Solana program and of its tests in Rust. Vitest runs the committed program. */
const rustFile =
  /^contracts\/solana\/(?:program|test\/foreign-program)\/(?:src\/.*\.rs|Cargo\.\w+)$/
const testFiles = [vitestFile, solidityFile, rustFile]

/** Returns true for a file of Vitest tests. */
export const isVitestFile = (file: string): boolean => vitestFile.test(file)

/** Returns true for a file of tests in Solidity. */
export const isSolidityFile = (file: string): boolean => solidityFile.test(file)

/** Returns true for a source of the Solana program. */
export const isRustFile = (file: string): boolean => rustFile.test(file)

/**
 * Chooses tests by path. A path is a prefix: `packages/ledger/src/evm/de` selects the tests in the
 * folder `deploy`.
 *
 * @param filters Paths from the root of the repository.
 * @param files Every file of the repository, as paths from its root.
 */
export function selectTests(filters: readonly string[], files: readonly string[]): TestSelection {
  const paths = [...new Set(filters.map(normalized))]
  const tests = files.filter((file) => testFiles.some((pattern) => pattern.test(file)))
  const isBelow = (file: string) => paths.some((one) => file.startsWith(one))
  const vitest = tests.filter((file) => vitestFile.test(file))
  return {
    vitest: paths.filter((one) => vitest.some((file) => file.startsWith(one))),
    solidity: tests.filter((file) => solidityFile.test(file) && isBelow(file)),
    rust: tests.some((file) => rustFile.test(file) && isBelow(file)),
    faults: paths
      .filter((one) => !tests.some((file) => file.startsWith(one)))
      .map((one) => fault(one, files, tests)),
  }
}

/**
 * Removes `./`, and replaces `\` by `/`. Keeps the final `/`, which ends the name of a folder.
 */
function normalized(filter: string): string {
  const joined = path.posix.normalize(filter.replaceAll('\\', '/'))
  return joined === './' || joined === '.' ? '' : joined
}

function fault(filter: string, files: readonly string[], tests: readonly string[]): string {
  const exists = files.some((file) => file.startsWith(filter))
  const what = exists ? `No test lies below ${filter}.` : `There is no ${filter}.`
  for (let up = path.posix.dirname(filter); up !== '.' && up !== '/'; up = path.posix.dirname(up))
    if (tests.some((file) => file.startsWith(`${up}/`)))
      return `${what} The nearest folder with tests is ${up}.`
  return `${what} Paths start at the root of the repository, as in packages/state.`
}
