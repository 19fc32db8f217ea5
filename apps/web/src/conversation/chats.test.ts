// Goal: a question is saved before it is sent. Neither a full store nor an undone deletion loses a
// conversation. An interrupted answer gets its cost later, even if its page was closed.
// Method: the store over a storage in memory, with a `fetch` that answers on command.

import { promptProgressComment } from '@ostrom/engine/sse'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { insufficientFundsText } from './answer.ts'
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
import { keyOf } from './conversation.ts'
import { readConversations } from './storage/stored-conversations.ts'

let browser: ReturnType<typeof createTestChats>
let answers: ReturnType<typeof stubGateway>
beforeEach(() => {
  browser = createTestChats()
  answers = stubGateway()
})
afterEach(() => vi.unstubAllGlobals())

const first = (text: string) => ({ after: undefined, question: questionOf(text, []) })
const storedAnswer = () => browser.stored()[0]?.messages[1]

describe('a conversation', () => {
  test('a conversation is saved with its request id before it is sent and at its end', async () => {
    const chats = browser.open()
    const asking = chats.ask(first('Why?'), wishes, undefined)
    await answers.begun(1)
    const [question, empty] = browser.stored()[0]!.messages
    expect(question?.text).toBe('Why?')
    expect(answers.ids).toEqual([empty?.id])
    answers.say(0, delta('Because', 'length'))
    answers.end(0)
    await asking
    const partial = { text: 'Because', lengthLimit: 4, model: 'tiny', provider: '0x12' }
    expect(storedAnswer()).toMatchObject({ ...partial, parent: question?.id, isEnded: true })
    expect(chats.now().answering.size).toBe(0)
  })

  test('tells how far its prompt is, until the answer begins or ends', async () => {
    const chats = browser.open()
    const progress = { tokens: 512, total: 32_000 }
    const shown = () => {
      const { now } = chats
      return shownOf(now(), now().all[0]!).at(-1)?.promptProgress
    }
    for (const [at, isAnswered] of [true, false].entries()) {
      chats.open(undefined)
      const asking = chats.ask(first('Why?'), wishes, undefined)
      await answers.begun(at + 1)
      answers.remark(at, promptProgressComment(progress))
      await vi.waitFor(() => expect(shown()).toEqual(progress), soon)
      if (isAnswered) {
        answers.say(at, delta('Because'))
        await vi.waitFor(() => expect(shown()).toBeUndefined(), soon)
      }
      answers.end(at)
      await asking
      expect(shown()).toBeUndefined()
    }
  })

  // Finding: web-A5
  test('asks for no more than the page says that it costs at most', async () => {
    const chats = browser.open()
    const costMax = async () => '2032000000000'
    const asking = chats.ask(first('Why?'), { ...wishes, costMax }, undefined)
    await answers.begun(1)
    answers.end(0)
    await asking
    expect(answers.bodies[0]).toMatchObject({ ostrom: { cost_max: '2032000000000' } })
    chats.open(undefined)
    const unknown = chats.ask(first('Why?'), wishes, undefined)
    await answers.begun(2)
    answers.end(1)
    await unknown
    expect(answers.bodies[1]).not.toHaveProperty('ostrom')
  })

  test('goes on while another one is open, and is stopped by itself', async () => {
    const chats = browser.open()
    const one = chats.ask(first('One'), wishes, undefined)
    const id = chats.now().openId!
    chats.open(undefined)
    const two = chats.ask(first('Two'), wishes, undefined)
    await answers.begun(2)
    expect(chats.now().answering.size).toBe(2)
    chats.stop(chats.now().openId!)
    answers.say(0, delta('still here'))
    answers.end(0)
    await Promise.all([one, two])
    const kept = browser.stored().find((stored) => stored.id === id)
    expect(kept?.messages[1]?.text).toBe('still here')
    expect(chats.now().answering.size).toBe(0)
  })

  test('takes a new title after the clock was set back', async () => {
    const chats = browser.open()
    const asking = chats.ask(first('Why?'), wishes, undefined)
    await answers.begun(1)
    answers.end(0)
    await asking
    const id = chats.now().openId!
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000)
    chats.rename(id, 'Tomorrow')
    await vi.waitFor(() => expect(browser.stored()[0]?.title).toBe('Tomorrow'), soon)
    clock.mockRestore()
    chats.rename(id, 'Today')
    await vi.waitFor(() => expect(browser.stored()[0]?.title).toBe('Today'), soon)
  })

  test('a conversation is renamed, deleted and restored', async () => {
    const chats = browser.open()
    const asking = chats.ask(first('Why?'), wishes, undefined)
    await answers.begun(1)
    answers.end(0)
    await asking
    const id = chats.now().openId!
    chats.rename(id, 'Sky')
    chats.remove(id)
    await vi.waitFor(() => expect(browser.stored()).toEqual([]), soon)
    expect(chats.now().openId).toBeUndefined()
    chats.restore()
    await vi.waitFor(() => expect(browser.stored()[0]?.title).toBe('Sky'), soon)
    expect(chats.now().openId).toBe(id)
  })
})

describe('an answer that is asked for again', () => {
  /** Two answers to one question, the second of another provider. */
  async function askTwice() {
    const chats = browser.open()
    const asking = chats.ask(first('Why?'), wishes, undefined)
    await answers.begun(1)
    answers.say(0, delta('One'))
    answers.say(0, paid('0x01', '255'))
    answers.end(0)
    await asking
    const [question, one] = shownOf(chats.now(), chats.now().all[0]!)
    const again = chats.ask({ after: question?.id }, { ...wishes, provider: '0x34' }, undefined)
    await answers.begun(2)
    answers.say(1, delta('Two'))
    answers.say(1, paid('0x02', '300'))
    answers.end(1)
    await again
    return { chats, question: question!, one: one! }
  }
  const shown = (chats: ReturnType<typeof browser.open>) =>
    shownOf(chats.now(), chats.now().all[0]!).map(({ text }) => text)

  test('stands beside the first one, each with its text, cost and receipt', async () => {
    const { chats } = await askTwice()
    expect(shown(chats)).toEqual(['Why?', 'Two'])
    const [, one, two] = browser.stored()[0]!.messages
    expect(one).toMatchObject({ text: 'One', payment: { cost: '255', receipt: '0x01' } })
    expect(two).toMatchObject({ text: 'Two', payment: { cost: '300', receipt: '0x02' } })
    expect(two?.parent).toBe(one?.parent)
  })

  test('a repeated question omits its first answer; later ones have the shown answer', async () => {
    const { chats, one } = await askTwice()
    const contents = (at: number) => answers.bodies[at]!.messages.map(({ content }) => content)
    expect(contents(1)).toEqual(['Why?'])
    chats.choose(chats.now().openId!, one.id)
    expect(shown(chats)).toEqual(['Why?', 'One'])
    const more = chats.ask({ after: one.id, question: questionOf('More?', []) }, wishes, undefined)
    await answers.begun(3)
    answers.end(2)
    await more
    expect(contents(2)).toEqual(['Why?', 'One', 'More?'])
    // The chosen answer and what follows it are shown after a reload, too.
    expect(shown(browser.open())).toEqual(['Why?', 'One', 'More?', ''])
  })
})

describe('an answer that its provider broke off', () => {
  const lost = { error: { message: 'Gone.', ostrom: { code: 'provider-timeout' } } }

  /**
   * Returns the stored form of an interrupted answer, according to the gateway's records of usage.
   */
  async function brokenWith(changed: object | undefined) {
    const asking = browser.open().ask(first('Why?'), wishes, undefined)
    await answers.begun(1)
    if (changed) answers.usage.answers.push(usageRow(answers.ids[0]!, changed))
    answers.say(0, delta('Because'))
    answers.say(0, lost)
    await asking
    return storedAnswer()
  }

  // Finding: web-A12
  test('tells what was paid, and for how much', async () => {
    const row = { outcome: 'failed', receipt: '', cost: '700' }
    expect(await brokenWith(row)).toMatchObject({
      interruption: { cost: '700', tokens: 41, asset: '0x0' },
      fault: 'The provider disconnected before this answer ended. (provider-timeout)',
    })
  })

  // Finding: web-A12
  test('tells that nothing is recorded, where the books have nothing', async () => {
    const answer = await brokenWith(undefined)
    expect(answer).toMatchObject({ charge: 'none', text: 'Because' })
    expect(answer).not.toHaveProperty('payment')
  })
})

describe('an answer whose page was closed', () => {
  const payment = { cost: '282', fee: '2', asset: '0x0', provider: '0x12', receipt: '0xaa' }

  /** Closes the page in the middle of an answer, and opens it again. */
  async function leaveAndReturn() {
    const before = browser.open()
    void before.ask(first('Why?'), wishes, undefined)
    await answers.begun(1)
    answers.say(0, delta('Because'))
    await vi.waitFor(() => expect(before.now().all[0]?.messages[1]?.text).toBe('Because'), soon)
    before.leave()
    // The browser closes the connections of a page that it closes, and the page may notice this.
    answers.lose(0)
    return browser.open()
  }

  test('an answer whose page was closed gets its cost and receipt at the next visit', async () => {
    answers.usage.isPending = true
    const chats = await leaveAndReturn()
    expect(storedAnswer()).toMatchObject({ text: 'Because' })
    expect(storedAnswer()).not.toHaveProperty('fault')
    expect(storedAnswer()).not.toHaveProperty('charge')
    answers.usage.answers.push(usageRow(answers.ids[0]!))
    await vi.waitFor(() => expect(storedAnswer()).toMatchObject({ payment }), soon)
    expect(storedAnswer()).toMatchObject({
      charge: 'stopped',
      text: 'Because',
      tokens: { input: 9, output: 41 },
    })
    expect(chats.now().answering.size).toBe(0)
  })

  test('says where all of it was paid after the page had gone', async () => {
    const chats = await leaveAndReturn()
    answers.usage.answers.push(usageRow(answers.ids[0]!, { outcome: 'answered' }))
    await chats.reload()
    await vi.waitFor(() => expect(storedAnswer()?.charge).toBeDefined(), soon)
    expect(storedAnswer()).toMatchObject({ charge: 'answered', payment })
  })

  test('an answer gets its cost at a later visit if the gateway refuses at first', async () => {
    const stream = globalThis.fetch
    const refused = new Response('{}', { status: 401 })
    vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
      path.includes('/usage') ? Promise.resolve(refused.clone()) : stream(path, init),
    )
    await leaveAndReturn()
    vi.stubGlobal('fetch', stream)
    answers.usage.answers.push(usageRow(answers.ids[0]!))
    expect(storedAnswer()).not.toHaveProperty('charge')
    browser.open()
    await vi.waitFor(() => expect(storedAnswer()).toMatchObject({ payment }), soon)
  })
})

// Finding: web-A11
test('the text of an insufficient balance has the amounts, and no remedy in words', () => {
  const facts = ['Available: 0 ETH.', 'Required: at least 2.032 µETH.', 'Deposit the difference.']
  expect(insufficientFundsText(facts)).toBe(
    'The balance does not cover an answer. Available: 0 ETH. Required: at least 2.032 µETH.',
  )
})

test('an account that signs in after another one sees only its own conversations', async () => {
  const [mine, theirs] = ['0xaa', '0xbb'].map(keyOf)
  const [first_, second] = [browser.open(mine), browser.open(theirs)]
  const asking = first_.ask(first('Mine'), wishes, undefined)
  await answers.begun(1)
  answers.end(0)
  await asking
  await second.reload()
  expect(second.now().all).toEqual([])
  expect(readConversations(browser.storage, theirs!)).toEqual([])
  expect(readConversations(browser.storage, mine!)[0]?.title).toBe('Mine')
})

test('a store that is full is told of, until there is room again', async () => {
  const chats = browser.open()
  browser.storage.isFull = true
  const asking = chats.ask(first('Why?'), wishes, undefined)
  await answers.begun(1)
  expect(chats.now().isSaved).toBe(false)
  expect(chats.now().all).toHaveLength(1)
  browser.storage.isFull = false
  answers.end(0)
  await asking
  expect(chats.now().isSaved).toBe(true)
  expect(browser.stored()[0]?.messages[0]?.text).toBe('Why?')
})
