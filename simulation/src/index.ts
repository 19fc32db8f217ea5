export { createWorld, PRICES, type ProviderHost, UNIT, type World } from './world.ts'
