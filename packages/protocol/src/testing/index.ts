export { createClockManual, type ManualClock } from './clock.ts'
export { endpointFixture, malformedStatements } from './endpoint.ts'
export { type Race, race } from './race.ts'
