// Measures `npm start -- --once` on a clone with only npm's cache: see first-answer.ts.

export { runFresh } from './first-answer.ts'
