export { ANCHORED_UPDATE_BYTES_MAX } from '../limits.ts'
export {
  decode,
  encode,
  hash,
  type JobSpec,
  parametersOf,
  parse,
  type TrainedTensor,
  tolerableFaults,
  updateBytesOf,
} from './job-spec.ts'
