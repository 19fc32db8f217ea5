export {
  decode,
  encode,
  hash,
  type JobSpec,
  parametersOf,
  parse,
  type TrainedTensor,
  tolerableFaults,
} from './job-spec.ts'
