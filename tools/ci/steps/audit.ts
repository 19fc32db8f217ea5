// `node tools/start/start.js tools/ci/steps/audit.ts`: asks the registry for advisories about the
// packages of the lockfiles. Fails if an advisory is high or critical. If the registry does not
// respond, as is usual for mirrors, it reports this, and ends with `UNANSWERED_STATUS`, because the
// packages have then neither passed nor failed.

import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../../check/step.ts'
import { npmLockfiles } from '../../licenses/licenses.ts'
import { parseAudit } from './advisories.ts'
import { UNANSWERED_STATUS } from './step.ts'

/** Returns the output of `npm audit` about the lockfile of a folder. */
async function audit(folder: string): Promise<string> {
  const child = spawn('npm', ['audit', '--json', '--package-lock-only'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
    killSignal: 'SIGKILL',
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await new Promise<void>((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
  return output
}

for (const file of npmLockfiles) {
  const result = parseAudit(await audit(path.join(root, path.dirname(file))))
  if (result.status === 'unanswered') {
    console.log(`${file}: NOT AUDITED: the registry does not answer: ${result.reason}`)
    process.exitCode ??= UNANSWERED_STATUS
    continue
  }
  for (const { severity, name, title, id } of result.advisories) {
    console.log(`${severity}: ${name}: ${title} (${id})`)
  }
  if (result.status === 'clean') console.log(`${file}: no advisory of grade high or critical.`)
  if (result.status === 'vulnerable') {
    console.log(
      'Update what is named, or say in tools/ci/steps/advisories.ts why it does not concern us.',
    )
    process.exitCode = 1
  }
}
