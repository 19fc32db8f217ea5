import type { LocalChainNode, LocalChainOptions } from './local-chain-node.ts'

export type { LocalChainNode }

/**
 * Starts an EVM chain that is kept in `folder`, with the contracts.
 *
 * @param options.overrides Decisions of a new deployment that differ from the defaults.
 */
export const startLocalEvm = async (
  folder: string,
  options?: LocalChainOptions,
): Promise<LocalChainNode> =>
  await (await import('./local-chain-evm.ts')).startChain(folder, options)

/** Starts a Solana chain in this process that is kept in `folder`, with the program. */
export const startLocalSolana = async (
  folder: string,
  options?: Pick<LocalChainOptions, 'playMoney'>,
): Promise<LocalChainNode> =>
  await (await import('./local-chain-solana.ts')).startChain(folder, options)
