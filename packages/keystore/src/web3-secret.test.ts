// Goal: this keystore opens files of geth, ethers and eth-keyfile, and writes the same files as
// they do.
// Method: the published vectors, and files that these programs wrote; then hostile files.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeWeb3Secret, encodeWeb3Secret, isWeb3Secret, standardScrypt } from './index.ts'

type Vector = {
  readonly writer: string
  readonly password: string
  readonly secret: string
  readonly file: {
    readonly address?: string
    readonly id: string
    readonly crypto?: Web3Crypto
    readonly Crypto?: Web3Crypto
  }
}
type Web3Crypto = {
  readonly cipherparams: { readonly iv: string }
  readonly kdf: string
  readonly kdfparams: {
    readonly n: number
    readonly r: number
    readonly p: number
    readonly salt: string
  }
  readonly mac: string
}

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'web3-secret-vectors.json'), 'utf8'),
) as readonly Vector[]
const bytes = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'))
const file = 'test.json'

test.each(vectors)('a file of $writer opens', async ({ password, secret, file: json }) => {
  const text = JSON.stringify(json)
  expect(isWeb3Secret(text)).toBe(true)
  const opened = await decodeWeb3Secret(text, { passphrase: password, file })
  expect(Buffer.from(opened).toString('hex')).toBe(secret.padStart(64, '0'))
  const wrong = decodeWeb3Secret(text, { passphrase: `${password} `, file })
  await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' })
})

test('from the same salt, iv and id ours is the file of ethers, field by field', async () => {
  const written = vectors.filter(({ writer }) => writer.startsWith('ethers'))
  expect(written).toHaveLength(2)
  for (const { password: passphrase, secret, file: json } of written) {
    const { cipherparams, kdfparams } = json.Crypto!
    const { n, r, p, salt } = kdfparams
    // The encoder draws its random bytes in this order: salt, iv, id.
    const drawn = [bytes(salt), bytes(cipherparams.iv), bytes(json.id.replaceAll('-', ''))]
    const text = await encodeWeb3Secret({
      secret: bytes(secret),
      account: `0x${json.address!}`,
      passphrase,
      parameters: { n, r, p },
      random: () => drawn.shift()!,
    })
    const { Crypto: crypto, ...rest } = json
    expect(JSON.parse(text)).toEqual({ ...rest, crypto })
  }
})

test('a passphrase that was typed in another form of Unicode opens the same file', async () => {
  const secret = new Uint8Array(32).fill(5)
  const random = (size: number) => new Uint8Array(size).fill(1)
  const parameters = { n: 2, r: 1, p: 1 }
  const account = `0x${'00'.repeat(20)}` as const
  const passphrase = 'pässwörtliches Geheimnis'.normalize('NFC')
  const text = await encodeWeb3Secret({ secret, account, passphrase, parameters, random })
  const typed = passphrase.normalize('NFD')
  expect(typed).not.toBe(passphrase)
  expect(await decodeWeb3Secret(text, { passphrase: typed, file })).toEqual(secret)
})

test('our own cost is that of geth: 256 MiB', () => {
  const { n, r } = standardScrypt
  expect(128 * n * r).toBe(256 * 2 ** 20)
})

const good = vectors[2]!
const crypto = (good.file.crypto ?? {}) as Readonly<Record<string, unknown>>
const withParameters = (change: object, kdf = 'scrypt') => {
  const kdfparams = { ...(crypto['kdfparams'] as object), ...change }
  return { ...good.file, crypto: { ...crypto, kdf, kdfparams } }
}

// Finding: KEY-1
test.each([
  ['N of 2^40', withParameters({ n: 2 ** 40 })],
  ['r of a billion', withParameters({ r: 1e9 })],
  ['p of 2^30 - 1', withParameters({ p: 2 ** 30 - 1 })],
  ['N = 2^20 for a hundred times', withParameters({ n: 2 ** 20, r: 8, p: 100 })],
  ['PBKDF2 of a trillion rounds', withParameters({ c: 1e12, prf: 'hmac-sha256' }, 'pbkdf2')],
])('a keystore with an excessive cost is refused before any computation: %s', async (_, json) => {
  const started = process.cpuUsage()
  const opened = decodeWeb3Secret(JSON.stringify(json), { passphrase: good.password, file })
  await expect(opened).rejects.toMatchObject({ code: 'keystore-cost-excessive' })
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
})

test.each([
  ['no JSON', 'mac'],
  ['a list', '[3]'],
  ['another version', JSON.stringify({ ...good.file, version: 1 })],
  [
    'another cipher',
    JSON.stringify({ ...good.file, crypto: { ...crypto, cipher: 'aes-128-cbc' } }),
  ],
  ['another derivation', JSON.stringify(withParameters({}, 'argon2'))],
  ['N that is no power of two', JSON.stringify(withParameters({ n: 3 }))],
  ['a negative N', JSON.stringify(withParameters({ n: -2 }))],
  ['a key of 16 bytes', JSON.stringify(withParameters({ dklen: 16 }))],
  ['a salt that is no hex', JSON.stringify(withParameters({ salt: 'zz' }))],
  ['a salt of a kilobyte', JSON.stringify(withParameters({ salt: '00'.repeat(1_024) }))],
  ['a short check', JSON.stringify({ ...good.file, crypto: { ...crypto, mac: '00' } })],
  ['no crypto', JSON.stringify({ version: 3 })],
  ['fields of a prototype', '{"version":3,"crypto":{"__proto__":{"cipher":"aes-128-ctr"}}}'],
])('a damaged file is refused by name: %s', async (_, text) => {
  const opened = decodeWeb3Secret(text, { passphrase: good.password, file })
  await expect(opened).rejects.toMatchObject({ code: 'keystore-invalid' })
})
