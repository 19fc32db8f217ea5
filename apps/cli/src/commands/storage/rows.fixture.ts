import { type CommandRow, fails, list, wordsOf } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const storageRows: Readonly<Record<string, CommandRow>> = {
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
}
