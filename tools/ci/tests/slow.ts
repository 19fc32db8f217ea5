import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The tests that take the most processor time, by their paths, in groups of tests that use about
 * the same code. `npm test` skips them, and `npm test -- --slow` runs only them. In `.ci/run`, each
 * group is a step: it runs if anything changed that its tests use. Tests of promises on the front
 * page, such as `network.test.ts`, are in no group. The groups are data in `slow.json`, because
 * paths in this file would make each group depend on the tests of all groups.
 */
export const slowGroups: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'slow.json'), 'utf8'),
)

/** All slow tests, sorted. */
export const slowTests: readonly string[] = Object.values(slowGroups).flat().toSorted()

/**
 * Returns the slow tests that the arguments after `--slow` select: all, or those of the named
 * groups. Returns undefined if an argument is no group.
 */
export function slowSelection(names: readonly string[]): readonly string[] | undefined {
  if (names.length === 0) return slowTests
  if (!names.every((name) => Object.hasOwn(slowGroups, name))) return undefined
  return [...new Set(names)].flatMap((name) => slowGroups[name] ?? [])
}
