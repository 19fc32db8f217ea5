// Goal: a conversation that is open in two tabs loses nothing. Each tab sees the answers of the
// other tab, even while they arrive, and a deleted conversation stays deleted.
// Method: two stores over one storage, like two tabs of a browser; the test sends the events of the
// storage.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createTestChats,
  delta,
  paid,
  soon,
  stubGateway,
  usageRow,
  wishes,
} from './chat.fixture.ts'
import { questionOf, shownOf } from './chats.ts'

let browser: ReturnType<typeof createTestChats>
let answers: ReturnType<typeof stubGateway>
beforeEach(() => {
  browser = createTestChats()
  answers = stubGateway()
})
afterEach(() => vi.unstubAllGlobals())

type Tab = ReturnType<typeof browser.open>

const first = (text: string) => ({ after: undefined, question: questionOf(text, []) })
const texts = (tab: Tab) => shownOf(tab.now(), tab.now().all[0]!).map(({ text }) => text)

/** A conversation with one answer, open in two tabs. */
async function twoTabs() {
  const a = browser.open()
  const asking = a.ask(first('Why?'), wishes, undefined)
  await answers.begun(1)
  answers.say(0, delta('Because'))
  answers.say(0, paid('0x01'))
  answers.end(0)
  await asking
  const b = browser.open()
  const id = b.now().openId!
  const last = shownOf(b.now(), b.now().all[0]!).at(-1)!.id
  return { a, b, id, last }
}
const asks = (last: string, text: string) => ({ after: last, question: questionOf(text, []) })

describe('two tabs', () => {
  test('two tabs that ask at the same time keep both answers, side by side', async () => {
    const { a, b, last } = await twoTabs()
    // Neither tab has received an event of the other yet.
    const both = [
      a.ask(asks(last, 'Of A?'), wishes, undefined),
      b.ask(asks(last, 'Of B?'), wishes, undefined),
    ]
    await answers.begun(3)
    answers.say(1, delta('To A.'))
    answers.say(1, paid('0x02', '472'))
    answers.say(2, delta('To B.'))
    answers.say(2, paid('0x03', '473'))
    answers.end(1)
    answers.end(2)
    await Promise.all(both)
    await a.reload()
    await b.reload()
    const kept = browser.stored()[0]!.messages
    expect(kept.map(({ text }) => text).sort()).toEqual(
      ['Because', 'Of A?', 'Of B?', 'To A.', 'To B.', 'Why?'].sort(),
    )
    expect(kept.flatMap(({ payment }) => payment?.receipt ?? []).sort()).toEqual([
      '0x01',
      '0x02',
      '0x03',
    ])
    expect(a.now().all[0]?.messages).toEqual(b.now().all[0]?.messages)
    expect(texts(a)).toEqual(['Why?', 'Because', 'Of A?', 'To A.'])
    expect(texts(b)).toEqual(['Why?', 'Because', 'Of B?', 'To B.'])
  })

  test('see an answer come in the other one, and wait for its end', async () => {
    const { a, b, id, last } = await twoTabs()
    const asking = a.ask(asks(last, 'More?'), wishes, undefined)
    await answers.begun(2)
    await b.reload(id)
    expect(b.now().elsewhere).toEqual(new Set([id]))
    answers.say(1, delta('So much '))
    await vi.waitFor(() => expect(texts(b)).toEqual(['Why?', 'Because', 'More?', 'So much ']), soon)
    await b.ask(asks(last, 'Beside it?'), wishes, undefined)
    expect(answers.bodies).toHaveLength(2)
    answers.say(1, delta('more.'))
    answers.say(1, paid('0x02'))
    answers.end(1)
    await asking
    expect(b.now().answering).toEqual(new Set())
    await b.reload(id)
    expect(texts(b)).toEqual(['Why?', 'Because', 'More?', 'So much more.'])
  })

  test('stop the answer of the other one', async () => {
    const { a, b, id, last } = await twoTabs()
    const asking = a.ask(asks(last, 'More?'), wishes, undefined)
    await answers.begun(2)
    answers.usage.answers.push(usageRow(answers.ids[1]!))
    await b.reload(id)
    b.stop(id)
    await asking
    expect(browser.stored()[0]?.messages.at(-1)).toMatchObject({ charge: 'stopped' })
  })

  test('a tab adds the cost to an answer of another tab that was closed', async () => {
    const { a, b, id, last } = await twoTabs()
    void a.ask(asks(last, 'More?'), wishes, undefined)
    await answers.begun(2)
    await b.reload(id)
    answers.usage.answers.push(usageRow(answers.ids[1]!))
    a.leave()
    answers.lose(1)
    const joined = { charge: 'stopped', payment: { receipt: '0xaa' } }
    await vi.waitFor(() => {
      expect(browser.stored()[0]?.messages.at(-1)).toMatchObject(joined)
    }, soon)
    expect(b.now().answering).toEqual(new Set())
  })
})

describe('a conversation', () => {
  test('a conversation of another tab appears while this tab receives an answer', async () => {
    const [a, b] = [browser.open(), browser.open()]
    const asking = a.ask(first('Here'), wishes, undefined)
    const there = b.ask(first('There'), wishes, undefined)
    await answers.begun(2)
    answers.say(0, delta('coming'))
    await vi.waitFor(() => expect(a.now().all[0]?.messages[1]?.text).toBe('coming'), soon)
    await a.reload()
    expect(
      a
        .now()
        .all.map(({ title }) => title)
        .sort(),
    ).toEqual(['Here', 'There'])
    const here = a.now().all.find(({ title }) => title === 'Here')
    expect(here?.messages[1]?.text).toBe('coming')
    answers.end(0)
    answers.end(1)
    await Promise.all([asking, there])
  })

  test('a deleted conversation is not restored by a tab that still has it', async () => {
    const { a, b, id, last } = await twoTabs()
    const asking = a.ask(asks(last, 'More?'), wishes, undefined)
    await answers.begun(2)
    b.remove(id)
    await vi.waitFor(() => expect(browser.stored()).toEqual([]), soon)
    // Tab A is asleep: it gets no event of the deletion, and later saves its answer.
    answers.say(1, delta('Late.'))
    answers.end(1)
    await asking
    expect(browser.stored()).toEqual([])
    await a.reload()
    expect(a.now().all).toEqual([])
    b.restore()
    await vi.waitFor(() => expect(browser.stored()).toHaveLength(1), soon)
  })

  test('a conversation that was deleted in another tab is no longer answered', async () => {
    const { a, b, id, last } = await twoTabs()
    const asking = a.ask(asks(last, 'More?'), wishes, undefined)
    await answers.begun(2)
    b.remove(id)
    await vi.waitFor(() => expect(browser.stored()).toEqual([]), soon)
    await a.reload(id)
    await asking
    expect(a.now().answering.size).toBe(0)
  })
})
