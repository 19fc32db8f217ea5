export type { DeliverySchedule, Packet } from './channel.ts'
export { createHub, type HubOptions, type NetworkHub } from './hub.ts'
