import { spawnSupervised } from './spawn.ts'

// Main module of a process that starts a child which never checks whether its parent lives, prints
// the child's id, and keeps running. A test kills it.

const script = 'console.log(process.pid); for (;;);'
spawnSupervised({
  program: process.execPath,
  args: ['-e', script],
  env: process.env,
  stdio: ['ignore', 'inherit', 'inherit'],
})
