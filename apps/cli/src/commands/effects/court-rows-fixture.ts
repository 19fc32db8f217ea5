import { join } from 'node:path'
import { type CommandRow, fails, finds, wordsOf } from './row-fixture.ts'

const id = `0x${'11'.repeat(32)}`

const list = (words: readonly string[]): CommandRow => ({
  kind: 'reads',
  rule: 'an empty list says none',
  needs: 'chain',
  idle: finds(words, 'none'),
})

const honeypotTruth = ['--provider', `0x${'22'.repeat(20)}`, '--honest'] as const

/** Rows of what validators, jurors and storage providers do. */
export const courtRows: Readonly<Record<string, CommandRow>> = {
  audit: {
    kind: 'reads',
    rule: 'no answers are said',
    needs: 'gateway',
    idle: finds(['audit']),
  },
  'audit trail': {
    kind: 'reads',
    rule: 'an unknown subject fails',
    needs: 'chain',
    idle: fails(['audit', 'trail', 'nothing'], 'argument-invalid', 'a receipt, an account'),
  },
  cases: list(['cases']),
  'cases show': {
    kind: 'reads',
    rule: 'an unknown number fails',
    needs: 'chain',
    idle: fails(['cases', 'show', '7'], 'argument-invalid', 'a known case'),
  },
  'cases appeal': {
    kind: 'changes',
    rule: 'a ruling that can be appealed',
    needs: 'chain',
    idle: fails(['cases', 'appeal', '7'], 'argument-invalid', 'a known case'),
  },
  'cases close': {
    kind: 'changes',
    rule: 'the status of the case, and pay that it holds',
    needs: 'chain',
    idle: fails(['cases', 'close', '7'], 'argument-invalid', 'a known case'),
    shownBy: 'apps/e2e/src/safety.test.ts',
  },
  validator: {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'chain',
    idle: finds(['validator'], 'enlisted 0 ETH', 'none'),
  },
  'validator enlist': {
    kind: 'changes',
    rule: 'the weight that was enlisted last for the account and the domain',
    needs: 'chain',
    idle: () => [
      {
        words: ['validator', 'enlist', 'general', '0'],
        status: 0,
        says: ['Already so', 'enlisted 0 ETH'],
      },
      {
        words: ['validator', 'enlist', 'general', '1'],
        after: [
          ['stake', 'add', '2', '--market', 'court'],
          ['validator', 'enlist', 'general', '1'],
        ],
        status: 0,
        says: ['Already so', 'enlisted 1 ETH'],
      },
    ],
  },
  honeypots: list(['honeypots']),
  'honeypots commit': {
    kind: 'produces',
    rule: 'a honeypot',
    needs: 'chain',
    idle: fails(
      ['honeypots', 'commit', ...honeypotTruth, '--pool', '0', '--bond', '0'],
      'honeypot-bond-low',
    ),
  },
  'honeypots reveal': {
    kind: 'changes',
    rule: 'a honeypot that is not revealed',
    needs: 'no',
    idle: ({ file }) => [
      {
        words: ['honeypots', 'reveal', '7', ...honeypotTruth, '--receipt', file],
        status: 1,
        code: 'argument-invalid',
        says: [file],
      },
    ],
    shownBy: 'apps/e2e/src/honeypots.test.ts',
  },
  'honeypots show': {
    kind: 'reads',
    rule: 'an unknown number fails',
    needs: 'chain',
    idle: fails(['honeypots', 'show', '7'], 'argument-invalid', 'a known honeypot'),
  },
  'honeypots fund': {
    kind: 'changes',
    rule: 'an amount of more than zero',
    needs: 'chain',
    idle: fails(['honeypots', 'fund', '7', '0'], 'argument-invalid', 'a known honeypot'),
  },
  'honeypots collect': {
    kind: 'changes',
    rule: 'a reward that was not paid',
    needs: 'chain',
    idle: fails(['honeypots', 'collect', '7'], 'argument-invalid', 'a known honeypot'),
    shownBy: 'apps/e2e/src/honeypots.test.ts',
  },
  'epochs show': {
    kind: 'reads',
    rule: 'no block is said',
    needs: 'chain',
    idle: finds(['epochs', 'show'], 'No final block spans this epoch yet.'),
  },
  'epochs prove': {
    kind: 'produces',
    rule: 'at least one entry',
    needs: 'chain',
    idle: fails(['epochs', 'prove', id], 'nothing-produced', id, 'no block item'),
  },
  'datasets list': list(['datasets', 'list']),
  'datasets submit': {
    kind: 'changes',
    rule: 'the id: data, license, name, description, creator',
    needs: 'chain',
    idle: ({ folder }) => {
      const submit = ['datasets', 'submit', join(folder, 'rows.jsonl'), '--license', 'CC0-1.0']
      return [
        { words: submit, after: [submit], status: 0, says: ['Already so', 'is proposed'] },
        {
          words: ['datasets', 'submit', join(folder, 'empty.jsonl'), '--license', 'CC0-1.0'],
          status: 1,
          code: 'argument-invalid',
          says: ['one record or more'],
        },
      ]
    },
  },
  'datasets validate': {
    kind: 'produces',
    rule: 'at least one record that was checked',
    needs: 'no',
    idle: ({ folder }) => [
      {
        words: ['datasets', 'validate', join(folder, 'empty.jsonl')],
        status: 1,
        code: 'argument-invalid',
        says: ['one record or more'],
      },
    ],
  },
  'datasets measure': {
    kind: 'produces',
    rule: 'at least one record that was measured',
    needs: 'no',
    idle: ({ folder, file }) => [
      {
        words: ['datasets', 'measure', join(folder, 'empty.jsonl'), '--model', file],
        status: 1,
        code: 'argument-invalid',
        says: ['a file in which a record has text'],
      },
    ],
  },
  'datasets probe': {
    kind: 'produces',
    rule: 'a loss of held-out rows',
    needs: 'no',
    idle: ({ folder }) => [
      {
        words: ['datasets', 'probe', join(folder, 'none.jsonl'), '--model', folder],
        status: 1,
        code: 'argument-invalid',
        says: ['no file'],
      },
    ],
  },
  'datasets from-ratings': {
    kind: 'produces',
    rule: 'at least one row',
    needs: 'gateway',
    idle: ({ folder }) => [
      {
        words: ['datasets', 'from-ratings', join(folder, 'pairs.jsonl')],
        status: 1,
        code: 'nothing-produced',
        says: ['the gateway has no ratings'],
      },
    ],
    shownBy: 'apps/cli/src/commands/datasets/dataset-ratings.test.ts',
  },
  'datasets show': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: fails(['datasets', 'show', id], 'argument-invalid', 'a proposed dataset'),
  },
  'datasets accept': {
    kind: 'changes',
    rule: 'the status of the dataset',
    needs: 'chain',
    idle: fails(['datasets', 'accept', id], 'argument-invalid', 'a proposed dataset'),
    shownBy: 'apps/e2e/src/datasets.test.ts',
  },
  'datasets conclude': {
    kind: 'changes',
    rule: 'the status of the dataset',
    needs: 'chain',
    idle: fails(['datasets', 'conclude', id], 'argument-invalid', 'a proposed dataset'),
    shownBy: 'apps/e2e/src/datasets.test.ts',
  },
  'datasets dispute': {
    kind: 'produces',
    rule: 'a case',
    needs: 'chain',
    idle: fails(['datasets', 'dispute', id], 'argument-invalid', 'a proposed dataset'),
  },
  'storage-deals propose': {
    kind: 'produces',
    rule: 'at least one deal',
    needs: 'chain',
    idle: fails(
      ['storage-deals', 'propose', 'no-such-model', '--fee', '1', '--stake', '1'],
      'model-unknown',
      'no-such-model',
    ),
  },
  'storage-deals list': list(['storage-deals', 'list']),
  'storage-deals cancel': {
    kind: 'changes',
    rule: 'the status of the deal',
    needs: 'chain',
    idle: () => [
      {
        words: ['storage-deals', 'cancel', '7'],
        status: 1,
        code: 'argument-invalid',
        says: ['a known deal'],
      },
      {
        words: ['storage-deals', 'cancel', '1'],
        after: [
          wordsOf('storage-deals propose my-model --fee 0.01 --stake 0.01 --copies 1'),
          ['storage-deals', 'cancel', '1'],
        ],
        status: 0,
        says: ['Already so: deal 1 is cancelled'],
      },
    ],
  },
  'storage-deals provide': {
    kind: 'runs',
    rule: 'a role, until it is stopped',
    needs: 'chain',
    typed: () => ['storage-deals', 'provide'],
    idle: () => [],
    shownBy: 'apps/e2e/src/storage-deals.test.ts',
  },
  'storage-deals watch': {
    kind: 'runs',
    rule: 'a role, until it is stopped',
    needs: 'chain',
    typed: () => ['storage-deals', 'watch'],
    idle: () => [],
    shownBy: 'apps/e2e/src/storage-deals.test.ts',
  },
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
    idle: fails(['disposable', 'sweep', 'one', id], 'disposable-account-invalid', 'of this name'),
    shownBy: 'apps/e2e/src/disposable.test.ts',
  },
  'tickets buy': {
    kind: 'produces',
    rule: 'at least one ticket',
    needs: 'chain',
    idle: fails(['tickets', 'buy', id, '--count', '1'], 'argument-invalid', 'a key on sale'),
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
}
