// Goal: for any moment at which a gateway is killed, each line of a batch is paid at most once, its
// key is charged at most once, and a line whose answer is lost reports that it may be paid.
// Method: a state that fails at each of its writes in turn, before or after the write is on disk; a
// scripted service that pays as sessions do, partly before an answer's end; a second gateway on the
// same disk.
// Requirements: R002-9

import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import OpenAI, { toFile } from 'openai'
import { describe, expect, test } from 'vitest'
import { createHarness, type Harness } from '../testing/index.ts'
import { LINE_RECORD_WAIT_MS } from './limits.ts'

const LINES = 12
/** More writes than a batch of these lines makes. */
const WRITES_MAX = 400

type OutputLine = {
  readonly custom_id: string
  readonly response: unknown
  readonly error: { readonly code: string } | null
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

const clientOf = ({ gateway }: Harness, apiKey: string) =>
  new OpenAI({
    apiKey,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url, init)),
  })

const lineOf = (_: unknown, index: number) =>
  JSON.stringify({
    custom_id: `${index}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'scripted', messages: [{ role: 'user', content: `${index}` }] },
  })

type Dying = {
  readonly at: number
  readonly survivors: number
  /** Key's budget, in base units. */
  readonly budget: bigint | undefined
}

/**
 * A state that fails at its write number `dies.at`. That write is on disk only if `dies.survivors`
 * permits this.
 */
function dyingState(disk: StateDisk, dies: Dying) {
  let writes = 0
  return createStateMemory({
    disk,
    schedule: (flush) =>
      queueMicrotask(() => {
        writes += 1
        if (writes === dies.at) disk.crash({ survivors: dies.survivors })
        else flush()
      }),
  })
}

const questionOf = ({ prompt }: Parameters<Harness['answerer']['answer']>[0]): number =>
  prompt.kind === 'messages' ? Number(prompt.messages[0]!.content) : -1

/**
 * Pays for each answer at its end, as a session does, and for every third answer also before its
 * end.
 */
function pay(h: Harness, paid: number[]): void {
  const answer = h.answerer.answer.bind(h.answerer)
  h.answerer.answer = async (question, signal) => {
    const line = questionOf(question)
    let isPaid = false
    const sign = async (receipt?: `0x${string}`) => {
      await question.beforePaid?.(receipt)
      if (!isPaid) paid.push(line)
      isPaid = true
    }
    const given = await answer(question, signal)
    async function* events() {
      for await (const event of given.events) {
        if (event.kind !== 'end' && line % 3 === 0) await sign()
        // If the payment cannot be written to disk, no voucher is signed; a session tries the next
        // voucher later.
        if (event.kind === 'end') sign(event.receipt!.id).catch(() => {})
        yield event
      }
    }
    return { ...given, events: events() }
  }
}

/** Runs a batch on a state that fails, and continues it on the same disk with a second gateway. */
async function runWithDeath(dies: Dying) {
  const disk = createStateDisk()
  const paid: number[] = []
  const script = () => ({ tokens: ['Yes', '.'] })
  const { budget } = dies
  const terms = budget === undefined ? {} : { budgetTotal: budget }
  const first = await createHarness({ state: createStateMemory({ disk }), script, terms })
  const { secret } = first
  const content = Array.from({ length: LINES }, lineOf).join('\n')
  const file = await clientOf(first, secret).files.create({
    file: await toFile(Buffer.from(content), 'lines.jsonl'),
    purpose: 'batch',
  })
  const asked = { endpoint: '/v1/chat/completions', completion_window: '24h' } as const
  // This is the process that runs the batch. It reads its keys before its state can fail.
  const before = await createHarness({ state: dyingState(disk, dies), script, randomFrom: 5_000 })
  pay(before, paid)
  let hasDied = false
  const started = await clientOf(before, secret)
    .batches.create({ input_file_id: file.id, ...asked })
    .catch(() => undefined)
  for (let reads = 0; started && reads < 5_000; reads++) {
    const batch = await clientOf(before, secret)
      .batches.retrieve(started.id)
      .catch(() => undefined)
    hasDied = !batch
    if (!batch || batch.status === 'completed') break
    await turn()
  }
  before.gateway.stop()
  // Work that a killed process has left running must change nothing.
  for (let turns = 0; turns < 20; turns++) await turn()
  if (!started || !hasDied) return { hasDied: !started, paid, lines: [], usage: [], spent: 0n }
  const after = await createHarness({
    state: createStateMemory({ disk }),
    script,
    randomFrom: 10_000,
  })
  pay(after, paid)
  const client = clientOf(after, secret)
  let batch = await client.batches.retrieve(started.id)
  for (let reads = 0; reads < 5_000 && batch.status !== 'completed'; reads++) {
    await turn()
    batch = await client.batches.retrieve(started.id)
  }
  expect(batch.status).toBe('completed')
  await after.clock.advance(LINE_RECORD_WAIT_MS)
  const texts = [batch.output_file_id, batch.error_file_id].map(async (id) =>
    id ? (await client.files.content(id)).text() : '',
  )
  const lines = (await Promise.all(texts))
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
  const usage = await Array.fromAsync(after.gateway.keys.usage())
  const [key] = (await after.gateway.keys.list()).filter(({ id }) => id === first.key.id)
  after.gateway.stop()
  return { hasDied: true, paid, lines, usage, spent: key!.spentTotal }
}

describe.each([
  [0, undefined],
  [1_000, undefined],
  [0, 1_000_000n],
])('a gateway that dies, with %i writes on disk and the budget %s', (survivors, budget) => {
  // Finding: BAT-2
  test('a gateway killed at any write pays and charges each line at most once', async () => {
    let deaths = 0
    let lost = 0
    let hasEnded = false
    for (let at = 2; at < WRITES_MAX; at++) {
      const death = await runWithDeath({ at, survivors, budget })
      const { hasDied, paid, lines, usage, spent } = death
      expect(new Set(paid).size, `write ${at}: ${paid}`).toBe(paid.length)
      const requests = usage.map(({ clientRequestId }) => clientRequestId)
      expect(new Set(requests).size, `write ${at}`).toBe(requests.length)
      hasEnded = !hasDied
      if (hasEnded) break
      if (lines.length === 0) continue
      deaths += 1
      // One result for each line: an answer, or the reason why it has none.
      expect(new Set(lines.map(({ custom_id }) => custom_id)).size).toBe(LINES)
      expect(lines).toHaveLength(LINES)
      const broken = lines.filter(({ response }) => response === null)
      lost += broken.length
      for (const { error, custom_id } of broken) {
        expect(error!.code).toBe('batch_line_interrupted')
        // Only an answer that was paid before its end may be lost.
        expect(Number(custom_id) % 3).toBe(0)
      }
      // If a key has a budget, the amount held for a lost answer counts as spent.
      expect(requests).toHaveLength(LINES - (budget === undefined ? broken.length : 0))
      expect(spent).toBe(usage.reduce((sum, { cost }) => sum + cost, 0n))
    }
    expect(deaths).toBeGreaterThan(LINES)
    expect(lost).toBeGreaterThan(0)
    // The loop must have covered every write of the batch.
    expect(hasEnded).toBe(true)
  })
})
