// Writes all generated files.
//
//   npm run gen                      writes what is out of date
//   npm run gen -- --check           writes nothing; fails where a file is out of date
//   npm run gen -- --accept NAME     may change the golden vectors of that name in vectors/*.json,
//                                    such as digests.kinds.endpoint, digests.kinds or digests
//   npm run gen -- limits            writes this page of docs/reference alone, within seconds:
//                                    it is not committed, since the source says the same
//
// Golden vectors may be added at any time. A run that would change a vector without `--accept`
// fails, because a changed vector means a changed protocol.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Repo } from '../tidy/index.ts'
import { apiFiles, changedNames, packageSources } from './api/api-files.ts'
import { declarationsOf } from './api/declarations.ts'
import { errorsPages } from './errors-page.ts'
import type { GeneratedFile } from './generated-file.ts'
import { limitsPage } from './limits-page.ts'
import { lockfiles } from './lockfiles.ts'
import {
  runClientTypes,
  runContracts,
  runEntries,
  runVectors,
  solidityEntries,
} from './programs.ts'
import { rowsPages } from './rows-pages.ts'
import { terminalSvg } from './terminal-svg.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Names of a public surface that a message shows. */
const NAMES_SHOWN = 8

/** Pages for people, generated from the source on demand. Git ignores them. */
const readablePages: Readonly<Record<string, (repository: Repo.Repository) => GeneratedFile>> = {
  limits: limitsPage,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    accept: { type: 'string', multiple: true, default: [] },
  },
})
const isCheck = values.check
if (positionals.length > 0) {
  for (const page of positionals.map(readPage)) if (isStale(page)) console.log(`wrote ${page.path}`)
  process.exit()
}
/** Changed names of public surfaces, as text, by the path of the file. */
const changes = new Map<string, string>()
const vectors = runVectors(root, { isCheck, accepted: values.accept })
const solidity = (await runEntries(root, solidityEntries)).filter(isStale)
const stale = [
  ...solidity.map(({ path: file }) => file),
  ...runContracts(root, isCheck),
  ...vectors.stale,
]

const repository = Repo.read(root)
const acceptance = acceptanceOf(vectors.refused)
const pages = [
  ...errorsPages(repository),
  ...rowsPages(repository),
  ...terminalSvg(repository),
  ...lockfiles(repository),
  ...apiFiles(repository, declarationsOf(root, packageSources(repository))),
]
// A check skips the pages that only people read, because git ignores them.
if (!isCheck) pages.push(...Object.keys(readablePages).map(readPage))
const entries = repository.paths.difference(solidityEntries)
for (const generated of [...pages, ...(await runEntries(root, entries))])
  if (isStale(generated)) stale.push(generated.path + (changes.get(generated.path) ?? ''))
// The client's types are generated last, because they depend on other generated documents.
stale.push(...runClientTypes(root, isCheck))

for (const name of vectors.refused)
  console.log(`refused: the golden vectors ${name} would change, and with them the protocol`)
if (isCheck && stale.length > 0) {
  for (const file of stale) console.log(`out of date: ${file}`)
  console.log(`gen: run "npm run gen${acceptance}" and commit what it changes`)
  process.exitCode = 1
} else if (vectors.refused.length > 0) {
  console.log(
    `gen: where that is meant, see CONTRIBUTING.md, "A field of a signed object", and run`,
  )
  console.log(`gen: npm run gen${acceptance}`)
  process.exitCode = 1
} else {
  for (const file of stale) console.log(`wrote ${file}`)
  console.log(`gen: ${stale.length === 0 ? 'everything is up to date' : 'done'}`)
}

/** Returns a page that is not committed, generated from the current source. */
function readPage(name: string): GeneratedFile {
  const page = readablePages[name]
  if (page !== undefined) return page(Repo.read(root))
  throw new Error(`no page ${name}: there are ${Object.keys(readablePages).join(', ')}`)
}

/** Returns the command-line options that accept the names; empty without names. */
function acceptanceOf(names: readonly string[]): string {
  return names.length === 0 ? '' : ` -- ${names.map((name) => `--accept ${name}`).join(' ')}`
}

/** Returns the first names, and the number of the others. */
function listed(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, NAMES_SHOWN), names.length - NAMES_SHOWN]
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** Returns true if the file on disk differs or is missing. Then writes it, except in a check. */
function isStale({ path: file, text }: GeneratedFile): boolean {
  const absolute = path.join(root, file)
  const before = existsSync(absolute) ? readFileSync(absolute, 'utf8') : ''
  if (before === text) return false
  const isChanged = before !== '' && file.endsWith('/api.gen.txt')
  const names = isChanged ? changedNames(before, text) : []
  if (names.length > 0) changes.set(file, ` (${listed(names)})`)
  if (!isCheck) {
    mkdirSync(path.dirname(absolute), { recursive: true })
    writeFileSync(absolute, text)
  }
  return true
}
