// Replaces LLVM's memory intrinsics by calls of Solana's syscalls.

/** Bytes of the longest copy that the compiler keeps as a sequence of loads and stores. */
const INLINE_BYTES_MAX = 128

const call =
  /@llvm\.(memcpy|memmove|memset)(?:\.inline)?\.p0(?:\.p0)?\.i64\((.*?), i1 (?:false|true)\)/g

/**
 * Replaces copies of variable or large size in LLVM's intermediate code (as text) by calls of
 * syscalls. LLVM's BPF target has no library for such copies. An unknown form of a copy stays, and
 * causes a compiler error instead of wrong code.
 *
 * @returns The intermediate code to compile.
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
