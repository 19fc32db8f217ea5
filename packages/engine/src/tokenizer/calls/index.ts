export {
  areSpecial,
  callMarkers,
  callsGrammar,
  detectToolCallFormat,
  type ToolCallFormat,
  toolCallFormats,
} from './formats.ts'
export {
  type ContentPart,
  createToolCallReader,
  type ToolCallReader,
} from './reader.ts'
