import { type AccountId, type Hex, Shape } from '@ostrom/protocol'

/** Where the program is. */
export type SolanaDeployment = {
  /** Hash of the cluster's first block: what `getGenesisHash` answers, as bytes in hex. */
  readonly genesisHash: Hex.Hash
  readonly program: AccountId
}

export const solanaDeploymentShape: Shape.Shape<SolanaDeployment> = Shape.object({
  genesisHash: Shape.hash,
  program: Shape.account,
})

export type LedgerSolanaOptions = {
  readonly rpcUrl: string
  /** Seed of the ed25519 key: 32 bytes. */
  readonly secretKey: Uint8Array
  readonly deployment: SolanaDeployment
  /** Most lamports that one pays for priority; `PRIORITY_FEE_MAX_LAMPORTS` unless given. */
  readonly priorityFeeMax?: bigint
}
