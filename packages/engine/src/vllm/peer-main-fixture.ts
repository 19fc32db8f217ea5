import { startVllmPeer } from './vllm-fixture.ts'

// Main module of a process with one local peer: its folder and port are the arguments, and its
// address is what it prints. Tests kill it.

const [, , folder = '', port = '0'] = process.argv
const peer = await startVllmPeer({ folder }, Number(port))
process.stdout.write(`${peer.baseUrl}\n`)
