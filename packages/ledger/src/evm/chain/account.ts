import { Hex } from '@ostrom/protocol'
import { type Address, keccak256, type LocalAccount, serializeTransaction } from 'viem'
import { toAccount } from 'viem/accounts'
import { LedgerError } from '../../errors.ts'
import { accountOf, sign } from '../../keys/secp256k1.ts'

/** A viem account that signs transactions with the fastest curve library of this machine. */
export function accountFor(secretKey: Uint8Array): LocalAccount {
  const address = accountOf(secretKey) as Address
  const secret = Uint8Array.from(secretKey)
  const refuse = async () => {
    throw new LedgerError('signer-missing', { what: 'this account signs transactions only' })
  }
  return toAccount({
    address,
    signMessage: refuse,
    signTypedData: refuse,
    async signTransaction(transaction, options) {
      const serialize = options?.serializer ?? serializeTransaction
      const unsigned = await serialize(transaction)
      const signature = sign(keccak256(unsigned), secret)
      const bytes = Hex.toBytes(signature)
      return serialize(transaction, {
        r: Hex.from(bytes.subarray(0, 32)),
        s: Hex.from(bytes.subarray(32, 64)),
        yParity: (bytes[64] as number) - 27,
      })
    },
  })
}
