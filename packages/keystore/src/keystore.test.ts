// Goal: a keystore returns its keys only for its passphrase, and no kill loses a key.
// Method: files in memory, with a process that is killed before each write in turn.

import { beforeAll, describe, expect, test } from 'vitest'
import { keyFilesConformance } from './conformance.ts'
import { createKeystore, lightScrypt } from './index.ts'
import { KEYSTORE_ACCOUNTS_MAX } from './limits.ts'
import { createKeyFilesMemory, type MemoryKeyFiles } from './memory.ts'
import { encryptPlainKeys, plainKeysIn } from './plain-keys.ts'

keyFilesConformance('memory', async () => {
  const files = createKeyFilesMemory()
  return { open: async () => files, remove: async () => {} }
})

const passphrase = 'correct horse battery staple'
const other = 'another long passphrase'
/** The cheapest scrypt parameters: these tests do not check the cost. */
const parameters = { n: 2, r: 1, p: 1 }

let seed = 0
const random = (size: number) =>
  Uint8Array.from({ length: size }, (_, at) => (seed++ * 31 + at) % 256)
/** Returns a test account: the bytes of its secret, for secp256k1 only the last 20 of the 32. */
const accountOf = (kind: 'secp256k1' | 'ed25519', secret: Uint8Array) =>
  `0x${Buffer.from(kind === 'ed25519' ? secret : secret.subarray(12)).toString('hex')}` as const
const keystoreIn = (files: MemoryKeyFiles) =>
  createKeystore({ files, random, accountOf, parameters })
const secretOf = (byte: number) => new Uint8Array(32).fill(byte)

test('keys of both chains and small secrets come back, by the passphrase alone', async () => {
  const files = createKeyFilesMemory()
  const keystore = keystoreIn(files)
  expect(await keystore.status()).toEqual({ exists: false, accounts: [] })
  await expect(keystore.open(passphrase)).rejects.toMatchObject({ code: 'keystore-refused' })
  const made = await keystore.create(passphrase)
  const evm = await made.add('secp256k1', secretOf(7))
  const solana = await made.add('ed25519', secretOf(8))
  expect(await made.add('ed25519', secretOf(8))).toBe(solana)
  await made.createSecret('peer.key', secretOf(9))
  expect(await made.createSecret('peer.key', secretOf(10))).toEqual(secretOf(9))
  await keystore.activate(solana)
  expect(await keystore.status()).toEqual({
    exists: true,
    accounts: [evm, solana].sort(),
    active: solana,
  })

  const opened = await keystoreIn(files).open(passphrase)
  expect(await opened.secretOf(evm)).toEqual(secretOf(7))
  expect(await opened.secretOf(solana)).toEqual(secretOf(8))
  expect(await opened.readSecret('peer.key')).toEqual(secretOf(9))
  expect(await opened.readSecret('absent.key')).toBeUndefined()
  expect(opened.derive('state')).toEqual(made.derive('state'))
  expect(opened.derive('state')).not.toEqual(opened.derive('other'))

  await expect(keystore.open(other)).rejects.toMatchObject({ code: 'passphrase-wrong' })
  await expect(keystore.create(passphrase)).rejects.toMatchObject({ code: 'keystore-refused' })
  const absent = `0x${'99'.repeat(20)}` as const
  await expect(keystore.activate(absent)).rejects.toMatchObject({ code: 'keystore-refused' })
  await expect(opened.secretOf(absent)).rejects.toMatchObject({ code: 'keystore-refused' })
})

// Finding: KEY-3
test('a key file of another account or folder, or with a flipped bit, yields no key', async () => {
  const files = createKeyFilesMemory()
  const made = await keystoreIn(files).create(passphrase)
  const [one, two] = [
    await made.add('secp256k1', secretOf(1)),
    await made.add('secp256k1', secretOf(2)),
  ]
  const [three, four] = [
    await made.add('ed25519', secretOf(3)),
    await made.add('ed25519', secretOf(4)),
  ]
  for (const [from, to] of [
    [one, two],
    [three, four],
  ] as const) {
    await files.replace(`${to.slice(2)}.json`, (await files.read(`${from.slice(2)}.json`))!)
    await expect(made.secretOf(to)).rejects.toMatchObject({ code: 'keystore-invalid' })
  }
  const renamed = (await files.read(`${three.slice(2)}.json`))!.replaceAll(three, four)
  await files.replace(`${four.slice(2)}.json`, renamed)
  await expect(made.secretOf(four)).rejects.toMatchObject({ code: 'passphrase-wrong' })

  await made.createSecret('peer.key', secretOf(5))
  const sealed = Buffer.from((await files.read('peer.key.sealed'))!, 'base64')
  for (const at of [0, 12, 44, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    await files.replace('peer.key.sealed', changed.toString('base64'))
    await expect(made.readSecret('peer.key')).rejects.toMatchObject({ code: 'keystore-invalid' })
  }
  for (const text of ['', 'AA==', sealed.subarray(0, 20).toString('base64'), '!!']) {
    await files.replace('peer.key.sealed', text)
    await expect(made.readSecret('peer.key')).rejects.toMatchObject({ code: 'keystore-invalid' })
  }
  // The same secret is refused under another name, and in another keystore.
  await files.replace('seal.key.sealed', sealed.toString('base64'))
  await expect(made.readSecret('seal.key')).rejects.toMatchObject({ code: 'keystore-invalid' })
  const elsewhere = createKeyFilesMemory()
  const stranger = await keystoreIn(elsewhere).create(passphrase)
  await elsewhere.replace('peer.key.sealed', sealed.toString('base64'))
  await expect(stranger.readSecret('peer.key')).rejects.toMatchObject({ code: 'keystore-invalid' })
})

// Finding: KEY-2
test('a killed change of the passphrase leaves one passphrase for all key files', async () => {
  const setup = async () => {
    const files = createKeyFilesMemory()
    const made = await keystoreIn(files).create(passphrase)
    const accounts = [
      await made.add('secp256k1', secretOf(1)),
      await made.add('ed25519', secretOf(2)),
    ]
    return { files, accounts, derived: made.derive('state') }
  }
  const whole = await setup()
  const before = whole.files.writes
  await keystoreIn(whole.files).changePassphrase(passphrase, other)
  const steps = whole.files.writes - before
  expect(steps).toBe(5)
  const outcomes = new Set<string>()
  for (let step = 0; step <= steps; step++) {
    const { files, accounts, derived } = await setup()
    files.killAfter(step)
    await keystoreIn(files)
      .changePassphrase(passphrase, other)
      .catch(() => {})
    files.revive()
    const opens = async (text: string) => {
      const opened = await keystoreIn(files).open(text)
      for (const account of accounts) await opened.secretOf(account)
      return opened
    }
    const [old, next] = await Promise.all(
      [opens(passphrase), opens(other)].map((one) => one.catch(() => undefined)),
    )
    expect([old, next].filter(Boolean), `killed after ${step} writes`).toHaveLength(1)
    expect((old ?? next)!.derive('state')).toEqual(derived)
    expect(await files.read('change.json')).toBeUndefined()
    outcomes.add(old ? 'old' : 'new')
  }
  expect(outcomes).toEqual(new Set(['old', 'new']))
})

describe('plain keys of a folder', () => {
  const names = ['wallet.key', 'peer.key', 'seal.key', 'batch.key']
  const [walletName, ...others] = names as [string, ...string[]]
  const parse = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
  const hex = (byte: number) => Buffer.from(secretOf(byte)).toString('hex')

  /** A folder with plain keys and an empty keystore; `run` moves the keys into the keystore. */
  const world = async () => {
    const plain = createKeyFilesMemory()
    const files = createKeyFilesMemory()
    for (const [at, name] of names.entries()) await plain.replace(name, hex(at + 1))
    await keystoreIn(files).create(passphrase)
    const run = async () => {
      const keystore = keystoreIn(files)
      const opened = await keystore.open(passphrase)
      const wallet = { name: walletName, kind: 'secp256k1' } as const
      return await encryptPlainKeys({ files: plain, parse, wallet, others }, { keystore, opened })
    }
    return { plain, files, run }
  }

  test('a migration that is killed at any write loses no key, and goes on', async () => {
    const { plain, files, run } = await world()
    const before = { plain: plain.writes, files: files.writes }
    expect(await run()).toEqual(names)
    const steps = { plain: plain.writes - before.plain, files: files.writes - before.files }
    expect(steps).toEqual({ plain: 4, files: 5 })
    for (const place of ['plain', 'files'] as const) {
      for (let step = 0; step < steps[place]; step++) {
        const killed = await world()
        killed[place].killAfter(step)
        await expect(killed.run()).rejects.toThrow('killed')
        killed[place].revive()
        // Every key is in the folder of plain keys, in the keystore, or in both.
        const left = await killed.plain.list()
        const keystore = keystoreIn(killed.files)
        const opened = await keystore.open(passphrase)
        for (const [at, name] of names.entries()) {
          if (left.includes(name)) continue
          const [account] = (await keystore.status()).accounts
          const kept = at === 0 ? await opened.secretOf(account!) : await opened.readSecret(name)
          expect(kept).toEqual(secretOf(at + 1))
        }
        await killed.run()
        expect(await killed.plain.list()).toEqual([])
        expect(await opened.readSecret('batch.key')).toEqual(secretOf(4))
        expect((await keystore.status()).active).toBe(accountOf('secp256k1', secretOf(1)))
      }
    }
  })

  test('a plain key that differs from the kept one stays, and is refused', async () => {
    const { plain, run } = await world()
    await run()
    await plain.replace('peer.key', hex(77))
    await expect(run()).rejects.toMatchObject({ code: 'keystore-refused' })
    expect(await plain.read('peer.key')).toBe(hex(77))
    expect(
      await plainKeysIn({ files: plain, wallet: { name: walletName, kind: 'ed25519' }, others }),
    ).toEqual(['peer.key'])
  })
})

describe('limits of a keystore', () => {
  test('it holds as many accounts as the limit says', async () => {
    const made = await keystoreIn(createKeyFilesMemory()).create(passphrase)
    for (let at = 0; at < KEYSTORE_ACCOUNTS_MAX; at++) await made.add('ed25519', secretOf(at))
    const more = made.add('ed25519', secretOf(200))
    await expect(more).rejects.toMatchObject({ code: 'keystore-refused' })
    expect(await made.add('ed25519', secretOf(0))).toBe(accountOf('ed25519', secretOf(0)))
  })

  let errors: string
  beforeAll(async () => {
    const weak = [
      'short',
      'aaaabbbbccccdddd',
      'a line\nbreak in it',
      'x'.repeat(20),
      'abcdefgh'.repeat(200),
    ]
    const found: string[] = []
    for (const text of weak) {
      const error = await keystoreIn(createKeyFilesMemory())
        .create(text)
        .catch((one: Error) => one)
      expect(error).toMatchObject({ code: 'passphrase-weak' })
      found.push(`${error}`)
      expect(`${error} ${JSON.stringify(error)}`).not.toContain(text)
    }
    errors = found.join()
  })

  test('weak passphrases are refused by reason, and not repeated', () => {
    for (const reason of ['12 characters', 'different', 'control', 'bytes'])
      expect(errors).toContain(reason)
  })

  test('light parameters are those of geth', () => {
    expect(lightScrypt).toEqual({ n: 4096, r: 8, p: 6 })
  })
})
