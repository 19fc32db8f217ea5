// Goal: a passphrase comes from a person, a file or a keyring, and appears nowhere else.
// Method: streams in place of a terminal, files with wrong modes, recorded exchanges with the
// programs of keyrings, and the real `secret-tool` where one is installed.

import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { resolveProgram, runProgram } from '@ostrom/processes'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  askNewPassphrase,
  askPassphrase,
  createMacKeyring,
  createSecretToolKeyring,
  type KeyringCall,
  readPassphraseFile,
} from './index.ts'

const passphrase = 'correct horse "battery\\ staple'

describe('a terminal', () => {
  function terminal(lines: readonly string[]) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
    const output = new PassThrough()
    let shown = ''
    let left = [...lines]
    output.on('data', (chunk) => {
      shown += chunk
      // The simulated person types one answer after each prompt, which ends with a colon.
      if (!`${chunk}`.endsWith(': ')) return
      const [line, ...rest] = left
      left = rest
      if (line === undefined) input.end()
      else input.write(`${line}\r`)
    })
    return { terminal: { input, output }, shown: () => shown }
  }

  test('shows nothing of what is typed, its length included', async () => {
    const { terminal: own, shown } = terminal([passphrase, passphrase])
    expect(await askNewPassphrase(own)).toBe(passphrase)
    expect(shown()).toMatch(/^New passphrase \(at least 12 [^)]*\): \nThe same again: \n$/)
  })

  test('refuses two that differ, a weak one, an end of the input, and no terminal', async () => {
    const differing = askNewPassphrase(terminal([passphrase, `${passphrase}!`]).terminal)
    await expect(differing).rejects.toMatchObject({ code: 'passphrase-missing' })
    const weak = askNewPassphrase(terminal(['short']).terminal)
    await expect(weak).rejects.toMatchObject({ code: 'passphrase-weak' })
    const ended = askPassphrase(terminal([]).terminal, 'Passphrase: ')
    await expect(ended).rejects.toMatchObject({ code: 'passphrase-missing' })
    const absent = askPassphrase({ input: new PassThrough(), output: new PassThrough() }, ': ')
    await expect(absent).rejects.toMatchObject({ code: 'passphrase-missing' })
  })
})

describe('a file', () => {
  let root: string
  let folder: string
  let path: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ostrom-passphrase-'))
    folder = join(root, 'home')
    path = join(root, 'passphrase')
    await mkdir(folder)
  })
  afterEach(() => rm(root, { recursive: true, force: true }))
  const write = (text: string, at = path) => writeFile(at, text, { mode: 0o600 })
  const read = (at = path) => readPassphraseFile(at, { outside: folder })
  const refused = (reason: string) => ({
    code: 'passphrase-missing',
    details: expect.arrayContaining([expect.stringContaining(reason)]),
  })

  test('its first line is the passphrase', async () => {
    for (const text of [passphrase, `${passphrase}\n`, `${passphrase}\r\nnot this`]) {
      await write(text)
      expect(await read()).toBe(passphrase)
    }
  })

  test('a passphrase file is refused if open to others, empty, absent or no file', async () => {
    await write(passphrase)
    for (const mode of [0o640, 0o604, 0o620, 0o644]) {
      await chmod(path, mode)
      await expect(read()).rejects.toMatchObject(refused('chmod 600'))
    }
    await write('\nsecond', join(root, 'empty'))
    await expect(read(join(root, 'empty'))).rejects.toMatchObject(refused('empty'))
    await expect(read(join(root, 'absent'))).rejects.toMatchObject(refused('not there'))
    await expect(read(root)).rejects.toMatchObject(refused('no regular file'))
  })

  test('a passphrase file in the folder that it protects is refused, also by link', async () => {
    await write(passphrase, join(folder, 'passphrase'))
    await symlink(join(folder, 'passphrase'), join(root, 'link'))
    for (const at of [join(folder, 'passphrase'), join(root, 'link')])
      await expect(read(at)).rejects.toMatchObject(refused('data folder'))
  })
})

describe('a keyring by a recorded exchange', () => {
  const ended = (code: number, stdout = '', stderr = '') =>
    ({ kind: 'ended', code, signal: null, stdout, stderr }) as const

  test('secret-tool: the passphrase passes by standard input, never by arguments', async () => {
    const calls: KeyringCall[] = []
    const answers = [
      ended(0),
      ended(0, passphrase),
      ended(1),
      ended(1, '', 'Cannot autolaunch D-Bus'),
    ]
    const keyring = createSecretToolKeyring(async (call) => {
      calls.push(call)
      return answers[calls.length - 1] ?? ended(0)
    })
    await keyring.write('/data/mine', passphrase)
    expect(await keyring.read('/data/mine')).toBe(passphrase)
    expect(await keyring.read('/data/other')).toBeUndefined()
    await expect(keyring.read('/data/mine')).rejects.toMatchObject({ code: 'passphrase-missing' })
    const attributes = ['service', 'ostrom', 'folder', '/data/mine']
    expect(calls[0]).toEqual({
      program: 'secret-tool',
      args: ['store', '--label=Ostrom keystore /data/mine', ...attributes],
      input: passphrase,
    })
    expect(calls[1]).toEqual({ program: 'secret-tool', args: ['lookup', ...attributes] })
    expect(JSON.stringify(calls.map(({ args }) => args))).not.toContain('horse')
  })

  test('macOS: the passphrase is a quoted word of a command on standard input', async () => {
    const calls: KeyringCall[] = []
    const answers = [ended(0), ended(0, `${passphrase}\n`), ended(44), ended(36)]
    const keyring = createMacKeyring(async (call) => {
      calls.push(call)
      return answers[calls.length - 1] ?? ended(0)
    })
    await keyring.write('/data/mine', passphrase)
    expect(await keyring.read('/data/mine')).toBe(passphrase)
    expect(await keyring.read('/data/other')).toBeUndefined()
    await expect(keyring.read('/data/mine')).rejects.toMatchObject({ code: 'passphrase-missing' })
    expect(calls[0]?.args).toEqual(['-i'])
    const word = '"correct horse \\"battery\\\\ staple"'
    expect(calls[0]?.input).toBe(
      `"add-generic-password" "-U" "-s" "ostrom" "-a" "/data/mine" "-w" ${word}\n`,
    )
    expect(JSON.stringify(calls.map(({ args }) => args))).not.toContain('horse')
  })

  test('a program that is not installed is told by name', async () => {
    const keyring = createSecretToolKeyring((call) =>
      runProgram({ ...call, program: 'ostrom-no-such-program', ownMsMax: 1_000 }),
    )
    const message = await keyring.read('a').catch((error: Error) => error.message)
    expect(message).toMatch(/secret-tool/)
  })
})

const programs = ['dbus-run-session', 'gnome-keyring-daemon', 'secret-tool']
const missing = programs.filter((name) => resolveProgram(name, process.env.PATH) === undefined)
// No skip is reported here, because a machine without a desktop has no GNOME keyring.
if (missing.length === 0) {
  test('the keyring of GNOME keeps a passphrase', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ostrom-keyring-'))
    const env = { ...process.env, HOME: root, XDG_DATA_HOME: root, XDG_RUNTIME_DIR: root }
    // A separate D-Bus session, so that the test touches no user's keyring. All calls run in it.
    const script = [
      'printf unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1',
      `exec "${process.execPath}" "${join(import.meta.dirname, 'keyring.fixture.ts')}"`,
    ].join('\n')
    const args = ['--', 'sh', '-c', script]
    const result = await runProgram({
      program: 'dbus-run-session',
      args,
      env,
      input: passphrase,
      ownMsMax: 30_000,
    })
    await rm(root, { recursive: true, force: true })
    expect(result).toMatchObject({ kind: 'ended', code: 0 })
    expect(JSON.parse(result.stdout)).toEqual({ before: null, after: passphrase, removed: null })
  })
}
