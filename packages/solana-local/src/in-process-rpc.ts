import { createSolanaRpcFromTransport, type Rpc, type SolanaRpcApi } from '@solana/kit'
import type { SolanaLocalChain } from './local-chain.ts'
import { rpcMethods } from './rpc-methods.ts'
import { respondText, toJson } from './rpc-responses.ts'

/** Speaks to a chain of this process as to any cluster, without a network between. */
export function rpcOf(chain: SolanaLocalChain): Rpc<SolanaRpcApi> {
  const methods = rpcMethods(chain)
  return createSolanaRpcFromTransport(async ({ payload }) => {
    return JSON.parse(respondText(methods, toJson(payload)) ?? 'null')
  }) as Rpc<SolanaRpcApi>
}
