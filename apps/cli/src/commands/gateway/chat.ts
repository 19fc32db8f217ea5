import { httpUrlArgument, numberArgument } from '@ostrom/command-line/arguments'
import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/chat.ts')

const maxTokensArgument = numberArgument({ argument: '--max-tokens', min: 1, max: 1 << 20 })

const temperatureArgument = numberArgument({
  argument: '--temperature',
  min: 0,
  max: 2,
  whole: false,
})

/** `ostrom chat`: talks to a model through the gateway, once or in turns. */
export function chatCommand(program: Command): void {
  withDataOption(
    program
      .command('chat [question]')
      .description('ask a model through the gateway')
      .option('--model <name>', 'model to ask; the gateway’s first one when absent')
      .option('--key <key>', 'API key; the local one when absent')
      .option('--max-tokens <number>', 'maximum output tokens', maxTokensArgument, 512)
      .option(
        '--temperature <number>',
        'sampling temperature; 0 for the most likely tokens',
        temperatureArgument,
        0.7,
      )
      .option('--max-cost <amount>', 'end the answer where the conversation has cost this: 0.2USDC')
      .option('--soft-cost <amount>', 'ask before going on once the conversation has cost this')
      .option('--private', 'ask through a proxy, paid by tickets; says its price and delay before')
      .option(
        '--relay <url>',
        'relay of a remote gateway, which then does not see your address; needs the two keys',
        httpUrlArgument,
      )
      .option('--gateway-key <key>', 'key by which you know the gateway; its host tells it'),
  ).action(lazy(async () => (await actions()).chat))
}
