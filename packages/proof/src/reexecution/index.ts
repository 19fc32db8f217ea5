export { createProverReexecution } from './reexecution.ts'
