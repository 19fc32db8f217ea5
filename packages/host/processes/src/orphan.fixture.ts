import { spawnSupervised } from './spawn.ts'

// Main module of a process that a test kills. The process starts a child and keeps running. The
// child prints its own process id, and runs for ever without checking whether its parent lives.

const script = 'console.log(process.pid); for (;;);'
spawnSupervised({
  program: process.execPath,
  args: ['-e', script],
  env: process.env,
  stdio: ['ignore', 'inherit', 'inherit'],
})
