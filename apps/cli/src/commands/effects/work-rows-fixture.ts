import { join } from 'node:path'
import { type CommandRow, wordsOf } from './row-fixture.ts'

const id = `0x${'11'.repeat(32)}`

const runs = (words: readonly string[], shownBy: string): CommandRow => ({
  kind: 'runs',
  rule: 'a role, until it is stopped',
  needs: 'chain',
  idle: () => [],
  typed: () => words,
  shownBy,
})

const shown = (row: Omit<CommandRow, 'idle'> & { readonly shownBy: string }): CommandRow => ({
  ...row,
  idle: () => [],
})

/** One situation in which the command fails, by an argument that is wrong or missing. */
const refuses = (
  words: CommandRow['idle'] extends (world: infer W) => unknown ? (world: W) => string[] : never,
  code: string,
  ...says: readonly string[]
): CommandRow['idle'] => {
  return (world) => [{ words: words(world), status: 1, code, says }]
}

/** Rows of what is set up, trained, measured and proven. */
export const workRows: Readonly<Record<string, CommandRow>> = {
  deploy: shown({
    kind: 'changes',
    rule: 'version and parameters of the deployment with this label',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy.test.ts',
  }),
  'deploy deployer': shown({
    kind: 'changes',
    rule: 'the code at the address of the deployer',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy.test.ts',
  }),
  'deploy rights': shown({
    kind: 'reads',
    rule: 'a key that has a right fails',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy.test.ts',
  }),
  'deploy solana': shown({
    kind: 'changes',
    rule: 'the program, its market and its authorities',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy-solana.test.ts',
  }),
  'deploy tokens': {
    kind: 'changes',
    rule: 'tokens that are listed',
    needs: 'no',
    idle: ({ rpcUrl }) => [
      {
        words: ['deploy', '--rpc', rpcUrl, 'tokens'],
        status: 2,
        code: 'command-usage-invalid',
        says: ['--token is required'],
      },
    ],
    shownBy: 'apps/e2e/src/external-chain.test.ts',
  },
  init: {
    kind: 'changes',
    rule: 'a configuration that is there',
    needs: 'no',
    idle: refuses(
      ({ rpcUrl, file }) => ['init', '--rpc', rpcUrl, '--deployment', file],
      'config-invalid',
      'The file exists already',
    ),
  },
  genesis: {
    kind: 'changes',
    rule: 'a genesis that is there',
    needs: 'no',
    idle: ({ folder }) => [
      {
        words: ['genesis', '--out', join(folder, 'genesis')],
        after: [['genesis', '--out', join(folder, 'genesis')]],
        status: 1,
        code: 'genesis-invalid',
        says: ['there is one already'],
      },
    ],
  },
  'genesis deploy': {
    kind: 'changes',
    rule: 'as models deploy, of each model',
    needs: 'chain',
    idle: () => [
      {
        words: ['genesis', 'deploy', 'ostrom-tiny'],
        after: [['genesis', 'deploy', 'ostrom-tiny']],
        status: 0,
        says: ['ostrom-tiny was registered before as'],
      },
    ],
  },
  node: runs(['node'], 'apps/e2e/src/network.test.ts'),
  gateway: runs(['gateway'], 'apps/e2e/src/network.test.ts'),
  relay: {
    kind: 'runs',
    rule: 'a role, until it is stopped',
    needs: 'no',
    idle: refuses(() => ['relay'], 'argument-invalid', '--target'),
    shownBy: 'apps/e2e/src/relayed-chat.test.ts',
  },
  worker: {
    kind: 'produces',
    rule: 'the result of a job, or an answer',
    needs: 'no',
    idle: refuses(() => ['worker'], 'argument-invalid', '--once'),
    shownBy: 'apps/cli/src/worker/worker.test.ts',
  },
  replicas: {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'node',
    idle: refuses(() => ['replicas'], 'node-not-running'),
    shownBy: 'apps/cli/src/commands/node/replicas.test.ts',
  },
  'replicas drain': {
    kind: 'changes',
    rule: 'whether the server is draining',
    needs: 'node',
    idle: refuses(() => ['replicas', 'drain', 'one'], 'node-not-running'),
    shownBy: 'apps/cli/src/commands/node/replicas.test.ts',
  },
  'replicas resume': {
    kind: 'changes',
    rule: 'whether the server is draining',
    needs: 'node',
    idle: refuses(() => ['replicas', 'resume', 'one'], 'node-not-running'),
    shownBy: 'apps/cli/src/commands/node/replicas.test.ts',
  },
  gpu: {
    kind: 'changes',
    rule: 'the installed back end, and the models that use it',
    needs: 'no',
    idle: () => [{ words: ['gpu', '--dry-run'], status: 0, says: ['No packages were installed.'] }],
    shownBy: 'apps/cli/src/commands/node/gpu.test.ts',
  },
  calibrate: {
    kind: 'produces',
    rule: 'a calibration',
    needs: 'chain',
    idle: refuses(
      ({ folder }) => ['calibrate', 'no-such-model', '--out', join(folder, 'calibration.json')],
      'model-not-runnable',
      'no-such-model',
    ),
  },
  evaluate: {
    kind: 'produces',
    rule: 'at least one figure',
    needs: 'no',
    idle: refuses(
      ({ folder, file }) =>
        wordsOf(`evaluate ${file} --dataset ${folder}/empty.jsonl --out ${folder}/evaluation.json`),
      'argument-invalid',
    ),
  },
  'train create': {
    kind: 'produces',
    rule: 'a job',
    needs: 'no',
    idle: refuses(
      ({ folder }) => ['train', 'create', join(folder, 'none.json')],
      'argument-invalid',
      'none.json',
    ),
  },
  'train join': runs(['train', 'join', id], 'apps/e2e/src/training.suite.ts'),
  'train examine': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: refuses(() => ['train', 'examine', id], 'training-job-unknown', id),
  },
  'train status': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: refuses(() => ['train', 'status', id], 'training-job-unknown', id),
  },
  'train replay': {
    kind: 'produces',
    rule: 'a state that was computed',
    needs: 'chain',
    idle: refuses(
      () => ['train', 'replay', '--job', id, '--round', '1', '--no-steps'],
      'training-round-not-settled',
      id,
    ),
  },
  'train anchored': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: refuses(() => ['train', 'anchored', id], 'training-job-unknown', id),
  },
  'train promote': {
    kind: 'changes',
    rule: 'the promoted version: name, version, license, description',
    needs: 'chain',
    idle: refuses(
      () => ['train', 'promote', id, '--as', 'songs', '--license', 'MIT'],
      'training-job-unknown',
      id,
    ),
    shownBy: 'packages/training-jobs/src/promotion-claims.test.ts',
  },
  'train local': {
    kind: 'produces',
    rule: 'a trained adapter',
    needs: 'no',
    idle: refuses(
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
  'train federated coordinate': shown({
    kind: 'runs',
    rule: 'a role, until the run is over',
    needs: 'no',
    shownBy: 'apps/e2e/src/train-federated.suite.ts',
  }),
  'train federated show': {
    kind: 'reads',
    rule: 'a coordinator that does not answer fails',
    needs: 'no',
    idle: refuses(
      () => ['train', 'federated', 'show', 'http://127.0.0.1:9'],
      'federated-run-failed',
    ),
  },
  'train federated join': shown({
    kind: 'runs',
    rule: 'a role, until the run is over',
    needs: 'no',
    shownBy: 'apps/e2e/src/train-federated.suite.ts',
  }),
  'train plot': {
    kind: 'produces',
    rule: 'a curve of at least one point',
    needs: 'no',
    idle: refuses(
      ({ folder }) => wordsOf(`train plot ${folder}/no-points.json --out ${folder}/curve.svg`),
      'loss-curve-invalid',
    ),
  },
  'train teach': {
    kind: 'produces',
    rule: 'at least one row',
    needs: 'no',
    idle: refuses(
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
    idle: refuses(
      ({ folder }) =>
        wordsOf(`train export-config --for axolotl --base acme/rhymes --rows ${folder}/empty.jsonl
          --out ${folder}/exported`),
      'argument-invalid',
      'empty.jsonl',
    ),
  },
  prove: {
    kind: 'produces',
    rule: 'a proof',
    needs: 'no',
    idle: refuses(
      ({ folder }) =>
        wordsOf(`prove --prompt ${'x'.repeat(300)} --chain-id 1 --request-id ${id}
          --requests 0x${'22'.repeat(20)} --payee 0x${'22'.repeat(20)} --out ${folder}/proof.json`),
      'classifier-prompt-too-long',
    ),
  },
  verify: {
    kind: 'produces',
    rule: 'a proof that holds',
    needs: 'no',
    idle: refuses(({ file }) => ['verify', file], 'argument-invalid', 'a file of JSON'),
  },
  'demo fraud': shown({
    kind: 'produces',
    rule: 'a verdict',
    needs: 'no',
    shownBy: 'apps/cli/src/demo/fraud-demo.ts',
  }),
  'demo proof': shown({
    kind: 'produces',
    rule: 'a paid proof',
    needs: 'no',
    shownBy: 'packages/demo/src/proof-demo.ts',
  }),
}
