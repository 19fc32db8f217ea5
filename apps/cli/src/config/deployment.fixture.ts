import { marketContracts } from '@ostrom/contracts-evm/deployment'

const tracks = ['root', 'parameters', 'treasury', 'models', 'datasets', 'emergency']

const address = `0x${'11'.repeat(20)}`

/** A deployment that exists on no chain, for configurations in tests. */
export const deployment = {
  chainId: 31337,
  block: 1,
  beacon: 'commit-reveal',
  contracts: Object.fromEntries(marketContracts.map((name) => [name, address])),
  governance: {
    settings: address,
    contributions: address,
    treasury: address,
    parametersOwner: address,
    approvals: address,
    deposits: address,
    tracks: Object.fromEntries(
      tracks.map((track) => [track, { governor: address, timelock: address }]),
    ),
    veto: { contract: address, account: address, expiry: 1 },
  },
}
