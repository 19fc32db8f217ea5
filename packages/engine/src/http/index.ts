export {
  UpstreamBusyError,
  UpstreamModelError,
  UpstreamRejectedError,
  UpstreamUnauthorizedError,
} from './errors.ts'
export { createEngineHttp } from './http.ts'
