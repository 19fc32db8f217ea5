// Goal: the rule finds both of two files that declare the same exported type name, but no
// re-exports.
// Method: two files of one line each.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { duplicateTypes } from './duplicate-types.ts'

const check = (a: string, b: string) =>
  duplicateTypes
    .check(Repo.from({ 'packages/a/src/a.ts': a, 'apps/b/src/b.tsx': b }))
    .map(({ path, line }) => `${path}:${line}`)

const both = ['packages/a/src/a.ts:1', 'apps/b/src/b.tsx:1']

describe('duplicate-types', () => {
  test.each([
    ['export type Options = 1', 'export type Options = 2'],
    ['export type Options = 1', 'export interface Options {}'],
    ['export class Store {}', 'export type Store = 1'],
    ['type Options = 1; export type { Options }', 'export type Options = 2'],
    ['export type Options = 1', 'export type Options<T> = T'],
  ])('refuses %s beside %s', (a, b) => {
    expect(check(a, b)).toEqual(both)
  })

  test.each([
    ['export type Options = 1', 'type Options = 2'],
    ['export type Options = 1', `export type { Options } from '@ostrom/a'`],
    ['export type Options = 1', `export type { StoreOptions as Options } from './c.ts'`],
    ['export type Options = 1', `import type { Options } from './a.ts'; export type { Options }`],
    ['export type Options = 1', 'export const Options = 1'],
    [
      'export declare namespace a { type Options = 1 }',
      'export declare namespace b { type Options = 2 }',
    ],
    ['export type Options = 1; export namespace Options { type A = 1 }', ''],
  ])('allows %s beside %s', (a, b) => {
    expect(check(a, b)).toEqual([])
  })
})
