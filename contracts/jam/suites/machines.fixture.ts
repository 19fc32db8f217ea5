import { Hex } from '@ostrom/protocol'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { ananasMachine } from '../harness/ananas.ts'
import type { Machine, MachineResult, MachineRun } from '../harness/machine.ts'
import { typeberryMachine } from '../harness/typeberry-machine.ts'

/** Runs a program in both machines, which have to agree on status, output and gas. */
export async function bothMachines(): Promise<Machine> {
  const packages = await ensurePackageSet('jam')
  const [ananas, typeberry] = [await ananasMachine(packages), await typeberryMachine(packages)]
  return (run: MachineRun): MachineResult => {
    const [first, second] = [ananas(run), typeberry(run)]
    if (told(first) !== told(second))
      throw new Error(`anan-as: ${told(first)}\ntypeberry: ${told(second)}`)
    return first
  }
}

function told(result: MachineResult): string {
  const output = result.status === 'halt' ? Hex.sha256Hex(result.output) : ''
  return `${result.status} ${result.gasUsed} ${output}`
}
