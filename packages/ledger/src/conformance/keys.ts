import { type Domain, Hex, Voucher } from '@ostrom/protocol'
import { sampleVoucher } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { type Scenario, sealKeyOf, signerSecret } from './world.ts'

const ED25519_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** Tests that the ledger accepts exactly the signatures that the chain accepts. */
export function keysSuite(scenario: () => Scenario): void {
  describe('keys', () => {
    const signed = async () => {
      const { client, domain } = scenario()
      const signer = client.createSigner(signerSecret(5))
      const voucher = sampleVoucher()
      const digest = Voucher.hash(voucher, domain)
      return { client, signer, digest, signature: await signer.sign(digest) }
    }

    test('a signature verifies for its key and digest only', async () => {
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

    test('a payment verifies for its key and digest only', async () => {
      const { client, signer, digest, signature } = await signed()
      const { account } = signer
      const other = client.createSigner(signerSecret(6)).account
      const payment = { digest, signature, account }
      const foreign = [
        { ...payment, digest: sealKeyOf(3) },
        { ...payment, account: other },
      ]
      expect(await client.verifyPayment(payment)).toBe(true)
      expect(await client.canonicalSignature(payment)).toBe(signature)
      for (const wrong of foreign) {
        expect(await client.verifyPayment(wrong)).toBe(false)
        expect(await client.canonicalSignature(wrong)).toBeUndefined()
      }
    })

    test('every accepted form of a payment has a canonical form for the chain', async () => {
      const { client, signer, digest, signature } = await signed()
      const { account } = signer
      const { scheme } = scenario().domain
      const twins = twinsOf(signature, scheme)
      const forms: Hex.Hex[] = []
      for (const twin of twins) {
        const payment = { digest, signature: twin, account }
        const canonical = await client.canonicalSignature(payment)
        expect(await client.verifyPayment(payment), twin).toBe(canonical !== undefined)
        if (canonical === undefined) continue
        forms.push(twin)
        expect(canonical).toBe(signature)
      }
      expect(forms).toEqual(scheme === 'eip712' ? [withOtherV(signature)] : [])
    })
  })
}

/** A signature of secp256k1 with the other of the two recovery bits. */
export const withOtherV = (signature: Hex.Hex): Hex.Hex =>
  `0x${signature.slice(2, 130)}${signature.endsWith('1b') ? '1c' : '1b'}`

/** Signatures in another form of the same value, and invalid signatures. */
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
    withOtherV(signature),
    `0x${r}${s}${v === '1b' ? '00' : '01'}`,
    `0x${r}${s}`,
    `0x${'00'.repeat(65)}`,
    '0x',
  ]
}
