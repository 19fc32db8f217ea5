export type { Wheel } from './pip.ts'
export { createPypiSource } from './source.ts'
