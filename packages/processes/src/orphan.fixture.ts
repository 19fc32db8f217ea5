import { spawnSupervised } from './spawn.ts'

// Main module of a process that starts one that never looks whether its parent lives, prints its
// id, and stays. A test kills it.

const script = 'console.log(process.pid); for (;;);'
spawnSupervised({
  program: process.execPath,
  args: ['-e', script],
  env: process.env,
  stdio: ['ignore', 'inherit', 'inherit'],
})
