// Goal: the commands accept all that the guide to training shows, exactly as printed.
// Method: the guide's Markdown. The program parses every command and reads every job file; commands
// that need neither PyTorch nor a network are run. The suites of `training-guide.ts` run the rest
// on PyTorch, word by word. A list names for every command of the guide the file that runs it.
// Requirements: R003-7

import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { readJobFile } from '@ostrom/training-jobs/job-file'
import type { Command } from 'commander'
import { beforeAll, expect, test } from 'vitest'
import rootPackage from '../../../package.json' with { type: 'json' }
import { createProgram } from '../../cli/src/program.ts'
import { openGuide, partsOfGuide } from './guide.ts'
import { runCliCommand } from './run-command.ts'
import { openTrainingGuide, type TrainingGuidePart, typedCommands } from './training-guide.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = temporaryFolder('training-guide')
let guide: string
beforeAll(async () => {
  guide = await readFile(join(root, 'docs/guides/training.md'), 'utf8')
})

/** Blocks of shell, without their fences. */
const blocks = (): readonly string[] =>
  [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)

/** Splits a line of shell into words; quoted words are one. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** Values that a reader substitutes for the guide's examples. */
const values: Readonly<Record<string, string>> = {
  JOB: `0x${'01'.repeat(32)}`,
  '0x…': `0x${'02'.repeat(32)}`,
  VALIDATOR: `0x${'03'.repeat(20)}`,
}

/**
 * Returns the command line of `ostrom` with commands that do nothing, to parse the guide's
 * commands.
 */
function idleProgram(): Command {
  const program = createProgram()
  const idle = (command: Command) => {
    command.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
    if (command.commands.length === 0) command.action(() => {})
    else command.commands.forEach(idle)
  }
  idle(program)
  return program
}

test('every command is one that the program takes, and every script is there', async () => {
  const lines = blocks().flatMap((block) =>
    block
      .replaceAll(/ *\\\n */g, ' ')
      .trim()
      .split('\n'),
  )
  expect(lines.length).toBeGreaterThan(25)
  for (const line of lines) {
    const [npm, run, script = '', ...words] = wordsOf(line)
    expect([npm, run], line).toEqual(['npm', 'run'])
    expect(Object.keys(rootPackage.scripts), line).toContain(script)
    if (script !== 'ostrom') continue
    // The first word is `--`, not a backslash left at the end of a line.
    expect(words[0], line).toBe('--')
    const typed = words.slice(1).map((word) => values[word] ?? word)
    await idleProgram().parseAsync(typed, { from: 'user' })
  }
})

test('every command is typed by a suite, or by this file', async () => {
  const found: [string, readonly string[]][] = []
  for (const part of await partsOfGuide('training.md')) {
    const typed = (await openGuide('training.md', {}, part)).rest()
    if (typed.length > 0) found.push([part, typed])
  }
  expect(found.map(([part]) => part)).toEqual(Object.keys(typedCommands))
  for (const [part, typed] of found) {
    const expected = typedCommands[part as TrainingGuidePart]
    expect(typed, part).toEqual(expected.map(([begins]) => expect.stringContaining(begins)))
    expect(typed.length, part).toBe(expected.length)
    for (const [at, [begins, file]] of expected.entries()) {
      expect(typed[at]?.replace(/^npm run /, '').startsWith(begins), typed[at]).toBe(true)
      const text = await readFile(join(import.meta.dirname, file), 'utf8')
      expect(text.includes(`'${part}'`), `${file} opens ${part}`).toBe(true)
      expect(text.includes(`'${begins}'`), `${file} types ${begins}`).toBe(true)
    }
  }
})

test('the job file is read', async () => {
  const { config } = await openTrainingGuide('Sponsoring a job', {})
  const path = join(folder, 'job.json')
  await writeFile(path, JSON.stringify(config('base')))
  expect(await readJobFile(path)).toMatchObject({ base: 'my-model' })
})

test('the example on one machine passes every check before it needs PyTorch', async () => {
  const { command } = await openTrainingGuide('Alone, on one machine', {})
  const words = [...command('train local'), '--python', join(folder, 'no-python')]
  const local = ['--folder', join(folder, 'local'), '--port', '0']
  const run = createProgram().parseAsync([...words, ...local], { from: 'user' })
  await expect(run).rejects.toMatchObject({ code: 'trainer-not-installed' })
})

test('the configuration for Axolotl is written, and an adapter is measured', async () => {
  const run = join(folder, 'run')
  await cp(bundledPath('adapter/ostrom-tiny-pirate'), join(run, 'adapter'), { recursive: true })
  const places = {
    'my-safetensors-folder': bundledPath('tiny/ostrom-tiny'),
    'songs-axolotl': join(folder, 'songs-axolotl'),
    '.ostrom/local/runs/RUN': run,
    'songs-evaluation.json': join(folder, 'songs-evaluation.json'),
  }
  const { command, rest } = await openTrainingGuide('By Axolotl or Unsloth', places)
  const written = await runCliCommand<{ rows: number }>(command('train export-config'))
  expect(written.rows).toBeGreaterThan(30)
  type Measured = { readonly comparisons: readonly object[] }
  const measured = await runCliCommand<Measured>(command('evaluate'))
  expect(measured.comparisons.length).toBe(1)
  expect(rest()).toEqual([])
})
