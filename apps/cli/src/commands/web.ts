import type { Command } from 'commander'
import { withDataOption } from '../context/data-option.ts'
import { lazy } from '../context/lazy-action.ts'

const actions = () => import('../actions/web.ts')

/** `ostrom web`: where the web app is, and a one-time code to sign in to it with. */
export function webCommand(program: Command): void {
  withDataOption(
    program.command('web').description('print the web app’s address and a code to sign in with'),
  ).action(lazy(async () => (await actions()).showWebApp))
}
