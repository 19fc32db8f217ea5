// Replaces `bpf-linker` for rustc: links the bitcode of all crates to one sBPF program.
//
// rustc runs the shell script `sbpf-linker`, which runs this file with the Node of the build; see
// `cargo-build.ts`.

import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lowerIntrinsics } from './intrinsics.ts'
import { linkProgram } from './link.ts'

const version = process.env.OSTROM_LLVM ?? '22'
const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-sbpf-'))
const inFolder = (name: string): string => path.join(folder, name)

try {
  const { inputs, output } = readArguments(process.argv.slice(2))
  run('llvm-link', [...inputs.flatMap(bitcodeOf), '-o', inFolder('linked.bc')])
  run('opt', [
    '-passes=internalize,globaldce,default<O2>,globaldce',
    '-internalize-public-api-list=entrypoint',
    '-mtriple=bpfel',
    '-mcpu=v2',
    '-S',
    inFolder('linked.bc'),
    '-o',
    inFolder('small.ll'),
  ])
  const ir = readFileSync(inFolder('small.ll'), 'utf8')
  writeFileSync(inFolder('lowered.ll'), lowerIntrinsics(ir))
  run('llc', [
    // BPF processors after `v2` have 32-bit arithmetic, whose results differ on Solana's virtual
    // machine.
    '-march=bpfel',
    '-mcpu=v2',
    '-mattr=+allows-misaligned-mem-access',
    '-bpf-stack-size=4096',
    '-filetype=obj',
    inFolder('lowered.ll'),
    '-o',
    inFolder('program.o'),
  ])
  if (process.env.OSTROM_SBPF_KEEP) {
    copyFileSync(inFolder('lowered.ll'), `${output}.ll`)
    copyFileSync(inFolder('program.o'), `${output}.o`)
  }
  writeFileSync(output, linkProgram(readFileSync(inFolder('program.o'))).file)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Returns the inputs and the output in rustc's arguments; the other arguments name symbols and
 * CPUs.
 */
function readArguments(args: readonly string[]): { inputs: readonly string[]; output: string } {
  const withValue = new Set(['--export-symbols', '-L', '--cpu', '--cpu-features', '--target'])
  const inputs: string[] = []
  let output: string | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '-o') output = args[++i]
    else if (withValue.has(arg)) i++
    else if (/\.(o|rlib)$/.test(arg) && path.basename(arg) !== 'symbols.o') inputs.push(arg)
  }
  if (output === undefined) throw new Error('the linker was given no output')
  return { inputs, output }
}

/** Returns the bitcode files of an input: the input itself, or the files in a library. */
function bitcodeOf(input: string, index: number): readonly string[] {
  if (input.endsWith('.o')) return [input]
  const unpacked = inFolder(`library-${index}`)
  mkdirSync(unpacked)
  execFileSync(`llvm-ar-${version}`, ['x', path.resolve(input)], { cwd: unpacked })
  const names = readdirSync(unpacked).filter((name) => name.endsWith('.o'))
  return names.sort().map((name) => path.join(unpacked, name))
}

function run(tool: string, args: readonly string[]): void {
  execFileSync(`${tool}-${version}`, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}
