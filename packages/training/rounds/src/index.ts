export * as Aggregation from './aggregation/index.ts'
export * as Assignment from './assignment/index.ts'
export * as Data from './data/index.ts'
export {
  AggregationRefusedError,
  JobSpecInvalidError,
  TensorFileInvalidError,
  ValueNotFiniteError,
} from './errors.ts'
export * as Comparison from './evaluation/index.ts'
export * as Job from './job/index.ts'
export * as UpdateManifest from './manifest/index.ts'
export { permutation } from './number-stream.ts'
export * as RoundPay from './pay/index.ts'
export * as RoundProof from './proof/index.ts'
export * as Replay from './replay/index.ts'
export * as Round from './round/round.ts'
export * as Scoring from './scoring/index.ts'
export * as SecureAggregation from './secure-aggregation/index.ts'
export * as Step from './step/index.ts'
export * as Trace from './trace/index.ts'
export * as Update from './update/index.ts'
