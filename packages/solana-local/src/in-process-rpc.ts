import { createSolanaRpcFromTransport, type Rpc, type SolanaRpcApi } from '@solana/kit'
import type { SolanaLocalChain } from './local-chain.ts'
import { rpcMethods } from './rpc-methods.ts'
import { respondText, toJson } from './rpc-responses.ts'

/** Returns an RPC client of a chain in this process, without a network. */
export function rpcOf(chain: SolanaLocalChain): Rpc<SolanaRpcApi> {
  const methods = rpcMethods(chain)
  return createSolanaRpcFromTransport(async ({ payload }) => {
    return JSON.parse(respondText(methods, toJson(payload)) ?? 'null')
  }) as Rpc<SolanaRpcApi>
}
