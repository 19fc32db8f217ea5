// Goal: the rules find a folder with too many loose files, and rooms that import each other.
// Method: planted folders with one file more than allowed, and planted import cycles of each form.
// Shows (foundations): folders of at most 25 loose source files and 25 folders; the rooms of a
// folder (its subfolders and loose files) import each other in one direction, without circles;
// checked by three code rules.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { foldersInFolder, looseFiles, roomCircles } from './rooms.ts'

const MOST = 25

const filled = (folder: string, count: number, suffix = '.ts'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${folder}/a${index}${suffix}`, '']),
  )

describe('loose-files', () => {
  const find = (files: Readonly<Record<string, string>>) =>
    looseFiles.check(Repo.from(files)).map(({ path }) => path)

  test.each(['.ts', '.tsx', '.rs', '.sol', '.py'])('finds one %s file too many', (suffix) => {
    expect(find(filled('a/src', MOST, suffix))).toEqual([])
    expect(find(filled('a/src', MOST + 1, suffix))).toEqual(['a/src'])
  })

  test('counts no tests, no generated files, no documents, and no files of rooms', () => {
    const others = ['.test.ts', '.suite.ts', '.gen.ts', '.md'].map((end) => filled('a/src', 9, end))
    const rooms = [filled('a/src/b', MOST), filled('a/src/c', MOST)]
    expect(find(Object.assign(filled('a/src', MOST), ...others, ...rooms))).toEqual([])
  })
})

describe('folders-in-folder', () => {
  const of = (folder: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${folder}/a${index}/b/c.json`)
  const find = (paths: readonly string[]) =>
    foldersInFolder
      .check(Repo.from(Object.fromEntries(paths.map((one) => [one, '']))))
      .map(({ path }) => path)

  test('finds one folder too many, whatever the files in it', () => {
    expect(find(of('a/src', MOST))).toEqual([])
    expect(find(of('a/src', MOST + 1))).toEqual(['a/src'])
  })

  test('counts folders of the root, and no folders of folders', () => {
    expect(find([...of('a', MOST), ...of('b', MOST)])).toEqual([])
    expect(find(Array.from({ length: MOST + 1 }, (_, index) => `a${index}/b.ts`))).toEqual(['.'])
  })
})

describe('room-circles', () => {
  const find = (files: Readonly<Record<string, string>>) =>
    roomCircles.check(Repo.from(files)).map(({ path, line }) => `${path}:${line}`)

  test('finds two rooms that import each other, whether values or types', () => {
    const files = {
      'p/src/low/a.ts': `\nimport type { B } from '../high/b.ts'`,
      'p/src/low/c.ts': '',
      'p/src/high/b.ts': '',
      'p/src/high/d.ts': `export { c } from '../low/c.ts'`,
    }
    expect(find(files)).toEqual(['p/src/high/d.ts:1'])
    expect(find({ ...files, 'p/src/low/a.ts': '' })).toEqual([])
  })

  test('finds a circle over a third room, and over a loose file', () => {
    const around = {
      'p/src/a/a.ts': `import '../b/b.ts'`,
      'p/src/b/b.ts': `await import('../c.ts')`,
      'p/src/c.ts': `import './a/other.ts'`,
      'p/src/a/other.ts': '',
    }
    expect(find(around)).toEqual(['p/src/a/a.ts:1'])
  })

  test('finds packages that import each other by their names', () => {
    const manifest = (name: string) =>
      JSON.stringify({ name: `@ostrom/${name}`, exports: { '.': './src/index.ts' } })
    const files = {
      'packages/a/package.json': manifest('a'),
      'packages/b/package.json': manifest('b'),
      'packages/a/src/index.ts': `import '@ostrom/b'`,
      'packages/b/src/other.ts': `import '@ostrom/a'`,
    }
    expect(find(files)).toEqual(['packages/a/src/index.ts:1'])
  })

  test('takes the packages of a group one by one', () => {
    const manifest = (name: string) =>
      JSON.stringify({ name: `@ostrom/${name}`, exports: { '.': './src/index.ts' } })
    const files = {
      'packages/group/low/package.json': manifest('low'),
      'packages/group/high/package.json': manifest('high'),
      'packages/between/package.json': manifest('between'),
      'packages/group/low/src/index.ts': '',
      'packages/between/src/index.ts': `import '@ostrom/low'`,
      'packages/group/high/src/index.ts': `import '@ostrom/between'`,
    }
    expect(find(files)).toEqual([])
    const circle = { 'packages/group/low/src/index.ts': `import '@ostrom/high'` }
    expect(find({ ...files, ...circle })).toEqual(['packages/between/src/index.ts:1'])
  })

  test('leaves tests, one direction, and the folders of the whole repository alone', () => {
    expect(
      find({
        'p/src/a/a.ts': `import '../b/b.ts'`,
        'p/src/b/b.test.ts': `import '../a/a.ts'`,
        'q/x.ts': `import '../p/src/a/a.ts'`,
        'p/y.ts': `import '../q/x.ts'`,
      }),
    ).toEqual([])
  })
})
