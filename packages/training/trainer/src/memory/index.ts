export { createTrainerMemory, type TrainerDisk } from './memory.ts'
