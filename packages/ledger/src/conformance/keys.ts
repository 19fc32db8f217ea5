import { type Domain, Hex, Voucher } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { type Scenario, sealKeyOf, signerSecret } from './world.ts'

const ED25519_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** Signatures: exactly those that the chain takes are taken here. */
export function keysSuite(scenario: () => Scenario): void {
  describe('keys', () => {
    const signed = async () => {
      const { client, domain } = scenario()
      const signer = client.createSigner(signerSecret(5))
      const voucher = { sessionId: sealKeyOf(1), total: 5n, count: 1n, receiptsRoot: sealKeyOf(2) }
      const digest = Voucher.hash(voucher, domain)
      return { client, signer, digest, signature: await signer.sign(digest) }
    }

    test('a signature is of its key and its digest only', async () => {
      const { client, signer, digest, signature } = await signed()
      const { account } = signer
      expect(await client.verify({ digest, signature, account })).toBe(true)
      expect(await client.verify({ digest: sealKeyOf(3), signature, account })).toBe(false)
      const other = client.createSigner(signerSecret(6)).account
      expect(await client.verify({ digest, signature, account: other })).toBe(false)
    })

    test('a malleable twin, another v, and other lengths are refused', async () => {
      const { client, signer, digest, signature } = await signed()
      const { account } = signer
      for (const twin of twinsOf(signature, scenario().domain.scheme)) {
        expect(await client.verify({ digest, signature: twin, account }), twin).toBe(false)
      }
    })
  })
}

/** Signatures that say the same in another form, or nothing. */
function twinsOf(signature: Hex.Hex, scheme: Domain['scheme']): readonly Hex.Hex[] {
  if (scheme === 'ed25519') {
    const [point, scalar] = [signature.slice(2, 66), signature.slice(66)]
    const bytes = Uint8Array.from(Buffer.from(scalar, 'hex')).reverse()
    const sum = BigInt(Hex.from(bytes)) + ED25519_ORDER
    const twin = Hex.toBytes(`0x${sum.toString(16).padStart(64, '0')}`).reverse()
    const forms = [`0x${point}${Hex.from(twin).slice(2)}`, `0x${point}`, `0x${'00'.repeat(64)}`]
    return [...(forms as Hex.Hex[]), '0x']
  }
  const [r, s, v] = [signature.slice(2, 66), signature.slice(66, 130), signature.slice(130)]
  const high = (ORDER - BigInt(`0x${s}`)).toString(16).padStart(64, '0')
  const flipped = v === '1b' ? '1c' : '1b'
  return [
    `0x${r}${high}${flipped}`,
    `0x${r}${s}${flipped}`,
    `0x${r}${s}${v === '1b' ? '00' : '01'}`,
    `0x${r}${s}`,
    `0x${'00'.repeat(65)}`,
    '0x',
  ]
}
