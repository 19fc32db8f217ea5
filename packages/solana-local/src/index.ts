export { LocalChainError } from './errors.ts'
export { rpcOf } from './in-process-rpc.ts'
export * as Limits from './limits.ts'
export { SolanaLocalChain } from './local-chain.ts'
export {
  type LocalChainServerOptions,
  type RunningLocalChain,
  serveLocalChain,
} from './rpc-server.ts'
