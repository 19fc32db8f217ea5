import type { EvmDomain, SolanaDomain } from '@ostrom/protocol'

/** Deployment on an EVM chain for which the vectors are signed. */
export const evm = {
  scheme: 'eip712',
  chainId: 31_337n,
  contracts: {
    vault: `0x${'5fbdb2315678afecb367f032d93f642f64180aa3'}`,
    sessions: `0x${'e7f1725e7734ce288f8367e1bb143e90bb3f0512'}`,
    requests: `0x${'9fe46736679d2d9a65f0992f2272de9f3c7fa6e0'}`,
    offers: `0x${'cf7ed3acca5a467e9e704c703e8d87f634fb0fc9'}`,
    models: `0x${'dc64a140aa3e981100a9beca4e685f962f0cf6c9'}`,
  },
  escrow: 'sessions',
} as const satisfies EvmDomain

/** The same deployment with the contracts that not every deployment has. */
export const wholeEvm = {
  ...evm,
  contracts: {
    ...evm.contracts,
    onchainRequests: `0x${'5fc8d32690cc91d4c39d9d3abcbd16989f875707'}`,
    tickets: `0x${'0165878a594ca255338adfa4d48449f69242eb8f'}`,
  },
} as const satisfies EvmDomain

/** Deployment on Solana for which the vectors are signed. */
export const solana = {
  scheme: 'ed25519',
  genesisHash: `0x${'a7'.repeat(32)}`,
  program: `0x${'b3'.repeat(32)}`,
} as const satisfies SolanaDomain
