// Goal: a provider accepts exactly the signatures that Solana's runtime accepts, even if no honest
// signer makes them; otherwise it could accept a voucher that can never be settled.
// Method: forged, altered and unusually encoded signatures. Each is given to the ledger's check and
// to the runtime in this process, as an instruction of `settle` for the ed25519 program. Node 20
// with OpenSSL 3.0 accepts points of small order, so only the ledger's own check refuses them
// there.

import { createHash } from 'node:crypto'
import { ed25519Instruction } from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'
import {
  appendTransactionMessageInstructions,
  compileTransaction,
  createKeyPairSignerFromPrivateKeyBytes,
  createTransactionMessage,
  lamports,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransaction,
} from '@solana/kit'
import fc from 'fast-check'
import { FailedTransactionMetadata, LiteSVM } from 'litesvm'
import { beforeAll, expect, test } from 'vitest'
import { accountOf, createSigner, isMessageSignedBy } from '../../keys/ed25519.ts'

type SignatureCase = {
  readonly key: Hex.Hex
  readonly message: Uint8Array
  readonly signature: Hex.Hex
}

/** Order of the group that ed25519 signs in (RFC 8032, section 5.1). */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const FIELD = 2n ** 255n - 19n

const little = (number: bigint): Uint8Array =>
  Hex.toBytes(`0x${number.toString(16).padStart(64, '0')}`).reverse()
const numberOf = (bytes: Uint8Array): bigint => BigInt(Hex.from(Uint8Array.from(bytes).reverse()))
const sha512 = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(
    createHash('sha512')
      .update(Hex.concat(...parts))
      .digest(),
  )

/**
 * Returns the secret scalar of a key, which multiplies the base point (RFC 8032, section 5.1.5).
 */
function scalarOf(secret: Uint8Array): bigint {
  const bytes = sha512(secret).slice(0, 32)
  bytes[0] = (bytes[0] as number) & 248
  bytes[31] = ((bytes[31] as number) & 127) | 64
  return numberOf(bytes)
}

/**
 * Returns the challenge scalar of a signature: the hash of its first half, the key and the message.
 */
const challenge = (r: Uint8Array, key: Uint8Array, message: Uint8Array): bigint =>
  numberOf(sha512(r, key, message)) % ORDER

const secret = new Uint8Array(32).fill(7)
const key = accountOf(secret)
const text = (number: number): Uint8Array => new TextEncoder().encode(`words ${number}`)
const signatureOf = (r: Uint8Array, s: bigint): Hex.Hex => Hex.from(Hex.concat(r, little(s)))

let runtimeAccepts: (one: SignatureCase) => Promise<boolean>

beforeAll(async () => {
  const svm = new LiteSVM()
  const payer = await createKeyPairSignerFromPrivateKeyBytes(new Uint8Array(32).fill(1))
  svm.airdrop(payer.address, lamports(10n ** 12n))
  runtimeAccepts = async ({ key, message, signature }) => {
    svm.expireBlockhash()
    const life = { blockhash: svm.latestBlockhash(), lastValidBlockHeight: 1n << 60n }
    const empty = createTransactionMessage({ version: 0 })
    const paid = setTransactionMessageFeePayer(payer.address, empty)
    const living = setTransactionMessageLifetimeUsingBlockhash(life, paid)
    const instruction = ed25519Instruction({
      key: Hex.toBytes(key),
      message,
      signature: Hex.toBytes(signature),
    })
    const whole = appendTransactionMessageInstructions([instruction], living)
    const sent = await signTransaction([payer.keyPair], compileTransaction(whole))
    return !(svm.sendTransaction(sent) instanceof FailedTransactionMetadata)
  }
})

async function expectBoth(one: SignatureCase, good: boolean): Promise<void> {
  expect(isMessageSignedBy(one.key, one.message, one.signature)).toBe(good)
  expect(await runtimeAccepts(one)).toBe(good)
}

/** Returns a valid signature, after which its key is cached. */
async function honest(number: number): Promise<SignatureCase> {
  const signer = createSigner(secret, key)
  const message = text(number)
  return { key, message, signature: await signer.sign({ text: `words ${number}` }) }
}

/**
 * The eight points of small order in all their encodings: each y with both signs of x. The
 * encodings with the y `FIELD` or `FIELD + 1`, or with a sign for the x 0, are not canonical.
 */
const ORDER_8 = numberOf(
  Hex.toBytes('0x26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
)
const SIGN = 2n ** 255n
const smallOrder = [1n, FIELD - 1n, 0n, ORDER_8, FIELD - ORDER_8, FIELD, FIELD + 1n]
  .flatMap((y) => [y, y + SIGN])
  .map(little)

test('valid signatures verify, and no byte of them may change', async () => {
  const good = await honest(1)
  await expectBoth(good, true)
  for (const at of [0, 31, 32, 63]) {
    const bytes = Hex.toBytes(good.signature)
    bytes[at] = (bytes[at] as number) ^ 1
    await expectBoth({ ...good, signature: Hex.from(bytes) }, false)
  }
  await expectBoth({ ...good, message: text(2) }, false)
  await expectBoth({ ...good, key: accountOf(new Uint8Array(32).fill(8)) }, false)
})

test('no second signature is made of one: the second half is below the order', async () => {
  const good = await honest(3)
  await expectBoth(good, true)
  const bytes = Hex.toBytes(good.signature)
  const s = numberOf(bytes.subarray(32))
  for (const other of [s + ORDER, ORDER - s, ORDER, 0n, 2n ** 256n - 1n]) {
    await expectBoth({ ...good, signature: signatureOf(bytes.slice(0, 32), other) }, false)
  }
})

test('a signature without a nonce is refused: its first half is of small order', async () => {
  // The first half is a point of small order. Only the key's holder can compute the second half
  // that fits it.
  const message = text(4)
  for (const r of smallOrder) {
    const s = (challenge(r, Hex.toBytes(key), message) * scalarOf(secret)) % ORDER
    await expectBoth({ key, message, signature: signatureOf(r, s) }, false)
  }
  // From here on the key is cached, and the same results must hold.
  await expectBoth(await honest(5), true)
  const r = little(1n)
  const s = (challenge(r, Hex.toBytes(key), message) * scalarOf(secret)) % ORDER
  await expectBoth({ key, message, signature: signatureOf(r, s) }, false)
})

test('a key that signs everything is refused: it is of small order', async () => {
  // With such a key, s * base = R for any message whose hash is a multiple of eight.
  const nonce = new Uint8Array(32).fill(9)
  const r = Hex.toBytes(accountOf(nonce))
  const s = scalarOf(nonce) % ORDER
  for (const point of smallOrder) {
    let number = 0
    while (challenge(r, point, text(number)) % 8n !== 0n) number++
    const one = { key: Hex.from(point), message: text(number), signature: signatureOf(r, s) }
    await expectBoth(one, false)
  }
})

test('verification of random bytes returns false and does not throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ maxLength: 70 }),
      (account, noise) => {
        expect(isMessageSignedBy(Hex.from(account), text(6), Hex.from(noise))).toBe(false)
      },
    ),
  )
})

test('both agree on any bytes in the place of a signature', async () => {
  const half = fc.uint8Array({ minLength: 32, maxLength: 32 })
  await fc.assert(
    fc.asyncProperty(half, half, async (r, s) => {
      await expectBoth({ key, message: text(7), signature: Hex.from(Hex.concat(r, s)) }, false)
    }),
    { numRuns: 30 },
  )
})
