export { askBlind, type BlindQuestion } from './ask.ts'
export type { ChainView } from './chain-view.ts'
export { checkTerms } from './check-terms.ts'
export { BlindGatewayError, BlindTermsRefusedError } from './errors.ts'
export { fetchModel } from './fetch-model.ts'
export type { GatewayFetch, TermsSignatures } from './gateway-api.ts'
export {
  type BlindClientSession,
  type OpenBlindSessionOptions,
  openBlindSession,
} from './open-session.ts'
