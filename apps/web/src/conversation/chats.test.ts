// Goal: what is asked is kept from the first moment, whatever page is shown, and no tab, full store
// or second thought loses a conversation.
// Method: the store over a storage of two functions, with a `fetch` that answers when it is told.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { insufficientFundsText } from './answer.ts'
import { createChats, questionOf } from './chats.ts'
import { keyOf, readConversations, saveConversations } from './conversation.ts'

/** Machines are busy. */
const soon = { timeout: 30_000 }

const key = keyOf(undefined)

function memory() {
  const texts = new Map<string, string>()
  return {
    isFull: false,
    getItem: (name: string) => texts.get(name) ?? null,
    setItem(name: string, value: string) {
      if (this.isFull) throw new Error('full')
      texts.set(name, value)
    },
  }
}

/** Answers of the gateway, of which each line is sent by the test. */
function gateway() {
  const utf8 = new TextEncoder()
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const bodies: unknown[] = []
  vi.stubGlobal('fetch', (_path: string, { signal, body: sent }: RequestInit) => {
    bodies.push(typeof sent === 'string' ? JSON.parse(sent) : undefined)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        streams.push(controller)
        signal?.addEventListener('abort', () => controller.error(signal.reason))
      },
    })
    return Promise.resolve(new Response(body, { headers: { 'x-ostrom-provider': '0x12' } }))
  })
  return {
    bodies,
    say: (at: number, chunk: object) =>
      streams[at]!.enqueue(utf8.encode(`data: ${JSON.stringify(chunk)}\n\n`)),
    end: (at: number) => streams[at]!.close(),
    begun: (count: number) => vi.waitFor(() => expect(streams).toHaveLength(count), soon),
  }
}

const delta = (content: string, finish_reason: string | null = null) => ({
  choices: [{ delta: { content }, finish_reason }],
})
const wishes = { model: 'tiny', maxTokens: 4 }
const storeOf = (storage: ReturnType<typeof memory>) =>
  createChats({ storage, key, onFrame: (run) => run() })

let storage: ReturnType<typeof memory>
let answers: ReturnType<typeof gateway>
beforeEach(() => {
  storage = memory()
  answers = gateway()
})
afterEach(() => vi.unstubAllGlobals())

describe('a conversation', () => {
  test('is kept when it is asked, and again when its answer has ended', async () => {
    const chats = storeOf(storage)
    const asking = chats.ask([questionOf('Why?', [])], wishes, undefined)
    expect(readConversations(storage, key)[0]?.messages[0]?.text).toBe('Why?')
    await answers.begun(1)
    answers.say(0, delta('Because', 'length'))
    answers.end(0)
    await asking
    const [, answer] = readConversations(storage, key)[0]!.messages
    const partial = { text: 'Because', lengthLimit: 4, model: 'tiny', provider: '0x12' }
    expect(answer).toMatchObject(partial)
    expect(chats.now().answering.size).toBe(0)
  })

  test('asks for no more than the page says that it costs at most', async () => {
    const chats = storeOf(storage)
    const costMax = async () => '2032000000000'
    const asking = chats.ask([questionOf('Why?', [])], { ...wishes, costMax }, undefined)
    await answers.begun(1)
    answers.end(0)
    await asking
    expect(answers.bodies[0]).toMatchObject({ ostrom: { cost_max: '2032000000000' } })
    const unknown = chats.ask([questionOf('Why?', [])], { ...wishes }, undefined)
    await answers.begun(2)
    answers.end(1)
    await unknown
    expect(answers.bodies[1]).not.toHaveProperty('ostrom')
  })

  test('goes on while another one is open, and is stopped by itself', async () => {
    const chats = storeOf(storage)
    const first = chats.ask([questionOf('One', [])], { ...wishes }, undefined)
    const one = chats.now().openId!
    chats.open(undefined)
    const second = chats.ask([questionOf('Two', [])], wishes, undefined)
    await answers.begun(2)
    expect(chats.now().answering.size).toBe(2)
    chats.stop(chats.now().openId!)
    answers.say(0, delta('still here'))
    answers.end(0)
    await first
    const stored = readConversations(storage, key).find(({ id }) => id === one)
    expect(stored?.messages[1]?.text).toBe('still here')
    chats.remove(chats.now().openId!)
    expect(chats.now().answering.size).toBe(0)
    void second
  })

  test('is renamed, forgotten, and brought back', async () => {
    const chats = storeOf(storage)
    const asking = chats.ask([questionOf('Why?', [])], wishes, undefined)
    await answers.begun(1)
    answers.end(0)
    await asking
    const id = chats.now().openId!
    chats.rename(id, 'Sky')
    chats.remove(id)
    expect(readConversations(storage, key)).toEqual([])
    expect(chats.now().openId).toBeUndefined()
    chats.restore()
    expect(readConversations(storage, key)[0]?.title).toBe('Sky')
    expect(chats.now().openId).toBe(id)
  })

  test('of another tab appears beside the one that is being answered here', async () => {
    const chats = storeOf(storage)
    const asking = chats.ask([questionOf('Here', [])], wishes, undefined)
    await answers.begun(1)
    answers.say(0, delta('coming'))
    await vi.waitFor(() => expect(chats.now().all[0]?.messages[1]?.text).toBe('coming'), soon)
    const there = { id: 'there', title: 'There', atMs: 1, messages: [] }
    saveConversations(storage, key, [there])
    chats.reload()
    expect(chats.now().all.map(({ title }) => title)).toEqual(['Here', 'There'])
    expect(chats.now().all[0]?.messages[1]?.text).toBe('coming')
    answers.end(0)
    await asking
  })
})

describe('an answer that its provider broke off', () => {
  const lost = { error: { message: 'Gone.', ostrom: { code: 'provider-timeout' } } }
  const usage = {
    atMs: Number.MAX_SAFE_INTEGER,
    keyId: '',
    outcome: 'failed',
    model: 'tiny',
    provider: '0x12',
    inputTokens: 9,
    outputTokens: 41,
    cost: '700',
    fee: '7',
    receipt: '',
  }

  /** What is kept of an answer whose stream broke off, by the gateway's records of usage. */
  async function brokenWith(records: readonly object[]) {
    const stream = globalThis.fetch
    vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
      `${path}`.endsWith('/usage')
        ? Promise.resolve(Response.json({ answers: records }))
        : stream(path, init),
    )
    const asking = storeOf(storage).ask([questionOf('Why?', [])], wishes, undefined)
    await answers.begun(1)
    answers.say(0, delta('Because'))
    answers.say(0, lost)
    await asking
    await vi.waitFor(() => expect(stored()?.interruption).toBeDefined(), soon)
    return stored()
  }
  const stored = () => readConversations(storage, key)[0]?.messages[1]

  test('tells what was paid, and for how much', async () => {
    expect(await brokenWith([usage])).toMatchObject({
      interruption: { cost: '700', tokens: 41 },
      fault: 'The provider disconnected before this answer ended. (provider-timeout)',
    })
  })

  test('tells that nothing was, where the books have nothing', async () => {
    const other = { ...usage, outcome: 'answered' }
    expect(await brokenWith([other])).toMatchObject({ interruption: { cost: '0', tokens: 0 } })
  })
})

test('what a balance lacks is told with the amounts, and without a remedy in words', () => {
  const facts = ['Available: 0 ETH.', 'Required: at least 2.032 µETH.', 'Deposit the difference.']
  expect(insufficientFundsText(facts)).toBe(
    'The balance does not cover an answer. Available: 0 ETH. Required: at least 2.032 µETH.',
  )
})

test('who signs in after somebody else sees their own conversations alone', async () => {
  const [first, second] = ['0xaa', '0xbb'].map((account) =>
    createChats({ storage, key: keyOf(account), onFrame: (run) => run() }),
  )
  const asking = first!.ask([questionOf('Mine', [])], wishes, undefined)
  await answers.begun(1)
  answers.end(0)
  await asking
  second!.reload()
  expect(second!.now().all).toEqual([])
  expect(readConversations(storage, keyOf('0xbb'))).toEqual([])
  expect(readConversations(storage, keyOf('0xaa'))[0]?.title).toBe('Mine')
})

test('a store that is full is told of, until there is room again', async () => {
  const chats = storeOf(storage)
  storage.isFull = true
  const asking = chats.ask([questionOf('Why?', [])], wishes, undefined)
  expect(chats.now().isSaved).toBe(false)
  expect(chats.now().all).toHaveLength(1)
  await answers.begun(1)
  storage.isFull = false
  answers.end(0)
  await asking
  expect(chats.now().isSaved).toBe(true)
})
