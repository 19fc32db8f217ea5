// `npm run licenses`: every dependency with its license; fails if one is not known to be
// acceptable.
//
//   npm run licenses             each package whose license has additional obligations, and the
//                                number of packages for each permissive license
//   npm run licenses -- --all    every package
//   npm run licenses -- --json   every package as JSON, for programs

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../check/step.ts'
import {
  crateDependencies,
  crateLockfiles,
  type LicensedDependency,
  npmDependencies,
  npmLockfiles,
} from './licenses.ts'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const dependencies = [
  ...npmDependencies(...npmLockfiles.map((file) => JSON.parse(read(file)))),
  ...crateLockfiles.flatMap((file) => crateDependencies(read(file))),
]
const of = (verdict: LicensedDependency['verdict']) =>
  dependencies.filter((dependency) => dependency.verdict === verdict)

if (values.json) console.log(JSON.stringify(dependencies, null, 2))
else print()
process.exitCode = of('refused').length === 0 ? 0 : 1

function print(): void {
  const line = ({ name, version, license, why }: LicensedDependency) =>
    `  ${name} ${version}: ${license}${why ? `; ${why}` : ''}`
  const counts = Object.entries(Object.groupBy(of('permissive'), ({ license }) => license))
    .map(([license, all = []]) => `${all.length} x ${license}`)
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
  console.log(`${of('permissive').length} packages under permissive licenses: ${counts.join(', ')}`)
  if (values.all) for (const dependency of of('permissive')) console.log(line(dependency))
  console.log(`${of('named').length} packages under licenses with duties of their own:`)
  for (const dependency of of('named')) console.log(line(dependency))
  for (const dependency of of('refused')) console.log(`REFUSED ${line(dependency).trim()}`)
  console.log(
    of('refused').length === 0
      ? 'All licenses are known.'
      : 'Read the license, then add it, or the package, to tools/licenses/licenses.ts.',
  )
}
