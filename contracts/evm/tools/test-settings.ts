import type { Part, TestFiles } from './test-files.ts'

/**
 * Returns the `FOUNDRY_` variables, which take precedence over foundry.toml, for building and
 * running the tests of a part.
 *
 * The contracts of this repository are never compiled here, only read for their types: tests deploy
 * the committed bytes (artifacts.ts). Tests of behaviour are compiled without the Yul pipeline and
 * the optimizer. Gas tests keep the part's settings, because the mocks and tokens that transactions
 * call are compiled with them.
 *
 * @param left Test files of the part that do not run, so they are not compiled.
 */
export function testSettings(
  part: Part,
  what: keyof TestFiles,
  left: readonly string[],
): Readonly<Record<string, string>> {
  const folder = `contracts/evm/${part}/test`
  return {
    FOUNDRY_SRC: folder,
    FOUNDRY_TEST: folder,
    FOUNDRY_OUT: `contracts/evm/out/tests/${part}-${what}`,
    FOUNDRY_CACHE_PATH: `contracts/evm/cache/tests/${part}-${what}`,
    FOUNDRY_SKIP: JSON.stringify(['contracts/evm/*/src/**', ...left]),
    ...(what === 'laws' && { FOUNDRY_VIA_IR: 'false', FOUNDRY_OPTIMIZER: 'false' }),
  }
}
