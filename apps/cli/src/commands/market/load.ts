import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/market/load.ts')

/** `ostrom load`: shows the load of providers, and the rewards and stakes that depend on it. */
export function loadCommand(program: Command): void {
  withDataOption(
    program
      .command('load')
      .description('show utilisation by model, multipliers of rewards, and advised stakes'),
  ).action(inContext(async () => (await actions()).showLoad))
}
