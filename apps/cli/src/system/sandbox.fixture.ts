// Prints how this machine sandboxes other parties' files, without and with the owner's permission
// to run them unsandboxed.
import { reportSandbox, reportTrainerSandbox } from './sandbox.ts'

const reports = [{}, { sandbox: 'none' }] as const
const models = await Promise.all(reports.map(reportSandbox))
const trainers = await Promise.all(reports.map(reportTrainerSandbox))
console.log(JSON.stringify({ models, trainers }))
