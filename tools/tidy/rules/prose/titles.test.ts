// Goal: a title without a subject is refused in every form of a test, and no other text is.
// Method: files of a line.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { testTitles } from './titles.ts'

const find = (code: string, path = 'packages/a/src/a.test.ts') =>
  testTitles.check(Repo.from({ [path]: code })).map(({ line }) => line)

test.each([
  `test('is stable', () => {})`,
  `it('Has a cost', () => {})`,
  `story('of a friend', () => {})`,
  `test.each([1])('that %i is paid', () => {})`,
  `test.runIf(isRoot)('nobody pays', () => {})`,
])(`'test-titles' refuses %s`, (code) => {
  expect(find(`\n${code}`)).toEqual([2])
})

test.each([
  `test('the order is stable', () => {})`,
  `test('issues are paid', () => {})`,
  `describe('of a friend', () => {})`,
  `expect(title('is stable'))`,
])('the rule accepts %s', (code) => {
  expect(find(code)).toEqual([])
})

test('the rule reads tests alone', () => {
  expect(find(`test('is stable', () => {})`, 'packages/a/src/a.ts')).toEqual([])
})
