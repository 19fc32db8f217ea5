export {
  decode,
  encode,
  hash,
  type JobSpec,
  parametersOf,
  parse,
  type TrainedTensor,
} from './job-spec.ts'
