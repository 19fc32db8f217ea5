import { startVllmPeer } from './vllm.fixture.ts'

// Main module of a process with one fake server. The arguments are folder and port; the process
// prints its address. Tests kill it.

const [, , folder = '', port = '0'] = process.argv
const peer = await startVllmPeer({ folder }, Number(port))
process.stdout.write(`${peer.baseUrl}\n`)
