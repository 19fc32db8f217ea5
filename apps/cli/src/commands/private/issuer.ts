import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/private/issuer.ts')

/** `ostrom issuer`: sells blind-signed tickets with a bond, until it is stopped. */
export function issuerCommand(program: Command): void {
  withDataOption(
    program
      .command('issuer')
      .description('sell blind-signed tickets with a bond from the Vault, until stopped')
      .option('--log <file>', 'write the log to a file instead of stderr'),
  ).action(lazy(async () => (await actions()).runIssuer))
}
