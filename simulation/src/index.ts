export { createWorld, PRICES, UNIT, type World } from './world.ts'
