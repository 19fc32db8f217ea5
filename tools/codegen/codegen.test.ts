// Goal: each page follows from the source alone, whole and in a fixed order.
// Method: a repository of a few lines, the page as inline snapshot.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Repo } from '../tidy/index.ts'
import { errorsPage } from './errors-page.ts'
import { exportsPage } from './exports-page.ts'
import { limitsPage } from './limits-page.ts'
import { runEntries, runVectors } from './programs.ts'
import { terminalSvg } from './terminal-svg.ts'

/** The page without its header and introduction. */
function body({ text }: { text: string }): string {
  return text.slice(text.search(/^(## |\| code)/m))
}

test('limits by package, with value, reason, and who meets them', () => {
  const page = limitsPage(
    Repo.from({
      'packages/b/src/limits.ts':
        '/** Bytes | words. Met by: client; kept by `a.test.ts`. */\n' +
        'export const B_MAX = 2n ** 8n\n',
      'packages/a/src/limits.ts':
        '/** Waits, in seconds. Met by: nobody. */\nexport const A_MAX = 60\n',
      'packages/a/src/other.ts': '/** Not a limit. */\nexport const C_MAX = 1\n',
    }),
  )
  expect(page.path).toBe('docs/reference/limits.md')
  expect(page.text).toContain('## Who meets a limit')
  expect(page.text.slice(page.text.indexOf('## packages/a'))).toMatchInlineSnapshot(`
    "## packages/a

    | limit | value | met by | what and why |
    |---|---|---|---|
    | \`A_MAX\` | \`60\` | nobody | Waits, in seconds. |

    ## packages/b

    | limit | value | met by | what and why |
    |---|---|---|---|
    | \`B_MAX\` | \`2n ** 8n\` | [client](../../a.test.ts) | Bytes \\| words. |
    "
  `)
})

test('errors by code, each with the first sentence of its page', () => {
  const error = (code: string) => `class A extends BaseError<'${code}'> {}\n`
  const page = errorsPage(
    Repo.from({
      'packages/a/src/errors.ts': error('b-two') + error('a-one'),
      'packages/c/src/errors.ts': error('a-one'),
      'docs/reference/errors/a-one.md': '# a-one\n\nWhat happened: one\nfailed. Then more.\n',
    }),
  )
  expect(body(page)).toMatchInlineSnapshot(`
    "| code | raised by | what happened |
    |---|---|---|
    | [a-one](a-one.md) | packages/a, packages/c | One failed. |
    | b-two | packages/a |  |
    "
  `)
})

test('exports by package and subpath, those of namespaces with their noun', () => {
  const manifest = {
    name: '@ostrom/a',
    exports: { '.': './src/index.ts', './memory': './src/memory.ts' },
  }
  const page = exportsPage(
    Repo.from({
      'packages/a/package.json': JSON.stringify(manifest),
      'packages/a/src/index.ts': `
        export * as Voucher from './voucher.ts'
        export { type B, a as renamed } from './other.ts'
      `,
      'packages/a/src/voucher.ts': 'export function increase() {}\nexport type Voucher = {}',
      'packages/a/src/memory.ts': 'export const a = 1, b = 2\nexport class C {}\nconst d = 3',
    }),
  )
  expect(body(page)).toMatchInlineSnapshot(`
    "## @ostrom/a

    - \`B\`
    - \`Voucher.Voucher\`
    - \`Voucher.increase\`
    - \`renamed\`

    ## @ostrom/a/memory

    - \`C\`
    - \`a\`
    - \`b\`
    "
  `)
})

describe('runVectors', () => {
  const withFolder = (work: (root: string) => void) => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'ostrom-vectors-'))
    mkdirSync(path.join(root, 'vectors'))
    const program = `
      import { writeFileSync } from 'node:fs'
      writeFileSync(new URL('a.json', import.meta.url), '[1]')
    `
    writeFileSync(path.join(root, 'vectors/a.ts'), program)
    try {
      work(root)
    } finally {
      rmSync(root, { recursive: true })
    }
  }

  test('a check names a stale file and leaves it as it was', () => {
    withFolder((root) => {
      const file = path.join(root, 'vectors/a.json')
      writeFileSync(file, '[0]')
      expect(runVectors(root, { isCheck: true }).stale).toEqual(['vectors/a.json'])
      expect(readFileSync(file, 'utf8')).toBe('[0]')
      const accepted = ['a']
      expect(runVectors(root, { isCheck: false, accepted }).stale).toEqual(['vectors/a.json'])
      expect(readFileSync(file, 'utf8')).toBe('[1]')
      expect(runVectors(root, { isCheck: true })).toEqual({ stale: [], refused: [] })
    })
  })

  test('a golden value is changed where its name is accepted alone', () => {
    withFolder((root) => {
      const file = path.join(root, 'vectors/a.json')
      writeFileSync(file, '[0]')
      const refused = { stale: ['vectors/a.json'], refused: ['a'] }
      expect(runVectors(root, { isCheck: false, accepted: ['b'] })).toEqual(refused)
      expect(readFileSync(file, 'utf8')).toBe('[0]')
    })
  })

  test('a golden value is added without being accepted', () => {
    withFolder((root) => {
      const file = path.join(root, 'vectors/a.json')
      writeFileSync(file, '[]')
      const added = { stale: ['vectors/a.json'], refused: [] }
      expect(runVectors(root, { isCheck: false })).toEqual(added)
      expect(readFileSync(file, 'utf8')).toBe('[1]')
    })
  })

  test('a program that fails is named', () => {
    withFolder((root) => {
      writeFileSync(path.join(root, 'vectors/b.ts'), 'process.exit(3)')
      expect(runVectors(root, { isCheck: true }).stale).toContain(
        'vectors/b.ts (it ended with status 3)',
      )
    })
  })
})

test('an entry of a package gives a path and its text, or a value for JSON', async () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'ostrom-entries-'))
  try {
    mkdirSync(path.join(root, 'packages'))
    const write = (name: string, text: string) =>
      writeFileSync(path.join(root, `packages/${name}.gen-entry.ts`), text)
    write('a', `export const path = 'docs/a.json'; export const generate = () => '{}'`)
    write('b', 'export const path = 1')
    write('c', `export const path = 'c.json', depth = 0; export const generate = () => [1]`)
    const run = (name: string) => runEntries(root, new Set([`packages/${name}.gen-entry.ts`]))
    expect(await run('a')).toEqual([{ path: 'docs/a.json', text: '{}' }])
    expect(await run('c')).toEqual([{ path: 'c.json', text: '[1]\n' }])
    await expect(run('b')).rejects.toThrow('packages/b.gen-entry.ts must export')
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('a recorded terminal as SVG, its long lines broken; nothing without a recording', () => {
  expect(terminalSvg(Repo.from({}))).toEqual([])
  const recorded = `$ npm start\n\n> Is 1 < 2 & 3?\n${'x'.repeat(90)} a word  ${'y'.repeat(100)}\n`
  const [picture] = terminalSvg(Repo.from({ 'docs/images/terminal.txt': recorded }))
  expect(picture?.path).toBe('docs/images/terminal.svg')
  const rows = [...(picture?.text ?? '').matchAll(/<text x="16" y="(\d+)"[^>]*>(.*)</g)]
  expect(rows.map(([, y, text]) => [Number(y), text?.replaceAll('\u00a0', ' ')])).toEqual([
    [58, '$ npm start'],
    [98, '&gt; Is 1 &lt; 2 &amp; 3?'],
    [118, `${'x'.repeat(90)} a`],
    [138, 'word'],
    [158, 'y'.repeat(96)],
    [178, 'yyyy'],
  ])
  expect(picture?.text).toMatch(/^<!-- Generated by `npm run gen`/)
  expect(picture?.text).toContain('height="200"')
})
