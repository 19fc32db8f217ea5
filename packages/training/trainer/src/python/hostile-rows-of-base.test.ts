// Goal: no stranger's template or tokenizer blocks its reader. Trainers and validators skip a row
// once the base's template and tokenizer have taken the maximum number of steps for one row. A
// gateway refuses a prompt at the same limit. Trainers, validators and gateways refuse a tokenizer
// of an unknown form before any of it runs. Method: 16 bases of attackers, read in this process,
// where only the count of steps can stop them. The reading of each base must end within half of the
// time that a reader's process may take.
// Requirements: R003-12

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bindTemplate, createLocalHost } from '@ostrom/engine/tokenizer'
import { afterAll, describe, expect, test } from 'vitest'
import { tokensText } from '../token-rows.ts'
import { recordedModel } from './exchange.fixture.ts'
import { openRowEncoder } from './row-encoder.ts'

const root = mkdtempSync(join(tmpdir(), 'ostrom-hostile-rows-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type JsonFields = Readonly<Record<string, unknown>>

/**
 * Returns the folder of a base: the bundled model with another template or changed parts of its
 * tokenizer.
 */
function baseWith(
  name: string,
  { template, file, tokenizer }: { template?: string; file?: string; tokenizer?: JsonFields },
): string {
  const folder = join(root, name.replaceAll(/\W/g, '-'))
  mkdirSync(folder)
  for (const part of ['config.json', 'model.safetensors']) {
    symlinkSync(join(recordedModel, part), join(folder, part))
  }
  const change = (part: string, fields: JsonFields) => {
    const value: object = JSON.parse(readFileSync(join(recordedModel, part), 'utf8'))
    writeFileSync(join(folder, part), JSON.stringify({ ...value, ...fields }))
  }
  change('tokenizer_config.json', template === undefined ? {} : { chat_template: template })
  if (tokenizer) change('tokenizer.json', tokenizer)
  else cpSync(join(recordedModel, 'tokenizer.json'), join(folder, 'tokenizer.json'))
  if (file !== undefined) writeFileSync(join(folder, 'chat_template.jinja'), file)
  return folder
}

const chat = (content: string) =>
  JSON.stringify({
    messages: [
      { role: 'user', content },
      { role: 'assistant', content: 'Yes.' },
    ],
  })
/** Half of the time that a reader may take for one prompt: `TOKENIZER_WORKER_TASK_PROCESSOR_MS`. */
const PROCESSOR_MS_MAX = 5_000

/**
 * Runs `path`, the code with which a member or a gateway reads a base, and returns its result.
 * Fails if it took more than `PROCESSOR_MS_MAX`.
 */
async function inTime<T>(path: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  try {
    return await path()
  } finally {
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(PROCESSOR_MS_MAX)
  }
}

/** Reads a base's tokenizer and template like a gateway, and encodes a prompt with them. */
async function askGateway(model: string): Promise<readonly number[]> {
  const textOf = (name: string) => readFileSync(join(model, name), 'utf8')
  const config = JSON.parse(textOf('tokenizer_config.json'))
  const file = 'chat_template.jinja'
  const text = existsSync(join(model, file)) ? textOf(file) : config.chat_template
  const { bos_token, eos_token } = config
  const template = new TextEncoder().encode(bindTemplate(text, { bos_token, eos_token }))
  const tokenizerJson = readFileSync(join(model, 'tokenizer.json'))
  const tokenizer = await createLocalHost().open(async () => ({ tokenizerJson, template }))
  const messages = [{ role: 'user' as const, content: 'MARK' }]
  return await tokenizer.encodePrompt({ kind: 'messages', messages })
}

const open = (model: string) =>
  openRowEncoder({ model, host: createLocalHost(), method: 'sft', sequence: 64 })

const loops = '{% for a in range(999) %}'.repeat(3) + '{% endfor %}'.repeat(3)
const plain =
  '{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}' +
  '{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}'
const marked = `{% if 'MARK' in messages[0].content %}${loops}{% endif %}${plain}`
/** Returns a template that replaces a value many times, and then uses the result. */
const grown = (first: string, count: number, next: string, end = '') =>
  `{% set n = namespace(t=${first}) %}` +
  `{% for i in range(${count}) %}{% set n.t = ${next} %}{% endfor %}${end}`

describe('a template of a stranger', () => {
  // Finding: OFF3-6
  test.each<[string, Parameters<typeof baseWith>[1]]>([
    ['nested loops', { template: loops }],
    ['loops where a row has a mark', { template: marked }],
    ['loops in a file', { file: marked }],
    [
      'a text doubled forty times',
      {
        template: grown("'ab'", 40, 'n.t ~ n.t', plain),
      },
    ],
    [
      'replacements in a long text',
      {
        template: grown(
          'messages[0].content',
          9_999,
          "(n.t ~ 'a') | replace('a', 'bb') | replace('b', 'aa')",
        ),
      },
    ],
    [
      'a list that holds itself forty times twice',
      {
        template: grown('[1]', 40, '[n.t, n.t]', '{{ n.t | tojson }}'),
      },
    ],
    [
      'lists of a namespace that grows',
      {
        template: grown('[1]', 22, 'n.t + n.t', '{% set a = [n, n] %}{{ [a, a] | tojson }}'),
      },
    ],
    [
      'a namespace that holds itself',
      { template: '{% set n = namespace(l=1) %}{% set n.l = n %}{{ n | tojson }}' },
    ],
    [
      'a macro that calls itself',
      { template: '{% macro f(n) %}{{ f(n) }}{% endmacro %}{{ f(1) }}' },
    ],
    ['a range of a thousand million', { template: '{% for i in range(1000000000) %}{% endfor %}' }],
    [
      'a list nested ten thousand times',
      {
        template: grown('[1]', 9_999, '[n.t]', '{{ n.t | tojson }}'),
      },
    ],
    [
      'a walk along attributes',
      { template: '{{ messages.__class__.__mro__[1].__subclasses__() }}' },
    ],
  ])('a row at which a hostile template reaches its limit is left out: %s', async (name, files) => {
    const model = baseWith(name, files)
    const lines = [chat('MARK'), '{"text":"The ferry leaves."}']
    // A trainer and a validator read the base, each with a reader of its own.
    const trained = await inTime(async () => (await open(model)).encode(lines))
    const validated = await inTime(async () => (await open(model)).encode(lines))
    expect(validated).toEqual(trained)
    const [left, honest] = trained
    expect(left?.fault).toMatch(/^(the template|it raised an error)/)
    expect(tokensText(left!.row)).toBe('{"ids":[],"trained":[]}')
    expect(honest?.fault).toBeUndefined()
    // A gateway refuses the prompt at the same limit of steps.
    const refused = { code: 'template-failed' }
    await inTime(() => expect(askGateway(model)).rejects.toMatchObject(refused))
  })

  // Finding: OFF3-6
  test('a template that stalls on marked rows leaves out only these, for two members', async () => {
    const model = join(root, 'loops-in-a-file')
    const lines = [chat('no sign'), chat('MARK')]
    const encoders = [await open(model), await open(model)]
    const [trainer, validator] = await Promise.all(encoders.map((one) => one.encode(lines)))
    expect(trainer).toEqual(validator)
    expect(trainer?.map(({ fault }) => fault === undefined)).toEqual([true, false])
  })
})

const replace = (pattern: JsonFields, content: string) => ({ type: 'Replace', pattern, content })
const grows = replace({ String: 'a' }, 'a'.repeat(8))
const sequence = (list: string, steps: readonly JsonFields[]) => ({
  type: 'Sequence',
  [list]: steps,
})

describe('a tokenizer of a stranger', () => {
  // Finding: OFF3-6
  test.each<[string, JsonFields]>([
    [
      'a text grows eightfold nine times',
      { normalizer: sequence('normalizers', Array(9).fill(grows)) },
    ],
    ['an expression that backtracks normalizes', { normalizer: replace({ Regex: '(a+)+$' }, 'b') }],
    [
      'an expression that backtracks splits',
      {
        pre_tokenizer: {
          type: 'Split',
          pattern: { Regex: '(a+)+$' },
          behavior: 'Isolated',
          invert: false,
        },
      },
    ],
    [
      'answers that are drawn are decoded by it',
      { decoder: sequence('decoders', [replace({ Regex: '(a+)+$' }, 'b'), { type: 'ByteLevel' }]) },
    ],
  ])('a hostile tokenizer is refused with its fault: %s', async (name, tokenizer) => {
    const model = baseWith(name, { tokenizer })
    const unfit = {
      code: 'trainer-input-invalid',
      details: [expect.stringMatching(/^Field: model\. Reason: /), expect.any(String)],
    }
    for (const _member of ['trainer', 'validator']) {
      await inTime(() => expect(open(model)).rejects.toMatchObject(unfit))
    }
    const refused = { code: 'tokenizer-unsupported' }
    await inTime(() => expect(askGateway(model)).rejects.toMatchObject(refused))
  })
})

// Finding: OFF3-6
test('a row of 1,024 messages is read with few renders, and within its limit', async () => {
  const roles = ['user', 'assistant']
  const messages = Array.from({ length: 1_024 }, (_, at) => ({
    role: roles[at % 2],
    content: `${at}`,
  }))
  const model = baseWith('long conversation', {})
  const encoder = await openRowEncoder({
    model,
    host: createLocalHost(),
    method: 'sft',
    sequence: 32_768,
  })
  const [long, short] = await encoder.encode(
    [1_024, 10].map((count) => JSON.stringify({ messages: messages.slice(0, count) })),
  )
  expect([long?.fault, short?.fault]).toEqual([undefined, undefined])
  const spans = encoder.spans(long!.row as never).filter(({ isTrained }) => isTrained)
  expect(spans.map(({ text }) => text)).toEqual(
    messages
      .filter(({ role }) => role === 'assistant')
      .map(({ content }) => `${content}<|im_end|>`),
  )
})
