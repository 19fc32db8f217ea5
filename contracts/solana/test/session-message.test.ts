// Goal: a session opens only with a signature of the exact text that the client's wallet showed.
// Method: sessions of random amounts at random times, opened with the text of
// `Session.authorizationMessage`; then texts with one difference each; then the largest possible
// transaction.

import { Address, Hex, Session, type Signable } from '@ostrom/protocol'
import { address, type Address as SolanaAddress } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { type ProgramFixture, startTrade, UNIT } from './market.ts'
import { randomFrom } from './random-run.ts'
import {
  authorization,
  closeByProvider,
  openInstructions,
  openSession,
} from './session-instructions.ts'

/** Bytes of the largest transaction, which must fit into one network packet. */
const TRANSACTION_BYTES_MAX = 1_232
const seed = Number(process.env.OSTROM_SEED ?? 1)

let market: ProgramFixture
beforeAll(async () => {
  market = await startTrade()
})

const opening = async (fields: Parameters<typeof openSession>[1]) => openSession(market, fields)

function wordsOf(wish: Session.SessionAuthorization): string {
  const message = Session.authorizationMessage(wish, market.domain)
  if (typeof message === 'string' || !('text' in message)) {
    throw new Error('words are signed on Solana')
  }
  return message.text
}

test('opens on the words of any amount at any time', async () => {
  const random = randomFrom(seed)
  for (let run = 0; run < 60; run++) {
    // Advances the time by forty years in total, over leap days and ends of months and years.
    market.chain.advance(BigInt(random(2 * 240) * 86_400 + random(86_400)))
    const cap = BigInt(1 + random(2 ** 30)) >> BigInt(random(30)) || UNIT
    const expiresAtSeconds = market.chain.nowSeconds + 1n + BigInt(random(30 * 86_400))
    const { id, outcome } = await opening({ cap, expiresAtSeconds })
    expect(outcome.refusal, `seed ${seed}, run ${run}`).toBeUndefined()
    await closeByProvider(market, id)
  }
})

test('names a provider of any key in base58', async () => {
  const own = bytesOf(market.actors.provider.address)
  const addresses = [
    await market.providerRecord(),
    await market.at.offer(market.offerHash),
  ] as const
  const random = randomFrom(seed)
  const bytes = (zeros: number) =>
    Uint8Array.from({ length: 32 }, (_, i) => (i < zeros ? 0 : 1 + random(255)))
  const keys = [0, 0, 0, 1, 2, 3, 5, 8, 13, 31].map(bytes)
  keys.push(new Uint8Array(32).fill(255), new Uint8Array(32).fill(1))
  let before = own
  for (const key of keys) {
    for (const accountAddress of addresses) put(accountAddress, before, key)
    // The operator acts for the provider, because the secret of such a key is unknown.
    putOperator(addresses[0], own)
    const { outcome } = await opening({ provider: Hex.from(key) })
    expect(outcome.refusal, `seed ${seed}, ${Address.format(Hex.from(key))}`).toBeUndefined()
    before = key
  }
  for (const accountAddress of addresses) put(accountAddress, before, own)
  putOperator(addresses[0], new Uint8Array(32))
})

/** Replaces a key in an account by another key, which no instruction can do. */
function put(accountAddress: SolanaAddress, from: Uint8Array, to: Uint8Array): void {
  const account = market.chain.svm.getAccount(accountAddress)
  if (!account.exists) throw new Error('the record is not there')
  const data = Buffer.from(account.data)
  data.set(to, data.indexOf(from))
  market.chain.svm.setAccount({ ...account, data: Uint8Array.from(data) })
}

/** Bytes of a provider account before its operator. */
const OPERATOR_AT = 144

function putOperator(accountAddress: SolanaAddress, operator: Uint8Array): void {
  const account = market.chain.svm.getAccount(accountAddress)
  if (!account.exists) throw new Error('the record is not there')
  const data = Uint8Array.from(account.data)
  data.set(operator, OPERATOR_AT)
  market.chain.svm.setAccount({ ...account, data })
}

describe('refuses', () => {
  const fixed = () => ({
    nonce: market.nonce(),
    cap: UNIT + UNIT / 2n,
    expiresAtSeconds: market.chain.nowSeconds + 7_200n,
  })
  const signing = async (change: (text: string, digest: Hex.Hash) => Signable) => {
    const wish = authorization(market, fixed())
    const message = change(wordsOf(wish), Session.authorizationHash(wish, market.domain))
    return (await opening({ ...wish, message })).outcome.refusal
  }

  test.each([
    ['another amount', /1\.5 SOL/, '1.4 SOL'],
    ['the same amount in other words', /1\.5 SOL/, '1.50 SOL'],
    ['base units', /1\.5 SOL/, '1500000000 base units'],
    ['another provider', /(To provider: )./, '$10'],
    ['another end', /:\d\d UTC/, ':61 UTC'],
    ['another digest', /.$/, 'g'],
    ['another beginning', /^Ostrom: open/, 'Ostrom: close'],
    ['a line less', /Until.*\n/, ''],
    ['a line more', /$/, '\n'],
  ])('%s', async (_, found, put) => {
    expect(
      await signing((text) => {
        expect(text).toMatch(found)
        return { text: text.replace(found, put) }
      }),
    ).toBe('SignatureInvalid')
  })

  test('the bare digest, as other objects are signed', async () => {
    expect(await signing((_, digest) => digest)).toBe('SignatureInvalid')
  })

  test('the words of another market, client, key, asset, offer, time or number', async () => {
    const wish = authorization(market, fixed())
    const { domain } = market
    const other = Hex.from(new Uint8Array(32).fill(99))
    const message = (changed: Session.SessionAuthorization, at = domain) =>
      Session.authorizationMessage(changed, at)
    const messages = [
      message(wish, { ...domain, genesisHash: other }),
      message({ ...wish, client: other }),
      message(wish, { ...domain, program: other }),
      message({ ...wish, signer: other }),
      message({ ...wish, asset: other }),
      message({ ...wish, offerHash: other }),
      message({ ...wish, provider: other }),
      message({ ...wish, cap: wish.cap + 1n }),
      message({ ...wish, openBySeconds: wish.openBySeconds + 1n }),
      message({ ...wish, expiresAtSeconds: wish.expiresAtSeconds + 1n }),
      message({ ...wish, nonce: wish.nonce + 1n }),
    ]
    for (const message of messages) {
      expect((await opening({ ...wish, message })).outcome.refusal).toBe('SignatureInvalid')
    }
    expect((await opening(wish)).outcome.refusal).toBeUndefined()
  })
})

test('the largest opening fits one transaction, its priority fee too', async () => {
  const key = Hex.from(new Uint8Array(32).fill(255))
  const wish = { asset: key, provider: key, cap: 2n ** 64n - 1n }
  const modelPermission = await market.at.session(new Uint8Array(32))
  const { sender, instructions } = await openInstructions(market, {
    ...wish,
    swap: { modelPermission },
  })
  expect(wordsOf(authorization(market, wish))).toHaveLength(285)
  const size = await market.chain.sizeOf(instructions, [sender])
  expect(size).toMatchInlineSnapshot(`1100`)
  const budget = address('ComputeBudget111111111111111111111111111111')
  const limit = { programAddress: budget, data: Uint8Array.from([2, ...new Uint8Array(4)]) }
  const price = { programAddress: budget, data: Uint8Array.from([3, ...new Uint8Array(8)]) }
  const whole = await market.chain.sizeOf([...instructions, limit, price], [sender])
  expect(whole).toMatchInlineSnapshot(`1152`)
  expect(whole).toBeLessThanOrEqual(TRANSACTION_BYTES_MAX)
})
