import { type CommandRow, fails, testedRow, wordsOf } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const localRows: Readonly<Record<string, CommandRow>> = {
  doctor: {
    kind: 'produces',
    rule: 'checks that all hold',
    needs: 'no',
    idle: () => [{ words: ['doctor'], as: 'newcomer', status: 1, says: ['WRONG', 'No deposit'] }],
  },
  'dev advance': {
    kind: 'produces',
    rule: 'a later time of the chain',
    needs: 'chain',
    idle: fails(wordsOf('dev advance 0'), 'argument-invalid', 'a whole number from 1'),
    typed: () => ['dev', 'advance', '10'],
  },
  'demo fraud': testedRow({
    kind: 'produces',
    rule: 'a verdict',
    needs: 'no',
    shownBy: 'apps/cli/src/demo/fraud-demo.ts',
  }),
  'demo proof': testedRow({
    kind: 'produces',
    rule: 'a paid proof',
    needs: 'no',
    shownBy: 'packages/demo/src/proof-demo.ts',
  }),
}
