export { filesOnDisk } from './disk.ts'
