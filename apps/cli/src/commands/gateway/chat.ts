import type { Command } from 'commander'
import { httpUrlArgument, numberArgument } from '../../command-line/arguments.ts'
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
      .option('--max-cost <amount>', 'end the answer at this cost of the conversation: 0.2USDC')
      .option('--soft-cost <amount>', 'ask for confirmation at this cost of the conversation')
      .option('--private', 'ask through a proxy, paid by tickets; first prints price and delay')
      .option(
        '--relay <url>',
        'relay to a remote gateway, which hides your address; needs --key and --gateway-key',
        httpUrlArgument,
      )
      .option('--gateway-key <key>', 'key that identifies the gateway; published by its host'),
  ).action(lazy(async () => (await actions()).chat))
}
