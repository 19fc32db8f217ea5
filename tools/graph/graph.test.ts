// Goal: the graph has each kind of dependency between files, and follows imports by name.
// Method: a repository of a few files in memory with one dependency of each kind; closures of
// programs, and the dependents of single files.

import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readGraph } from './graph.ts'

/** Returns the graph of files in memory. */
function graphOf(files: Readonly<Record<string, string>>) {
  return readGraph({
    paths: new Set(Object.keys(files)),
    read: (file) => Buffer.from(files[file] ?? ''),
  })
}

/** A package with a barrel of three modules, of which `noisy.ts` has an effect. */
const barrel: Readonly<Record<string, string>> = {
  'packages/b/package.json': '{"name":"@ostrom/b","exports":{".":"./src/index.ts"}}',
  'packages/b/src/index.ts': `
    export { a, a as alias } from './a.ts'
    export * as c from './c.ts'
    export * from './star.ts'
    export { n } from './noisy.ts'
    export type { T } from './shapes.ts'`,
  'packages/b/src/a.ts': "import { d } from './deep.ts'\nexport const a = d",
  'packages/b/src/deep.ts': 'export const d = 1',
  'packages/b/src/c.ts': 'export const c = 1',
  'packages/b/src/star.ts': "export { s } from './s.ts'\nexport const t = new Map()",
  'packages/b/src/s.ts': 'export const s = 1',
  'packages/b/src/noisy.ts': 'globalThis.n = 1\nexport const n = 1',
  'packages/b/src/shapes.ts': 'export type T = 1',
}

/** Returns the files of package `b` that a module with this code depends on. */
function reachedBy(code: string, extra: Readonly<Record<string, string>> = {}): readonly string[] {
  const graph = graphOf({ ...barrel, ...extra, 'apps/x/one.ts': code })
  return [...graph.closureOf(['apps/x/one.ts'])]
    .filter((file) => file !== 'apps/x/one.ts' && !file.endsWith('package.json'))
    .map((file) => file.replace('packages/b/src/', ''))
    .sort()
}

describe('imports', () => {
  test('a name of a barrel leads to the module that has it, and to modules with effects', () => {
    expect(reachedBy("import { a } from '@ostrom/b'")).toEqual([
      'a.ts',
      'deep.ts',
      'index.ts',
      'noisy.ts',
    ])
  })

  test('a renamed name leads to its module', () => {
    expect(reachedBy("import { alias as x } from '@ostrom/b'")).toContain('deep.ts')
  })

  test('a name behind `export *` leads only to the module that has it', () => {
    expect(reachedBy("import { s } from '@ostrom/b'")).toEqual([
      'index.ts',
      'noisy.ts',
      's.ts',
      'star.ts',
    ])
    expect(reachedBy("import { t } from '@ostrom/b'")).not.toContain('s.ts')
  })

  test('a namespace of a barrel leads to its module', () => {
    expect(reachedBy("import { c } from '@ostrom/b'")).toContain('c.ts')
  })

  test('only the used members of `import * as` count', () => {
    const members = "import * as b from '@ostrom/b'\nexport const x = b.s + b['t']"
    expect(reachedBy(members)).toContain('s.ts')
    expect(reachedBy(members)).not.toContain('a.ts')
  })

  test('a namespace that is passed on counts as a whole', () => {
    expect(reachedBy("import * as b from '@ostrom/b'\nrun(b)")).toContain('a.ts')
    expect(reachedBy("import * as b from '@ostrom/b'\nexport { b }")).toContain('a.ts')
  })

  test.each([
    "const { s } = await import('@ostrom/b')",
    "const b = await import('@ostrom/b')\nb.s()",
    "(await import('@ostrom/b')).s()",
  ])('only the visible members of import() count: %s', (code) => {
    expect(reachedBy(code)).toContain('s.ts')
    expect(reachedBy(code)).not.toContain('a.ts')
  })

  test.each([
    "const { s, ...rest } = await import('@ostrom/b')",
    "const load = () => import('@ostrom/b')",
    "run(await import('@ostrom/b'))",
    "vi.importActual('@ostrom/b')",
  ])('other uses of import() count as the whole module: %s', (code) => {
    expect(reachedBy(code)).toContain('a.ts')
  })

  test('an import without names loads a module and what it takes', () => {
    expect(reachedBy("import '../../packages/b/src/a.ts'")).toEqual(['a.ts', 'deep.ts'])
  })

  test('types load nothing', () => {
    expect(reachedBy("import type { a } from '@ostrom/b'")).toEqual([])
    expect(reachedBy("export const x: import('@ostrom/b').T = 1")).toEqual([])
    expect(reachedBy("import { type T } from '@ostrom/b'")).toEqual(['index.ts', 'noisy.ts'])
  })

  test('an invalid module has effects, so importers of its barrel depend on it', () => {
    const invalid = { 'packages/b/src/c.ts': 'export const = 1' }
    expect(reachedBy("import { a } from '@ostrom/b'", invalid)).toContain('c.ts')
  })

  test('the manifest that names a module counts', () => {
    const graph = graphOf({ ...barrel, 'apps/x/one.ts': "import { a } from '@ostrom/b'" })
    expect(graph.closureOf(['apps/x/one.ts'])).toContain('packages/b/package.json')
  })
})

describe('effects', () => {
  test.each([
    'register(1)',
    'if (globalThis.n) run()',
    'export const x = await load()',
    'export const x = (globalThis.n = 1)',
    'export class C { static { run() } }',
    'export class C { static n = (globalThis.n = 1) }',
    'for (const one of list) run(one)',
  ])('a module that is only loaded counts with %s', (code) => {
    expect(reachedBy("import { a } from '@ostrom/b'", { 'packages/b/src/c.ts': code })).toContain(
      'c.ts',
    )
  })

  test.each([
    'export const x = z.object({ a: [1n, `b`, -1], f: () => run(), ...rest }) as const',
    'export class C extends build(1) { #n = 1; static m = new Map() }',
    'export function f() { run() }\nf.title = 1',
    'export default { a: 1 }',
    "'use strict'\nexport enum E { A }",
    'export { a } from "./deep.ts"\nexport type B = 1',
  ])('a module that is only loaded does not count with %s', (code) => {
    expect(
      reachedBy("import { a } from '@ostrom/b'", { 'packages/b/src/c.ts': code }),
    ).not.toContain('c.ts')
  })

  test('effects count of modules that a loaded module imports', () => {
    const extra = {
      'packages/b/src/c.ts': "import { r } from './registers.ts'\nexport const c = r",
      'packages/b/src/registers.ts': 'register()\nexport const r = 1',
    }
    expect(reachedBy("import { a } from '@ostrom/b'", extra)).toContain('registers.ts')
    expect(reachedBy("import { a } from '@ostrom/b'", extra)).not.toContain('c.ts')
  })
})

describe('programs and data', () => {
  const files: Readonly<Record<string, string>> = {
    'apps/x/worker.ts': "import './deep.ts'\nrun()",
    'apps/x/deep.ts': '',
    'apps/x/declared.ts': "import './deep.ts'",
    'apps/x/one.test.ts': "import './deep.ts'\ntest()",
    'apps/x/data/a.json': '1',
    'apps/x/data/deeper/b.ts': "import '../../deep.ts'",
    'vectors/v.json': '1',
    'README.md': '',
  }
  const readBy = (code: string) => {
    const graph = graphOf({ ...files, 'apps/x/one.ts': code })
    return [...graph.closureOf(['apps/x/one.ts'])].filter((file) => file !== 'apps/x/one.ts').sort()
  }

  test.each([
    "new Worker(new URL('./worker.ts', import.meta.url))",
    "fork(fileURLToPath(new URL('worker.ts', import.meta.url)))",
    "fork(path.join(import.meta.dirname, 'worker.ts'))",
    "const up = path.resolve(import.meta.dirname, '..')\nfork(path.join(up, 'x', 'worker.ts'))",
    "spawn('node', ['tools/start/start.js', 'apps/x/worker.ts'])",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module
    'fork(`${root}/apps/x/worker.ts`)',
    'spawn("node", ["-e", "await import(\'./worker.ts\')"])',
  ])('a program that a module starts counts with its imports: %s', (code) => {
    expect(readBy(code)).toEqual(['apps/x/deep.ts', 'apps/x/worker.ts'])
  })

  test.each([
    "read(new URL('../../vectors/v.json', import.meta.url))",
    "read(path.join(root, 'vectors', 'v.json'))",
    "read('vectors/v.json')",
    "import v from '../../vectors/v.json' with { type: 'json' }",
  ])('a file that a module reads counts: %s', (code) => {
    expect(readBy(code)).toEqual(['vectors/v.json'])
  })

  test.each([
    "list(new URL('./data/', import.meta.url))",
    "list(path.join(import.meta.dirname, 'data'))",
    "list(path.join(root, 'apps/x', 'data'))",
  ])('a folder counts with all files, and not with their imports: %s', (code) => {
    expect(readBy(code)).toEqual(['apps/x/data/a.json', 'apps/x/data/deeper/b.ts'])
  })

  test('a file at the root counts if it is joined to the root', () => {
    expect(readBy("read(path.join(root, 'README.md'))")).toEqual(['README.md'])
    expect(readBy("read(path.join(folder, 'README.md'))")).toEqual([])
  })

  test('the text of a test file or of a module without effects counts if a path names it', () => {
    expect(readBy("run('apps/x/one.test.ts')")).toEqual(['apps/x/one.test.ts'])
    expect(readBy("run('apps/x/declared.ts')")).toEqual(['apps/x/declared.ts'])
  })

  test('routes, comments, and folders that contain the module do not count', () => {
    expect(readBy("serve('/vectors', { '/vectors/': 1 })\n// './worker.ts'")).toEqual([])
    expect(readBy("const root = new URL('../../', import.meta.url)")).toEqual([])
  })

  test('snapshots, imports of Solidity and modules of Python count', () => {
    const graph = graphOf({
      'a/one.test.ts': "read('../c/A.sol'); run('../w/main.py')",
      'a/__snapshots__/one.test.ts.snap': '',
      'c/A.sol': 'import {B} from "./B.sol";\nimport "@openzeppelin/C.sol";\n// import "./D.sol"',
      'c/B.sol': 'contract B {} import {\n  D\n} from "./D.sol";',
      'c/D.sol': '',
      'w/main.py': 'import part',
      'w/part.py': '',
    })
    expect([...graph.closureOf(['a/one.test.ts'])].sort()).toEqual([
      'a/__snapshots__/one.test.ts.snap',
      'a/one.test.ts',
      'c/A.sol',
      'c/B.sol',
      'c/D.sol',
      'w/main.py',
      'w/part.py',
    ])
  })

  test('a file that a file in Rust includes counts', () => {
    const graph = graphOf({
      'a/one.test.ts': "run('../c/src/lib.rs')",
      'c/src/lib.rs': 'const A: &str = include_str!("../../v/a.json");',
      'v/a.json': '',
    })
    expect(graph.closureOf(['a/one.test.ts'])).toContain('v/a.json')
  })

  test('files beside a shell script that it names count, and what they import', () => {
    const graph = graphOf({
      'a/one.ts': "run('../w/linker')",
      'w/linker': '#!/bin/sh\nexec node "$(dirname "$0")/main.ts" "$@"',
      'w/main.ts': "import './part.ts'",
      'w/part.ts': 'globalThis.a = 1',
      'w/other.ts': '',
    })
    expect([...graph.closureOf(['a/one.ts'])].sort()).toEqual([
      'a/one.ts',
      'w/linker',
      'w/main.ts',
      'w/part.ts',
    ])
  })

  test('scripts of a page count', () => {
    const graph = graphOf({
      'a/one.test.ts': "serve('../web/index.html')",
      'web/index.html': '<script type="module" src="/src/main.tsx"></script>',
      'web/src/main.tsx': "import './page.css'",
      'web/src/page.css': '',
    })
    const files = graph.closureOf(['a/one.test.ts'])
    expect([...files].filter((file) => file.startsWith('web/')).sort()).toEqual([
      'web/index.html',
      'web/src/main.tsx',
      'web/src/page.css',
    ])
  })

  test('a test that takes a value of a global setup depends on the setup', () => {
    const graph = graphOf({
      'one.test.ts': "fetch(inject('network'))",
      'two.test.ts': "fetch(inject('other'))",
      'setup.ts': "project.provide('network', 1); import('./network.ts')",
      'network.ts': '',
    })
    expect([...graph.dependentsOf(['network.ts'])].sort()).toEqual([
      'network.ts',
      'one.test.ts',
      'setup.ts',
    ])
  })
})

describe('dependentsOf', () => {
  const graph = graphOf({
    ...barrel,
    'apps/a.test.ts': "import { a } from '@ostrom/b'",
    'apps/s.test.ts': "import { s } from '@ostrom/b'",
    'apps/hono.test.ts': "import { jsx } from 'hono/jsx'",
  })
  const testsOf = (...changed: Parameters<typeof graph.dependentsOf>[0][]) =>
    [...graph.dependentsOf(changed.flatMap((one) => [...one]))].filter((one) =>
      one.endsWith('.test.ts'),
    )

  test('returns the files whose closure has the changed file', () => {
    expect(testsOf(['packages/b/src/deep.ts'])).toEqual(['apps/a.test.ts'])
    expect(testsOf(['packages/b/src/s.ts'])).toEqual(['apps/s.test.ts'])
    expect(testsOf(['packages/b/src/shapes.ts'])).toEqual([])
  })

  test('a barrel and its manifest are in the closure of all its importers', () => {
    expect(testsOf(['packages/b/src/index.ts'])).toHaveLength(2)
    expect(testsOf(['packages/b/package.json'])).toHaveLength(2)
  })

  test('changed names of a barrel lead only to the tests that use them', () => {
    const file = 'packages/b/src/index.ts'
    expect(testsOf([{ file, names: ['alias', 's'] }])).toEqual(['apps/s.test.ts'])
  })

  test('a package of others has the files that load it', () => {
    expect(testsOf([{ external: 'hono' }])).toEqual(['apps/hono.test.ts'])
  })
})
