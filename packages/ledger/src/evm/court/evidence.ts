import type { AccountId, EscrowContract, Hash } from '@ostrom/protocol'
import type { EvidenceItem } from '../../court/evidence.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'

/** The chain's record of a session, or of a request that a provider has locked. */
export type OnchainSubject = {
  readonly escrow: EscrowContract
  readonly provider: AccountId
  /** State of the session or request, as its number in the contracts' `AgreementState`. */
  readonly state: number
  readonly root: Hash
  /** Unix second at which the session or request ended; only valid after its end. */
  readonly time: number
  /**
   * Number of sessions and requests that the provider had completed when this one began, at most
   * 255.
   */
  readonly completionsBefore: number
}

/** Reads a session, or a request that a provider has locked; `undefined` if there is no such id. */
export async function readSubject(
  { contracts, connection }: EvmMarketContext,
  subject: Hash,
): Promise<OnchainSubject | undefined> {
  const { client } = connection
  for (const escrow of ['sessions', 'requests'] as const) {
    const { address } = contracts[escrow]
    const { abi } = contracts.sessions
    const reading = { address, abi, functionName: 'agreementOf', args: [subject] } as const
    const { offer, ...seen } = await client.readContract(reading)
    if (offer === 0) continue
    const terms = { ...contracts.offers, functionName: 'termsOf', args: [offer] } as const
    const provider = accountOf((await client.readContract(terms)).provider)
    const { state, root, time, completionsBefore } = seen
    return { escrow, provider, state, root, time, completionsBefore }
  }
  return undefined
}

/** Returns an item of evidence as its contract's struct, without its subject. */
export const itemOf = ({ receipt: core, path: proof }: EvidenceItem) => ({ core, proof })
