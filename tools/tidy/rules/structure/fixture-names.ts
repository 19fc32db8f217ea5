import path from 'node:path'
import type { TidyRule } from '../../repository.ts'
import { isScript } from '../../source/syntax.ts'

/**
 * Forbidden names of test support, such as `test-world.ts` and `world-fixture.ts`. `test-files.ts`
 * and `test-settings.ts` are allowed, because they are tools that run tests.
 */
const otherSpelling = /^test-(?!files|settings)[\w-]+\.tsx?$|-fixture\.tsx?$/

/** Code that only tests use has one form of name: `world.fixture.ts`, or a folder `testing/`. */
export const fixtureNames: TidyRule = {
  name: 'fixture-names',
  check: ({ files }) =>
    [...files.keys()]
      .filter((file) => isScript(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => otherSpelling.test(path.posix.basename(file)))
      .map((file) => {
        const base = path.posix.basename(file)
        const name = base.replace(/^test-/, '').replace(/(?:-fixture)?(\.tsx?)$/, '.fixture$1')
        return { path: file, line: 0, message: `test support is called ${name}, not ${base}` }
      }),
}
