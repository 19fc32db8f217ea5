export { createAnswererScripted, type Script, type Seen, scriptedCard } from './answerer.ts'
export { createClockManual, type ManualClock } from './clock.ts'
export { createHarness, createRandomCounting, type Harness } from './harness.ts'
export { parseSse, readJson, readSse, type SseEvent } from './sse.ts'
