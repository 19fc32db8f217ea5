import { unitsNear } from './config/units.ts'
import { fail } from './output.ts'
import { createProgram } from './program.ts'

// Keys, tokens and the state with its secrets are for this user alone.
process.umask(0o077)

try {
  await createProgram().parseAsync()
} catch (error) {
  const { argv } = process
  fail(error, { json: argv.includes('--json'), units: await unitsNear(argv) })
}
process.exit()
