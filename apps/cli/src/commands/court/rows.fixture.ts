import { join } from 'node:path'
import { type CommandRow, fails, finds, list } from '../effects/row.fixture.ts'

const honeypotTruth = ['--provider', `0x${'22'.repeat(20)}`, '--honest'] as const

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
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
  calibrate: {
    kind: 'produces',
    rule: 'a calibration',
    needs: 'chain',
    idle: fails(
      ({ folder }) => ['calibrate', 'no-such-model', '--out', join(folder, 'calibration.json')],
      'model-not-runnable',
      'no-such-model',
    ),
  },
}
