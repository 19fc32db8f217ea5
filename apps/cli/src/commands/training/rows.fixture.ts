import { join } from 'node:path'
import {
  type CommandRow,
  fails,
  runs,
  testedRow,
  unknownId,
  wordsOf,
} from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const trainingRows: Readonly<Record<string, CommandRow>> = {
  'train create': {
    kind: 'produces',
    rule: 'a job',
    needs: 'no',
    idle: fails(
      ({ folder }) => ['train', 'create', join(folder, 'none.json')],
      'argument-invalid',
      'none.json',
    ),
  },
  'train join': runs(['train', 'join', unknownId], 'apps/e2e/src/training.suite.ts'),
  'train examine': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: fails(['train', 'examine', unknownId], 'training-job-unknown', unknownId),
  },
  'train status': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: fails(['train', 'status', unknownId], 'training-job-unknown', unknownId),
  },
  'train replay': {
    kind: 'produces',
    rule: 'a state that was computed',
    needs: 'chain',
    idle: fails(
      ['train', 'replay', '--job', unknownId, '--round', '1', '--no-steps'],
      'training-round-not-settled',
      unknownId,
    ),
  },
  'train anchored': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: fails(['train', 'anchored', unknownId], 'training-job-unknown', unknownId),
  },
  'train promote': {
    kind: 'changes',
    rule: 'the promoted version: name, version, license, description',
    needs: 'chain',
    idle: fails(
      ['train', 'promote', unknownId, '--as', 'songs', '--license', 'MIT'],
      'training-job-unknown',
      unknownId,
    ),
    shownBy: 'packages/training/jobs/src/promotion-claims.test.ts',
  },
  'train local': {
    kind: 'produces',
    rule: 'a trained adapter',
    needs: 'no',
    idle: fails(
      ({ folder }) =>
        wordsOf(
          `train local --rows ${folder}/empty.jsonl --yes --no-register --folder ${folder}/local`,
        ),
      'argument-invalid',
      'empty.jsonl',
    ),
  },
  'train federated key': {
    kind: 'reads',
    rule: 'the key, made at the first time',
    needs: 'no',
    idle: ({ folder }) => {
      const words = ['train', 'federated', 'key', '--folder', join(folder, 'federated')]
      return [{ words, status: 0, says: ['0x'] }]
    },
  },
  'train federated coordinate': testedRow({
    kind: 'runs',
    rule: 'a role, until the run is over',
    needs: 'no',
    shownBy: 'apps/e2e/src/train-federated.suite.ts',
  }),
  'train federated show': {
    kind: 'reads',
    rule: 'a coordinator that does not answer fails',
    needs: 'no',
    idle: fails(['train', 'federated', 'show', 'http://127.0.0.1:9'], 'federated-run-failed'),
  },
  'train federated join': testedRow({
    kind: 'runs',
    rule: 'a role, until the run is over',
    needs: 'no',
    shownBy: 'apps/e2e/src/train-federated.suite.ts',
  }),
  'train plot': {
    kind: 'produces',
    rule: 'a curve of at least one point',
    needs: 'no',
    idle: fails(
      ({ folder }) => wordsOf(`train plot ${folder}/no-points.json --out ${folder}/curve.svg`),
      'loss-curve-invalid',
    ),
  },
  'train teach': {
    kind: 'produces',
    rule: 'at least one row',
    needs: 'no',
    idle: fails(
      ({ folder }) =>
        wordsOf(`train teach --rows ${folder}/empty.jsonl --out ${folder}/taught.jsonl
          --folder ${folder}/local`),
      'nothing-produced',
      'empty.jsonl',
    ),
  },
  'train export-config': {
    kind: 'produces',
    rule: 'at least one row',
    needs: 'no',
    idle: fails(
      ({ folder }) =>
        wordsOf(`train export-config --for axolotl --base acme/rhymes --rows ${folder}/empty.jsonl
          --out ${folder}/exported`),
      'argument-invalid',
      'empty.jsonl',
    ),
  },
}
