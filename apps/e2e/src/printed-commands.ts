import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

/**
 * Lines that stand for `npm` in front of a printed line: `npm run ostrom -- WORDS` runs the command
 * in the reader's folder, where `npm` itself runs it in the repository. Any other use of npm fails.
 */
const PRELUDE = `npm() {
  [ "$1" = run ] && shift
  [ "$1" = -s ] && shift
  [ "$1 $2" = "ostrom --" ] || { echo "not run here: npm $*" >&2; return 127; }
  shift 2
  "$OSTROM_NODE" "$OSTROM_MAIN" "$@"
}
`

/** Output of a printed line. */
export type PrintedOutput = { readonly stdout: string; readonly stderr: string }

/** Runs a printed line of shell in a reader's folder, unchanged. */
export type PrintedCommands = (line: string) => Promise<PrintedOutput>

/**
 * @param folder The reader's folder, which has `.ostrom`.
 * @throws {Error} The line failed; the message has its output.
 */
export function printedCommandsIn(folder: string): PrintedCommands {
  const env = { ...process.env, OSTROM_NODE: process.execPath, OSTROM_MAIN: main }
  return async (line) => {
    try {
      const shell = ['-ec', `set -o pipefail\n${PRELUDE}${line}`]
      return await promisify(execFile)('bash', shell, { cwd: folder, env })
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string }
      throw new Error(`${line}: ${stderr}${stdout}`, { cause: error })
    }
  }
}
