export { type Race, race } from './race.ts'
