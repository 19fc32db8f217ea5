// Goal: a base that cannot read rows as conversations is refused before PyTorch is asked for
// anything. Method: the bundled model with other templates, and the command with a Python that is
// not there, which it would name if it came so far.

import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledPath } from '../catalogue/catalogue.ts'
import { runCliCommand } from '../e2e/run-command.ts'
import { assertRowsRender } from './row-template.ts'

const tiny = bundledPath('tiny/ostrom-tiny')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-row-template-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const messages = [
  { role: 'user', content: 'How many ova are there?' },
  { role: 'assistant', content: 'Three.' },
]
const rowOf = (at: number) =>
  JSON.stringify({ messages: [...messages, { role: 'user', content: `${at}` }] })
const rowsOf = (row: string) => ({ training: [row], test: [] })

/** The bundled model with another template; without one where it is undefined. */
async function baseWith(name: string, template: string | undefined) {
  const path = join(folder, name)
  await mkdir(path)
  for (const file of ['config.json', 'model.safetensors', 'tokenizer.json'])
    await copyFile(join(tiny, file), join(path, file))
  const text = await readFile(join(tiny, 'tokenizer_config.json'), 'utf8')
  const { chat_template: _, ...config } = JSON.parse(text)
  await writeFile(join(path, 'tokenizer_config.json'), JSON.stringify(config))
  if (template) await writeFile(join(path, 'chat_template.jinja'), template)
  return { name, folder: path }
}

test('the bundled model reads conversations and pairs of answers', async () => {
  const base = { name: 'ostrom-tiny', folder: tiny }
  const pair = { messages: messages.slice(0, 1), chosen: 'Three.', rejected: 'Four.' }
  await assertRowsRender({ base, rows: rowsOf(JSON.stringify({ messages })) })
  await assertRowsRender({ base, rows: rowsOf(JSON.stringify(pair)) })
})

test.each([
  ['none', undefined, 'the base has no chat template'],
  ['broken', '{% for %}', 'cannot be read'],
  ['raising', "{{ raise_exception('no') }}", 'training rows'],
  [
    'without ends',
    '{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}',
    'end token',
  ],
  ['rewriting', '{{ messages | length }}{{ messages[0].content }}', 'changes what stands before'],
])('a base with a template that is %s is refused by name', async (name, template, reason) => {
  const base = await baseWith(name, template)
  const rows = rowsOf(JSON.stringify({ messages }))
  const error = await assertRowsRender({ base, rows }).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'row-template-unfit' })
  expect(`${error}`).toContain(reason)
  // Rows of plain text need no template.
  await assertRowsRender({ base, rows: rowsOf('{"text":"plain"}') })
})

const call = { type: 'function', function: { name: 'f', arguments: '{"town":"Brixa"}' } }
const tools = [{ type: 'function', function: { name: 'f', parameters: {} } }]
const turn = '<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>'

test('functions and calls are refused where the template leaves them out', async () => {
  const calling = { role: 'assistant', content: '', tool_calls: [call] }
  const result = { role: 'tool', content: '7:05' }
  const row = rowsOf(
    JSON.stringify({ messages: [messages[0], calling, result, messages[1]], tools }),
  )
  await assertRowsRender({ base: { name: 'ostrom-tiny', folder: tiny }, rows: row })
  const plain = await baseWith('plain', `{% for m in messages %}${turn}{% endfor %}`)
  await expect(assertRowsRender({ base: plain, rows: row })).rejects.toThrow('writes no functions')
  const calls = rowsOf(JSON.stringify({ messages: [messages[0], calling] }))
  await expect(assertRowsRender({ base: plain, rows: calls })).rejects.toThrow('writes no calls')
})

test('an end token may be one of the generation, and plain rows need one too', async () => {
  const ended = turn.replace('<|im_end|>', '<|im_start|>')
  const base = await baseWith('ended', `{% for m in messages %}${ended}{% endfor %}`)
  const rows = rowsOf(JSON.stringify({ messages }))
  await expect(assertRowsRender({ base, rows })).rejects.toThrow('end token')
  await writeFile(join(base.folder, 'generation_config.json'), '{"eos_token_id":[1,2]}')
  await assertRowsRender({ base, rows })
  const path = join(base.folder, 'tokenizer_config.json')
  const { eos_token: _, ...config } = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify(config))
  await rm(join(base.folder, 'generation_config.json'))
  const plain = rowsOf('{"text":"plain"}')
  await expect(assertRowsRender({ base, rows: plain })).rejects.toThrow('no `eos_token`')
})

test('the command refuses before it asks for PyTorch', async () => {
  const base = await baseWith('command', undefined)
  const file = join(folder, 'rows.jsonl')
  await writeFile(file, Array.from({ length: 40 }, (_, at) => rowOf(at)).join('\n'))
  const words = ['--base', base.folder, '--license', 'MIT', '--python', join(folder, 'no-python')]
  const ran = runCliCommand(['train', 'local', '--rows', file, '--dry-run', ...words])
  await expect(ran).rejects.toThrow('row-template-unfit')
})

test('a base in 4 bits is refused before a file is read where no GPU is', async () => {
  const python = join(folder, 'python')
  await writeFile(python, '#!/bin/sh\necho CUDA\n', { mode: 0o755 })
  const words = ['train', 'local', '--quantized', '--rows', 'no-file', '--python', python]
  await expect(runCliCommand(words)).rejects.toThrow('trainer-quantization-unavailable')
})

test('a port in use is told before the training, which would be served there', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const words = ['train', 'local', '--rows', 'no-file', '--yes', '--port', `${port}`]
  await expect(runCliCommand(words)).rejects.toThrow('listen-failed')
  server.close()
})
