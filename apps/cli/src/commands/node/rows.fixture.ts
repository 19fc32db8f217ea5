import { type CommandRow, fails, runs } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const nodeRows: Readonly<Record<string, CommandRow>> = {
  init: {
    kind: 'changes',
    rule: 'a configuration that is there',
    needs: 'no',
    idle: fails(
      ({ rpcUrl, file }) => ['init', '--rpc', rpcUrl, '--deployment', file],
      'config-invalid',
      'The file exists already',
    ),
  },
  node: runs(['node'], 'apps/e2e/src/network.test.ts'),
  worker: {
    kind: 'produces',
    rule: 'the result of a job, or an answer',
    needs: 'no',
    idle: fails(['worker'], 'argument-invalid', '--once'),
    shownBy: 'apps/cli/src/worker/worker.test.ts',
  },
  replicas: {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'node',
    idle: fails(['replicas'], 'node-not-running'),
    shownBy: 'apps/cli/src/commands/node/replicas.test.ts',
  },
  'replicas drain': {
    kind: 'changes',
    rule: 'whether the server is draining',
    needs: 'node',
    idle: fails(['replicas', 'drain', 'one'], 'node-not-running'),
    shownBy: 'apps/cli/src/commands/node/replicas.test.ts',
  },
  'replicas resume': {
    kind: 'changes',
    rule: 'whether the server is draining',
    needs: 'node',
    idle: fails(['replicas', 'resume', 'one'], 'node-not-running'),
    shownBy: 'apps/cli/src/commands/node/replicas.test.ts',
  },
  gpu: {
    kind: 'changes',
    rule: 'the installed back end, and the models that use it',
    needs: 'no',
    idle: () => [{ words: ['gpu', '--dry-run'], status: 0, says: ['No packages were installed.'] }],
    shownBy: 'apps/cli/src/commands/node/gpu.test.ts',
  },
}
