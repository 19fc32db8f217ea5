import type { Command } from 'commander'
import { portArgument } from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/gateway.ts')

/** `ostrom gateway`: serves OpenAI's API, and pays for the answers from this machine's wallet. */
export function gatewayCommand(program: Command): void {
  program
    .command('gateway')
    .description("serve OpenAI's API, paid from this wallet")
    .option('--data <folder>', 'folder of configuration, keys and state')
    .option('--port <number>', 'port instead of the configured port', portArgument)
    .option('--no-web', 'serve a plain page instead of the web app')
    .option('--hosted', 'share the gateway with many accounts; each pays from its own wallet')
    .option('--keep-sessions', 'leave sessions open on shutdown')
    .action(lazy(async () => (await actions()).runGateway))
}
