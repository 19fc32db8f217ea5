export {
  areSpecial,
  callMarks,
  callsGrammar,
  formOf,
  forms,
  functionsOf,
  type ToolForm,
} from './forms.ts'
export { type AnswerPart, type CallReader, createCallReader } from './reader.ts'
