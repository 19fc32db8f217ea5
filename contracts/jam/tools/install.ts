// `npm run jam:install`: installs the packages that build and run the JAM service, for machines
// that will have no network later. `npm run test:jam` also installs them on first use.

import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { StartError } from '../../../tools/start/start-error.js'

try {
  for (const name of ['jam', 'assemblyscript'] as const)
    console.log(`${name} is installed in ${await ensurePackageSet(name)}`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  for (const line of [error.message, ...error.facts]) console.error(line)
  process.exitCode = 1
}
