export { createIssuer, type Denomination, type Issuer, type IssuerOptions } from './issuer.ts'
export { acceptorChainOf, holderChainOf } from './ticket-chains.ts'
