// Buffers the output of parallel steps, so that each output is printed as a whole.

/** Where one step prints. */
export type StepLog = {
  readonly write: (text: string) => void
  /** Prints the last line of the step. */
  readonly end: (line: string) => void
}

/**
 * Opens the log of a step. If one step runs, its output is printed as it arrives. If a second step
 * starts, its output is kept until it ends. Then it is printed, followed by the name of the step
 * whose lines continue.
 */
export function createLaneLog(
  print: (text: string) => void,
): (step: { readonly name: string; readonly command: string }) => StepLog {
  let shown: string | undefined
  return ({ name, command }) => {
    const head = `\n=== ${name}\n    ${command}\n`
    if (shown === undefined) {
      shown = name
      print(head)
      return {
        write: print,
        end: (line) => {
          shown = undefined
          print(`${line}\n`)
        },
      }
    }
    const kept = [head]
    return {
      write: (text) => void kept.push(text),
      end: (line) => {
        print(`${kept.join('')}${line}\n`)
        if (shown !== undefined) print(`\n=== ${shown}: it goes on\n`)
      },
    }
  }
}
