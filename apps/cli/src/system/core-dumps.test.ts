// Goal: a core dump of a process contains none of the process's memory, and thus none of its keys.
// Method: a child process with a planted secret aborts, once with its memory excluded from dumps
// and once without this protection. If this system writes core files into the working folder, the
// test searches the core files of both runs.

import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runProgram } from '@ostrom/processes'
import { expect, test } from 'vitest'

const filter = '/proc/self/coredump_filter'
const pattern = '/proc/sys/kernel/core_pattern'
const isLinux = existsSync(filter)
/**
 * Whether this system writes core files into the working folder, where the test can search them.
 * Other systems pass core dumps to a program, or write them to another folder.
 */
const writesHere = isLinux && /^core\b/.test(readFileSync(pattern, 'utf8'))

/** The child computes its secret, so that no source file contains it. */
const child = (protects: boolean) => `
const { leaveMemoryOutOfCoreDumps } = await import(${JSON.stringify(
  pathToFileURL(join(import.meta.dirname, 'core-dumps.ts')).href,
)})
const { readFileSync } = await import('node:fs')
if (${protects}) leaveMemoryOutOfCoreDumps()
console.log(readFileSync('${filter}', 'utf8').trim())
globalThis.secret = Buffer.alloc(4096, [...'planted'].reverse().join('') + ' key ')
if (process.argv[2] === 'abort') process.abort()
`

async function run(protects: boolean, ends: 'abort' | 'end') {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-core-'))
  try {
    await writeFile(join(folder, 'child.mjs'), child(protects))
    const script = `ulimit -c unlimited; exec "${process.execPath}" child.mjs ${ends}`
    const result = await runProgram({
      program: 'sh',
      args: ['-c', script],
      cwd: folder,
      ownMsMax: 30_000,
    })
    const dumps = (await readdir(folder)).filter((name) => name.startsWith('core'))
    const [dump] = dumps
    const bytes = dump === undefined ? undefined : await readFile(join(folder, dump))
    return { result, bytes }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test.skipIf(!isLinux)('no memory of the process is for dumps (Linux)', async () => {
  const { result } = await run(true, 'end')
  expect(result).toMatchObject({ kind: 'ended', code: 0, stdout: '00000000\n' })
})

test.skipIf(!writesHere)(
  'a dump has no memory (where core files are written into the folder)',
  async () => {
    const open = await run(false, 'abort')
    // If the size limit of core dumps cannot be raised, there is no dump to compare with.
    if (open.bytes === undefined) return
    // The secret is longer than the processor's registers, which every dump contains.
    const secret = 'detnalp key '.repeat(100)
    expect(open.bytes.includes(secret)).toBe(true)
    const { bytes } = await run(true, 'abort')
    expect(bytes?.includes(secret) ?? false).toBe(false)
  },
  120_000,
)
