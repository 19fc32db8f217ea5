import { printError } from './command-line/output.ts'
import { isHelpShown } from './command-line/usage-errors.ts'
import { createProgram } from './program.ts'
import { leaveMemoryOutOfCoreDumps } from './system/core-dumps.ts'

// Only this user may read the keys, the tokens and the state with its secrets.
process.umask(0o077)
leaveMemoryOutOfCoreDumps()

/**
 * Returns the units for the amounts in an error. Reads the configuration, which names the units,
 * only after an error.
 */
async function unitsIn(error: unknown, argv: readonly string[]) {
  if (isHelpShown(error)) return []
  return await (await import('./config/units.ts')).unitsOfArguments(argv)
}

try {
  await createProgram().parseAsync()
} catch (error) {
  const { argv } = process
  printError(error, { json: argv.includes('--json'), units: await unitsIn(error, argv) })
}
process.exit()
