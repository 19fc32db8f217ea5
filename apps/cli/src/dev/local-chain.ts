import type { LocalChainNode, LocalChainOptions } from './local-chain-node.ts'

export type { LocalChainNode }

/**
 * Starts an EVM chain with the contracts, whose state is kept in `folder`.
 *
 * @param options.overrides Deployment options of a new chain that differ from the defaults.
 */
export const startLocalEvm = async (
  folder: string,
  options?: LocalChainOptions,
): Promise<LocalChainNode> =>
  await (await import('./local-chain-evm.ts')).startChain(folder, options)

/** Starts a Solana chain in this process with the program; its state is kept in `folder`. */
export const startLocalSolana = async (
  folder: string,
  options?: Pick<LocalChainOptions, 'playMoney'>,
): Promise<LocalChainNode> =>
  await (await import('./local-chain-solana.ts')).startChain(folder, options)
