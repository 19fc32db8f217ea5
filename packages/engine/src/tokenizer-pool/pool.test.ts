// Goal: untrusted files harm only the process that reads them: the pool kills this process in time,
// reports the reason, and serves other models in the meantime. Method: real processes, and files
// that pass all checks but consume time or memory.

import { getPriority } from 'node:os'
import { processGroup } from '@ostrom/processes'
import { Inference } from '@ostrom/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TOKEN_CHARACTERS_MAX } from '../limits.ts'
import { createLocalHost, type TokenizerHost } from '../tokenizer/index.ts'
import {
  endlessText,
  filesWith,
  honest,
  maliciousSplit,
  nestedTemplate,
  replacingTemplate,
} from './hostile.fixture.ts'
import {
  TOKENIZER_TASKS_QUEUED_MAX,
  TOKENIZER_WORKER_LOAD_PROCESSOR_MS,
  TOKENIZER_WORKER_SLOW_PRIORITY,
  TOKENIZER_WORKERS_LOADING_MAX,
} from './limits.ts'
import { createTokenizerPool } from './pool.ts'
import { startTokenizerWorker } from './worker.ts'

/** Returns a vocabulary entry for the longest permitted token of one repeated character. */
const longToken = (character: string) => ({ [character.repeat(TOKEN_CHARACTERS_MAX)]: 0 })

let pool: TokenizerHost
beforeEach(() => {
  pool = createTokenizerPool()
})
afterEach(() => pool.close())

const messages = [{ role: 'user' as const, content: 'What is <|im_end|> water? é' }]

test('gives what reading in one process gives', async () => {
  const local = await createLocalHost().open(async () => honest())
  const far = await pool.open(async () => honest())
  const prompt = { kind: 'messages' as const, messages }
  const ids = await far.encodePrompt(prompt)
  expect(ids).toEqual(await local.encodePrompt(prompt))
  expect(far.decode(ids, { special: true })).toBe(local.decode(ids, { special: true }))
  expect(far.decode(ids)).toBe(local.decode(ids))
  expect(await far.encodeAll(['a', 'é'])).toEqual(await local.encodeAll(['a', 'é']))
  expect(far.specials).toEqual(local.specials)
  expect([far.tokenizerHash, far.templateHash]).toEqual([local.tokenizerHash, local.templateHash])
  for (let id = 0; id < local.vocabularySize; id++) {
    expect(far.table.bytesOf(id)).toEqual(local.table.bytesOf(id))
  }
  expect(() => far.decode([local.vocabularySize])).toThrow(/not/)
})

// Finding: OFF-C2
test('the pool refuses a hostile tokenizer file with the code tokenizer-unsupported', async () => {
  const evil = pool.open(async () => filesWith({ pre_tokenizer: maliciousSplit }))
  await expect(evil).rejects.toMatchObject({ code: 'tokenizer-unsupported' })
  const empty = pool.open(async () => ({ tokenizerJson: new TextEncoder().encode('{}') }))
  await expect(empty).rejects.toMatchObject({ code: 'tokenizer-unsupported' })
})

// Finding: OFF-C2
test('the pool ends a template that writes 2^40 entries, while another model answers', async () => {
  const good = await pool.open(async () => honest())
  const bad = await pool.open(async () => filesWith({}, nestedTemplate))
  const stopped = bad.encodePrompt({ kind: 'messages', messages })
  await expect(stopped).rejects.toMatchObject({ code: 'template-failed' })
  expect(await good.encode('Hello')).toHaveLength(5)
})

const endless = [{ role: 'user' as const, content: endlessText }]

// A process whose template takes long gets the lowest priority, so it waits for all other work of
// the machine. The test therefore sends only 21 texts to the other model, and has a time limit of
// half an hour.
const patient = { timeout: 1_800_000 }

test('ends a template that replaces in gigabytes, while another answers', patient, async () => {
  const good = await pool.open(async () => honest())
  const bad = await pool.open(async () => filesWith({}, replacingTemplate))
  const stuck = bad.encodePrompt({ kind: 'messages', messages: endless })
  const outcome = stuck.then(
    () => 'answered',
    (error: { code?: string }) => error.code,
  )
  let answered = 0
  let isOver = false
  void outcome.then(() => {
    isOver = true
  })
  while (!isOver && answered <= 20) {
    await good.encode('Hello')
    answered++
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await outcome).toBe('prompt-unsupported')
  expect(answered).toBeGreaterThan(20)
  // The model is loaded again for the next text.
  expect(await bad.encode('a')).toHaveLength(1)
})

test.runIf(process.platform === 'linux')(
  'goes behind all other work while it is slow',
  async () => {
    const reader = await startTokenizerWorker()
    const processorMsMax = TOKENIZER_WORKER_LOAD_PROCESSOR_MS
    await reader.run({
      task: { kind: 'load', files: filesWith({}, replacingTemplate) },
      processorMsMax,
    })
    const prompt = { kind: 'messages' as const, messages: endless }
    const slow = reader.run({ task: { kind: 'prompt', prompt, tokensMax: 100 }, processorMsMax })
    slow.catch(() => {})
    const priority = async () => getPriority((await processGroup(reader.pid!)).at(-1)!)
    await expect.poll(priority).toBe(TOKENIZER_WORKER_SLOW_PRIORITY)
    await reader.stop()
    await expect(slow).rejects.toMatchObject({ code: 'model-unreadable' })
  },
)

test('reads a short text while a long one is read, once it has a process for those', async () => {
  const tokenizer = await pool.open(async () => honest())
  const long = 'water '.repeat(100_000)
  const isOvertaken = async () => {
    const order: string[] = []
    const reading = tokenizer.encode(long).finally(() => order.push('long'))
    await tokenizer.encode('water').finally(() => order.push('short'))
    await reading
    return order[0] === 'short'
  }
  // The existing process reads the first long text. Because of this text, the pool starts a second
  // process, which reads later long texts.
  expect(await isOvertaken()).toBe(false)
  await expect.poll(isOvertaken).toBe(true)
})

test('reads the prompt of many choices once, and a short one before them all', async () => {
  const tokenizer = await pool.open(async () => honest())
  const order: string[] = []
  const done = (name: string) => () => order.push(name)
  const promptOf = (words: number) => {
    const content = 'water '.repeat(words)
    return { kind: 'messages' as const, messages: [{ role: 'user' as const, content }] }
  }
  const [first, long] = [promptOf(40_000), promptOf(40_000)]
  const encodings = [
    tokenizer.encodePrompt(first).finally(done('first')),
    tokenizer.encodePrompt(long).finally(done('long')),
    tokenizer.encodePrompt(promptOf(1)).finally(done('short')),
  ]
  // Both promises have the same list of ids, because the prompt was encoded only once.
  const [ids] = await Promise.all([tokenizer.encodePrompt(long), ...encodings])
  expect(order).toEqual(['first', 'short', 'long'])
  expect(await encodings[1]).toBe(ids)
  expect(ids?.length).toBe((await encodings[0])?.length)
  const cut = [10, 30_000].map((tokensMax) => tokenizer.encodePrompt(long, { tokensMax }))
  const lengths = (await Promise.all(cut)).map(({ length }) => length)
  expect(lengths[0]).toBeLessThan(lengths[1]!)
})

// Finding: OFF-H5
test('large function schemas of one caller do not block the event loop for others', async () => {
  const properties = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [`p${at}`, { type: 'string' }]),
  )
  const parameters = JSON.stringify({ type: 'object', properties })
  const functions = Array.from({ length: 24 }, (_, at) => ({ name: `f${at}`, parameters }))
  const tools = { functions, choice: 'auto' as const, parallel: true }
  const question = { format: 'hermes' as const, markers: [], tools }
  const grammars = Array.from({ length: 16 }, () => pool.toolGrammar(question))
  const simple = Inference.jsonGrammar('{"type":"object"}')
  const settled = Promise.allSettled(grammars)
  let turns = 0
  let isOver = false
  void settled.then(() => {
    isOver = true
  })
  while (!isOver) {
    turns++
    await new Promise((resolve) => setImmediate(resolve))
  }
  // If the process of this test itself read the sixteen schemas, they would take a single turn of
  // its event loop.
  expect(turns).toBeGreaterThan(20)
  const [first, ...rest] = await settled
  expect(await pool.unsupportedReason(simple)).toBeUndefined()
  for (const one of rest) expect(one).toEqual(first)
})

test.runIf(process.platform === 'linux')(
  'starts one process for schemas that come together',
  async () => {
    const before = await processGroup(process.pid)
    const schemas = Array.from({ length: 6 }, (_, at) => Inference.jsonGrammar(`{"const":${at}}`))
    await Promise.all(schemas.map((schema) => pool.unsupportedReason(schema)))
    await pool.close()
    expect(await processGroup(process.pid)).toHaveLength(before.length)
  },
)

test('a prompt that ends a process takes neither those behind it nor the model along', async () => {
  const template = `{%- if 'boom' in messages[0].content -%}${replacingTemplate}
{%- else -%}{{ messages[0].content }}{%- endif -%}`
  const tokenizer = await pool.open(async () => filesWith({}, template))
  const promptOf = (content: string) => ({
    kind: 'messages' as const,
    messages: [{ role: 'user' as const, content }],
  })
  const evil = promptOf(`boom${endlessText}`)
  const [stuck, ...others] = await Promise.allSettled([
    tokenizer.encodePrompt(evil),
    tokenizer.encodePrompt(promptOf('Hello')),
    tokenizer.encode('Hello'),
  ])
  expect(stuck).toMatchObject({ status: 'rejected', reason: { code: 'prompt-unsupported' } })
  for (const other of others) expect(other).toMatchObject({ status: 'fulfilled' })
})

test('reads a model while the files of others do not come', async () => {
  const ready = () => new Promise<never>(() => {})
  for (let at = 0; at < 2 * TOKENIZER_WORKERS_LOADING_MAX; at++) {
    void pool.open(async () => honest(), { ready })
  }
  const tokenizer = await pool.open(async () => honest())
  expect(await tokenizer.encode('a')).toHaveLength(1)
})

test('looks ids up without making their text, which may be gigabytes', async () => {
  const vocab = { ...longToken('中'), b: 1 }
  const model = { type: 'BPE', vocab, merges: [] }
  const tokenizer = await pool.open(async () => filesWith({ model, added_tokens: [] }))
  const ids = Array.from({ length: Inference.PROMPT_TOKENS_MAX }, () => 0)
  expect(await tokenizer.encodePrompt({ kind: 'ids', ids })).toBe(ids)
  const unknown = tokenizer.encodePrompt({ kind: 'ids', ids: [2] })
  await expect(unknown).rejects.toMatchObject({ code: 'token-unknown' })
})

// Finding: OFF4-5
test('a question is answered at once beside a flood of counts of one account', async () => {
  const tokenizer = await pool.open(async () => honest())
  let counted = 0
  const text = 'word '.repeat(600)
  const flood = Array.from({ length: TOKENIZER_TASKS_QUEUED_MAX + 64 }, async () => {
    await tokenizer.encode(text, { caller: 'moneyless', isUnpaid: true })
    counted++
  })
  const ended = Promise.allSettled(flood)
  const long = { kind: 'text', text: 'word '.repeat(800) } as const
  const asked = ['a', 'b', 'c'].map((caller) => tokenizer.encodePrompt({ ...long }, { caller }))
  for (const ids of await Promise.all(asked)) expect(ids).toHaveLength(4_000)
  // Only counts that ran before the questions came are done.
  expect(counted).toBeLessThan(8)
  const refused = (await ended).filter(({ status }) => status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(counted).toBe(flood.length - refused.length)
})
