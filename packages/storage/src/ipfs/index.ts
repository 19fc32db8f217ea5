export { createIpfs, type Ipfs, publicBootstrap } from './ipfs.ts'
