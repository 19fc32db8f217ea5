export { rowsOfText, shardRoot, shardRows } from './shard-rows.ts'
