export type { PayoutSettings } from './payouts.ts'
export { createProxy, type ProxyOptions, type ProxyRole, type ProxySettings } from './proxy-role.ts'
