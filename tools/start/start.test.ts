// Goal: a program started through start.js behaves as if started directly, and an install happens
// once, only when needed, also when two starts meet.
// Method: start small programs from a folder of their own; feed lockfiles of a few lines.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withInstallLock } from './install-lock.js'
import { missingPackages, scopeOf } from './packages.js'
import { lackingOn } from './platforms.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts `source` through start.js; `output` grows as it prints. */
function start(name: string, source: string, args: readonly string[] = []) {
  const file = path.join(folder, `${name}.ts`)
  writeFileSync(file, source)
  return startFile(file, args)
}

function startFile(file: string, args: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'start.js'), file, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => (output.stdout += text))
  child.stderr.on('data', (text) => (output.stderr += text))
  return { child, output, ended: once(child, 'close') as Promise<[number | null, string | null]> }
}

async function untilPrinted(child: ChildProcess, output: { stdout: string }, text: string) {
  while (!output.stdout.includes(text)) await once(child.stdout ?? child, 'data')
}

describe('start', () => {
  test('passes arguments, standard output and the exit status on, under Node 24', async () => {
    const source = `
      const words: readonly string[] = process.argv.slice(2)
      console.log(JSON.stringify({ words, major: process.versions.node.split('.')[0] }))
      process.exitCode = 7
    `
    const { output, ended } = start('status', source, ['--once', 'a b'])
    expect(await ended).toEqual([7, null])
    expect(output).toEqual({ stdout: '{"words":["--once","a b"],"major":"24"}\n', stderr: '' })
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('passes %s on once', async (signal) => {
    const source = `
      let times = 0
      process.on('${signal}', () => {
        times++
        setTimeout(() => { console.log('times', times); process.exit(3) }, 200)
      })
      setInterval(() => {}, 1_000)
      console.log('ready')
    `
    const { child, output, ended } = start(signal.toLowerCase(), source)
    await untilPrinted(child, output, 'ready')
    child.kill(signal)
    expect(await ended).toEqual([3, null])
    expect(output.stdout).toBe('ready\ntimes 1\n')
  })

  test('ends by the signal that ended the program', async () => {
    const { ended } = start('killed', `process.kill(process.pid, 'SIGKILL')`)
    expect(await ended).toEqual([null, 'SIGKILL'])
  })

  test('says so where the program does not exist', async () => {
    const { output, ended } = startFile('tools/no-such-program.ts')
    expect(await ended).toEqual([1, null])
    expect(output.stdout).toBe('')
    expect(output.stderr).toContain('There is no tools/no-such-program.ts in this repository.')
  })
})

describe('missingPackages', () => {
  const platform = { os: 'linux', cpu: 'x64', libc: 'glibc' }
  const a = { version: '1.0.0', integrity: 'sha512-a' }
  const missing = (required: object, installed: object) =>
    missingPackages({ ...required }, { ...installed }, 'all', platform)

  test('finds what is absent, other, or not asked for', () => {
    expect(missing({ 'node_modules/a': a }, { 'node_modules/a': a })).toEqual([])
    expect(missing({ 'node_modules/a': a }, {})).toEqual(['node_modules/a'])
    const changed = { ...a, integrity: 'sha512-b' }
    expect(missing({ 'node_modules/a': a }, { 'node_modules/a': changed })).toEqual([
      'node_modules/a',
    ])
    expect(missing({}, { 'node_modules/a': a })).toEqual(['node_modules/a'])
  })

  test('an optional package is missed only where it is made for this platform', () => {
    const of = (fields: object) =>
      missing({ 'node_modules/a': { ...a, optional: true, ...fields } }, {})
    expect(of({ os: ['linux'], cpu: ['x64'] })).toHaveLength(1)
    expect(of({ os: ['linux'], cpu: ['arm64'] })).toHaveLength(0)
    expect(of({ os: ['!win32'] })).toHaveLength(1)
    expect(of({ os: ['!linux'] })).toHaveLength(0)
    expect(of({ os: ['linux'], libc: ['musl'] })).toHaveLength(0)
    expect(of({})).toHaveLength(0)
  })

  test('packages of developers are missed by their programs alone', () => {
    const required = { 'node_modules/a': a, 'node_modules/b': { ...a, dev: true } }
    const of = (scope: 'product' | 'all') =>
      missingPackages(required, { 'node_modules/a': a }, scope, platform)
    expect([of('product'), of('all')]).toEqual([[], ['node_modules/b']])
    expect(scopeOf('apps/cli/src/start.ts')).toBe('product')
    expect([scopeOf('tools/ci/tests/run.ts'), scopeOf(undefined)]).toEqual(['all', 'all'])
  })

  test('a link to a new workspace is missed, the workspace itself is no package', () => {
    const required = { 'tools/x': a, 'node_modules/x': { resolved: 'tools/x', link: true } }
    expect(missing(required, {})).toEqual(['node_modules/x'])
    expect(missing(required, required)).toEqual([])
  })
})

test('the lockfile installs binaries for arm64 on arm64 alone', () => {
  const { packages } = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
  ) as { packages: Record<string, { cpu?: readonly string[] }> }
  // The package names x64 too: take that out again where npm has made the lockfile anew.
  expect(packages['node_modules/@node-llama-cpp/linux-arm64']?.cpu).toEqual(['arm64'])
})

describe('withInstallLock', () => {
  test('lets one in at a time', async () => {
    // A second holder has to be another process: this one's id tells both apart from the dead.
    const source = `
      import { withInstallLock } from '${path.join(import.meta.dirname, 'install-lock.js')}'
      await withInstallLock(process.argv[2] ?? '', async () => {
        console.log('in')
        await new Promise((resolve) => process.stdin.once('end', resolve).resume())
        console.log('out')
      })
    `
    const file = path.join(folder, 'holder.ts')
    writeFileSync(file, source)
    const child = spawn(process.execPath, [file, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    const output = { stdout: '' }
    child.stdout.on('data', (text) => (output.stdout += text))
    await untilPrinted(child, output, 'in')

    const order: string[] = []
    const second = withInstallLock(folder, async () => {
      order.push(`second after ${output.stdout.trim().split('\n').at(-1)}`)
    })
    child.stdin.end()
    await once(child, 'close')
    await second
    expect(order).toEqual(['second after out'])
    expect(existsSync(path.join(folder, 'lock'))).toBe(false)
  })

  test('takes the lock of a process that is gone', async () => {
    const gone = spawn(process.execPath, ['-e', '0'])
    await once(gone, 'exit')
    writeFileSync(path.join(folder, 'lock'), String(gone.pid))
    const holder = await withInstallLock(folder, async () =>
      readFileSync(path.join(folder, 'lock'), 'utf8'),
    )
    expect(holder).toBe(String(process.pid))
  })

  test('opens again where the work fails', async () => {
    const work = withInstallLock(folder, () => Promise.reject(new Error('no network')))
    await expect(work).rejects.toThrow('no network')
    expect(await withInstallLock(folder, async () => 'done')).toBe('done')
  })
})

describe('lackingOn', () => {
  const anvil = { 'anvil-linux': '1', 'anvil-mac': '1' }
  const entries = {
    'node_modules/@foundry-rs/anvil': { optionalDependencies: anvil },
    'node_modules/anvil-linux': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/node-llama-cpp': { optionalDependencies: { 'llama-mac': '1' } },
    'node_modules/llama-mac': { link: true },
  }
  const lacking = (os: string, libc: string) =>
    lackingOn(entries, { os, cpu: 'x64', libc }).map(({ name }) => name)

  test('names packages that the lockfile has not for a platform', () => {
    expect(lacking('linux', 'glibc')).toEqual(['node-llama-cpp', 'litesvm'])
    expect(lacking('linux', 'musl')).toContain('@foundry-rs/anvil')
    expect(lacking('darwin', 'none')).toContain('@foundry-rs/anvil')
  })
})
