import { HOST_CALL_GAS, type Machine, status, withResult, wordsOf } from './machine.ts'
import { typeberryFile } from './typeberry-parts.ts'

/** The part of typeberry's interpreter, version 0.11.0, that is used here. */
type Interpreter = {
  resetJam(
    program: Uint8Array,
    args: Uint8Array,
    counter: number,
    gas: bigint,
    hasMetadata: boolean,
  ): void
  runProgram(): void
  getStatus(): number
  getExitParam(): number | null
  readonly gas: { get(): bigint; set(gas: bigint): void }
  readonly registers: { getAllEncoded(): Uint8Array; setAllEncoded(bytes: Uint8Array): void }
  readonly memory: {
    loadInto(result: Uint8Array, address: number): { readonly isError: boolean }
    storeFrom(address: number, bytes: Uint8Array): { readonly isError: boolean }
  }
}

/** Returns the machine of typeberry's interpreter, in TypeScript. */
export async function typeberryMachine(packages: string): Promise<Machine> {
  const loaded = await import(typeberryFile(packages, 'core/pvm-interpreter/interpreter.js'))
  return (run) => {
    const vm: Interpreter = loaded.Interpreter.new()
    vm.resetJam(run.service, run.arguments, run.counter, run.gas, true)
    for (;;) {
      vm.runProgram()
      const state = vm.getStatus()
      const used = () => run.gas - BigInt(vm.gas.get())
      if (state === status.outOfGas) return { status: 'out-of-gas', gasUsed: run.gas }
      if (state !== status.halt && state !== status.host)
        return { status: 'panic', gasUsed: used() }
      const bytes = Uint8Array.from(vm.registers.getAllEncoded())
      const registers = wordsOf(bytes)
      const load = (address: bigint, length: number): Uint8Array | undefined => {
        const content = new Uint8Array(length)
        return vm.memory.loadInto(content, Number(address)).isError ? undefined : content
      }
      if (state === status.halt) {
        const output = load(registers[7]!, Number(registers[8])) ?? new Uint8Array()
        return { status: 'halt', output, gasUsed: used() }
      }
      const left = BigInt(vm.gas.get()) - HOST_CALL_GAS
      if (left < 0n) return { status: 'out-of-gas', gasUsed: run.gas }
      vm.gas.set(left)
      const result = run.hostCall({
        number: vm.getExitParam() ?? -1,
        registers,
        read: load,
        write: (address, content) =>
          content.length === 0 || !vm.memory.storeFrom(Number(address), content).isError,
      })
      if (result === undefined) return { status: 'panic', gasUsed: used() }
      vm.registers.setAllEncoded(withResult(bytes, result))
    }
  }
}
