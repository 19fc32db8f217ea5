import { spawn } from 'node:child_process'

// A child that native code has taken over, as a test's: it starts processes without end.

process.on('message', () => {
  for (let i = 0; i < 32; i++) spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'])
})
