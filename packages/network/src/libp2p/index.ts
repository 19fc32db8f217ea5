export { createLibp2pNetwork } from './network.ts'
export type { Libp2pOptions, RelayOptions } from './options.ts'
