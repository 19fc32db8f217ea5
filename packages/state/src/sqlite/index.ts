export { createStateSqlite } from './sqlite.ts'
