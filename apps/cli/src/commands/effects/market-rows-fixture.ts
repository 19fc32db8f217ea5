import { join } from 'node:path'
import { type CommandRow, type CommandWorld, fails, finds, type IdleCase } from './row-fixture.ts'

const id = `0x${'11'.repeat(32)}`

const zero = (...words: readonly string[]): IdleCase => ({
  words,
  status: 1,
  code: 'amount-invalid',
  says: ['0 base units'],
})

/** Result of a request's unknown id, by each of its commands. */
const unknownRequest = (name: string, code: string): CommandRow => ({
  kind: 'changes',
  rule: 'the status of the request',
  needs: 'chain',
  idle: fails(['requests', name, id], code),
  shownBy: 'apps/e2e/src/endorsements.test.ts',
})

/** Commands that end a request, if it has not ended so. */
const endedRequest = (name: string): CommandRow => ({
  kind: 'changes',
  rule: 'the status of the request',
  needs: 'chain',
  idle: ({ cancelled }) => [
    { words: ['requests', name, id], status: 1, code: 'request-not-open', says: ['Status: none'] },
    {
      words: ['requests', name, cancelled],
      as: 'stranger',
      status: 0,
      says: ['Already so: the request is cancelled, and its client has its funds'],
    },
  ],
})

const list = (words: readonly string[], needs: CommandRow['needs'] = 'chain'): CommandRow => ({
  kind: 'reads',
  rule: 'an empty list says none',
  needs,
  idle: finds(words, 'none'),
})

/** A command of batches, which needs the key and the gateway of its folder. */
const batchRow = ({
  words,
  ...row
}: Pick<CommandRow, 'kind' | 'rule'> & {
  readonly words: (world: CommandWorld) => readonly string[]
}): CommandRow => ({
  ...row,
  needs: 'gateway',
  idle: (world) => [{ words: words(world), status: 1, code: 'gateway-not-running', says: ['key'] }],
  shownBy: 'apps/cli/src/commands/gateway/batch.test.ts',
})

/** A command about encrypted keys, in a folder that has none. */
const keyless = (words: readonly string[], kind: CommandRow['kind'], rule: string): CommandRow => ({
  kind,
  rule,
  needs: 'no',
  idle: fails(words, 'keystore-refused', 'not encrypted'),
  shownBy: 'apps/cli/src/commands/wallet/accounts.test.ts',
})

/** Rows of what is bought, paid and reported: offers, sessions, requests, money, keys. */
export const marketRows: Readonly<Record<string, CommandRow>> = {
  offers: {
    kind: 'reads',
    rule: 'an unknown name fails',
    needs: 'chain',
    idle: finds(['offers', 'my-model'], 'No provider offers it.'),
  },
  sessions: list(['sessions'], 'gateway'),
  'sessions close': {
    kind: 'maintains',
    rule: 'sessions that are open',
    needs: 'gateway',
    idle: finds(['sessions', 'close'], 'Nothing to do: no session is open.'),
  },
  requests: list(['requests']),
  'requests ask': {
    kind: 'produces',
    rule: 'an answer',
    needs: 'gateway',
    idle: () => [
      {
        words: ['requests', 'ask', 'Why?', '--model', 'my-model'],
        as: 'newcomer',
        status: 1,
        code: 'gateway-not-running',
        says: ['Start it'],
      },
    ],
  },
  'requests open': {
    kind: 'produces',
    rule: 'a request',
    needs: 'chain',
    idle: fails(
      ['requests', 'open', '--model', 'no-such-model', '--cost-max', '1'],
      'model-unknown',
      'no-such-model',
    ),
  },
  'requests send': {
    kind: 'produces',
    rule: 'an answer',
    needs: 'no',
    idle: fails(['requests', 'send', id, 'Why?'], 'request-not-sendable', 'there is no key'),
  },
  'requests show': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: fails(['requests', 'show', id], 'argument-invalid', id),
  },
  'requests answer': {
    kind: 'reads',
    rule: 'no answer is said',
    needs: 'chain',
    idle: finds(['requests', 'answer', id], 'The chain has no answer.'),
  },
  'requests settle': unknownRequest('settle', 'request-not-locked'),
  'requests cancel': endedRequest('cancel'),
  'requests refund': endedRequest('refund'),
  'requests hold': unknownRequest('hold', 'request-not-on-hold'),
  'requests release': unknownRequest('release', 'audit-hold-not-endorsed'),
  'requests return': unknownRequest('return', 'request-not-on-hold'),
  receipts: list(['receipts'], 'gateway'),
  'receipts get': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'gateway',
    idle: fails(['receipts', 'get', id], 'argument-invalid', 'a known receipt'),
  },
  'receipts verify': {
    kind: 'produces',
    rule: 'checks that all hold',
    needs: 'no',
    idle: ({ file }) => [
      {
        words: ['receipts', 'verify', file],
        status: 1,
        code: 'argument-invalid',
        says: ['a file of JSON'],
      },
    ],
  },
  flag: {
    kind: 'changes',
    rule: 'a paid answer that was not flagged',
    needs: 'chain',
    idle: ({ guest }) => [
      {
        words: ['flag', id, '--provider', guest, '--reason', 'bad-output'],
        status: 1,
        code: 'subject-not-settled',
        says: [id],
      },
    ],
  },
  rate: {
    kind: 'changes',
    rule: 'a paid answer that was not rated',
    needs: 'chain',
    idle: ({ guest }) => [
      {
        words: ['rate', id, '5', '--provider', guest],
        status: 1,
        code: 'subject-not-settled',
        says: [id],
      },
    ],
  },
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
  keys: {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'gateway',
    idle: finds(['keys'], 'to-revoke'),
  },
  'keys list': {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'gateway',
    idle: finds(['keys', 'list'], 'to-revoke'),
  },
  'keys create': {
    kind: 'produces',
    rule: 'a key',
    needs: 'gateway',
    idle: fails(['keys', 'create', ''], 'field-invalid', 'name'),
  },
  'keys revoke': {
    kind: 'changes',
    rule: 'the status of the key',
    needs: 'gateway',
    idle: ({ revokedKey }) => [
      { words: ['keys', 'revoke', 'anna'], status: 1, code: 'key-unknown', says: ['key'] },
      {
        words: ['keys', 'revoke', revokedKey],
        after: [['keys', 'revoke', revokedKey]],
        status: 0,
        says: [`Already so: the key ${revokedKey} is revoked`],
      },
    ],
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
  usage: list(['usage'], 'gateway'),
  stats: list(['stats']),
  load: list(['load']),
  web: {
    kind: 'reads',
    rule: 'a gateway without the web app is said',
    needs: 'gateway',
    idle: finds(['web'], 'This gateway runs without the web app.'),
  },
  'web hash': {
    kind: 'reads',
    rule: 'what is no address is refused before a page is built',
    needs: 'no',
    idle: fails(['web', 'hash', 'my-gateway'], 'argument-invalid', 'https://ai.example'),
  },
  chat: {
    kind: 'produces',
    rule: 'an answer',
    needs: 'gateway',
    idle: fails(['chat', 'Why?'], 'gateway-not-running'),
  },
  'batch create': batchRow({
    kind: 'produces',
    rule: 'a batch of the file',
    words: ({ folder }) => ['batch', 'create', join(folder, 'rows.jsonl')],
  }),
  'batch list': batchRow({
    kind: 'reads',
    rule: 'batches of the key',
    words: () => ['batch', 'list'],
  }),
  'batch show': batchRow({
    kind: 'reads',
    rule: 'one batch of the key',
    words: () => ['batch', 'show', 'batch_none'],
  }),
  'batch cancel': batchRow({
    kind: 'changes',
    rule: 'a batch that has ended is said',
    words: () => ['batch', 'cancel', 'batch_none'],
  }),
  'batch output': batchRow({
    kind: 'reads',
    rule: 'a batch without answers is said',
    words: () => ['batch', 'output', 'batch_none'],
  }),
  doctor: {
    kind: 'produces',
    rule: 'checks that all hold',
    needs: 'no',
    idle: () => [{ words: ['doctor'], as: 'newcomer', status: 1, says: ['WRONG', 'No deposit'] }],
  },
}
