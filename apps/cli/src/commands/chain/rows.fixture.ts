import { join } from 'node:path'
import { type CommandRow, fails, finds, testedRow, unknownId } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const chainRows: Readonly<Record<string, CommandRow>> = {
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
    idle: fails(['epochs', 'prove', unknownId], 'nothing-produced', unknownId, 'no block item'),
  },
  deploy: testedRow({
    kind: 'changes',
    rule: 'version and parameters of the deployment with this label',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy.test.ts',
  }),
  'deploy deployer': testedRow({
    kind: 'changes',
    rule: 'the code at the address of the deployer',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy.test.ts',
  }),
  'deploy rights': testedRow({
    kind: 'reads',
    rule: 'a key that has a right fails',
    needs: 'no',
    shownBy: 'apps/cli/src/commands/chain/deploy.test.ts',
  }),
  'deploy solana': testedRow({
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
}
