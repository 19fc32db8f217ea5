import { Hex } from '@ostrom/protocol'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { ananasMachine } from '../harness/ananas.ts'
import { type HostState, hostCalls } from '../harness/host-calls.ts'
import type { Machine, MachineResult, MachineRun } from '../harness/machine.ts'
import { typeberryMachine } from '../harness/typeberry-machine.ts'

/** A run whose host calls access a copy of the given state's storage. */
export type StateRun = Omit<MachineRun, 'hostCall' | 'arguments'> & {
  readonly arguments?: Uint8Array
  readonly state: HostState
}

export type StateResult = {
  readonly result: MachineResult
  readonly storage: ReadonlyMap<Hex.Hex, Uint8Array>
}

/** A machine that answers host calls from a given state. */
export type StateMachine = (run: StateRun) => StateResult

const none = new Uint8Array(4)

const withState =
  (machine: Machine): StateMachine =>
  ({ state, arguments: args = none, ...run }) => {
    const storage = new Map(state.storage)
    const hostCall = hostCalls({ ...state, storage })
    return { result: machine({ ...run, arguments: args, hostCall }), storage }
  }

/** Returns the machine of anan-as, which is faster than that of typeberry. */
export const oneMachine = async (): Promise<StateMachine> =>
  withState(await ananasMachine(await ensurePackageSet('jam')))

/** Runs a program in both machines, which have to agree on status, output, gas and storage. */
export async function bothMachines(): Promise<StateMachine> {
  const ananas = await oneMachine()
  const typeberry = withState(await typeberryMachine(await ensurePackageSet('jam')))
  return (run) => {
    const [first, second] = [ananas(run), typeberry(run)]
    if (told(first) !== told(second))
      throw new Error(`anan-as: ${told(first)}\ntypeberry: ${told(second)}`)
    return first
  }
}

function told({ result, storage }: StateResult): string {
  const output = result.status === 'halt' ? Hex.sha256Hex(result.output) : ''
  const stored = [...storage].map(([key, value]) => `${key}=${Hex.from(value)}`).sort()
  const hash = Hex.sha256Hex(Buffer.from(stored.join()))
  return `${result.status} ${result.gasUsed} ${output} ${hash}`
}
