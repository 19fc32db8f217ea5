import { parentPort } from 'node:worker_threads'
import { assert } from '@ostrom/protocol'
import { runBatch, type SeedRange } from './worker-pool.ts'

// Runs the received seeds in a separate thread.

assert(parentPort, 'this is the program of a worker')
const port = parentPort
port.on('message', async (span: SeedRange) => port.postMessage(await runBatch(span)))
