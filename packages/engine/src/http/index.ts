export {
  UpstreamBusyError,
  UpstreamModelError,
  UpstreamRefusedError,
  UpstreamRejectedError,
} from './errors.ts'
export { createEngineHttp } from './http.ts'
