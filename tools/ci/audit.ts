// `node tools/start/start.js tools/ci/audit.ts`: asks the registry for advisories about what the
// lockfile names. Fails where one of them is high or critical. A registry that does not answer, as
// many mirrors do not, is said and passes: then nothing was found out.

import { spawn } from 'node:child_process'
import { root } from '../check/step.ts'
import { parseAudit } from './advisories.ts'

const child = spawn('npm', ['audit', '--json', '--package-lock-only'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'ignore'],
  timeout: 120_000,
})
let output = ''
child.stdout.setEncoding('utf8').on('data', (text: string) => {
  output += text
})
await new Promise<void>((resolve) => {
  child.on('error', () => resolve())
  child.on('close', () => resolve())
})

const result = parseAudit(output)
if (result.status === 'unanswered') {
  console.log(`NOT AUDITED: the registry does not answer: ${result.reason}`)
} else {
  for (const { severity, name, title, id } of result.advisories) {
    console.log(`${severity}: ${name}: ${title} (${id})`)
  }
  console.log(
    result.status === 'clean'
      ? 'No advisory of grade high or critical.'
      : 'Update what is named, or say in tools/ci/advisories.ts why it does not concern us.',
  )
  if (result.status === 'vulnerable') process.exitCode = 1
}
