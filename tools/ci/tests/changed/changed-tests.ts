// Selects the tests that a change can affect, by the graph of the repository's files.

import { changedParts, type FileChange } from '../../../graph/changed-parts.ts'
import { type ChangedNode, readGraph } from '../../../graph/graph.ts'
import { changedPackages } from '../../../graph/locked-packages.ts'
import type { GraphSource } from '../../../graph/source.ts'
import type { SummaryCache } from '../../../graph/summary-cache.ts'
import { isRustFile, isSolidityFile, isVitestFile } from '../selection.ts'

/** Tests that a change can affect. */
export type ChangedTests = {
  /** Files of Vitest, without the slow ones. */
  readonly vitest: readonly string[]
  /** Slow files of Vitest that the change can affect. They are left out. */
  readonly slow: readonly string[]
  /** Files of tests in Solidity. */
  readonly solidity: readonly string[]
  /** Whether the Solana program is rebuilt, compared and tested. */
  readonly rust: boolean
  /** Number of test files in each language, of which these were selected. */
  readonly of: { readonly vitest: number; readonly solidity: number }
  /** For each changed file the number of test files that it can affect, slow ones included. */
  readonly reached: readonly (readonly [file: string, tests: number])[]
}

/** Packages that transform or run all tests, so that a change of one can affect each test. */
const runners = /^(vitest|@vitest\/.*|vite|rolldown|@rolldown\/.*|typescript)$/

/**
 * Files that each Vitest test uses, without an import. The modules of `setupFiles` count with their
 * imports. The sequencer and the budget only decide the order of the files.
 */
const setupFiles = [
  'tools/ci/tests/setup/processor-seconds.ts',
  'tools/ci/tests/setup/configure-properties.ts',
  'tools/ci/tests/setup/permit-own-models.ts',
]
const usedByAll = new Set([
  'vitest.config.ts',
  'tsconfig.json',
  'tools/start/node-binary.js',
  'tools/ci/tests/setup/print-seed.ts',
  'apps/e2e/src/shared-networks.ts',
])

/** Settings and tools on which each test in Solidity depends. */
const solidityTools = /^contracts\/evm\/(foundry\.toml|tools\/)|^tools\/packages\/forge\//

/**
 * Selects the tests of a change. Of tests in Solidity, a change of forge's settings or of its
 * program selects all.
 */
export function selectChangedTests(
  files: readonly FileChange[],
  options: {
    readonly source: GraphSource
    readonly cache: SummaryCache
    readonly slow: readonly string[]
  },
): ChangedTests {
  const graph = readGraph(options.source, options.cache)
  const exists = (file: string) =>
    files.every((one) => one.file !== file || one.after !== undefined)
  const paths = [...options.source.paths].filter(exists)
  const vitest = paths.filter(isVitestFile)
  const solidity = paths.filter(isSolidityFile)
  const rust = paths.filter(isRustFile)
  const shared = graph.closureOf(setupFiles)
  const reachedBy = files.map((change) => {
    const parts = partsOf(change)
    const reached = graph.dependentsOf(parts)
    const isForAll = parts.some((part) => affectsAll(part, shared))
    const isForAllSolidity = solidityTools.test(change.file)
    return {
      file: change.file,
      vitest: isForAll ? vitest : vitest.filter((one) => reached.has(one)),
      rust: isRustFile(change.file) || rust.some((one) => reached.has(one)),
      solidity: isForAllSolidity ? solidity : solidity.filter((one) => reached.has(one)),
    }
  })
  const selected = new Set(reachedBy.flatMap((one) => one.vitest))
  const ofSolidity = new Set(reachedBy.flatMap((one) => one.solidity))
  const slow = new Set(options.slow)
  return {
    vitest: vitest.filter((one) => selected.has(one) && !slow.has(one)),
    slow: vitest.filter((one) => selected.has(one) && slow.has(one)),
    solidity: solidity.filter((one) => ofSolidity.has(one)),
    rust: reachedBy.some((one) => one.rust),
    of: { vitest: vitest.length, solidity: solidity.length },
    reached: reachedBy.map((one) => [one.file, one.vitest.length + one.solidity.length]),
  }
}

/** Returns what a change of a file changes. Of the lock file, the changed packages count, too. */
function partsOf(change: FileChange): readonly ChangedNode[] {
  if (change.file !== 'package-lock.json') return changedParts(change)
  const names = changedPackages(change.before, change.after)
  return [change.file, ...names.map((external) => ({ external }))]
}

function affectsAll(part: ChangedNode, shared: ReadonlySet<string>): boolean {
  if (typeof part === 'string') return usedByAll.has(part) || shared.has(part)
  if ('external' in part) return runners.test(part.external)
  return 'file' in part && part.names.length > 0 && shared.has(part.file)
}
