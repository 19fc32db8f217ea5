import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/web.ts')
const hashActions = () => import('../../actions/gateway/web-hash.ts')

/**
 * `ostrom web`: shows the address of the web app and a one-time code to sign in. `ostrom web hash`:
 * checks whether a gateway serves the page of these sources.
 */
export function webCommand(program: Command): void {
  const web = program
    .command('web')
    .description('print the web app’s address and a code to sign in with')
  withDataOption(web).action(inContext(async () => (await actions()).showWebApp))
  web
    .command('hash')
    .description('print the hash of the web app by these sources, and compare a served one')
    .argument('[url]', 'address of a gateway whose page is compared, file by file')
    .action(lazy(async () => (await hashActions()).showPageHash))
}
