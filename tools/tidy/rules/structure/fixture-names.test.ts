// Goal: the rule finds test support named like `test-world.ts` or `world-fixture.ts`, reports the
// correct name `world.fixture.ts`, and finds no other file.
// Method: planted file names.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { fixtureNames } from './fixture-names.ts'

const find = (...paths: readonly string[]) =>
  fixtureNames
    .check(Repo.from(Object.fromEntries(paths.map((one) => [one, '']))))
    .map(({ message }) => message)

test("'fixture-names' finds each other spelling of test support", () => {
  expect(find('a/src/test-world.ts', 'a/src/parts/tabs-fixture.tsx')).toEqual([
    'test support is called world.fixture.ts, not test-world.ts',
    'test support is called tabs.fixture.tsx, not tabs-fixture.tsx',
  ])
})

test('tests, fixtures, folders of test support and tools that run tests are left alone', () => {
  const files = ['test-command.test.ts', 'world.fixture.ts', 'testing/world.ts', 'test-files.ts']
  expect(find(...files.map((one) => `a/src/${one}`))).toEqual([])
})
