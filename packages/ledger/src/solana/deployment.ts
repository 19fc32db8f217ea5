import { type AccountId, Address, type Hex, Schema } from '@ostrom/protocol'

/** The cluster of a deployed program, and the program's address. */
export type SolanaDeployment = {
  /** Hash of the cluster's first block: the result of `getGenesisHash`, as bytes in hex. */
  readonly genesisHash: Hex.Hash
  readonly program: AccountId
}

/** Schema of 32 bytes that a text states in hex or, as clusters do, in base58. */
const hashSchema: Schema.Schema<Hex.Hash> = (value, path) => {
  const found = typeof value === 'string' ? Address.tryParse(value) : undefined
  return Schema.hash(found ?? value, path)
}

export const solanaDeploymentSchema: Schema.Schema<SolanaDeployment> = Schema.object({
  genesisHash: hashSchema,
  program: hashSchema,
})

export type LedgerSolanaOptions = {
  readonly rpcUrl: string
  /** Seed of the ed25519 key: 32 bytes. */
  readonly secretKey: Uint8Array
  readonly deployment: SolanaDeployment
  /**
   * Maximum lamports that a transaction pays for priority; `PRIORITY_FEE_MAX_LAMPORTS` when absent.
   */
  readonly priorityFeeMax?: bigint
}
