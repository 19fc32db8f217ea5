export {
  type AcceptedUpdate,
  type AggregationResult,
  aggregate,
  median,
  norm,
} from './aggregate.ts'
