export { createBlobHandler } from './handler.ts'
export { createGatewaySource, createUrlSource } from './source.ts'
