// Goal: a new clone gets the types of the web app's client, and gets new types after a change.
// Method: a folder with two small documents; the test checks which files are written, and when.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeClientTypes } from './client-types.ts'

const file = 'apps/web/src/api/schema.gen.ts'

function createFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-client-types-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const one of ['docs/reference', path.dirname(file)])
    mkdirSync(path.join(folder, one), { recursive: true })
  const write = (name: string, document: object) =>
    writeFileSync(path.join(folder, 'docs/reference', name), JSON.stringify(document))
  return { folder, write, read: () => readFileSync(path.join(folder, file), 'utf8') }
}

const about = { openapi: '3.1.0', info: { title: 'a', version: '1' } }
const pathsOf = (name: string) => ({
  [name]: { get: { responses: { 200: { description: 'Found.' } } } },
})

test('types are written where they are missing or old, and not again', async () => {
  const { folder, write, read } = createFolder()
  write('openapi-web.json', { ...about, paths: pathsOf('/api/a') })
  write('openapi.json', { components: { schemas: { Model: { type: 'string' } } } })
  expect(await writeClientTypes(folder)).toBe(file)
  expect(read()).toContain('"/api/a": {')
  expect(read()).toContain('readonly Model: string')
  expect(await writeClientTypes(folder)).toBeUndefined()

  write('openapi-web.json', { ...about, paths: pathsOf('/api/b') })
  expect(await writeClientTypes(folder)).toBe(file)
  expect(read()).toContain('"/api/b": {')
  rmSync(path.join(folder, file))
  expect(await writeClientTypes(folder)).toBe(file)
})
