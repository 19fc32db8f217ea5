// Goal: stored summaries spare a later run the parsing, and a damaged store changes no result.
// Method: a store in a temporary folder, read again after it was written, cut off and altered.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { summarise } from './summary.ts'
import { fileCache } from './summary-cache.ts'

let file = ''
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(os.tmpdir(), 'graph-')), 'cache/graph.json')
})
afterEach(() => rmSync(path.dirname(path.dirname(file)), { recursive: true }))

const summary = summarise('a.ts', "import { b } from './b.ts'")

function store(keys: readonly string[]): void {
  const cache = fileCache(file)
  for (const key of keys) cache.set(key, summary)
  cache.save()
}

test('a summary is read as it was stored', () => {
  store(['one'])
  expect(fileCache(file).get('one')).toEqual(summary)
  expect(summary.takes).toEqual([['./b.ts', ['b']]])
})

test('a store that is cut off or altered counts as empty', () => {
  store(['one'])
  const text = readFileSync(file, 'utf8')
  for (const damaged of ['', text.slice(0, -5), text.replace('./b.ts', './c.ts')]) {
    writeFileSync(file, damaged)
    expect(fileCache(file).get('one')).toBeUndefined()
  }
})

test('the oldest summaries leave a full store', () => {
  store(Array.from({ length: 20_001 }, (_, at) => String(at)))
  expect(fileCache(file).get('0')).toBeUndefined()
  expect(fileCache(file).get('20000')).toEqual(summary)
})

test('a store that cannot be written is no error', () => {
  store(['one'])
  const below = fileCache(path.join(file, 'below.json'))
  below.set('two', summary)
  expect(() => below.save()).not.toThrow()
})
