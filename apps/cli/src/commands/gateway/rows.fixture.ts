import { join } from 'node:path'
import {
  type CommandRow,
  type CommandWorld,
  fails,
  finds,
  list,
  runs,
  unknownId,
} from '../effects/row.fixture.ts'

/** Returns the row of a command about batches, which needs a gateway and its API key. */
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

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const gatewayRows: Readonly<Record<string, CommandRow>> = {
  sessions: list(['sessions'], 'gateway'),
  'sessions close': {
    kind: 'maintains',
    rule: 'sessions that are open',
    needs: 'gateway',
    idle: finds(['sessions', 'close'], 'Nothing to do: no session is open.'),
  },
  receipts: list(['receipts'], 'gateway'),
  'receipts get': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'gateway',
    idle: fails(['receipts', 'get', unknownId], 'argument-invalid', 'a known receipt'),
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
  usage: list(['usage'], 'gateway'),
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
  gateway: runs(['gateway'], 'apps/e2e/src/network.test.ts'),
}
