// Goal: the rule finds a library that knows the command line, by an import or by a text with an
// option, and leaves options of other programs and texts of applications alone.
// Method: planted files, and the repository's own libraries with one text changed.

import path from 'node:path'
import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { libraryTerminal } from './library-terminal.ts'

const commands = `program.command('train').option('--rows <file>').option('--no-register')`

function find(file: string, text: string): readonly string[] {
  const files = { 'apps/cli/src/commands/train.ts': commands, [file]: text }
  return libraryTerminal.check(Repo.from(files)).map(({ message }) => message)
}

const library = 'packages/training/local/src/rows.ts'

test.each([
  ['an import of commander', `import { Command } from 'commander'`],
  ['an import of its files', `import { table } from '../../../../apps/cli/src/command-line/a.ts'`],
  ['an import of the package', `import type { Config } from '@ostrom/cli/config'`],
])("'library-terminal' refuses %s, also in a test", (_, text) => {
  for (const file of [library, 'packages/training/local/src/rows.test.ts']) {
    expect(find(file, text)).toEqual([expect.stringContaining('is a command line')])
  }
  expect(find('apps/web/src/a.ts', text)).toEqual([])
  expect(find('bench/src/a.ts', text)).toEqual([])
})

test.each([
  ['a sentence', `const remedy = 'Give more --rows.'`],
  ['a template', 'const remedy = `Give more --rows, or train with --no-register.`'],
  ['a template that begins with it', `const reason = \`--rows \${file}: too short\``],
  ['a name alone', `throw new E({ argument: '--rows', value })`],
])("'library-terminal' refuses an option in %s", (_, text) => {
  expect(find(library, text)).toEqual([expect.stringContaining('names the option --')])
  expect(find('apps/cli/src/actions/train.ts', text)).toEqual([])
})

test.each([
  ['a remedy', "const remedy = 'Make one with `ostrom train`.'"],
  ['a template', `const see = \`ostrom train \${name}\``],
  ['a sentence without backticks', "const reason = 'Write it by ostrom train.'"],
  ['a script of npm', "const remedy = 'Run npm run ostrom -- train.'"],
])("'library-terminal' refuses a command in %s", (_, text) => {
  expect(find(library, text)).toEqual([expect.stringContaining('names `ostrom train`')])
  expect(find('apps/cli/src/actions/train.ts', text)).toEqual([])
})

test.each([
  ['a comment', '/** Reads what `ostrom train` wrote. */'],
  ['the label of a key', "const label = 'ostrom stored responses'"],
  ['a list of arguments', `const args = ['-m', 'trainer', '--rows', path]`],
  ['an argument with its value', `const label = \`--rows=Rows of \${name}\``],
  ['an option that no command has', `const remedy = 'Start it with --enable-lora.'`],
  ['a field', "const expected = 'more `rows`'"],
])("'library-terminal' accepts %s", (_, text) => {
  expect(find(library, text)).toEqual([])
})

test("'library-terminal' finds an option or a command planted in this repository", () => {
  const repository = Repo.read(path.resolve(import.meta.dirname, '../../../..'))
  expect(libraryTerminal.check(repository)).toEqual([])
  const file = 'packages/training/local/src/training-rows.ts'
  const text = repository.files.get(file) ?? ''
  for (const words of ['rows by --test', 'rows by ostrom train']) {
    const planted = text.replace('rows to measure on by \\`evaluationRows\\`', words)
    expect(planted).not.toBe(text)
    const files = new Map(repository.files).set(file, planted)
    expect(libraryTerminal.check({ ...repository, files })).toMatchObject([{ path: file }])
  }
})
