import type { Part } from './test-files.ts'

/**
 * Returns the `FOUNDRY_` variables, which take precedence over foundry.toml, for building and
 * running tests of a part.
 *
 * The contracts of this repository are never compiled here, only read for their types: tests deploy
 * the committed bytes (deployed/artifacts.ts). Tests are compiled without the Yul pipeline and the
 * optimizer. This changes no measured gas, because each call of a gas test is a transaction of its
 * own, and the mocks that transactions call are compiled as contracts are (deployed/mocks.ts).
 *
 * @param left Files below the part's tests that do not run and that no running test imports, so
 * they are not compiled.
 */
export function testSettings(
  part: Part,
  left: readonly string[],
): Readonly<Record<string, string>> {
  const folder = `contracts/evm/${part}/test`
  return {
    FOUNDRY_SRC: folder,
    FOUNDRY_TEST: folder,
    FOUNDRY_OUT: `contracts/evm/out/tests/${part}`,
    FOUNDRY_CACHE_PATH: `contracts/evm/cache/tests/${part}`,
    FOUNDRY_SKIP: JSON.stringify(['contracts/evm/*/src/**', 'node_modules/**', ...left]),
    FOUNDRY_VIA_IR: 'false',
    FOUNDRY_OPTIMIZER: 'false',
  }
}
