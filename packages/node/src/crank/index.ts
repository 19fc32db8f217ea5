export { type Crank, type CrankOptions, type CrankSettings, createCrank } from './crank.ts'
