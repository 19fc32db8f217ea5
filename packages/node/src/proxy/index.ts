export { createProxy, type ProxyOptions, type ProxyRole, type ProxySettings } from './proxy-role.ts'
