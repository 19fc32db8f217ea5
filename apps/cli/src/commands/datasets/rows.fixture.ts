import { join } from 'node:path'
import { type CommandRow, fails, list, unknownId } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const datasetsRows: Readonly<Record<string, CommandRow>> = {
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
    idle: fails(['datasets', 'show', unknownId], 'argument-invalid', 'a proposed dataset'),
  },
  'datasets accept': {
    kind: 'changes',
    rule: 'the status of the dataset',
    needs: 'chain',
    idle: fails(['datasets', 'accept', unknownId], 'argument-invalid', 'a proposed dataset'),
    shownBy: 'apps/e2e/src/datasets.test.ts',
  },
  'datasets conclude': {
    kind: 'changes',
    rule: 'the status of the dataset',
    needs: 'chain',
    idle: fails(['datasets', 'conclude', unknownId], 'argument-invalid', 'a proposed dataset'),
    shownBy: 'apps/e2e/src/datasets.test.ts',
  },
  'datasets dispute': {
    kind: 'produces',
    rule: 'a case',
    needs: 'chain',
    idle: fails(['datasets', 'dispute', unknownId], 'argument-invalid', 'a proposed dataset'),
  },
}
