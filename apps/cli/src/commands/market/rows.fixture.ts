import { type CommandRow, fails, finds, list, unknownId } from '../effects/row.fixture.ts'

/** Returns the row of a request command that gets an unknown id. */
const unknownRequest = (name: string, code: string): CommandRow => ({
  kind: 'changes',
  rule: 'the status of the request',
  needs: 'chain',
  idle: fails(['requests', name, unknownId], code),
  shownBy: 'apps/e2e/src/endorsements.test.ts',
})

/**
 * Returns the row of a command that ends a request. The command fails for an unknown request, and
 * leaves a request unchanged that has ended.
 */
const endedRequest = (name: string): CommandRow => ({
  kind: 'changes',
  rule: 'the status of the request',
  needs: 'chain',
  idle: ({ cancelled }) => [
    {
      words: ['requests', name, unknownId],
      status: 1,
      code: 'request-not-open',
      says: ['Status: none'],
    },
    {
      words: ['requests', name, cancelled],
      as: 'stranger',
      status: 0,
      says: ['Already so: the request is cancelled, and its client has its funds'],
    },
  ],
})

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const marketRows: Readonly<Record<string, CommandRow>> = {
  offers: {
    kind: 'reads',
    rule: 'an unknown name fails',
    needs: 'chain',
    idle: finds(['offers', 'my-model'], 'No provider offers it.'),
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
    idle: fails(['requests', 'send', unknownId, 'Why?'], 'request-not-sendable', 'there is no key'),
  },
  'requests show': {
    kind: 'reads',
    rule: 'an unknown id fails',
    needs: 'chain',
    idle: fails(['requests', 'show', unknownId], 'argument-invalid', unknownId),
  },
  'requests answer': {
    kind: 'reads',
    rule: 'no answer is said',
    needs: 'chain',
    idle: finds(['requests', 'answer', unknownId], 'The chain has no answer.'),
  },
  'requests settle': unknownRequest('settle', 'request-not-locked'),
  'requests cancel': endedRequest('cancel'),
  'requests refund': endedRequest('refund'),
  'requests hold': unknownRequest('hold', 'request-not-on-hold'),
  'requests release': unknownRequest('release', 'audit-hold-not-endorsed'),
  'requests return': unknownRequest('return', 'request-not-on-hold'),
  flag: {
    kind: 'changes',
    rule: 'a paid answer that was not flagged',
    needs: 'chain',
    idle: ({ guest }) => [
      {
        words: ['flag', unknownId, '--provider', guest, '--reason', 'bad-output'],
        status: 1,
        code: 'subject-not-settled',
        says: [unknownId],
      },
    ],
  },
  rate: {
    kind: 'changes',
    rule: 'a paid answer that was not rated',
    needs: 'chain',
    idle: ({ guest }) => [
      {
        words: ['rate', unknownId, '5', '--provider', guest],
        status: 1,
        code: 'subject-not-settled',
        says: [unknownId],
      },
    ],
  },
}
