// Goal: a record stands for a step only if it names an ancestor at which the same inputs have the
// same hash, and counts a passed test. Method: a history as a table, and one fault at a time.

import { describe, expect, test } from 'vitest'
import type { CiStep } from '../steps/step.ts'
import { type GreenRecord, mergeRecords, stateOfRecord } from './records.ts'

const commit = 'a'.repeat(40)
const record: GreenRecord = { commit, command: 'a', date: '2026-11-30', passed: 12, seconds: 3 }
const tests: CiStep = {
  name: 'tests',
  command: 'a',
  limitSeconds: 1,
  countsTests: true,
  family: 'one',
}
const program: CiStep = { name: 'program', command: 'b', limitSeconds: 1, family: 'one' }

const stateOf = (
  value: unknown,
  step: CiStep = tests,
  hashes: readonly string[] = ['same', 'same'],
) =>
  stateOfRecord(step, value, {
    isAncestor: (one) => one === commit,
    inputsAt: (_, at) => (at === undefined ? hashes[0]! : hashes[1]!),
  })
const reasonOf = (...args: Parameters<typeof stateOf>) => {
  const state = stateOf(...args)
  return state.status === 'invalid' ? state.reason : 'valid'
}

describe('stateOfRecord', () => {
  test('believes a record of an ancestor with the same inputs', () => {
    expect(stateOf(record)).toEqual({ status: 'valid', commit })
    expect(stateOf({ ...record, command: 'b', passed: 1 }, program)).toEqual({
      status: 'valid',
      commit,
    })
  })

  test.each<[string, unknown, string]>([
    ['no record', undefined, 'it has no record'],
    ['the hash of the older form', 'f'.repeat(64), 'another form'],
    ['a record without a command', { ...record, command: undefined }, 'another form'],
    ['another command of the step', { ...record, command: 'a --few' }, 'its command has changed'],
    ['a record without a commit', { passed: 3 }, 'another form'],
    ['a name of a branch', { ...record, commit: 'HEAD' }, 'another form'],
    ['an option of git', { ...record, commit: '--all'.padEnd(40, '0') }, 'another form'],
    ['a commit that never was', { ...record, commit: 'b'.repeat(40) }, 'no ancestor'],
    ['no passed test', { ...record, passed: 0 }, 'counts 0 passed'],
    ['half a test', { ...record, passed: 0.5 }, 'another form'],
  ])('does not believe %s', (_, value, reason) => {
    expect(reasonOf(value)).toContain(reason)
  })

  test('does not believe a record of other inputs', () => {
    expect(reasonOf(record, tests, ['now', 'then'])).toContain('has changed since aaaaaaaaa')
  })

  test('a step without tests counts as one, and no other number is its record', () => {
    expect(reasonOf({ ...record, passed: 2 }, program)).toContain('counts 2 passed')
  })
})

test('mergeRecords keeps the order of the steps, and removes records of no step', () => {
  const known = { program: record, gone: record }
  const found = { passed: { tests: { ...record, passed: 1 } }, failed: [] }
  const merged = mergeRecords(known, found, [tests, program])
  expect(Object.entries(merged).map(([name, { passed }]) => [name, passed])).toEqual([
    ['tests', 1],
    ['program', 12],
  ])
})

test('mergeRecords has no record of a step that is in every run', () => {
  const { family: _, ...always } = tests
  expect(mergeRecords({ tests: record }, { passed: {}, failed: [] }, [always])).toEqual({})
})

test('mergeRecords removes the record of a step that failed', () => {
  const known = { tests: record, program: record }
  const merged = mergeRecords(known, { passed: {}, failed: ['tests'] }, [tests, program])
  expect(Object.keys(merged)).toEqual(['program'])
})
