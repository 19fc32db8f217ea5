export type { AnswerScript } from './answer-script.ts'
export { createHarness, createRandomCounting, type Harness } from './harness.ts'
export { scriptedCard } from './scripted-card.ts'
export {
  createInferenceServiceScripted,
  type ScriptedCallLog,
} from './scripted-inference-service.ts'
export { parseSse, readJson, readSse, type SseEvent } from './sse.ts'
