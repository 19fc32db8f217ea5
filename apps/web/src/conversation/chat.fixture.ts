// Shared parts of the tests of conversations: a gateway that answers on command, and a browser
// whose tabs share one store.

import { expect, vi } from 'vitest'
import { createChats } from './chats.ts'
import { keyOf } from './conversation.ts'
import { readConversations } from './storage/stored-conversations.ts'
import { createStorageMemory, createTestBrowser } from './tabs.fixture.ts'

/** A long timeout, because the machine may be busy. */
export const soon = { timeout: 300_000 }

/** Replaces `fetch` by a gateway whose answers the test sends line by line. */
export function stubGateway() {
  const utf8 = new TextEncoder()
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const bodies: { readonly messages: readonly { readonly content: string }[] }[] = []
  /** Ids that the page gave its requests. */
  const ids: string[] = []
  const usage = { answers: [] as { readonly clientRequestId?: string }[], isPending: false }
  vi.stubGlobal('fetch', (path: string, { signal, body: sent, headers }: RequestInit) => {
    if (path.includes('/usage')) {
      const asked = new URL(path, 'http://gateway.test').searchParams.get('clientRequestId')
      const rows = usage.answers.filter(({ clientRequestId }) => clientRequestId === asked)
      return Promise.resolve(Response.json({ ...usage, answers: rows }))
    }
    bodies.push(JSON.parse(String(sent)))
    ids.push(new Headers(headers).get('x-client-request-id') ?? '')
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
    ids,
    usage,
    say: (at: number, chunk: object) =>
      streams[at]!.enqueue(utf8.encode(`data: ${JSON.stringify(chunk)}\n\n`)),
    /** Sends a line of the event stream unchanged, for example a comment. */
    remark: (at: number, line: string) => streams[at]!.enqueue(utf8.encode(line)),
    end: (at: number) => streams[at]!.close(),
    /** Breaks the connection. */
    lose: (at: number) => streams[at]!.error(new TypeError('network error')),
    begun: (count: number) => vi.waitFor(() => expect(streams).toHaveLength(count), soon),
  }
}

export const delta = (content: string, finish_reason: string | null = null) => ({
  choices: [{ delta: { content }, finish_reason }],
})

/** The last event of a paid answer. */
export const paid = (receipt: string, cost = '700') => ({
  ostrom: { cost, fee: '7', unit: { asset: '0x0' }, provider: '0x12', receipt: { id: receipt } },
})

/** The gateway's record of the cost of a request. */
export const usageRow = (clientRequestId: string, changed: object = {}) => ({
  atMs: 1,
  keyId: '',
  outcome: 'stopped',
  model: 'tiny',
  provider: '0x12',
  inputTokens: 9,
  outputTokens: 41,
  cost: '282',
  fee: '2',
  asset: '0x0',
  receipt: '0xaa',
  clientRequestId,
  ...changed,
})

export const wishes = { model: 'tiny', maxTokens: 4 }

/** A browser with one store, and tabs that the test opens. */
export function createTestChats(account?: string) {
  const key = keyOf(account)
  const storage = createStorageMemory()
  const openTab = createTestBrowser()
  return {
    storage,
    key,
    stored: () => readConversations(storage, key),
    /** A tab; `leave` closes it like a browser. */
    open(of = key) {
      const tabs = openTab()
      const chats = createChats({ storage, key: of, tabs, onFrame: (run) => run() })
      const leave = () => {
        chats.close()
        tabs.close()
      }
      return { ...chats, leave }
    },
  }
}
