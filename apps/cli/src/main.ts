import { fail } from './output.ts'
import { createProgram } from './program.ts'

// Keys, tokens and the state with its secrets are for this user alone.
process.umask(0o077)

try {
  await createProgram().parseAsync()
} catch (error) {
  fail(error, { json: process.argv.includes('--json') })
}
process.exit()
