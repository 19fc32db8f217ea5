import {
  type Address,
  appendTransactionMessageInstruction,
  createTransactionMessage,
  type KeyPairSigner,
  pipe,
  type Rpc,
  type SolanaRpcApi,
  setTransactionMessageFeePayerSigner,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransactionMessageWithSigners,
} from '@solana/kit'

const SYSTEM_PROGRAM = '11111111111111111111111111111111' as Address

/** Returns a transfer by the system program, built and signed only with kit, as wallets do. */
export async function signedTransfer(
  rpc: Rpc<SolanaRpcApi>,
  options: {
    readonly from: KeyPairSigner
    readonly to: Address
    readonly amount: bigint
    readonly version?: 0 | 'legacy'
  },
) {
  const { from, to, amount, version = 0 } = options
  const data = new Uint8Array(12)
  data[0] = 2
  new DataView(data.buffer).setBigUint64(4, amount, true)
  const accounts = [
    { address: from.address, role: 3, signer: from },
    { address: to, role: 1 },
  ] as const
  const transfer = { programAddress: SYSTEM_PROGRAM, accounts, data }
  const { value: blockhash } = await rpc.getLatestBlockhash().send()
  const message = pipe(
    createTransactionMessage({ version }),
    (empty) => setTransactionMessageFeePayerSigner(from, empty),
    (owned) => setTransactionMessageLifetimeUsingBlockhash(blockhash, owned),
    (living) => appendTransactionMessageInstruction(transfer, living),
  )
  return await signTransactionMessageWithSigners(message)
}
