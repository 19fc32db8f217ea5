import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/market/offers.ts')

/** `ostrom offers MODEL`: lists the providers of a model with their prices and their reputation. */
export function offersCommand(program: Command): void {
  withDataOption(
    program.command('offers <model>').description('list the offers of a model, with prices'),
  ).action(inContext(async () => (await actions()).listOffers))
}
