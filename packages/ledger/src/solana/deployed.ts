import { type AccountId, Address, type Hex, Shape } from '@ostrom/protocol'

/** Where the program is. */
export type SolanaDeployment = {
  /** Hash of the cluster's first block: what `getGenesisHash` answers, as bytes in hex. */
  readonly genesisHash: Hex.Hash
  readonly program: AccountId
}

/** 32 bytes, in hex or as the cluster writes them, in base58. */
const place: Shape.Shape<Hex.Hash> = (value, path) => {
  const found = typeof value === 'string' ? Address.find(value) : undefined
  return Shape.hash(found ?? value, path)
}

export const solanaDeploymentShape: Shape.Shape<SolanaDeployment> = Shape.object({
  genesisHash: place,
  program: place,
})

export type LedgerSolanaOptions = {
  readonly rpcUrl: string
  /** Seed of the ed25519 key: 32 bytes. */
  readonly secretKey: Uint8Array
  readonly deployment: SolanaDeployment
  /** Most lamports that one pays for priority; `PRIORITY_FEE_MAX_LAMPORTS` unless given. */
  readonly priorityFeeMax?: bigint
}
