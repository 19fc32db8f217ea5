// Goal: what the guide to training tells its reader to type is what the commands take, as printed.
// Method: the guide's Markdown. The program parses every command and reads every job file; what
// needs neither PyTorch nor a network runs. `train-local.suite.ts` runs the part on one machine
// on PyTorch, word by word.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rootPackage from '../../../../package.json' with { type: 'json' }
import { bundledPath } from '../catalogue/catalogue.ts'
import { createProgram } from '../program.ts'
import { readJobFile } from '../training/job-file.ts'
import { openGuide } from './guide.ts'
import { runCliCommand } from './run-command.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
let folder: string
let guide: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-training-guide-'))
  guide = await readFile(join(root, 'docs/guides/training.md'), 'utf8')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Blocks of a language, between their fences. */
const blocksOf = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  )

/** Words of a line of shell: those in quotes are one. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** What a reader puts in place of the guide's examples. */
const values: Readonly<Record<string, string>> = {
  JOB: `0x${'01'.repeat(32)}`,
  '0x…': `0x${'02'.repeat(32)}`,
  VALIDATOR: `0x${'03'.repeat(20)}`,
}

/** The program, none of whose commands does anything. */
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
  const lines = blocksOf('sh').flatMap((block) =>
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
    // A backslash at its end would be a word of its own.
    expect(words[0], line).toBe('--')
    const typed = words.slice(1).map((word) => values[word] ?? word)
    await idleProgram().parseAsync(typed, { from: 'user' })
  }
})

test('every job file is read', async () => {
  const jobs = blocksOf('json').filter((block) => block.includes('"trainerStake"'))
  expect(jobs.length).toBeGreaterThan(0)
  for (const [at, job] of jobs.entries()) {
    const path = join(folder, `job-${at}.json`)
    await writeFile(path, job)
    expect(await readJobFile(path)).toMatchObject({ base: 'my-model' })
  }
})

test('the example on one machine passes every check before it needs PyTorch', async () => {
  const { command } = await openGuide('training.md', {}, 'Alone, on one machine')
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
  const { command, rest } = await openGuide('training.md', places, 'By Axolotl or Unsloth')
  const written = await runCliCommand<{ rows: number }>(command('train export-config'))
  expect(written.rows).toBeGreaterThan(30)
  type Measured = { readonly comparisons: readonly object[] }
  const measured = await runCliCommand<Measured>(command('evaluate'))
  expect(measured.comparisons.length).toBe(1)
  expect(rest()).toEqual([])
})
