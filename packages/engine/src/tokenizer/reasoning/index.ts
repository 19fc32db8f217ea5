export {
  detectReasoning,
  leadsToGrammar,
  REASONING_MARK_LENGTH_MAX,
  type ReasoningFormat,
  type ReasoningStart,
  reasoningMarkers,
  reasoningStart,
  reasoningVariables,
  settleReasoning,
} from './formats.ts'
export { createReasoningReader, type ReasoningReader } from './reader.ts'
