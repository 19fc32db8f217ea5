import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/usage.ts')

/**
 * `ostrom usage`: lists past answers with their costs, of all API keys or of one. It never shows
 * the questions.
 */
export function usageCommand(program: Command): void {
  withDataOption(
    program
      .command('usage')
      .description('show the cost of past answers')
      .option('--csv', 'print comma-separated values')
      .option('--key <id>', 'only answers of this API key'),
  ).action(inContext(async () => (await actions()).showUsage))
}
