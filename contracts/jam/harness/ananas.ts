import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { HOST_CALL_GAS, type Machine, status, withResult, wordsOf } from './machine.ts'

/**
 * The functions used here of anan-as 1.2.0, an implementation of JAM's virtual machine. The package
 * anan-as has one machine, to which all of these functions apply.
 */
type Ananas = {
  resetJAM(
    program: readonly number[],
    counter: number,
    gas: bigint,
    args: readonly number[],
    hasMetadata: boolean,
  ): void
  nSteps(steps: number): boolean
  getStatus(): number
  getExitArg(): number
  getGasLeft(): bigint
  setGasLeft(gas: bigint): void
  getRegisters(): Uint8Array
  setRegisters(registers: readonly number[]): void
  getMemory(address: number, length: number): Uint8Array | null
  setMemory(address: number, bytes: Uint8Array): boolean
}

const STEPS = 1_000_000

/** Loads anan-as from the folder `packages`, and returns its machine. */
export async function ananasMachine(packages: string): Promise<Machine> {
  const file = 'node_modules/@fluffylabs/anan-as/dist/build/release.js'
  const vm: Ananas = await import(pathToFileURL(path.join(packages, file)).href)
  return (run) => {
    vm.resetJAM([...run.service], run.counter, run.gas, [...run.arguments], true)
    for (;;) {
      vm.nSteps(STEPS)
      const state = vm.getStatus()
      if (state === status.ok) continue
      const used = () => run.gas - vm.getGasLeft()
      if (state === status.outOfGas) return { status: 'out-of-gas', gasUsed: run.gas }
      if (state !== status.halt && state !== status.host)
        return { status: 'panic', gasUsed: used() }
      const bytes = vm.getRegisters()
      const registers = wordsOf(bytes)
      if (state === status.halt) {
        const output = vm.getMemory(Number(registers[7]), Number(registers[8])) ?? undefined
        return { status: 'halt', output: output ?? new Uint8Array(), gasUsed: used() }
      }
      const left = vm.getGasLeft() - HOST_CALL_GAS
      if (left < 0n) return { status: 'out-of-gas', gasUsed: run.gas }
      vm.setGasLeft(left)
      const result = run.hostCall({
        number: vm.getExitArg(),
        registers,
        read: (address, length) => vm.getMemory(Number(address), length) ?? undefined,
        write: (address, content) => content.length === 0 || vm.setMemory(Number(address), content),
      })
      if (result === undefined) return { status: 'panic', gasUsed: used() }
      vm.setRegisters([...withResult(bytes, result)])
    }
  }
}
