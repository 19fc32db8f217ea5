import { createSolanaRpcFromTransport, type Rpc, type SolanaRpcApi } from '@solana/kit'
import { answerText, toJson } from './answers.ts'
import type { LocalChain } from './local-chain.ts'
import { rpcMethods } from './rpc-methods.ts'

/** Speaks to a chain of this process as to any cluster, without a network between. */
export function rpcOf(chain: LocalChain): Rpc<SolanaRpcApi> {
  const methods = rpcMethods(chain)
  return createSolanaRpcFromTransport(async ({ payload }) => {
    return JSON.parse(answerText(methods, toJson(payload)) ?? 'null')
  }) as Rpc<SolanaRpcApi>
}
