import { type CommandRow, fails, finds, type IdleCase, list } from '../effects/row.fixture.ts'

const zero = (...words: readonly string[]): IdleCase => ({
  words,
  status: 1,
  code: 'amount-invalid',
  says: ['0 base units'],
})

/**
 * Returns the row of a command about encrypted keys. It fails, because its folder has no such keys.
 */
const keyless = (words: readonly string[], kind: CommandRow['kind'], rule: string): CommandRow => ({
  kind,
  rule,
  needs: 'no',
  idle: fails(words, 'keystore-refused', 'not encrypted'),
  shownBy: 'apps/cli/src/commands/wallet/accounts.test.ts',
})

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const walletRows: Readonly<Record<string, CommandRow>> = {
  wallet: {
    kind: 'reads',
    rule: 'balances, also of zero',
    needs: 'chain',
    idle: () => [{ words: ['wallet'], as: 'newcomer', status: 0, says: ['available  0 ETH'] }],
  },
  'wallet fund': {
    kind: 'produces',
    rule: 'test tokens',
    needs: 'chain',
    idle: finds(['wallet', 'fund'], '10 ETH for 0x'),
  },
  'wallet deposit': {
    kind: 'changes',
    rule: 'an amount of more than zero',
    needs: 'chain',
    idle: () => [zero('wallet', 'deposit', '0')],
  },
  'wallet withdraw': {
    kind: 'changes',
    rule: 'an amount of more than zero',
    needs: 'chain',
    idle: () => [zero('wallet', 'withdraw', '0')],
  },
  'wallet approvals': {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'chain',
    idle: () => [{ words: ['wallet', 'approvals'], as: 'newcomer', status: 0, says: ['none'] }],
  },
  'wallet approvals revoke': {
    kind: 'changes',
    rule: 'approvals that are not zero',
    needs: 'chain',
    idle: () => [
      {
        words: ['wallet', 'approvals', 'revoke'],
        as: 'newcomer',
        status: 0,
        says: ['Already so: no contract has an approval'],
      },
      {
        words: ['wallet', 'approvals', 'revoke', 'sessions'],
        as: 'newcomer',
        status: 0,
        says: ['Already so: sessions has no approval'],
      },
    ],
  },
  rescue: {
    kind: 'reads',
    rule: 'what the chain holds, or that it holds nothing',
    needs: 'chain',
    idle: () => [
      { words: ['rescue'], as: 'newcomer', status: 0, says: ['The chain holds nothing'] },
    ],
    shownBy: 'apps/e2e/src/rescue.test.ts',
  },
  stake: {
    kind: 'reads',
    rule: 'stakes, also of zero',
    needs: 'chain',
    idle: finds(['stake'], '0 ETH'),
  },
  'stake add': {
    kind: 'changes',
    rule: 'an amount of more than zero',
    needs: 'chain',
    idle: () => [zero('stake', 'add', '0')],
  },
  'stake unbond': {
    kind: 'changes',
    rule: 'an amount of more than zero, and at most the stake',
    needs: 'chain',
    idle: () => [
      zero('stake', 'unbond', '0'),
      { words: ['stake', 'unbond', '1'], status: 1, code: 'stake-too-low', says: [] },
    ],
  },
  'stake withdraw': {
    kind: 'changes',
    rule: 'stake that has unbonded',
    needs: 'chain',
    idle: fails(['stake', 'withdraw'], 'amount-invalid', 'Unbonding: 0 base units'),
  },
  'stake operator': {
    kind: 'changes',
    rule: 'the operator',
    needs: 'chain',
    idle: ({ guest }) => [
      {
        words: ['stake', 'operator', guest],
        after: [['stake', 'operator', guest]],
        status: 0,
        says: ['Already so: the operator for sessions is 0x'],
      },
      {
        words: ['stake', 'operator'],
        after: [['stake', 'operator']],
        status: 0,
        says: ['Already so: the operator for sessions is nobody'],
      },
    ],
  },
  pay: list(['pay']),
  'pay collect': {
    kind: 'maintains',
    rule: 'pay that is due',
    needs: 'chain',
    idle: finds(['pay', 'collect'], 'Nothing to do: no pay is due.'),
  },
  accounts: {
    kind: 'reads',
    rule: 'plain keys are said',
    needs: 'no',
    idle: finds(['accounts'], 'Not encrypted'),
  },
  'accounts encrypt': {
    kind: 'changes',
    rule: 'whether plain keys are in the folder',
    needs: 'no',
    idle: () => [],
    typed: () => ['accounts', 'encrypt', '--new-passphrase-file', '/none'],
    shownBy: 'apps/cli/src/commands/wallet/accounts.test.ts',
  },
  'accounts create': keyless(['accounts', 'create'], 'produces', 'an account'),
  'accounts import': keyless(
    ['accounts', 'import', 'key.json'],
    'changes',
    'accounts that are here',
  ),
  'accounts export': keyless(
    ['accounts', 'export', `0x${'11'.repeat(20)}`, 'key.json'],
    'produces',
    'a file',
  ),
  'accounts use': keyless(
    ['accounts', 'use', `0x${'11'.repeat(20)}`],
    'changes',
    'the account in use',
  ),
  'accounts rotate': keyless(['accounts', 'rotate'], 'produces', 'an account in use'),
  'accounts passphrase': keyless(['accounts', 'passphrase'], 'changes', 'files of the keystore'),
}
