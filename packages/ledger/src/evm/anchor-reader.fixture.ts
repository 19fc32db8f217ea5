// A thread that looks for one root of receipts at an RPC server, and sends what it found.

import { parentPort, workerData } from 'node:worker_threads'
import { openReceiptAnchorsEvm } from './index.ts'

const { anchor, ...options } = workerData
const anchors = await openReceiptAnchorsEvm(options)
parentPort!.postMessage(await anchors.stateOf(anchor))
