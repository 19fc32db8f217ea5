// Goal: commands encrypt a folder once, and make, import, export, choose and rotate its accounts;
// their output contains no passphrase and no key.
// Method: commands typed in folders without a chain, with the passphrase in a file; every output is
// kept and searched at the end.

import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import { decodeWeb3Secret } from '@ostrom/keystore'
import { accountOfKey } from '@ostrom/ledger/keys'
import { Address, Cbor, Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { runInProcess } from '../../../../e2e/src/command.fixture.ts'
import { filesOf, findSecrets } from '../../../../e2e/src/find-secrets.ts'
import { writeConfig } from '../../config/config.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { deployment } from '../../config/deployment.fixture.ts'
import { readOrCreateSecret } from '../../config/home.ts'
import { forgetKeys, setKeystoreCost } from '../../config/home-keys.ts'
import { assertNoTestKey } from '../../context/known-keys.ts'
import { openState } from '../../context/open-state.ts'
import { keyProtectionOf, prepareKeys } from '../../context/prepare-keys.ts'
import { readSecretFile } from '../../deployment/key-file.ts'

const passphrase = 'correct horse battery staple'
const second = 'a second long passphrase'
const secretOf = (byte: number) => new Uint8Array(32).fill(byte)
const hexOf = (byte: number) => Hex.from(secretOf(byte))
const variable = 'OSTROM_PASSPHRASE_FILE'

const root = temporaryFolder('accounts', 'test')
let home: Home
let file: string
const outputs: string[] = []

beforeAll(() => setKeystoreCost({ n: 2, r: 1, p: 1 }))
afterAll(() => setKeystoreCost(undefined))
beforeEach(async () => {
  home = homeOf(join(root, 'home'))
  file = join(root, 'passphrase')
  await mkdir(home.path, { mode: 0o700 })
  await writeFile(file, `${passphrase}\n`, { mode: 0o600 })
  process.env[variable] = file
  await configure()
})
afterEach(async () => {
  delete process.env[variable]
  forgetKeys(home.path)
})

async function configure(change: object = {}): Promise<void> {
  await writeConfig(home.config, {
    chain: { rpcUrl: 'http://127.0.0.1:1', deployment, ...change },
    store: { path: join(home.path, 'store') },
  })
}

/** Runs a command in the folder as a new process would, without remembered keys. */
async function ostrom(...words: readonly string[]) {
  forgetKeys(home.path)
  const ran = await runInProcess([...words, '--json', '--data', home.path])
  outputs.push(ran.stdout, ran.stderr)
  return ran
}

async function succeed<T>(...words: readonly string[]): Promise<T> {
  const ran = await ostrom(...words)
  expect(ran.status, `${words.join(' ')}\n${ran.stdout}${ran.stderr}`).toBe(0)
  return ran.json() as T
}

async function fail(code: string, ...words: readonly string[]): Promise<void> {
  const ran = await ostrom(...words)
  expect(ran.error, `${words.join(' ')}\n${ran.stdout}${ran.stderr}`).toMatchObject({ code })
}

const names = ['wallet.key', 'peer.key', 'seal.key', 'batch.key'] as const

async function plantKeys(): Promise<void> {
  for (const [at, name] of names.entries()) {
    await writeFile(join(home.path, name), `${hexOf(at + 1)}\n`, { mode: 0o600 })
  }
}

const account = (byte: number) => accountOfKey('secp256k1', secretOf(byte))

test('a folder with plain keys moves once, its records too, and reads as before', async () => {
  await plantKeys()
  await initializeHome(home.path)
  const state = await createStateSqlite({ path: home.state })
  await state.commit([{ kind: 'put', key: 'a', value: secretOf(9) }])
  await fail('state-unavailable', 'accounts', 'encrypt')
  expect(await readdir(home.path)).not.toContain('keys')
  await state.close()
  expect(await succeed('accounts')).toMatchObject({ encrypted: false, plain: [...names] })

  const done = await succeed('accounts', 'encrypt')
  expect(done).toMatchObject({ changed: true, keys: [...names], states: ['state.db'] })
  const left = await readdir(home.path)
  for (const name of names) expect(left).not.toContain(name)
  expect((await stat(join(home.path, 'keys'))).mode & 0o777).toBe(0o700)
  expect(await succeed('accounts', 'encrypt')).toMatchObject({ changed: false })
  expect(await succeed('accounts')).toMatchObject({ encrypted: true, active: account(1) })

  for (const [at, name] of names.entries()) {
    expect(await readOrCreateSecret(home.path, name)).toEqual(secretOf(at + 1))
  }
  const again = await openState(home.path, 'state.db')
  expect(await again.get('a')).toEqual(secretOf(9))
  await again.close()

  // Runs the command without the passphrase, and with a wrong passphrase.
  forgetKeys(home.path)
  delete process.env[variable]
  const missing = { code: 'passphrase-missing' }
  await expect(readOrCreateSecret(home.path, 'wallet.key')).rejects.toMatchObject(missing)
  await expect(openState(home.path, 'state.db')).rejects.toMatchObject(missing)
  await writeFile(file, second)
  process.env[variable] = file
  const wrong = { code: 'passphrase-wrong' }
  await expect(readOrCreateSecret(home.path, 'peer.key')).rejects.toMatchObject(wrong)
})

test('a copy of the folder has no form of a key, while its state is open and after', async () => {
  const session = Uint8Array.from({ length: 32 }, (_, at) => 200 - 3 * at)
  const later = Uint8Array.from({ length: 32 }, (_, at) => 17 + 5 * at)
  const keys = names.map((name, at) => [name, secretOf(at + 1)] as const)
  const secrets = new Map<string, Uint8Array>([
    ['passphrase', Buffer.from(passphrase)],
    ['session', session],
    ['later session', later],
    ...keys,
  ])
  const record = (signerSecret: Uint8Array) =>
    ({
      kind: 'put',
      key: `gateway/session/${signerSecret[0]}`,
      value: Cbor.encode({ signerSecret: Hex.from(signerSecret) }),
    }) as const
  await plantKeys()
  await initializeHome(home.path)
  const plain = await createStateSqlite({ path: home.state })
  await plain.commit([record(session)])
  await plain.close()
  const before = await findSecrets(home.path, secrets)
  for (const name of ['session', ...names]) expect(before.join()).toContain(`${name} as hex in`)

  await succeed('accounts', 'encrypt')
  const state = await openState(home.path, 'state.db')
  await state.commit([record(later)])
  await cp(home.path, join(root, 'running'), { recursive: true })
  await state.close()
  await cp(home.path, join(root, 'stopped'), { recursive: true })
  for (const copy of ['running', 'stopped'].map((name) => join(root, name))) {
    expect((await filesOf(copy)).map((path) => path.slice(copy.length + 1))).toEqual(
      expect.arrayContaining(['state.db', 'config.json', join('keys', 'folder.json')]),
    )
    expect(await findSecrets(copy, secrets)).toEqual([])
    const opened = createStateSqlite({ path: join(copy, 'state.db') })
    await expect(opened).rejects.toMatchObject({ code: 'state-encrypted' })
  }
})

test('a plain key that a kill left beside the keystore moves at the next start', async () => {
  await plantKeys()
  await succeed('accounts', 'encrypt')
  await writeFile(join(home.path, 'peer.key'), `${hexOf(2)}\n`)
  forgetKeys(home.path)
  expect(await readOrCreateSecret(home.path, 'wallet.key')).toEqual(secretOf(1))
  expect(await readdir(home.path)).not.toContain('peer.key')
})

test('accounts are made, imported, exported, chosen and rotated', async () => {
  await fail('keystore-refused', 'accounts', 'create')
  await plantKeys()
  await succeed('accounts', 'encrypt')
  const made = await succeed<{ account: Hex.Hex }>('accounts', 'create')
  expect(await succeed('accounts')).toMatchObject({ active: account(1) })

  const exported = join(root, 'exported.json')
  const own = Address.format(account(1))
  await succeed('accounts', 'export', own, exported)
  expect((await stat(exported)).mode & 0o777).toBe(0o600)
  const text = await readFile(exported, 'utf8')
  expect(await decodeWeb3Secret(text, { passphrase, file: exported })).toEqual(secretOf(1))
  await fail('argument-invalid', 'accounts', 'export', own, exported)
  await fail('keystore-refused', 'accounts', 'export', `0x${'ee'.repeat(20)}`, join(root, 'x'))
  // An exported file can be used as the key of a deployment.
  expect(await readSecretFile(exported)).toEqual(secretOf(1))

  expect(
    await succeed('accounts', 'import', exported, '--file-passphrase-file', file),
  ).toMatchObject({ changed: false })
  const other = join(root, 'other.hex')
  await writeFile(other, '55'.repeat(32))
  expect(await succeed('accounts', 'import', other)).toMatchObject({ account: account(0x55) })
  await writeFile(other, 'not a key')
  await fail('argument-invalid', 'accounts', 'import', other)
  await fail('argument-invalid', 'accounts', 'import', join(root, 'absent'))

  const chosen = await succeed('accounts', 'use', Address.format(account(0x55)))
  expect(chosen).toMatchObject({ active: account(0x55), before: account(1), changed: true })
  const unchanged = await succeed('accounts', 'use', Address.format(account(0x55)))
  expect(unchanged).toMatchObject({ changed: false })
  await fail('argument-invalid', 'accounts', 'use', 'nobody')
  expect(await readOrCreateSecret(home.path, 'wallet.key')).toEqual(secretOf(0x55))

  const rotated = await succeed<{ active: Hex.Hex }>('accounts', 'rotate')
  expect(rotated).toMatchObject({ before: account(0x55) })
  const { accounts } = await succeed<{ accounts: string[] }>('accounts')
  expect(accounts.sort()).toEqual([account(1), account(0x55), made.account, rotated.active].sort())
  const shown = await ostrom('accounts')
  expect(shown.stdout).toContain(rotated.active)
})

test('a changed passphrase opens all, the old one nothing', async () => {
  await plantKeys()
  await succeed('accounts', 'encrypt')
  await succeed('accounts', 'create')
  const next = join(root, 'next')
  await writeFile(next, second, { mode: 0o600 })
  await succeed('accounts', 'passphrase', '--new-passphrase-file', next)
  await fail('passphrase-wrong', 'accounts', 'create')
  process.env[variable] = next
  forgetKeys(home.path)
  expect(await readOrCreateSecret(home.path, 'wallet.key')).toEqual(secretOf(1))
  expect(await readOrCreateSecret(home.path, 'batch.key')).toEqual(secretOf(4))
  await writeFile(next, 'short', { mode: 0o600 })
  process.env[variable] = file
  await fail('passphrase-wrong', 'accounts', 'passphrase', '--new-passphrase-file', next)
})

test('an account whose key is with a signer is shown, and no key is made for it', async () => {
  const signer = { kind: 'json-rpc', url: 'https://signer.example/secret-path' }
  await configure({ signer: { ...signer, account: account(0x77) } })
  const inUse = { active: Address.format(account(0x77)), signer: 'https://signer.example' }
  expect(await succeed('accounts')).toMatchObject({ encrypted: false, plain: [], ...inUse })
  const text = await runInProcess(['accounts', '--data', home.path])
  expect(text.stdout).toContain('Its key is with the signer at https://signer.example')
  expect(text.stdout).not.toContain('secret-path')
  expect(await readdir(home.path)).toEqual(['config.json'])

  // The folder may have older accounts that are not in use.
  await plantKeys()
  await succeed('accounts', 'encrypt')
  const listed = await succeed('accounts')
  expect(listed).toMatchObject({ encrypted: true, accounts: [account(1)], ...inUse })
  await fail('keystore-refused', 'accounts', 'use', account(1))
  await fail('keystore-refused', 'accounts', 'rotate')
})

const genesisHash = `0x${'ab'.repeat(32)}`

test('on Solana, keypairs come in and go out, unencrypted only when asked', async () => {
  await writeFile(join(home.path, 'wallet.key'), `${hexOf(1)}\n`)
  const program = `0x${'cd'.repeat(32)}`
  await configure({ deployment: { program, genesisHash } })
  await succeed('accounts', 'encrypt')
  const own = accountOfKey('ed25519', secretOf(1))
  expect(await succeed('accounts')).toMatchObject({ active: Address.format(own) })
  const keypair = join(root, 'id.json')
  const other = accountOfKey('ed25519', secretOf(7))
  await writeFile(keypair, JSON.stringify([...secretOf(7), ...Hex.toBytes(other)]))
  expect(await succeed('accounts', 'import', keypair)).toMatchObject({
    account: Address.format(other),
  })
  await writeFile(keypair, JSON.stringify([...secretOf(8), ...Hex.toBytes(other)]))
  await fail('argument-invalid', 'accounts', 'import', keypair)
  const exported = join(root, 'exported.json')
  await fail('keystore-refused', 'accounts', 'export', Address.format(other), exported)
  await succeed('accounts', 'export', Address.format(other), exported, '--plain')
  const written = JSON.parse(await readFile(exported, 'utf8'))
  expect(written).toEqual([...secretOf(7), ...Hex.toBytes(other)])
})

test('the first start with a passphrase file encrypts; else real money is said', async () => {
  const log: [string, object | undefined][] = []
  const write = (event: string, values?: object) => log.push([event, values])
  const onChain = (chainId: number) => ({
    chain: { rpcUrl: 'http://127.0.0.1:1', deployment: { ...deployment, chainId } },
  })
  const prepare = (chainId: number) => prepareKeys(home, onChain(chainId) as never, write)
  await plantKeys()
  delete process.env[variable]
  await prepare(31_337)
  expect(log).toEqual([])
  expect(keyProtectionOf(home, onChain(31_337) as never)).toBe('plain, of a local chain')
  await prepare(8_453)
  expect(log).toMatchObject([['keys-not-encrypted', { folder: home.path }]])
  expect(keyProtectionOf(home, onChain(8_453) as never)).toBe('plain')

  process.env[variable] = file
  await prepare(8_453)
  expect(log.at(-1)).toEqual(['keys-encrypted', { files: names.join(' ') }])
  expect(keyProtectionOf(home, onChain(8_453) as never)).toBe('encrypted')
  await prepare(8_453)
  expect(log).toHaveLength(2)
})

test('keys of the local network stay plain, and deploy nowhere else', async () => {
  await writeFile(join(root, 'running.lock'), '')
  await plantKeys()
  await fail('keystore-refused', 'accounts', 'encrypt')
  await prepareKeys(
    home,
    { chain: { rpcUrl: 'http://127.0.0.1:1', deployment } } as never,
    () => {},
  )
  expect(await readdir(home.path)).toContain('wallet.key')
  const refused = expect.objectContaining({ code: 'test-key-refused' })
  const key = join(home.path, 'wallet.key')
  expect(() => assertNoTestKey({ account: account(1), file: key })).toThrow(refused)
  const everybodys = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
  const known = accountOfKey('secp256k1', Hex.toBytes(everybodys))
  expect(() => assertNoTestKey({ account: known, file })).toThrow(refused)
  assertNoTestKey({ account: account(1), file })
})

test('no output had a passphrase or a key', () => {
  const all = outputs.join('\n').toLowerCase()
  expect(all.length).toBeGreaterThan(1_000)
  for (const text of [passphrase, second]) expect(all).not.toContain(text)
  for (const byte of [1, 2, 3, 4, 7, 8, 0x55]) expect(all).not.toContain(hexOf(byte).slice(2))
})
