// Prints the sentences that STYLE.md, "Writing", forbids. `sentences.ts` prints a table of all
// folders, `sentences.ts FOLDER` prints the sentences of one folder. `sentences.ts --write` sets
// the budget of each folder to its current number.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { proseByFolder } from './prose/sentence-patterns.ts'
import * as Repo from './repository.ts'
import { budgetPath } from './rules/prose/sentences.ts'

const root = path.resolve(import.meta.dirname, '../..')
const prose = proseByFolder(Repo.read(root).files)
const [argument] = process.argv.slice(2)

if (argument === '--write') {
  const budgets = [...prose].filter(([, { hits }]) => hits.length > 0)
  const rows = Object.fromEntries(budgets.map(([folder, { hits }]) => [folder, hits.length]))
  writeFileSync(path.join(root, budgetPath), `${JSON.stringify(rows, undefined, 2)}\n`)
} else if (argument === undefined) {
  const all = [...prose].map(([folder, { count, hits }]) => ({ folder, count, hits: hits.length }))
  const sum = (key: 'count' | 'hits') => all.reduce((total, row) => total + row[key], 0)
  for (const { folder, count, hits } of [
    ...all,
    { folder: 'all', count: sum('count'), hits: sum('hits') },
  ])
    console.log(`${folder}  ${hits} of ${count}, ${Math.round((hits / count) * 1_000)} in 1,000`)
} else {
  for (const { path: file, line, pattern, text } of prose.get(argument)?.hits ?? [])
    console.log(`${file}:${line}  ${pattern}: ${text}`)
}
