import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/court/audit.ts')

/**
 * `ostrom audit`: shows the audit results of your own answers. `ostrom audit trail`: shows the
 * audit trail of a receipt, a provider or a model.
 */
export function auditCommand(program: Command): void {
  const audit = withDataOption(
    program
      .command('audit')
      .description('show how many of your answers were audited, and the results'),
  ).action(lazy(async () => (await actions()).auditAnswer))
  withDataOption(
    audit
      .command('trail <subject>')
      .description(
        'show the audit trail of a receipt (id or file), a provider (account) or a model ' +
          '(name, version)',
      ),
  ).action(inContext(async () => (await actions()).showAuditTrail))
}
