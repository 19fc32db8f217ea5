// A training node for the test that kills it. Arguments: FOLDER STEPS.

import { createTrainerPython } from '@ostrom/trainer/python'
import { createTinyJob, roundOf } from './tiny-job.ts'

const [work = '', steps = ''] = process.argv.slice(2)
const job = await createTinyJob(createTrainerPython({ work }), { innerSteps: Number(steps) })
const opened = await job.open()
await opened.train({
  ...roundOf(job, 'node'),
  onStep: ({ step }) => process.stdout.write(`step ${step}\n`),
})
// The test kills this process earlier; if the kill comes late, the process waits here.
setInterval(() => {}, 1_000)
