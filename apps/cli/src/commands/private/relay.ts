import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/private/relay.ts')

const portArgument = numberArgument({ argument: '--port', min: 0, max: 65_535 })

const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
]

/** `ostrom relay`: hides the addresses of clients from gateways. It needs no wallet or folder. */
export function relayCommand(program: Command): void {
  program
    .command('relay')
    .description('relay requests to gateways, which then see no address, and read nothing')
    .option('--target <name=url>', 'gateway to relay to, as NAME=URL; repeatable', several)
    .option('--host <address>', 'address to listen on; 0.0.0.0 for all of them', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes any free one', portArgument, 8790)
    .option('--proxy <address>', 'reverse proxy whose X-Forwarded-For counts; repeatable', several)
    .action(lazy(async () => (await actions()).runRelay))
}
