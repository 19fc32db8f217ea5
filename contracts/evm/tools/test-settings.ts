import type { Part, TestFiles } from './test-files.ts'

/**
 * How forge builds and runs tests of a part, as `FOUNDRY_` variables, which stand above
 * foundry.toml.
 *
 * Contracts of ours are never compiled here, only read for their types: tests deploy the committed
 * bytes (artifacts.ts). Laws are compiled without Yul and optimizer. Gas tests keep the part's
 * settings, since mocks and tokens that transactions call are compiled with them.
 *
 * @param left Test files of the part that are not run, so that they are not compiled.
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
