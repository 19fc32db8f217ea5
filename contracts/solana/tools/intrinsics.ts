// Memory functions of LLVM, as calls of Solana's syscalls.

/** Longest copy, in bytes, that stays a row of loads and stores. */
const INLINE_BYTES_MAX = 128

const call =
  /@llvm\.(memcpy|memmove|memset)(?:\.inline)?\.p0(?:\.p0)?\.i64\((.*?), i1 (?:false|true)\)/g

/**
 * LLVM's BPF target has no library: a copy of variable or large size is an error there. This
 * writes such calls anew, in the text of the intermediate code, as calls of syscalls. A form that
 * it does not know stays, and ends in the compiler's error, never in wrong code.
 *
 * @returns The text to compile.
 */
export function lowerIntrinsics(ir: string): string {
  const needed = new Set<string>()
  const lowered = ir.replace(call, (whole: string, kind: string, args: string) => {
    const size = args.split(' ').at(-1) ?? ''
    if (/^\d+$/.test(size) && Number(size) <= INLINE_BYTES_MAX) return whole
    needed.add(kind)
    return `@sol_${kind}_(${args})`
  })
  const declarations = [...needed].map((kind) => {
    const isDeclared = new RegExp(`^declare .*@sol_${kind}_\\(`, 'm').test(lowered)
    const second = kind === 'memset' ? 'i8' : 'ptr'
    return isDeclared ? '' : `\ndeclare void @sol_${kind}_(ptr, ${second}, i64)\n`
  })
  return lowered + declarations.join('')
}
