export { createOhttpClient, type OhttpClient, type OhttpClientOptions } from './client.ts'
export {
  OhttpKeyError,
  OhttpMessageError,
  OhttpReplayedError,
  RelayRefusedError,
} from './errors.ts'
export {
  createOhttpGateway,
  GATEWAY_PATH,
  type OhttpGateway,
  type OhttpGatewayOptions,
} from './gateway.ts'
export {
  createGatewayKeys,
  type GatewayIdentity,
  type GatewayKeys,
  importIdentity,
} from './gateway-keys.ts'
export * as Limits from './limits.ts'
export { createRelay, gatewayResource, type HttpRelayOptions, type Relay } from './relay.ts'
