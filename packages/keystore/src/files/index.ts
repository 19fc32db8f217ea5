export { createKeyFiles } from './key-files.ts'
