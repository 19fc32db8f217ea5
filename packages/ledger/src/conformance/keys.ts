import { Voucher } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { type Scenario, sealKeyOf, signerSecret } from './world.ts'

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
      const [r, s, v] = [signature.slice(2, 66), signature.slice(66, 130), signature.slice(130)]
      const high = (ORDER - BigInt(`0x${s}`)).toString(16).padStart(64, '0')
      const flipped = v === '1b' ? '1c' : '1b'
      const wrong = [
        `0x${r}${high}${flipped}`,
        `0x${r}${s}${flipped}`,
        `0x${r}${s}${v === '1b' ? '00' : '01'}`,
        `0x${r}${s}`,
        `0x${'00'.repeat(65)}`,
        '0x',
      ] as const
      for (const twin of wrong) {
        expect(await client.verify({ digest, signature: twin, account }), twin).toBe(false)
      }
    })
  })
}
