// Writes all generated files.
//
//   npm run gen                writes what is out of date
//   npm run gen -- --check     writes nothing; fails where a file is out of date

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Repo } from '../tidy/index.ts'
import { errorsPage } from './errors-page.ts'
import { exportsPage } from './exports-page.ts'
import type { GeneratedFile } from './generated-file.ts'
import { limitsPage } from './limits-page.ts'
import { runContracts, runEntries, runVectors } from './programs.ts'

const root = path.resolve(import.meta.dirname, '../..')

const isCheck = process.argv.includes('--check')
const stale = [...runContracts(root, isCheck), ...runVectors(root, isCheck)]

const repository = Repo.read(root)
const pages = [limitsPage, errorsPage, exportsPage].map((page) => page(repository))
for (const generated of [...pages, ...(await runEntries(root, repository.paths))])
  if (isStale(generated)) stale.push(generated.path)

if (isCheck && stale.length > 0) {
  for (const file of stale) console.log(`out of date: ${file}`)
  console.log('gen: run "npm run gen" and commit what it changes')
  process.exitCode = 1
} else {
  for (const file of stale) console.log(`wrote ${file}`)
  console.log(`gen: ${stale.length === 0 ? 'everything is up to date' : 'done'}`)
}

/** True where the file on disk differs; it is then written, unless this is a check. */
function isStale({ path: file, text }: GeneratedFile): boolean {
  const absolute = path.join(root, file)
  if (existsSync(absolute) && readFileSync(absolute, 'utf8') === text) return false
  if (!isCheck) {
    mkdirSync(path.dirname(absolute), { recursive: true })
    writeFileSync(absolute, text)
  }
  return true
}
