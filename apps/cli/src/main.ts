import { Command } from 'commander'
import { gatewayCommand } from './commands/gateway.ts'
import { nodeCommand } from './commands/node.ts'
import { fail } from './output.ts'

const program = new Command('ostrom')
  .description('An open network for AI inference and training.')
  .option('--json', 'print one JSON document')

nodeCommand(program)
gatewayCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  fail(error, { json: program.opts<{ json?: boolean }>().json ?? false })
}
process.exit()
