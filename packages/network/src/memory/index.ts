export type { Fate, Transit } from './channel.ts'
export { createHub, type Hub, type HubOptions } from './hub.ts'
