// Checks the repository with its own rules. Part of `npm run check`.

import path from 'node:path'
import * as Repo from './repository.ts'
import { tidy } from './rules.ts'

const root = path.resolve(import.meta.dirname, '../..')
const results = tidy(Repo.read(root))

for (const { rule, findings } of results)
  for (const { path: file, line, message } of findings)
    console.log(`${file}${line > 0 ? `:${line}` : ''}  ${rule.name}: ${message}`)

const failed = results.filter(({ findings }) => findings.length > 0).length
console.log(`tidy: ${results.length - failed} rules passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
