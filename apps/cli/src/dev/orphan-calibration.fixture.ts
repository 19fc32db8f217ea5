import { join } from 'node:path'
import { systemClock } from '@ostrom/protocol/system'
import { runLocalCalibration } from './local-calibration.ts'

// Main module of a process that starts an endless program as a calibration. That program writes its
// process id to a file in the folder that the argument names. A test kills this process.

const folder = process.argv[2] ?? ''
const file = JSON.stringify(join(folder, 'pid'))
const endless = `require('node:fs').writeFileSync(${file}, String(process.pid)); for (;;);`
await runLocalCalibration({
  command: [process.execPath, '-e', endless],
  log: join(folder, 'calibrate.log'),
  priority: 0,
  clock: systemClock,
  signal: new AbortController().signal,
  print: () => {},
})
