export { createFileReading, type FileReading } from '../batches/file-reading.ts'
export { createResponseStore, type ResponseStore } from '../stored-responses/response-store.ts'
export type { AnswerRun } from './answers/answer-run.ts'
export {
  BodyTooLargeError,
  ClientDisconnectedError,
  MethodNotAllowedError,
} from './errors.ts'
export { constraintFields, constraintsOf } from './fields/fields.ts'
export { createGatewayHttp, type GatewayHttp } from './gateway-http.ts'
export {
  type HttpFailure,
  httpFailureOf,
  statusOf,
  type WireError,
} from './http-failure.ts'
export { createTransfers, type Transfers } from './incoming/transfers.ts'
export * as Limits from './limits.ts'
export { type OpenApiDocument, openapi } from './openapi/openapi.ts'
export type { RequestInfo } from './route-methods.ts'
