// Goal: without the passphrase, a thief of a running gateway's data folder gets no key.
// Method: a gateway process with encrypted keys opens a session and answers. The gateway's folder
// is copied while the gateway runs, after it was killed, and after it stopped. The test searches
// each file of the copies for each secret, also the session's, in each form of its bytes. It also
// tries each way to open the copies.
// Shows (foundations): encrypted keys and database records: accounts as Web3 Secret Storage, or in
// our own format for Solana, with one passphrase for a folder; migration, import, export and
// rotation.

import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { secretNames } from '@ostrom/gateway-web/data-folder/secret-files'
import { Cbor, Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { forgetKeys } from '../../cli/src/config/home-keys.ts'
import { openState } from '../../cli/src/context/open-state.ts'
import { filesOf, findSecrets, formsOf } from './find-secrets.ts'
import { openSharedNetwork, post, startGateway } from './network.fixture.ts'
import { MODEL } from './network-kinds.ts'

const passphrase = 'correct horse battery staple'
const variable = 'OSTROM_PASSPHRASE_FILE'

const root = temporaryFolder('stolen')
let stolen: readonly string[]
let folder: string
const network = openForTests(() => openSharedNetwork('evm'))
/** All secrets that must not be found, by name. */
let secrets: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  folder = join(root, 'home')
  await cp(network.clientFolder, folder, { recursive: true })
  const file = join(root, 'passphrase')
  await writeFile(file, passphrase, { mode: 0o600 })
  process.env[variable] = file
  const planted = new Map<string, Uint8Array>([['passphrase', Buffer.from(passphrase)]])
  for (const name of secretNames) planted.set(name, await readOrCreateSecret(folder, name))
  const encrypted = await network.ostromAt(folder, 'accounts', 'encrypt')
  if (encrypted.status !== 0) throw new Error(encrypted.stdout + encrypted.stderr)

  const copies = ['running', 'killed', 'stopped'].map((name) => join(root, `stolen-${name}`))
  const ask = async (gateway: Awaited<ReturnType<typeof startGateway>>) => {
    const messages = [{ role: 'user', content: 'Say hello.' }]
    const response = await post(gateway, { model: MODEL, max_tokens: 4, messages })
    if (!response.ok) throw new Error(await response.text())
  }
  const first = await startGateway(folder, ['--no-web', '--keep-sessions'])
  await ask(first)
  await cp(folder, copies[0]!, { recursive: true })
  await first.kill()
  await cp(folder, copies[1]!, { recursive: true })
  const second = await startGateway(folder, ['--no-web', '--keep-sessions'])
  await ask(second)
  await second.stop()
  await cp(folder, copies[2]!, { recursive: true })

  forgetKeys(folder)
  const state = await openState(folder, 'state.db')
  for (const { key, value } of await state.list('gateway/session/')) {
    const record = Cbor.decode(value, (one) => one as { readonly signerSecret: Hex.Hex })
    planted.set(key, Hex.toBytes(record.signerSecret))
  }
  await state.close()
  delete process.env[variable]
  forgetKeys(folder)
  secrets = planted
  stolen = copies
})

afterAll(async () => {
  delete process.env[variable]
})

test('the search finds every form of a secret where it stands', async () => {
  const folder = join(root, 'canary')
  await mkdir(folder)
  const [, secret] = [...secrets].find(([name]) => name === 'wallet.key')!
  for (const [form, pattern] of formsOf(secret)) {
    const text = Buffer.concat([Buffer.from('before '), pattern, Buffer.from(' after')])
    await writeFile(join(folder, 'file'), text)
    expect(await findSecrets(folder, secrets)).toContain(
      `wallet.key as ${form} in ${join(folder, 'file')}`,
    )
  }
})

test('a session was opened, and its secret is among those searched', () => {
  const names = [...secrets.keys()]
  expect(names.slice(0, 5)).toEqual(['passphrase', ...secretNames])
  expect(names.filter((name) => name.startsWith('gateway/session/')).length).toBeGreaterThan(0)
})

test('no file of a stolen folder has a form of a secret', async () => {
  for (const copy of stolen) {
    const files = await filesOf(copy)
    for (const name of ['state.db', 'folder.json', 'log.jsonl', 'gateway.key']) {
      expect(
        files.map((path) => path.split('/').at(-1)),
        copy,
      ).toContain(name)
    }
    for (const name of secretNames) expect(files).not.toContain(join(copy, name))
    expect(await findSecrets(copy, secrets)).toEqual([])
  }
})

test('nothing opens a stolen folder without the passphrase, or with another one', async () => {
  const file = join(root, 'guess')
  await writeFile(file, 'incorrect horse battery staple', { mode: 0o600 })
  for (const copy of stolen) {
    const attempts = () => [
      ...secretNames.map((name) => readOrCreateSecret(copy, name)),
      openState(copy, 'state.db'),
    ]
    for (const attempt of attempts())
      await expect(attempt).rejects.toMatchObject({ code: 'passphrase-missing' })
    process.env[variable] = file
    for (const attempt of attempts())
      await expect(attempt).rejects.toMatchObject({ code: 'passphrase-wrong' })
    delete process.env[variable]
    const plain = createStateSqlite({ path: homeOf(copy).state })
    await expect(plain).rejects.toMatchObject({ code: 'state-encrypted' })
    const database = new DatabaseSync(homeOf(copy).state)
    const rows = database.prepare('SELECT key, value FROM record').all()
    database.close()
    expect(rows.length).toBeGreaterThan(0)
    for (const { key, value } of rows) {
      expect(() => Cbor.decode(value as Uint8Array, (one) => one), `${key}`).toThrow()
    }
  }
})
