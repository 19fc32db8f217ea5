// `npm run packages`: installs what is else installed on first use, for machines that will have no
// network then, and images.
//
//   npm run packages                   every set
//   npm run packages -- onnx-runtime   that set alone

import { ensurePackageSet, type PackageSet, packageSets } from '../start/package-set.js'
import { StartError } from '../start/start-error.js'

const isSet = (name: string): name is PackageSet => Object.hasOwn(packageSets, name)

const given = process.argv.slice(2)
const names = (given.length > 0 ? given : Object.keys(packageSets)).filter(isSet)
const unknown = given.filter((name) => !isSet(name))
if (unknown.length > 0) {
  console.error(`There is no set ${unknown.join(', ')}: ${Object.keys(packageSets).join(', ')}`)
  process.exit(1)
}
try {
  for (const name of names) console.log(`${name} is installed in ${await ensurePackageSet(name)}`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  for (const line of [error.message, ...error.facts]) console.error(line)
  process.exitCode = 1
}
