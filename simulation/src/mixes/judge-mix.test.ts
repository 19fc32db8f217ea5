// Goal: the judge of mixes finds each fault of money and of answers that is planted in an outcome.
// Method: real outcomes of mixes, without a fault, and the same outcomes with one changed value.

import { beforeAll, describe, expect, test } from 'vitest'
import { judgeMix } from './judge-mix.ts'
import { drawMix, type Mix } from './mix.ts'
import { createMixNetwork } from './mix-network.ts'
import { askPlainly, type MixOutcome, runMix } from './run-mix.ts'

const plain: Mix = {
  ...drawMix('judge', 1),
  bad: [{ kind: 'fails', after: 10 }],
  kind: 'plain',
  dialect: 'chat/completions',
  isStreamed: false,
  stop: [],
  text: 'A boat on the lake and a bird.',
  maxTokens: 120,
  limit: undefined,
}

let whole: MixOutcome
let limited: MixOutcome

beforeAll(async () => {
  const alone = await createMixNetwork(0)
  const options = { isPrivate: false, budgetTotal: undefined }
  const client = await alone.startClient('m1', options)
  const reply = await askPlainly(alone, client, plain)
  const unbroken = { reply, price: alone.promised() }
  const network = await createMixNetwork(1)
  whole = await runMix(network, plain, unbroken)
  const tight = { ...plain, number: 2, limit: { scope: 'key', percent: 80 } } as const
  limited = await runMix(network, tight, unbroken)
})

/** Returns the outcome with one change of its only reply. */
const withReply = (outcome: MixOutcome, change: Partial<MixOutcome['replies'][0]>): MixOutcome => ({
  ...outcome,
  replies: outcome.replies.map((reply) => ({ ...reply, ...change })),
})

/** Returns the outcome with another text of its only choice. */
const withText = (outcome: MixOutcome, change: (text: string) => string): MixOutcome => {
  const [choice] = outcome.replies[0]!.choices
  return withReply(outcome, { choices: [{ ...choice!, text: change(choice!.text) }] })
}

test('an outcome without a fault has none', () => {
  expect(judgeMix(whole)).toEqual({ end: 'whole', faults: [] })
  expect(judgeMix(limited)).toEqual({ end: 'limit', faults: [] })
  expect(whole.sent[0]).toBe(10)
})

describe('a planted fault is found:', () => {
  const planted: Readonly<Record<string, () => MixOutcome>> = {
    'a key that is charged one unit more': () => ({ ...whole, charged: whole.charged + 1n }),
    'a response that states one unit less': () => withReply(whole, { cost: whole.charged - 1n }),
    'a record of one unit more': () => ({ ...whole, recorded: whole.recorded + 1n }),
    'a voucher of one unit more': () => ({ ...whole, promised: whole.promised + 1n }),
    'one unit that stays held': () => ({ ...whole, held: 1n }),
    'an answer without its last token': () => withText(whole, (text) => text.slice(0, -1)),
    'an answer with a token twice': () => withText(whole, (text) => text.replace('b', 'bb')),
    'a false count of tokens': () => {
      const usage = whole.replies[0]!.usage!
      return withReply(whole, { usage: { ...usage, output: usage.output + 1 } })
    },
    'an honest provider that is blamed': () => ({ ...whole, blamed: 1 }),
    'a stored response that differs': () => ({ ...whole, stored: limited.replies[0] }),
    'an answer that is lost': () => ({ ...whole, replies: [] }),
    'twice the bound of pay': () => {
      const twice = whole.promised * 3n
      const paid = { ...whole, promised: twice, charged: twice, recorded: twice }
      return withReply(paid, { cost: twice })
    },
    'a limit that no one set': () => withReply(whole, { stopped: 'key' }),
    'another limit than the one that is reached': () => withReply(limited, { stopped: 'task' }),
    'a limit that is exceeded by a unit': () => ({ ...limited, limit: limited.charged - 1n }),
    'a limit that was not reached': () => ({ ...limited, limit: limited.limit! * 2n }),
    'a text beside the whole one before a limit': () => withText(limited, (text) => `${text}x`),
  }
  test.each(Object.keys(planted))('%s', (name) => {
    expect(judgeMix(planted[name]!()).faults).not.toEqual([])
  })
})
