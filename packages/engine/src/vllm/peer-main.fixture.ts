import { startVllmPeer } from './vllm.fixture.ts'

// Main module of a process with one local peer: its folder and port are the arguments, and it
// prints its address. Tests kill it.

const [, , folder = '', port = '0'] = process.argv
const peer = await startVllmPeer({ folder }, Number(port))
process.stdout.write(`${peer.baseUrl}\n`)
