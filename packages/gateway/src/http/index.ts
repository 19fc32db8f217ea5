export { createGatewayHttp, type GatewayHttp, type RequestInfo } from './gateway-http.ts'
export * as Limits from './limits.ts'
export { type OpenApiDocument, openapi } from './openapi.ts'
export { type Failure, failureOf, statusOf, type WireError } from './status.ts'
