// Goal: the rule finds an exported name that is or ends with a banned word, in every form of
// export.
// Method: one export each.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { bannedNames } from './banned-names.ts'
import { bannedTerms } from './banned-terms.ts'

const glossary = {
  'docs/spec/glossary.md': `# Glossary

| term | field | meaning | not |
|---|---|---|---|
| cursor | event streams | Position in a log. | mark, place |
| event position | blockchain | Where an event is. | place |
`,
}

const check = (text: string, path = 'packages/a/src/a.ts') =>
  bannedNames.check(Repo.from({ ...glossary, [path]: `\n${text}` })).map(({ line }) => line)

describe('banned-names', () => {
  test.each([
    'export type Place = 1',
    'export interface EventPlace {}',
    'export class Standing {}',
    'export const LAST_SEEN = 1',
    'export const lastSeen = 1, first = 2',
    'export function drawn() {}',
    'export declare function kept(): void',
    'export default class Story {}',
    `export * as Told from './told.ts'`,
    `export { type Consent as Told } from './consent.ts'`,
    'type Wish = 1; export type { Wish }',
    'type Wish = 1; export type { Wish as OfferWish }',
  ])('refuses %s', (text) => {
    expect(check(text)).toEqual([2])
  })

  test.each([
    'export type Placement = 1',
    'export type KnownModel = 1',
    'export const isServed = () => true',
    'export const password = 1',
    'type Place = 1',
    `export { Place } from './place.ts'`,
    `export * from './place.ts'`,
  ])('allows %s', (text) => {
    expect(check(text)).toEqual([])
  })

  test('names the terms of the glossary that stand for the word', () => {
    const files = { ...glossary, 'tools/a.ts': 'export type Place = 1' }
    expect(bannedNames.check(Repo.from(files))[0]?.message).toMatchInlineSnapshot(
      `""Place" is no term of the field: is it cursor, event position? (docs/spec/glossary.md)"`,
    )
  })

  test('the list is sorted, in lower case', () => {
    expect(bannedTerms).toEqual(bannedTerms.map((term) => term.toLowerCase()).toSorted())
  })
})
