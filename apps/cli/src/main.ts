import { printError } from './context/output.ts'
import { createProgram } from './program.ts'

// Keys, tokens and the state with its secrets are for this user alone.
process.umask(0o077)

try {
  await createProgram().parseAsync()
} catch (error) {
  const { argv } = process
  const { unitsOfArguments } = await import('./config/units.ts')
  printError(error, { json: argv.includes('--json'), units: await unitsOfArguments(argv) })
}
process.exit()
