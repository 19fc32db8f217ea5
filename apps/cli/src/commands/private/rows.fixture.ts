import { type CommandRow, fails, finds, list, unknownId } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const privateRows: Readonly<Record<string, CommandRow>> = {
  issuer: {
    kind: 'runs',
    rule: 'a role, until it is stopped',
    needs: 'no',
    typed: () => ['issuer'],
    idle: fails(['issuer'], 'config-invalid', 'no `issuer`'),
    shownBy: 'apps/e2e/src/tickets.test.ts',
  },
  proxy: {
    kind: 'runs',
    rule: 'a role, until it is stopped',
    needs: 'no',
    typed: () => ['proxy'],
    idle: fails(['proxy'], 'config-invalid', 'no `proxy`'),
    shownBy: 'apps/e2e/src/private-chat.test.ts',
  },
  'disposable make': {
    kind: 'produces',
    rule: 'an account',
    needs: 'chain',
    idle: fails(['disposable', 'make', 'No-Name'], 'disposable-account-invalid', 'small letters'),
    shownBy: 'apps/e2e/src/disposable.test.ts',
  },
  'disposable fund': {
    kind: 'produces',
    rule: 'a payout',
    needs: 'chain',
    idle: fails(['disposable', 'fund', 'one'], 'private-unavailable', 'payoutFeeMax'),
    shownBy: 'apps/e2e/src/disposable.test.ts',
  },
  'disposable list': list(['disposable', 'list']),
  'disposable sweep': {
    kind: 'produces',
    rule: 'at least one ticket',
    needs: 'chain',
    idle: fails(
      ['disposable', 'sweep', 'one', unknownId],
      'disposable-account-invalid',
      'of this name',
    ),
    shownBy: 'apps/e2e/src/disposable.test.ts',
  },
  'tickets buy': {
    kind: 'produces',
    rule: 'at least one ticket',
    needs: 'chain',
    idle: fails(['tickets', 'buy', unknownId, '--count', '1'], 'argument-invalid', 'a key on sale'),
  },
  'tickets list': list(['tickets', 'list']),
  'tickets export': {
    kind: 'produces',
    rule: 'at least one unspent ticket',
    needs: 'chain',
    idle: () => [],
    shownBy: 'packages/node/src/issuer/ticket-file.test.ts',
  },
  'tickets import': {
    kind: 'changes',
    rule: 'tickets that the folder does not hold',
    needs: 'chain',
    idle: () => [],
    shownBy: 'packages/node/src/issuer/ticket-file.test.ts',
  },
  'tickets return': {
    kind: 'maintains',
    rule: 'tickets of ended keys that were not spent',
    needs: 'chain',
    idle: finds(['tickets', 'return'], 'nothing to return'),
  },
  relay: {
    kind: 'runs',
    rule: 'a role, until it is stopped',
    needs: 'no',
    idle: fails(['relay'], 'argument-invalid', '--target'),
    shownBy: 'apps/e2e/src/relayed-chat.test.ts',
  },
}
